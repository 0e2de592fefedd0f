import { citeNorm, type Norm } from '../../norms';
import { formatQuantity, MILLI, milli } from '../../plan';
import type { Draft } from '../finding';
import type { LineView } from '../view';
import { askCap, fact, fitsUnit, place, severityOf, unitParts } from './cap-entries';
import words from './cap-words.json';
import { byAge } from '../order';

const FACTS: Readonly<Record<string, string>> = words.counted;
const PERSONAL = ['person', 'household', 'child', 'product'];
const personal = (cap: Norm) => cap.over?.some((name) => PERSONAL.includes(name)) ?? false;

/** How many a line pays for, in what the count is counted in; with the fact that would say, where nothing does. */
type Measured = { readonly value: number } | { readonly lacks: string } | undefined;

/** «3 tháng/người»: for each of them. */
function each(view: LineView, all: number, cap: Norm): Measured {
  if (!personal(cap)) return { value: all };
  const people = fact(view, 'people');
  if (people !== undefined) return { value: all / people };
  return all <= (cap.amount ?? 0) ? { value: all } : { lacks: 'people' };
}

function measure(view: LineView, cap: Norm): Measured {
  const { line } = view;
  const word = unitParts(cap.unit)[0] ?? '';
  const [first, second] = unitParts(line.unit);
  const [quantity, times] = [line.quantity / MILLI, line.times / MILLI];
  if (second === word) return { value: times };
  if (words.repeated.includes(word)) {
    if (first === word) return each(view, quantity * times, cap);
    return personal(cap) && second === undefined ? { value: times } : undefined;
  }
  // «2 người/ngày × 3» are two people.
  if (first === word) return each(view, second === undefined ? quantity * times : quantity, cap);
  const name = FACTS[word];
  if (name === undefined) return undefined;
  const stated = fact(view, name);
  return stated === undefined ? { lacks: name } : { value: stated };
}

function finding(
  cap: Norm,
  views: readonly LineView[],
  value: number,
  limit: number,
  draft: Partial<Draft>,
): Draft {
  const sorted = [...views].sort((a, b) => byAge(a.line, b.line));
  const last = sorted.at(-1);
  if (last === undefined) throw new Error('a count is of lines');
  const shown = (count: number) => formatQuantity(milli(Math.min(count, 1e9)));
  const params = { content: last.line.content, actual: shown(value), limit: shown(limit) };
  return {
    where: place(last, 'quantity'),
    ...(sorted.length > 1 ? { also: sorted.slice(0, -1).map((view) => place(view, 'quantity')) } : {}),
    norm: cap.code,
    article: citeNorm(cap),
    actual: value,
    limit,
    message: {
      key: 'count',
      params: { ...params, title: cap.title, unit: unitParts(cap.unit)[0] ?? '', article: citeNorm(cap) },
    },
    ...draft,
  };
}

/** How often, how many, how long at most: over the lines of one activity. */
export function counts(cap: Norm, views: readonly LineView[]): Draft[] {
  const drafts: Draft[] = [];
  const summed: { view: LineView; value: number }[] = [];
  for (const view of views) {
    if (view.line.norm === cap.code) continue;
    const said = askCap(view, cap);
    if (said === undefined || 'missing' in said || view.amount === 0) continue;
    const measured = measure(view, said.norm);
    if (measured === undefined) continue;
    if ('lacks' in measured) {
      const lacking = {
        where: place(view, 'facts'),
        severity: 'hint' as const,
        lacks: [measured.lacks],
      };
      const draft = finding(cap, [view], 0, said.amount, lacking);
      drafts.push({ ...draft, actual: null, message: { ...draft.message, key: 'countFacts' } });
    } else if (measured.value > said.amount) {
      drafts.push(
        finding(cap, [view], measured.value, said.amount, { severity: severityOf(said.certainty) }),
      );
    } else summed.push({ view, value: measured.value });
  }
  return [...drafts, ...together(cap, summed)];
}

/** «5 khóa/mô hình»: lines that each keep to it, and together do not. */
function together(cap: Norm, lines: readonly { readonly view: LineView; readonly value: number }[]): Draft[] {
  const [first] = lines;
  if (first === undefined || lines.length < 2 || personal(cap) || cap.amount === null) return [];
  const word = unitParts(cap.unit)[0] ?? '';
  if (lines.some(({ view }) => unitParts(view.line.unit)[0] !== word)) return [];
  const [, ...of] = unitParts(cap.unit);
  const { activity } = first.view;
  const products =
    activity !== undefined && of.includes(unitParts(activity.productUnit)[0] ?? '')
      ? Math.max(1, activity.productQuantity / MILLI)
      : 1;
  const value = lines.reduce((sum, line) => sum + line.value, 0);
  const limit = cap.amount * products;
  if (value <= limit) return [];
  const views = lines.map(({ view }) => view);
  return [finding(cap, views, value, limit, { severity: 'warning' })];
}

/** Support that a household, a person or a product gets once, paid several times. */
export function once(view: LineView): Draft[] {
  const { line, norm } = view;
  if (norm?.once !== true || norm.role !== 'price' || line.times <= MILLI || view.amount === 0) return [];
  if (unitParts(line.unit).length !== 1 || !fitsUnit(norm, line.unit)) return [];
  if (!personal(norm)) return [];
  const { certainty } = norm;
  const draft = finding(norm, [view], line.times / MILLI, 1, { severity: severityOf(certainty) });
  return [{ ...draft, where: place(view, 'times'), message: { ...draft.message, key: 'once' } }];
}
