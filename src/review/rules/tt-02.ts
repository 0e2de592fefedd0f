import type { Draft } from '../finding';
import type { PlanRule, RuleAbout } from '../rule';
import type { PlanView } from '../view';
import { onPlan } from './plan-place';
import about from './tt-02.json';

function check({ plan }: PlanView): Draft[] {
  const { level, name, parent } = plan.issuer;
  // A committee stands under nobody; that a body has a name is the schema's to ask.
  if (level !== 'department' || parent !== '') return [];
  const message = { key: 'parent', params: { name } };
  return [{ where: onPlan('issuer.parent'), lacks: ['parent'], message }];
}

export const rule: PlanRule = {
  kind: 'plan',
  about: about as RuleAbout,
  reads: ({ plan }) => [plan.issuer],
  check,
};
