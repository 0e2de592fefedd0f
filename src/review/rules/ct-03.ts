import type { Draft, Place } from '../finding';
import type { PlanRule, RuleAbout } from '../rule';
import type { PlanView } from '../view';
import about from './ct-03.json';
import { plain, wordsOf } from './plain-text';
import { nth, place } from './plan-place';

const MAKES = new RegExp(about.data.makes, 'u');
const { share } = about.data;

function check({ plan }: PlanView): Draft[] {
  const title = new Set(wordsOf(plan.title));
  const own = (where: Place, text: string): Draft[] => {
    const said = plain(text);
    if (!MAKES.test(said)) return [];
    const words = new Set(wordsOf(said.replace(MAKES, '')));
    const common = [...title].filter((word) => words.has(word)).length;
    const named = common >= share * title.size;
    return named ? [{ where, message: { key: 'itself', params: { text } } }] : [];
  };
  return [
    ...plan.responsibilities.flatMap(({ tasks }, index) =>
      tasks.flatMap((task) => own(nth('responsibilities', index, 'tasks'), task)),
    ),
    ...plan.activities.flatMap(({ id, name }) => own(place('activities', id, 'name'), name)),
  ];
}

export const rule: PlanRule = {
  kind: 'plan',
  about: about as RuleAbout,
  reads: ({ plan }) => [plan.title, plan.responsibilities, plan.activities],
  check,
};
