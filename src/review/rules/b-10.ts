import { citeNorm } from '../../norms';
import { type Activity, formatDong, type Plan } from '../../plan';
import type { Draft, Fix, Patch, Place } from '../finding';
import type { PlanRule, RuleAbout } from '../rule';
import type { ActivityView, LineView, PlanView } from '../view';
import about from './b-10.json';
import { daysOf, listedAcross, listedTwice, type Repeat } from './twice-listed';
import { type Double, paidTwice } from './twice-paid';

const place = ({ line }: LineView, field = 'content'): Place => ({ table: 'lines', row: line.id, field });

/** Drops a line with its quotations, which would speak of nothing; the last first, for they have numbers only. */
function drop({ quotations }: Plan, view: LineView): Fix {
  const rows = quotations.flatMap(({ line }, index) => (line === view.line.id ? [String(index + 1)] : []));
  return {
    title: { key: 'drop', params: { line: view.line.id, content: view.line.content } },
    safe: false,
    patch: [
      ...rows.reverse().map((row): Patch => ({ op: 'remove', table: 'quotations', row })),
      { op: 'remove', table: 'lines', row: view.line.id },
    ],
  };
}

function sayRepeat(plan: Plan, { first, again, how }: Repeat): Draft {
  return {
    where: place(again),
    also: [place(first)],
    actual: again.amount,
    norm: again.line.norm,
    excess: again.amount,
    message: {
      key: how,
      params: {
        content: again.line.content,
        line: again.line.id,
        first: first.line.id,
        other: first.line.content,
        amount: formatDong(again.amount),
        activity: first.activity?.name ?? first.line.activity,
        days: daysOf(again),
      },
    },
    fix: drop(plan, again),
  };
}

function sayDouble(plan: Plan, { key, line, others, norm, part }: Double): Draft {
  const article = citeNorm(norm);
  return {
    where: place(line),
    also: others.map((view) => place(view)),
    actual: line.amount,
    norm: line.line.norm,
    article,
    excess: line.amount,
    message: {
      key,
      params: {
        content: line.line.content,
        others: others.map((view) => view.line.id).join(', '),
        other: others[0]?.line.content ?? '',
        amount: formatDong(line.amount),
        part: part ?? '',
        article,
      },
    },
    fix: drop(plan, line),
  };
}

interface Found {
  readonly lines: readonly LineView[];
  readonly doubles: readonly Double[];
  readonly repeats: readonly Repeat[];
}

const known = new WeakMap<Activity, Found>();

/** What an activity holds twice, looked for again only when its lines have changed. */
function twiceIn({ activity, lines }: ActivityView): Found {
  const before = known.get(activity);
  if (before?.lines.length === lines.length && lines.every((line, index) => line === before.lines[index]))
    return before;
  const doubles = paidTwice(lines);
  const said = new Set(doubles.map(({ line }) => line));
  // The law's own reason says more than that the words are the same.
  const repeats = listedTwice(lines).filter(({ again }) => !said.has(again));
  const found: Found = { lines, doubles, repeats };
  known.set(activity, found);
  return found;
}

function check({ plan, lines, activities }: PlanView): Draft[] {
  const found = activities.map(twiceIn);
  const doubles = found.flatMap((one) => one.doubles);
  const repeats = found.flatMap((one) => one.repeats);
  const said = new Set([...doubles.map(({ line }) => line), ...repeats.map(({ again }) => again)]);
  const across = listedAcross(lines).filter(({ again }) => !said.has(again));
  return [
    ...doubles.map((double) => sayDouble(plan, double)),
    ...[...repeats, ...across].map((repeat) => sayRepeat(plan, repeat)),
  ];
}

export const rule: PlanRule = {
  kind: 'plan',
  about: about as RuleAbout,
  reads: ({ plan }) => [plan.lines, plan.activities, plan.quotations],
  check,
};
