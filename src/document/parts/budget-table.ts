import {
  type BudgetLine,
  formatDong,
  formatQuantity,
  inWords,
  lineAmount,
  type Plan,
  planTotal,
  sum,
  sumSources,
} from '../../plan';
import { type Cell, paragraph, type Row, type Section } from '../model';
import { roman } from '../numbering';
import { TEXT_WIDTH } from '../page';
import { endWith, fill } from '../text';
import { mm } from '../units';
import appendix from '../wording/appendix.json';
import closing from '../wording/closing.json';
import { type AppendixLabels, appendixSection } from './appendix';
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

function lineRow(line: BudgetLine, index: number): Record<Key, string> {
  return {
    index: String(index + 1),
    content: line.content,
    unit: line.unit,
    quantity: formatQuantity(line.quantity),
    times: formatQuantity(line.times),
    price: formatDong(line.unitPrice),
    amount: formatDong(lineAmount(line)),
    central: orEmpty(line.sources.central),
    local: orEmpty(line.sources.local),
    other: orEmpty(line.sources.other),
    basis: line.basis,
  };
}

function sumsOf(lines: readonly BudgetLine[]): Record<(typeof MONEY)[number], string> {
  const { central, local, other } = sumSources(lines);
  return {
    amount: formatDong(sum(lines.map(lineAmount))),
    central: formatDong(central),
    local: formatDong(local),
    other: formatDong(other),
  };
}

/** A name over the columns before the money, then the sums: an activity, or the whole. */
function sumRow(opening: readonly Cell[], lines: readonly BudgetLine[]): Row {
  const sums = sumsOf(lines);
  const money = MONEY.map((key): Cell => ({ text: sums[key], align: 'right', bold: true }));
  return { keepNext: true, cells: [...opening, ...money, { text: '', align: 'left' }] };
}

/** Activities without lines have no group. */
function groupsOf(plan: Plan): { name: string; lines: BudgetLine[] }[] {
  return plan.activities
    .map(({ id, name }) => ({ name, lines: plan.lines.filter((line) => line.activity === id) }))
    .filter(({ lines }) => lines.length > 0);
}

function groupRows(plan: Plan): Row[] {
  const groups = groupsOf(plan);
  return groups.flatMap(({ name, lines }, index) => {
    const opening: Cell[] = [
      { text: roman(index + 1), align: 'centre', bold: true },
      { text: name, align: 'left', bold: true, across: COLUMNS.indexOf('amount') - 1 },
    ];
    // The last line of all stays with the total that follows.
    const isLast = (at: number) => index === groups.length - 1 && at === lines.length - 1;
    const rows = lines.map((line, at): Row => {
      const texts = lineRow(line, at);
      const cells = COLUMNS.map((key): Cell => ({ text: texts[key], align: alignOf(key) }));
      return isLast(at) ? { cells, keepNext: true } : { cells };
    });
    return [sumRow(opening, lines), ...rows];
  });
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

/** Phụ lục II: every line under its activity, with subtotals, the total and the total in words. */
export function budgetAppendix(plan: Plan, appendices: AppendixLabels): Section {
  const sums = sumsOf(plan.lines);
  const lines = plan.lines.map(lineRow);
  const labels = groupsOf(plan).map((_, index) => roman(index + 1));
  const specs = COLUMNS.map((key): ColumnSpec => {
    const total = key in sums ? [sums[key as keyof typeof sums]] : [];
    const texts = [...lines.map((line) => line[key]), ...total, ...(key === 'index' ? labels : [])];
    const whole = key === 'index' || alignOf(key) === 'right';
    return { head: wording.columns[key], texts, grow: GROW[key] ?? 0, whole, least: mm(LEAST[key] ?? 0) };
  });
  const { size, widths } = fitColumns(specs, TEXT_WIDTH.landscape);
  const total: Cell = { text: wording.total, align: 'centre', bold: true, across: COLUMNS.indexOf('amount') };
  const words = fill(wording.inWords, { words: inWords(planTotal(plan)) });
  return appendixSection(plan, appendices.budget, wording.title, [
    paragraph('money', endWith(wording.legend, '.')),
    {
      kind: 'table',
      widths,
      size,
      head: headRows(),
      rows: [...groupRows(plan), sumRow([total], plan.lines)],
    },
    paragraph('tableEnd', endWith(words, closing.end)),
  ]);
}
