/** A file made on this machine: kept, so that its link works again if the first download was blocked. */
export interface HandedOver {
  readonly file: string;
  readonly url: string;
}

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json',
} as const;

export type Kind = keyof typeof TYPES;

/** Asks the browser to save a file. Some panes block that silently, so the caller also shows the link. */
export function handOver(file: string, kind: Kind, bytes: Uint8Array): HandedOver {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: TYPES[kind] }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file;
  document.body.append(link);
  link.click();
  link.remove();
  return { file, url };
}
