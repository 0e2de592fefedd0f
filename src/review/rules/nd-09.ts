import { shortDate } from '../../plan';
import type { Draft } from '../finding';
import type { ManyLooks, RuleAbout } from '../rule';
import type { ActivityView, Frame, LineView, PlanView } from '../view';
import about from './nd-09.json';
import { onPlan, place } from './plan-place';

const YEAR = new RegExp(about.data.year, 'giu');

/** The years a title speaks of; «giai đoạn 2021 - 2025» counts as all of them. */
function yearsIn(title: string): readonly (readonly [number, number])[] {
  return [...title.matchAll(YEAR)].map(([, from, to, single]) => [
    Number(from ?? single),
    Number(to ?? single),
  ]);
}

function ofTitle({ plan }: PlanView): Draft[] {
  const years = yearsIn(plan.title);
  if (years.length === 0 || years.some(([from, to]) => plan.year >= from && plan.year <= to)) return [];
  const stated = years.map(([from, to]) => (from === to ? String(from) : `${from} - ${to}`)).join(', ');
  const params = { stated, year: plan.year };
  return [{ where: onPlan('title'), actual: stated, limit: plan.year, message: { key: 'title', params } }];
}

const saidPeriod = ({ period: { from, to } }: Frame['plan']) => ({
  from: shortDate(from),
  to: shortDate(to),
});

function ofPeriod({ plan }: PlanView): Draft[] {
  const [first, last] = [Number(plan.period.from.slice(0, 4)), Number(plan.period.to.slice(0, 4))];
  if (plan.year >= first && plan.year <= last) return [];
  const params = { ...saidPeriod(plan), year: plan.year };
  return [{ where: onPlan('period'), message: { key: 'period', params } }];
}

function ofActivity({ activity, frame: { plan } }: ActivityView): Draft[] {
  const { id, name, from: begins, to: ends } = activity;
  const { from, to } = plan.period;
  if (begins >= from && ends <= to) return [];
  const early = begins < from;
  const params = { name, begins: shortDate(begins), ends: shortDate(ends), ...saidPeriod(plan) };
  return [
    {
      where: place('activities', id, early ? 'from' : 'to'),
      actual: early ? begins : ends,
      limit: early ? from : to,
      message: { key: 'outside', params },
    },
  ];
}

function ofLine({ line: { id, content, date }, activity }: LineView): Draft[] {
  if (date === null || activity === undefined || (date >= activity.from && date <= activity.to)) return [];
  const params = {
    content,
    day: shortDate(date),
    from: shortDate(activity.from),
    to: shortDate(activity.to),
  };
  const where = place('lines', id, 'date');
  return [{ where, severity: 'hint', actual: date, date, message: { key: 'line', params } }];
}

export const rule: ManyLooks = {
  about: about as RuleAbout,
  looks: [
    {
      kind: 'plan',
      reads: ({ plan }) => [plan.title],
      check: (view) => [...ofTitle(view), ...ofPeriod(view)],
    },
    { kind: 'activity', check: ofActivity },
    { kind: 'line', check: ofLine },
  ],
};
