import { invalidArgument, invalidOperation } from '../wire/errors';
import { type Box, contains, fullColumns, fullRows, intersect, LAST_COLUMN, LAST_ROW } from './address';
import { keyColumn, keyOf, keyRow } from './key';
import { moveRefs } from './refs';
import type { Sheet } from './sheet';

export type Direction = 'Down' | 'Up' | 'Left' | 'Right';

/**
 * Moves the cells beside `box`: 'Down'/'Right' make room (insert), 'Up'/'Left' close it (delete). Formats,
 * merges, tables, validations, conditional formats, names and formulas follow.
 */
export function shiftCells(sheet: Sheet, box: Box, direction: Direction, sign: 1 | -1): void {
  const vertical = direction === 'Down' || direction === 'Up';
  const by = (vertical ? box.r1 - box.r0 + 1 : box.c1 - box.c0 + 1) * sign;
  const band: Box = vertical ? { ...box, r1: LAST_ROW } : { ...box, c1: LAST_COLUMN };
  checkTables(sheet, box, band, vertical);
  const move = (b: Box): Box | null => moveBox(b, box, band, by, vertical);
  shiftMaps(sheet, box, band, by, vertical);
  sheet.merges = mapBoxes(
    sheet.merges,
    (m) => m,
    (_, b) => b,
    move,
  );
  sheet.validations = mapBoxes(
    sheet.validations,
    (v) => v.box,
    (v, b) => ({ ...v, box: b }),
    move,
  );
  sheet.conditionals = sheet.conditionals.flatMap((format) => {
    const boxes = format.boxes.flatMap((b) => move(b) ?? []);
    return boxes.length === 0 ? [] : [Object.assign(format, { boxes })];
  });
  sheet.charts = mapBoxes(
    sheet.charts,
    (v) => v.box,
    (v, b) => ({ ...v, box: b }),
    move,
  );
  for (const table of sheet.book.tables.filter((t) => t.sheet === sheet))
    table.box = move(table.box) ?? table.box;
  if (vertical ? fullRows(box) : fullColumns(box))
    shiftLines(sheet, vertical ? box.r0 : box.c0, by, vertical);
  sheet.book.rewriteFormulas((f, home) => moveRefs(f, home, sheet.name, move));
  for (const t of sheet.book.tables) if (t.sheet === sheet) t.readHeaders();
}

function checkTables(sheet: Sheet, box: Box, band: Box, vertical: boolean): void {
  for (const t of sheet.book.tables) {
    if (t.sheet !== sheet || !intersect(t.box, band)) continue;
    const across = vertical
      ? band.c0 <= t.box.c0 && band.c1 >= t.box.c1
      : band.r0 <= t.box.r0 && band.r1 >= t.box.r1;
    // "This operation is not allowed. The operation is attempting to shift cells in a table on your worksheet."
    if (!across) throw invalidOperation('it would shift cells of a table');
    if (contains(box, { ...t.box, r1: t.box.r0 }) && !contains(box, t.box) && vertical && box.r0 > t.box.r0)
      throw invalidArgument('header row of a table');
  }
}

function moveBox(b: Box, box: Box, band: Box, by: number, vertical: boolean): Box | null {
  const across = vertical ? band.c0 <= b.c0 && band.c1 >= b.c1 : band.r0 <= b.r0 && band.r1 >= b.r1;
  if (!across) return b;
  const [from, lo, hi] = vertical ? [box.r0, b.r0, b.r1] : [box.c0, b.c0, b.c1];
  const last = vertical ? LAST_ROW : LAST_COLUMN;
  if (lo === 0 && hi === last) return b;
  let [x, y] = [lo, hi];
  if (by > 0) {
    if (lo >= from) x += by;
    if (hi >= from) y += by;
  } else {
    const end = from - by; // first line after the deleted ones
    x = lo >= end ? lo + by : Math.min(lo, from);
    y = hi >= end ? hi + by : Math.min(hi, from - 1);
    if (lo >= from && hi < end) return null;
  }
  return vertical ? { ...b, r0: x, r1: Math.min(y, last) } : { ...b, c0: x, c1: Math.min(y, last) };
}

function mapBoxes<T>(
  list: T[],
  get: (t: T) => Box,
  set: (t: T, b: Box) => T,
  move: (b: Box) => Box | null,
): T[] {
  return list.flatMap((t) => {
    const moved = move(get(t));
    return moved ? [set(t, moved)] : [];
  });
}

function shiftMaps(sheet: Sheet, box: Box, band: Box, by: number, vertical: boolean): void {
  const shift = <T>(map: Map<number, T>): Map<number, T> => {
    const out = new Map<number, T>();
    for (const [key, v] of map) {
      const [r, c] = [keyRow(key), keyColumn(key)];
      const inBand = r >= band.r0 && r <= band.r1 && c >= band.c0 && c <= band.c1;
      if (!inBand) out.set(key, v);
      else if (by < 0 && r <= box.r1 && c <= box.c1) continue;
      else out.set(vertical ? keyOf(r + by, c) : keyOf(r, c + by), v);
    }
    return out;
  };
  sheet.cells = shift(sheet.cells);
  sheet.styles.cells = shift(sheet.styles.cells);
  sheet.hyperlinks = shift(sheet.hyperlinks);
  sheet.notes = shift(sheet.notes);
  sheet.formulaCount = [...sheet.cells.values()].filter((c) => c.formula !== undefined).length;
  sheet.book.dirty();
}

function shiftLines(sheet: Sheet, from: number, by: number, vertical: boolean): void {
  const sizes = vertical ? sheet.rowHeights : sheet.columnWidths;
  const styles = vertical ? sheet.styles.rows : sheet.styles.columns;
  for (const map of [sizes, styles]) {
    const old = [...map];
    map.clear();
    for (const [k, v] of old)
      if (k < from) map.set(k, v);
      else if (by > 0 || k >= from - by) map.set(k + by, v);
  }
  const hidden = vertical ? sheet.hiddenRows : sheet.hiddenColumns;
  const old = [...hidden];
  hidden.clear();
  for (const k of old)
    if (k < from) hidden.add(k);
    else if (by > 0 || k >= from - by) hidden.add(k + by);
}
