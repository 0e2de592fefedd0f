import type { Draft } from '../finding';
import type { PlanRule, RuleAbout } from '../rule';
import type { PlanView } from '../view';
import { parseCitation } from './citation-parse';
import { basesOf, numberKey } from './cited-documents';
import { anyOf } from './plain-text';
import { place } from './plan-place';
import about from './vd-12.json';

const CARRIED = anyOf(about.data.carried);
const ADJUSTED = anyOf(about.data.adjusted);
const ASSIGNED = anyOf(about.data.assigned);

/** What a decision says it does, where that is not what the sheet takes it for. */
function otherKind(kind: string, subject: string): string | undefined {
  if (subject === '') return undefined;
  if (kind === 'carried') return CARRIED.test(subject) || !ASSIGNED.test(subject) ? undefined : 'notCarried';
  if (kind === 'assigned' && CARRIED.test(subject)) return 'isCarried';
  return kind === 'assigned' && ADJUSTED.test(subject) && !ASSIGNED.test(subject) ? 'isAdjusted' : undefined;
}

function check({ plan }: PlanView): Draft[] {
  const bases = new Map(basesOf(plan).map(({ citation }) => [numberKey(citation.number), citation]));
  return plan.funding.flatMap(({ id, document, source, kind }): Draft[] => {
    const where = place('funding', id, 'document');
    const citation = parseCitation(document);
    // Gifts come with agreements that need no place among the legal bases.
    const mild = source === 'other' ? ('warning' as const) : ('error' as const);
    if (citation === undefined || citation.number === '')
      return [
        { where, severity: 'warning', lacks: ['number'], message: { key: 'noNumber', params: { document } } },
      ];
    const base = bases.get(numberKey(citation.number));
    const subject = citation.about === '' ? (base?.about ?? '') : citation.about;
    const other = otherKind(kind, subject);
    return [
      ...(base === undefined
        ? [
            {
              where,
              severity: mild,
              lacks: ['legalBases'],
              message: { key: 'notCited', params: { document } },
            },
          ]
        : []),
      ...(other === undefined
        ? []
        : [{ where: place('funding', id, 'kind'), message: { key: other, params: { document, subject } } }]),
    ];
  });
}

export const rule: PlanRule = {
  kind: 'plan',
  about: about as RuleAbout,
  reads: ({ plan }) => [plan.funding, plan.legalBases],
  check,
};
