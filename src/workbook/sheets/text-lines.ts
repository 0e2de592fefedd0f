import { FONT } from '../model/styles';

/** Thousandths of the font's size that letters of Times New Roman take, by how wide they are. */
const WIDTHS: readonly (readonly [letters: string, width: number])[] = [
  [' .,', 250],
  ['/:;ijlt', 278],
  ["!()-'Ifr[]", 333],
  ['JSs', 389],
  ['?aceze“”', 444],
  ['FP', 556],
  ['+<>=', 564],
  ['BCELRTZ', 660],
  ['ADGHKNOQUVXYw', 722],
  ['&m', 778],
  ['MW%@', 944],
  ['…—', 1000],
];
const USUAL = 500;
const BOLD = 1.07;

const byLetter = new Map(
  WIDTHS.flatMap(([letters, width]) => Array.from(letters, (one) => [one, width] as const)),
);

/** Marks stand above and below their letters and take no room. */
const MARKS = /\p{M}/gu;

function emsOf(word: string): number {
  let sum = 0;
  for (const letter of word.normalize('NFD').replace(MARKS, '')) sum += byLetter.get(letter) ?? USUAL;
  return sum / 1000;
}

/** Columns are counted in digits of seven pixels, a little narrower than the font draws them: that is the margin. */
const DIGIT = 7;
const POINT = 4 / 3;
/** What a cell keeps free beside its text, and a step of indent. */
const PADDING = 6;
const INDENT = 9;
export interface TextLook {
  readonly bold?: true;
  readonly size?: number;
  readonly indent?: number;
}

/** The lines that whole words make in a column of so many characters. */
export function textLines(
  text: string,
  width: number,
  { bold, size = FONT.size, indent = 0 }: TextLook,
): number {
  const room = Math.max(DIGIT, width * DIGIT + 5 - PADDING - indent * INDENT);
  const scale = size * POINT * (bold === true ? BOLD : 1);
  const space = emsOf(' ') * scale;
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(' ')) {
      const long = emsOf(word) * scale;
      if (used > 0 && used + space + long > room) {
        lines += 1;
        used = 0;
      }
      used += used > 0 ? space + long : long;
      // A word longer than its line breaks within.
      const more = Math.ceil(used / room) - 1;
      lines += Math.max(0, more);
      if (more > 0) used -= more * room;
    }
  }
  return lines;
}
