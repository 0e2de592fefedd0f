import type { Draft } from '../finding';
import type { PlanRule, RuleAbout } from '../rule';
import type { PlanView } from '../view';
import { onPlan } from './plan-place';
import about from './tt-03.json';

/** A number is given with the day on which a document is issued; a draft has none. */
const ISSUED: readonly string[] = about.data.issued;

function check({ plan }: PlanView): Draft[] {
  if (plan.number !== '' || !ISSUED.includes(plan.status)) return [];
  return [{ where: onPlan('number'), lacks: ['number'], message: { key: 'none', params: {} } }];
}

export const rule: PlanRule = {
  kind: 'plan',
  about: about as RuleAbout,
  reads: ({ plan }) => [plan.number, plan.status],
  check,
};
