import { citeNorm } from '../../norms';
import { formatDong, type Plan } from '../../plan';
import type { Draft, Fix, Patch, Place } from '../finding';
import type { ManyLooks, RuleAbout } from '../rule';
import type { ActivityView, LineView, PlanView } from '../view';
import about from './b-10.json';
import { acrossKeys, daysOf, listedAcross, listedTwice, type Repeat } from './twice-listed';
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

/** What an activity holds twice: the law's own reason says more than that the words are the same. */
function inActivity({ lines }: ActivityView, plan: Plan): Draft[] {
  const doubles = paidTwice(lines);
  const said = new Set(doubles.map(({ line }) => line));
  return [
    ...doubles.map((double) => sayDouble(plan, double)),
    ...listedTwice(lines)
      .filter(({ again }) => !said.has(again))
      .map((repeat) => sayRepeat(plan, repeat)),
  ];
}

/** A fix removes offers by their number. */
const reads = ({ plan }: PlanView) => [plan.quotations];

export const rule: ManyLooks = {
  about: about as RuleAbout,
  looks: [
    { kind: 'activity', reads, check: inActivity },
    {
      kind: 'group',
      reads,
      keysOf: acrossKeys,
      least: 2,
      yields: true,
      check: (lines, _, plan) => listedAcross(lines).map((repeat) => sayRepeat(plan, repeat)),
    },
  ],
};
