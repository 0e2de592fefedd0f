import { createRequire } from 'node:module';
import { join } from 'node:path';
import { lineAmount, type Plan } from '../../src/plan';
import { loadReviewLaw, type ReviewLaw } from '../../src/review';
import { Reviewer, RULES } from '../../src/review/full';
import { bigPlan } from './big-book';
import { median, medians, type Measured, ms } from './measure';

const LINES = 5000;
const MANY = 50_000;
const EDITS = 10_000;

interface Engine {
  addRule(rule: unknown): void;
  run(facts: object): Promise<unknown>;
}

const peers = createRequire(join(process.cwd(), 'test/bench/package.json'));

/** Lines of their own for each activity, so that groups are of the size that plans have. */
export async function planOf(lines: number): Promise<Plan> {
  const plan = await bigPlan(lines);
  const copies = Math.ceil(lines / 300);
  const activities = Array.from({ length: Math.min(2000, copies * plan.activities.length) }, (_, index) => {
    const activity = plan.activities[index % plan.activities.length]!;
    return { ...activity, id: `H${index + 1}` };
  });
  return {
    ...plan,
    activities,
    lines: plan.lines.map((line, index) => ({
      ...line,
      content: `${line.content} ${index}`,
      activity: activities[index % activities.length]!.id,
    })),
  };
}

/** One unit price changed, as a person does it: every other record stays the same object. */
export function edited(plan: Plan, index: number, step: number): Plan {
  const lines = [...plan.lines];
  const line = lines[index % lines.length]!;
  lines[index % lines.length] = { ...line, unitPrice: (line.unitPrice + step) as typeof line.unitPrice };
  return { ...plan, lines };
}

/** B-01 and B-04 as rules of json-rules-engine, one run a line. */
function peerReview(plan: Plan, law: ReviewLaw): () => Promise<void> {
  const { Engine: Rules } = peers('json-rules-engine') as {
    Engine: new (rules: [], options: object) => Engine;
  };
  const engine = new Rules([], { allowUndefinedFacts: true });
  for (const { code, amount } of law.catalogue.norms) {
    if (amount === null) continue;
    const over = { fact: 'unitPrice', operator: 'greaterThan', value: amount };
    const named = { fact: 'norm', operator: 'equal', value: code };
    if (plan.lines.some(({ norm }) => norm === code))
      engine.addRule({ conditions: { all: [named, over] }, event: { type: 'B-01' } });
  }
  engine.addRule({
    conditions: { all: [{ fact: 'amount', operator: 'equal', value: 0 }] },
    event: { type: 'B-04' },
  });
  return async () => {
    for (const line of plan.lines)
      await engine.run({
        norm: line.norm,
        unitPrice: line.unitPrice,
        amount: lineAmount(line, plan.rounding),
      });
  };
}

export async function reviewBenches(): Promise<Measured[]> {
  const plan = await planOf(LINES);
  const law = await loadReviewLaw(plan);
  const full = () => new Reviewer(law, RULES).review(plan);
  const [review = 0, copy = 0] = await medians([full, () => JSON.parse(JSON.stringify(plan)) as unknown], 15);
  const kept = new Reviewer(law, RULES);
  kept.review(plan);
  let turn = 0;
  let current = plan;
  const again = () => {
    turn += 1;
    current = edited(current, turn * 37, 1);
    kept.review(current);
  };
  // As warm as the whole review is by now.
  for (let index = 0; index < 60; index += 1) again();
  const edit = await median(again, 31);
  const many = await planOf(MANY);
  const large = await median(() => new Reviewer(law, RULES).review(many), 1);
  const peer = await median(peerReview({ ...plan, lines: plan.lines.slice(0, 500) }, law), 1);
  const memory = () => {
    globalThis.gc?.();
    return process.memoryUsage().heapUsed / 1024 / 1024;
  };
  const small = await planOf(300);
  const flat = new Reviewer(law, RULES);
  let state = small;
  for (let index = 0; index < EDITS / 10; index += 1) flat.review((state = edited(state, index, 1)));
  const before = memory();
  for (let index = 0; index < EDITS; index += 1)
    flat.review((state = edited(state, index, index % 2 === 0 ? 1 : -1)));
  const grown = memory() - before;
  return [
    {
      what: `review ${LINES} lines with all ${RULES.length} rules`,
      ours: ms(review),
      peer: `JSON.parse(JSON.stringify(plan)) ${ms(copy)} (ours is ${(review / copy).toFixed(1)} times); json-rules-engine with two rules ${ms(peer * (LINES / 500))}`,
      wanted: 'at most 6 times the copy',
      met: review <= copy * 6,
    },
    {
      what: 'review again after one edit',
      ours: ms(edit),
      peer: `${((edit / review) * 100).toFixed(1)}% of the whole`,
      wanted: 'under 2%',
      met: edit < review * 0.02,
    },
    {
      what: `review ${MANY} lines`,
      ours: ms(large),
      peer: `${(large / review).toFixed(1)} times that of ${LINES}`,
      wanted: 'at most 12 times',
      met: large <= review * 12,
    },
    {
      what: `memory after ${EDITS} edits`,
      ours: `${grown.toFixed(1)} MB more`,
      peer: 'no peer',
      wanted: 'at most 10 MB',
      met: grown <= 10,
    },
  ];
}
