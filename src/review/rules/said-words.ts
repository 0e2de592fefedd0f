import { ofView } from '../view';
import lists from './said-words.json';

/** The words of a content without case, marks and signs. */
export interface Words {
  readonly text: string;
  readonly list: readonly string[];
  readonly set: ReadonlySet<string>;
  /** A number that the same words always have, and few others. */
  readonly mark: number;
  /** The words that name one thing among its like: numbers, proper names, what follows «tiếng», «xã», «lớp»… */
  readonly names: ReadonlySet<string>;
  /** A word or two come again at once. */
  readonly repeats: boolean;
}

const BREAKS = /[^\p{L}\p{M}\p{N}]+/u;
const MARK = /\p{M}/gu;
const DIGIT = /\d/;

const folded = new Map<string, string>();
const MOST_FOLDED = 20_000;

export function fold(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  if (folded.size >= MOST_FOLDED) folded.clear();
  const plain = word.toLowerCase().normalize('NFD').replace(MARK, '').replaceAll('đ', 'd');
  folded.set(word, plain);
  return plain;
}

const naming = new Set(lists.naming.map(fold));
const common = new Set(lists.common.map(fold));

const isCapital = (word: string) => word.charAt(0) !== word.charAt(0).toLowerCase();
const isShouted = (word: string) => word.length > 1 && word === word.toUpperCase();

function markOf(text: string): number {
  let mark = 0;
  for (let at = 0; at < text.length; at += 1) mark = (mark * 31 + text.charCodeAt(at)) | 0;
  return mark;
}

/** Whether any word or two come again at once, whatever marks are between: cheap, and true of few texts. */
function repeats(list: readonly string[]): boolean {
  for (let at = 1; at < list.length; at += 1) {
    if (list[at] === list[at - 1]) return true;
    if (at >= 3 && list[at] === list[at - 2] && list[at - 1] === list[at - 3]) return true;
  }
  return false;
}

function takeApart(content: string): Words {
  const given = content.split(BREAKS).filter((word) => word !== '');
  const list = given.map(fold);
  // A whole line in capitals names nothing by them.
  const shouting = given.every((word) => isShouted(word) || !isCapital(word));
  const names = new Set(
    list.filter((word, index) => {
      const before = list[index - 1];
      if (DIGIT.test(word) || (before !== undefined && naming.has(before))) return true;
      return index > 0 && !shouting && isCapital(given[index] ?? '');
    }),
  );
  const text = list.join(' ');
  return { text, list, set: new Set(list), mark: markOf(text), names, repeats: repeats(list) };
}

const ofText = new Map<string, Words>();

export function wordsOf(content: string): Words {
  const known = ofText.get(content);
  if (known !== undefined) return known;
  if (ofText.size >= MOST_FOLDED) ofText.clear();
  const words = takeApart(content);
  ofText.set(content, words);
  return words;
}

export const lineWords = ofView(({ line }) => wordsOf(line.content));

/** How many words two contents share, of all that they have. */
export function likeness(a: Words, b: Words): number {
  let shared = 0;
  for (const word of a.set) if (b.set.has(word)) shared += 1;
  return shared / (a.set.size + b.set.size - shared);
}

/** Whether everything that one names stands in the other. */
function namedIn(a: Words, b: Words): boolean {
  for (const name of a.names) if (!b.set.has(name)) return false;
  return true;
}

/** Both name something, and not the same: another village, language, number or class. */
export function apart(a: Words, b: Words): boolean {
  return !namedIn(a, b) && !namedIn(b, a);
}

/** Neither names anything that the other does not. */
export function sameNames(a: Words, b: Words): boolean {
  return namedIn(a, b) && namedIn(b, a);
}

const cores = new WeakMap<Words, ReadonlySet<string>>();

/** The words that say what a line is about, without those that any line may have. */
export function coreOf(words: Words): ReadonlySet<string> {
  const known = cores.get(words);
  if (known !== undefined) return known;
  const core = new Set([...words.set].filter((word) => !common.has(word)));
  cores.set(words, core);
  return core;
}

/** Whether two lines speak of one thing: the shorter one's own words stand in the other, as far as it has any. */
export function sameThing(a: Words, b: Words, share: number): boolean {
  if (apart(a, b)) return false;
  const [first, second] = [coreOf(a), coreOf(b)];
  const [short, long] = first.size <= second.size ? [first, second] : [second, first];
  if (short.size === 0) return true;
  let shared = 0;
  for (const word of short) if (long.has(word)) shared += 1;
  return shared >= share * short.size;
}

/** D9 before D10: what was written later comes later, wherever it stands in the sheet. */
export function byAge(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id.length - b.id.length || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
