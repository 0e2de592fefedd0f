import { a1, columns } from './address';
import type { Book } from './book';
import { type Author, WORKBOOK_TARGET } from './events';
import type { Cell } from './sheet';

/**
 * A person sorts a table by one of its columns. Values move with their rows, formulas too (they speak of «this row»);
 * conditional formats stay where they are. Excel raises RowSorted, not DataChanged
 * (excel.worksheetcollection#onRowSorted).
 */
export function sortTable(book: Book, name: string, title: string, by: Author = 'user'): void {
  const table = book.tables.find((one) => one.name === name);
  const column = table?.columns.findIndex((one) => one.name === title) ?? -1;
  if (table === undefined || column < 0) throw new Error(`no column ${title} in ${name}`);
  const { sheet, body } = table;
  const rows: { key: string | number; cells: (Cell | undefined)[] }[] = [];
  for (let r = body.r0; r <= body.r1; r++) {
    const value = sheet.value(r, body.c0 + column);
    const cells = Array.from({ length: columns(body) }, (_, c) => sheet.cell(r, body.c0 + c));
    rows.push({ key: typeof value === 'boolean' ? Number(value) : value, cells });
  }
  rows.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  rows.forEach(({ cells }, r) => {
    cells.forEach((cell, c) => {
      sheet.put(body.r0 + r, body.c0 + c, cell);
    });
  });
  book.events.as(by, () => {
    const args = { ...book.events.origin(), worksheetId: sheet.id, address: a1(body) };
    book.events.fire('RowSortedEvent', [WORKBOOK_TARGET, sheet.id], args);
  });
}
