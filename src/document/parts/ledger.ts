import type { Cell, Row, Table } from '../model';
import { mm, type Mm } from '../units';
import { fitColumns } from './fit-columns';

export interface LedgerColumn<Key extends string> {
  readonly key: Key;
  readonly title: string;
  /** The title over it and its neighbours: «Đề nghị» over three columns. */
  readonly over?: string;
  readonly align: Cell['align'];
  /** Its share of the room that is left. */
  readonly grow?: number;
  /** mm that prose needs to be read. */
  readonly least?: number;
  /** Has figures in the rows of sums. */
  readonly summed?: boolean;
}

export interface LedgerRow<Key extends string> {
  readonly kind: 'line' | 'sum';
  readonly cells: Readonly<Record<Key, string>>;
}

type Columns<Key extends string> = readonly LedgerColumn<Key>[];

const head = (text: string, more: Partial<Cell> = {}): Cell => ({
  text,
  align: 'centre',
  bold: true,
  ...more,
});

/** One row of titles, or two where some columns share one. */
function headRows<Key extends string>(columns: Columns<Key>): Row[] {
  const isShared = columns.some(({ over }) => over !== undefined);
  if (!isShared) return [{ cells: columns.map(({ title }) => head(title)) }];
  const upper = columns.flatMap(({ title, over }, index): Cell[] => {
    if (over === undefined) return [head(title, { down: 2 })];
    if (columns[index - 1]?.over === over) return [];
    return [head(over, { across: columns.filter((column) => column.over === over).length })];
  });
  const lower = columns.filter(({ over }) => over !== undefined).map(({ title }) => head(title));
  return [{ cells: upper }, { cells: lower }];
}

/** The name stands over the columns before the first sum; those behind it without a sum are empty. */
function sumRow<Key extends string>(
  columns: Columns<Key>,
  opening: readonly Cell[],
  from: number,
  cells: LedgerRow<Key>['cells'],
): Row {
  const rest = columns.slice(from).map(({ key, align }): Cell => ({ text: cells[key], align, bold: true }));
  return { keepNext: true, cells: [...opening, ...rest] };
}

function drawn<Key extends string>(columns: Columns<Key>, row: LedgerRow<Key>, from: number): Row {
  if (row.kind === 'line')
    return { cells: columns.map(({ key, align }): Cell => ({ text: row.cells[key], align })) };
  const [index, name] = columns.map(({ key }) => row.cells[key]);
  const opening: Cell[] = [
    { text: index ?? '', align: 'centre', bold: true },
    { text: name ?? '', align: 'left', bold: true, across: from - 1 },
  ];
  return sumRow(columns, opening, from, row.cells);
}

/**
 * A table of lines with sums between them and a total below: number and name first, figures behind. Columns are cut
 * to what stands in them; no figure breaks.
 */
export function ledger<Key extends string>(
  columns: Columns<Key>,
  rows: readonly LedgerRow<Key>[],
  total: { readonly label: string; readonly cells: LedgerRow<Key>['cells'] },
  within: Mm,
): Table {
  const from = columns.findIndex(({ summed }) => summed === true);
  const specs = columns.map(({ key, title, align, grow = 0, least = 0 }, at) => {
    const stands = ({ kind }: LedgerRow<Key>) => kind === 'line' || at === 0 || at >= from;
    const texts = [
      ...rows.filter(stands).map(({ cells }) => cells[key]),
      ...(at >= from ? [total.cells[key]] : []),
    ];
    return { head: title, texts, grow, whole: at === 0 || align === 'right', least: mm(least) };
  });
  const { size, widths } = fitColumns(specs, within);
  const last = rows.length - 1;
  const body = rows.map((row, index) => {
    const one = drawn(columns, row, from);
    return index === last ? { ...one, keepNext: true } : one;
  });
  const label: Cell = { text: total.label, align: 'centre', bold: true, across: from };
  return {
    kind: 'table',
    widths,
    size,
    head: headRows(columns),
    rows: [...body, sumRow(columns, [label], from, total.cells)],
  };
}
