import { type IsoDate, shortDate } from '../../plan';
import type { Draft } from '../finding';
import type { PlanRule, RuleAbout } from '../rule';
import type { PlanView } from '../view';
import { basesOf, type Cited, decisionsOf, hasYear, numberKey } from './cited-documents';
import { plain } from './plain-text';
import { place } from './plan-place';
import about from './vd-03.json';

/** Numbers come again every year, and every office counts its own. */
function sameDocument(a: Cited, b: Cited): boolean {
  const [one, other] = [a.citation, b.citation];
  if (numberKey(one.number) !== numberKey(other.number)) return false;
  if (hasYear(one.number)) return true;
  if (one.date?.slice(0, 4) !== other.date?.slice(0, 4)) return false;
  const [issuer, second] = [plain(one.issuer), plain(other.issuer)];
  return issuer === '' || second === '' || issuer.includes(second) || second.includes(issuer);
}

function against(cited: Cited, day: IsoDate, other: IsoDate, key: string, also: Cited | undefined): Draft {
  const params = { number: cited.citation.number, day: shortDate(day), other: shortDate(other) };
  const message = { key, params };
  return {
    where: cited.where,
    also: also === undefined ? [] : [also.where],
    actual: day,
    limit: other,
    message,
  };
}

function check({ plan, frame }: PlanView): Draft[] {
  const cited = [...basesOf(plan), ...decisionsOf(plan)].filter(({ citation }) => citation.number !== '');
  const byNumber = new Map<string, Cited[]>();
  const found: Draft[] = [];
  for (const one of cited) {
    const { date, number } = one.citation;
    const signed = frame.law.catalogue.document(number)?.signed ?? null;
    if (date === undefined) continue;
    if (signed !== null && signed !== date)
      found.push(against(one, date, signed as IsoDate, 'official', undefined));
    const key = numberKey(number);
    const before = byNumber.get(key) ?? [];
    const first = before.find((other) => sameDocument(other, one));
    if (first === undefined) byNumber.set(key, [...before, one]);
    else if (first.citation.date !== undefined && first.citation.date !== date && signed === null)
      found.push(against(one, date, first.citation.date, 'two', first));
  }
  const written = new Map(decisionsOf(plan).map((decision) => [decision.where.row, decision.citation]));
  for (const { id, date, document } of plan.funding) {
    const day = written.get(id)?.date;
    if (date === null || day === undefined || day === date) continue;
    const params = { document, day: shortDate(day), other: shortDate(date) };
    found.push({
      where: place('funding', id, 'date'),
      actual: date,
      limit: day,
      message: { key: 'field', params },
    });
  }
  return found;
}

export const rule: PlanRule = {
  kind: 'plan',
  about: about as RuleAbout,
  reads: ({ plan }) => [plan.legalBases, plan.funding],
  check,
};
