import { strToU8, zipSync } from 'fflate';

/** 600 MB of one letter in a few hundred KB. */
export function bomb(): Uint8Array {
  const part = new Uint8Array(100_000_000).fill(32);
  return zipSync(
    { '[Content_Types].xml': strToU8('<Types/>'), a: part, b: part, c: part, d: part, e: part, f: part },
    { level: 9 },
  );
}

/** A part that unpacks to 50 MB while the directory promises 10 bytes. */
export function liar(): Uint8Array {
  const file = zipSync({ '[Content_Types].xml': new Uint8Array(50_000_000).fill(32) }, { level: 9 });
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  for (let i = 0; i + 4 < file.length; i += 1) {
    const signature = view.getUint32(i, true);
    if (signature === 0x04034b50) view.setUint32(i + 22, 10, true);
    if (signature === 0x02014b50) view.setUint32(i + 24, 10, true);
  }
  return file;
}
