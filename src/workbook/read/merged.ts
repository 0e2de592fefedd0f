import { type RawSheet, type RawValue, rawCell } from '../model/raw-book';
import type { Area } from '../model/sheet-model';

/** Cells merged by accident: the areas that reach over several rows, by the column and row they cover. */
export class Merged {
  private readonly tops = new Map<number, Map<number, Area>>();

  constructor(private readonly raw: RawSheet) {
    for (const area of raw.merges ?? []) {
      if (area.bottom === area.top) continue;
      const column = this.tops.get(area.left) ?? new Map<number, Area>();
      for (let row = area.top + 1; row <= Math.min(area.bottom, raw.rows.length); row += 1)
        column.set(row, area);
      this.tops.set(area.left, column);
    }
  }

  /** The area whose first cell speaks for this one. */
  area(row: number, column: number): Area | undefined {
    return this.tops.size === 0 ? undefined : this.tops.get(column)?.get(row);
  }

  /** What stands in the first of the merged cells is meant for all of them. */
  value(row: number, column: number): RawValue {
    return rawCell(this.raw, this.area(row, column)?.top ?? row, column);
  }
}
