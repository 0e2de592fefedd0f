import type { Draft } from '../finding';
import type { PlanRule, RuleAbout } from '../rule';
import type { PlanView } from '../view';
import about from './kp-01.json';
import { onPlan } from './plan-place';

function check({ plan }: PlanView): Draft[] {
  const { lines, funding, sections } = plan;
  if (lines.length > 0) return [];
  const said = funding.length > 0 || sections.money.length > 0;
  const message = { key: said ? 'noLines' : 'nothing', params: {} };
  return [{ where: onPlan('lines'), severity: said ? 'warning' : 'error', lacks: ['lines'], message }];
}

export const rule: PlanRule = {
  kind: 'plan',
  about: about as RuleAbout,
  reads: ({ plan }) => [plan.lines.length === 0, plan.funding, plan.sections],
  check,
};
