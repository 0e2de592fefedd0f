import type { Draft } from '../finding';
import type { ActivityRule, RuleAbout } from '../rule';
import type { ActivityView } from '../view';
import about from './nd-01.json';
import { place } from './plan-place';
import { unitsIn } from './unit-names';

function check({ activity }: ActivityView): Draft[] {
  const where = place('activities', activity.id, 'lead');
  const units = unitsIn(activity.lead);
  if (units.length === 0)
    return [{ where, lacks: ['lead'], message: { key: 'none', params: { name: activity.name } } }];
  if (units.length === 1) return [];
  const params = { name: activity.name, lead: activity.lead };
  return [
    { where, severity: 'warning', actual: units.length, limit: 1, message: { key: 'several', params } },
  ];
}

export const rule: ActivityRule = { kind: 'activity', about: about as RuleAbout, check };
