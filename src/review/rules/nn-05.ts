import type { Draft } from '../finding';
import type { PlanRule, RuleAbout } from '../rule';
import type { PlanView } from '../view';
import about from './nn-05.json';
import { planTexts, readsOfTexts } from './said-texts';

interface Word {
  readonly right: string;
  readonly pattern: RegExp;
}

/** Written small after the words of an office («Ủy ban nhân dân»), with a capital where it stands for itself. */
const WORDS: readonly Word[] = about.data.words.map(({ small, right, after, before }) => ({
  right,
  pattern: new RegExp(
    `(?<![\\p{L}\\p{M}])(?<!(?:${after.join('|')}) )${small}(?![\\p{L}\\p{M}])(?! (?:${before.join('|')}))`,
    'gu',
  ),
}));
/** The words of offices are written with capitals and without. */
const HINT = new RegExp(about.data.words.map(({ small }) => small).join('|'), 'u');

function check({ plan }: PlanView): Draft[] {
  return planTexts(plan).flatMap(({ where, text, put }) => {
    if (!HINT.test(text)) return [];
    const found = WORDS.filter(({ pattern }) => text.search(pattern) >= 0);
    if (found.length === 0) return [];
    const fresh = found.reduce((said, { pattern, right }) => said.replace(pattern, right), text);
    const params = { words: found.map(({ right }) => `«${right}»`).join(', '), text };
    const fix = { title: { key: 'put', params: { words: params.words } }, safe: true, patch: [put(fresh)] };
    return [{ where, message: { key: 'small', params }, fix }];
  });
}

export const rule: PlanRule = {
  kind: 'plan',
  about: about as RuleAbout,
  reads: ({ plan }) => readsOfTexts(plan),
  check,
};
