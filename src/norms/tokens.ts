/** A word as typed, taken apart. */
interface Word {
  readonly plain: string;
  readonly marked: string;
  readonly capital: boolean;
}

/** One syllable of a Vietnamese text: what it says without marks, what it says with them, where it stands. */
export interface Syllable extends Word {
  readonly start: number;
  readonly end: number;
  /** Nothing but a space stands between this syllable and the one before. */
  readonly joined: boolean;
}

/** Huyền, sắc, ngã, hỏi, nặng: after NFD the tone stands alone. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
const MARK = /\p{M}/gu;
/** «kỹ/kĩ», «quý/quí»: both spellings are taught. */
const FINAL_Y = /^(h|k|l|m|s|t|qu)y$/;
const NUMBER = /^\d+$/;

/** Without marks: «Phường» is `phuong`. */
export function fold(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(MARK, '').replaceAll('đ', 'd').replace(FINAL_Y, '$1i');
}

/** With marks, the tone last, so that «hoà» and «hòa» are one word. */
function spell(word: string): string {
  const letters = word.toLowerCase().normalize('NFD');
  const tone = letters.match(TONE)?.join('') ?? '';
  return letters.replace(TONE, '').normalize('NFC').replace(FINAL_Y, '$1i') + tone;
}

/** The law's words come again and again, and taking one apart is the dear part of reading a text. */
const taken = new Map<string, Word>();
const MOST_TAKEN = 20_000;

function takeApart(word: string): Word {
  const known = taken.get(word);
  if (known !== undefined) return known;
  if (taken.size >= MOST_TAKEN) taken.clear();
  const parts = { plain: fold(word), marked: spell(word), capital: /^\p{Lu}/u.test(word) };
  taken.set(word, parts);
  return parts;
}

export function isNumber({ plain }: Word): boolean {
  return NUMBER.test(plain);
}

export function isMarked({ plain, marked }: Word): boolean {
  return marked !== plain;
}

/** Letters, their marks and digits; above Latin letters only × and ÷ and the dashes and quotes are none. */
function isWordCode(code: number): boolean {
  if (code < 0xc0)
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a);
  return code < 0x2000 && code !== 0xd7 && code !== 0xf7;
}

/** By hand and not by a pattern: the whole law is read in one blink. */
export function syllables(text: string): Syllable[] {
  const found: Syllable[] = [];
  let last = -1;
  for (let start = 0; start < text.length; start += 1) {
    if (!isWordCode(text.charCodeAt(start))) continue;
    let end = start + 1;
    while (end < text.length && isWordCode(text.charCodeAt(end))) end += 1;
    const { plain, marked, capital } = takeApart(text.slice(start, end));
    const joined = start === last + 1 && text.charAt(last) === ' ';
    found.push({ plain, marked, capital, start, end, joined });
    last = end;
    start = end;
  }
  return found;
}

/** The words alone, without marks, as one key. */
export function plainKey(parts: readonly Word[]): string {
  return parts.map(({ plain }) => plain).join(' ');
}

/** Whether a phrase stands in a text; a single syllable only counts with its marks. */
export function holdsPhrase(text: readonly Word[], phrase: readonly Word[], marks: boolean): boolean {
  if (!marks && phrase.length === 1) return false;
  return text.some((_, at) =>
    phrase.every((word, i) =>
      marks ? text[at + i]?.marked === word.marked : text[at + i]?.plain === word.plain,
    ),
  );
}
