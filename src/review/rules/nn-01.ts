import type { Draft } from '../finding';
import type { ManyLooks, RuleAbout } from '../rule';
import about from './nn-01.json';
import { lineWords, wordsOf } from './said-words';
import { activityTexts, lineTexts, planTexts, readsOfTexts, type SaidText } from './said-texts';

/** A word or two, said again at once. */
const TWICE = /(?<![\p{L}\p{M}\p{N}])(\p{L}[\p{L}\p{M}]*(?: \p{L}[\p{L}\p{M}]*)?) \1(?![\p{L}\p{M}\p{N}])/giu;
const REAL = new Set(about.data.real);

/** «từ từ», «năm năm» are words, and «Pa Pa» is a name. */
function isReal(whole: string, said: string): boolean {
  if (REAL.has(said.toLowerCase())) return true;
  return whole.split(' ').every((word) => /^\p{Lu}/u.test(word));
}

function once(text: string): string {
  const fresh = text.replace(TWICE, (whole: string, said: string) => (isReal(whole, said) ? whole : said));
  // Said three times, it is still said twice.
  return fresh === text ? text : once(fresh);
}

function look(texts: readonly SaidText[]): Draft[] {
  return texts.flatMap(({ where, text, put }) => {
    if (!wordsOf(text).repeats) return [];
    const met = [...text.matchAll(TWICE)].filter(([whole, said = '']) => !isReal(whole, said));
    const [first] = met;
    if (first === undefined) return [];
    const fresh = once(text);
    const params = { said: first[0], text };
    return [
      {
        where,
        actual: first[0],
        message: { key: 'twice', params },
        fix: { title: { key: 'once', params: { said: first[1] ?? '' } }, safe: true, patch: [put(fresh)] },
      },
    ];
  });
}

export const rule: ManyLooks = {
  about: about as RuleAbout,
  looks: [
    { kind: 'plan', reads: ({ plan }) => readsOfTexts(plan), check: ({ plan }) => look(planTexts(plan)) },
    {
      kind: 'activity',
      check: ({ activity }) => look(activityTexts(activity, (text) => wordsOf(text).repeats)),
    },
    { kind: 'line', check: (view) => (lineWords(view).repeats ? look(lineTexts(view.line)) : []) },
  ],
};
