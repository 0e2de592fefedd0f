import { citeNorm, type Norm } from '../../norms';
import { formatDong, MILLI, type Plan } from '../../plan';
import type { Draft } from '../finding';
import type { LineView } from '../view';
import { askCap, codesOf, place, severityOf } from './cap-entries';
import words from './cap-words.json';
import { byAge } from '../order';

type Contributions = Plan['contributions'];

const known = new WeakMap<Contributions, Map<string, number>>();

/** What people give to an activity: part of its cost, though not of the budget. */
export function givenTo(contributions: Contributions, activity: string): number {
  let given = known.get(contributions);
  if (given === undefined) {
    known.set(contributions, (given = new Map<string, number>()));
    for (const { activity: to, quantity, unitValue } of contributions)
      given.set(to, (given.get(to) ?? 0) + Math.round((quantity * unitValue) / MILLI));
  }
  return given.get(activity) ?? 0;
}

const total = (views: readonly LineView[]) => views.reduce((sum, { amount }) => sum + amount, 0);
const percentOf = (part: number, whole: number) =>
  String(Math.round((part * 1000) / whole) / 10).replace('.', ',');
const shown = (percent: number) => String(percent).replace('.', ',');

const isCentral = (cap: Norm) => cap.title.toLowerCase().normalize('NFC').includes(words.centre);

/** «Up to 70% of the cost»: of a line whose sources show who pays the rest. */
export function costShare(cap: Norm, view: LineView, given: number): Draft[] {
  const said = askCap(view, cap);
  if (said === undefined || view.amount === 0) return [];
  const { line } = view;
  const central = isCentral(said.norm);
  const article = citeNorm(said.norm);
  const base = { norm: said.norm.code, article, date: view.span?.[0] ?? null };
  const params = { content: line.content, article };
  if ('missing' in said) {
    // What the line's own norm has to know is asked for once, by the rule of missing facts.
    if (cap.code === line.norm) return [];
    return [
      {
        ...base,
        where: place(view, 'facts'),
        severity: 'warning',
        lacks: said.missing,
        message: { key: 'facts', params: { ...params, facts: said.missing.join(', ') } },
      },
    ];
  }
  if (said.money || said.amount >= 100) return [];
  const money = central ? line.sources.central : view.amount - line.sources.other;
  const cost = view.amount + given;
  const whole = money === view.amount && given === 0 && money > 0;
  const allowed = Math.floor((cost * said.amount) / 100);
  if (!whole && money <= allowed) return [];
  const figures = { ...params, actual: formatDong(money), limit: shown(said.amount) };
  if (whole) {
    return [
      {
        ...base,
        where: place(view, 'sources'),
        severity: 'warning',
        lacks: ['cost'],
        message: { key: central ? 'centralBase' : 'stateBase', params: figures },
      },
    ];
  }
  return [
    {
      ...base,
      where: place(view, central ? 'sources.central' : 'sources'),
      severity: severityOf(said.certainty),
      actual: money,
      limit: allowed,
      excess: money - allowed,
      message: {
        key: central ? 'centralShare' : 'stateShare',
        params: {
          ...figures,
          percent: percentOf(money, cost),
          cost: formatDong(cost),
          allowed: formatDong(allowed),
          over: formatDong(money - allowed),
        },
      },
    },
  ];
}

function overTotal(
  cap: Norm,
  views: readonly LineView[],
  base: number,
  key: 'total' | 'lines' | 'raise',
  certainty = cap.certainty,
  percent = cap.amount ?? 0,
): Draft[] {
  const money = total(views);
  const allowed = Math.floor((base * percent) / 100);
  if (money <= allowed) return [];
  const sorted = [...views].sort((a, b) => byAge(a.line, b.line));
  const last = sorted.at(-1);
  if (last === undefined) return [];
  const article = citeNorm(cap);
  return [
    {
      where: place(last, 'unitPrice'),
      also: sorted.slice(0, -1).map((view) => place(view, 'unitPrice')),
      severity: severityOf(certainty),
      actual: money,
      limit: allowed,
      excess: money - allowed,
      norm: cap.code,
      article,
      message: {
        key,
        params: {
          content: last.line.content,
          actual: formatDong(money),
          limit: shown(percent),
          base: formatDong(base),
          allowed: formatDong(allowed),
          over: formatDong(money - allowed),
          article,
        },
      },
    },
  ];
}

/**
 * «Not more than 5% of the whole»: of the activity, or of the plan. The whole can only be smaller than all the lines
 * there are, so what passes its percentage of them all passes it surely.
 */
export function totalShare(cap: Norm, views: readonly LineView[], whole: number): Draft[] {
  const [first] = views;
  const said = first === undefined ? undefined : askCap(first, cap);
  if (first === undefined || said === undefined || 'missing' in said || said.money) return [];
  const over = overTotal(said.norm, views, whole, 'total', said.certainty, said.amount);
  if (over.length > 0 || cap.over?.includes('plan') !== true) return over;
  const sorted = [...views].sort((a, b) => byAge(a.line, b.line));
  const last = sorted.at(-1) ?? first;
  const article = citeNorm(cap);
  return [
    {
      where: place(last, 'unitPrice'),
      also: sorted.slice(0, -1).map((view) => place(view, 'unitPrice')),
      severity: 'hint',
      norm: cap.code,
      article,
      lacks: ['total'],
      message: {
        key: 'totalBase',
        params: {
          content: last.line.content,
          actual: formatDong(total(views)),
          limit: shown(said.amount),
          needed: formatDong(Math.ceil((total(views) * 100) / said.amount)),
          article,
        },
      },
    },
  ];
}

const meets = (cap: Norm, view: LineView) =>
  (cap.when ?? []).every((condition) => 'eq' in condition && view.facts[condition.fact] === condition.eq);

/** A percentage of what other lines come to, or a raise of them claimed in a line of its own. */
export function linesShare(cap: Norm, views: readonly LineView[], all: readonly LineView[]): Draft[] {
  const [first] = views;
  const { base } = cap;
  if (first === undefined || !Array.isArray(base)) return [];
  // Whether it is in force on the day; the percentage itself stands in the entry.
  const said = askCap(first, cap);
  if (said === undefined && cap.role !== 'multiplier') return [];
  const others = all.filter(
    (view) =>
      !views.includes(view) && view.line.norm !== '' && codesOf(view).some((code) => base.includes(code)),
  );
  const raise = cap.role === 'multiplier';
  // What was raised in its own price is not raised again.
  const counted = raise ? others.filter((view) => !meets(cap, view)) : others;
  if (cap.amount === null) return [];
  if (others.length > 0) return overTotal(cap, views, total(counted), raise ? 'raise' : 'lines');
  const article = citeNorm(cap);
  return [
    {
      where: place(first, 'norm'),
      severity: 'warning',
      norm: cap.code,
      article,
      lacks: ['base'],
      message: {
        key: 'linesBase',
        params: {
          content: first.line.content,
          actual: formatDong(total(views)),
          limit: shown(cap.amount),
          article,
        },
      },
    },
  ];
}
