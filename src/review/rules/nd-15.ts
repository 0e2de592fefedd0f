import type { Draft } from '../finding';
import type { ManyLooks, RuleAbout } from '../rule';
import about from './nd-15.json';
import { plain } from './plain-text';
import { activityTexts, planTexts, readsOfTexts, type SaidText } from './said-texts';

const { opens } = about.data;
const MOVEMENTS = about.data.movements.map(({ name, part }) => ({ name, full: plain(name), part }));

const opensOne = (text: string) => plain(text).includes(opens);

/** Called a movement, meant by a part of its name, and not called by all of it. */
function look(texts: readonly SaidText[]): Draft[] {
  return texts.flatMap(({ where, text }): Draft[] => {
    const said = plain(text);
    if (!said.includes(opens)) return [];
    const met = MOVEMENTS.find(({ full, part }) => said.includes(`${opens} ${part}`) && !said.includes(full));
    if (met === undefined) return [];
    return [{ where, limit: met.name, message: { key: 'name', params: { text, right: met.name } } }];
  });
}

export const rule: ManyLooks = {
  about: about as RuleAbout,
  looks: [
    { kind: 'plan', reads: ({ plan }) => readsOfTexts(plan), check: ({ plan }) => look(planTexts(plan)) },
    { kind: 'activity', check: ({ activity }) => look(activityTexts(activity, opensOne)) },
  ],
};
