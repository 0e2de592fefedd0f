import type { Norm } from '../../norms';
import { MILLI } from '../../plan';
import type { LineView } from '../view';
import rows from './paid-twice.json';
import { byAge } from '../order';
import { coreOf, likeness, lineWords, sameThing, type Words, wordsOf } from './said-words';

/** A line that pays what others of its activity pay already, and why it may not. */
export interface Double {
  readonly key: 'options' | 'petrol' | 'royalty' | 'load' | 'included' | 'inclusive';
  readonly line: LineView;
  readonly others: readonly LineView[];
  /** The entry whose words forbid it. */
  readonly norm: Norm;
  /** What the entry says is already in its price. */
  readonly part?: string;
}

interface Stated {
  readonly key: string;
  readonly one: readonly string[];
  readonly other: readonly string[];
  readonly share: number;
  readonly sameUnit?: boolean;
}

const STATED: readonly Stated[] = rows.stated;
const vehicles = rows.vehicle.map((name) => wordsOf(name).text);

const later = (views: readonly LineView[]) => [...views].sort((a, b) => byAge(a.line, b.line));

const isVehicle = ({ text }: Words) => vehicles.some((name) => ` ${text} `.includes(` ${name} `));

/** Tiers that exclude each other pay for different things; only an activity with one product has no room for both. */
function bothOfOne(a: LineView, b: LineView, first: Norm, second: Norm): boolean {
  const exclusive = (first.when ?? []).some(
    (one) =>
      'eq' in one &&
      !rows.ways.includes(one.fact) &&
      (second.when ?? []).some((other) => 'eq' in other && other.fact === one.fact && other.eq !== one.eq),
  );
  if (exclusive) return a.activity?.productQuantity === MILLI;
  const [own, other] = [a.facts['minorityLanguage'], b.facts['minorityLanguage']];
  return own === other || own === undefined || other === undefined;
}

function matches(row: Stated, a: LineView, b: LineView): boolean {
  const [first, second] = [lineWords(a), lineWords(b)];
  if (row.key === 'petrol' && !isVehicle(second)) return false;
  if (row.sameUnit === true) {
    if (wordsOf(a.line.unit).text !== wordsOf(b.line.unit).text) return false;
    return sameThing(first, second, row.share) || likeness(first, second) >= row.share;
  }
  return sameThing(first, second, row.share);
}

/** The newest line of the two sides is named; the others stand beside it. */
function double(
  key: Double['key'],
  norm: Norm,
  views: readonly LineView[],
  part?: string,
): Double | undefined {
  const sorted = later(views);
  const line = sorted.at(-1);
  if (line === undefined || sorted.length < 2) return undefined;
  return { key, line, others: sorted.slice(0, -1), norm, ...(part === undefined ? {} : { part }) };
}

type ByNorm = ReadonlyMap<string, readonly LineView[]>;

function byNorm(lines: readonly LineView[]): ByNorm {
  const groups = new Map<string, LineView[]>();
  for (const view of lines) {
    const { norm } = view.line;
    if (norm === '') continue;
    const group = groups.get(norm);
    if (group === undefined) groups.set(norm, [view]);
    else group.push(view);
  }
  return groups;
}

const under = (norms: ByNorm, codes: readonly string[]) => codes.flatMap((code) => norms.get(code) ?? []);

/** Pairs of lines that are two ways to pay for one thing, each pair once. */
function* rivals(norms: ByNorm): Generator<readonly [LineView, LineView]> {
  const done = new Set<string>();
  for (const [code, views] of norms) {
    const norm = views[0]?.norm;
    for (const option of norm?.options ?? []) {
      const others = norms.get(option) ?? [];
      const other = others[0]?.norm;
      if (norm === undefined || other === undefined || done.has(`${option} ${code}`)) continue;
      done.add(`${code} ${option}`);
      for (const a of views) {
        for (const b of others) {
          const one = bothOfOne(a, b, norm, other) && sameThing(lineWords(a), lineWords(b), 0);
          if (one) yield byAge(a.line, b.line) < 0 ? [a, b] : [b, a];
        }
      }
    }
  }
}

function options(norms: ByNorm): Double[] {
  const olds = new Map<LineView, LineView[]>();
  for (const [old, young] of rivals(norms)) {
    const known = olds.get(young);
    if (known === undefined) olds.set(young, [old]);
    else known.push(old);
  }
  return [...olds].flatMap(([line, others]): Double[] =>
    line.norm === undefined ? [] : [{ key: 'options', line, others: later(others), norm: line.norm }],
  );
}

function stated(norms: ByNorm): Double[] {
  return STATED.flatMap((row) => {
    const ones = under(norms, row.one);
    if (ones.length === 0) return [];
    const others = under(norms, row.other);
    return ones.flatMap((one): Double[] => {
      const same = others.filter((other) => matches(row, one, other));
      const norm = one.norm;
      if (same.length === 0 || norm === undefined) return [];
      // The claim itself is the one to drop, whenever it was written.
      return [{ key: row.key === 'petrol' ? 'petrol' : 'royalty', line: one, others: later(same), norm }];
    });
  });
}

/** Several goods on one vehicle are one claim of petrol. */
function loads(lines: readonly LineView[]): Double[] {
  const claims = new Map<string, LineView[]>();
  for (const view of lines) {
    if (view.norm === undefined || view.line.facts['combinedLoad'] !== true) continue;
    const key = `${String(view.line.facts['km'])} ${view.span?.join(' ') ?? ''}`;
    const list = claims.get(key);
    if (list === undefined) claims.set(key, [view]);
    else list.push(view);
  }
  return [...claims.values()].flatMap((views) => {
    const norm = views[0]?.norm;
    const found = norm === undefined ? undefined : double('load', norm, views);
    return found === undefined ? [] : [found];
  });
}

function speaksOf(part: Words, line: Words): boolean {
  const { size } = part.set;
  let missing = size <= 4 ? 0 : size - Math.ceil(0.6 * size);
  for (const word of part.set) {
    if (line.set.has(word)) continue;
    if (missing === 0) return false;
    missing -= 1;
  }
  return true;
}

/** Short parts («biên tập», «đồ uống») are only the same thing where the lines share what they are about. */
function ofWhole(part: Words, line: Words, whole: Words): boolean {
  if (part.set.size > 2) return true;
  for (const word of coreOf(whole)) if (!part.set.has(word) && line.set.has(word)) return true;
  return false;
}

/** Lines that pay one part of what a norm of the activity already holds, beside the lines that name the norm. */
function partAgain(
  views: readonly LineView[],
  norm: Norm,
  text: string,
  lines: readonly LineView[],
): Double[] {
  const part = wordsOf(text);
  const found: Double[] = [];
  for (const line of lines) {
    const words = lineWords(line);
    if (!speaksOf(part, words) || line.norm?.includes?.includes(text) === true) continue;
    const others = views.filter((view) => view !== line && ofWhole(part, words, lineWords(view)));
    if (others.length > 0) found.push({ key: 'included', line, others: later(others), norm, part: text });
  }
  return found;
}

function included(norms: ByNorm, lines: readonly LineView[]): Double[] {
  return [...norms.values()].flatMap((views): Double[] => {
    const norm = views[0]?.norm;
    if (norm === undefined) return [];
    if (norm.role === 'inclusive' && Array.isArray(norm.base))
      return under(norms, norm.base).map((line) => ({ key: 'inclusive', line, others: later(views), norm }));
    if (norm.role === 'cap') return [];
    return (norm.includes ?? []).flatMap((text) => partAgain(views, norm, text, lines));
  });
}

/** What the lines of one activity pay twice by the law's own words. */
export function paidTwice(lines: readonly LineView[]): Double[] {
  if (lines.length < 2) return [];
  const norms = byNorm(lines);
  return [...options(norms), ...stated(norms), ...loads(lines), ...included(norms, lines)];
}
