import { theLexicon, WEAK } from './search-lexicon';
import type { Slot, Slots } from './search-slots';
import type { Typing } from './search-typing';
import words from './synonyms.json';
import { fold, isMarked, isNumber, type Syllable, syllables } from './tokens';

/** One thing the text speaks of, in the words typed and in other words of the trade. */
export interface Concept {
  /** The syllables it covers, first and last. */
  readonly from: number;
  readonly to: number;
  /** A seam is the pair of words where two things meet: it tells their order, not a thing of its own. */
  readonly seam: boolean;
  readonly importance: number;
  readonly mass: number;
  readonly alternatives: readonly { readonly weight: number; readonly slots: readonly Slot[] }[];
}

export interface Query {
  readonly text: string;
  readonly typed: readonly Syllable[];
  readonly concepts: readonly Concept[];
  /** What is asked for, without marks, and how surely: to see what a title says beyond the question. */
  readonly asked: ReadonlyMap<string, number>;
}

const SEAM = 0.6;
const SHORTEST_DOUBLE = 6;

const places = new Set(words.places.map((place) => fold(place.split(' ').at(-1) ?? place)));

/** Which syllables are the name of a village or a person: capitals after a word such as «thôn». */
function namesIn(typed: readonly Syllable[]): boolean[] {
  const shouted = typed.every(({ capital, plain }) => capital || /^\d/.test(plain));
  const names: boolean[] = [];
  typed.forEach(({ capital, joined, plain }, i) => {
    const before = typed[i - 1];
    const follows = before !== undefined && joined && (names[i - 1] === true || places.has(before.plain));
    names.push(!shouted && capital && follows && !places.has(plain));
  });
  return names;
}

const massOf = (slots: readonly Slot[]) => slots.reduce((sum, { rarity }) => sum + rarity, 0);

export class QueryReader {
  private readonly phrases = new Map<readonly Syllable[], readonly Slot[]>();

  constructor(
    private readonly slots: Slots,
    private readonly typing: Typing,
  ) {}

  read(text: string): Query {
    const typed = this.mended(syllables(text));
    const marks = typed.some(isMarked);
    const names = namesIn(typed);
    const concepts: Concept[] = [];
    const asked = new Map<string, number>();
    const strong: boolean[] = [];
    const ask = (parts: readonly Syllable[], surely: number) => {
      for (const part of parts)
        for (const { plain, belief } of this.typing.readings(part.plain))
          asked.set(plain, Math.max(asked.get(plain) ?? 0, belief * surely));
    };
    for (let from = 0; from < typed.length;) {
      const name = names[from] === true;
      const known = name ? undefined : theLexicon().knownAt(typed, from, marks);
      const to = from + (known?.length ?? 1);
      const parts = typed.slice(from, to);
      const own = this.slots.of(parts, marks);
      const others = known?.others.map(({ words: other, weight }) => ({
        weight,
        slots: this.inLaw(other),
      }));
      const importance = name ? 0 : (known?.importance ?? 1);
      concepts.push(concept(from, to - 1, importance, own, others));
      if (!name) ask(parts, 1);
      for (const { words: other, weight } of known?.others ?? []) ask(other, weight);
      for (const part of parts) strong.push(!name && known?.weak !== true && !isNumber(part));
      from = to;
    }
    return { text, typed, concepts: [...concepts, ...this.seams(typed, concepts, marks, strong)], asked };
  }

  /** Where the law has a phrase of the lexicon: looked up once. */
  private inLaw(phrase: readonly Syllable[]): readonly Slot[] {
    const known = this.phrases.get(phrase);
    if (known !== undefined) return known;
    const slots = this.slots.of(phrase, true);
    this.phrases.set(phrase, slots);
    return slots;
  }

  private seams(
    typed: readonly Syllable[],
    concepts: readonly Concept[],
    marks: boolean,
    strong: readonly boolean[],
  ): Concept[] {
    return concepts.flatMap(({ from }) => {
      if (from === 0 || typed[from]?.joined !== true) return [];
      // A pair tells less when one or both of its words stand everywhere.
      const both = Number(strong[from - 1]) + Number(strong[from]);
      const importance = [WEAK, SEAM / 2, SEAM][both] ?? SEAM;
      const own = this.slots.pairs(typed.slice(from - 1, from + 1), marks);
      return [{ ...concept(from - 1, from, importance, own), seam: true }];
    });
  }

  /** What can only be one word is taken for it; two words typed without a space are taken apart. */
  private mended(typed: readonly Syllable[]): Syllable[] {
    return typed.flatMap((part) => {
      const [only, ...more] = this.typing.readings(part.plain);
      if (only !== undefined)
        return more.length > 0 || only.belief === 1
          ? [part]
          : [{ ...part, plain: only.plain, marked: only.plain }];
      if (part.plain.length < SHORTEST_DOUBLE) return [part];
      const at = this.typing.split(part.plain);
      if (at === undefined) return [part];
      const [first, second] = [part.plain.slice(0, at), part.plain.slice(at)];
      return [
        { ...part, plain: first, marked: first, end: part.start + at },
        { ...part, plain: second, marked: second, start: part.start + at, joined: true },
      ];
    });
  }
}

function concept(
  from: number,
  to: number,
  importance: number,
  own: readonly Slot[],
  others: Concept['alternatives'] = [],
): Concept {
  // «PTV» stands nowhere in the law; it weighs what it stands for.
  const mass = massOf(own) || Math.max(0, ...others.map(({ slots }) => massOf(slots)));
  return { from, to, seam: false, importance, mass, alternatives: [{ weight: 1, slots: own }, ...others] };
}
