import type { Draft } from '../finding';
import type { ManyLooks, RuleAbout, Share } from '../rule';
import type { LineView, PlanView } from '../view';
import about from './kp-04.json';
import { anyOf } from './plain-text';
import { nth, onPlan } from './plan-place';

const ARTICLE = anyOf(about.data.article);
const DOCUMENT = anyOf(about.data.document);

const ONE: readonly Share[] = [{ key: '', amount: 1 }];
const NONE: readonly Share[] = [];

/** Whether a line says by which article it is priced. */
const cites = ({ line: { norm, basis } }: LineView) => norm !== '' || ARTICLE.test(basis);

function check(cited: ReadonlyMap<string, unknown>, { plan }: PlanView): Draft[] {
  const { lines, sections } = plan;
  if (lines.length > 0 && cited.size === 0)
    return [{ where: onPlan('lines'), lacks: ['norm'], message: { key: 'lines', params: {} } }];
  if (sections.money.some(({ text }) => ARTICLE.test(text))) return [];
  const index = sections.money.findIndex(({ text }) => DOCUMENT.test(text));
  const text = sections.money[index]?.text;
  if (text === undefined) return [];
  return [
    { where: nth('sections', index, 'money'), severity: 'hint', message: { key: 'text', params: { text } } },
  ];
}

export const rule: ManyLooks = {
  about: about as RuleAbout,
  looks: [
    {
      kind: 'tally',
      reads: ({ plan }) => [plan.lines.length === 0, plan.sections],
      sharesOf: (view) => (cites(view) ? ONE : NONE),
      check,
    },
  ],
};
