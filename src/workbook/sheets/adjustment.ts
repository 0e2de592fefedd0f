import { lineAmount, type Plan } from '../../plan';
import type { BookContext } from '../book-context';
import type { CellValue, SheetModel } from '../model/sheet-model';
import data from './data/records.json';
import { layoutTable, type Look } from './table-sheet';

const LOOK: Look = { tabColor: '#922B21', frozenColumns: 3 };

interface Row {
  readonly line: string;
  readonly content: string;
  readonly unit: string;
  readonly quantity: number | null;
  readonly times: number | null;
  readonly unitPrice: number | null;
  readonly before: number;
}

/** What was approved, then the lines that came after it: those have nothing before. */
function rowsOf({ approved, lines, rounding }: Plan): Row[] {
  const known = new Set(approved.map(({ line }) => line));
  const added = lines.filter(({ id }) => !known.has(id));
  return [
    ...approved.map((row) => ({ ...row, before: lineAmount(row, rounding) })),
    ...added.map(({ id, content, unit }) => {
      return { line: id, content, unit, quantity: null, times: null, unitPrice: null, before: 0 };
    }),
  ];
}

/** «Điều chỉnh»: before, after and the difference, line by line; there once an adjustment has begun. */
export function layoutAdjustment(context: BookContext): { sheet: SheetModel } | undefined {
  const { plan, codecs } = context;
  if (plan.approved.length === 0) return undefined;
  const places = new Map(plan.lines.map(({ id }, index) => [id, index + 1]));
  const computed = ({ line, before }: Row, { field }: { readonly field: string }): CellValue => {
    const after = context.amount(line);
    const values: Readonly<Record<string, CellValue>> = {
      row: places.get(line) ?? 0,
      before,
      after,
      difference: after - before,
    };
    return values[field] ?? null;
  };
  const kept = context.keptOf(data.adjustment.table);
  const look = { ...LOOK, hidden: plan.status !== 'adjusting' };
  return { sheet: layoutTable(data.adjustment, codecs, look, rowsOf(plan), computed, kept) };
}

/** «Đơn vị»: the books a merged one was made of, with what was found in each. */
export function layoutUnits(context: BookContext): { sheet: SheetModel } | undefined {
  const { plan, codecs } = context;
  if (plan.units.length === 0) return undefined;
  const kept = context.keptOf(data.units.table);
  return { sheet: layoutTable(data.units, codecs, LOOK, plan.units, () => null, kept) };
}
