import { Refusal } from '../../locales';
import { type Plan, planTotal, sumSources } from '../../plan';
import { cellName, quoteSheet } from '../model/address';
import { isBlank, type RawSheet, type RawValue, rawCell, sameName } from '../model/raw-book';
import type { Cell, CellValue, NamedReference, RowModel, SheetModel, Validation } from '../model/sheet-model';
import { type Codec, codecOf, type Places, type Where } from './codecs';
import { at, put } from './path';
import { rowHeight } from './row-height';
import wording from './wording.json';

const { info, budget } = wording;
type Field = (typeof info.fields)[number];

const WIDTHS = [26, 62, 62, 42];
const HEADER_ROW = 2;
const LABEL = 0;
const VALUE = 1;
const DETAIL = 2;

interface Entry {
  readonly value: CellValue;
  readonly detail: CellValue;
}

interface Duty {
  readonly unit: string;
  readonly tasks: readonly string[];
}

/** One row a value; lists and duties take a row an item, and one empty row when there is none. */
function entriesOf(field: Field, plan: Plan): Entry[] {
  const value = at(plan, field.path);
  if (field.kind === 'list') {
    const items = value as readonly string[];
    return items.length === 0
      ? [{ value: null, detail: null }]
      : items.map((item) => ({ value: item, detail: null }));
  }
  if (field.kind === 'duties') {
    const duties = value as readonly Duty[];
    const rows = duties.flatMap(({ unit, tasks }) => tasks.map((task) => ({ value: unit, detail: task })));
    return rows.length === 0 ? [{ value: null, detail: null }] : rows;
  }
  return [{ value: codecOf(field.kind).encode(value), detail: null }];
}

const kindOf = (field: Field): Codec =>
  codecOf(field.kind === 'list' || field.kind === 'duties' ? 'text' : field.kind);

function fieldRows(field: Field, plan: Plan): Cell[][] {
  const { style } = kindOf(field);
  return entriesOf(field, plan).map(({ value, detail }, index) => [
    { value: field.label, style: 'label' },
    { value, style },
    { value: detail, style: 'text' },
    { value: index === 0 && field.hint !== '' ? field.hint : null, style: 'hint' },
  ]);
}

function totalRows(plan: Plan): Cell[][] {
  const sources = sumSources(plan.lines);
  const titleOf = (field: string) => budget.columns.find((column) => column.field === field)?.title ?? '';
  const row = (label: string, value: number, field: string, hint: string | null): Cell[] => [
    { value: label, style: 'label' },
    { value, style: 'total', formula: `SUM(${budget.table}[${titleOf(field)}])` },
    { value: null, style: 'text' },
    { value: hint, style: 'hint' },
  ];
  return [
    row(info.totals.all, planTotal(plan), 'amount', info.totalHint),
    row(info.totals.central, sources.central, 'sources.central', null),
    row(info.totals.local, sources.local, 'sources.local', null),
    row(info.totals.other, sources.other, 'sources.other', null),
  ];
}

function validationsOf(rows: readonly RowModel[]): Validation[] {
  return info.fields.flatMap((field) => {
    const { validation } = kindOf(field);
    const row = rows.findIndex(({ cells }) => cells[LABEL]?.value === field.label);
    return validation === undefined
      ? []
      : [{ area: { top: row, left: VALUE, bottom: row, right: VALUE }, ...validation }];
  });
}

/** «Thông tin»: everything a plan says outside its two tables, one labelled row an entry. */
export function layoutInfo(plan: Plan): { sheet: SheetModel; names: NamedReference[] } {
  const head = info.columns.map((title): Cell => ({ value: title, style: 'head' }));
  const body = [...info.fields.flatMap((field) => fieldRows(field, plan)), ...totalRows(plan)];
  const rows: RowModel[] = [
    { cells: [{ value: info.title, style: 'title' }], height: 24 },
    { cells: [{ value: info.hint, style: 'note' }] },
    { cells: head },
    ...body.map((cells): RowModel => {
      const height = rowHeight(cells, WIDTHS);
      return height === undefined ? { cells } : { cells, height };
    }),
  ];
  const totalRow = rows.length - Object.keys(info.totals).length;
  const sheet: SheetModel = {
    name: info.sheet,
    tabColor: '#1F5F5B',
    widths: WIDTHS,
    rows,
    tables: [],
    validations: validationsOf(rows),
    frozenRows: HEADER_ROW + 1,
    frozenColumns: 1,
    page: { landscape: true, titleRows: [HEADER_ROW, HEADER_ROW] },
  };
  const cell = cellName(totalRow, VALUE).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
  return { sheet, names: [{ name: info.totalName, formula: `${quoteSheet(info.sheet)}!${cell}` }] };
}

interface InfoRow {
  readonly row: number;
  readonly value: RawValue;
  readonly detail: RawValue;
}

/** Rows by label; a row without a label goes on with the entry above it. */
function rowsByLabel(raw: RawSheet): Map<string, InfoRow[]> {
  const rows = new Map<string, InfoRow[]>();
  let label = '';
  raw.rows.forEach((_, row) => {
    const typed = rawCell(raw, row, LABEL);
    if (typeof typed === 'string' && typed.trim() !== '') label = sameName(typed);
    const entry = { row, value: rawCell(raw, row, VALUE), detail: rawCell(raw, row, DETAIL) };
    rows.set(label, [...(rows.get(label) ?? []), entry]);
  });
  return rows;
}

const KNOWN = new Set(
  [
    ...info.fields.map(({ label }) => label),
    ...Object.values(info.totals),
    ...info.columns,
    info.title,
    info.hint,
    '',
  ].map(sameName),
);

/** An entry under a label that nobody knows would be lost without a word. */
function refuseUnknown(raw: RawSheet, rows: ReadonlyMap<string, readonly InfoRow[]>): void {
  for (const [label, entries] of rows) {
    const filled = entries.find(({ value, detail }) => !isBlank(value) || !isBlank(detail));
    if (KNOWN.has(label) || filled === undefined) continue;
    const typed = rawCell(raw, filled.row, LABEL);
    const field = typeof typed === 'string' ? typed : label;
    throw new Refusal('book.unknownField', { sheet: raw.name, cell: cellName(filled.row, LABEL), field });
  }
}

class InfoReader {
  constructor(
    private readonly sheet: string,
    private readonly places: Places,
  ) {}

  private where(row: number, column: number): Where {
    return { sheet: this.sheet, cell: cellName(row, column) };
  }

  private text(raw: RawValue, row: number, column: number): string {
    return String(codecOf('text').decode(raw, this.where(row, column)));
  }

  private duties(field: Field, rows: readonly InfoRow[]): Duty[] {
    const duties: { unit: string; tasks: string[] }[] = [];
    for (const { row, value, detail } of rows) {
      if (isBlank(value) && isBlank(detail)) continue;
      const unit = this.text(value, row, VALUE);
      const last = duties.at(-1);
      const duty = last !== undefined && (unit === '' || unit === last.unit) ? last : { unit, tasks: [] };
      if (duty !== last) duties.push(duty);
      const path = `${field.path}[${duties.length - 1}]`;
      if (duty.tasks.length === 0) this.places.set(`${path}.unit`, this.where(row, VALUE));
      this.places.set(`${path}.tasks[${duty.tasks.length}]`, this.where(row, DETAIL));
      duty.tasks.push(this.text(detail, row, DETAIL));
    }
    return duties;
  }

  private list(field: Field, rows: readonly InfoRow[]): unknown[] {
    const filled = rows.filter((entry) => !isBlank(entry.value));
    return filled.map(({ row, value }, index) => {
      this.places.set(`${field.path}[${index}]`, this.where(row, VALUE));
      return this.text(value, row, VALUE);
    });
  }

  read(field: Field, rows: readonly InfoRow[]): unknown {
    // The layout writes every label: one that is gone was renamed, and its entries with it.
    if (rows.length === 0) throw new Refusal('book.noField', { sheet: this.sheet, field: field.label });
    if (field.kind === 'duties') return this.duties(field, rows);
    if (field.kind === 'list') return this.list(field, rows);
    const [first, second] = [...rows.filter((entry) => !isBlank(entry.value)), ...rows.slice(0, 1)];
    if (first === undefined) throw new Error('rows were given');
    const where = this.where(first.row, VALUE);
    if (second !== undefined && second.row > first.row) {
      const { cell } = this.where(second.row, VALUE);
      throw new Refusal('book.repeatedField', { sheet: this.sheet, field: field.label, cell });
    }
    this.places.set(field.path, where);
    return kindOf(field).decode(first.value, where);
  }
}

/** The plan's own fields, still to be checked as a whole; where each stands goes into `places`. */
export function readInfo(raw: RawSheet, places: Places): Record<string, unknown> {
  const rows = rowsByLabel(raw);
  refuseUnknown(raw, rows);
  const reader = new InfoReader(raw.name, places);
  const plan: Record<string, unknown> = {};
  for (const field of info.fields)
    put(plan, field.path, reader.read(field, rows.get(sameName(field.label)) ?? []));
  return plan;
}
