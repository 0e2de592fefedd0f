import type { Cell, SheetModel } from '../model/sheet-model';
import { styleOf } from '../model/styles';

const LINE = 15;
/** Excel's own limit. */
const MAX_HEIGHT = 409;

/** Letters are narrower than the digits a width is counted in, but words do not break where a column ends. */
const FILL = 1;

/** A height for the tallest wrapped cell of a row; undefined when one line is enough. */
export function rowHeight(cells: readonly (Cell | null)[], widths: SheetModel['widths']): number | undefined {
  let lines = 1;
  cells.forEach((cell, column) => {
    if (typeof cell?.value !== 'string' || styleOf(cell.style).wrap !== true) return;
    const width = (widths[column] ?? 10) * FILL;
    lines = Math.max(lines, Math.ceil(cell.value.length / width));
  });
  return lines === 1 ? undefined : Math.min(MAX_HEIGHT, lines * LINE + 3);
}
