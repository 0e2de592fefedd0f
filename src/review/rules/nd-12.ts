import { isoDate, shortDate } from '../../plan';
import type { Draft } from '../finding';
import type { ManyLooks, RuleAbout } from '../rule';
import type { Frame, PlanView } from '../view';
import about from './nd-12.json';
import { anyOf, plain } from './plain-text';
import { onPlan } from './plan-place';
import { activityTexts, lineTexts, planTexts, readsOfTexts, type SaidText } from './said-texts';

interface Former {
  readonly pattern: RegExp;
  readonly name: string;
  readonly from: string;
  readonly now: string;
}

const FORMER: readonly Former[] = about.data.former.map(({ patterns, ...rest }) => {
  return { ...rest, pattern: anyOf(patterns) };
});
/** One look at most texts: they name nobody who is gone. */
const ANY = new RegExp(about.data.stems.join('|'), 'u');
const KEPT = anyOf(about.data.kept, 'giu');

interface Met {
  readonly text: SaidText;
  readonly former: Former;
  readonly said: string;
}

const mayName = (text: string) => ANY.test(text.toLowerCase());

function look(texts: readonly SaidText[]): Met[] {
  return texts.flatMap((text) => {
    if (!mayName(text.text)) return [];
    const rest = plain(text.text).replace(KEPT, ' ');
    const met = FORMER.flatMap((former) => {
      const said = former.pattern.exec(rest)?.[0];
      return said === undefined ? [] : [{ text, former, said }];
    });
    // «Phòng Lao động … huyện» is one mistake, told by what it is more than by where.
    return met.slice(0, 1);
  });
}

/** Whoever is named on a day when they were gone. */
function said(texts: readonly SaidText[], { plan }: Frame): Draft[] {
  return look(texts)
    .filter(({ former }) => plan.date >= former.from)
    .map(({ text, former, said: words }) => {
      const day = isoDate(former.from);
      const from = day === undefined ? former.from : shortDate(day);
      const params = { text: text.text, said: words, from, name: former.name, now: former.now };
      return {
        where: text.where,
        actual: words,
        message: { key: former.now === '' ? 'gone' : 'merged', params },
      };
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
    { kind: 'activity', check: ({ activity, frame }) => said(activityTexts(activity), frame) },
    { kind: 'line', check: ({ line, frame }) => (mayName(line.content) ? said(lineTexts(line), frame) : []) },
  ],
};
