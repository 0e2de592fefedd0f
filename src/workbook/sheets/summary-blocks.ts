import type { Area, Cell, CellValue, ConditionalModel, RowModel } from '../model/sheet-model';
import { cellName, columnName } from '../model/address';
import type { StyleName } from '../model/styles';
import summary from './data/summary.json';
import { printedHeight } from './form-height';
import { fill } from './form-text';

/** A cell of a block before its row is known: `{r}` in the formula stands for it. */
export interface BlockCell {
  readonly value: CellValue;
  readonly style: StyleName;
  readonly formula?: string;
}

/** A sum below a column and what it has to agree with. */
export interface Sum {
  readonly column: number;
  readonly value: number;
  readonly against?: { readonly formula: string; readonly value: number };
}

export interface Block {
  readonly heading: string;
  readonly titles: readonly string[];
  readonly records: readonly (readonly BlockCell[])[];
  readonly sums: readonly Sum[];
}

/** Where the records of a block came to stand, in rows counted from 1. */
export interface Placed {
  readonly first: number;
  readonly last: number;
}

const GAP: RowModel = { cells: [] };

function verdictOf({ value, against }: Sum): string {
  const difference = value - (against?.value ?? value);
  return difference === 0 ? summary.agrees : fill(summary.differs, { difference });
}

/** Blocks one below another, each with its sums and what they are held against. */
export class BlockSheet {
  readonly rows: RowModel[];
  readonly conditionals: ConditionalModel[] = [];

  constructor(
    private readonly widths: readonly number[],
    ...opening: readonly RowModel[]
  ) {
    this.rows = [...opening];
  }

  skip(rows: number): Area {
    const top = this.rows.length;
    for (let at = 0; at < rows; at += 1) this.rows.push(GAP);
    return { top, left: 0, bottom: this.rows.length - 1, right: this.widths.length - 1 };
  }

  add({ heading, titles, records, sums }: Block): Placed {
    this.rows.push(GAP, { cells: [{ value: heading, style: 'summaryBlock' }], height: 20 });
    this.rows.push({ cells: titles.map((value): Cell => ({ value, style: 'head' })), height: 33 });
    const first = this.rows.length + 1;
    // Sums need a row to add up, also before there is a record.
    const filled =
      records.length > 0 ? records : [titles.map((): BlockCell => ({ value: null, style: 'shown' }))];
    for (const record of filled) this.rows.push(this.record(record));
    const last = this.rows.length;
    this.rows.push(this.sumRow(sums, titles.length, { first, last }), this.checkRow(sums, titles.length));
    return { first, last };
  }

  private record(record: readonly BlockCell[]): RowModel {
    const r = this.rows.length + 1;
    const cells = record.map(({ value, style, formula }): Cell =>
      formula === undefined ? { value, style } : { value, style, formula: fill(formula, { r }) },
    );
    return { cells, height: printedHeight(cells, this.widths) };
  }

  private sumRow(sums: readonly Sum[], width: number, { first, last }: Placed): RowModel {
    const cells = Array.from({ length: width }, (_, column): Cell => {
      const sum = sums.find((one) => one.column === column);
      if (sum === undefined) return { value: column === 1 ? summary.total : null, style: 'label' };
      const name = columnName(column);
      return { value: sum.value, style: 'summaryTotal', formula: `SUM(${name}${first}:${name}${last})` };
    });
    return { cells };
  }

  private checkRow(sums: readonly Sum[], width: number): RowModel {
    const row = this.rows.length + 1;
    const cells = Array.from({ length: width }, (_, column): Cell => {
      const sum = sums.find((one) => one.column === column && one.against !== undefined);
      if (sum?.against === undefined) return { value: column === 1 ? summary.check : null, style: 'label' };
      const total = cellName(row - 1, column);
      const formula = fill(summary.verdict, { total, against: sum.against.formula, agrees: summary.agrees });
      this.watch(row, column);
      return { value: verdictOf(sum), style: 'verdict', formula };
    });
    return { cells, height: 32 };
  }

  private watch(row: number, column: number): void {
    const area = { top: row, left: column, bottom: row, right: column };
    this.conditionals.push({ area, formula: `${cellName(row, column)}<>"${summary.agrees}"`, look: 'over' });
  }
}
