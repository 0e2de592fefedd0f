import type { BookModel } from '../../src/workbook/model/sheet-model';
import { tableArea } from '../../src/workbook/model/table';
import { Book } from '../host/model/book';
import { calculate } from '../host/model/calc';
import { keyOf } from '../host/model/key';
import { Table } from '../host/model/table';

export type Value = string | number | boolean;

/** The values an engine of its own finds for all cells of a book, told only what the cells hold. */
export function countBook(model: BookModel): (sheet: string, row: number, column: number) => Value {
  const book = new Book();
  const [first] = book.sheets;
  model.sheets.forEach((sheet, index) => {
    const target = index === 0 ? first! : book.addSheet();
    target.name = sheet.name;
    sheet.rows.forEach(({ cells }, row) => {
      cells.forEach((cell, column) => {
        if (cell?.formula !== undefined) target.put(row, column, { value: '', formula: `=${cell.formula}` });
        else if (cell !== null && cell.value !== null) target.put(row, column, { value: cell.value });
      });
    });
    for (const table of sheet.tables) {
      const { top, left, bottom, right } = tableArea(table);
      const made = new Table(book, table.name, table.name, target, {
        r0: top,
        c0: left,
        r1: bottom,
        c1: right,
      });
      made.columns = table.columns.map(({ title }, at) => ({ id: at + 1, name: title }));
      book.tables.push(made);
    }
  });
  book.names = model.names.map(({ name, formula }) => ({
    name,
    formula: `=${formula}`,
    comment: '',
    visible: true,
  }));
  const results = calculate(book);
  return (sheet, row, column) => {
    const cell = book.sheet(sheet).cell(row, column);
    if (cell?.formula !== undefined) return results.get(sheet)?.get(keyOf(row, column)) ?? '';
    return cell?.value ?? '';
  };
}
