import { citeNorm, type Norm, partTitle, payable, type ProgrammePart, speaksTo } from '../../norms';
import type { Draft, Fix } from '../finding';
import type { PlanRule, RuleAbout } from '../rule';
import type { LineView, PlanView } from '../view';
import about from './b-07.json';
import { readBasis, speaksOf, withCitation } from './basis-words';
import { answersOf, atLine } from './norm-answers';

type Payable = ReturnType<typeof payable>;

/** Whether norms are payable under the sub-projects of one plan, each asked once. */
class Payables {
  private readonly known = new Map<string, Map<Norm, Payable | undefined>>();

  constructor(private readonly view: PlanView) {}

  of(norm: Norm, code: string): Payable | undefined {
    const under = this.known.get(code) ?? new Map<Norm, Payable | undefined>();
    this.known.set(code, under);
    if (under.has(norm)) return under.get(norm);
    const { frame } = this.view;
    const [part, programme] = [frame.part(code), frame.programmeOf(code)];
    const answer = part === undefined || programme === undefined ? undefined : payable(norm, part, programme);
    under.set(norm, answer);
    return answer;
  }
}

const nameOf = (part: ProgrammePart | undefined, code: string) =>
  part === undefined ? code : `${partTitle(part)} (${code})`;

/** The first activity of the one other sub-project of this plan that may pay. */
function move(view: PlanView, { line, span }: LineView, norm: Norm, payables: Payables): Fix | undefined {
  const { plan, activities } = view;
  const own = (code: string) => ['own', 'called'].includes(payables.of(norm, code) ?? '');
  const others = activities
    .map(({ activity }) => ({ activity, part: activity.part === '' ? plan.part : activity.part }))
    .filter(({ part }) => own(part))
    .sort((a, b) => (a.activity.id < b.activity.id ? -1 : 1));
  const [first] = others;
  if (first === undefined || new Set(others.map(({ part }) => part)).size !== 1) return undefined;
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

function foreign(view: PlanView, lineView: LineView, norm: Norm, payables: Payables): Draft[] {
  const { line, part, frame } = lineView;
  // The money of another period is B-08's.
  if (!speaksTo(norm, frame.plan.regime) || payables.of(norm, part) !== 'no') return [];
  const fix = move(view, lineView, norm, payables);
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
function unknownParts({ plan, activities, frame }: PlanView): Draft[] {
  const unknown = (code: string) => frame.part(code) === undefined;
  const spending = activities.filter(({ lines }) => lines.some(({ norm }) => norm !== undefined));
  const said = (table: string, row: string, code: string): Draft => ({
    where: { table, row, field: 'part' },
    severity: 'warning',
    message: code === '' ? { key: 'noPart', params: {} } : { key: 'unknownPart', params: { part: code } },
    lacks: ['part'],
  });
  const ofPlan = spending.some(({ activity }) => activity.part === '') && unknown(plan.part);
  return [
    ...(ofPlan ? [said('', '', plan.part)] : []),
    ...spending
      .filter(({ activity }) => activity.part !== '' && unknown(activity.part))
      .map(({ activity }) => said('activities', activity.id, activity.part)),
  ];
}

function check(view: PlanView): Draft[] {
  const payables = new Payables(view);
  const drafts: Draft[] = [];
  for (const lineView of view.lines) {
    const { norm } = lineView;
    if (norm === undefined) continue;
    drafts.push(...foreign(view, lineView, norm, payables), ...misquoted(lineView, norm));
  }
  return [...drafts, ...unknownParts(view)];
}

export const rule: PlanRule = {
  kind: 'plan',
  about: about as RuleAbout,
  reads: ({ plan, frame }) => [frame, plan.activities, plan.lines],
  check,
};
