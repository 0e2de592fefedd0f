import { type IsoDate, shortDate } from '../../plan';
import type { Draft, Place } from '../finding';
import type { ManyLooks, RuleAbout } from '../rule';
import type { Frame } from '../view';
import about from './nd-05.json';
import { nth, place } from './plan-place';

function early(frame: Frame, where: Place, key: string, name: string, day: IsoDate | null): Draft[] {
  const { date, status } = frame.plan;
  if (day === null || day >= date) return [];
  // What an adjustment adjusts was begun under the plan as it was first issued.
  const severity = status === 'adjusting' ? 'warning' : 'error';
  const params = { name, day: shortDate(day), date: shortDate(date) };
  return [{ where, severity, actual: day, limit: date, date: day, message: { key, params } }];
}

export const rule: ManyLooks = {
  about: about as RuleAbout,
  looks: [
    {
      kind: 'activity',
      check: ({ activity: { id, name, from }, frame }) =>
        early(frame, place('activities', id, 'from'), 'activity', name, from),
    },
    {
      kind: 'plan',
      reads: ({ plan }) => [plan.reporting],
      check: ({ plan, frame }) =>
        plan.reporting.flatMap(({ text, deadline }, index) =>
          early(frame, nth('reporting', index, 'deadline'), 'report', text, deadline),
        ),
    },
    {
      kind: 'line',
      check: ({ line: { id, content, date }, frame }) =>
        early(frame, place('lines', id, 'date'), 'line', content, date),
    },
  ],
};
