import { citeNorm, type Norm, partTitle, payable, type ProgrammePart, speaksTo } from '../../norms';
import { type Activity, partOf, type Plan } from '../../plan';
import type { Draft, Fix } from '../finding';
import { byAge } from '../order';
import type { ManyLooks, RuleAbout } from '../rule';
import type { ActivityView, Frame, LineView } from '../view';
import about from './b-07.json';
import { readBasis, speaksOf, withCitation } from './basis-words';
import { answersOf, atLine } from './norm-answers';

type Payable = ReturnType<typeof payable>;

const asked = new WeakMap<Frame, Map<string, Map<Norm, Payable | undefined>>>();

/** Whether a norm is payable under a sub-project, each asked once. */
function payableUnder(frame: Frame, norm: Norm, code: string): Payable | undefined {
  let parts = asked.get(frame);
  if (parts === undefined) asked.set(frame, (parts = new Map<string, Map<Norm, Payable | undefined>>()));
  let under = parts.get(code);
  if (under === undefined) parts.set(code, (under = new Map<Norm, Payable | undefined>()));
  if (under.has(norm)) return under.get(norm);
  const [part, programme] = [frame.part(code), frame.programmeOf(code)];
  const answer = part === undefined || programme === undefined ? undefined : payable(norm, part, programme);
  under.set(norm, answer);
  return answer;
}

const nameOf = (part: ProgrammePart | undefined, code: string) =>
  part === undefined ? code : `${partTitle(part)} (${code})`;

interface Payer {
  readonly activity: Activity;
  readonly part: string;
}

const payers = new WeakMap<Frame, WeakMap<Plan['activities'], Map<Norm, readonly Payer[]>>>();

/** The activities under a sub-project that may pay, the oldest first; found once for all lines of a norm. */
function payersOf(frame: Frame, plan: Plan, norm: Norm): readonly Payer[] {
  const { activities } = plan;
  const ofFrame = payers.get(frame) ?? new WeakMap<Plan['activities'], Map<Norm, readonly Payer[]>>();
  payers.set(frame, ofFrame);
  const ofActivities = ofFrame.get(activities) ?? new Map<Norm, readonly Payer[]>();
  ofFrame.set(activities, ofActivities);
  const known = ofActivities.get(norm);
  if (known !== undefined) return known;
  const found = activities
    .map((activity) => ({ activity, part: partOf(plan, activity) }))
    .filter(({ part }) => ['own', 'called'].includes(payableUnder(frame, norm, part) ?? ''))
    .sort((a, b) => byAge(a.activity, b.activity));
  ofActivities.set(norm, found);
  return found;
}

/** The first activity of the one other sub-project of this plan that may pay. */
function move({ line, span, frame }: LineView, plan: Plan, norm: Norm): Fix | undefined {
  const others = payersOf(frame, plan, norm);
  const [first] = others;
  if (first === undefined || others.some(({ part }) => part !== first.part)) return undefined;
  const covering = others.find(
    ({ activity }) => span !== undefined && activity.from <= span[0] && activity.to >= span[1],
  );
  const { activity, part } = covering ?? first;
  return {
    title: { key: 'move', params: { activity: `${activity.id} ${activity.name}`, part } },
    safe: false,
    patch: [{ op: 'set', table: 'lines', row: line.id, field: 'activity', value: activity.id }],
  };
}

function foreign(lineView: LineView, plan: Plan, norm: Norm): Draft[] {
  const { line, part, frame } = lineView;
  // The money of another period is B-08's.
  if (!speaksTo(norm, frame.plan.regime) || payableUnder(frame, norm, part) !== 'no') return [];
  const fix = move(lineView, plan, norm);
  const article = citeNorm(norm);
  const params = { content: line.content, code: norm.code, article, part: nameOf(frame.part(part), part) };
  return [
    {
      where: atLine(line.id, 'norm'),
      ...(norm.certainty === 'recalled' ? { severity: 'warning' as const } : {}),
      message: { key: 'elsewhere', params },
      norm: norm.code,
      article,
      ...(fix === undefined ? {} : { fix }),
    },
  ];
}

function misquoted(lineView: LineView, norm: Norm): Draft[] {
  const { line, frame } = lineView;
  if (line.basis === '') return [];
  const basis = readBasis(line.basis);
  if (basis.citations.length === 0) return [];
  if (speaksOf(basis, norm, [], frame.law.catalogue)) return [];
  const answers = answersOf(lineView);
  const steps = answers.flatMap((answer) => answer.steps);
  if (speaksOf(basis, norm, steps, frame.law.catalogue)) return [];
  const found = answers.flatMap((answer) => (answer.norm === undefined ? [] : [answer.norm]));
  if (found.some((other) => other !== norm && speaksOf(basis, other, [], frame.law.catalogue))) return [];
  const article = citeNorm(norm);
  const value = withCitation(line.basis, norm);
  return [
    {
      where: atLine(line.id, 'basis'),
      severity: 'warning',
      message: {
        key: 'quoted',
        params: { content: line.content, basis: line.basis, code: norm.code, article },
      },
      actual: line.basis,
      limit: article,
      norm: norm.code,
      article,
      // Which of the two is wrong only the writer knows.
      fix: {
        title: { key: 'cite', params: { basis: value } },
        safe: false,
        patch: [{ op: 'set', table: 'lines', row: line.id, field: 'basis', value }],
      },
    },
  ];
}

/** A sub-project that the catalogue does not have: nothing can be told of what it may pay. */
function unknownPart(table: string, row: string, code: string): Draft {
  return {
    where: { table, row, field: 'part' },
    severity: 'warning',
    message: code === '' ? { key: 'noPart', params: {} } : { key: 'unknownPart', params: { part: code } },
    lacks: ['part'],
  };
}

function ofActivity({ activity: { id, part }, lines, frame }: ActivityView): Draft[] {
  if (part === '' || frame.part(part) !== undefined || lines.every(({ norm }) => norm === undefined))
    return [];
  return [unknownPart('activities', id, part)];
}

/** Lines that spend under a norm and leave the sub-project to the plan. */
const spendsOfPlan = ({ norm, activity }: LineView) => norm !== undefined && activity?.part === '';

function ofLine(view: LineView, plan: Plan): Draft[] {
  const { norm } = view;
  if (norm === undefined) return [];
  const [abroad, wrong] = [foreign(view, plan, norm), misquoted(view, norm)];
  return abroad.length === 0 ? wrong : [...abroad, ...wrong];
}

export const rule: ManyLooks = {
  about: about as RuleAbout,
  looks: [
    { kind: 'line', reads: ({ plan }) => [plan.activities], check: ofLine },
    { kind: 'activity', check: ofActivity },
    {
      kind: 'tally',
      sharesOf: (view) => (spendsOfPlan(view) ? [{ key: '', amount: 0 }] : []),
      check: (sums, { plan, frame }) =>
        sums.size > 0 && frame.part(plan.part) === undefined ? [unknownPart('', '', plan.part)] : [],
    },
  ],
};
