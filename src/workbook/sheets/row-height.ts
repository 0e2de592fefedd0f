import type { Cell, SheetModel } from '../model/sheet-model';
import { styleOf } from '../model/styles';
import { textLines } from './text-lines';

const LINE = 15;
/** Excel's own limit. */
const MAX_HEIGHT = 409;

/** A height for the tallest wrapped cell that is shown; undefined when one line is enough. */
export function rowHeight(
  cells: readonly (Cell | null)[],
  widths: SheetModel['widths'],
  hidden: readonly number[] = [],
): number | undefined {
  let lines = 1;
  cells.forEach((cell, column) => {
    if (typeof cell?.value !== 'string' || hidden.includes(column)) return;
    const style = styleOf(cell.style);
    if (style.wrap === true) lines = Math.max(lines, textLines(cell.value, widths[column] ?? 10, style));
  });
  return lines === 1 ? undefined : Math.min(MAX_HEIGHT, lines * LINE + 3);
}
