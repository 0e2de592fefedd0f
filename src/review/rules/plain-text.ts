import toneMarks from './tone-marks.json';

/** «hoà», «uỷ» are «hòa», «ủy»: both ways of setting the tone are taught. */
const TONES: Readonly<Record<string, string>> = toneMarks;
const OLD_TONE = new RegExp(`(?<!q)(?:${Object.keys(TONES).join('|')})(?!\\p{L})`, 'gu');

const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

/** A text as names are compared: case, quotes, the kind of dash and the spaces around it say nothing. */
export function plain(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const result = text
    .normalize('NFC')
    .toLowerCase()
    .replace(OLD_TONE, (pair) => TONES[pair] ?? pair)
    .replace(/["'«»“”‘’]/g, '')
    .replace(/\s*[-–—‑]\s*/g, ' - ')
    .replace(/\s+/g, ' ')
    .trim();
  known.set(text, result);
  return result;
}

/** Its words, without any marks between them. */
export function wordsOf(text: string): string[] {
  return plain(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

const START = '(?<![\\p{L}\\p{M}\\p{N}])';
const END = '(?![\\p{L}\\p{M}\\p{N}])';

export const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Any of these as whole words: «\b» knows no Vietnamese letters. */
export function anyOf(patterns: readonly string[], flags = 'iu'): RegExp {
  return new RegExp(`${START}(?:${patterns.join('|')})${END}`, flags);
}
