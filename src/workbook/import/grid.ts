import { isBlank, rawCell, type RawSheet, type RawValue } from '../model/raw-book';
import type { Area } from '../model/sheet-model';
import { textOf } from './text';

export const isNumber = (value: RawValue): value is number => typeof value === 'number';

/** The cells of one sheet inside an area; whatever stands outside is not seen. */
export class Grid {
  readonly area: Area;
  private readonly merged = new Map<string, Area>();

  constructor(
    readonly sheet: RawSheet,
    range?: Area,
  ) {
    const widest = sheet.rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
    const all = { top: 0, left: 0, bottom: sheet.rows.length - 1, right: widest - 1 };
    this.area = range === undefined ? all : crop(range, all);
    for (const merge of sheet.merges ?? []) this.merged.set(`${merge.top}:${merge.left}`, merge);
  }

  private has(row: number, column: number): boolean {
    const { top, left, bottom, right } = this.area;
    return row >= top && row <= bottom && column >= left && column <= right;
  }

  value(row: number, column: number): RawValue {
    return this.has(row, column) ? rawCell(this.sheet, row, column) : null;
  }

  text(row: number, column: number): string {
    return textOf(this.value(row, column));
  }

  isBlank(row: number, column: number): boolean {
    return isBlank(this.value(row, column));
  }

  /** The columns of a row where something stands, between two columns. */
  filled(row: number, left = this.area.left, right = this.area.right): number[] {
    const found: number[] = [];
    const cells = this.sheet.rows[row];
    if (cells === undefined) return found;
    const last = Math.min(right, cells.length - 1);
    for (let column = left; column <= last; column += 1) if (!this.isBlank(row, column)) found.push(column);
    return found;
  }

  /** The merged cells that begin here. */
  merge(row: number, column: number): Area | undefined {
    return this.merged.get(`${row}:${column}`);
  }

  /** The cells merged downwards that this one is part of. */
  covering(row: number, column: number): Area | undefined {
    return this.sheet.merges?.find(
      ({ top, left, bottom, right }) => row > top && row <= bottom && column >= left && column <= right,
    );
  }
}

function crop(range: Area, all: Area): Area {
  return {
    top: Math.max(range.top, all.top),
    left: Math.max(range.left, all.left),
    bottom: Math.min(range.bottom, all.bottom),
    right: Math.min(range.right, all.right),
  };
}
