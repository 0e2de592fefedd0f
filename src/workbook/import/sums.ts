import { inWords } from '../../plan';
import { cellName } from '../model/address';
import type { Span } from './assemble';
import type { Cells } from './cells';
import type { ItemReader, Moneys, TableRows, TotalRow } from './items';
import { type Purse, PURSES, type Purses } from './model';
import { phrase } from './text';
import words from './words.json';

/** The lines of a table as sums need them. */
export interface Counted {
  readonly rows: readonly number[];
  readonly amounts: readonly number[];
  readonly purses: readonly Purses[];
}

interface Scope {
  readonly from: number;
  readonly to: number;
}

const LOCAL: readonly Purse[] = ['local', 'province', 'district', 'commune'];

/** Holds what groups and totals say against their lines; nothing is counted twice and nothing is believed. */
export class Sums {
  private readonly running: number[] = [0];
  private readonly purseSums = new Map<Purse, number[]>();

  constructor(
    private readonly cells: Cells,
    private readonly reader: ItemReader,
    counted: Counted,
  ) {
    for (const amount of counted.amounts) this.running.push((this.running.at(-1) ?? 0) + amount);
    for (const purse of PURSES) {
      const sums = [0];
      for (const purses of counted.purses) sums.push((sums.at(-1) ?? 0) + purses[purse]);
      this.purseSums.set(purse, sums);
    }
    this.rows = counted.rows;
    this.all = { from: 0, to: counted.amounts.length };
  }

  private readonly rows: readonly number[];
  private readonly all: Scope;

  get total(): number {
    return this.of(this.all);
  }

  private of({ from, to }: Scope): number {
    return (this.running[to] ?? 0) - (this.running[from] ?? 0);
  }

  private ofPurse(purse: Purse, { from, to }: Scope): number {
    // «NSĐP» is what its levels add up to, wherever the lines have them.
    const parts = purse === 'local' ? LOCAL : [purse];
    return parts.reduce((total, part) => {
      const sums = this.purseSums.get(part) ?? [];
      return total + (sums[to] ?? 0) - (sums[from] ?? 0);
    }, 0);
  }

  /** Figures shown in thousands or millions may each be rounded. */
  private agrees(stated: number, counted: number, column: number, scope: Scope): boolean {
    const scale = this.reader.scaleOf(column);
    const slack = scale > 1 ? (scale / 2) * Math.max(1, scope.to - scope.from) : 0.01;
    return Math.abs(stated - counted) <= slack;
  }

  group({ item, from, to }: Span): void {
    this.compare(item.money, { from, to }, item.content);
  }

  private compare(money: Moneys, scope: Scope, name: string): void {
    const amount = money.amount ?? money.repeat;
    if (amount !== undefined && !this.agrees(amount.value, this.of(scope), amount.column, scope)) {
      const params = { name, stated: amount.value, counted: this.of(scope) };
      this.cells.remark('check', 'import.sumDiffers', cellName(amount.row, amount.column), params);
    }
    for (const purse of PURSES) {
      const figure = money[purse];
      if (figure === undefined || this.agrees(figure.value, this.ofPurse(purse, scope), figure.column, scope))
        continue;
      const params = { name, stated: figure.value, counted: this.ofPurse(purse, scope) };
      this.cells.remark('check', 'import.sumDiffers', cellName(figure.row, figure.column), params);
    }
  }

  /** What a total may add up: what it names, the rows since the total before, a group above it, everything. */
  private scopes(total: TotalRow, before: number, spans: readonly Span[]): Scope[] {
    const at = this.rows.findIndex((row) => row > total.row);
    const to = at < 0 ? this.rows.length : at;
    const named = spans.filter(({ item }) => total.named !== undefined && item.mark?.text === total.named);
    const open = spans.filter((span) => span.to === to && span.from < to);
    const expected = total.kind === 'grand' && total.named === undefined ? [this.all] : named;
    return [...expected, { from: before, to }, ...open, { from: 0, to }, this.all];
  }

  private settle(total: TotalRow, before: number, spans: readonly Span[]): void {
    const amount = total.money.amount ?? total.money.repeat;
    const scopes = this.scopes(total, before, spans);
    const fits = scopes.find(
      (scope) => amount === undefined || this.agrees(amount.value, this.of(scope), amount.column, scope),
    );
    const scope = fits ?? scopes[0] ?? this.all;
    this.compare(total.money, scope, total.label);
  }

  /** Every total of the table held against its lines; gives back what the table says it all costs. */
  totals(
    { totals, inWords: written }: TableRows,
    spans: readonly Span[],
    left: number,
    right: number,
  ): number | null {
    let before = 0;
    let stated: number | null = null;
    let sub: number | null = null;
    for (const total of totals) {
      this.cells.row('read', 'import.totalRow', total.row, left, right, { found: total.label });
      const amount = (total.money.amount ?? total.money.repeat)?.value;
      const at = this.rows.findIndex((row) => row > total.row);
      const to = at < 0 ? this.rows.length : at;
      if (total.kind === 'grand' || total.kind === 'sub') this.settle(total, before, spans);
      // A total over its lines does not begin anything.
      if (to > before && total.kind !== 'carried') before = to;
      if (amount === undefined) continue;
      if (total.kind === 'grand' && total.named === undefined) stated = amount;
      else if (total.kind === 'sub' && to === this.rows.length && total.named === undefined) sub = amount;
    }
    const found = stated ?? (totals.filter(({ kind }) => kind === 'sub').length === 1 ? sub : null);
    for (const { row, text } of written) this.words(row, text, found ?? this.total, left, right);
    return found;
  }

  private words(row: number, text: string, amount: number, left: number, right: number): void {
    const said = spelled(text);
    const meant = spelled(Number.isInteger(amount) && amount >= 0 ? inWords(amount) : '');
    const same = meant !== '' && said.includes(meant);
    this.cells.row(
      same ? 'read' : 'check',
      same ? 'import.inWords' : 'import.inWordsDiffer',
      row,
      left,
      right,
      { found: text, amount },
    );
  }
}

const SPELLING: Readonly<Record<string, string | undefined>> = words.spelling;

/** «lẻ» and «linh», «tư» and «bốn» are the same number. */
function spelled(text: string): string {
  return phrase(text)
    .marked.map((word) => SPELLING[word] ?? word)
    .filter((word) => !words.spellingEnds.includes(word))
    .join(' ');
}
