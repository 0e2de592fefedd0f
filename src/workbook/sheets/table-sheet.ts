import type {
  Cell,
  CellValue,
  ConditionalModel,
  NoteModel,
  RowModel,
  SheetModel,
  Validation,
} from '../model/sheet-model';
import { sameName } from '../model/raw-book';
import type { Codecs } from './codecs';
import { brief, type Column, computedStyle, isComputed, structured, type TableSpec } from './column';
import type { KeptTable } from './kept';
import { at } from './path';
import { rowHeight } from './row-height';

/** Zero-based: title, hint, headers, then one row a record. */
export const HEADER_ROW = 2;
const HEADER_HEIGHT = 33;
const LAST_ROW = 1_048_575;
/** Excel takes 255 letters. */
const LONGEST_TITLE = 240;

/** How a table sheet is shown, beside what its data says. */
export interface Look {
  readonly tabColor: string;
  readonly frozenColumns: number;
  readonly hidden?: boolean;
  readonly protected?: boolean;
  /** Titles of columns that are there but not shown now. */
  readonly hiddenTitles?: ReadonlySet<string>;
  readonly conditionals?: readonly ConditionalModel[];
  /** The last column that is printed. */
  readonly printTo?: string;
  /** Where what an empty row comes to depends on the plan: by field. */
  readonly blanks?: Readonly<Record<string, CellValue>>;
}

type Computed<T> = (record: T, column: Column) => CellValue;

function cellsOf<T>(
  columns: readonly Column[],
  codecs: Codecs,
  formulas: readonly (string | undefined)[],
  record: T | undefined,
  computed: Computed<T>,
  blanks: Look['blanks'] = {},
): Cell[] {
  return columns.map((column, index) => {
    const style = computedStyle(column.kind);
    const formula = formulas[index];
    if (style !== undefined && formula !== undefined) {
      const blank = blanks[column.field] ?? column.blank ?? null;
      return { value: record === undefined ? blank : computed(record, column), style, formula };
    }
    const codec = codecs.of(column.kind);
    return {
      value: record === undefined ? null : codec.encode(at(record, column.field)),
      style: codec.style,
    };
  });
}

function validationsOf(columns: readonly Column[], codecs: Codecs, rows: number): Validation[] {
  return columns.flatMap((column, index) => {
    const validation = isComputed(column) ? undefined : codecs.of(column.kind).validation;
    if (validation === undefined) return [];
    return [
      { area: { top: HEADER_ROW + 1, left: index, bottom: HEADER_ROW + rows, right: index }, ...validation },
    ];
  });
}

function notesOf(columns: readonly Column[]): NoteModel[] {
  return columns.flatMap(({ note }, column) =>
    note === undefined ? [] : [{ row: HEADER_ROW, column, text: note }],
  );
}

const kept = (value: CellValue | undefined): Cell => ({
  value: value ?? null,
  style: typeof value === 'number' ? 'number' : 'text',
});

/** A table cannot have one title twice: «Đơn giá», «Đơn giá (2)». */
function apart(columns: readonly Column[], own: KeptTable['columns']): KeptTable['columns'] {
  const taken = new Set(columns.map(({ title }) => sameName(title)));
  return own.map(({ title, values }) => {
    const short = title.slice(0, LONGEST_TITLE);
    let free = short;
    for (let copy = 2; taken.has(sameName(free)); copy += 1) free = `${short} (${copy})`;
    taken.add(sameName(free));
    return { title: free, values };
  });
}

/** One sheet with one table: a record a row, calculated columns as formulas, people's own columns behind. */
export function layoutTable<T>(
  spec: TableSpec,
  codecs: Codecs,
  look: Look,
  records: readonly T[],
  computed: Computed<T>,
  extra?: KeptTable,
): SheetModel {
  const { columns } = spec;
  const formulas = columns.map(({ formula }) =>
    formula === undefined ? undefined : structured(spec.table, formula),
  );
  const own = apart(columns, extra?.columns ?? []);
  const widths = [...columns.map(({ width }) => width), ...own.map(() => 16)];
  const hidden = columns.flatMap(({ kind, title }, index) =>
    kind === 'helper' || (look.hiddenTitles?.has(title) ?? false) ? [index] : [],
  );
  const row = (cells: (Cell | null)[]): RowModel => {
    const height = rowHeight(cells, widths, hidden);
    return height === undefined ? { cells } : { cells, height };
  };
  const body = records.map((record, index) =>
    row([
      ...cellsOf(columns, codecs, formulas, record, computed),
      ...own.map(({ values }) => kept(values[index])),
    ]),
  );
  // A table needs a row: an empty one waits for the first record.
  if (body.length === 0)
    body.push(
      row([
        ...cellsOf<T>(columns, codecs, formulas, undefined, computed, look.blanks),
        ...own.map(() => kept(null)),
      ]),
    );
  const head = [...columns, ...own].map(({ title }): Cell => ({ value: title, style: 'head' }));
  const below = (extra?.below ?? []).map((cells): RowModel => ({
    cells: cells.map((value) => (value === null ? null : { value, style: 'plain' })),
  }));
  const printed = columns.findIndex(({ title }) => title === look.printTo);
  return {
    name: spec.sheet,
    tabColor: look.tabColor,
    frozenColumns: look.frozenColumns,
    ...(look.hidden === true ? { hidden: true } : {}),
    ...(look.protected === true ? { protected: true } : {}),
    widths,
    hiddenColumns: hidden,
    rows: [
      { cells: [{ value: spec.title, style: 'title' }], height: 24 },
      { cells: [{ value: spec.hint, style: 'note' }] },
      { cells: head, height: HEADER_HEIGHT },
      ...body,
      ...(below.length === 0 ? [] : [{ cells: [] }, ...below]),
    ],
    tables: [
      {
        name: spec.table,
        top: HEADER_ROW,
        left: 0,
        columns: [
          ...columns.map(({ title, kind, formula: short = '' }, index) => {
            const formula = formulas[index];
            if (formula === undefined) return { title };
            return kind === 'helper' ? { title, formula, brief: brief(columns, short) } : { title, formula };
          }),
          ...own.map(({ title }) => ({ title })),
        ],
        rows: body.length,
      },
    ],
    validations: validationsOf(columns, codecs, body.length),
    notes: notesOf(columns),
    conditionals: look.conditionals ?? [],
    frozenRows: HEADER_ROW + 1,
    page: {
      landscape: true,
      titleRows: [HEADER_ROW, HEADER_ROW],
      ...(printed < 0
        ? {}
        : { area: { top: 0, left: 0, bottom: HEADER_ROW + body.length + below.length + 1, right: printed } }),
    },
  };
}

/** The cells of one column of a table, down to where people may add rows. */
export function columnArea(spec: TableSpec, title: string, rows: number, spare = 0) {
  const left = spec.columns.findIndex((column) => column.title === title);
  const bottom = Math.min(LAST_ROW, HEADER_ROW + Math.max(1, rows) + spare);
  return { top: HEADER_ROW + 1, left, bottom, right: left };
}
