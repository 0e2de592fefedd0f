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

interface Words {
  readonly words: readonly string[];
  readonly widths: readonly number[];
  readonly space: number;
}

/** Every word is measured once, however many widths a text is tried in. */
function wordsOf(text: string, size: Pt, face: Face): Words {
  const words = text.split(' ');
  return {
    words,
    widths: words.map((word) => textWidth(word, size, face)),
    space: textWidth(' ', size, face),
  };
}

interface Broken {
  /** Where each line begins among the words. */
  readonly starts: readonly number[];
  readonly widest: number;
}

/** A word that is wider than the line stands on one of its own. */
function broken({ widths, space }: Words, width: number): Broken {
  const starts: number[] = [];
  let used = Infinity;
  let widest = 0;
  widths.forEach((own, index) => {
    if (used + space + own <= width) used += space + own;
    else {
      starts.push(index);
      used = own;
    }
    widest = Math.max(widest, used);
  });
  return { starts, widest };
}

function linesOf({ words }: Words, { starts }: Broken): string[] {
  return starts.map((start, line) => words.slice(start, starts[line + 1]).join(' '));
}

/** The same number of lines, of about one length: no title ends with a lonely word. */
export function balance(text: string, width: Mm, size: Pt, face: Face): string[] {
  const words = wordsOf(text, size, face);
  const full = broken(words, width);
  for (let narrower = Math.ceil(width / full.starts.length); narrower < width; narrower += 1) {
    const tried = broken(words, narrower);
    if (tried.starts.length === full.starts.length && tried.widest <= narrower) return linesOf(words, tried);
  }
  return linesOf(words, full);
}

export function widest(lines: readonly string[], size: Pt, face: Face): Mm {
  return mm(Math.max(0, ...lines.map((line) => textWidth(line, size, face))));
}
