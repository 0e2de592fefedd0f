import { formatDong, inWords, type Plan } from '../../plan';
import type { Draft, Place } from '../finding';
import type { PlanRule, RuleAbout } from '../rule';
import type { PlanView } from '../view';
import about from './b-18.json';
import { speltAmounts } from './money-words';
import { nth, place } from './plan-place';

function textsOf(plan: Plan): { readonly where: Place; readonly text: string }[] {
  return [
    ...plan.sections.money.map(({ text }, index) => ({ where: nth('sections', index, 'money'), text })),
    ...plan.sections.requirements.map(({ text }, index) => {
      return { where: nth('sections', index, 'requirements'), text };
    }),
    ...plan.funding.flatMap(({ id, document, note }) => [
      { where: place('funding', id, 'document'), text: document },
      { where: place('funding', id, 'note'), text: note },
    ]),
  ];
}

function check({ plan }: PlanView): Draft[] {
  return textsOf(plan).flatMap(({ where, text }) =>
    speltAmounts(text)
      .filter(({ figure, spelt }) => figure !== spelt)
      .map(({ figure, spelt, words }): Draft => {
        const right = figure <= 1e15 ? inWords(figure) : '';
        const params = { figure: formatDong(figure), words, right };
        return spelt === undefined || words === ''
          ? { where, actual: null, limit: figure, message: { key: 'unread', params } }
          : {
              where,
              actual: spelt,
              limit: figure,
              message: {
                key: 'differs',
                params: { ...params, spelt: formatDong(spelt), by: formatDong(Math.abs(spelt - figure)) },
              },
            };
      }),
  );
}

export const rule: PlanRule = {
  kind: 'plan',
  about: about as RuleAbout,
  reads: ({ plan }) => [plan.sections, plan.funding],
  check,
};
