import type { MessageKey } from '../../locales';
import records from '../sheets/data/records.json';
import type { CellValue } from '../model/sheet-model';
import type { ReadingNotes, WhereOf } from './notes';
import { keptRow } from './own';
import { type Bag, textAt, type TableRead } from './read-table';

const idOf = ({ id }: Bag) => (typeof id === 'string' ? id.toLowerCase() : '');
const said = (value: unknown) => value !== null && value !== undefined && value !== '';
const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null;

/** Whether any cell of the record holds something. */
const isFilled = (record: Bag) =>
  Object.values(record)
    .flatMap((value) => (isBag(value) ? Object.values(value) : [value]))
    .some(said);

/** A purse that nobody filled is an empty one. */
const purses = (bag: unknown) =>
  Object.fromEntries(Object.entries(isBag(bag) ? bag : {}).map(([name, value]) => [name, value ?? 0]));

/** What an appraisal that somebody has begun must say. */
const ALLOWED = ['quantity', 'times', 'unitPrice'];
const titleOf = (field: string) =>
  records.appraisal.columns.find((column) => column.field === field)?.title ?? '';

function appraisalOf(record: Bag, where: (field: string) => object, notes: ReadingNotes): Bag {
  for (const name of ALLOWED) {
    const field = `appraisal.${name}`;
    if (record[name] === null) notes.problem('book.blank', { ...where(field), column: titleOf(field) });
  }
  return { ...record, sources: purses(record['sources']) };
}

function executionOf({ note, ...rest }: Bag): Bag {
  return { ...purses(rest), note };
}

interface Joined {
  /** Where a field of the record of that line stands. */
  readonly where: WhereOf;
  /** The record of each line, for columns that people added; -1 for none. */
  readonly order: readonly number[];
  /** Rows that speak of lines that are gone: they stay below the table. */
  readonly below: readonly (readonly CellValue[])[];
}

/** Puts what stands in «Thẩm định» or «Thực hiện» beside the lines it speaks of. */
export function joinToLines(
  lines: readonly Bag[],
  table: TableRead | undefined,
  name: 'appraisal' | 'execution',
  notes: ReadingNotes,
): Joined | undefined {
  for (const line of lines) line[name] = null;
  if (table === undefined) return undefined;
  const byId = new Map(lines.map((line, index) => [idOf(line), index]));
  const order = lines.map(() => -1);
  const below: CellValue[][] = [];
  table.records.forEach((record, index) => {
    const typed = record[name];
    const value = isBag(typed) && isFilled(typed) ? typed : undefined;
    const at = byId.get(idOf(record));
    const line = at === undefined ? undefined : lines[at];
    const repeated = at !== undefined && (order[at] ?? -1) >= 0;
    if (at !== undefined && !repeated) order[at] = index;
    if (value === undefined || record['id'] === undefined) return;
    const where = (field: string) => table.where(index, field);
    if (line === undefined || (repeated && line[name] !== null)) {
      const key: MessageKey = line === undefined ? 'read.stray' : 'read.repeatedRow';
      notes.remark(key, { ...where('id'), found: textAt(record, 'id') });
      below.push(keptRow(table.cells(index)));
    } else {
      if (at !== undefined) order[at] = index;
      line[name] = name === 'appraisal' ? appraisalOf(value, where, notes) : executionOf(value);
    }
  });
  return { where: (line, field) => table.where(order[line] ?? -1, field), order, below };
}
