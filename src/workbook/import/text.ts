import { type RawValue } from '../model/raw-book';

/** A text as words, with its marks and without. */
export interface Phrase {
  readonly marked: readonly string[];
  readonly plain: readonly string[];
  /** Typed with marks. */
  readonly isMarked: boolean;
}

/** Without marks, in small letters: what people mean whether or not their keyboard had Vietnamese. */
export function plain(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}

const split = (text: string) => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
const known = new Map<string, Phrase>();

export function phrase(text: string): Phrase {
  const found = known.get(text);
  if (found !== undefined) return found;
  const marked = split(text.normalize('NFC').toLowerCase());
  const bare = split(plain(text));
  const made = { marked, plain: bare, isMarked: marked.some((word, index) => word !== bare[index]) };
  if (known.size > 20_000) known.clear();
  known.set(text, made);
  return made;
}

const same = (a: readonly string[], b: readonly string[], at = 0) =>
  b.length > 0 && b.every((word, index) => a[at + index] === word);

/** How a text may hold a name: with its marks; or without, when the text was typed without any. */
function views(
  text: Phrase,
  name: Phrase,
): readonly (readonly [readonly string[], readonly string[], number])[] {
  const marks = [text.marked, name.marked, 1] as const;
  // «hoà» and «hòa» differ in their marks only; so do «mục» and «mức».
  return [marks, [text.plain, name.plain, text.isMarked ? 0.85 : 1] as const];
}

/** Whether a text begins with one of the names, marks counted when the text has any; gives back what follows. */
export function beginsWith(
  text: string,
  names: readonly string[],
): { name: string; rest: string } | undefined {
  const read = phrase(text);
  const exact = read.isMarked;
  let best: { name: string; rest: string; length: number } | undefined;
  for (const name of names) {
    const wanted = phrase(name);
    const fits = exact ? same(read.marked, wanted.marked) : same(read.plain, wanted.plain);
    if (!fits || wanted.plain.length <= (best?.length ?? 0)) continue;
    best = { name, rest: afterWords(text, wanted.plain.length), length: wanted.plain.length };
  }
  return best;
}

function afterWords(text: string, count: number): string {
  let rest = text.normalize('NFC');
  for (let index = 0; index < count; index += 1) rest = rest.replace(/^[^\p{L}\p{N}]*[\p{L}\p{N}]+/u, '');
  return rest.trim();
}

export function holds(text: string, names: readonly string[]): boolean {
  const read = phrase(text);
  const exact = read.isMarked;
  const words = exact ? read.marked : read.plain;
  return names.some((name) => {
    const wanted = exact ? phrase(name).marked : phrase(name).plain;
    return words.some((_, at) => same(words, wanted, at));
  });
}

/** From 0 to 1: how much of a column's title is that name. */
export function likeness(title: Phrase, name: Phrase): number {
  let best = 0;
  for (const [words, wanted, weight] of views(title, name)) {
    if (wanted.length === 0 || wanted.length > words.length) continue;
    if (!words.some((_, at) => same(words, wanted, at))) continue;
    const share = wanted.length / words.length;
    best = Math.max(best, weight * (share === 1 ? 1 : 0.45 + 0.45 * share));
  }
  return best;
}

/** «1.000 đồng» and «1000đ» as one run of letters and digits. */
export function compact(text: string): string {
  return plain(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** One line that XML and a plan can hold. */
export function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029\uFFFE\uFFFF]+/gu, ' ')
    .replace(/[ \u00A0\u202F]+/g, ' ')
    .trim();
}

export function textOf(value: RawValue): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  return clean(String(value));
}
