import { shortDate } from '../../plan';
import type { Draft } from '../finding';
import type { PlanRule, RuleAbout } from '../rule';
import type { PlanView } from '../view';
import { basesOf, decisionsOf } from './cited-documents';
import about from './vd-04.json';

function check({ plan }: PlanView): Draft[] {
  const { date: own } = plan;
  const field = new Map(plan.funding.map(({ id, date }) => [id, date]));
  return [...basesOf(plan), ...decisionsOf(plan)].flatMap(({ where, text, citation }): Draft[] => {
    const day = citation.date ?? (where.table === 'funding' ? field.get(where.row) : null) ?? null;
    if (day === null || day <= own) return [];
    const params = { text, day: shortDate(day), own: shortDate(own) };
    return [{ where, actual: day, limit: own, date: day, message: { key: 'later', params } }];
  });
}

export const rule: PlanRule = {
  kind: 'plan',
  about: about as RuleAbout,
  reads: ({ plan }) => [plan.legalBases, plan.funding, plan.date],
  check,
};
