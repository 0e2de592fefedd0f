import { examplePlan, LEVELS, parsePlan, type Plan } from '../../src/plan';

/** Every third line is cut, every fourth advanced, every fifth has a day of its own; council rates for what is used. */
async function busyPlan(): Promise<Plan> {
  const plan = await examplePlan('department');
  const [local] = plan.localNorms;
  const [gift] = plan.contributions;
  const norms = [...new Set(plan.lines.map(({ norm }) => norm))].filter((norm) => norm !== '').slice(0, 25);
  return parsePlan({
    ...plan,
    status: 'approved',
    localNorms: norms.map((replaces, at) => ({
      ...local,
      replaces,
      amount: 15_000 * (at + 1),
      from: at % 4 === 0 ? '2025-10-15' : '2024-08-01',
      to: at % 5 === 0 ? '2025-11-30' : null,
    })),
    contributions: plan.activities.flatMap(({ id }, at) => [
      { ...gift, activity: id, quantity: 1500 + 250 * at, unitValue: 33_333 + at },
      { ...gift, activity: id, kind: 'labour', quantity: 1000 * at + 1, unitValue: 199_999 },
    ]),
    lines: plan.lines.map((line, at) => ({
      ...line,
      date: at % 5 === 0 ? '2025-11-20' : null,
      appraisal:
        at % 3 === 0
          ? {
              quantity: line.quantity,
              times: line.times,
              unitPrice: line.unitPrice - 1000,
              sources: line.sources,
              reason: 'Theo thực tế',
              rule: 'B-01',
            }
          : null,
      execution:
        at % 4 === 0 ? { advanced: 100_000 + at, paid: 250_000 * at, carried: 5000, note: 'Đợt 1' } : null,
    })),
  });
}

/** Amounts that end in figures which rounding to thousands has to move. */
async function roundedPlan(): Promise<Plan> {
  const plan = await examplePlan('commune');
  const lines = plan.lines.map((line, at) => ({
    ...line,
    quantity: line.quantity + (at % 3) * 125,
    unitPrice: line.unitPrice + 137 * at,
  }));
  return parsePlan({ ...plan, rounding: 1000, lines });
}

/** Nothing but what a plan must say of itself: every table waits for its first record. */
async function emptyPlan(): Promise<Plan> {
  const plan = await examplePlan('commune');
  const none = { legalBases: [], responsibilities: [], reporting: [], recipients: [], funding: [], log: [] };
  const sections = Object.fromEntries(Object.keys(plan.sections).map((name) => [name, []]));
  const tables = { activities: [], lines: [], quotations: [], contributions: [], localNorms: [] };
  return parsePlan({ ...plan, ...none, ...tables, sections });
}

/** The plans whose books other programs count: by name. */
export async function bookPlans(): Promise<Map<string, Plan>> {
  const kinds = ['good', 'mistakes'] as const;
  const examples = await Promise.all(
    LEVELS.flatMap((level) =>
      kinds.map(async (kind): Promise<[string, Plan]> => [
        `${level} ${kind}`,
        await examplePlan(level, undefined, kind),
      ]),
    ),
  );
  return new Map([
    ...examples,
    ['rounded', await roundedPlan()],
    ['busy', await busyPlan()],
    ['empty', await emptyPlan()],
  ]);
}
