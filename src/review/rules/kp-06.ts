import type { Draft } from '../finding';
import type { PlanRule, RuleAbout } from '../rule';
import type { PlanView } from '../view';
import { decisionsOf } from './cited-documents';
import { parseCitation } from './citation-parse';
import about from './kp-06.json';
import { plain } from './plain-text';
import { place } from './plan-place';

const BODY = new RegExp(about.data.body, 'u');

/** «xã Phiêng Ngần», whether its committee, its council or its chairman decides. */
const placeOf = (name: string) => plain(name).replace(BODY, '');

function check({ plan }: PlanView): Draft[] {
  const own = placeOf(plan.issuer.name);
  const decisions = decisionsOf(plan).filter(({ citation }) => citation.issuer !== '');
  const [first] = decisions;
  if (first === undefined || own === '') return [];
  const bases = plan.legalBases.flatMap(({ group, text }) =>
    group === 'money' ? (parseCitation(text)?.issuer ?? []) : [],
  );
  const issuers = [...decisions.map(({ citation }) => citation.issuer), ...bases];
  if (issuers.some((issuer) => plain(issuer).includes(own))) return [];
  const params = { issuer: first.citation.issuer, own: plan.issuer.name };
  const where = place('funding', first.where.row, 'document');
  return [
    { where, actual: first.citation.issuer, limit: plan.issuer.name, message: { key: 'other', params } },
  ];
}

export const rule: PlanRule = {
  kind: 'plan',
  about: about as RuleAbout,
  reads: ({ plan }) => [plan.funding, plan.legalBases, plan.issuer],
  check,
};
