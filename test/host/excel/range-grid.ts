import { HostError, invalidArgument } from '../wire/errors';
import { type Box, columns, count, rows } from '../model/address';
import type { Sheet } from '../model/sheet';

/** A read of more than five million cells comes back null (office-add-ins limits: resource-limits-and-performance). */
const MAX_CELLS = 5_000_000;

export function readGrid(box: Box, f: (r: number, c: number) => unknown): unknown[][] | null {
  if (count(box) > MAX_CELLS) return null;
  const out: unknown[][] = [];
  for (let r = box.r0; r <= box.r1; r++) {
    const row: unknown[] = [];
    for (let c = box.c0; c <= box.c1; c++) row.push(f(r, c));
    out.push(row);
  }
  return out;
}

/** One value for all cells, or a 2-D array of exactly the size of the range; null leaves a cell as it is. */
function eachInput(box: Box, input: unknown, f: (r: number, c: number, v: unknown) => void): void {
  const grid = Array.isArray(input) ? (input as unknown[]) : null;
  if (
    grid &&
    (grid.length !== rows(box) || grid.some((row) => !Array.isArray(row) || row.length !== columns(box)))
  )
    throw invalidArgument(
      "the number of rows or columns in the input array doesn't match the size or dimensions of the range",
    );
  if (count(box) > MAX_CELLS) throw new HostError('RequestAborted', 'The range is too large for one write.');
  for (let r = box.r0; r <= box.r1; r++)
    for (let c = box.c0; c <= box.c1; c++) {
      const v: unknown = grid ? (grid[r - box.r0] as unknown[])[c - box.c0] : input;
      if (v !== null && v !== undefined) f(r, c, v);
    }
}

export function writeGrid(sheet: Sheet, box: Box, input: unknown): void {
  sheet.guardContent(box);
  const covered = sheet.mergesIn(box);
  eachInput(box, input, (r, c, v) => {
    // Only the top left cell of a merge holds a value.
    const hidden = covered.some(
      (m) => r >= m.r0 && r <= m.r1 && c >= m.c0 && c <= m.c1 && (r > m.r0 || c > m.c0),
    );
    if (!hidden) sheet.write(r, c, v);
  });
  sheet.book.changed(sheet, box);
}

export function writeNumberFormat(sheet: Sheet, box: Box, input: unknown): void {
  sheet.guard('allowFormatCells');
  const { styles } = sheet.book;
  if (typeof input === 'string') {
    sheet.styles.patch(box, styles.patcher({ numFmt: checkFormat(input) }));
    return;
  }
  const patchers = new Map<string, (id: number) => number>();
  eachInput(box, input, (r, c, v) => {
    const numFmt = checkFormat(v);
    let patch = patchers.get(numFmt);
    if (!patch) patchers.set(numFmt, (patch = styles.patcher({ numFmt })));
    sheet.styles.set(r, c, patch(sheet.styles.get(r, c)));
  });
}

function checkFormat(v: unknown): string {
  const quotes = typeof v === 'string' ? v.replace(/\\./g, '').split('"').length : 0;
  if (typeof v !== 'string' || v === '' || v.length > 255 || quotes % 2 === 0 || v.split(';').length > 4)
    throw invalidArgument(`number format ${String(v)}`);
  return v;
}

export function uniformHidden(set: Set<number>, from: number, to: number): boolean | null {
  if (!set.size) return false;
  let n = 0;
  for (const i of set) if (i >= from && i <= to) n++;
  return n === 0 ? false : n === to - from + 1 ? true : null;
}

export function setHidden(set: Set<number>, from: number, to: number, hidden: unknown): void {
  if (typeof hidden !== 'boolean') throw invalidArgument('hidden');
  for (let i = from; i <= to; i++)
    if (hidden) set.add(i);
    else set.delete(i);
}
