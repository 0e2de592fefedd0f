import type { Cells, Figure } from './cells';
import type { TableCandidate } from './find-tables';
import { columnOf, columnsOf } from './mapping';
import { PURSES } from './model';
import { type Mark, Numbering, RANK } from './numbering';
import { scaleOfTitles } from './surroundings';
import { isInWords, type TotalKind, totalKind, totalOf } from './row-words';

export type MoneyRole = (typeof MONEY)[number];
export const MONEY = ['amount', 'repeat', ...PURSES, 'state'] as const;
export type Moneys = Readonly<Partial<Record<MoneyRole, Figure>>>;

/** A row that is a line or stands over lines. */
export interface Item {
  readonly row: number;
  readonly mark: Mark | undefined;
  readonly content: string;
  /** Where its name stands. */
  readonly column: number;
  readonly quantity: Figure | undefined;
  readonly times: readonly Figure[];
  readonly price: Figure | undefined;
  readonly money: Moneys;
  /** It only says, in a column of its own, which activity the row belongs to. */
  readonly named?: true;
}

/** A row that adds up others. */
export interface TotalRow {
  readonly row: number;
  readonly kind: TotalKind;
  readonly label: string;
  readonly named: string | undefined;
  readonly money: Moneys;
}

export interface TableRows {
  readonly items: readonly Item[];
  readonly totals: readonly TotalRow[];
  /** «Bằng chữ: …» */
  readonly inWords: readonly { readonly row: number; readonly text: string }[];
}

/** Reads the rows of one table. */
export class ItemReader {
  private readonly numbering = new Numbering();
  private readonly number: number | undefined;
  private readonly content: number;
  /** Columns under the title of the content, where names of lines are written further in. */
  private readonly inner: number[] = [];
  private open = '';

  constructor(
    private readonly cells: Cells,
    private readonly table: TableCandidate,
  ) {
    this.number = columnOf(table.mapping, 'number');
    this.content = columnOf(table.mapping, 'content') ?? table.area.left;
    for (let column = this.content + 1; this.isUntitled(column); column += 1) this.inner.push(column);
  }

  private isUntitled(column: number): boolean {
    const found = this.table.mapping.find((one) => one.column === column);
    return (
      found?.role === 'extra' &&
      (found.title === '' || found.title === this.table.mapping.find(({ role }) => role === 'content')?.title)
    );
  }

  read(): TableRows {
    const { rows, repeats } = this.table;
    const items: Item[] = [];
    const totals: TotalRow[] = [];
    const inWords: { row: number; text: string }[] = [];
    const skipped = new Set(repeats.flatMap(({ area, dataTop }) => span(area.top, dataTop - 1)));
    for (let row = rows.top; row <= rows.bottom; row += 1) {
      if (skipped.has(row)) continue;
      const { label, column } = this.label(row);
      if (label === '' && this.cells.grid.filled(row, this.left, this.right).length === 0) continue;
      if (isInWords(label) || isInWords(label.replace(/^\(/, '')))
        inWords.push({ row, text: this.wholeText(row) });
      else {
        const total = this.total(row, label);
        if (total !== undefined) totals.push(total);
        else items.push(...this.activity(row), this.item(row, label, column));
      }
    }
    return { items, totals, inWords };
  }

  private get left(): number {
    return this.table.area.left;
  }

  private get right(): number {
    return this.table.area.right;
  }

  private wholeText(row: number): string {
    const { grid } = this.cells;
    return grid
      .filled(row, this.left, this.right)
      .map((column) => grid.text(row, column))
      .join(' ');
  }

  /** The name of a row: its content, or the text of a cell merged across from the left. */
  private label(row: number): { label: string; column: number } {
    const { grid } = this.cells;
    const own = grid.text(row, this.content);
    if (own !== '') return { label: own, column: this.content };
    const [first] = grid.filled(row, this.left, this.content).filter((column) => {
      const text = grid.text(row, column);
      return (
        typeof grid.value(row, column) === 'string' &&
        (/\p{L}{2}/u.test(text) || totalKind(text) !== undefined)
      );
    });
    if (first !== undefined && new Numbering().fromCell(grid.value(row, first)) === undefined)
      return { label: grid.text(row, first), column: first };
    const inner = this.inner.find((column) => grid.text(row, column) !== '');
    if (inner !== undefined) return { label: grid.text(row, inner), column: inner };
    const above = grid.covering(row, this.content);
    return { label: above === undefined ? '' : grid.text(above.top, above.left), column: this.content };
  }

  private total(row: number, label: string): TotalRow | undefined {
    const kind = totalKind(label);
    if (kind === undefined) return undefined;
    const price = columnOf(this.table.mapping, 'price');
    // «Tổng …» with a price of its own is something that is paid for.
    if (price !== undefined && typeof this.cells.grid.value(row, price) === 'number') return undefined;
    return {
      row,
      kind,
      label,
      named: kind === 'sub' || kind === 'grand' ? totalOf(label) : undefined,
      money: this.money(row),
    };
  }

  private money(row: number): Moneys {
    const found: Partial<Record<MoneyRole, Figure>> = {};
    for (const role of MONEY) {
      const column = this.table.mapping.find((one) => one.role === role);
      if (column === undefined) continue;
      const figure = this.cells.figure(row, column.column, 'money', this.scaleOf(column.column));
      if (figure !== undefined) found[role] = figure;
    }
    return found;
  }

  /** A column's own unit of money comes before that of the whole table; purses are in that of the amount. */
  scaleOf(column: number): number {
    const { mapping, header, around } = this.table;
    const own = (at: number | undefined) =>
      at === undefined ? undefined : scaleOfTitles(header.titles.get(at) ?? []);
    const role = mapping.find((one) => one.column === column)?.role;
    const withAmount = role !== 'price' ? own(columnOf(mapping, 'amount')) : undefined;
    return own(column) ?? withAmount ?? around.scale ?? 1;
  }

  /** A column of activities opens one where its text changes; an empty cell continues it. */
  private activity(row: number): Item[] {
    const column = columnOf(this.table.mapping, 'activity');
    const name = this.cells.text(row, column);
    if (column === undefined || name === '' || name === this.open) return [];
    this.open = name;
    const mark = { text: '', rank: RANK.letter + 0.5 };
    const nothing = { quantity: undefined, times: [], price: undefined, money: {} };
    return [{ row, mark, content: name, column, ...nothing, named: true }];
  }

  private item(row: number, label: string, column: number): Item {
    const { mapping } = this.table;
    const quantity = columnOf(mapping, 'quantity');
    const price = columnOf(mapping, 'price');
    const marked =
      this.number === undefined
        ? undefined
        : this.numbering.fromCell(this.cells.grid.value(row, this.number));
    if (marked !== undefined && this.number !== undefined) this.cells.use(row, this.number);
    const prefixed = marked === undefined ? this.numbering.fromContent(label) : undefined;
    if (label !== '') this.cells.use(row, column);
    return {
      row,
      mark: marked ?? prefixed?.mark,
      content: prefixed?.rest ?? label,
      column,
      quantity: quantity === undefined ? undefined : this.cells.figure(row, quantity, 'count'),
      times: columnsOf(mapping, 'times')
        .map((one) => this.cells.figure(row, one.column, 'count'))
        .filter((figure) => figure !== undefined),
      price: price === undefined ? undefined : this.cells.figure(row, price, 'money', this.scaleOf(price)),
      money: this.money(row),
    };
  }
}

function span(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
