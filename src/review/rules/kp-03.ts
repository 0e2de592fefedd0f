import type { Draft } from '../finding';
import type { PlanRule, RuleAbout } from '../rule';
import type { PlanView } from '../view';
import about from './kp-03.json';
import { onPlan } from './plan-place';

function check({ plan }: PlanView): Draft[] {
  if (plan.funding.length > 0 || plan.lines.length === 0) return [];
  const early = plan.status === 'estimate';
  const message = { key: early ? 'notYet' : 'none', params: {} };
  return [{ where: onPlan('funding'), severity: early ? 'hint' : 'warning', lacks: ['funding'], message }];
}

export const rule: PlanRule = {
  kind: 'plan',
  about: about as RuleAbout,
  reads: ({ plan }) => [plan.funding, plan.lines.length === 0],
  check,
};
