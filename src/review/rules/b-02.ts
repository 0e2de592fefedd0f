import { type Answer, citeNorm, type Norm } from '../../norms';
import { formatDong } from '../../plan';
import type { Draft, Fix } from '../finding';
import type { LineRule, RuleAbout } from '../rule';
import type { LineView } from '../view';
import about from './b-02.json';
import { withCitation } from './basis-words';
import { labelOf, sayValue } from './fact-words';
import { answersOf, atLine, caseOf, enteredBy, inForce } from './norm-answers';
import { countsBy } from './counted-units';

/** The facts that choose between the tiers: «Số từ của tin, bài: 300 từ». */
function reasons({ facts, frame }: LineView, tier: Norm): string {
  const names = [...new Set((tier.when ?? []).map(({ fact }) => fact))];
  const known = frame.law.facts;
  return names
    .flatMap((fact) => {
      const value = (facts as Readonly<Record<string, number | string | boolean | undefined>>)[fact];
      return value === undefined ? [] : [`${labelOf(known, fact)}: ${sayValue(known, fact, value)}`];
    })
    .join('; ');
}

function rename({ line, price }: LineView, right: Norm): Fix {
  const patch = (field: string, value: string) =>
    ({ op: 'set', table: 'lines', row: line.id, field, value }) as const;
  return {
    title: { key: 'rename', params: { code: right.code, article: citeNorm(right) } },
    safe: price.verdict === 'within' && countsBy(right, line.unit),
    patch: [patch('norm', right.code), patch('basis', withCitation(line.basis, right))],
  };
}

/** The lowest tier of the group under which the price would have passed. */
function tierOf(view: LineView, own: Norm, limit: number): Norm | undefined {
  const { line, span, frame } = view;
  if (span === undefined) return undefined;
  let lowest: Norm | undefined;
  for (const tier of frame.law.catalogue.group(own)) {
    const { amount } = tier;
    if (tier === own || amount === null || tier.role !== own.role || tier.unit !== own.unit) continue;
    if (amount <= limit || amount < line.unitPrice || caseOf(tier) === caseOf(own)) continue;
    if (tier.kind !== 'fixed' && tier.kind !== 'ceiling') continue;
    if (!inForce(tier, span[0], frame.plan.regime)) continue;
    if (lowest === undefined || amount < (lowest.amount ?? 0)) lowest = tier;
  }
  return lowest;
}

function said(view: LineView, right: Norm, { steps, certainty }: Answer) {
  return {
    norm: view.line.norm,
    article: citeNorm(right),
    date: view.span?.[0] ?? null,
    steps,
    ...(certainty === 'recalled' ? { severity: 'warning' as const } : {}),
  };
}

const wordsOf = (view: LineView, right: Norm) => ({
  content: view.line.content,
  right: right.title,
  code: right.code,
  facts: reasons(view, right),
});

/** The code is one tier, the facts are of another. */
function byCode(view: LineView, norm: Norm, right: Norm, answer: Answer): Draft[] {
  const { line } = view;
  const params = { ...wordsOf(view, right), named: norm.code, title: norm.title, article: citeNorm(right) };
  return [
    {
      ...said(view, right, answer),
      where: atLine(line.id, 'norm'),
      message: { key: 'code', params },
      actual: norm.code,
      limit: right.code,
      fix: rename(view, right),
    },
  ];
}

function check(view: LineView): Draft[] {
  const { line, norm, price, frame } = view;
  if (norm === undefined) return [];
  const answers = answersOf(view);
  const [answer] = answers;
  if (answer === undefined || answer.kind === 'missing') return [];
  const { catalogue } = frame.law;
  const right = enteredBy(catalogue, answer);
  // A tier is told when all days choose the same.
  if (right !== undefined && right !== norm && answers.every((one) => enteredBy(catalogue, one) === right)) {
    const tiers = norm.group !== undefined && norm.group === right.group && caseOf(norm) !== caseOf(right);
    if (tiers) return byCode(view, norm, right, answer);
  }
  if (price.verdict !== 'over' || price.limit === null || answer.kind !== 'limit') return [];
  const own = answer.norm;
  if (own.when === undefined || answers.some((other) => other.norm !== own)) return [];
  const tier = tierOf(view, own, price.limit);
  if (tier === undefined) return [];
  const params = {
    ...wordsOf(view, own),
    other: tier.title,
    otherCode: tier.code,
    actual: formatDong(line.unitPrice),
    limit: formatDong(price.limit),
    otherLimit: formatDong(tier.amount ?? 0),
  };
  return [
    {
      ...said(view, own, answer),
      where: atLine(line.id, 'unitPrice'),
      message: { key: 'price', params },
      actual: line.unitPrice,
      limit: price.limit,
    },
  ];
}

export const rule: LineRule = { kind: 'line', about: about as RuleAbout, check };
