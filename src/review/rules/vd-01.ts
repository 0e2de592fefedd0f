import type { Draft } from '../finding';
import type { PlanRule, RuleAbout } from '../rule';
import type { PlanView } from '../view';
import { type Citation, isLaw } from './citation-parse';
import { basesOf } from './cited-documents';
import about from './vd-01.json';

/** What a document cited for the first time must say of itself. */
function missingOf(citation: Citation): string[] {
  const { number, date, issuer, name } = citation;
  const law = isLaw(citation);
  return [
    ...(number === '' ? ['number'] : []),
    ...(date === undefined ? ['date'] : []),
    ...(issuer === '' && !law ? ['issuer'] : []),
    ...(citation.about === '' && !(law && name !== '') ? ['about'] : []),
  ];
}

function check({ plan }: PlanView): Draft[] {
  return basesOf(plan).flatMap(({ where, text, citation }) =>
    missingOf(citation).map((part) => ({ where, lacks: [part], message: { key: part, params: { text } } })),
  );
}

export const rule: PlanRule = {
  kind: 'plan',
  about: about as RuleAbout,
  reads: ({ plan }) => [plan.legalBases],
  check,
};
