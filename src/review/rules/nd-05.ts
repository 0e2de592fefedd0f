import { type IsoDate, shortDate } from '../../plan';
import type { Draft, Place } from '../finding';
import type { PlanRule, RuleAbout } from '../rule';
import type { PlanView } from '../view';
import about from './nd-05.json';
import { nth, place } from './plan-place';

function check({ plan }: PlanView): Draft[] {
  const { date, status } = plan;
  // What an adjustment adjusts was begun under the plan as it was first issued.
  const severity = status === 'adjusting' ? 'warning' : 'error';
  const early = (where: Place, key: string, name: string, day: IsoDate | null): Draft[] => {
    if (day === null || day >= date) return [];
    const params = { name, day: shortDate(day), date: shortDate(date) };
    return [{ where, severity, actual: day, limit: date, date: day, message: { key, params } }];
  };
  return [
    ...plan.activities.flatMap(({ id, name, from }) =>
      early(place('activities', id, 'from'), 'activity', name, from),
    ),
    ...plan.reporting.flatMap(({ text, deadline }, index) =>
      early(nth('reporting', index, 'deadline'), 'report', text, deadline),
    ),
    ...plan.lines.flatMap(({ id, content, date: day }) =>
      early(place('lines', id, 'date'), 'line', content, day),
    ),
  ];
}

export const rule: PlanRule = {
  kind: 'plan',
  about: about as RuleAbout,
  reads: ({ plan }) => [plan.activities, plan.reporting, plan.lines, plan.date, plan.status],
  check,
};
