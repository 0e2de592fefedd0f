import { isNumber, syllables } from './tokens';

/** In which norms a word stands, in ascending order, and with what weight. */
export interface Postings {
  readonly documents: number[];
  readonly weights: number[];
}

export interface Field {
  readonly text: string;
  readonly weight: number;
}

/** How soon one more mention of a word in the same norm stops counting. */
const SATURATION = 1.2;
/** The weight of a field that counts in full. */
export const TITLE = 3;
/** Neighbours with a comma or a colon between. */
const APART = 0.5;
/** Two words as one number: far more pairs than the language has syllables. */
const PAIRS = 1 << 20;

/** 1 for a word of the title, however often it comes; less for one that stands elsewhere. */
export function strength(weight: number): number {
  return weight >= TITLE ? 1 : (weight / (weight + SATURATION)) * (1 + SATURATION / TITLE);
}

/** The words and pairs of neighbouring words of the law, as written, and under what they are without marks. */
export class SearchIndex {
  private readonly ids = new Map<string, number>();
  private readonly singles: Postings[] = [];
  private readonly pairs = new Map<number, Postings>();
  private readonly spellings = new Map<string, string[]>();
  size = 0;

  add(fields: readonly Field[]): void {
    for (const { text, weight } of fields) {
      let before = -1;
      for (const part of syllables(text)) {
        const id = this.idOf(part.marked, part.plain);
        // A number says something only with the word it counts: «5 sao», «mức 2».
        if (!isNumber(part)) this.post(this.single(id), weight);
        if (before >= 0) this.post(this.pair(before, id), part.joined ? weight : weight * APART);
        before = id;
      }
    }
    this.size += 1;
  }

  private idOf(marked: string, plain: string): number {
    const known = this.ids.get(marked);
    if (known !== undefined) return known;
    const id = this.ids.size;
    this.ids.set(marked, id);
    this.singles.push({ documents: [], weights: [] });
    const spelled = this.spellings.get(plain);
    if (spelled === undefined) this.spellings.set(plain, [marked]);
    else spelled.push(marked);
    return id;
  }

  private single(id: number): Postings {
    return this.singles[id] ?? { documents: [], weights: [] };
  }

  private pair(a: number, b: number): Postings {
    const key = a * PAIRS + b;
    let list = this.pairs.get(key);
    if (list === undefined) this.pairs.set(key, (list = { documents: [], weights: [] }));
    return list;
  }

  private post({ documents, weights }: Postings, weight: number): void {
    const last = documents.length - 1;
    if (documents[last] === this.size) weights[last] = (weights[last] ?? 0) + weight;
    else {
      documents.push(this.size);
      weights.push(weight);
    }
  }

  /** All ways a word is written in the law: «báo», «bảo», «bao». */
  spelled(plain: string): readonly string[] {
    return this.spellings.get(plain) ?? [];
  }

  word(marked: string): Postings | undefined {
    const id = this.ids.get(marked);
    return id === undefined ? undefined : this.singles[id];
  }

  neighbours(a: string, b: string): Postings | undefined {
    const [first, second] = [this.ids.get(a), this.ids.get(b)];
    return first === undefined || second === undefined ? undefined : this.pairs.get(first * PAIRS + second);
  }

  /** Rare words tell more. */
  rarity(holders: number): number {
    return Math.log(1 + (this.size - holders + 0.5) / (holders + 0.5));
  }

  rarityOf(plain: string): number {
    let holders = 0;
    for (const marked of this.spelled(plain)) holders += this.word(marked)?.documents.length ?? 0;
    return this.rarity(Math.min(holders, this.size));
  }

  /** Every word of the law without its marks. */
  get words(): Iterable<string> {
    return this.spellings.keys();
  }
}
