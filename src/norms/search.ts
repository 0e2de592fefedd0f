import type { Norm } from './catalogue';
import { factsIn, tierFactor } from './search-facts';
import { type Field, SearchIndex, TITLE } from './search-index';
import { theLexicon } from './search-lexicon';
import { type Query, QueryReader } from './search-query';
import { Reach, roleFactor, rolesNamed, unitFactor } from './search-ranking';
import { reasonFor } from './search-reason';
import { Scorer } from './search-score';
import { Slots } from './search-slots';
import { Title } from './search-title';
import { Typing } from './search-typing';
import { fold } from './tokens';

export interface Hit {
  readonly norm: Norm;
  /** How much of what was typed the norm answers: about 1 is all of it. */
  readonly score: number;
  /** The words, as typed, that led to it. */
  readonly reason: readonly string[];
}

export interface SearchOptions {
  readonly limit?: number;
  readonly accept?: (norm: Norm) => boolean;
  /** The ĐVT of the line. */
  readonly unit?: string;
}

const LIMIT = 10;
const SLICE = 50;
/** Only the best by their words alone are looked at closely. */
const CLOSELY = 80;
const WORTH_A_LOOK = 0.2;

function fieldsOf(norm: Norm): Field[] {
  return [
    { text: norm.title, weight: TITLE },
    { text: (norm.keywords ?? []).join(', '), weight: 2 },
    { text: [norm.unit, ...(norm.lineUnits ?? [])].join(', '), weight: 0.5 },
    { text: (norm.group ?? '').split('.').slice(2).join(' ').replaceAll('-', ' '), weight: 0.3 },
  ];
}

interface Candidate {
  readonly at: number;
  readonly norm: Norm;
  readonly words: number;
}

/** Finds the norm an accountant means from the words on the line. */
export class NormSearch {
  private readonly index = new SearchIndex();
  private readonly typing = new Typing();
  private readonly reader = new QueryReader(new Slots(this.index, this.typing), this.typing);
  private readonly norms: Norm[] = [];
  private readonly codes = new Map<string, number>();
  private readonly titles = new Map<number, Title>();
  private readonly priors: number[] = [];
  private scorer = new Scorer(0);

  constructor(norms: Iterable<Norm>) {
    const slices = this.fill(norms, SLICE);
    while (slices.next().done !== true);
  }

  /** The same for a pane that must not stand still: pauses after every few norms, ends with the search. */
  static *inSlices(norms: Iterable<Norm>, slice = SLICE): Generator<undefined, NormSearch> {
    const search = new NormSearch([]);
    yield* search.fill(norms, slice);
    return search;
  }

  private *fill(norms: Iterable<Norm>, slice: number): Generator<undefined, void> {
    for (const norm of norms) {
      this.codes.set(norm.code.toLowerCase(), this.norms.length);
      this.norms.push(norm);
      this.index.add(fieldsOf(norm));
      if (this.norms.length % slice === 0) yield;
    }
    for (const word of new Set([...this.index.words, ...theLexicon().words])) this.typing.add(word);
    yield;
    const reach = new Reach(this.norms);
    for (const norm of this.norms) this.priors.push(reach.prior(norm));
    this.scorer = new Scorer(this.norms.length);
  }

  find(text: string, { limit = LIMIT, accept, unit = '' }: SearchOptions = {}): Hit[] {
    const named = this.norms[this.codes.get(text.trim().toLowerCase()) ?? -1];
    if (named !== undefined && accept?.(named) !== false)
      return [{ norm: named, score: 1, reason: [text.trim()] }];
    const query = this.reader.read(text.normalize('NFC'));
    const facts = factsIn(query.typed);
    const roles = rolesNamed(query.typed);
    const unitTyped = fold(unit.trim());
    const whole = Math.max(1, this.whole(query));
    return this.candidates(query, accept)
      .map(({ at, norm, words }) => ({
        at,
        norm,
        score:
          (words / whole) *
          roleFactor(norm, roles) *
          tierFactor(norm, facts) *
          unitFactor(norm, unitTyped) *
          this.title(at, norm).factor(query.asked),
      }))
      .sort((a, b) => b.score - a.score || a.at - b.at)
      .slice(0, limit)
      .map(({ at, norm, score }) => ({ norm, score, reason: reasonFor(query, at) }));
  }

  /** What a norm would score that answers everything. */
  private whole({ concepts }: Query): number {
    return concepts.reduce((sum, { mass, importance }) => sum + mass * importance, 0);
  }

  private candidates(query: Query, accept: ((norm: Norm) => boolean) | undefined): Candidate[] {
    const found: Candidate[] = [];
    let most = 0;
    this.scorer.score(query.concepts, (at, score) => {
      const norm = this.norms[at];
      const words = score * (this.priors[at] ?? 1);
      if (norm === undefined || words < most * WORTH_A_LOOK || (accept !== undefined && !accept(norm)))
        return;
      most = Math.max(most, words);
      found.push({ at, norm, words });
    });
    return found.sort((a, b) => b.words - a.words).slice(0, CLOSELY);
  }

  private title(at: number, norm: Norm): Title {
    const known = this.titles.get(at);
    if (known !== undefined) return known;
    const title = new Title(norm, this.index);
    this.titles.set(at, title);
    return title;
  }
}
