import {
  type BudgetLine,
  type Dong,
  formatDong,
  formatQuantity,
  lineAmounts,
  type Plan,
  purses,
  sum,
  sumSources,
} from '../../plan';
import { figuresOf, tableTag } from '../figures';
import { type Cell, paragraph, type Row, type Section } from '../model';
import { TEXT_WIDTH } from '../page';
import type { PartNames } from '../part-names';
import { endWith, fill } from '../text';
import { mm } from '../units';
import appendix from '../wording/appendix.json';
import closing from '../wording/closing.json';
import { type AppendixLabels, appendixSection } from './appendix';
import { type BudgetRow, budgetRows } from './budget-rows';
import { type ColumnSpec, fitColumns } from './fit-columns';

const { budget: wording } = appendix;
const MONEY = ['amount', 'central', 'local', 'other'] as const;
const COLUMNS = ['index', 'content', 'unit', 'quantity', 'times', 'price', ...MONEY, 'basis'] as const;
type Key = (typeof COLUMNS)[number];

const GROW: Partial<Record<Key, number>> = { content: 2, basis: 3 };
const ALIGN: Partial<Record<Key, Cell['align']>> = {
  content: 'left',
  basis: 'left',
  index: 'centre',
  unit: 'centre',
};
/** mm that prose needs to be read. */
const LEAST: Partial<Record<Key, number>> = { content: 40, basis: 38 };
const alignOf = (key: Key) => ALIGN[key] ?? 'right';

/** Nothing from a source is an empty cell in a line; a sum always says its number. */
const orEmpty = (amount: number) => (amount === 0 ? '' : formatDong(amount));

type Amounts = ReadonlyMap<string, Dong>;

function lineTexts(line: BudgetLine, index: string, amounts: Amounts): Record<Key, string> {
  const { central, local, other } = purses(line.sources);
  return {
    index,
    content: line.content,
    unit: line.unit,
    quantity: formatQuantity(line.quantity),
    times: formatQuantity(line.times),
    price: formatDong(line.unitPrice),
    amount: formatDong(amounts.get(line.id) ?? 0),
    central: orEmpty(central),
    local: orEmpty(local),
    other: orEmpty(other),
    basis: line.basis,
  };
}

function sumsOf(lines: readonly BudgetLine[], amounts: Amounts): Record<(typeof MONEY)[number], string> {
  const { central, local, other } = purses(sumSources(lines));
  return {
    amount: formatDong(sum(lines.map(({ id }) => amounts.get(id) ?? 0))),
    central: formatDong(central),
    local: formatDong(local),
    other: formatDong(other),
  };
}

/** A name over the columns before the money, then the sums: a sub-project, an activity, a group, or the whole. */
function sumRow(opening: readonly Cell[], sums: Record<(typeof MONEY)[number], string>): Row {
  const money = MONEY.map((key): Cell => ({ text: sums[key], align: 'right', bold: true }));
  return { keepNext: true, cells: [...opening, ...money, { text: '', align: 'left' }] };
}

function drawn(row: BudgetRow, amounts: Amounts): Row {
  if (row.kind === 'line') {
    const texts = lineTexts(row.line, row.index, amounts);
    return { cells: COLUMNS.map((key): Cell => ({ text: texts[key], align: alignOf(key) })) };
  }
  const opening: Cell[] = [
    { text: row.index, align: 'centre', bold: true },
    { text: row.name, align: 'left', bold: true, across: COLUMNS.indexOf('amount') - 1 },
  ];
  return sumRow(opening, sumsOf(row.lines, amounts));
}

/** The last line of all stays with the total that follows. */
function bodyRows(rows: readonly BudgetRow[], amounts: Amounts): Row[] {
  const last = rows.length - 1;
  return rows.map((row, index) =>
    index === last ? { ...drawn(row, amounts), keepNext: true } : drawn(row, amounts),
  );
}

function headRows(): Row[] {
  const cell = (text: string, more: Partial<Cell> = {}): Cell => ({
    text,
    align: 'centre',
    bold: true,
    ...more,
  });
  const { columns } = wording;
  const sources = ['central', 'local', 'other'] as const;
  const before = COLUMNS.slice(0, COLUMNS.indexOf('central')).map((key) => cell(columns[key], { down: 2 }));
  return [
    {
      cells: [...before, cell(columns.sources, { across: sources.length }), cell(columns.basis, { down: 2 })],
    },
    { cells: sources.map((key) => cell(columns[key])) },
  ];
}

/** Phụ lục II: every line under its activity as it was proposed, with subtotals, the total, and that in words. */
export function budgetAppendix(plan: Plan, appendices: AppendixLabels, names: PartNames): Section {
  const amounts = lineAmounts(plan);
  const sums = sumsOf(plan.lines, amounts);
  const rows = budgetRows(plan, names);
  const lines = rows.flatMap((row) => (row.kind === 'line' ? [lineTexts(row.line, row.index, amounts)] : []));
  const labels = rows.map(({ index }) => index);
  const specs = COLUMNS.map((key): ColumnSpec => {
    const total = key in sums ? [sums[key as keyof typeof sums]] : [];
    const texts = key === 'index' ? labels : [...lines.map((line) => line[key]), ...total];
    const whole = key === 'index' || alignOf(key) === 'right';
    return { head: wording.columns[key], texts, grow: GROW[key] ?? 0, whole, least: mm(LEAST[key] ?? 0) };
  });
  const { size, widths } = fitColumns(specs, TEXT_WIDTH.landscape);
  const total: Cell = { text: wording.total, align: 'centre', bold: true, across: COLUMNS.indexOf('amount') };
  const words = fill(wording.inWords, { words: figuresOf(plan).run('total.alone') });
  return appendixSection(plan, appendices.budget, wording.title, [
    paragraph('money', endWith(wording.legend, '.')),
    {
      kind: 'table',
      ...tableTag('budget'),
      widths,
      size,
      head: headRows(),
      rows: [...bodyRows(rows, amounts), sumRow([total], sums)],
    },
    paragraph('tableEnd', endWith(words, closing.end)),
  ]);
}
