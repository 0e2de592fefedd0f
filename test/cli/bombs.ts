import { strToU8, unzipSync, zipSync } from 'fflate';

/** 420 MB of one letter in a few hundred KB. */
export function bomb(): Uint8Array {
  const part = new Uint8Array(105_000_000).fill(32);
  return zipSync(
    { '[Content_Types].xml': strToU8('<Types/>'), a: part, b: part, c: part, d: part },
    { level: 1 },
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

/** Sixty parts behind a directory that counts one. */
export function undercount(): Uint8Array {
  const part = new Uint8Array(100_000).fill(32);
  const parts = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`p${i}`, part]));
  const file = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), ...parts }, { level: 9 });
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  view.setUint16(file.length - 12, 1, true);
  return file;
}

/** A workbook whose part of the table «Dự toán» is a million openings of a tag that never closes. */
export function endlessTag(book: Uint8Array): Uint8Array {
  return zipSync({ ...unzipSync(book), 'xl/tables/table6.xml': strToU8('<table '.repeat(1_000_000)) });
}

/** A workbook whose sheet «Dự toán» is one cell at the far right of each of many rows. */
export function farCells(book: Uint8Array): Uint8Array {
  const rows = Array.from(
    { length: 30_000 },
    (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`,
  );
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.join('')}</sheetData></worksheet>`;
  return zipSync({ ...unzipSync(book), 'xl/worksheets/sheet8.xml': strToU8(sheet) });
}
