import type { Postings, SearchIndex } from './search-index';
import type { Typing } from './search-typing';
import { isMarked, isNumber, type Syllable } from './tokens';

/** A place in a question that any of several written words may fill; the best one counts. */
export interface Slot {
  readonly rarity: number;
  readonly terms: readonly { readonly postings: Postings; readonly belief: number }[];
}

interface Written {
  readonly plain: string;
  readonly marked: string;
  readonly belief: number;
}

const OTHER_MARKS = 0.4;
const NO_MARKS = 0.7;
const UNHEARD = 0.5;

/** Turns syllables into what can be looked up: single words and pairs of neighbours. */
export class Slots {
  constructor(
    private readonly index: SearchIndex,
    private readonly typing: Typing,
  ) {}

  /** @param marks whether the text they come from is typed with marks, so that bare letters mean bare letters */
  of(parts: readonly Syllable[], marks: boolean): Slot[] {
    const singles = parts
      .filter((part) => !isNumber(part))
      .map((part) =>
        this.slot(
          this.written(part, marks).map(({ marked, belief }) => ({
            postings: this.index.word(marked),
            belief,
          })),
        ),
      );
    const pairs = this.pairs(parts, marks);
    return [
      ...singles,
      ...pairs.map((pair) => (pair.terms.length > 0 ? pair : { ...pair, rarity: this.unheard })),
    ];
  }

  /** Words that the law never puts side by side must not count as a phrase because it knows each. */
  private get unheard(): number {
    return UNHEARD * this.index.rarity(0);
  }

  pairs(parts: readonly Syllable[], marks: boolean): Slot[] {
    const written = parts.map((part) => this.written(part, marks));
    return written.slice(1).map((right, i) =>
      this.slot(
        (written[i] ?? []).flatMap((a) =>
          right.map((b) => ({
            postings: this.index.neighbours(a.marked, b.marked),
            belief: Math.min(a.belief, b.belief),
          })),
        ),
      ),
    );
  }

  private slot(found: readonly { postings: Postings | undefined; belief: number }[]): Slot {
    const terms = found.flatMap(({ postings, belief }) =>
      postings === undefined ? [] : [{ postings, belief }],
    );
    const most = Math.max(0, ...terms.map(({ belief }) => belief));
    let holders = 0;
    for (const { postings, belief } of terms) if (belief === most) holders += postings.documents.length;
    return { rarity: holders === 0 ? 0 : this.index.rarity(Math.min(holders, this.index.size)), terms };
  }

  /** How the law may have written what was typed, and how far we believe each. */
  private written(part: Syllable, marks: boolean): Written[] {
    if (isNumber(part)) return [{ plain: part.plain, marked: part.marked, belief: 1 }];
    return this.typing.readings(part.plain).flatMap(({ plain, belief }) => {
      const spelled = this.index.spelled(plain);
      const sure = marks && belief === 1 && spelled.includes(part.marked);
      const strange = !sure ? 1 : isMarked(part) ? OTHER_MARKS : NO_MARKS;
      return spelled.map((marked) => ({
        plain,
        marked,
        belief: belief * (marked === part.marked ? 1 : strange),
      }));
    });
  }
}
