import { type Answer, citeNorm, type Gap, meets, type Norm } from '../../norms';
import { shortDate } from '../../plan';
import type { Draft } from '../finding';
import type { LineRule, RuleAbout } from '../rule';
import type { LineView } from '../view';
import about from './b-16.json';
import { impossible, labelOf, sayCondition, sayValue, whereToType } from './fact-words';
import { answersOf, atLine } from './norm-answers';

type Of<K extends Answer['kind']> = Extract<Answer, { readonly kind: K }>;

const CHOOSE: readonly Gap['reason'][] = ['chooseTarget', 'chooseBase'];
const NO_FIGURE: readonly Gap['reason'][] = ['noFigure', 'figureUnread', 'formulaGap', 'circle'];
/** A share, a count, a cap over other entries: it bounds or raises what other lines spend. */
function boundsOthers({ role, lineUnits, covers }: Norm): boolean {
  if (lineUnits !== undefined) return false;
  return (
    role === 'multiplier' || role === 'count' || role === 'floor' || (role === 'cap' && covers !== undefined)
  );
}

const fieldOf = (fact: string | undefined) => (fact === undefined ? 'facts' : `facts.${fact}`);

function said(view: LineView, norm: Norm) {
  return { norm: view.line.norm, article: citeNorm(norm), date: view.span?.[0] ?? null };
}

/** Facts that the norm asks, by name and by the column they are typed in. */
function missing(view: LineView, { facts, steps }: Of<'missing'>, norm: Norm): Draft {
  const { line, frame } = view;
  const listed = whereToType(frame.law.facts, facts);
  return {
    ...said(view, norm),
    where: atLine(line.id, fieldOf(facts[0])),
    message: { key: 'missing', params: { content: line.content, article: citeNorm(norm), facts: listed } },
    steps,
    lacks: facts,
  };
}

/** Everything is stated, and the norm is not for such a case. */
function unmet(view: LineView, settled: Norm, { certainty, steps }: Of<'gap'>): Draft[] {
  const { line, frame } = view;
  const known = frame.law.facts;
  const facts = view.facts as Readonly<Record<string, number | string | boolean | undefined>>;
  const failed = (settled.when ?? []).find((condition) => !(meets([condition], view.facts) === true));
  const value = failed === undefined ? undefined : facts[failed.fact];
  if (failed === undefined || value === undefined) return [];
  const params = {
    content: line.content,
    code: settled.code,
    article: citeNorm(settled),
    fact: labelOf(known, failed.fact),
    stated: sayValue(known, failed.fact, value),
    needed: sayCondition(known, failed),
    column: whereToType(known, [failed.fact]),
  };
  const wrong = impossible(known, failed.fact, value);
  return [
    {
      ...said(view, settled),
      where: atLine(line.id, fieldOf(failed.fact)),
      severity: wrong || certainty === 'recalled' ? 'warning' : 'error',
      message: { key: wrong ? 'wrongFact' : 'unmet', params },
      actual: params.stated,
      limit: params.needed,
      steps,
      ...(wrong ? { lacks: [failed.fact] } : {}),
    },
  ];
}

function stopped(view: LineView, norm: Norm, answer: Of<'gap'>): Draft[] {
  const { line } = view;
  const { reason, params: told } = answer.gap;
  const params = { content: line.content, code: line.norm, article: citeNorm(norm) };
  if (reason === 'noTier') return unmet(view, answer.norm ?? norm, answer);
  const at = { ...said(view, norm), where: atLine(line.id, 'norm'), steps: answer.steps };
  if (CHOOSE.includes(reason)) {
    const message = { key: 'choose', params: { ...params, choices: told['choices'] ?? '' } };
    return [{ ...at, message, lacks: ['norm'] }];
  }
  if (!NO_FIGURE.includes(reason)) return [];
  return [{ ...at, severity: 'hint', message: { key: 'noFigure', params }, lacks: ['figure'] }];
}

/** Answers of different kinds while the activity runs: only the day can tell. */
function anyDay(view: LineView, norm: Norm, answers: readonly Answer[]): Draft[] {
  const { line, span } = view;
  if (span === undefined) return [];
  // A norm that ends on the way is B-08's.
  const ends = answers.some(
    (answer) =>
      answer.kind === 'gap' && answer.norm === norm && ['ended', 'notYet'].includes(answer.gap.reason),
  );
  if (ends) return [];
  const params = {
    content: line.content,
    article: citeNorm(norm),
    from: shortDate(span[0]),
    to: shortDate(span[1]),
  };
  return [
    {
      ...said(view, norm),
      where: atLine(line.id, 'date'),
      message: { key: 'day', params },
      lacks: ['date'],
    },
  ];
}

function check(view: LineView): Draft[] {
  const { line, norm } = view;
  if (norm === undefined) return [];
  if (boundsOthers(norm)) {
    const params = { content: line.content, code: norm.code, title: norm.title, article: citeNorm(norm) };
    const message = { key: 'notSpent', params };
    return [{ ...said(view, norm), where: atLine(line.id, 'norm'), message, lacks: ['norm'] }];
  }
  const answers = answersOf(view);
  const lacking = answers.find((answer): answer is Of<'missing'> => answer.kind === 'missing');
  if (lacking !== undefined) return [missing(view, lacking, norm)];
  if (answers.length > 1) {
    return view.price.answer?.kind === 'day' ? anyDay(view, norm, answers) : [];
  }
  const [answer] = answers;
  return answer?.kind === 'gap' ? stopped(view, norm, answer) : [];
}

export const rule: LineRule = { kind: 'line', about: about as RuleAbout, check };
