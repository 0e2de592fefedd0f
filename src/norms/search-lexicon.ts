import words from './synonyms.json';
import { isMarked, plainKey, type Syllable, syllables } from './tokens';

/** Words the trade uses for one thing, and how near they are to each other. */
interface Sense {
  readonly words: readonly (readonly Syllable[])[];
  readonly weight: number;
  readonly importance: number;
}

interface Phrase {
  readonly parts: readonly Syllable[];
  readonly senses: Sense[];
  weak: boolean;
}

/** A stretch of the typed text that the lexicon knows. */
export interface Known {
  readonly length: number;
  readonly weak: boolean;
  readonly importance: number;
  readonly others: readonly { readonly words: readonly Syllable[]; readonly weight: number }[];
}

/** How much a word tells that stands in every budget. */
export const WEAK = 0.15;
/** How much, in a title, a word for what exactly is paid. */
const PURPOSE = 3;

const sameMarks = (a: readonly Syllable[], b: readonly Syllable[]) =>
  a.every(({ marked }, i) => marked === b[i]?.marked);

class Lexicon {
  private readonly phrases = new Map<string, Phrase[]>();
  private readonly purposes = new Set(words.purposes.flatMap(syllables).map(({ marked }) => marked));
  private longest = 1;

  constructor() {
    for (const { words: texts, also = [], weight, importance = 1 } of words.groups) {
      // «also» is where the law puts these words, without meaning the same.
      const sense = { words: [...texts, ...also].map(syllables), weight, importance };
      for (const text of texts) this.phrase(syllables(text)).senses.push(sense);
    }
    for (const text of words.weak) this.phrase(syllables(text)).weak = true;
  }

  private phrase(parts: readonly Syllable[]): Phrase {
    this.longest = Math.max(this.longest, parts.length);
    const list = this.at(plainKey(parts));
    const known = list.find((phrase) => sameMarks(phrase.parts, parts));
    if (known !== undefined) return known;
    const phrase: Phrase = { parts, senses: [], weak: false };
    this.phrases.set(plainKey(parts), [...list, phrase]);
    return phrase;
  }

  private at(key: string): readonly Phrase[] {
    return this.phrases.get(key) ?? [];
  }

  get words(): Iterable<string> {
    return new Set([...this.phrases.keys()].flatMap((key) => key.split(' ')));
  }

  /** What a word of a title asks of a line: a line for meals says so, none says «phục vụ». */
  stakeOf(word: Syllable): number {
    if (this.purposes.has(word.marked)) return PURPOSE;
    return this.at(word.plain).some(({ parts, weak }) => weak && sameMarks(parts, [word])) ? WEAK : 1;
  }

  /** One syllable without its marks could be anything: «dai» is đài, đại, dài. Several together are a word. */
  private agrees({ parts, weak }: Phrase, typed: readonly Syllable[], marks: boolean): boolean {
    const strict = (marks && typed.some(isMarked)) || (typed.length === 1 && !weak);
    return !strict || sameMarks(parts, typed);
  }

  /** The longest word or phrase that begins at a syllable. */
  knownAt(typed: readonly Syllable[], from: number, marks: boolean): Known | undefined {
    for (let length = Math.min(this.longest, typed.length - from); length > 0; length -= 1) {
      const span = typed.slice(from, from + length);
      if (!span.every((part, i) => i === 0 || part.joined)) continue;
      const found = this.at(plainKey(span)).filter((phrase) => this.agrees(phrase, span, marks));
      if (found.length > 0) return this.known(found, span);
    }
    return undefined;
  }

  private known(found: readonly Phrase[], span: readonly Syllable[]): Known {
    const senses = found.flatMap((phrase) => phrase.senses);
    const weak = found.some((phrase) => phrase.weak);
    const others = senses.flatMap(({ words: all, weight }) =>
      all.filter((other) => plainKey(other) !== plainKey(span)).map((other) => ({ words: other, weight })),
    );
    const importance = weak ? WEAK : Math.min(1, ...senses.map((sense) => sense.importance));
    return { length: span.length, weak, importance, others };
  }
}

let lexicon: Lexicon | undefined;

/** Read from its file when the first search is built, not before. */
export function theLexicon(): Lexicon {
  return (lexicon ??= new Lexicon());
}
