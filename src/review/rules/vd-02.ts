import type { Draft } from '../finding';
import type { PlanRule, RuleAbout } from '../rule';
import type { PlanView } from '../view';
import { basesOf } from './cited-documents';
import { plain, wordsOf } from './plain-text';
import about from './vd-02.json';

const { alike } = about.data;

/** The share of words that two titles have in common. */
function likeness(a: string, b: string): number {
  const [one, other] = [new Set(wordsOf(a)), new Set(wordsOf(b))];
  const common = [...one].filter((word) => other.has(word)).length;
  return common / Math.max(1, one.size + other.size - common);
}

const small = (title: string) => title.charAt(0).toLocaleLowerCase('vi') + title.slice(1);

function check({ plan, frame }: PlanView): Draft[] {
  return basesOf(plan).flatMap(({ where, text, citation }): Draft[] => {
    const document = frame.law.catalogue.document(citation.number);
    if (document === undefined || document.title === null || citation.about === '') return [];
    if (wordsOf(document.title).join(' ') === wordsOf(citation.about).join(' ')) return [];
    const right = small(document.title);
    const params = { number: citation.number, said: citation.about, right };
    const near = likeness(citation.about, document.title) >= alike;
    const sure = document.certainty !== 'recalled';
    const value = text.replace(citation.about, () => right);
    return [
      {
        where,
        severity: near || !sure ? 'warning' : 'error',
        actual: citation.about,
        limit: right,
        message: { key: near ? 'near' : 'differs', params },
        fix: {
          title: { key: 'put', params: { number: citation.number } },
          safe: sure && plain(value) !== plain(text),
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
