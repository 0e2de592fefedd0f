import type { Draft } from '../finding';
import type { PlanRule, RuleAbout } from '../rule';
import type { PlanView } from '../view';
import { parseCitation } from './citation-parse';
import { nth } from './plan-place';
import about from './vd-06.json';

/** What stands between semicolons and is a document by itself; one that a title names does not follow a semicolon. */
function documentsIn(text: string): string[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => (parseCitation(part)?.number ?? '') !== '');
}

function check({ plan }: PlanView): Draft[] {
  return plan.legalBases.flatMap(({ text }, index): Draft[] => {
    const count = documentsIn(text).length;
    if (count < 2) return [];
    const where = nth('legalBases', index, 'text');
    return [{ where, actual: count, limit: 1, message: { key: 'joined', params: { text, count } } }];
  });
}

export const rule: PlanRule = {
  kind: 'plan',
  about: about as RuleAbout,
  reads: ({ plan }) => [plan.legalBases],
  check,
};
