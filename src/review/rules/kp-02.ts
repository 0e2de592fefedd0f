import type { Draft } from '../finding';
import type { PlanRule, RuleAbout } from '../rule';
import type { PlanView } from '../view';
import about from './kp-02.json';
import { place } from './plan-place';

function check({ plan }: PlanView): Draft[] {
  // Before money is assigned nobody can know.
  const severity = plan.status === 'estimate' ? 'hint' : 'warning';
  return plan.funding.flatMap(({ id, document, amount }): Draft[] => {
    if (amount !== null) return [];
    const where = place('funding', id, 'amount');
    return [{ where, severity, lacks: ['amount'], message: { key: 'none', params: { document } } }];
  });
}

export const rule: PlanRule = {
  kind: 'plan',
  about: about as RuleAbout,
  reads: ({ plan }) => [plan.funding, plan.status],
  check,
};
