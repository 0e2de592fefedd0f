import { type Activity, type BudgetLine, isoDate, shortDate } from '../../plan';
import type { Draft } from '../finding';
import type { PlanRule, RuleAbout } from '../rule';
import type { PlanView } from '../view';
import about from './nd-12.json';
import { anyOf, plain } from './plain-text';
import { onPlan } from './plan-place';
import { activityTexts, lineTexts, perRecord, planTexts, readsOfTexts, type SaidText } from './said-texts';

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

function look(texts: readonly SaidText[]): Met[] {
  return texts.flatMap((text) => {
    if (!ANY.test(text.text.toLowerCase())) return [];
    const rest = plain(text.text).replace(KEPT, ' ');
    const met = FORMER.flatMap((former) => {
      const said = former.pattern.exec(rest)?.[0];
      return said === undefined ? [] : [{ text, former, said }];
    });
    // «Phòng Lao động … huyện» is one mistake, told by what it is more than by where.
    return met.slice(0, 1);
  });
}

const inActivity = perRecord((activity: Activity) => look(activityTexts(activity)));
const inLine = perRecord((line: BudgetLine) => look(lineTexts(line)));

function check({ plan }: PlanView): Draft[] {
  const issuer = (['name', 'parent'] as const).map((field): SaidText => {
    const where = onPlan(`issuer.${field}`);
    return { where, text: plan.issuer[field], put: (value) => ({ op: 'set', ...where, value }) };
  });
  const met = [
    ...look([...issuer, ...planTexts(plan)]),
    ...plan.activities.flatMap((activity) => inActivity(activity)),
    ...plan.lines.flatMap((line) => inLine(line)),
  ];
  return met
    .filter(({ former }) => plan.date >= former.from)
    .map(({ text, former, said }) => {
      const day = isoDate(former.from);
      const from = day === undefined ? former.from : shortDate(day);
      const params = { text: text.text, said, from, name: former.name, now: former.now };
      return {
        where: text.where,
        actual: said,
        message: { key: former.now === '' ? 'gone' : 'merged', params },
      };
    });
}

export const rule: PlanRule = {
  kind: 'plan',
  about: about as RuleAbout,
  reads: ({ plan }) => [...readsOfTexts(plan), plan.activities, plan.lines, plan.issuer, plan.date],
  check,
};
