import { mm, type Mm, type Pt, ptToMm } from './units';
import widths from './widths.json';

/** The breadth of Times New Roman, so that rules and lines can be cut to measure without a screen. */
export type Face = 'regular' | 'bold' | 'italic';

function expand(groups: Record<string, string>): Map<string, number> {
  return new Map(
    Object.entries(groups).flatMap(([width, chars]) =>
      Array.from(chars, (char) => [char, Number(width)] as const),
    ),
  );
}

const FACES: Record<Face, Map<string, number>> = {
  regular: expand(widths.regular),
  bold: expand(widths.bold),
  italic: expand(widths.italic),
};

/** As wide as a capital: a letter we do not know is rather too wide than cut off. */
const UNKNOWN = 722;

function widthOf(char: string, face: Map<string, number>): number {
  return face.get(char) ?? face.get(char.normalize('NFD').charAt(0)) ?? UNKNOWN;
}

export function textWidth(text: string, size: Pt, face: Face): Mm {
  let thousandths = 0;
  for (const char of text.normalize('NFC')) thousandths += widthOf(char, FACES[face]);
  return mm((thousandths / 1000) * ptToMm(size));
}

/** The lines Word would break the text into, by words, in the given width. */
export function wrap(text: string, width: Mm, size: Pt, face: Face): string[] {
  const space = textWidth(' ', size, face);
  const lines: string[][] = [];
  let used = 0;
  for (const word of text.split(' ')) {
    const own = textWidth(word, size, face);
    const last = lines.at(-1);
    if (last !== undefined && used + space + own <= width) {
      last.push(word);
      used += space + own;
    } else {
      lines.push([word]);
      used = own;
    }
  }
  return lines.map((words) => words.join(' '));
}

/** The same number of lines, of about one length: no title ends with a lonely word. */
export function balance(text: string, width: Mm, size: Pt, face: Face): string[] {
  const lines = wrap(text, width, size, face);
  for (let narrower = Math.ceil(width / lines.length); narrower < width; narrower += 1) {
    const tried = wrap(text, mm(narrower), size, face);
    if (tried.length === lines.length && tried.every((line) => textWidth(line, size, face) <= narrower))
      return tried;
  }
  return lines;
}

export function widest(lines: readonly string[], size: Pt, face: Face): Mm {
  return mm(Math.max(0, ...lines.map((line) => textWidth(line, size, face))));
}
