import { partOf, type Plan, type SourceName, sum } from '../../plan';

const key = (part: string, source: string) => `${part}|${source}`;

/** What the lines ask of each purse of each sub-project. */
export function plannedBy(plan: Plan): (part: string, source: SourceName) => number {
  const parts = new Map(plan.activities.map((activity) => [activity.id, partOf(plan, activity)]));
  const sums = new Map<string, number>();
  for (const { activity, sources } of plan.lines) {
    for (const [source, amount] of Object.entries(sources)) {
      const purse = key(parts.get(activity) ?? '', source);
      sums.set(purse, (sums.get(purse) ?? 0) + amount);
    }
  }
  return (part, source) => sums.get(key(part, source)) ?? 0;
}

/** The decisions, by their place, whose purse gives less than the lines ask of it; an unknown amount tells nothing. */
export function overdrawn(plan: Plan): number[] {
  const planned = plannedBy(plan);
  const partOfFunding = ({ part }: Plan['funding'][number]) => (part === '' ? plan.part : part);
  const given = new Map<string, number[]>();
  for (const funding of plan.funding) {
    const purse = key(partOfFunding(funding), funding.source);
    given.set(purse, [...(given.get(purse) ?? []), funding.amount ?? 0]);
  }
  return plan.funding.flatMap((funding, index) => {
    if (funding.amount === null) return [];
    const part = partOfFunding(funding);
    return sum(given.get(key(part, funding.source)) ?? []) < planned(part, funding.source) ? [index] : [];
  });
}
