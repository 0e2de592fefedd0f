import { examplePlan, type Plan } from '../../src/plan';
export async function manyLines(activities: number, lines: number): Promise<Plan> {
  const plan = structuredClone(await examplePlan('province')) as any;
  const a = plan.activities, l = plan.lines;
  plan.activities = Array.from({ length: activities }, (_, i) => ({ ...a[i % a.length], id: `H${i + 1}` }));
  plan.lines = Array.from({ length: lines }, (_, i) => ({ ...l[i % l.length], id: `D${i + 1}`, activity: `H${1 + Math.floor(i * activities / lines)}` }));
  plan.quotations = []; plan.contributions = []; plan.acknowledgements = [];
  return plan;
}
