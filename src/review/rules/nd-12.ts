import { isoDate, shortDate } from '../../plan';
import type { Draft } from '../finding';
import type { ManyLooks, RuleAbout } from '../rule';
import type { Frame, PlanView } from '../view';
import about from './nd-12.json';
import { formerIn, mayName } from './former-units';
import { onPlan } from './plan-place';
import { activityTexts, lineTexts, planTexts, readsOfTexts, type SaidText } from './said-texts';

/** Whoever is named on a day when they were gone. */
function said(texts: readonly SaidText[], { plan }: Frame): Draft[] {
  return texts.flatMap(({ where, text }): Draft[] => {
    const met = formerIn(text, plan.date);
    if (met === undefined) return [];
    const { former, said: words } = met;
    const day = isoDate(former.from);
    const from = day === undefined ? former.from : shortDate(day);
    const params = { text, said: words, from, name: former.name, now: former.now };
    return [{ where, actual: words, message: { key: former.now === '' ? 'gone' : 'merged', params } }];
  });
}

function ofPlan({ plan, frame }: PlanView): Draft[] {
  const issuer = (['name', 'parent'] as const).map((field): SaidText => {
    const where = onPlan(`issuer.${field}`);
    return { where, text: plan.issuer[field], put: (value) => ({ op: 'set', ...where, value }) };
  });
  return said([...issuer, ...planTexts(plan)], frame);
}

export const rule: ManyLooks = {
  about: about as RuleAbout,
  looks: [
    { kind: 'plan', reads: ({ plan }) => readsOfTexts(plan), check: ofPlan },
    { kind: 'activity', check: ({ activity, frame }) => said(activityTexts(activity, mayName), frame) },
    { kind: 'line', check: ({ line, frame }) => (mayName(line.content) ? said(lineTexts(line), frame) : []) },
  ],
};
