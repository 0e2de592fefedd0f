import type { Draft } from '../finding';
import type { ActivityRule, RuleAbout } from '../rule';
import type { ActivityView } from '../view';
import about from './nd-04.json';
import { place } from './plan-place';

function check({ activity, lines }: ActivityView): Draft[] {
  if (lines.length > 0) return [];
  const where = place('activities', activity.id, 'name');
  return [{ where, lacks: ['lines'], message: { key: 'none', params: { name: activity.name } } }];
}

export const rule: ActivityRule = { kind: 'activity', about: about as RuleAbout, check };
