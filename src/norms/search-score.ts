import { strength } from './search-index';
import type { Concept } from './search-query';
import type { Slot } from './search-slots';

/** The words of a phrase count only where most of them stand together. */
const together = (share: number) => share * Math.sqrt(share);

/** For every norm a number, of which few are set and all are soon cleared. */
class Tally {
  private readonly values: Float64Array;
  private readonly set: number[] = [];

  constructor(size: number) {
    this.values = new Float64Array(size);
  }

  raise(at: number, value: number): void {
    const old = this.values[at] ?? 0;
    if (old === 0) this.set.push(at);
    if (value > old) this.values[at] = value;
  }

  add(at: number, value: number): void {
    const old = this.values[at] ?? 0;
    if (old === 0) this.set.push(at);
    this.values[at] = old + value;
  }

  /** Gives every number away and is empty again. */
  drain(take: (at: number, value: number) => void): void {
    for (const at of this.set) {
      take(at, this.values[at] ?? 0);
      this.values[at] = 0;
    }
    this.set.length = 0;
  }
}

/** Adds up, norm by norm, how much of a question each answers. */
export class Scorer {
  private readonly slot: Tally;
  private readonly wording: Tally;
  private readonly concept: Tally;
  private readonly total: Tally;

  constructor(size: number) {
    this.slot = new Tally(size);
    this.wording = new Tally(size);
    this.concept = new Tally(size);
    this.total = new Tally(size);
  }

  score(concepts: readonly Concept[], take: (at: number, score: number) => void): void {
    for (const { alternatives, mass, importance } of concepts) {
      const worth = mass * importance;
      if (worth === 0) continue;
      const phrase = alternatives.length > 1;
      alternatives.forEach(({ slots, weight }) => {
        this.share(slots);
        this.wording.drain((at, share) => {
          this.concept.raise(at, phrase ? weight * together(share) : share);
        });
      });
      this.concept.drain((at, share) => {
        this.total.add(at, worth * share);
      });
    }
    this.total.drain(take);
  }

  /** For each norm how much of one wording it has, 0 to 1. */
  private share(slots: readonly Slot[]): void {
    const whole = slots.reduce((sum, { rarity }) => sum + rarity, 0);
    for (const { rarity, terms } of slots) {
      for (const { postings, belief } of terms)
        postings.documents.forEach((at, i) => {
          this.slot.raise(at, belief * strength(postings.weights[i] ?? 0));
        });
      this.slot.drain((at, best) => {
        this.wording.add(at, (best * rarity) / whole);
      });
    }
  }
}
