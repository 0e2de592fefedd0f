import type { Draft } from '../finding';
import type { PlanRule, RuleAbout } from '../rule';
import type { PlanView } from '../view';
import { wordsOf } from './plain-text';
import { onPlan } from './plan-place';
import about from './tt-07.json';

const TYPE = new RegExp(about.data.type, 'iu');
const { fewest } = about.data;

function check({ plan }: PlanView): Draft[] {
  const { title } = plan;
  const where = onPlan('title');
  const rest = title.replace(TYPE, '');
  if (wordsOf(rest).length < fewest)
    return [{ where, actual: title, message: { key: 'short', params: { title } } }];
  if (rest === title) return [];
  const right = rest.charAt(0).toLocaleUpperCase('vi') + rest.slice(1);
  return [
    {
      where,
      actual: title,
      message: { key: 'type', params: { title } },
      fix: {
        title: { key: 'drop', params: { right } },
        safe: !TYPE.test(right),
        patch: [{ op: 'set', table: '', row: '', field: 'title', value: right }],
      },
    },
  ];
}

export const rule: PlanRule = {
  kind: 'plan',
  about: about as RuleAbout,
  reads: ({ plan }) => [plan.title],
  check,
};
