import { type Box, count, fullColumns, fullRows } from './address';
import { keyOf, keyColumn, keyRow } from './key';

/** Style ids of a sheet: one for the sheet, per column, per row, per cell; the most special one counts. */
export class StyleGrid {
  base = 0;
  readonly rows = new Map<number, number>();
  readonly columns = new Map<number, number>();
  cells = new Map<number, number>();

  get(r: number, c: number): number {
    return this.cells.get(keyOf(r, c)) ?? this.rows.get(r) ?? this.columns.get(c) ?? this.base;
  }

  set(r: number, c: number, id: number): void {
    this.cells.set(keyOf(r, c), id);
  }

  patch(box: Box, f: (id: number) => number): void {
    if (fullColumns(box) && fullRows(box)) {
      this.base = f(this.base);
      for (const map of [this.rows, this.columns, this.cells]) for (const [k, id] of map) map.set(k, f(id));
    } else if (fullColumns(box)) this.patchColumns(box, f);
    else if (fullRows(box)) this.patchRows(box, f);
    else
      for (let r = box.r0; r <= box.r1; r++)
        for (let c = box.c0; c <= box.c1; c++) this.set(r, c, f(this.get(r, c)));
  }

  private patchColumns(box: Box, f: (id: number) => number): void {
    for (const r of this.rows.keys())
      for (let c = box.c0; c <= box.c1; c++) if (!this.cells.has(keyOf(r, c))) this.set(r, c, this.get(r, c));
    for (const [k, id] of this.cells)
      if (keyColumn(k) >= box.c0 && keyColumn(k) <= box.c1) this.cells.set(k, f(id));
    for (let c = box.c0; c <= box.c1; c++) this.columns.set(c, f(this.columns.get(c) ?? this.base));
  }

  private patchRows(box: Box, f: (id: number) => number): void {
    for (let r = box.r0; r <= box.r1; r++)
      for (const c of this.columns.keys()) if (!this.cells.has(keyOf(r, c))) this.set(r, c, this.get(r, c));
    for (const [k, id] of this.cells)
      if (keyRow(k) >= box.r0 && keyRow(k) <= box.r1) this.cells.set(k, f(id));
    for (let r = box.r0; r <= box.r1; r++) this.rows.set(r, f(this.rows.get(r) ?? this.base));
  }

  /** The different ids inside a box; stops early once there are `enough`. */
  distinct(box: Box): Set<number> {
    if (count(box) > 300_000) return this.distinctSparse(box);
    const out = new Set<number>();
    for (let r = box.r0; r <= box.r1; r++) for (let c = box.c0; c <= box.c1; c++) out.add(this.get(r, c));
    return out;
  }

  private distinctSparse(box: Box): Set<number> {
    const out = new Set<number>();
    for (const [k, id] of this.cells) {
      const [r, c] = [keyRow(k), keyColumn(k)];
      if (r >= box.r0 && r <= box.r1 && c >= box.c0 && c <= box.c1) out.add(id);
    }
    for (const [r, id] of this.rows) if (r >= box.r0 && r <= box.r1) out.add(id);
    let plain = fullRows(box) ? 0 : box.c0;
    for (const [c, id] of this.columns)
      if (c >= box.c0 && c <= box.c1) {
        out.add(id);
        plain++;
      }
    if (plain <= box.c1) out.add(this.base);
    return out;
  }
}
