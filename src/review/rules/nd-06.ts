import type { Draft } from '../finding';
import type { PlanRule, RuleAbout } from '../rule';
import type { PlanView } from '../view';
import about from './nd-06.json';
import { anyOf } from './plain-text';
import { nth, onPlan } from './plan-place';

/** «Ngày 25 hằng tháng» is a day too, though no single one. */
const RECURRING = anyOf(about.data.recurring);

function check({ plan }: PlanView): Draft[] {
  if (plan.reporting.length === 0)
    return [{ where: onPlan('reporting'), lacks: ['reporting'], message: { key: 'none', params: {} } }];
  return plan.reporting.flatMap(({ text, deadline }, index): Draft[] => {
    if (deadline !== null || RECURRING.test(text)) return [];
    const where = nth('reporting', index, 'deadline');
    return [{ where, lacks: ['deadline'], message: { key: 'noDay', params: { text } } }];
  });
}

export const rule: PlanRule = {
  kind: 'plan',
  about: about as RuleAbout,
  reads: ({ plan }) => [plan.reporting],
  check,
};
