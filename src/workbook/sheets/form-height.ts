import type { Cell } from '../model/sheet-model';
import { styleOf } from '../model/styles';
import { textLines } from './text-lines';

const LINE = 14.5;
const MARGIN = 2;
/** Excel's own limit. */
const MAX_HEIGHT = 409;

/** As tall as the tallest cell of a printed row, and never less: nobody may pull at the rows of a protected form. */
export function printedHeight(cells: readonly Cell[], widths: readonly number[]): number {
  let lines = 1;
  cells.forEach(({ value, style }, column) => {
    const look = styleOf(style);
    if (typeof value !== 'string' || look.wrap !== true) return;
    lines = Math.max(lines, textLines(value, widths[column] ?? 10, look));
  });
  return Math.min(MAX_HEIGHT, lines * LINE + MARGIN);
}
