import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { initSync, Model } from '@ironcalc/wasm';
import { type BookModel, cellName, type CellValue, tableArea } from '../../src/workbook';
import { quoteSheet } from '../host/model/address';
import { type Scope, toPlainRanges } from '../host/model/structured';
import { type FormulaCell, formulaCells } from './book-files';

const found = createRequire(join(process.cwd(), 'package.json')).resolve('@ironcalc/wasm');
initSync({ module: readFileSync(join(dirname(found), 'wasm_bg.wasm')) });

/** IronCalc knows neither tables nor names: both are spelled out as the cells they stand for. */
function scopeOf(book: BookModel): Scope {
  const tables = book.sheets.flatMap(({ name: sheet, tables }) =>
    tables.map((table) => {
      const { top, left, bottom, right } = tableArea(table);
      const columns = table.columns.map(({ title }) => title);
      // A range of one cell is no list to IronCalc: such a table gets the empty row below it.
      const box = { r0: top, c0: left, r1: table.rows === 1 ? bottom + 1 : bottom, c1: right };
      return { name: table.name, sheet, box, columns, headerRows: 1, totalRows: 0 };
    }),
  );
  return {
    tables,
    names: new Map(book.names.map(({ name, formula }) => [name.toLowerCase(), `=${formula}`])),
  };
}

const typed = (value: CellValue) => (typeof value === 'number' ? String(value) : `'${value ?? ''}`);

/** Shown as a General cell, a number has nine figures. */
const MOST_SHOWN = 1e8;
const isLong = (value: CellValue) =>
  typeof value === 'number' && (Math.abs(value) >= MOST_SHOWN || !Number.isInteger(value));

function filled(book: BookModel, passedOver: (formula: string) => boolean): Model {
  const model = new Model('book', 'en', 'UTC', 'en');
  const scope = scopeOf(book);
  model.pauseEvaluation();
  book.sheets.forEach((_, index) => {
    if (index > 0) model.newSheet();
    model.renameSheet(index, `new ${index}`);
  });
  model.newSheet();
  model.renameSheet(book.sheets.length, 'whole numbers');
  book.sheets.forEach(({ name }, index) => model.renameSheet(index, name));
  book.sheets.forEach(({ name, rows }, sheet) => {
    rows.forEach(({ cells }, row) => {
      cells.forEach((cell, column) => {
        if (cell === null) return;
        const { formula, value } = cell;
        if (formula !== undefined && !passedOver(formula))
          model.setUserInput(
            sheet,
            row + 1,
            column + 1,
            toPlainRanges(`=${formula}`, scope, name, row, column),
          );
        else if (value !== null) model.setUserInput(sheet, row + 1, column + 1, typed(value));
      });
    });
  });
  return model;
}

export interface IronCount {
  readonly compared: readonly FormulaCell[];
  readonly passedOver: readonly FormulaCell[];
  /** Cells in which IronCalc finds something else than the core. */
  readonly differences: readonly string[];
}

/** Every formula of a book counted by IronCalc; those it cannot count stand there with the core's value. */
export function ironCount(book: BookModel, passedOver: (formula: string) => boolean): IronCount {
  const cells = formulaCells(book);
  const compared = cells.filter(({ formula }) => !passedOver(formula));
  const sheets = new Map(book.sheets.map(({ name }, index) => [name, index]));
  const model = filled(book, passedOver);
  try {
    const whole = book.sheets.length;
    compared.forEach(({ sheet, row, column, value }, index) => {
      if (!isLong(value)) return;
      const cell = `${quoteSheet(sheet)}!${cellName(row, column)}`;
      model.setUserInput(whole, index + 1, 1, `=TEXT(${cell},"0.######")`);
    });
    model.resumeEvaluation();
    model.evaluate();
    const differences = compared.flatMap(({ sheet, row, column, name, value }, index) => {
      const shown = isLong(value)
        ? model.getFormattedCellValue(whole, index + 1, 1).replace(/\.$/, '')
        : model.getFormattedCellValue(sheets.get(sheet) ?? 0, row + 1, column + 1);
      const expected = String(value ?? '');
      return shown === expected ? [] : [`${name} counted ${shown}, laid out ${expected}`];
    });
    return { compared, passedOver: cells.filter(({ formula }) => passedOver(formula)), differences };
  } finally {
    model.free();
  }
}
