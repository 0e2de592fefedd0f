import type { Activity, BudgetLine } from '../../plan';
import type { Draft } from '../finding';
import type { PlanRule, RuleAbout } from '../rule';
import type { PlanView } from '../view';
import about from './nn-01.json';
import { activityTexts, lineTexts, perRecord, planTexts, readsOfTexts, type SaidText } from './said-texts';

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

/** Said again, whatever marks cling to it: «(các các» and «các các,». */
const again = (word: string, next: string | undefined) =>
  next !== undefined && (next.startsWith(word) || word.endsWith(next));

/** Whether any word comes again one or two words later: cheap, and true of few texts. */
function mayRepeat(text: string): boolean {
  const words = text
    .toLowerCase()
    .replace(/[()"«»“”.;:]/g, ' ')
    .split(' ');
  return words.some(
    (word, at) =>
      again(word, words[at + 1]) || (again(word, words[at + 2]) && again(words[at + 1] ?? '', words[at + 3])),
  );
}

function look(texts: readonly SaidText[]): Draft[] {
  return texts.flatMap(({ where, text, put }) => {
    if (!mayRepeat(text)) return [];
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

const inActivity = perRecord((activity: Activity) => look(activityTexts(activity)));
const inLine = perRecord((line: BudgetLine) => look(lineTexts(line)));

function check({ plan }: PlanView): Draft[] {
  return [
    ...look(planTexts(plan)),
    ...plan.activities.flatMap((activity) => inActivity(activity)),
    ...plan.lines.flatMap((line) => inLine(line)),
  ];
}

export const rule: PlanRule = {
  kind: 'plan',
  about: about as RuleAbout,
  reads: ({ plan }) => [...readsOfTexts(plan), plan.activities, plan.lines],
  check,
};
