import { type BudgetLine, type Plan, toSerial } from '../../plan';
import { LEVEL_FACT, spanOf, type Verdict } from '../../review';
import type { Law } from '../law';
import budget from '../sheets/data/budget.json';
import { NUMBER_FACTS, otherText, valueText } from './facts';
import { DAY_BASE, NO_END, type NormRow } from './row';

/** What the formulas of one line of «Dự toán» come to, cell by cell, under the names that budget.json gives them. */
export interface Looked {
  readonly from: number;
  readonly to: number;
  readonly code: number;
  readonly block: number;
  readonly tier: number;
  readonly factor: number | '';
  readonly firstPlace: number;
  readonly lastPlace: number;
  readonly firstVersion: number;
  readonly lastVersion: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly localRow: number;
  /** What a council sets on the first day, and on the last. */
  readonly local: number | '' | '?';
  readonly lastLocalRow: number;
  readonly lastLocal: number | '' | '?';
  readonly firstLimit: number | string;
  readonly lastLimit: number | string;
  readonly sure: number;
  readonly limit: number | '';
  readonly over: number | '';
  readonly verdict: Verdict;
}

/** The days of a line, and whether the law changes between them. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly changes: boolean;
}

const SURE = { text: 1, secondary: 2, recalled: 3 } as const;
const NO_FIGURE = 'tt';
const LAST_DAY = 73_050;

export const sureness = (row: NormRow) => SURE[row.result.certainty];
export const localSureness = (row: NormRow) => SURE[row.result.localCertainty];
export const dayKey = (row: NormRow) => row.block * DAY_BASE + row.from;
export const tierKey = (row: NormRow) => row.version * NO_END + row.low;

/** The place, from 1, of the last entry that is not above; 0 when all are: MATCH(…,1). */
function lastNotAbove(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Excel's ROUND of a positive product. */
const round = (value: number) => Math.floor(value + 0.5);

/** The twin of the sheet's lookups: it says what the formulas say, so that every cell is laid out with its value. */
export class NormLookup {
  private readonly codes = new Map<string, number>();
  private readonly blocks = new Map<string, number>();
  private readonly days: readonly number[];
  private readonly tiers: readonly number[];
  private readonly locals = new Map<string, number>();
  private readonly activities: ReadonlyMap<string, Plan['activities'][number]>;

  constructor(
    private readonly law: Law,
    private readonly plan: Plan,
    readonly rows: readonly NormRow[],
  ) {
    // Spreadsheets do not tell A from a.
    rows.forEach(({ code, key, block }, index) => {
      if (!this.codes.has(code.toLowerCase())) this.codes.set(code.toLowerCase(), index + 1);
      if (!this.blocks.has(key.toLowerCase())) this.blocks.set(key.toLowerCase(), block);
    });
    this.days = rows.map(dayKey);
    this.tiers = rows.map(tierKey);
    plan.localNorms.forEach(({ replaces }, index) => {
      const code = replaces.toLowerCase();
      if (!this.locals.has(code)) this.locals.set(code, index + 1);
    });
    this.activities = new Map(plan.activities.map((activity) => [activity.id, activity]));
  }

  private row(place: number): NormRow | undefined {
    return place === 0 ? undefined : this.rows[place - 1];
  }

  private keyOf(line: BudgetLine, { asking }: NormRow): string {
    const { facts } = this.law;
    const text = (name: string, empty: string) => {
      const value = line.facts[name];
      return value === undefined ? empty : valueText(facts[name], value);
    };
    const level = valueText(facts['level'], line.facts['level'] ?? LEVEL_FACT[this.plan.issuer.level]);
    return [
      line.norm,
      this.languageOf(line, asking, text('minorityLanguage', '-')),
      asking.area ? text('area', '-') : '',
      asking.level ? level : '',
      asking.other ? otherText(facts, line.facts) || '-' : '',
    ].join('|');
  }

  private languageOf(line: BudgetLine, { language }: NormRow['asking'], said: string): string {
    if (language === 0) return '';
    return language === 1 && line.facts['minorityLanguage'] !== true ? '-' : said;
  }

  private number(line: BudgetLine, place: number): number | undefined {
    const value = line.facts[NUMBER_FACTS[place - 1] ?? ''];
    return typeof value === 'number' ? value : undefined;
  }

  private factorOf(line: BudgetLine, { asking }: NormRow): number | '' {
    let product = 1;
    for (const place of asking.factors) {
      if (place === 0) continue;
      const value = this.number(line, place);
      if (value === undefined) return '';
      product *= value;
    }
    return product;
  }

  private version(block: number, place: number, day: number): number {
    const row = this.row(place);
    return row?.block === block && day <= row.to ? row.version : 0;
  }

  private rowOf(version: number, tier: number): number {
    return version === 0 ? 0 : lastNotAbove(this.tiers, version * NO_END + tier);
  }

  /**
   * What a council sets on one end of the days. A figure above what the centre lets it set is no figure; one that comes
   * or goes while something else changes tells nothing.
   */
  private localOf(place: number, row: NormRow | undefined, span: Span, end: 'from' | 'to'): Looked['local'] {
    const local: Plan['localNorms'][number] | undefined = this.plan.localNorms[place - 1];
    if (place === 0 || local === undefined || row === undefined || row.result.localMost < 0) return '';
    const same = (other: { readonly replaces: string }) =>
      other.replaces.toLowerCase() === local.replaces.toLowerCase();
    if (this.plan.localNorms.filter(same).length > 1) return '?';
    const begins = toSerial(local.from);
    const ends = local.to === null ? LAST_DAY : toSerial(local.to);
    const { from, to } = span;
    if (local.amount > row.result.localMost || begins > to || ends < from) return '';
    if (begins <= from && ends >= to) return local.amount;
    if (span.changes || (begins > from && ends < to)) return '?';
    return (end === 'from' ? begins <= from : ends >= to) ? local.amount : '';
  }

  /** The unit of the figure that counts: a council words its own. */
  private unitOf(row: NormRow | undefined, localPlace: number, local: Looked['local']): string | undefined {
    const unit = typeof local === 'number' ? this.plan.localNorms[localPlace - 1]?.unit : row?.result.unit;
    return unit?.toLowerCase();
  }

  private limitOf(place: number, version: number, tier: number, factor: number | '', local: Looked['local']) {
    const row = this.row(place);
    if (row === undefined || row.version !== version || tier >= row.high || local === '?') return '';
    const { rank, amount } = row.result;
    if (typeof local === 'number') return local;
    if (rank === 2) return NO_FIGURE;
    return rank === 0 || factor === '' ? '' : round(amount * factor);
  }

  look(line: BudgetLine): Looked {
    const span = spanOf(line, this.activities.get(line.activity));
    const [from, to] = span === undefined ? [0, 0] : [toSerial(span[0]), toSerial(span[1])];
    const code = line.norm === '' ? 0 : (this.codes.get(line.norm.toLowerCase()) ?? 0);
    const first = this.row(code);
    const block = first === undefined ? 0 : (this.blocks.get(this.keyOf(line, first).toLowerCase()) ?? 0);
    const tierPlace = first?.asking.tier ?? 0;
    const tier = tierPlace === 0 ? -1 : (this.number(line, tierPlace) ?? -1);
    const factor = first === undefined ? '' : this.factorOf(line, first);
    const placeOn = (day: number) =>
      block === 0 || day === 0 ? 0 : lastNotAbove(this.days, block * DAY_BASE + day);
    const [firstPlace, lastPlace] = [placeOn(from), placeOn(to)];
    const [firstVersion, lastVersion] = [
      this.version(block, firstPlace, from),
      this.version(block, lastPlace, to),
    ];
    const firstRow = this.rowOf(firstVersion, tier);
    const lastRow = lastVersion - firstVersion > 1 ? 0 : this.rowOf(lastVersion, tier);
    const [a, b] = [this.row(firstRow), this.row(lastRow)];
    const placeOf = (row: NormRow | undefined) =>
      this.locals.get(row?.result.localCode.toLowerCase() ?? '') ?? 0;
    const [localRow, lastLocalRow] = [placeOf(a), placeOf(b)];
    const between = { from, to, changes: firstVersion !== lastVersion };
    const local = this.localOf(localRow, a, between, 'from');
    const lastLocal = this.localOf(lastLocalRow, b, between, 'to');
    const firstLimit = this.limitOf(firstRow, firstVersion, tier, factor, local);
    const sameUnit = this.unitOf(a, localRow, local) === this.unitOf(b, lastLocalRow, lastLocal);
    const lastLimit =
      a === undefined || b === undefined || !sameUnit
        ? ''
        : this.limitOf(lastRow, lastVersion, tier, factor, lastLocal);
    const surenessOf = (row: NormRow, said: Looked['local']) =>
      typeof said === 'number' ? localSureness(row) : sureness(row);
    const sure =
      a === undefined || b === undefined ? 0 : Math.max(surenessOf(a, local), surenessOf(b, lastLocal));
    const told = { from, to, code, block, tier, factor, firstPlace, lastPlace, firstVersion, lastVersion };
    return {
      ...told,
      ...{ firstRow, lastRow, localRow, local, lastLocalRow, lastLocal, firstLimit, lastLimit, sure },
      ...verdictOf(line.unitPrice, firstLimit, lastLimit, sure),
    };
  }
}

function verdictOf(
  price: number,
  first: number | string,
  last: number | string,
  sure: number,
): Pick<Looked, 'limit' | 'over' | 'verdict'> {
  if (first === NO_FIGURE && last === NO_FIGURE) return { limit: '', over: '', verdict: 'none' };
  if (typeof first !== 'number' || typeof last !== 'number')
    return { limit: '', over: '', verdict: 'unknown' };
  const limit = Math.min(first, last);
  const over = price - limit;
  if (price > limit && price <= Math.max(first, last)) return { limit, over, verdict: 'unknown' };
  if (sure === SURE.recalled) return { limit, over, verdict: 'check' };
  return { limit, over, verdict: price > limit ? 'over' : 'within' };
}

export const verdictText = (verdict: Verdict) => budget.verdicts[verdict];
