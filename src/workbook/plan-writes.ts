import type { Plan } from '../plan';
import type { Law } from './law';
import type { CellValue } from './model/sheet-model';
import type { Reading } from './read-book';
import { Codecs } from './sheets/codecs';
import type { Where } from './sheets/codecs/codec';
import { type Column, isComputed, type TableSpec } from './sheets/column';
import activities from './sheets/data/activities.json';
import budget from './sheets/data/budget.json';
import info from './sheets/data/info.json';
import records from './sheets/data/records.json';
import { at } from './sheets/path';

/** One cell that says something else in the next version of a plan. */
export interface CellWrite extends Where {
  /** What people call it: the title of its column. */
  readonly title: string;
  readonly before: CellValue;
  readonly value: CellValue;
}

/** A record that is new: a row below the table, its values by the titles of their columns. */
export interface RowWrite {
  readonly table: string;
  readonly values: Readonly<Record<string, CellValue>>;
}

export interface PlanWrites {
  readonly cells: readonly CellWrite[];
  readonly rows: readonly RowWrite[];
}

type List = 'lines' | 'activities' | 'funding' | 'quotations' | 'legalBases';

const LISTS: readonly (readonly [List, readonly TableSpec[]])[] = [
  ['lines', [budget, records.appraisal]],
  ['activities', [activities]],
  ['funding', [records.funding]],
  ['quotations', [records.quotations]],
  ['legalBases', [records.bases]],
];

class Writer {
  readonly cells: CellWrite[] = [];
  private readonly codecs: Codecs;

  constructor(
    private readonly reading: Reading,
    law: Pick<Law, 'facts'>,
  ) {
    this.codecs = new Codecs(law);
  }

  /** False where the book has no such cell. */
  private cell(path: string, title: string, kind: string, before: unknown, value: unknown): boolean {
    const codec = this.codecs.of(kind);
    const [old, next] = [codec.encode(before), codec.encode(value)];
    if (old === next) return true;
    const where = this.reading.cells.at(path);
    if (where === undefined) return false;
    this.cells.push({ ...where, title, before: old, value: next });
    return true;
  }

  private record(list: List, row: number, column: Column, before: unknown, next: unknown): boolean {
    if (isComputed(column)) return true;
    const { field, title, kind } = column;
    return this.cell(`${list}[${row}].${field}`, title, kind, at(before, field), at(next, field));
  }

  list(list: List, specs: readonly TableSpec[], next: Plan): boolean {
    const [old, now] = [this.reading.plan[list], next[list]];
    if (old === now) return true;
    if (old.length !== now.length) return false;
    return now.every(
      (record, row) =>
        record === old[row] ||
        specs.every(({ columns }) =>
          columns.every((column) => this.record(list, row, column, old[row], record)),
        ),
    );
  }

  fields(next: Plan): boolean {
    return info.fields.every(({ path, label, kind }) =>
      this.cell(path, label, kind, at(this.reading.plan, path), at(next, path)),
    );
  }

  /** Texts of sections that are there: which entry stands in which cell is known. */
  sections(next: Plan): boolean {
    const { sections } = this.reading.plan;
    const column = records.texts.columns.find(({ field }) => field === 'text');
    return (Object.keys(next.sections) as (keyof Plan['sections'])[]).every((name) => {
      const [old, now] = [sections[name], next.sections[name]];
      if (old === now) return true;
      return (
        old.length === now.length &&
        now.every(({ text }, row) =>
          this.cell(`sections.${name}[${row}].text`, column?.title ?? '', 'text', old[row]?.text, text),
        )
      );
    });
  }

  /** Somebody answers for warnings: rows of the log. */
  log(next: Plan): RowWrite[] {
    const added = next.acknowledgements.slice(this.reading.plan.acknowledgements.length);
    return added.map(({ reason, ...entry }): RowWrite => {
      const record = { ...entry, note: reason, kind: 'acknowledgement', status: '' };
      const values = records.log.columns.map(({ field, title, kind }) => [
        title,
        this.codecs.of(kind).encode(at(record, field)),
      ]);
      return { table: records.log.table, values: Object.fromEntries(values) as RowWrite['values'] };
    });
  }
}

/** What this can write; a change of anything else takes more than single cells. */
const WRITTEN = new Set<string>([
  ...LISTS.map(([list]) => list),
  ...info.fields.map(({ path }) => path.split('.')[0] ?? ''),
  'sections',
  'acknowledgements',
]);

/**
 * A next version of a plan that was read from a book, as the cells of that book to write; undefined where it takes
 * more than single cells. The next version shares what did not change with the plan that was read.
 */
export function planWrites(reading: Reading, next: Plan, law: Pick<Law, 'facts'>): PlanWrites | undefined {
  const writer = new Writer(reading, law);
  const { plan } = reading;
  const fits =
    Object.keys(next).every((name) => WRITTEN.has(name) || at(plan, name) === at(next, name)) &&
    LISTS.every(([list, specs]) => writer.list(list, specs, next)) &&
    writer.fields(next) &&
    writer.sections(next);
  return fits ? { cells: writer.cells, rows: writer.log(next) } : undefined;
}
