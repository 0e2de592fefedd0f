import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { initSync, Model } from '@ironcalc/wasm';
import { a1, cellBox, quoteSheet } from './address';
import type { Book } from './book';
import { keyColumn, keyRow } from './key';
import type { CellValue } from './coerce';
import { toPlainRanges } from './structured';

/** Above this IronCalc takes seconds per recalculation; LibreOffice should judge such a book. */
export const MAX_FORMULAS = 4000;

let loaded = false;
function load(): void {
  if (loaded) return;
  const found = createRequire(join(process.cwd(), 'package.json')).resolve('@ironcalc/wasm');
  initSync({ module: readFileSync(join(dirname(found), 'wasm_bg.wasm')) });
  loaded = true;
}

/** Values of all formulas of a book, by sheet name and cell key. */
export type Results = Map<string, Map<number, CellValue>>;

const NUMBER = 1;
const LOGICAL = 4;
const SCRATCH = 'zz exact zz';

/** Builds the book in IronCalc and reads every formula back, numbers exactly. */
export function calculate(book: Book): Results {
  const formulas = book.sheets.reduce((n, s) => n + s.formulaCount, 0);
  if (formulas > MAX_FORMULAS)
    throw new Error(
      `${formulas} formula cells: too many for IronCalc (limit ${MAX_FORMULAS}); let LibreOffice judge this book.`,
    );
  const results: Results = new Map(book.sheets.map((s) => [s.name, new Map<number, CellValue>()]));
  if (formulas === 0) return results;
  load();
  const model = new Model('book', 'en', 'UTC', 'en');
  try {
    fill(model, book);
    readBack(model, book, results);
  } finally {
    model.free();
  }
  return results;
}

function fill(model: Model, book: Book): void {
  model.pauseEvaluation();
  book.sheets.forEach((_, i) => {
    if (i > 0) model.newSheet();
  });
  model.newSheet();
  book.sheets.forEach((s, i) => {
    model.renameSheet(i, `tmp ${i}`);
    if (s.name === SCRATCH) throw new Error('reserved sheet name');
  });
  book.sheets.forEach((s, i) => {
    model.renameSheet(i, s.name);
  });
  model.renameSheet(book.sheets.length, SCRATCH);
  const names = book.names.map((n): [string, string] => [
    `${n.sheet ? `${n.sheet.name}!` : ''}${n.name}`.toLowerCase(),
    n.formula,
  ]);
  const scope = { tables: book.tableShapes(), names: new Map(names) };
  book.sheets.forEach((sheet, i) => {
    for (const [key, cell] of sheet.cells) {
      const [r, c] = [keyRow(key), keyColumn(key)];
      model.setUserInput(
        i,
        r + 1,
        c + 1,
        cell.formula === undefined ? input(cell.value) : toPlainRanges(cell.formula, scope, sheet.name, r, c),
      );
    }
  });
}

function input(value: CellValue): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value.startsWith('#') && value.endsWith('!') ? value : `'${value}`;
}

function readBack(model: Model, book: Book, results: Results): void {
  const scratch = book.sheets.length;
  const wanted = book.sheets.flatMap((sheet, i) =>
    [...sheet.cells]
      .filter(([, cell]) => cell.formula !== undefined)
      .map(([key]) => ({ sheet, i, key, r: keyRow(key) + 1, c: keyColumn(key) + 1 })),
  );
  // x&"" spells a number with all its digits; the formatted value of a General cell is rounded to nine.
  wanted.forEach((w, n) => {
    const cell = a1(cellBox(w.r - 1, w.c - 1), true);
    model.setUserInput(scratch, n + 1, 1, `=${quoteSheet(w.sheet.name)}!${cell}&""`);
  });
  model.resumeEvaluation();
  model.evaluate();
  wanted.forEach((w, n) => {
    const type = model.getCellType(w.i, w.r, w.c);
    const shown = model.getFormattedCellValue(w.i, w.r, w.c);
    const exact = (): string => model.getFormattedCellValue(scratch, n + 1, 1);
    const value = type === NUMBER ? Number(exact()) : type === LOGICAL ? exact() === 'TRUE' : shown;
    results.get(w.sheet.name)?.set(w.key, value);
  });
}
