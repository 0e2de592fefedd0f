import { window } from '../../norms';
import { isoDate, shortDate } from '../../plan';
import type { Draft } from '../finding';
import type { PlanRule, RuleAbout } from '../rule';
import type { PlanView } from '../view';
import { basesOf } from './cited-documents';
import about from './vd-10.json';

interface Force {
  readonly from: string | null;
  readonly to: string | null;
  readonly now: string;
  readonly sure: boolean;
}

const OTHERS: Readonly<Record<string, { readonly to: string; readonly now: string } | undefined>> =
  about.data.ended;

/** From when to when a document stands for this plan's money. */
function forceOf({ plan, frame }: PlanView, number: string): Force | undefined {
  const { catalogue } = frame.law;
  const document = catalogue.document(number);
  if (document === undefined) {
    const other = OTHERS[number];
    return other === undefined ? undefined : { from: null, ...other, sure: false };
  }
  // A norm without dates of its own stands as long as its document does for this money.
  const [norm] = catalogue
    .at({ document: number, article: null, clause: null, point: null })
    .filter(({ to, from }) => to === document.to && from === document.from);
  const to = norm === undefined ? document.to : window(norm, plan.regime).to;
  const now = document.replacedBy.join(', ');
  return { from: document.from, to, now, sure: document.certainty !== 'recalled' };
}

const said = (day: string) => {
  const date = isoDate(day);
  return date === undefined ? day : shortDate(date);
};

function check(view: PlanView): Draft[] {
  const { plan } = view;
  return basesOf(plan).flatMap(({ where, citation }): Draft[] => {
    const { number, kind } = citation;
    const force = number === '' ? undefined : forceOf(view, number);
    if (force === undefined) return [];
    const severity = force.sure ? 'error' : 'warning';
    const words = { kind, number, date: shortDate(plan.date), now: force.now };
    if (force.to !== null && force.to < plan.date) {
      const message = {
        key: force.now === '' ? 'ended' : 'replaced',
        params: { ...words, to: said(force.to) },
      };
      return [{ where, severity, actual: plan.date, limit: force.to, date: plan.date, message }];
    }
    if (force.from === null || force.from <= plan.period.to) return [];
    const params = { ...words, from: said(force.from), end: shortDate(plan.period.to) };
    return [
      { where, severity, actual: plan.period.to, limit: force.from, message: { key: 'notYet', params } },
    ];
  });
}

export const rule: PlanRule = {
  kind: 'plan',
  about: about as RuleAbout,
  reads: ({ plan }) => [plan.legalBases, plan.date, plan.period, plan.regime],
  check,
};
