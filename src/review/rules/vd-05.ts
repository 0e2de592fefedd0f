import { shortDate } from '../../plan';
import type { Draft } from '../finding';
import type { PlanRule, RuleAbout } from '../rule';
import type { PlanView } from '../view';
import { basesOf } from './cited-documents';
import { anyOf } from './plain-text';
import about from './vd-05.json';

const ASSIGNS = anyOf(about.data.assigns);
/** What is added, adjusted, handed on or carried over in the course of a year has no such day. */
const LATER = anyOf(about.data.later);
const YEAR = new RegExp(about.data.year, 'iu');

function check({ plan }: PlanView): Draft[] {
  return basesOf(plan).flatMap(({ where, citation }): Draft[] => {
    const { date, about: subject, number } = citation;
    const year = Number(YEAR.exec(subject)?.[1] ?? 0);
    if (date === undefined || year === 0 || !ASSIGNS.test(subject) || LATER.test(subject)) return [];
    const isNew = about.data.newUnits.some(
      ({ level, from, to }) => level === plan.issuer.level && date >= from && date <= to,
    );
    if (isNew) return [];
    const signed = Number(date.slice(0, 4));
    if (signed === year - 1) return [];
    const params = { number, day: shortDate(date), year, before: year - 1 };
    const message = { key: signed >= year ? 'late' : 'early', params };
    return [{ where, actual: date, limit: `${year - 1}-12-31`, date, message }];
  });
}

export const rule: PlanRule = {
  kind: 'plan',
  about: about as RuleAbout,
  reads: ({ plan }) => [plan.legalBases, plan.issuer],
  check,
};
