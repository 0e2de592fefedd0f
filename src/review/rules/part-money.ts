import { type BudgetLine, type Funding, type Plan, type SourceName, type Sources } from '../../plan';
import type { LineView } from '../view';

/** What the budget of a line is now: what was allowed, once somebody has looked at it. */
export function sourcesNow(line: BudgetLine): Sources {
  return line.appraisal?.sources ?? line.sources;
}

/** One sub-project's share of one purse: what its lines need and what decisions give it. */
export interface PartMoney {
  readonly part: string;
  need: number;
  given: number;
  /** The lines of each need, in the order of their age. */
  readonly lines: (readonly LineView[])[];
  readonly funding: Funding[];
  /** A decision whose amount is not known yet. */
  unknown: boolean;
}

export type Purse = Map<string, PartMoney>;

const parentOf = (part: string) => {
  const dot = part.lastIndexOf('.');
  return dot < 0 ? '' : part.slice(0, dot);
};

/** Money of a part may be spent under everything below it. */
export function isWithin(part: string, whole: string): boolean {
  return whole === '' || part === whole || part.startsWith(`${whole}.`);
}

/** The years whose money a plan spends. */
export function yearsOf(plan: Plan): readonly [number, number] {
  const [from, to] = [Number(plan.period.from.slice(0, 4)), Number(plan.period.to.slice(0, 4))];
  return [Math.min(plan.year, from), Math.max(plan.year, to)];
}

/** Carried money was last year's. */
export function isOfYear(plan: Plan, { kind, year }: Funding): boolean {
  const [first, last] = yearsOf(plan);
  return year <= last && (year >= first || (kind === 'carried' && year >= first - 1));
}

/** What the lines of one part need of a purse. */
export interface Need {
  readonly part: string;
  readonly amount: number;
  readonly lines: readonly LineView[];
}

export function purseOf(
  plan: Plan,
  source: SourceName,
  needs: readonly Need[],
  funding: readonly Funding[],
): Purse {
  const purse: Purse = new Map();
  const at = (part: string): PartMoney => {
    const known = purse.get(part);
    if (known !== undefined) return known;
    const fresh: PartMoney = { part, need: 0, given: 0, lines: [], funding: [], unknown: false };
    purse.set(part, fresh);
    return fresh;
  };
  for (const { part, amount, lines } of needs) {
    const money = at(part);
    money.need += amount;
    money.lines.push(lines);
  }
  for (const one of funding) {
    if (one.source !== source || !isOfYear(plan, one)) continue;
    const money = at(one.part);
    money.given += one.amount ?? 0;
    money.unknown ||= one.amount === null;
    money.funding.push(one);
  }
  return purse;
}

export interface Shortage {
  readonly part: string;
  readonly need: number;
  /** What the decisions cover of it. */
  readonly covered: number;
  readonly lines: readonly (readonly LineView[])[];
  readonly funding: readonly Funding[];
  readonly unknown: boolean;
}

interface Solved {
  readonly short: number;
  readonly left: number;
  readonly within: readonly PartMoney[];
}

const NOTHING: Solved = { short: 0, left: 0, within: [] };

/**
 * What no decision covers. A part lives on its own money, then on that of the part above it; what is left over below
 * serves the lines that name only the whole. Whatever has money above it asks there before it is told of.
 */
export function shortages(purse: Purse): Shortage[] {
  const nearest = (part: string): string | undefined => {
    for (let above = part; above !== '';) {
      above = parentOf(above);
      if (purse.has(above)) return above;
    }
    return undefined;
  };
  const below = new Map<string | undefined, PartMoney[]>();
  for (const money of purse.values()) {
    const above = nearest(money.part);
    below.set(above, [...(below.get(above) ?? []), money]);
  }
  const found: Shortage[] = [];
  const solve = (money: PartMoney, fundedAbove: boolean): Solved => {
    const funded = money.funding.length > 0;
    const children = (below.get(money.part) ?? [])
      .map((child) => solve(child, fundedAbove || funded))
      .reduce(join, NOTHING);
    const fromBelow = Math.min(money.need, children.left);
    const rest = money.need - fromBelow + children.short;
    const short = Math.max(0, rest - money.given);
    const left = Math.max(0, money.given - rest) + children.left - fromBelow;
    const within = [money, ...children.within];
    if (short === 0 || fundedAbove) return { short, left, within };
    found.push(shortageOf(money.part, within, short));
    return { short: 0, left, within };
  };
  below.get(undefined)?.forEach((money) => solve(money, false));
  return found;
}

function join(a: Solved, b: Solved): Solved {
  return { short: a.short + b.short, left: a.left + b.left, within: [...a.within, ...b.within] };
}

function shortageOf(part: string, within: readonly PartMoney[], short: number): Shortage {
  const need = within.reduce((total, money) => total + money.need, 0);
  return {
    part,
    need,
    covered: need - short,
    lines: within.flatMap(({ lines }) => lines),
    funding: within.flatMap(({ funding }) => funding),
    unknown: within.some(({ unknown }) => unknown),
  };
}
