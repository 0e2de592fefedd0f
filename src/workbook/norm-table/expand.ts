import { type Answer, citeNorm } from '../../norms';
import type { IsoDate } from '../../plan';
import type { Asker, Given } from './ask';
import { type FactValue, KEY_FACTS, NUMBER_FACTS, thresholds } from './facts';
import { NO_END, type Result, STEP } from './row';

/** A stretch of numbers that the law treats alike, with two of them to try. */
interface Region {
  readonly low: number;
  readonly high: number;
  readonly samples: readonly [number, number];
}

/** One case of a code: what is known of each fact it asks, and what the law then says on each stretch of days. */
export interface Case {
  readonly texts: Given;
  readonly regions: ReadonlyMap<string, Region>;
  readonly results: readonly Result[];
  /** The number facts that the figure is multiplied by. */
  readonly factors: readonly string[];
}

/** A code that branches further than this is left to the full review. */
const MAX_CASES = 400;
const MAX_DEPTH = 6;
const ROUND = 1000;

function regionsOf(turns: readonly number[]): Region[] {
  const ends = turns.filter((turn) => turn > 0 && turn < NO_END);
  const regions: Region[] = [];
  let low = 0;
  for (const turn of ends) {
    const middle = (low + turn) / 2;
    regions.push({ low, high: turn, samples: [(low + middle) / 2, middle] });
    regions.push({ low: turn, high: turn + STEP, samples: [turn, turn] });
    low = turn + STEP;
  }
  regions.push({ low, high: NO_END, samples: [low + ROUND, low + 3 * ROUND] });
  return regions;
}

/** What the answer asks for or assumes, and nobody has said yet. */
function asked(answer: Answer): readonly string[] {
  if (answer.kind === 'missing') return answer.facts;
  return answer.kind === 'limit' ? answer.assumed : [];
}

/** Tries a code in every case that the law tells apart. */
export class Expander {
  private cases: Case[] = [];
  private wordsOpen = true;
  /** Numbers that lines state, for answers that fail without saying what they lack. */
  private stated: readonly string[] = [];

  constructor(
    private readonly asker: Asker,
    private readonly code: string,
    /** The first day of each stretch on which nothing changes. */
    private readonly days: readonly IsoDate[],
  ) {}

  /** Undefined when there are more cases than a sheet can tell apart. */
  run(): Case[] | undefined {
    this.cases = [];
    return this.explore({}, new Map()) ? this.cases : undefined;
  }

  /** Only the cases in which lines stand: their words are taken as said, their numbers may still change. */
  runAs(said: readonly Given[], numbers: readonly string[]): Case[] | undefined {
    this.cases = [];
    this.stated = numbers;
    this.wordsOpen = false;
    return said.every((texts) => this.explore(texts, new Map())) ? this.cases : undefined;
  }

  private mayOpen(name: string): boolean {
    return this.wordsOpen || NUMBER_FACTS.includes(name);
  }

  private answers(texts: Given, regions: ReadonlyMap<string, Region>, second?: string): Answer[] {
    const facts: Record<string, FactValue | undefined> = { ...texts };
    for (const [name, { samples }] of regions) facts[name] = samples[name === second ? 1 : 0];
    return this.days.map((day) => this.asker.answer(this.code, day, facts));
  }

  private explore(texts: Given, regions: ReadonlyMap<string, Region>): boolean {
    const answers = this.answers(texts, regions);
    const wanting = answers.some(({ kind }) => kind === 'gap') ? this.stated : [];
    const open = [...new Set([...answers.flatMap(asked), ...wanting])].filter(
      (name) => !Object.hasOwn(texts, name) && !regions.has(name) && this.mayOpen(name),
    );
    const next = Object.keys(this.asker.law.facts).find((name) => open.includes(name)) ?? open[0];
    if (next === undefined) return this.add(texts, regions, answers);
    if (this.wordsOpen && Object.keys(texts).length + regions.size >= MAX_DEPTH) return false;
    const fact = this.asker.law.facts[next];
    if (fact?.type === 'number') {
      if (!NUMBER_FACTS.includes(next)) return false;
      const turns = thresholds(this.asker.law.catalogue).get(next) ?? [];
      return regionsOf(turns).every((region) => this.explore(texts, new Map(regions).set(next, region)));
    }
    const choices: FactValue[] = fact?.type === 'choice' ? Object.keys(fact.choices ?? {}) : [true, false];
    // Whose level it is the book always knows; any other fact may be left open.
    const values = next === 'level' ? choices : [undefined, ...choices];
    return values.every((value) => this.explore({ ...texts, [next]: value }, regions));
  }

  /** The facts that the figure grows with; undefined when it follows one in some other way. */
  private factorsOf(texts: Given, regions: ReadonlyMap<string, Region>, first: readonly Answer[]) {
    const factors: string[] = [];
    for (const [name, { samples }] of regions) {
      if (samples[0] === samples[1]) continue;
      const second = this.answers(texts, regions, name);
      const ratio = samples[1] / samples[0];
      const turns = first.map((answer, index) => {
        const other = second[index];
        if (answer.kind !== other?.kind) return 'lost';
        if (answer.kind !== 'limit' || other.kind !== 'limit' || answer.amount === other.amount)
          return 'none';
        return Math.abs(other.amount - answer.amount * ratio) <= 2 ? 'factor' : 'lost';
      });
      if (turns.includes('lost')) return undefined;
      if (turns.includes('factor')) factors.push(name);
    }
    return factors;
  }

  private add(texts: Given, regions: ReadonlyMap<string, Region>, answers: readonly Answer[]): boolean {
    const factors = this.factorsOf(texts, regions, answers);
    if (factors === undefined) return false;
    const results = answers.map((answer) => this.asker.result(answer, citeNorm));
    this.cases.push({ texts, regions, results, factors });
    return this.cases.length <= MAX_CASES;
  }
}

/** Whether a fact is one of those that make the key of a case, each with a column of its own. */
export const isKeyFact = (name: string) => (KEY_FACTS as readonly string[]).includes(name);
