import type { Draft, Place } from '../finding';
import type { PlanRule, RuleAbout } from '../rule';
import type { PlanView } from '../view';
import about from './nd-14.json';
import { place } from './plan-place';
import { unitKey, unitsIn } from './unit-names';

interface Unassigned {
  readonly unit: string;
  readonly name: string;
  readonly places: Place[];
}

function check({ plan }: PlanView): Draft[] {
  const known = plan.responsibilities.map(({ unit }) => unitKey(unit));
  if (known.length === 0) return [];
  const missing = new Map<string, Unassigned>();
  for (const { id, lead, name } of plan.activities) {
    for (const unit of unitsIn(lead)) {
      if (known.some((other) => other.includes(unit) || unit.includes(other))) continue;
      const where = place('activities', id, 'lead');
      const before = missing.get(unit);
      if (before === undefined) missing.set(unit, { unit: lead, name, places: [where] });
      else before.places.push(where);
    }
  }
  return [...missing.values()].flatMap(({ unit, name, places }): Draft[] => {
    const [where, ...also] = places;
    if (where === undefined) return [];
    const params = { unit, name, count: places.length };
    return [{ where, also, message: { key: 'missing', params }, lacks: ['responsibilities'] }];
  });
}

export const rule: PlanRule = {
  kind: 'plan',
  about: about as RuleAbout,
  reads: ({ plan }) => [plan.activities, plan.responsibilities],
  check,
};
