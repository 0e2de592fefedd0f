import { type BudgetLine, lineAmount, type Plan, SOURCES, type SourceName } from '../../plan';

const known = new WeakMap<BudgetLine, { readonly rounding: number; readonly amount: number }>();

/** The amount of a line, worked out once as long as the line stands. */
export function amountOf(line: BudgetLine, rounding: Plan['rounding']): number {
  const kept = known.get(line);
  if (kept?.rounding === rounding) return kept.amount;
  const amount = lineAmount(line, rounding);
  known.set(line, { rounding, amount });
  return amount;
}

export interface SourceSum {
  readonly source: SourceName;
  readonly spent: number;
  /** What decisions give; null when none says a figure. */
  readonly assigned: number | null;
}

export interface Sums {
  readonly total: number;
  readonly bySource: readonly SourceSum[];
  readonly byActivity: ReadonlyMap<string, number>;
}

/** What the budget comes to, beside what was assigned. */
export function sumsOf(plan: Plan): Sums {
  const byActivity = new Map<string, number>();
  const spent: Record<SourceName, number> = { central: 0, province: 0, district: 0, commune: 0, other: 0 };
  let total = 0;
  for (const line of plan.lines) {
    const amount = amountOf(line, plan.rounding);
    total += amount;
    byActivity.set(line.activity, (byActivity.get(line.activity) ?? 0) + amount);
    for (const source of SOURCES) spent[source] += line.sources[source];
  }
  const bySource = SOURCES.map((source): SourceSum => {
    const given = plan.funding.flatMap((one) => (one.source === source ? (one.amount ?? []) : []));
    const assigned = given.length === 0 ? null : given.reduce((sum, amount) => sum + amount, 0);
    return { source, spent: spent[source], assigned };
  });
  return {
    total,
    byActivity,
    bySource: bySource.filter((one) => one.spent !== 0 || (one.assigned ?? 0) !== 0),
  };
}
