import { type Answer, type Catalogue, meets, type Norm, type Regime, speaksTo, window } from '../../norms';
import type { IsoDate } from '../../plan';
import { type LineView, ofView } from '../view';

const NONE: readonly Answer[] = [];

/** Everything the law answers about a line over its days, one of each kind. */
export const answersOf = ofView(({ price: { answer } }): readonly Answer[] => {
  if (answer === undefined) return NONE;
  if (answer.kind === 'same') return [answer.answer];
  return answer.kind === 'between' ? [answer.low, answer.high] : answer.answers;
});

/** The answer of a line that has the same kind of answer on all its days. */
export function soleAnswer({ price: { answer } }: LineView): Answer | undefined {
  if (answer === undefined || answer.kind === 'day') return undefined;
  return answer.kind === 'same' ? answer.answer : answer.low;
}

/** The entry that the line's code and facts lead into first: the tier, before it refers elsewhere. */
export function enteredBy(catalogue: Catalogue, { steps }: Answer): Norm | undefined {
  const first = steps.find(({ key }) => key === 'norm');
  const code = first?.params['code'];
  return typeof code === 'string' ? catalogue.norm(code) : undefined;
}

export const atLine = (id: string, field: string) => ({ table: 'lines', row: id, field });

export function inForce(norm: Norm, date: IsoDate, regime: Regime): boolean {
  const { from, to } = window(norm, regime);
  return speaksTo(norm, regime) && (from === null || from <= date) && (to === null || to >= date);
}

const cases = new WeakMap<Norm, string>();

/** The conditions of an entry as one text, written out once. */
export function caseOf(norm: Norm): string {
  const known = cases.get(norm);
  if (known !== undefined) return known;
  const text = JSON.stringify(norm.when ?? []);
  cases.set(norm, text);
  return text;
}

const companions = new WeakMap<Catalogue, ReadonlyMap<string, ReadonlySet<string>>>();

/** The codes that some reference names beside a code: the same spending in documents that followed each other. */
function besides(catalogue: Catalogue, code: string): Iterable<string> {
  const known = companions.get(catalogue);
  if (known !== undefined) return known.get(code) ?? [];
  const found = new Map<string, Set<string>>();
  for (const { targets = [] } of catalogue.norms) {
    for (const one of targets) found.set(one, new Set([...(found.get(one) ?? []), ...targets]));
  }
  companions.set(catalogue, found);
  return found.get(code) ?? [];
}

/** What has come after a norm: of its group, at the place that succeeds its own, or named beside it by a reference. */
export function successorOf(
  catalogue: Catalogue,
  norm: Norm,
  { frame, facts }: LineView,
  date: IsoDate,
): Norm | undefined {
  const regime = frame.plan.regime;
  const stands = (other: Norm) =>
    other.code !== norm.code &&
    other.role === norm.role &&
    inForce(other, date, regime) &&
    meets(other.when ?? [], facts) !== false;
  const only = (found: readonly Norm[]) => {
    const different = [...new Set(found)];
    return different.length === 1 ? different[0] : undefined;
  };
  const siblings = catalogue.group(norm).filter(stands);
  if (siblings.length > 0) return only(siblings);
  const rules = catalogue.successions.filter(({ from }) => from.document === norm.document.number);
  const exact = rules.find(
    ({ from }) =>
      from.article === norm.article &&
      (from.clause === null || from.clause === norm.clause) &&
      (from.point === null || from.point === norm.point),
  );
  const heirs = exact === undefined ? [] : catalogue.at(exact.to).filter(stands);
  if (heirs.length === 1) return heirs[0];
  const beside = [...besides(catalogue, norm.code)].flatMap((code) => catalogue.norm(code) ?? []);
  return only(beside.filter(stands));
}
