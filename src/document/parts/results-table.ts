import { type BudgetLine, formatDong, inWords, linesByActivity, type Plan } from '../../plan';
import { type Carried, executionOf } from '../../review';
import { tableTag } from '../figures';
import { type Block, paragraph } from '../model';
import { TEXT_WIDTH } from '../page';
import { endWith, fill } from '../text';
import closing from '../wording/closing.json';
import wording from '../wording/papers/tables.json';
import { ledger, type LedgerColumn, type LedgerRow } from './ledger';

const { results } = wording;
type Key = keyof typeof results.columns;

const column = (key: Key, more: Partial<LedgerColumn<Key>> = {}): LedgerColumn<Key> => ({
  key,
  title: results.columns[key],
  align: 'right',
  summed: true,
  ...more,
});

const COLUMNS: readonly LedgerColumn<Key>[] = [
  column('index', { align: 'centre', summed: false, least: 11 }),
  column('name', { align: 'left', grow: 3, least: 50, summed: false }),
  column('approved'),
  column('advanced'),
  column('paid'),
  column('share'),
  column('left'),
  column('carried'),
  column('note', { align: 'left', grow: 2, least: 28 }),
];

/** What has become of the money of some lines, and of how many nobody has said it. */
export interface Results extends Carried {
  readonly open: number;
  readonly all: number;
}

export interface PlanResults {
  readonly total: Results;
  readonly byActivity: ReadonlyMap<string, Results>;
}

export function resultsOf(plan: Plan): PlanResults {
  const { total, activities } = executionOf(plan);
  const counted = (carried: Carried, lines: readonly BudgetLine[]): Results => {
    const open = lines.filter(({ execution }) => execution === null).length;
    return { ...carried, open, all: lines.length };
  };
  const lines = linesByActivity(plan);
  return {
    total: counted(total, plan.lines),
    byActivity: new Map(activities.map((one) => [one.id, counted(one, lines.get(one.id) ?? [])])),
  };
}

/** Paid of approved, in percent with one decimal: «85,3»; 0 where nothing was approved. */
export function shareOf({ rate }: Pick<Results, 'rate'>): string {
  if (rate === null) return results.noShare;
  const rest = rate % 10;
  return formatDong(Math.trunc(rate / 10)) + (rest === 0 ? '' : `,${rest}`);
}

function cellsOf(index: string, name: string, own: Results): LedgerRow<Key>['cells'] {
  const { open, all } = own;
  return {
    index,
    name,
    approved: formatDong(own.approved),
    advanced: formatDong(own.advanced),
    paid: formatDong(own.paid),
    share: shareOf(own),
    left: formatDong(own.left),
    carried: formatDong(own.carryOver),
    note: open === 0 ? '' : fill(results.open, { open: String(open), all: String(all) }),
  };
}

/** Each activity's approved money and what has become of it; what nobody wrote down is said in the last column. */
export function resultsBlocks(plan: Plan): Block[] {
  const { total, byActivity } = resultsOf(plan);
  const spending = plan.activities.flatMap(({ id, name }) => {
    const own = byActivity.get(id);
    return own === undefined || own.all === 0 ? [] : [{ name, own }];
  });
  const rows = spending.map(({ name, own }, at): LedgerRow<Key> => ({
    kind: 'line',
    cells: cellsOf(String(at + 1), name, own),
  }));
  const sums = { label: wording.total, cells: cellsOf('', '', total) };
  const words = fill(results.inWords, { words: inWords(total.paid) });
  return [
    paragraph('money', endWith(results.legend, '.')),
    { ...ledger(COLUMNS, rows, sums, TEXT_WIDTH.landscape), ...tableTag('results') },
    paragraph('tableEnd', endWith(words, closing.end)),
  ];
}
