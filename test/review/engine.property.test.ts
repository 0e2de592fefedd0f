import { beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { examplePlan, type Level, type Plan } from '../../src/plan';
import { applyPatches, type Finding, loadReviewLaw, type ReviewLaw } from '../../src/review';
import { applySafeFixes, findingKey, Reviewer, RULES, sayFinding } from '../../src/review/full';
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
    const turned = { ...plan, lines: [...plan.lines].reverse(), activities: [...plan.activities].reverse() };
    expect(told(review(turned))).toEqual(told(review(plan)));
  }
});

/** Edits as a person makes them: records of one table replaced, moved, added or taken out. */
const EDITS: Readonly<Record<string, (plan: Plan, at: number, value: number) => Plan>> = {
  unitPrice: (plan, at, value) => withLine(plan, at, () => ({ unitPrice: value })),
  quantity: (plan, at, value) => withLine(plan, at, () => ({ quantity: (value % 100) * 1000 })),
  central: (plan, at, value) =>
    withLine(plan, at, ({ sources }) => ({ sources: { ...sources, central: value } })),
  content: (plan, at, value) => withLine(plan, at, () => ({ content: pick(plan.lines, value).content })),
  norm: (plan, at, value) => withLine(plan, at, () => ({ norm: pick(plan.lines, value).norm })),
  facts: (plan, at, value) => withLine(plan, at, () => ({ facts: { words: value % 700 } })),
  date: (plan, at, value) => withLine(plan, at, () => ({ date: value % 2 === 0 ? null : plan.period.from })),
  basis: (plan, at, value) => withLine(plan, at, ({ basis }) => ({ basis: value % 2 === 0 ? '' : basis })),
  code: (plan, at, value) => withLine(plan, at, () => ({ economicCode: String(value % 10_000) })),
  pin: (plan, at, value) => withLine(plan, at, () => ({ funding: pick(plan.funding, value).id })),
  move: (plan, at, value) => withLine(plan, at, () => ({ activity: pick(plan.activities, value).id })),
  remove: (plan, at) => {
    if (plan.lines.length < 10) return plan;
    const { id } = pick(plan.lines, at);
    const quotations = plan.quotations.filter(({ line }) => line !== id);
    return { ...plan, quotations, lines: plan.lines.filter((line) => line.id !== id) };
  },
  insert: (plan, at, value) => {
    const fresh = { ...pick(plan.lines, at), id: `X${plan.lines.length}-${value}` };
    const place = value % plan.lines.length;
    return { ...plan, lines: [...plan.lines.slice(0, place), fresh, ...plan.lines.slice(place)] };
  },
  sort: (plan, _, value) => {
    const keyOf = ({ id }: Plan['lines'][number]) => (value * Number(id.replace(/\D/g, ''))) % 97;
    return { ...plan, lines: [...plan.lines].sort((a, b) => keyOf(a) - keyOf(b)) };
  },
  turn: (plan) => ({ ...plan, activities: [...plan.activities].reverse() }),
  lead: (plan, at, value) => withActivity(plan, at, { lead: value % 2 === 0 ? '' : 'Phòng Kinh tế' }),
  days: (plan, at) => withActivity(plan, at, { from: plan.period.from, to: plan.period.to }),
  part: (plan, at, value) => withActivity(plan, at, { part: pick(plan.activities, value).part }),
  offers: (plan, at) => ({ ...plan, quotations: plan.quotations.filter((_, index) => index !== at % 7) }),
  money: (plan, at, value) => {
    const funding = plan.funding.map((one, index) =>
      index === at % plan.funding.length ? { ...one, amount: value } : one,
    );
    return { ...plan, funding: funding };
  },
  title: (plan, _, value) => ({ ...plan, title: `Truyền thông năm ${2020 + (value % 8)}` }),
  status: (plan, _, value) => ({ ...plan, status: value % 2 === 0 ? 'estimate' : 'draft' }),
  rounding: (plan, _, value) => ({ ...plan, rounding: value % 2 === 0 ? 1 : 1000 }),
  period: (plan, _, value) => ({ ...plan, period: { ...plan.period, to: pick(plan.activities, value).to } }),
  answer: (plan, at) => {
    const where = pick(plan.lines, at).id;
    const entry = { rule: 'B-14', where, who: 'Kế toán', reason: 'Đã có báo giá', date: plan.date };
    return { ...plan, acknowledgements: [entry] };
  },
};

function pick<T>(list: readonly T[], at: number): T {
  const found = list[at % list.length];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}

function withLine(plan: Plan, at: number, change: (line: Plan['lines'][number]) => object): Plan {
  const old = pick(plan.lines, at);
  return { ...plan, lines: plan.lines.map((line) => (line === old ? { ...line, ...change(line) } : line)) };
}

function withActivity(plan: Plan, at: number, change: object): Plan {
  const old = pick(plan.activities, at);
  const activities = plan.activities.map((activity) =>
    activity === old ? { ...activity, ...change } : activity,
  );
  return { ...plan, activities };
}

const edits = fc.tuple(fc.constantFrom(...Object.keys(EDITS)), fc.nat(10_000), fc.nat(2_000_000));

it('after any row of edits, a review of what changed says what a review of everything says', async () => {
  const examples = await Promise.all(LEVELS.map((level) => examplePlan(level, undefined, 'mistakes')));
  fc.assert(
    fc.property(fc.nat(3), fc.array(edits, { minLength: 1, maxLength: 20 }), (which, steps) => {
      const kept = new Reviewer(law, RULES);
      let plan = examples[which]!;
      kept.review(plan);
      for (const [what, at, value] of steps) kept.review((plan = EDITS[what]!(plan, at, value)));
      expect(kept.review(plan)).toEqual(review(plan));
    }),
    runs(100),
  );
});

it('and still does after a thousand, one after another', async () => {
  let plan = await examplePlan('district', undefined, 'mistakes');
  const kept = new Reviewer(law, RULES);
  fc.sample(edits, { ...runs(1000), seed: 55 }).forEach(([what, at, value], turn) => {
    plan = EDITS[what]!(plan, at, value);
    const found = kept.review(plan);
    if (turn % 50 === 49) expect(found).toEqual(review(plan));
  });
});

it('a review that was stopped goes on with what was not looked at', async () => {
  const plan = await examplePlan('province', undefined, 'mistakes');
  for (const steps of [1, 2, 5]) {
    const kept = new Reviewer(law, RULES);
    const slices = kept.slices(plan, 10);
    for (let step = 0; step < steps; step += 1) slices.next();
    const next = EDITS['unitPrice']!(plan, 12, 5000);
    expect(kept.review(next)).toEqual(review(next));
  }
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

it('any other fix says what it leaves to a person, and does what it says', async () => {
  for (const level of LEVELS) {
    const plan = await examplePlan(level, undefined, 'mistakes');
    const asked = review(plan).filter(({ fix }) => fix?.safe === false);
    expect(asked.length).toBeGreaterThan(0);
    for (const finding of asked) {
      expect(sayFinding('vi', { ...finding, message: finding.fix!.title })).not.toMatch(/[{}]/);
      expect(review(applyPatches(plan, finding.fix!.patch)).map(findingKey)).not.toContain(
        findingKey(finding),
      );
    }
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
