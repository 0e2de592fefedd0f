import { formatDong, inWords, lineAmount, type Plan, roman, SOURCES, sum } from '../../plan';
import { tableTag } from '../figures';
import { type Block, paragraph } from '../model';
import { TEXT_WIDTH } from '../page';
import { endWith, fill } from '../text';
import closing from '../wording/closing.json';
import wording from '../wording/papers/tables.json';
import { quantityOf, signed } from './appraisal-table';
import { ledger, type LedgerColumn, type LedgerRow } from './ledger';

const { adjustment } = wording;
type Key = keyof typeof adjustment.columns;
type Cells = LedgerRow<Key>['cells'];
type Figures = Pick<
  Plan['approved'][number],
  'content' | 'unit' | 'quantity' | 'times' | 'unitPrice' | 'sources'
>;

const column = (key: Key, more: Partial<LedgerColumn<Key>> = {}): LedgerColumn<Key> => ({
  key,
  title: adjustment.columns[key],
  align: 'right',
  ...more,
});

const before = { over: adjustment.before };
const after = { over: adjustment.after };

const COLUMNS: readonly LedgerColumn<Key>[] = [
  column('index', { align: 'centre', least: 11 }),
  column('content', { align: 'left', grow: 3, least: 44 }),
  column('unit', { align: 'centre' }),
  column('beforeQuantity', before),
  column('beforePrice', before),
  column('before', { ...before, summed: true }),
  column('afterQuantity', after),
  column('afterPrice', after),
  column('after', { ...after, summed: true }),
  column('difference', { summed: true }),
  column('note', { align: 'left', grow: 1, least: 18 }),
];

export type Way = 'added' | 'removed' | 'changed' | 'moved' | 'same';

/** A line before and after: what an adjustment adds has no before, what it takes out no after. */
export interface Change {
  readonly activity: string;
  readonly before: Figures | undefined;
  readonly after: Figures | undefined;
  readonly from: number;
  readonly to: number;
  readonly way: Way;
}

const PRICED = ['content', 'unit', 'quantity', 'times', 'unitPrice'] as const;

function wayOf(was: Figures | undefined, is: Figures | undefined): Way {
  if (was === undefined) return 'added';
  if (is === undefined) return 'removed';
  if (PRICED.some((field) => was[field] !== is[field])) return 'changed';
  return SOURCES.some((source) => was.sources[source] !== is.sources[source]) ? 'moved' : 'same';
}

/** Line by line in the order of the plan; what was taken out stands at the end: its activity is no longer said. */
export function changesIn(plan: Plan): Change[] {
  const amount = (figures: Figures | undefined) =>
    figures === undefined ? 0 : lineAmount(figures, plan.rounding);
  const change = (activity: string, was: Figures | undefined, is: Figures | undefined): Change => ({
    activity,
    before: was,
    after: is,
    from: amount(was),
    to: amount(is),
    way: wayOf(was, is),
  });
  const known = new Map(plan.approved.map((line) => [line.line, line]));
  const kept = new Set(plan.lines.map(({ id }) => id));
  return [
    ...plan.lines.map((line) => change(line.activity, known.get(line.id), { ...line, ...line.appraisal })),
    ...plan.approved.filter(({ line }) => !kept.has(line)).map((line) => change('', line, undefined)),
  ];
}

function figureCells(side: 'before' | 'after', figures: Figures | undefined, amount: number) {
  const said =
    figures === undefined
      ? ['', '', '']
      : [quantityOf(figures), formatDong(figures.unitPrice), formatDong(amount)];
  const [quantity = '', price = '', total = ''] = said;
  return side === 'before'
    ? { beforeQuantity: quantity, beforePrice: price, before: total }
    : { afterQuantity: quantity, afterPrice: price, after: total };
}

function lineCells(index: string, change: Change): Cells {
  const { content = '', unit = '' } = change.after ?? change.before ?? {};
  return {
    index,
    content,
    unit,
    ...figureCells('before', change.before, change.from),
    ...figureCells('after', change.after, change.to),
    difference: change.from === change.to ? '' : signed(change.to - change.from),
    note: change.way === 'same' ? '' : adjustment[change.way],
  } as Cells;
}

function sumCells(index: string, content: string, changes: readonly Change[]): Cells {
  const from = sum(changes.map((change) => change.from));
  const to = sum(changes.map((change) => change.to));
  const figures = { before: formatDong(from), after: formatDong(to), difference: signed(to - from) };
  const empty = {
    unit: '',
    beforeQuantity: '',
    beforePrice: '',
    afterQuantity: '',
    afterPrice: '',
    note: '',
  };
  return { index, content, ...empty, ...figures };
}

/** The activities that have lines, then what was taken out. */
function groupsOf(plan: Plan, changes: readonly Change[]): [string, Change[]][] {
  const of = (activity: string) => changes.filter((change) => change.activity === activity);
  const groups = plan.activities.map(({ id, name }): [string, Change[]] => [name, of(id)]);
  return [...groups, [adjustment.removedGroup, of('')] satisfies [string, Change[]]].filter(
    ([, own]) => own.length > 0,
  );
}

/** Before beside after, line by line, with the difference (Dự toán điều chỉnh). */
export function adjustmentBlocks(plan: Plan): Block[] {
  const changes = changesIn(plan);
  const rows = groupsOf(plan, changes).flatMap(([name, own], at): LedgerRow<Key>[] => [
    { kind: 'sum', cells: sumCells(roman(at + 1), name, own) },
    ...own.map((change, index): LedgerRow<Key> => ({
      kind: 'line',
      cells: lineCells(String(index + 1), change),
    })),
  ]);
  const total = { label: wording.total, cells: sumCells('', '', changes) };
  const words = fill(adjustment.inWords, { words: inWords(sum(changes.map(({ to }) => to))) });
  return [
    paragraph('money', endWith(adjustment.legend, '.')),
    { ...ledger(COLUMNS, rows, total, TEXT_WIDTH.landscape), ...tableTag('adjustment') },
    paragraph('tableEnd', endWith(words, closing.end)),
  ];
}
