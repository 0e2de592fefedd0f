import type { Draft } from '../finding';
import type { PlanRule, RuleAbout } from '../rule';
import type { PlanView } from '../view';
import { basesOf } from './cited-documents';
import about from './vd-09.json';

const { word } = about.data;

function check({ plan }: PlanView): Draft[] {
  return basesOf(plan).flatMap(({ where, text, citation }): Draft[] => {
    if (citation.number === '' || citation.numbered) return [];
    const value = `${text.slice(0, citation.at)}${word} ${text.slice(citation.at)}`;
    const params = { kind: citation.kind, number: citation.number };
    return [
      {
        where,
        message: { key: 'missing', params },
        fix: {
          title: { key: 'add', params },
          safe: true,
          patch: [{ op: 'set', table: 'legalBases', row: where.row, field: 'text', value }],
        },
      },
    ];
  });
}

export const rule: PlanRule = {
  kind: 'plan',
  about: about as RuleAbout,
  reads: ({ plan }) => [plan.legalBases],
  check,
};
