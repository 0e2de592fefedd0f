import { isMoney, type Norm } from '../../norms';
import type { Draft } from '../finding';
import type { PlanRule, RuleAbout } from '../rule';
import type { LineView, PlanView } from '../view';
import about from './b-03.json';
import { counts, once } from './cap-counts';
import { capsOver } from './cap-entries';
import { monthlyCaps } from './cap-months';
import { contributed, costShare, linesShare, totalShare } from './cap-shares';
import { moneyCaps } from './cap-sums';

/** The lines that stand under one cap. */
type Under = Map<Norm, LineView[]>;

function put(under: Under, view: LineView): void {
  for (const cap of capsOver(view)) {
    const list = under.get(cap);
    if (list === undefined) under.set(cap, [view]);
    else list.push(view);
  }
}

const isOver = (cap: Norm, name: string) => cap.over?.includes(name) === true;
/** A share is of what its own line costs, whoever pays it. */
const SHARED = ['cost', 'contract', 'centralSupport', 'total'];

function byActivity(views: readonly LineView[]): LineView[][] {
  const groups = new Map<string, LineView[]>();
  for (const view of views) {
    const group = groups.get(view.line.activity);
    if (group === undefined) groups.set(view.line.activity, [view]);
    else group.push(view);
  }
  return [...groups.values()];
}

/** What a cap may have to look at besides the lines under it. */
interface Around {
  readonly plan: PlanView;
  readonly ofActivity: ReadonlyMap<string, readonly LineView[]>;
  readonly given: ReadonlyMap<string, number>;
}

function percentages(cap: Norm, views: readonly LineView[], { plan, ofActivity, given }: Around): Draft[] {
  const { base, role } = cap;
  const wide = isOver(cap, 'plan') || isOver(cap, 'year');
  const groups = wide ? [views] : byActivity(views);
  const around = (group: readonly LineView[]) =>
    wide ? plan.lines : (ofActivity.get(group[0]?.line.activity ?? '') ?? group);
  if (Array.isArray(base)) {
    // A share of another entry is a figure in đồng; a cap is a percentage of what the others come to.
    return role === 'share'
      ? byActivity(views).flatMap((group) => moneyCaps(cap, group))
      : groups.flatMap((group) => linesShare(cap, group, around(group)));
  }
  if (role === 'cap' && base === 'total')
    return groups.flatMap((group) => totalShare(cap, group, around(group)));
  return base !== undefined && SHARED.includes(base)
    ? views.flatMap((view) => costShare(cap, view, given.get(view.line.activity) ?? 0))
    : [];
}

function judge(cap: Norm, views: readonly LineView[], around: Around): Draft[] {
  // One vehicle with several loads is one claim of petrol, a matter of what is paid twice.
  if (isOver(cap, 'vehicle')) return [];
  // How many share a room is said by nothing in a plan.
  if (isOver(cap, 'line')) return [];
  if (cap.role === 'count') return byActivity(views).flatMap((group) => counts(cap, group));
  if (cap.kind === 'percent') return percentages(cap, views, around);
  if (cap.role === 'multiplier') return [];
  if (isMoney(cap.unit) && isOver(cap, 'month')) return monthlyCaps(cap, views);
  return byActivity(views).flatMap((group) => moneyCaps(cap, group));
}

function check(plan: PlanView): Draft[] {
  const under: Under = new Map();
  for (const view of plan.lines) put(under, view);
  const around: Around = {
    plan,
    ofActivity: new Map(plan.activities.map(({ activity, lines }) => [activity.id, lines])),
    given: contributed(plan.plan),
  };
  const drafts = [...under].flatMap(([cap, views]) => judge(cap, views, around));
  return [
    ...drafts,
    ...plan.lines.flatMap((view) => (capsOver(view).some(({ role }) => role === 'count') ? [] : once(view))),
  ];
}

export const rule: PlanRule = {
  kind: 'plan',
  about: about as RuleAbout,
  reads: ({ plan }) => [plan.lines, plan.activities, plan.contributions],
  check,
};
