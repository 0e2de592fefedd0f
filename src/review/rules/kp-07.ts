import type { Draft } from '../finding';
import type { PlanRule, RuleAbout } from '../rule';
import type { PlanView } from '../view';
import about from './kp-07.json';
import { nth } from './plan-place';
import { appraises, drawsUp, unitKey, unitsIn } from './unit-names';

function check({ plan }: PlanView): Draft[] {
  const { responsibilities, activities } = plan;
  const leads = new Set(activities.flatMap(({ lead }) => unitsIn(lead)));
  const writers = new Set(
    responsibilities.filter(({ tasks }) => drawsUp(tasks)).map(({ unit }) => unitKey(unit)),
  );
  return responsibilities.flatMap(({ unit, tasks }, index): Draft[] => {
    if (!appraises(tasks)) return [];
    const key = unitKey(unit);
    const where = nth('responsibilities', index, 'tasks');
    if (writers.has(key)) return [{ where, message: { key: 'writes', params: { unit } } }];
    return leads.has(key) ? [{ where, message: { key: 'leads', params: { unit } } }] : [];
  });
}

export const rule: PlanRule = {
  kind: 'plan',
  about: about as RuleAbout,
  reads: ({ plan }) => [plan.responsibilities, plan.activities],
  check,
};
