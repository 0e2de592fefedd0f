import type { Norm } from './catalogue';
import type { SearchIndex } from './search-index';
import { theLexicon } from './search-lexicon';
import { isNumber, syllables } from './tokens';

interface Part {
  readonly plain: string;
  readonly mass: number;
}

/** After a colon or in brackets a title lists cases; a line need not name them. */
const ASIDE = /[:(].*$/u;
const ASIDE_WEIGHT = 0.3;
const STAKE = 0.4;
/** A line that says all of a long keyword is about the norm; a short one it may say by chance. */
const CHANCE = 5;

const massOf = (parts: readonly Part[]) => parts.reduce((sum, { mass }) => sum + mass, 0);
const certain = (parts: readonly Part[]) => massOf(parts) / (massOf(parts) + CHANCE);

/** How much of a wording the question has, 0 to 1. */
function met(parts: readonly Part[], asked: ReadonlyMap<string, number>): number {
  const part = parts.reduce((sum, { plain, mass }) => sum + mass * (asked.get(plain) ?? 0), 0);
  return part === 0 ? 0 : part / massOf(parts);
}

function partsOf(text: string, index: SearchIndex): Part[] {
  const head = text.replace(ASIDE, '').length;
  return syllables(text)
    .filter((part) => !isNumber(part))
    .map((part) => ({
      plain: part.plain,
      mass: index.rarityOf(part.plain) * theLexicon().stakeOf(part) * (part.start < head ? 1 : ASIDE_WEIGHT),
    }));
}

/** What a norm speaks of, to see how much of it the question left out. */
export class Title {
  private readonly title: readonly Part[];
  private readonly keywords: readonly (readonly Part[])[];

  constructor({ title, keywords = [] }: Norm, index: SearchIndex) {
    this.title = partsOf(title, index);
    this.keywords = keywords.map((text) => partsOf(text, index));
  }

  /** «Trang thông tin điện tử» asked: the norm of a special website says more than was asked. */
  factor(asked: ReadonlyMap<string, number>): number {
    const title = met(this.title, asked);
    let keyword = 0;
    for (const parts of this.keywords) keyword = Math.max(keyword, met(parts, asked) * certain(parts));
    return 1 - STAKE + STAKE * Math.max(title, (title + keyword) / 2);
  }
}
