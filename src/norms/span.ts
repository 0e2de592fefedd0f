import { type IsoDate, fromSerial, toSerial } from '../plan';
import { type Catalogue, weakest } from './catalogue';
import type { Answer, Query, Resolver } from './resolve';
import { window } from './regime';

interface Window {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** The days on which some answer may change for this money: the first day of every window and the day after each. */
export function changeDays(
  catalogue: Catalogue,
  regime: Query['regime'],
  locals: readonly Window[] = [],
): IsoDate[] {
  const days = new Set<IsoDate>();
  for (const { from, to } of [...Array.from(catalogue.norms, (norm) => window(norm, regime)), ...locals]) {
    if (from !== null) days.add(from);
    const after = to === null ? undefined : fromSerial(toSerial(to) + 1);
    if (after !== undefined) days.add(after);
  }
  return [...days].sort();
}

export type SpanAnswer =
  | { readonly kind: 'same'; readonly answer: Answer }
  /** The limit changes on the way: below the lowest passes, above the highest fails, between needs the day. */
  | { readonly kind: 'between'; readonly low: Answer; readonly high: Answer }
  /** Answers of different kinds on the way: only the day can tell. */
  | { readonly kind: 'day'; readonly answers: readonly Answer[] };

const sameAnswer = (a: Answer, b: Answer) =>
  a.kind === b.kind &&
  (a.kind !== 'limit' ||
    (b.kind === 'limit' && a.amount === b.amount && a.unit === b.unit && a.fixed === b.fixed)) &&
  (a.kind !== 'gap' || (b.kind === 'gap' && a.gap.reason === b.gap.reason));

/** Of two answers that say the same, the one that stands on weaker ground. */
const lessSure = (a: Answer, b: Answer): Answer =>
  weakest(a.certainty, b.certainty) === a.certainty ? a : b;

/** What limits a line that is spent somewhere between two days. */
export function resolveSpan(
  resolver: Resolver,
  query: Omit<Query, 'date'>,
  from: IsoDate,
  to: IsoDate,
  days: readonly IsoDate[] = changeDays(resolver.catalogue, query.regime, resolver.locals),
): SpanAnswer {
  const asked = [from, ...days.filter((day) => day > from && day <= to)];
  const answers: Answer[] = [];
  for (const date of asked) {
    const answer = resolver.resolve({ ...query, date });
    const known = answers.findIndex((other) => sameAnswer(other, answer));
    if (known < 0) answers.push(answer);
    else answers[known] = lessSure(answers[known] ?? answer, answer);
  }
  const [first] = answers;
  if (first !== undefined && answers.length === 1) return { kind: 'same', answer: first };
  const limits = answers.flatMap((answer) => (answer.kind === 'limit' ? [answer] : []));
  const units = new Set(limits.map(({ unit }) => unit));
  if (limits.length < answers.length || units.size !== 1) return { kind: 'day', answers };
  const sorted = [...limits].sort((a, b) => a.amount - b.amount);
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined) throw new Error('a span holds a day');
  return { kind: 'between', low, high };
}
