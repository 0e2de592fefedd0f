import { say } from '../../locales';
import { cellName, columnName } from '../model/address';
import { isBlank, type RawSheet, type RawValue, rawCell } from '../model/raw-book';
import type { CellValue } from '../model/sheet-model';
import { shown } from '../sheets/codecs/codec';
import type { TableSpec } from '../sheets/column';
import type { KeptTable } from '../sheets/kept';
import { folded } from './folded';
import type { Located } from './locate';
import type { ReadingNotes } from './notes';
import type { TableRows } from './table-rows';

/** A value of people's own as it is laid out again. */
export const asKept = (value: RawValue): CellValue =>
  value === null || typeof value === 'number' ? value : shown(value) === '' ? null : shown(value);

/** The cells of a row, from its first column to the last that holds something. */
export function keptRow(cells: readonly RawValue[]): CellValue[] {
  const row = cells.map(asKept);
  return row.slice(0, row.findLastIndex((value) => value !== null) + 1);
}

/** Columns that are not ours: those with a title, and those in which somebody wrote beside a record. */
function ownColumns({ raw, header, titles }: Located, records: readonly number[]) {
  const ours = new Set(titles.columns.values());
  const titled = new Map(titles.own.map(({ index, title }) => [index, title]));
  const filled = new Set<number>();
  for (const row of records) {
    const cells = raw.rows[row] ?? [];
    for (let index = 0; index < cells.length; index += 1) {
      if (!ours.has(index) && !isBlank(cells[index] ?? null)) filled.add(index);
    }
  }
  const places = [...new Set([...titled.keys(), ...filled])].sort((a, b) => a - b);
  return places.map((index) => {
    const above = asKept(rawCell(raw, header, index));
    const title = titled.get(index) ?? (above === null ? undefined : String(above));
    return { index, title: title ?? say('vi', 'kept.untitled', { column: columnName(index) }) };
  });
}

const hasFormula = (raw: RawSheet, rows: readonly number[], index: number) =>
  raw.formulas !== undefined && rows.some((row) => raw.formulas?.has(cellName(row, index)));

/** What stands over the headers and is not the sheet's own title and hint. */
function rowsAbove({ raw, header }: Located, spec: TableSpec): RawValue[][] {
  const ours = new Set([spec.title, spec.hint].map(folded));
  return raw.rows.slice(0, header).flatMap((cells) => {
    const theirs = (cells ?? []).map((value) =>
      typeof value === 'string' && ours.has(folded(value)) ? null : value,
    );
    return theirs.some((value) => !isBlank(value)) ? [theirs] : [];
  });
}

/** What people wrote into a sheet of ours that is no part of the plan. */
export function keepOwn(
  spec: TableSpec,
  located: Located,
  rows: TableRows,
  notes: ReadingNotes,
): KeptTable | undefined {
  const { raw, header } = located;
  const sheet = raw.name;
  const columns = ownColumns(located, rows.records).map(({ index, title }) => {
    notes.remark('read.keptColumn', { sheet, cell: cellName(header, index), column: title });
    if (hasFormula(raw, rows.records, index)) notes.remark('read.keptResults', { sheet, column: title });
    return { title, values: rows.records.map((row) => asKept(rawCell(raw, row, index))) };
  });
  const above = rowsAbove(located, spec);
  if (above.length > 0) notes.remark('read.keptAbove', { sheet, count: above.length });
  const [first] = rows.notes;
  if (first !== undefined)
    notes.remark('read.keptRows', { sheet, cell: cellName(first, 0), count: rows.notes.length });
  for (const row of rows.sums) {
    const label = raw.rows[row]?.find((value) => typeof value === 'string' && !isBlank(value)) ?? null;
    notes.remark('read.sum', { sheet, cell: cellName(row, 0), found: shown(label) });
  }
  const beside = [...rows.sums, ...rows.notes].sort((a, b) => a - b).map((row) => raw.rows[row] ?? []);
  const below = [...above, ...beside].map(keptRow);
  return columns.length === 0 && below.length === 0 ? undefined : { columns, below };
}
