import type { Fact } from '../../norms';
import {
  type Activity,
  type BudgetLine,
  formatDong,
  formatQuantity,
  GAP,
  type IsoDate,
  type Milli,
  shortDate,
} from '../../plan';
import { Codecs } from '../sheets/codecs';
import type { CellValue } from '../model/sheet-model';
import { at } from '../sheets/path';
import { type GridColumn, type GridTable, sheetOf } from './columns';

export type GridRecord = BudgetLine | Activity;

/** 1.125 could be read as a thousand and more: with a fourth decimal it cannot. */
const unmistaken = (text: string) => text.replace(/,(\d{3})$/, ',$10');

const numberText = (value: number) =>
  Number.isInteger(value) ? formatDong(value) : unmistaken(String(value).replace('.', ','));

const MILLIS = new Set(['quantity', 'times', 'count']);

const asText = (value: CellValue): string =>
  value === null ? '' : typeof value === 'number' ? numberText(value) : value;

/** What stands in the cells of a grid, and what typed text means there: the codecs of the sheets. */
export class Cells {
  private readonly codecs: Codecs;

  constructor(
    readonly table: GridTable,
    facts: Readonly<Record<string, Fact>>,
  ) {
    this.codecs = new Codecs({ facts });
  }

  /** The text of a cell that is not computed: what is shown, copied and edited. */
  text({ kind, field }: GridColumn, record: GridRecord): string {
    const value = at(record, field);
    if (value === undefined || value === null) return '';
    if (MILLIS.has(kind)) return unmistaken(formatQuantity(value as Milli));
    if (kind === 'date' || kind === 'dateOrNone') return shortDate(value as IsoDate);
    // A source that gives nothing is an empty cell, as accountants have it.
    if (kind === 'source' && value === 0) return '';
    return asText(this.codecs.of(kind).encode(value));
  }

  /** The value that typed text stands for; a Refusal that names the cell when it stands for none. */
  read(column: GridColumn, text: string, row: string): unknown {
    const { kind, title, must } = column;
    if (text.trim() === '') {
      if (must) return GAP;
      // On the screen an emptied figure is nothing; only a sheet that somebody brings must say it.
      if (kind === 'quantity' || kind === 'money') return 0;
    }
    const codec = this.codecs.of(kind);
    const where = { sheet: sheetOf(this.table), cell: `${title} (${row})` };
    const value = codec.decode(text, where);
    return value ?? codec.blank;
  }
}
