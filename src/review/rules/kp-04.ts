import type { Draft } from '../finding';
import type { PlanRule, RuleAbout } from '../rule';
import type { PlanView } from '../view';
import about from './kp-04.json';
import { anyOf } from './plain-text';
import { nth, onPlan } from './plan-place';

const ARTICLE = anyOf(about.data.article);
const DOCUMENT = anyOf(about.data.document);

function check({ plan }: PlanView): Draft[] {
  const { lines, sections } = plan;
  if (lines.length > 0 && lines.every(({ norm, basis }) => norm === '' && !ARTICLE.test(basis)))
    return [{ where: onPlan('lines'), lacks: ['norm'], message: { key: 'lines', params: {} } }];
  if (sections.money.some(({ text }) => ARTICLE.test(text))) return [];
  const index = sections.money.findIndex(({ text }) => DOCUMENT.test(text));
  const text = sections.money[index]?.text;
  if (text === undefined) return [];
  return [
    { where: nth('sections', index, 'money'), severity: 'hint', message: { key: 'text', params: { text } } },
  ];
}

export const rule: PlanRule = {
  kind: 'plan',
  about: about as RuleAbout,
  reads: ({ plan }) => [plan.lines, plan.sections],
  check,
};
