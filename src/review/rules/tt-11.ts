import type { Draft } from '../finding';
import type { PlanRule, RuleAbout } from '../rule';
import type { PlanView } from '../view';
import { onPlan } from './plan-place';
import about from './tt-11.json';

const OFFICE = new RegExp(about.data.office, 'iu');
const UNIT = new RegExp(about.data.unit, 'u');

function check({ plan }: PlanView): Draft[] {
  const { filing } = plan;
  const unit = filing.replace(OFFICE, '').trim();
  if (unit !== '' && UNIT.test(unit)) return [];
  const message = { key: unit === '' ? 'none' : 'form', params: { filing, unit } };
  return [
    { where: onPlan('filing'), actual: filing, message, ...(unit === '' ? { lacks: ['filing'] } : {}) },
  ];
}

export const rule: PlanRule = {
  kind: 'plan',
  about: about as RuleAbout,
  reads: ({ plan }) => [plan.filing],
  check,
};
