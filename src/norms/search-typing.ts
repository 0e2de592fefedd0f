/** A word somebody may have meant, and how readily we believe it. */
export interface Reading {
  readonly plain: string;
  readonly belief: number;
}

const KEYBOARD = 0.9;
const SLIP = 0.7;
const SLIP_AT_THE_START = 0.45;
const SHORTEST = 3;
const MOST = 3;

/** What is left of a word when one letter is dropped. */
function* shortened(word: string): Iterable<string> {
  for (let i = 0; i < word.length; i += 1) yield word.slice(0, i) + word.slice(i + 1);
}

/** One letter missing, doubled, wrong, or two neighbours swapped. */
function isOneSlip(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a.charAt(start) === b.charAt(start)) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (restA.length > restB.length) return restA.slice(1) === restB;
  if (restA.length < restB.length) return restA === restB.slice(1);
  const swapped = restA.charAt(1) + restA.charAt(0) + restA.slice(2);
  return restA.slice(1) === restB.slice(1) || (restA.length > 1 && swapped === restB);
}

/** What Telex or VNI would have made of the keys, had the program for typing been on: «vieen», «pha1t». */
function* typedKeys(word: string): Iterable<string> {
  const vni = word.replace(/\d/g, '');
  if (vni !== word && vni !== '') yield vni;
  const letters = word
    .replace(/(dd|aa|ee|oo)/g, (pair) => pair.charAt(0))
    .replace(/(?<=[uoa])w|w(?=[uoa])/g, '');
  if (letters !== word) yield letters;
  if (/[sfrxj]$/.test(letters)) yield letters.slice(0, -1);
  const inside = letters.replace(/([aeiouy])[sfrxj]/, '$1');
  if (inside !== letters) yield inside;
}

/** Finds the words of the law near a mistyped one through the words that are left when a letter is dropped. */
export class Typing {
  private readonly near = new Map<string, string[]>();
  private readonly words = new Set<string>();

  add(word: string): void {
    if (this.words.has(word)) return;
    this.words.add(word);
    if (word.length < SHORTEST) return;
    for (const key of new Set([word, ...shortened(word)])) {
      const list = this.near.get(key);
      if (list === undefined) this.near.set(key, [word]);
      else list.push(word);
    }
  }

  /** Itself when the law knows the word; else what was meant, best first; nothing for a stranger. */
  readings(word: string): readonly Reading[] {
    if (this.words.has(word)) return [{ plain: word, belief: 1 }];
    for (const plain of typedKeys(word)) if (this.words.has(plain)) return [{ plain, belief: KEYBOARD }];
    if (word.length < SHORTEST || /\d/.test(word)) return [];
    const seen = new Set<string>();
    for (const key of [word, ...shortened(word)])
      for (const candidate of this.near.get(key) ?? []) if (isOneSlip(word, candidate)) seen.add(candidate);
    return [...seen]
      .map((plain) => ({ plain, belief: plain.charAt(0) === word.charAt(0) ? SLIP : SLIP_AT_THE_START }))
      .sort((a, b) => b.belief - a.belief)
      .slice(0, MOST);
  }

  /** «hoitruong»: where the space is missing between two words. */
  split(word: string): number | undefined {
    for (let i = 2; i <= word.length - 2; i += 1)
      if (this.words.has(word.slice(0, i)) && this.words.has(word.slice(i))) return i;
    return undefined;
  }
}
