import { Refusal } from '../../locales';
import { cellName } from '../model/address';
import { isBlank, type RawSheet, rawCell, sameName } from '../model/raw-book';
import type { Cell, RowModel, SheetModel, Validation } from '../model/sheet-model';
import { codecOf, type Places } from './codecs';
import { at, put } from './path';
import { rowHeight } from './row-height';

interface Column {
  readonly field: string;
  readonly kind: string;
  readonly title: string;
  readonly width: number;
  readonly formula?: string;
}

export interface TableSheet {
  readonly sheet: string;
  readonly table: string;
  readonly title: string;
  readonly hint: string;
  readonly columns: readonly Column[];
}

/** Zero-based: title, hint, headers, then one row a record. */
const HEADER_ROW = 2;
const HEADER_HEIGHT = 33;
/** A sheet scrolled or filled down by accident is no budget of a hundred thousand lines. */
const MAX_ROWS = 100_000;

const isComputed = (column: Column) => column.kind === 'computed';

function cellOf(column: Column, record: unknown, computed: (field: string) => number): Cell {
  if (column.formula !== undefined)
    return { value: computed(column.field), style: 'computed', formula: column.formula };
  const codec = codecOf(column.kind);
  return { value: record === undefined ? null : codec.encode(at(record, column.field)), style: codec.style };
}

function validationsOf(sheet: TableSheet, rows: number): Validation[] {
  return sheet.columns.flatMap((column, index) => {
    const validation = isComputed(column) ? undefined : codecOf(column.kind).validation;
    if (validation === undefined) return [];
    const area = { top: HEADER_ROW + 1, left: index, bottom: HEADER_ROW + rows, right: index };
    return [{ area, ...validation }];
  });
}

/** One sheet with one table: a record a row, calculated columns as formulas. */
export function layoutTable<T>(
  sheet: TableSheet,
  look: Pick<SheetModel, 'tabColor' | 'frozenColumns'>,
  records: readonly T[],
  computed: (record: T, field: string) => number,
): SheetModel {
  const widths = sheet.columns.map((column) => column.width);
  const row = (cells: (Cell | null)[]): RowModel => {
    const height = rowHeight(cells, widths);
    return height === undefined ? { cells } : { cells, height };
  };
  const body = records.map((record) =>
    row(sheet.columns.map((column) => cellOf(column, record, (field) => computed(record, field)))),
  );
  // A table needs a row: an empty one waits for the first record.
  if (body.length === 0) body.push(row(sheet.columns.map((column) => cellOf(column, undefined, () => 0))));
  const head = sheet.columns.map((column): Cell => ({ value: column.title, style: 'head' }));
  return {
    name: sheet.sheet,
    ...look,
    widths,
    rows: [
      { cells: [{ value: sheet.title, style: 'title' }], height: 24 },
      { cells: [{ value: sheet.hint, style: 'note' }] },
      { cells: head, height: HEADER_HEIGHT },
      ...body,
    ],
    tables: [
      {
        name: sheet.table,
        top: HEADER_ROW,
        left: 0,
        columns: sheet.columns.map(({ title, formula }) =>
          formula === undefined ? { title } : { title, formula },
        ),
        rows: body.length,
      },
    ],
    validations: validationsOf(sheet, body.length),
    frozenRows: HEADER_ROW + 1,
    page: { landscape: true, titleRows: [HEADER_ROW, HEADER_ROW] },
  };
}

interface Found {
  readonly header: number;
  readonly last: number;
  readonly columns: ReadonlyMap<Column, number>;
}

function columnsIn(sheet: TableSheet, raw: RawSheet, row: number): Map<Column, number> {
  const titles = new Map<string, number>();
  raw.rows[row]?.forEach((value, column) => {
    if (typeof value === 'string' && !titles.has(sameName(value))) titles.set(sameName(value), column);
  });
  const found = new Map<Column, number>();
  for (const column of sheet.columns) {
    const index = titles.get(sameName(column.title));
    if (index !== undefined) found.set(column, index);
  }
  return found;
}

function rowIsBlank(raw: RawSheet, row: number, columns: Iterable<number>): boolean {
  return [...columns].every((column) => isBlank(rawCell(raw, row, column)));
}

/** The header where the table says it is, else the first row that carries most of the titles. */
function locate(sheet: TableSheet, raw: RawSheet): Found {
  const table = raw.tables.find(({ name }) => name === sheet.table);
  const candidates = table === undefined ? [...raw.rows.keys()].slice(0, 50) : [table.area.top];
  const header =
    candidates.find((row) => columnsIn(sheet, raw, row).size * 2 > sheet.columns.length) ??
    candidates[0] ??
    0;
  const columns = columnsIn(sheet, raw, header);
  const missing = sheet.columns.find((column) => !isComputed(column) && !columns.has(column));
  if (missing !== undefined) throw new Refusal('book.noColumn', { sheet: raw.name, column: missing.title });
  return { header, columns, last: lastRow(raw, header, table?.area.bottom, columns) };
}

/** A row with this many filled input cells is a record, not a note or a signature. */
const RECORD_CELLS = 4;

/**
 * A record below its table is counted by no formula of the book: to read it would give other totals than the sheet
 * shows, to pass over it would lose it. It is named instead.
 */
function refuseOutside(raw: RawSheet, from: number, stored: readonly number[]): void {
  for (let row = from; row < raw.rows.length; row += 1) {
    const filled = stored.filter((column) => !isBlank(rawCell(raw, row, column)));
    if (filled.length >= RECORD_CELLS) {
      throw new Refusal('book.outsideTable', { sheet: raw.name, cell: cellName(row, filled[0] ?? 0) });
    }
  }
}

function lastRow(
  raw: RawSheet,
  header: number,
  bottom: number | undefined,
  columns: ReadonlyMap<Column, number>,
): number {
  const stored = [...columns].filter(([column]) => !isComputed(column)).map(([, index]) => index);
  if (bottom !== undefined) refuseOutside(raw, bottom + 1, stored);
  const last = bottom ?? raw.rows.length - 1;
  if (last - header > MAX_ROWS) throw new Refusal('book.tooManyRows', { sheet: raw.name });
  return last;
}

/** A number typed over a formula would be shown by the sheet and by nothing that is computed from the plan. */
function refuseOvertyped(raw: RawSheet, row: number, computed: readonly number[]): void {
  for (const column of computed) {
    const cell = cellName(row, column);
    const value = rawCell(raw, row, column);
    if (raw.formulas === undefined || isBlank(value) || raw.formulas.has(cell)) continue;
    throw new Refusal('book.overtyped', {
      sheet: raw.name,
      cell,
      found: typeof value === 'object' ? '' : String(value),
    });
  }
}

/** The records of a table sheet, in the order they stand; blank rows are passed over. */
export function readTable(
  sheet: TableSheet,
  raw: RawSheet,
  table: string,
  places: Places,
): Record<string, unknown>[] {
  const { header, last, columns } = locate(sheet, raw);
  const stored = [...columns].filter(([column]) => !isComputed(column));
  const indexes = stored.map(([, index]) => index);
  const computed = [...columns].filter(([column]) => isComputed(column)).map(([, index]) => index);
  const records: Record<string, unknown>[] = [];
  for (let row = header + 1; row <= last; row += 1) {
    if (rowIsBlank(raw, row, indexes)) continue;
    refuseOvertyped(raw, row, computed);
    const record: Record<string, unknown> = {};
    for (const [column, index] of stored) {
      const where = { sheet: raw.name, cell: cellName(row, index) };
      places.set(`${table}[${records.length}].${column.field}`, where);
      put(record, column.field, codecOf(column.kind).decode(rawCell(raw, row, index), where));
    }
    records.push(record);
  }
  return records;
}
