import type { MessageKey, Params } from '../../locales';
import { areaName, cellName } from '../model/address';
import { UNCOUNTED } from '../model/raw-book';
import { type Amount, type AmountKind, readAmount, readFactors } from './amount';
import type { Grid } from './grid';
import type { Remark, Severity } from './remarks';

/** A figure of one cell. */
export interface Figure {
  readonly row: number;
  readonly column: number;
  readonly value: number;
  readonly unit: string;
  /** What the same text would be in the other reading of its mark. */
  readonly other?: number;
  /** «10 người x 2 ngày»: the factors after the first. */
  readonly more: readonly Amount[];
}

/** Reads the cells of a table and keeps account of them: what nobody used is named in the end. */
export class Cells {
  readonly remarks: Remark[] = [];
  private readonly used = new Set<string>();

  constructor(readonly grid: Grid) {}

  remark(severity: Severity, key: MessageKey, cell: string, params: Params = {}): void {
    this.remarks.push({ severity, key, cell, params });
  }

  at(severity: Severity, key: MessageKey, row: number, column: number, params: Params = {}): void {
    this.use(row, column);
    this.remark(severity, key, cellName(row, column), params);
  }

  /** A remark about a whole row; all its cells are named by it. */
  row(
    severity: Severity,
    key: MessageKey,
    row: number,
    left: number,
    right: number,
    params: Params = {},
  ): void {
    for (let column = left; column <= right; column += 1) this.use(row, column);
    this.remark(severity, key, areaName({ top: row, left, bottom: row, right }), params);
  }

  use(row: number, column: number): void {
    this.used.add(`${row}:${column}`);
  }

  isUsed(row: number, column: number): boolean {
    return this.used.has(`${row}:${column}`);
  }

  text(row: number, column: number | undefined): string {
    if (column === undefined) return '';
    const text = this.grid.text(row, column);
    if (text !== '') this.use(row, column);
    return text;
  }

  /** A figure in đồng or as a count; undefined when the cell is empty, a dash, or cannot be read (which is said). */
  figure(row: number, column: number, kind: AmountKind, scale = 1): Figure | undefined {
    const value = this.grid.value(row, column);
    if (value === null || value === '') return undefined;
    this.use(row, column);
    const place = { row, column };
    if (typeof value === 'number') {
      if (Number.isFinite(value) && Math.abs(value * scale) < 1e15)
        return { ...place, value: scaled(value, scale), unit: '', more: [] };
      this.at('lost', 'import.unreadNumber', row, column, { found: String(value) });
      return undefined;
    }
    if (typeof value === 'object') {
      const key = value.error === UNCOUNTED ? 'import.uncounted' : 'import.cellError';
      this.at('lost', key, row, column, { found: value.error });
      return undefined;
    }
    const text = this.grid.text(row, column);
    if (text === '' || /^[-\u2012-\u2015\u2212]+$/.test(text)) return undefined;
    const read = kind === 'money' ? readAmount(text, kind) : readFactors(text)?.[0];
    if (read === undefined) {
      const key = kind === 'money' ? 'import.unreadMoney' : 'import.unreadNumber';
      this.at('lost', key, row, column, { found: text });
      return undefined;
    }
    return this.fromText(place, text, read, kind, scale);
  }

  private fromText(
    place: { readonly row: number; readonly column: number },
    text: string,
    read: Amount,
    kind: AmountKind,
    scale: number,
  ): Figure {
    const by = read.explicit ? 1 : scale;
    const value = scaled(read.value, by);
    const severity = read.doubt === undefined ? 'read' : 'check';
    const shown = { found: text, value };
    if (!/^\d+$/.test(text) || by !== 1)
      this.at(severity, read.doubt ?? 'import.readText', place.row, place.column, shown);
    return {
      ...place,
      value,
      unit: read.unit,
      ...(read.other === undefined ? {} : { other: scaled(read.other, by) }),
      more: kind === 'count' ? (readFactors(text) ?? []).slice(1) : [],
    };
  }
}

/** 12.345 triệu in whole đồng: floats must not leave a trace. */
function scaled(value: number, by: number): number {
  return by === 1 ? value : Math.round(value * by * 1000) / 1000;
}
