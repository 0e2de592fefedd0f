import { shortDate } from '../../plan';
import type { Draft } from '../finding';
import type { PlanRule, RuleAbout } from '../rule';
import type { PlanView } from '../view';
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

function check(view: PlanView): Draft[] {
  const { plan } = view;
  const { from, to } = plan.period;
  const period = { from: shortDate(from), to: shortDate(to) };
  const found = ofTitle(view);
  if (plan.year < Number(from.slice(0, 4)) || plan.year > Number(to.slice(0, 4)))
    found.push({
      where: onPlan('period'),
      message: { key: 'period', params: { ...period, year: plan.year } },
    });
  for (const { id, name, from: begins, to: ends } of plan.activities) {
    if (begins >= from && ends <= to) continue;
    const field = begins < from ? 'from' : 'to';
    const params = { name, begins: shortDate(begins), ends: shortDate(ends), ...period };
    const day = field === 'from' ? begins : ends;
    const where = place('activities', id, field);
    found.push({
      where,
      actual: day,
      limit: field === 'from' ? from : to,
      message: { key: 'outside', params },
    });
  }
  const spans = new Map(plan.activities.map((activity) => [activity.id, activity]));
  for (const { id, content, activity, date } of plan.lines) {
    const span = date === null ? undefined : spans.get(activity);
    if (date === null || span === undefined || (date >= span.from && date <= span.to)) continue;
    const params = { content, day: shortDate(date), from: shortDate(span.from), to: shortDate(span.to) };
    const where = place('lines', id, 'date');
    found.push({ where, severity: 'hint', actual: date, date, message: { key: 'line', params } });
  }
  return found;
}

export const rule: PlanRule = {
  kind: 'plan',
  about: about as RuleAbout,
  reads: ({ plan }) => [plan.title, plan.year, plan.period, plan.activities, plan.lines],
  check,
};
