import type { Draft } from '../finding';
import type { PlanRule, RuleAbout } from '../rule';
import type { PlanView } from '../view';
import about from './kp-05.json';
import { nth, onPlan } from './plan-place';
import { appraises } from './unit-names';

function check({ plan }: PlanView): Draft[] {
  const { responsibilities } = plan;
  if (responsibilities.length === 0 || responsibilities.some(({ tasks }) => appraises(tasks))) return [];
  const finance = responsibilities.findIndex(({ role }) => role === 'finance');
  const unit = responsibilities[finance]?.unit;
  if (unit === undefined)
    return [
      {
        where: onPlan('responsibilities'),
        lacks: ['responsibilities'],
        message: { key: 'nobody', params: {} },
      },
    ];
  return [{ where: nth('responsibilities', finance, 'tasks'), message: { key: 'noTask', params: { unit } } }];
}

export const rule: PlanRule = {
  kind: 'plan',
  about: about as RuleAbout,
  reads: ({ plan }) => [plan.responsibilities],
  check,
};
