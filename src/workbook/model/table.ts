import type { Area, TableModel } from './sheet-model';

/** Thin lines only: the colours are the cells' own and survive black-and-white printing. */
export const TABLE_STYLE = 'TableStyleLight1';

export function tableArea({ top, left, rows, columns }: TableModel): Area {
  return { top, left, bottom: top + rows, right: left + columns.length - 1 };
}
