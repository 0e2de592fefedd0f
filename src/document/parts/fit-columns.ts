import { textWidth } from '../measure';
import { mm, type Mm, mmToTwip, pt, type Pt, type Twip, twip } from '../units';

/** A column of a table, as wide as its contents need. */
export interface ColumnSpec {
  readonly head: string;
  readonly texts: readonly string[];
  /** Its share of what the page has left; 0 keeps the column at its least. */
  readonly grow: number;
  /** Numbers never break; words may, between words. */
  readonly whole?: boolean;
  /** Prose needs this much: before it gets less, all letters get smaller. */
  readonly least?: Mm;
}

export interface Fitted {
  readonly size: Pt;
  readonly widths: readonly Twip[];
}

/** 1 mm on each side, as the writer sets the cells, and a little for letters that are wider than ours. */
const PADDING = mm(3);
/** A longer word is a mistake or an address: it may break. */
const LONGEST_WORD = mm(40);
const SIZES = [12, 11, 10, 9, 8].map(pt);

const wordsOf = (texts: readonly string[]) => texts.flatMap((text) => text.split(' '));

/** A long budget says the same words and numbers over and over: each is measured once, in letters of 1 pt. */
function breadthOf(pieces: readonly string[]): number {
  // Not spread into Math.max: a long budget has more words than a call takes arguments.
  return [...new Set(pieces)].reduce((most, piece) => Math.max(most, textWidth(piece, pt(1), 'bold')), 0);
}

/** What a column needs at the least, for letters of any size. */
function leastWidth({ head, texts, whole = false, least = mm(0) }: ColumnSpec): (size: Pt) => number {
  const contents = breadthOf(whole ? texts : wordsOf(texts));
  const heading = breadthOf(wordsOf([head]));
  return (size) => {
    const content = whole ? contents * size : Math.min(LONGEST_WORD, contents * size);
    return Math.max(least, Math.max(content, heading * size) + PADDING);
  };
}

/** The largest letters at which no number breaks, and widths that add up to the page exactly. */
export function fitColumns(columns: readonly ColumnSpec[], page: number): Fitted {
  const least = columns.map(leastWidth);
  const leasts = SIZES.map((size) => ({ size, widths: least.map((widthAt) => widthAt(size)) }));
  const total = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 0);
  const chosen = leasts.find(({ widths }) => total(widths) <= page) ?? leasts.at(-1);
  if (chosen === undefined) throw new Error('no columns');
  const spare = page - total(chosen.widths);
  const growth = total(columns.map((column) => column.grow)) || 1;
  const shrink = spare < 0 ? page / total(chosen.widths) : 1;
  const widths = columns.map((column, index) => {
    const width = (chosen.widths[index] ?? 0) * shrink;
    return mmToTwip(mm(width + (Math.max(0, spare) * column.grow) / growth));
  });
  return { size: chosen.size, widths: settle(widths, mmToTwip(mm(page))) };
}

/** Rounding to twips leaves a few over: the widest column takes them. */
function settle(widths: readonly Twip[], page: Twip): Twip[] {
  const widest = widths.indexOf(Math.max(...widths) as Twip);
  const over = page - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === widest ? twip(width + over) : width));
}
