import { parsePlan, type Plan } from '../../src/plan';

/** The first lines of a plan with what belongs to them: few enough formulas for the emulated Excel to count. */
export function fewLines(plan: Plan, count: number): Plan {
  const lines = plan.lines.slice(0, count);
  const ids = new Set(lines.map(({ id }) => id));
  const works = new Set(lines.map(({ activity }) => activity));
  return parsePlan({
    ...plan,
    activities: plan.activities.filter(({ id }) => works.has(id)),
    lines,
    quotations: plan.quotations.filter(({ line }) => ids.has(line)),
    contributions: plan.contributions.filter(({ activity }) => works.has(activity)),
    acknowledgements: [],
    review: null,
  });
}
