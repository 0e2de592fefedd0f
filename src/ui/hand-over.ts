import { Refusal } from '../locales';

/** What a file is. */
export type Kind = 'xlsx' | 'docx' | 'json';

/** How a file can leave: a download, a dialog that asks where, or its text on the clipboard. */
export type WayName = 'download' | 'save' | 'copy';
type Outcome = 'done' | 'stopped';

/** A way that this browser seems to have. It fails when it turns out that it has not. */
export interface Way {
  readonly name: WayName;
  readonly go: () => Promise<Outcome>;
}

/** A file made on this machine: kept, so that it can leave in another way if the first was blocked unseen. */
export interface HandedOver {
  readonly file: string;
  readonly url: string;
  readonly way: WayName;
  readonly outcome: Outcome;
  readonly others: readonly Way[];
}

const TYPES: Readonly<Record<Kind, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json',
};

interface Writable {
  write: (data: Blob) => Promise<void>;
  close: () => Promise<void>;
}
type Picker = (options: { suggestedName: string }) => Promise<{ createWritable: () => Promise<Writable> }>;

const picker = () => (window as { showSaveFilePicker?: Picker }).showSaveFilePicker;

const isStop = (error: unknown) => error instanceof DOMException && error.name === 'AbortError';

/** The only way that tells whether the file has been written, and where people chose. */
function saveWay(file: string, blob: Blob): Way[] {
  const pick = picker();
  if (pick === undefined) return [];
  const go = async (): Promise<Outcome> => {
    try {
      const handle = await pick.call(window, { suggestedName: file });
      const writable = await handle.createWritable();
      await writable.write(blob);
      await writable.close();
      return 'done';
    } catch (error) {
      if (isStop(error)) return 'stopped';
      throw error;
    }
  };
  return [{ name: 'save', go }];
}

function downloadWay(file: string, url: string): Way[] {
  if (!('download' in HTMLAnchorElement.prototype)) return [];
  const go = () => {
    const link = document.createElement('a');
    link.href = url;
    link.download = file;
    document.body.append(link);
    link.click();
    link.remove();
    return Promise.resolve<Outcome>('done');
  };
  return [{ name: 'download', go }];
}

function copyWay(text: (() => Promise<string>) | undefined): Way[] {
  if (text === undefined || !('clipboard' in navigator)) return [];
  const go = async (): Promise<Outcome> => {
    await navigator.clipboard.writeText(await text());
    return 'done';
  };
  return [{ name: 'copy', go }];
}

/** Panes of Office may swallow downloads without a word, so a dialog comes first there. */
const inOffice = () => 'Office' in window;

/**
 * Hands a file over in the first way that works; the others stay at hand, because a download may be blocked unseen.
 * Where none works that is said.
 */
export async function handOver(
  file: string,
  kind: Kind,
  bytes: Uint8Array,
  text?: () => Promise<string>,
): Promise<HandedOver> {
  const blob = new Blob([new Uint8Array(bytes)], { type: TYPES[kind] });
  const url = URL.createObjectURL(blob);
  const [save, download] = [saveWay(file, blob), downloadWay(file, url)];
  const ways = [...(inOffice() ? [...save, ...download] : [...download, ...save]), ...copyWay(text)];
  for (const way of ways) {
    const outcome = await way.go().catch(() => undefined);
    if (outcome === undefined) continue;
    return { file, url, way: way.name, outcome, others: ways.filter((other) => other !== way) };
  }
  throw new Refusal('way.none', { file });
}
