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

function leastWidth({ head, texts, whole, least = mm(0) }: ColumnSpec, size: Pt): number {
  const words = (list: readonly string[]) => list.flatMap((text) => text.split(' '));
  const widthOf = (list: readonly string[]) =>
    // Not spread into Math.max: a long budget has more words than a call takes arguments.
    list.reduce((most, text) => Math.max(most, textWidth(text, size, 'bold')), 0);
  const contents = whole === true ? widthOf(texts) : Math.min(LONGEST_WORD, widthOf(words(texts)));
  return Math.max(least, Math.max(contents, widthOf(words([head]))) + PADDING);
}

/** The largest letters at which no number breaks, and widths that add up to the page exactly. */
export function fitColumns(columns: readonly ColumnSpec[], page: number): Fitted {
  const leasts = SIZES.map((size) => ({ size, widths: columns.map((column) => leastWidth(column, size)) }));
  const total = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 0);
  const chosen = leasts.find(({ widths }) => total(widths) <= page) ?? leasts.at(-1);
  if (chosen === undefined) throw new Error('no columns');
  const spare = page - total(chosen.widths);
  const growth = total(columns.map((column) => column.grow)) || 1;
  const shrink = spare < 0 ? page / total(chosen.widths) : 1;
  const widths = columns.map((column, index) => {
    const least = (chosen.widths[index] ?? 0) * shrink;
    return mmToTwip(mm(least + (Math.max(0, spare) * column.grow) / growth));
  });
  return { size: chosen.size, widths: settle(widths, mmToTwip(mm(page))) };
}

/** Rounding to twips leaves a few over: the widest column takes them. */
function settle(widths: readonly Twip[], page: Twip): Twip[] {
  const widest = widths.indexOf(Math.max(...widths) as Twip);
  const over = page - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === widest ? twip(width + over) : width));
}
