import { examplePlan, parsePlan, type Plan } from '../../src/plan';

/** The province's example with as many activities and lines as wanted, under new ids. */
export async function manyLines(activities: number, lines: number): Promise<Plan> {
  const plan = await examplePlan('province');
  const repeated = <T>(list: readonly T[], count: number, as: (one: T, index: number) => T) =>
    Array.from({ length: count }, (_, index) => as(list[index % list.length]!, index));
  return parsePlan({
    ...plan,
    activities: repeated(plan.activities, activities, (one, index) => ({ ...one, id: `H${index + 1}` })),
    lines: repeated(plan.lines, lines, (one, index) => ({
      ...one,
      id: `D${index + 1}`,
      activity: `H${1 + Math.floor((index * activities) / lines)}`,
    })),
    quotations: [],
    contributions: [],
    acknowledgements: [],
    review: null,
  });
}
