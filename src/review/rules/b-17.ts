import { citeNorm, meets, type Norm } from '../../norms';
import { formatDong, lineAmount } from '../../plan';
import type { Draft, Fix } from '../finding';
import { fundedFully } from '../funded';
import type { LineRule, RuleAbout } from '../rule';
import type { LineView } from '../view';
import about from './b-17.json';
import { type FactorFrame, frameOf } from './coefficient-frames';
import { plainNumber, whereToType } from './fact-words';
import { answersOf, atLine } from './norm-answers';

type Ceiling = Norm & { readonly amount: number };

const isCeiling = (norm: Norm): norm is Ceiling => norm.amount !== null;

/** The highest factor, and the price that it gives where the line asks more. */
function lower(
  view: LineView,
  { fact }: FactorFrame,
  limit: number,
): { fix: Fix; excess: number } | undefined {
  const { line, frame, amount } = view;
  const facts = { ...line.facts, [fact]: limit };
  const { limit: price, verdict } = frame.judge.check({ ...line, facts }, view.activity);
  if (price === null) return undefined;
  const set = (field: string, value: number) =>
    ({ op: 'set', table: 'lines', row: line.id, field, value }) as const;
  const title = { key: 'lower', params: { limit: plainNumber(limit), price: formatDong(price) } };
  if (verdict === 'within') {
    return { excess: 0, fix: { title, safe: true, patch: [set(`facts.${fact}`, limit)] } };
  }
  const unitPrice = price as typeof line.unitPrice;
  const allowed = lineAmount({ ...line, unitPrice }, frame.plan.rounding);
  return {
    excess: Math.max(0, amount - allowed),
    fix: {
      title,
      safe: verdict === 'over',
      patch: [set(`facts.${fact}`, limit), set('unitPrice', price), ...fundedFully(line, allowed)],
    },
  };
}

function over(view: LineView, frame: FactorFrame, value: number, ceiling: Ceiling): Draft {
  const { line } = view;
  const article = citeNorm(ceiling);
  const way = lower(view, frame, ceiling.amount);
  return {
    where: atLine(line.id, `facts.${frame.fact}`),
    ...(ceiling.certainty === 'recalled' ? { severity: 'warning' as const } : {}),
    message: {
      key: 'over',
      params: {
        content: line.content,
        actual: plainNumber(value),
        limit: plainNumber(ceiling.amount),
        article,
        title: ceiling.title,
      },
    },
    actual: value,
    limit: ceiling.amount,
    norm: line.norm,
    article,
    date: view.span?.[0] ?? null,
    ...(way === undefined ? {} : { fix: way.fix }),
    ...(way === undefined || way.excess === 0 ? {} : { excess: way.excess }),
  };
}

function judged(view: LineView, frame: FactorFrame, settled: Norm, value: number): Draft[] {
  const { line, facts, frame: plan } = view;
  const article = citeNorm(settled);
  const where = atLine(line.id, 'facts');
  const said = { where, severity: 'warning' as const, norm: line.norm, article, actual: value };
  const params = { content: line.content, actual: plainNumber(value), article };
  const ceilings = frame.ceilings.filter(isCeiling);
  if (ceilings.length === 0) return [{ ...said, message: { key: 'noFrame', params }, lacks: ['frame'] }];
  const open = ceilings.filter((ceiling) => meets(ceiling.when ?? [], facts) !== false);
  const mine = open.filter((ceiling) => meets(ceiling.when ?? [], facts) === true);
  const highest = (list: readonly Ceiling[]) =>
    list.reduce<Ceiling | undefined>((a, b) => (a === undefined || b.amount > a.amount ? b : a), undefined);
  const top = highest(mine.length > 0 ? mine : open);
  if (top === undefined) return [{ ...said, message: { key: 'noGenre', params }, lacks: ['genre'] }];
  // Over the highest of all that may apply is over, whatever is missing.
  if (value > top.amount) return [over(view, frame, value, top)];
  if (mine.length > 0) return [];
  const given = facts as Readonly<Record<string, unknown>>;
  const missing = [...new Set(open.flatMap(({ when = [] }) => when.map(({ fact }) => fact)))].filter(
    (fact) => given[fact] === undefined,
  );
  const listed = whereToType(plan.law.facts, missing);
  return [{ ...said, message: { key: 'missing', params: { ...params, facts: listed } }, lacks: missing }];
}

function check(view: LineView): Draft[] {
  if (view.norm === undefined) return [];
  const [answer] = answersOf(view);
  if (answer?.kind !== 'limit') return [];
  const frame = frameOf(view.frame.law.catalogue, answer.norm);
  if (frame === null) return [];
  const value = (view.facts as Readonly<Record<string, unknown>>)[frame.fact];
  return typeof value === 'number' ? judged(view, frame, answer.norm, value) : [];
}

export const rule: LineRule = { kind: 'line', about: about as RuleAbout, check };
