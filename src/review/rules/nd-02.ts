import { shortDate, toSerial } from '../../plan';
import type { Draft } from '../finding';
import type { ActivityRule, RuleAbout } from '../rule';
import type { ActivityView } from '../view';
import about from './nd-02.json';
import { place } from './plan-place';

const { shortest } = about.data;

function check({ activity, frame }: ActivityView): Draft[] {
  const { from, to } = frame.plan.period;
  if (activity.from !== from || activity.to !== to || toSerial(to) - toSerial(from) < shortest) return [];
  const params = { name: activity.name, from: shortDate(from), to: shortDate(to) };
  const where = place('activities', activity.id, 'from');
  return [{ where, lacks: ['from', 'to'], message: { key: 'whole', params } }];
}

export const rule: ActivityRule = { kind: 'activity', about: about as RuleAbout, check };
