import { beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { examplePlan, type Level, type Plan } from '../../src/plan';
import { applyPatches, type Finding, loadReviewLaw, type ReviewLaw } from '../../src/review';
import { applySafeFixes, findingKey, Reviewer, RULES } from '../../src/review/full';
import { plans, runs } from '../plan/arbitrary';

const LEVELS: readonly Level[] = ['province', 'department', 'district', 'commune'];
let law: ReviewLaw;
beforeAll(async () => {
  law = await loadReviewLaw();
});

const review = (plan: Plan) => new Reviewer(law, RULES).review(plan);
const told = (findings: readonly Finding[]) =>
  findings
    .map((finding) => JSON.stringify([findingKey(finding), finding.message.params, finding.severity]))
    .sort();

it('no plan of the schema makes a rule throw, and the same plan is told the same', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      expect(told(review(plan))).toEqual(told(review(structuredClone(plan))));
    }),
    runs(1000),
  );
});

it('the order of lines changes nothing', async () => {
  for (const level of LEVELS) {
    const plan = await examplePlan(level, undefined, 'mistakes');
    const turned = { ...plan, lines: [...plan.lines].reverse() };
    expect(told(review(turned))).toEqual(told(review(plan)));
  }
});

/** An edit as a person makes it: one record of one table replaced. */
const edits = fc.record({
  at: fc.nat(),
  what: fc.constantFrom(
    'unitPrice',
    'quantity',
    'content',
    'norm',
    'basis',
    'from',
    'lead',
    'remove',
    'copy',
    'source',
  ),
  value: fc.nat(2_000_000),
});
type Edit = typeof edits extends fc.Arbitrary<infer T> ? T : never;

function edited(plan: Plan, { at, what, value }: Edit, turn: number): Plan {
  const index = at % Math.max(1, plan.lines.length);
  const line = plan.lines[index];
  if (line === undefined) return plan;
  const lines = [...plan.lines];
  const activities = [...plan.activities];
  const activity = activities[at % activities.length]!;
  const replace = (change: object) => {
    lines[index] = { ...line, ...change };
    return { ...plan, lines };
  };
  switch (what) {
    case 'remove':
      return plan.lines.length < 10
        ? plan
        : {
            ...plan,
            lines: lines.filter((one) => one !== line),
            quotations: plan.quotations.filter((one) => one.line !== line.id),
          };
    case 'copy':
      return { ...plan, lines: [...lines, { ...line, id: `X${turn}` }] };
    case 'from':
      activities[at % activities.length] = { ...activity, from: plan.period.from, to: plan.period.to };
      return { ...plan, activities };
    case 'lead':
      activities[at % activities.length] = { ...activity, lead: value % 2 === 0 ? '' : 'Phòng Kinh tế' };
      return { ...plan, activities };
    case 'source':
      return replace({ sources: { ...line.sources, central: value } });
    case 'content':
      return replace({ content: plan.lines[value % plan.lines.length]!.content });
    case 'norm':
      return replace({ norm: plan.lines[value % plan.lines.length]!.norm });
    case 'basis':
      return replace({ basis: value % 2 === 0 ? '' : line.basis });
    case 'quantity':
      return replace({ quantity: (value % 100) * 1000 });
    case 'unitPrice':
      return replace({ unitPrice: value });
  }
}

it('after any row of edits, a review of what changed says what a review of everything says', async () => {
  const examples = await Promise.all(LEVELS.map((level) => examplePlan(level, undefined, 'mistakes')));
  fc.assert(
    fc.property(fc.nat(3), fc.array(edits, { minLength: 1, maxLength: 20 }), (which, steps) => {
      const kept = new Reviewer(law, RULES);
      let plan = examples[which]!;
      kept.review(plan);
      steps.forEach((step, turn) => {
        plan = edited(plan, step, turn);
        kept.review(plan);
      });
      expect(told(kept.review(plan))).toEqual(told(review(plan)));
    }),
    runs(100),
  );
});

it.each(LEVELS)('a safe fix takes its finding away and makes none: %s', async (level) => {
  const plan = await examplePlan(level, undefined, 'mistakes');
  const before = review(plan);
  const known = new Set(before.map(findingKey));
  for (const finding of before.filter(({ fix }) => fix?.safe === true)) {
    const after = review(applyPatches(plan, finding.fix!.patch)).map(findingKey);
    expect([findingKey(finding), after.includes(findingKey(finding))]).toEqual([findingKey(finding), false]);
    expect([findingKey(finding), after.filter((key) => !known.has(key))]).toEqual([findingKey(finding), []]);
  }
});

it.each(LEVELS)('all safe fixes together are done once and for all: %s', async (level) => {
  const plan = await examplePlan(level, undefined, 'mistakes');
  const once = applySafeFixes(new Reviewer(law, RULES), plan);
  expect(once.applied.length).toBeGreaterThan(0);
  const twice = applySafeFixes(new Reviewer(law, RULES), once.plan);
  expect(twice.applied).toEqual([]);
  expect(twice.plan).toEqual(once.plan);
});
