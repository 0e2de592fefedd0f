import type { Draft } from '../finding';
import type { ManyLooks, RuleAbout } from '../rule';
import about from './nd-07.json';
import { activityTexts, planTexts, readsOfTexts, type SaidText } from './said-texts';

const VAGUE = new RegExp(about.data.vague.join('|'), 'iu');

const isVague = (text: string) => VAGUE.test(text);

function look(texts: readonly SaidText[]): Draft[] {
  return texts.flatMap(({ where, text }): Draft[] => {
    const said = VAGUE.exec(text)?.[0];
    return said === undefined
      ? []
      : [{ where, actual: said, message: { key: 'vague', params: { text, said } } }];
  });
}

export const rule: ManyLooks = {
  about: about as RuleAbout,
  looks: [
    { kind: 'plan', reads: ({ plan }) => readsOfTexts(plan), check: ({ plan }) => look(planTexts(plan)) },
    { kind: 'activity', check: ({ activity }) => look(activityTexts(activity, isVague)) },
  ],
};
