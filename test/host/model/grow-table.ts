import { type Box, columns, rows } from './address';
import type { Book } from './book';
import type { Sheet } from './sheet';
import type { Table } from './table';

/**
 * Who types right below a table, or right beside its headers, makes it larger: it takes the cells in, with the formats
 * and the calculated columns of its last row (support.microsoft.com: resize a table by adding or removing rows and
 * columns; use calculated columns in an Excel table). Nothing happens where a row of totals or another table stands.
 */
export function growTables(book: Book, sheet: Sheet, typed: Box): void {
  for (const table of book.tables) {
    if (table.sheet !== sheet) continue;
    const { box } = table;
    const below = typed.r0 === box.r1 + 1 && typed.c0 >= box.c0 && typed.c1 <= box.c1;
    const beside = typed.c0 === box.c1 + 1 && typed.r0 >= box.r0 && typed.r1 <= box.r1;
    if (below && !table.showTotals) growDown(sheet, table, rows(typed));
    else if (beside) growRight(table, columns(typed));
  }
}

function growDown(sheet: Sheet, table: Table, count: number): void {
  const last = table.box.r1;
  table.box = { ...table.box, r1: last + count };
  for (let row = last + 1; row <= last + count; row += 1) {
    for (let column = table.box.c0; column <= table.box.c1; column += 1) {
      sheet.styles.set(row, column, sheet.styles.get(last, column));
      const above = sheet.cell(last, column);
      if (above?.formula !== undefined && !sheet.cell(row, column))
        sheet.put(row, column, { value: '', formula: above.formula });
    }
  }
  for (const validation of sheet.validations)
    if (validation.box.r1 === last) validation.box = { ...validation.box, r1: last + count };
}

function growRight(table: Table, count: number): void {
  table.box = { ...table.box, c1: table.box.c1 + count };
  table.readHeaders();
}
