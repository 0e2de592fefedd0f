import type { Draft } from '../finding';
import type { PlanRule, RuleAbout } from '../rule';
import type { PlanView } from '../view';
import { plain } from './plain-text';
import { onPlan } from './plan-place';
import about from './tt-05.json';

const DAY = new RegExp(about.data.day, 'iu');

function check({ plan }: PlanView): Draft[] {
  const { place, issuer, province } = plan;
  const where = onPlan('place');
  if (DAY.test(place)) return [{ where, actual: place, message: { key: 'day', params: { place } } }];
  // A committee stands in the place whose name it bears, a department in its province.
  const home = issuer.level === 'department' ? province : issuer.name;
  if (home === '' || plain(home).includes(plain(place)) || plain(place).includes(plain(home))) return [];
  const params = { place, home };
  return [{ where, severity: 'warning', actual: place, message: { key: 'elsewhere', params } }];
}

export const rule: PlanRule = {
  kind: 'plan',
  about: about as RuleAbout,
  reads: ({ plan }) => [plan.place, plan.issuer, plan.province],
  check,
};
