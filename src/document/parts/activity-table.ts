import { formatDong, formatQuantity, type Plan, planTotal, shortDate, totalsByActivity } from '../../plan';
import { figuresOf, tableTag } from '../figures';
import { type Cell, paragraph, type Row, type Section } from '../model';
import { TEXT_WIDTH } from '../page';
import type { Words } from '../runs';
import { endWith, fill } from '../text';
import { mm } from '../units';
import appendix from '../wording/appendix.json';
import closing from '../wording/closing.json';
import { type AppendixLabels, appendixSection } from './appendix';
import { type ColumnSpec, fitColumns } from './fit-columns';

const { activities: wording } = appendix;
type Key = keyof typeof wording.columns;
type Entry = Record<Key, string>;

const GROW: Partial<Record<Key, number>> = {
  name: 3,
  lead: 1,
  executing: 1,
  coordinating: 3,
  place: 2,
  product: 2,
  note: 2,
};
/** mm that prose needs to be read. */
const LEAST: Partial<Record<Key, number>> = {
  name: 32,
  lead: 20,
  executing: 20,
  coordinating: 24,
  place: 22,
  product: 26,
};
const ALIGN: Partial<Record<Key, Cell['align']>> = { index: 'centre', time: 'centre', amount: 'right' };
const WHOLE: readonly Key[] = ['index', 'amount'];

function entriesOf(plan: Plan): Entry[] {
  const totals = totalsByActivity(plan);
  return plan.activities.map((activity, index) => ({
    index: String(index + 1),
    name: activity.name,
    lead: activity.lead,
    executing: activity.executing,
    coordinating: activity.coordinating,
    time: fill(wording.time, { from: shortDate(activity.from), to: shortDate(activity.to) }),
    place: activity.place,
    product: activity.product,
    quantity:
      activity.productQuantity === 0
        ? ''
        : `${formatQuantity(activity.productQuantity)} ${activity.productUnit}`.trim(),
    amount: formatDong(totals.get(activity.id) ?? 0),
    note: activity.note,
  }));
}

/** The money only where there is a budget, notes only where there are some. */
function columnsOf(plan: Plan): Key[] {
  const has = { amount: plan.lines.length > 0, note: plan.activities.some(({ note }) => note !== '') };
  return (Object.keys(wording.columns) as Key[]).filter(
    (key) => !(key in has) || has[key as keyof typeof has],
  );
}

function totalRow(plan: Plan, columns: readonly Key[]): Row[] {
  const at = columns.indexOf('amount');
  if (at < 0) return [];
  const rest = columns.slice(at + 1).map((): Cell => ({ text: '', align: 'left' }));
  const total: Cell = { text: formatDong(planTotal(plan)), align: 'right', bold: true };
  return [
    {
      keepNext: true,
      cells: [{ text: wording.total, align: 'centre', bold: true, across: at }, total, ...rest],
    },
  ];
}

function ending(plan: Plan, labels: AppendixLabels): Words {
  const { run } = figuresOf(plan);
  const said = { count: run('activities.count'), total: run('total'), appendix: labels.budget };
  return endWith(fill(labels.budget === '' ? wording.end : wording.endWithMoney, said), closing.end);
}

/** Phụ lục I: every activity with its units, time, place, product and money. */
export function activityAppendix(plan: Plan, labels: AppendixLabels): Section {
  const columns = columnsOf(plan);
  const entries = entriesOf(plan);
  const totals = totalRow(plan, columns);
  const specs = columns.map((key): ColumnSpec => {
    const sum = key === 'amount' ? [formatDong(planTotal(plan))] : [];
    const texts = [...entries.map((entry) => entry[key]), ...sum];
    return {
      head: wording.columns[key],
      texts,
      grow: GROW[key] ?? 0,
      whole: WHOLE.includes(key),
      least: mm(LEAST[key] ?? 0),
    };
  });
  const { size, widths } = fitColumns(specs, TEXT_WIDTH.landscape);
  const last = entries.length - 1;
  const rows = entries.map((entry, index): Row => {
    const cells = columns.map((key): Cell => ({ text: entry[key], align: ALIGN[key] ?? 'left' }));
    return index === last ? { cells, keepNext: true } : { cells };
  });
  const head: Row = {
    cells: columns.map((key) => ({ text: wording.columns[key], align: 'centre', bold: true })),
  };
  return appendixSection(plan, labels.activities, wording.title, [
    ...(totals.length > 0 ? [paragraph('money', appendix.dong)] : []),
    { kind: 'table', ...tableTag('activities'), widths, size, head: [head], rows: [...rows, ...totals] },
    paragraph('tableEnd', ending(plan, labels)),
  ]);
}
