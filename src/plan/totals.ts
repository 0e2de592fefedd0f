import { type Dong, dong, mulDiv, sum } from './money';
import { MILLI } from './quantity';
import type { Activity, BudgetLine, Plan, Sources } from './schema';
import { SOURCES } from './schema-budget';

export type Priced = Pick<BudgetLine, 'quantity' | 'times' | 'unitPrice'>;
type Rounding = Plan['rounding'];

/**
 * quantity × times × unit price, rounded half up to the đồng, or to nghìn đồng where the book says so; the sheet's
 * formula rounds the same way.
 */
export function lineAmount(line: Priced, rounding: Rounding = 1): Dong {
  const counted = line.quantity * line.times;
  const units = Number.isSafeInteger(counted) ? counted : BigInt(line.quantity) * BigInt(line.times);
  return dong(mulDiv(units, line.unitPrice, MILLI * MILLI * rounding) * rounding);
}

/** The amount of every line of a plan, each computed once. */
export function lineAmounts(plan: Plan): Map<string, Dong> {
  return new Map(plan.lines.map((line) => [line.id, lineAmount(line, plan.rounding)]));
}

export function sourcesTotal(sources: Sources): Dong {
  let total = 0;
  for (const source of SOURCES) total += sources[source];
  return dong(total);
}

/** What the province, the district and the commune give together: «NSĐP». */
function localMoney({ province, district, commune }: Sources): Dong {
  return sum([province, district, commune]);
}

/** The three purses of a printed budget: NSTW, NSĐP, nguồn khác. */
export function purses(sources: Sources): Record<'central' | 'local' | 'other', Dong> {
  return { central: sources.central, local: localMoney(sources), other: sources.other };
}

/** Lines whose sources do not add up to their amount. */
export function unfundedLines(plan: Plan): BudgetLine[] {
  return plan.lines.filter((line) => sourcesTotal(line.sources) !== lineAmount(line, plan.rounding));
}

export function planTotal(plan: Plan): Dong {
  return sum(plan.lines.map((line) => lineAmount(line, plan.rounding)));
}

export function sumSources(lines: readonly Pick<BudgetLine, 'sources'>[]): Sources {
  const of = (source: keyof Sources) => sum(lines.map((line) => line.sources[source]));
  return {
    central: of('central'),
    province: of('province'),
    district: of('district'),
    commune: of('commune'),
    other: of('other'),
  };
}

export function totalsByActivity(plan: Plan): Map<string, Dong> {
  const totals = new Map<string, number>(plan.activities.map((activity) => [activity.id, 0]));
  for (const line of plan.lines)
    totals.set(line.activity, (totals.get(line.activity) ?? 0) + lineAmount(line, plan.rounding));
  return new Map([...totals].map(([id, amount]) => [id, dong(amount)]));
}

/** The lines of each activity, in the order they stand. */
export function linesByActivity(plan: Plan): Map<string, BudgetLine[]> {
  const groups = new Map<string, BudgetLine[]>(plan.activities.map(({ id }) => [id, []]));
  for (const line of plan.lines) groups.get(line.activity)?.push(line);
  return groups;
}

/** The sub-project an activity's money belongs to. */
export function partOf(plan: Pick<Plan, 'part'>, activity: Activity | undefined): string {
  return activity === undefined || activity.part === '' ? plan.part : activity.part;
}

/** What one cut of the budget costs, and from which purses. */
export interface Cut {
  readonly amount: Dong;
  readonly sources: Sources;
}

/** The budget cut by whatever a line answers: activity, unit, code, quarter… in order of first appearance. */
export function cutBy(plan: Plan, keyOf: (line: BudgetLine, activity: Activity) => string): Map<string, Cut> {
  const activities = new Map(plan.activities.map((activity) => [activity.id, activity]));
  const groups = new Map<string, BudgetLine[]>();
  for (const line of plan.lines) {
    const activity = activities.get(line.activity);
    if (activity === undefined) continue;
    const key = keyOf(line, activity);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  return new Map(
    [...groups].map(([key, lines]) => [
      key,
      { amount: sum(lines.map((line) => lineAmount(line, plan.rounding))), sources: sumSources(lines) },
    ]),
  );
}

/** The quarter in which a line is spent: its own day, else the end of its activity. */
export function quarterOf(line: BudgetLine, activity: Activity): string {
  const day = line.date ?? activity.to;
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}
