import { invalidArgument } from '../wire/errors';
import type { Box } from '../model/address';
import type { Sheet } from '../model/sheet';

type Kind = 'column' | 'row';
const STANDARD_HEIGHT = 15;

const span = (box: Box, kind: Kind): [number, number] =>
  kind === 'column' ? [box.c0, box.c1] : [box.r0, box.r1];

/** Uniform width or height in points, null if the lines differ. */
export function lineSize(sheet: Sheet, box: Box, kind: Kind): number | null {
  const map = kind === 'column' ? sheet.columnWidths : sheet.rowHeights;
  const standard = kind === 'column' ? sheet.standardWidth : STANDARD_HEIGHT;
  const [from, to] = span(box, kind);
  const sizes = new Set<number>();
  let set = 0;
  for (const [k, v] of map)
    if (k >= from && k <= to) {
      sizes.add(v);
      set++;
    }
  if (set < to - from + 1) sizes.add(standard);
  const [first] = sizes;
  return sizes.size === 1 && first !== undefined ? first : null;
}

/** Rows are at most 409 points, columns at most 255 characters (Excel specifications and limits). */
export function setLineSize(sheet: Sheet, box: Box, kind: Kind, value: unknown): void {
  const max = kind === 'column' ? 1790 : 409;
  if (typeof value !== 'number' || value < 0 || value > max)
    throw invalidArgument(`${kind} size ${String(value)}`);
  const map = kind === 'column' ? sheet.columnWidths : sheet.rowHeights;
  const [from, to] = span(box, kind);
  if (to - from > 100_000) {
    map.clear();
    if (kind === 'column') sheet.standardWidth = value;
    return;
  }
  for (let i = from; i <= to; i++) map.set(i, value);
}
