import { type Plan, shortDate } from '../../plan';
import type { Draft } from '../finding';
import type { PlanRule, RuleAbout } from '../rule';
import { lackingIn, nextStatuses, statusName } from '../status';
import type { PlanView } from '../view';
import { nth, onPlan } from './plan-place';
import about from './qt-01.json';

/** Where a plan may stand before anybody wrote a log. */
const FIRST: readonly string[] = about.data.first;

const named = (from: Plan['status'], to: Plan['status']) => ({
  from: statusName('vi', from),
  to: statusName('vi', to),
  next: nextStatuses(from)
    .map((status) => statusName('vi', status))
    .join(', '),
});

function steps({ log }: Plan): Draft[] {
  return log.slice(1).flatMap((entry, index): Draft[] => {
    const before = log[index];
    if (before === undefined) return [];
    const row = index + 1;
    const early = entry.date < before.date;
    const params = { date: shortDate(entry.date), last: shortDate(before.date) };
    const order: Draft[] = early
      ? [{ where: nth('log', row, 'date'), date: entry.date, message: { key: 'order', params } }]
      : [];
    if (before.status === entry.status || nextStatuses(before.status).includes(entry.status)) return order;
    const message = { key: 'jump', params: named(before.status, entry.status) };
    return [...order, { where: nth('log', row, 'status'), message }];
  });
}

/** The status of the first sheet against the last entry of the log. */
function typed({ status, log }: Plan): Draft[] {
  const where = onPlan('status');
  const last = log.at(-1)?.status;
  if (last === undefined) {
    const params = { to: statusName('vi', status) };
    return FIRST.includes(status) ? [] : [{ where, message: { key: 'unlogged', params } }];
  }
  if (last === status) return [];
  const reachable = nextStatuses(last).includes(status);
  const said: Draft = {
    where,
    message: { key: reachable ? 'differs' : 'unreachable', params: named(last, status) },
  };
  return [reachable ? said : { ...said, severity: 'error' }];
}

function check({ plan }: PlanView): Draft[] {
  const to = statusName('vi', plan.status);
  const lacking = lackingIn(plan).map(({ key, params }): Draft => {
    return { where: onPlan('status'), severity: 'error', message: { key, params: { to, ...params } } };
  });
  const blank = plan.status === 'adjusting' && plan.approved.length === 0;
  const unkept: Draft[] = blank ? [{ where: onPlan('status'), message: { key: 'unkept', params: {} } }] : [];
  return [...typed(plan), ...lacking, ...unkept, ...steps(plan)];
}

export const rule: PlanRule = {
  kind: 'plan',
  about: about as RuleAbout,
  reads: ({ plan }) => [plan.status, plan.log, plan.lines, plan.approved],
  check,
};
