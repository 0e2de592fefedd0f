import {
  type BudgetLine,
  formatDong,
  formatQuantity,
  inWords,
  lineAmount,
  MILLI,
  type Plan,
  sum,
} from '../../plan';
import { tableTag } from '../figures';
import { type Block, paragraph } from '../model';
import { TEXT_WIDTH } from '../page';
import type { PartNames } from '../part-names';
import { endWith, fill } from '../text';
import closing from '../wording/closing.json';
import wording from '../wording/papers/tables.json';
import { type BudgetRow, budgetRows } from './budget-rows';
import { ledger, type LedgerColumn, type LedgerRow } from './ledger';

const { appraisal, several } = wording;
type Key = keyof typeof appraisal.columns;

const column = (key: Key, more: Partial<LedgerColumn<Key>> = {}): LedgerColumn<Key> => ({
  key,
  title: appraisal.columns[key],
  align: 'right',
  ...more,
});

const asked = { over: appraisal.asked };
const allowed = { over: appraisal.allowed };

const COLUMNS: readonly LedgerColumn<Key>[] = [
  column('index', { align: 'centre', least: 11 }),
  column('content', { align: 'left', grow: 2, least: 40 }),
  column('unit', { align: 'centre' }),
  column('askedQuantity', asked),
  column('askedPrice', asked),
  column('asked', { ...asked, summed: true }),
  column('allowedQuantity', allowed),
  column('allowedPrice', allowed),
  column('allowed', { ...allowed, summed: true }),
  column('difference', { summed: true }),
  column('reason', { align: 'left', grow: 3, least: 40 }),
];

/** «+1.000» and «-1.000»; no difference is an empty cell in a line and a nought in a sum. */
export function signed(amount: number): string {
  return amount > 0 ? `+${formatDong(amount)}` : formatDong(amount);
}

/** «40 x 2» where it is done more than once. */
export function quantityOf({ quantity, times }: Pick<BudgetLine, 'quantity' | 'times'>): string {
  const amount = formatQuantity(quantity);
  return times === MILLI ? amount : fill(several, { quantity: amount, times: formatQuantity(times) });
}

/** Why, by which rule, and the article the price stands on: said where something was changed. */
export function reasonOf({ appraisal: allowed, basis }: BudgetLine): string {
  if (allowed === null || allowed.reason === '') return '';
  const source = [allowed.rule, endWith(basis, '')].filter((part) => part !== '').join('; ');
  const reason = endWith(allowed.reason, '');
  return source === '' ? reason : fill(appraisal.reason, { reason, source });
}

interface Amounts {
  readonly asked: number;
  readonly allowed: number;
}

type AmountsOf = (line: BudgetLine) => Amounts;

function amountsIn({ rounding }: Plan): AmountsOf {
  return (line) => ({
    asked: lineAmount(line, rounding),
    allowed: lineAmount(line.appraisal ?? line, rounding),
  });
}

function lineCells(line: BudgetLine, index: string, amounts: Amounts): LedgerRow<Key>['cells'] {
  const given = line.appraisal ?? line;
  const difference = amounts.allowed - amounts.asked;
  return {
    index,
    content: line.content,
    unit: line.unit,
    askedQuantity: quantityOf(line),
    askedPrice: formatDong(line.unitPrice),
    asked: formatDong(amounts.asked),
    allowedQuantity: quantityOf(given),
    allowedPrice: formatDong(given.unitPrice),
    allowed: formatDong(amounts.allowed),
    difference: difference === 0 ? '' : signed(difference),
    reason: reasonOf(line),
  };
}

function sumCells(index: string, content: string, all: readonly Amounts[]): LedgerRow<Key>['cells'] {
  const askedSum = sum(all.map((one) => one.asked));
  const allowedSum = sum(all.map((one) => one.allowed));
  return {
    index,
    content,
    unit: '',
    askedQuantity: '',
    askedPrice: '',
    asked: formatDong(askedSum),
    allowedQuantity: '',
    allowedPrice: '',
    allowed: formatDong(allowedSum),
    difference: signed(allowedSum - askedSum),
    reason: '',
  };
}

function rowOf(row: BudgetRow, amountsOf: AmountsOf): LedgerRow<Key> {
  return row.kind === 'line'
    ? { kind: 'line', cells: lineCells(row.line, row.index, amountsOf(row.line)) }
    : { kind: 'sum', cells: sumCells(row.index, row.name, row.lines.map(amountsOf)) };
}

/** Proposed beside allowed, line by line, with the difference and why (Bảng thẩm định dự toán). */
export function appraisalBlocks(plan: Plan, names: PartNames): Block[] {
  const amountsOf = amountsIn(plan);
  const rows = budgetRows(plan, names).map((row) => rowOf(row, amountsOf));
  const all = plan.lines.map(amountsOf);
  const total = { label: wording.total, cells: sumCells('', '', all) };
  const words = inWords(sum(all.map((one) => one.allowed)));
  return [
    paragraph('money', endWith(appraisal.legend, '.')),
    { ...ledger(COLUMNS, rows, total, TEXT_WIDTH.landscape), ...tableTag('appraisal') },
    paragraph('tableEnd', endWith(fill(appraisal.inWords, { words }), closing.end)),
  ];
}
