import words from './money-words.json';
import { wordsOf } from './plain-text';

const UNITS: Readonly<Record<string, number>> = words.units;
const GROUPS: Readonly<Record<string, number>> = words.groups;

const isSpelt = (word: string) =>
  UNITS[word] !== undefined ||
  GROUPS[word] !== undefined ||
  [words.ten, words.tens, words.hundred, words.zero].some((list) => list.includes(word));

/** «một nghìn không trăm linh năm» → 1005; undefined where the words make no number. */
export function amountOf(spelt: readonly string[]): number | undefined {
  let [total, below, group, digit] = [0, 0, 0, undefined as number | undefined];
  for (const word of spelt) {
    const unit = UNITS[word];
    const step = GROUPS[word];
    if (unit !== undefined) {
      if (digit !== undefined) return undefined;
      digit = unit;
    } else if (step !== undefined) {
      const value = group + (digit ?? 0);
      [group, digit] = [0, undefined];
      // A billion closes all that stands before it: «hai nghìn tỷ».
      if (step === 1e9) [total, below] = [(total + below + value) * step, 0];
      else below += value * step;
    } else if (words.hundred.includes(word)) [group, digit] = [group + (digit ?? 1) * 100, undefined];
    else if (words.tens.includes(word)) [group, digit] = [group + (digit ?? 1) * 10, undefined];
    else if (words.ten.includes(word)) group += 10;
  }
  const amount = total + below + group + (digit ?? 0);
  return Number.isSafeInteger(amount) ? amount : undefined;
}

const scales = Object.keys(GROUPS).join('|');
const NUMBER = `(\\d{1,3}(?:\\.\\d{3})+|\\d+)(?:,(\\d{1,3}))?\\s*(?:(${scales})\\s*)?${words.currency}`;
const FIGURE = new RegExp(NUMBER, 'giu');
const TOTAL = new RegExp(`${words.total}${NUMBER}`, 'giu');

function figureOf(whole: string, decimals: string | undefined, scale: string | undefined): number {
  const base = Number(`${whole.replaceAll('.', '')}.${decimals ?? '0'}`);
  return Math.round(base * (GROUPS[scale?.toLowerCase() ?? ''] ?? 1));
}

/** The totals that a text states in figures. */
export function statedTotals(text: string): number[] {
  return [...text.matchAll(TOTAL)].map(([, whole = '', decimals, scale]) => figureOf(whole, decimals, scale));
}

export interface SpeltAmount {
  readonly figure: number;
  readonly spelt: number | undefined;
  readonly words: string;
}

/** The number words with which a text begins, up to «đồng» or to the first other word. */
function speltAtStart(text: string): string[] {
  const found: string[] = [];
  for (const word of wordsOf(text)) {
    if (!isSpelt(word)) break;
    found.push(word);
  }
  return found;
}

/** Every amount that a text gives in figures and, behind them, in words. */
export function speltAmounts(text: string): SpeltAmount[] {
  const marker = words.marker;
  return [...text.matchAll(FIGURE)].flatMap((match): SpeltAmount[] => {
    const rest = text.slice(match.index + match[0].length);
    // Whatever stands between the figure and its words is at most a mark and «Bằng chữ:».
    const opened = /^\s*[,;(:[-]?\s*\(?/u.exec(rest)?.[0].length ?? 0;
    const inside = rest.slice(opened);
    const marked = inside.toLowerCase().indexOf(marker);
    const isMarked = marked >= 0 && marked < 12;
    const spelt = speltAtStart(isMarked ? inside.slice(marked + marker.length) : inside);
    if (spelt.length < 2 && !isMarked) return [];
    const [, whole = '', decimals, scale] = match;
    return [{ figure: figureOf(whole, decimals, scale), spelt: amountOf(spelt), words: spelt.join(' ') }];
  });
}
