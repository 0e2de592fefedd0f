import { lineAmount } from '../../plan';
import { type MessageKey, type Params, Refusal } from '../../locales';
import { areaName, cellName } from '../model/address';
import { type RawBook, sameName } from '../model/raw-book';
import { Assembler } from './assemble';
import { Cells } from './cells';
import { bestTable, findTables, type TableCandidate, type Where } from './find-tables';
import { Grid } from './grid';
import { ItemReader } from './items';
import { columnsOf, type Overrides } from './mapping';
import type { Imported } from './model';
import { PURSES } from './model';
import budget from '../sheets/data/budget.json';
import { Sums } from './sums';
import { textOf } from './text';

/** What is said of the table as a whole, before its rows. */
function ofTable(cells: Cells, { header, repeats, mapping, around }: TableCandidate): void {
  const { left, right } = header.area;
  for (const row of header.numbered) cells.row('read', 'import.columnNumbers', row, left, right);
  for (const { area, dataTop } of repeats)
    for (let row = area.top; row < dataTop; row += 1)
      cells.row('read', 'import.repeatedHeader', row, left, right);
  const at = (column: number) => cellName(header.area.bottom, column);
  if (around.scale !== undefined && around.scale !== 1)
    cells.remark('read', 'import.scaled', '', { scale: around.scale });
  const times = columnsOf(mapping, 'times');
  const factors = times.map(({ title }) => title).join(' × ');
  if (times.length > 1)
    cells.remark('read', 'import.thirdFactor', at(times[1]?.column ?? left), { titles: factors });
  for (const { column, title, role, confidence } of mapping) {
    if (role === 'extra' && title !== '') cells.remark('read', 'import.extraColumn', at(column), { title });
    else if (role === 'content' && confidence < 0.6)
      cells.remark('check', 'import.guessedContent', at(column), { title });
    else if (role === 'repeat') cells.remark('read', 'import.repeatColumn', at(column), { title });
  }
  if (!mapping.some(({ role }) => PURSES.some((purse) => purse === role)))
    cells.remark('check', 'import.noSources', '');
  if (columnsOf(mapping, 'unit').length === 0) cells.remark('check', 'import.noUnits', '');
}

/** Whatever stands in the table and was not used is named. */
function unplaced(cells: Cells, { rows, area }: TableCandidate): void {
  for (let row = rows.top; row <= rows.bottom; row += 1)
    for (const column of cells.grid.filled(row, area.left, area.right))
      if (!cells.isUsed(row, column))
        cells.at('lost', 'import.unplaced', row, column, { found: textOf(cells.grid.value(row, column)) });
}

/** What stands under the table: signatures, notes. Not read, but not passed over in silence either. */
function below(cells: Cells, table: TableCandidate, next: number): void {
  const { grid } = cells;
  const { left, right } = table.area;
  const rows: number[] = [];
  for (let row = table.area.bottom + 1; row <= Math.min(grid.area.bottom, next - 1); row += 1)
    if (grid.filled(row, left, right).length > 0) rows.push(row);
  const top = rows[0];
  const bottom = rows.at(-1);
  if (top === undefined || bottom === undefined) return;
  cells.remark('read', 'import.below', areaName({ top, left, bottom, right }), {
    found: grid
      .filled(top, left, right)
      .map((column) => grid.text(top, column))
      .join(' '),
  });
}

function gridOf(book: RawBook, name: string): Grid {
  const sheet = book.sheets.find((one) => sameName(one.name) === sameName(name));
  if (sheet === undefined) throw new Refusal('import.noSheet', { sheet: name });
  return new Grid(sheet);
}

const order = { lost: 0, check: 1, read: 2 } as const;

/** Activities and lines of one table; refuses when nothing of it can be understood. `next`: where another begins. */
export function importTable(book: RawBook, table: TableCandidate, next = Infinity): Imported {
  if (table.problem !== undefined) throw new Refusal(table.problem.key, table.problem.params);
  const cells = new Cells(gridOf(book, table.sheet));
  ofTable(cells, table);
  const reader = new ItemReader(cells, table);
  const rows = reader.read();
  const made = new Assembler(cells, table, reader);
  made.run(rows.items);
  if (made.lines.length === 0) {
    const key = rows.totals.length > 0 ? 'import.onlyTotals' : 'import.noRows';
    throw new Refusal(key, { sheet: table.sheet, area: table.name });
  }
  const counted = { rows: made.rows, amounts: made.amounts, purses: made.lines.map(({ purses }) => purses) };
  const sums = new Sums(cells, reader, counted);
  for (const span of made.spans) sums.group(span);
  const statedTotal = sums.totals(rows, made.spans, table.area.left, table.area.right);
  unplaced(cells, table);
  below(cells, table, next);
  const total = made.lines.reduce((sum, line) => sum + lineAmount(line), 0);
  return {
    table,
    mapping: table.mapping,
    activities: made.activities,
    lines: made.lines,
    remarks: [...cells.remarks].sort((a, b) => order[a.severity] - order[b.severity]),
    total,
    statedTotal,
  };
}

function whyNone(book: RawBook, { sheet }: Where): { key: MessageKey; params: Params } {
  const sheets = book.sheets.map(({ name }) => name).join(', ');
  if (sheet !== undefined && !book.sheets.some(({ name }) => sameName(name) === sameName(sheet)))
    return { key: 'import.noSheet', params: { sheet, sheets } };
  const empty = book.sheets.every(({ rows }) =>
    rows.every((row) => row === undefined || row.every((value) => value === null)),
  );
  return { key: empty ? 'import.empty' : 'import.noHeader', params: { sheets: sheet ?? sheets } };
}

export interface ImportedBook {
  readonly imported: Imported;
  /** The tables that were left out: a summary would count the money twice. */
  readonly others: readonly TableCandidate[];
}

/** A workbook of this program is opened, not imported: guessing at its tables would lose what they say. */
function refuseOurs(book: RawBook, { sheet }: Where): void {
  const ours = book.sheets.find(({ tables }) => tables.some(({ name }) => name === budget.table));
  if (ours !== undefined && sheet === undefined) throw new Refusal('import.ownBook', { sheet: ours.name });
}

/** The budget table of a book, or of the sheet or range somebody named. */
export function importBook(book: RawBook, where: Where = {}, overrides: Overrides = {}): ImportedBook {
  refuseOurs(book, where);
  const tables = findTables(book, where, overrides);
  const table = bestTable(tables);
  if (table === undefined) {
    const { key, params } = whyNone(book, where);
    throw new Refusal(key, params);
  }
  const others = tables.filter((other) => other !== table);
  const after = others.filter(({ sheet, area }) => sheet === table.sheet && area.top > table.area.bottom);
  const next = Math.min(...after.map(({ area }) => area.top));
  return { imported: importTable(book, table, next), others };
}
