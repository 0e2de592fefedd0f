import type { MessageKey } from '../../locales';
import { areaName, cellName } from '../model/address';
import { isBlank, type RawBook, type RawValue, rawCell } from '../model/raw-book';
import type { Codecs } from '../sheets/codecs';
import { shown, type Where } from '../sheets/codecs/codec';
import { type Column, isComputed, type TableSpec } from '../sheets/column';
import type { KeptTable } from '../sheets/kept';
import { put } from '../sheets/path';
import { type Located, locate } from './locate';
import { Merged } from './merged';
import { needsOf } from './needs';
import type { ReadingNotes, WhereOf } from './notes';
import { keepOwn } from './own';
import { sortRows } from './table-rows';

export type Bag = Record<string, unknown>;

export function textAt(record: Bag, field: string): string {
  const value = record[field];
  return typeof value === 'string' ? value : '';
}

/** The rows of one table, with what stands beside them. */
export interface TableRead {
  readonly records: Bag[];
  readonly kept: KeptTable | undefined;
  readonly sheet: string;
  /** The cell of a field, for messages. */
  readonly where: WhereOf;
  /** A record's whole row, as it stands. */
  readonly cells: (record: number) => readonly RawValue[];
  readonly standing: Standing;
}

/** Where a table of ours stands in a book, so that what was read can be changed in place. */
export interface Standing {
  readonly sheet: string;
  /** The row of the headers; the last row, where the book has a table there. */
  readonly header: number;
  readonly bottom: number | undefined;
  /** Columns of the sheet by our titles. */
  readonly columns: Readonly<Record<string, number>>;
  /** The row of each record in the plan's order; undefined for a record that has none yet. */
  readonly rows: readonly (number | undefined)[];
}

/** So many cells typed over in one column are named one by one; more of them are a column pasted as values. */
const MOST_OVERTYPED = 3;
/** Amounts and quantities of merged cells are not meant for every row: a sum would count them twice. */
const COUNTED = new Set(['quantity', 'count', 'times', 'money', 'source', 'quantityOrNone', 'moneyOrNone']);

class TableReader {
  private readonly stored: readonly (readonly [Column, number])[];
  private readonly computed: readonly (readonly [Column, number])[];
  private readonly absent: readonly Column[];
  private readonly places: ReadonlyMap<string, number>;
  private readonly merged: Merged;
  private readonly said: ReadonlySet<string>;

  constructor(
    private readonly spec: TableSpec,
    private readonly codecs: Codecs,
    private readonly found: Located,
    private readonly notes: ReadingNotes,
  ) {
    const columns = [...found.titles.columns];
    const needs = needsOf(spec.table);
    this.stored = columns.filter(([column]) => !isComputed(column));
    this.computed = columns.filter(([column]) => isComputed(column));
    this.absent = spec.columns.filter(
      (column) =>
        !isComputed(column) && !found.titles.columns.has(column) && !needs.columns.includes(column.field),
    );
    this.places = new Map(columns.map(([{ field }, index]) => [field, index]));
    this.merged = new Merged(found.raw);
    this.said = new Set(needs.said);
  }

  /** «sources» is at its first purse, «facts.other» at the column of facts. */
  private near(field: string): number | undefined {
    const head = field.split('.')[0] ?? '';
    const found = [...this.places].find(([name]) => name.startsWith(`${field}.`));
    return found?.[1] ?? this.places.get(head);
  }

  private value(row: number, place: number, kind: string): RawValue {
    const { raw } = this.found;
    return COUNTED.has(kind) ? rawCell(raw, row, place) : this.merged.value(row, place);
  }

  private record(row: number): Bag {
    const record: Bag = {};
    const sheet = this.found.raw.name;
    for (const [column, place] of this.stored) {
      const codec = this.codecs.of(column.kind);
      const raw = this.value(row, place, column.kind);
      if (raw === null && 'blank' in codec && !this.said.has(column.field)) {
        if (codec.blank !== undefined) put(record, column.field, codec.blank);
        continue;
      }
      const where = { sheet, cell: cellName(row, place) };
      if (this.found.raw.formulas?.has(where.cell) === true) this.notes.countsOnFormulas = true;
      const value = this.notes.attempt(() => codec.decode(raw, where));
      if (column.kind === 'otherFacts') {
        const facts = record[column.field] as Bag | undefined;
        record[column.field] = { ...facts, ...(value as Bag | undefined) };
      } else if (value === '' && this.said.has(column.field))
        this.notes.problem('book.blank', { ...where, column: column.title });
      else put(record, column.field, value);
    }
    for (const { kind, field } of this.absent) {
      if (kind !== 'otherFacts') put(record, field, this.codecs.of(kind).decode(null, { sheet, cell: '' }));
    }
    return record;
  }

  /** A number typed over a formula is shown by the sheet and by nothing that is counted from the plan. */
  private remarkOvertyped(rows: readonly number[]): void {
    const { raw } = this.found;
    const { formulas } = raw;
    if (formulas === undefined) return;
    for (const [column, place] of this.computed) {
      const typed = rows.filter(
        (row) => !isBlank(rawCell(raw, row, place)) && !formulas.has(cellName(row, place)),
      );
      const [first] = typed;
      if (first !== undefined && typed.length > MOST_OVERTYPED) {
        const where = { sheet: raw.name, cell: cellName(first, place) };
        this.notes.remark('read.overtypedColumn', { ...where, column: column.title, count: typed.length });
      } else
        for (const row of typed) {
          const where = { sheet: raw.name, cell: cellName(row, place) };
          this.notes.remark('read.overtyped', { ...where, found: shown(rawCell(raw, row, place)) });
        }
    }
  }

  private remarkMerged(rows: readonly number[]): void {
    const { raw } = this.found;
    for (const [{ kind }, place] of this.stored) {
      const areas = new Set(rows.flatMap((row) => this.merged.area(row, place) ?? []));
      for (const area of areas) {
        const found = shown(rawCell(raw, area.top, place));
        const key: MessageKey = COUNTED.has(kind) ? 'read.mergedCounted' : 'read.merged';
        if (found !== '') this.notes.remark(key, { sheet: raw.name, cell: areaName(area), found });
      }
    }
  }

  private remarkTitles(): void {
    const { raw, header, titles } = this.found;
    const sheet = raw.name;
    for (const { column, index, title } of titles.renamed)
      this.notes.remark('read.renamed', {
        sheet,
        cell: cellName(header, index),
        found: title,
        column: column.title,
      });
    for (const { column, index } of titles.repeated)
      this.notes.remark('read.repeatedColumn', {
        sheet,
        cell: cellName(header, titles.columns.get(column) ?? 0),
        other: cellName(header, index),
        column: column.title,
      });
    for (const { title } of this.absent) this.notes.remark('read.noColumn', { sheet, column: title });
  }

  private refuseAbsent(): void {
    const { raw, titles } = this.found;
    const needed = needsOf(this.spec.table).columns;
    for (const column of this.spec.columns) {
      if (needed.includes(column.field) && !titles.columns.has(column))
        this.notes.problem('book.noColumn', { sheet: raw.name, column: column.title });
    }
  }

  read(): TableRead {
    const { raw, header } = this.found;
    this.remarkTitles();
    const computed = new Set(this.computed.map(([, index]) => index));
    const rows = sortRows(this.stored, computed, this.found, needsOf(this.spec.table), this.codecs);
    for (const row of rows.outside)
      this.notes.remark('read.outside', { sheet: raw.name, cell: cellName(row, 0) });
    if (rows.records.length > 0) this.refuseAbsent();
    const records = rows.records.map((row) => this.record(row));
    this.remarkOvertyped(rows.records);
    this.remarkMerged(rows.records);
    const [first] = this.places.values();
    const where = (record: number, field: string): Where => {
      const place = this.places.get(field) ?? this.near(field) ?? first ?? 0;
      return { sheet: raw.name, cell: cellName(rows.records[record] ?? header, place) };
    };
    return {
      records,
      kept: keepOwn(this.spec, this.found, rows, this.notes),
      sheet: raw.name,
      where,
      cells: (record) => raw.rows[rows.records[record] ?? -1] ?? [],
      standing: {
        sheet: raw.name,
        header,
        bottom: this.found.bottom,
        columns: Object.fromEntries(
          [...this.stored, ...this.computed].map(([{ title }, index]) => [title, index]),
        ),
        rows: rows.records,
      },
    };
  }
}

/** The records of a table in the order they stand; undefined when the book has no such table. */
export function readTable(
  spec: TableSpec,
  codecs: Codecs,
  book: RawBook,
  notes: ReadingNotes,
): TableRead | undefined {
  const found = locate(spec, book);
  return found === undefined ? undefined : new TableReader(spec, codecs, found, notes).read();
}
