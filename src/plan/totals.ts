import { type Dong, dong, mulDiv, sum } from './money';
import { MILLI } from './quantity';
import type { BudgetLine, Plan, Sources } from './schema';

/** quantity × times × unit price, rounded half up to the đồng; the sheet's formula rounds the same way. */
export function lineAmount(line: Pick<BudgetLine, 'quantity' | 'times' | 'unitPrice'>): Dong {
  const units = BigInt(line.quantity) * BigInt(line.times);
  return dong(mulDiv(units, line.unitPrice, MILLI * MILLI));
}

/** Lines whose sources do not add up to their amount. */
export function unfundedLines(plan: Plan): BudgetLine[] {
  return plan.lines.filter((line) => {
    const { central, local, other } = line.sources;
    return central + local + other !== lineAmount(line);
  });
}

export function planTotal(plan: Plan): Dong {
  return sum(plan.lines.map(lineAmount));
}

export function sumSources(lines: readonly BudgetLine[]): Sources {
  const of = (source: keyof Sources) => sum(lines.map((line) => line.sources[source]));
  return { central: of('central'), local: of('local'), other: of('other') };
}

export function totalsByActivity(plan: Plan): Map<string, Dong> {
  const totals = new Map<string, number>(plan.activities.map((activity) => [activity.id, 0]));
  for (const line of plan.lines)
    totals.set(line.activity, (totals.get(line.activity) ?? 0) + lineAmount(line));
  return new Map([...totals].map(([id, amount]) => [id, dong(amount)]));
}
