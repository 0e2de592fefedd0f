import { beforeAll, describe, expect, it } from '@jest/globals';
import { examplePlan, LEVELS, type Plan } from '../../src/plan';
import { loadReviewLaw, type ReviewLaw, type Rule } from '../../src/review';
import { exampleOf, Reviewer, RULES } from '../../src/review/full';
import { looksOf } from '../../src/review/rule';

let law: ReviewLaw;
let plans: readonly Plan[];
beforeAll(async () => {
  plans = await Promise.all(LEVELS.map((level) => examplePlan(level, undefined, 'mistakes')));
  law = await loadReviewLaw(plans[LEVELS.indexOf('province')]);
});

const found = (rules: readonly Rule[], plan: Plan) =>
  new Reviewer(law, rules)
    .review(plan)
    .map(({ rule, where, message }) => JSON.stringify([rule, where, message]));

describe.each(RULES.map((rule) => [rule.about.code, rule] as const))('%s switched off', (code, rule) => {
  it('is missed by every example that it must find', () => {
    const others = RULES.filter((one) => one !== rule);
    for (const { change } of rule.about.examples.filter(({ fires }) => fires)) {
      const plan = exampleOf(change);
      expect(found(RULES, plan).some((one) => one.startsWith(`["${code}"`))).toBe(true);
      expect(found(others, plan).some((one) => one.startsWith(`["${code}"`))).toBe(false);
    }
  });

  it('is missed by some plan in each of its looks', () => {
    const looks = looksOf(rule);
    const all = [...rule.about.examples.map(({ change }) => exampleOf(change)), ...plans];
    const whole = all.map((plan) => found([rule], plan));
    for (const look of looks) {
      const less: Rule = { about: rule.about, looks: looks.filter((one) => one !== look) };
      expect([look.kind, all.map((plan) => found([less], plan))]).not.toEqual([look.kind, whole]);
    }
  });
});
