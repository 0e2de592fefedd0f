import { citeNorm, isMoney, type Norm } from '../../norms';
import { formatDong, type Plan } from '../../plan';
import type { Draft } from '../finding';
import { groupBy } from '../order';
import type { ManyLooks, RuleAbout, Share, Sum } from '../rule';
import { type ActivityView, type LineView, ofView, type PlanView } from '../view';
import about from './b-03.json';
import { counts, once } from './cap-counts';
import { askCap, capsOver, place } from './cap-entries';
import { monthOfLine, monthsTogether } from './cap-months';
import { costShare, givenTo, linesShare, totalShare } from './cap-shares';
import { moneyCaps } from './cap-sums';

const isOver = (cap: Norm, name: string) => cap.over?.includes(name) === true;
/** A share is of what its own line costs, whoever pays it. */
const SHARED = ['cost', 'contract', 'centralSupport', 'total'];

/** Where the lines are that a cap adds up. */
type Reach = 'nowhere' | 'line' | 'month' | 'activity' | 'plan';

function reachOf(cap: Norm): Reach {
  const { base, role, kind } = cap;
  // One vehicle with several loads is one claim of petrol, a matter of what is paid twice; and how many share a room
  // is said by nothing in a plan.
  if (isOver(cap, 'vehicle') || isOver(cap, 'line')) return 'nowhere';
  if (role === 'count') return 'activity';
  if (kind !== 'percent') {
    if (role === 'multiplier') return 'nowhere';
    return isMoney(cap.unit) && isOver(cap, 'month') ? 'month' : 'activity';
  }
  const wide = isOver(cap, 'plan') || isOver(cap, 'year');
  // A share of another entry is a figure in đồng; a cap is a percentage of what the others come to.
  if (Array.isArray(base)) return wide && role !== 'share' ? 'plan' : 'activity';
  if (role === 'cap' && base === 'total') return wide ? 'plan' : 'activity';
  return base !== undefined && SHARED.includes(base) ? 'line' : 'nowhere';
}

const NONE: readonly Norm[] = [];
const sorted = new WeakMap<readonly Norm[], ReadonlyMap<Reach, readonly Norm[]>>();

/** The caps over a line by their reach; the same lists of caps stand over thousands of lines. */
const reaching = ofView((view): ReadonlyMap<Reach, readonly Norm[]> => {
  const caps = capsOver(view);
  let known = sorted.get(caps);
  if (known === undefined) sorted.set(caps, (known = groupBy(caps, reachOf)));
  return known;
});

/** The caps over a line that add up lines from so far. */
const under = (view: LineView, wanted: Reach): readonly Norm[] => reaching(view).get(wanted) ?? NONE;

function percentage(cap: Norm, views: readonly LineView[], all: readonly LineView[]): Draft[] {
  if (Array.isArray(cap.base)) return linesShare(cap, views, all);
  return totalShare(
    cap,
    views,
    all.reduce((sum, { amount }) => sum + amount, 0),
  );
}

function judge(cap: Norm, views: readonly LineView[], all: readonly LineView[]): Draft[] {
  if (cap.role === 'count') return counts(cap, views);
  if (cap.kind === 'percent' && cap.role !== 'share') return percentage(cap, views, all);
  return moneyCaps(cap, views);
}

/** A ceiling over several years, of which a plan shows one: what stays below it alone may pass it together. */
function ofYears(cap: Norm, view: LineView): Draft[] {
  if (!isOver(cap, 'period') || cap.code !== view.line.norm || view.amount === 0) return [];
  const said = askCap(view, cap);
  if (said === undefined || 'missing' in said || !said.money) return [];
  const article = citeNorm(said.norm);
  const figures = { actual: formatDong(view.amount), limit: formatDong(said.amount) };
  return [
    {
      where: place(view, 'unitPrice'),
      severity: 'hint',
      norm: said.norm.code,
      article,
      lacks: ['earlierYears'],
      message: { key: 'period', params: { content: view.line.content, article, ...figures } },
    },
  ];
}

function ofLine(view: LineView, { contributions }: Plan): Draft[] {
  const caps = capsOver(view);
  if (caps.length === 0) return once(view);
  const single = caps.some(({ role }) => role === 'count') ? [] : once(view);
  return [
    ...single,
    ...under(view, 'line').flatMap((cap) => costShare(cap, view, givenTo(contributions, view.line.activity))),
    ...under(view, 'month').flatMap((cap) => monthOfLine(view, cap).draft ?? []),
    ...under(view, 'activity').flatMap((cap) => ofYears(cap, view)),
  ];
}

function ofActivity({ lines }: ActivityView): Draft[] {
  const pairs: { readonly cap: Norm; readonly view: LineView }[] = [];
  for (const view of lines) for (const cap of under(view, 'activity')) pairs.push({ cap, view });
  if (pairs.length === 0) return [];
  const byCap = groupBy(pairs, ({ cap }) => cap.code);
  return [...byCap.values()].flatMap((group) => {
    const cap = group[0]?.cap;
    return cap === undefined
      ? []
      : judge(
          cap,
          group.map(({ view }) => view),
          lines,
        );
  });
}

function ofMonths(views: readonly LineView[], code: string): Draft[] {
  const cap = views[0]?.frame.law.catalogue.norm(code);
  return cap === undefined ? [] : monthsTogether(cap, views);
}

const WHOLE = '';

function sharesOf(view: LineView): Share[] {
  const { amount } = view;
  const shares = [{ key: WHOLE, amount }];
  for (const { code } of under(view, 'plan')) shares.push({ key: code, amount });
  return shares;
}

function ofPlan(sums: ReadonlyMap<string, Sum>, { frame }: PlanView): Draft[] {
  const whole = sums.get(WHOLE);
  return [...sums].flatMap(([code, { lines }]) => {
    const cap = code === WHOLE ? undefined : frame.law.catalogue.norm(code);
    if (cap === undefined || whole === undefined) return [];
    return Array.isArray(cap.base)
      ? linesShare(cap, lines, whole.lines)
      : totalShare(cap, lines, whole.amount);
  });
}

export const rule: ManyLooks = {
  about: about as RuleAbout,
  looks: [
    { kind: 'line', reads: ({ plan }) => [plan.contributions], check: ofLine },
    { kind: 'activity', check: ofActivity },
    {
      kind: 'group',
      keysOf: (view) => under(view, 'month').map(({ code }) => code),
      least: 2,
      check: ofMonths,
    },
    { kind: 'tally', sharesOf, lists: true, check: ofPlan },
  ],
};
