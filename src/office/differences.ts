import {
  areaName,
  cellName,
  sameName,
  type SheetModel,
  type Standing,
  type StyleName,
  tableArea,
} from '../workbook';
import { type Content, contentOf, isFormula, isTextCell } from './contents';
import { sameFormula } from './formula-text';
import { type LiveSheet, liveContent } from './open-sheets';
import { type Look, lookOf, packLook } from './look';
import { rowsIn, rowSum, sumAt, type Sums, sumsOf } from './row-sums';
import type { Was } from './store';

/** A cell that is to hold something else than it does. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly before: Content;
  readonly after: Content;
  readonly isText: boolean;
}

/** What a job changes in a sheet that is there. */
export interface SheetChange {
  readonly live: LiveSheet;
  /** Whether the sheet is ours from its first cell to its last, and remembered. */
  readonly computed: boolean;
  readonly cells: readonly CellChange[];
  /** Left out where looks stay; `before` is null where nobody remembers them. */
  readonly looks?: Was<Look>;
  readonly tables: readonly (Was<string> & { readonly name: string })[];
  /** What is remembered of the rows from now on; left out where it stays, and for a sheet of records. */
  readonly sums?: Was<Sums>;
  /** Cells that hold something we did not write, and that would be written over. */
  readonly theirs: readonly string[];
}

export function sameContent(a: Content, b: Content): boolean {
  if (isFormula(a) && isFormula(b)) return sameFormula(a.formula, b.formula);
  return (a === '' ? null : a) === (b === '' ? null : b);
}

const isNothing = (content: Content) => content === null || content === '';

const widthOf = ({ rows }: SheetModel) => rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);

const contentsOf = ({ rows }: SheetModel) => rows.map(({ cells }) => cells.map(contentOf));

export const rowSumsOf = (sheet: SheetModel): Sums => sumsOf(contentsOf(sheet), widthOf(sheet));

const sameLook = (a: Look, b: Look) => JSON.stringify(packLook(a)) === JSON.stringify(packLook(b));

/** Rows that nobody has changed since we wrote them. Without a memory: what stands where our sheet stands, under our title. */
function ourRows(live: LiveSheet, model: SheetModel): (row: number) => boolean {
  const { sums } = live;
  if (sums === undefined) {
    const [title, own] = [contentOf(model.rows[0]?.cells[0]), liveContent(live, 0, 0)];
    const ours = sameContent(title, own) || (isFormula(title) && isFormula(own));
    return (row) => ours && row < model.rows.length;
  }
  const known = new Map<number, boolean>();
  return (row) => {
    const before = known.get(row);
    if (before !== undefined) return before;
    const cells = Array.from({ length: sums.width }, (_, column) => liveContent(live, row, column));
    const same = row < rowsIn(sums) && rowSum(cells, sums.width) === sumAt(sums, row);
    known.set(row, same);
    return same;
  };
}

/** A computed sheet is ours from its first cell to its last: it is compared cell by cell. */
export function computedChange(live: LiveSheet, model: SheetModel): SheetChange {
  const after = lookOf(model);
  const before = live.look ?? null;
  const width = Math.max(widthOf(model), live.sums?.width ?? 0);
  const height = Math.max(model.rows.length, live.sums === undefined ? live.rows.length : rowsIn(live.sums));
  const ours = ourRows(live, model);
  const cells: CellChange[] = [];
  const theirs: string[] = [];
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const wanted = contentOf(model.rows[row]?.cells[column]);
      const found = liveContent(live, row, column);
      if (sameContent(wanted, found)) continue;
      if (!isNothing(found) && !ours(row)) theirs.push(cellName(row, column));
      const style = after.styles[row]?.[column];
      cells.push({ row, column, before: found, after: wanted, isText: isTextCell(style) });
    }
  }
  const sums = rowSumsOf(model);
  const moved = live.sums === undefined || live.sums.rows !== sums.rows || live.sums.width !== sums.width;
  const tables = model.tables.flatMap((table) => {
    const known = live.tables.find(({ name }) => name.toLowerCase() === table.name.toLowerCase());
    const address = areaName(tableArea(table));
    const standing = known === undefined ? null : areaName(known.area);
    return standing === address ? [] : [{ name: table.name, before: standing, after: address }];
  });
  const changed = before === null || !sameLook(before, after);
  return {
    live,
    computed: true,
    cells,
    tables,
    theirs,
    ...(moved ? { sums: { before: live.sums ?? null, after: sums } } : {}),
    ...(changed ? { looks: { before, after } } : {}),
  };
}

/** Records: what a plan's change names, codes that are missing, formulas that a new row lacks, rows that are new. */
export function recordsChange(
  live: LiveSheet,
  standing: Standing,
  before: SheetModel,
  after: SheetModel,
): SheetChange {
  const [table] = after.tables;
  const [old] = before.tables;
  if (table === undefined || old === undefined)
    return { live, computed: false, cells: [], tables: [], theirs: [] };
  const places = table.columns.map(({ title }) => standing.columns[title]);
  const area = live.tables.find(({ name }) => name.toLowerCase() === table.name.toLowerCase())?.area;
  const bottom = area?.bottom ?? Math.max(standing.header, ...standing.rows.flatMap((row) => row ?? []));
  const blank = (row: number) =>
    places.every(
      (column, index) =>
        column === undefined ||
        table.columns[index]?.formula !== undefined ||
        isNothing(liveContent(live, row, column)),
    );
  // A table without a record has one empty row that waits for it.
  let free =
    standing.rows.every((row) => row === undefined) && blank(bottom) && bottom > standing.header
      ? bottom
      : bottom + 1;
  const theirs: string[] = [];
  const cells: CellChange[] = [];
  const styles: Look['styles'][number][number][][] = [];
  let last = bottom;
  const count = table.rows === 1 && isEmptyRow(after, table.top + 1) ? 0 : table.rows;
  for (let record = 0; record < count; record += 1) {
    const known = standing.rows[record];
    const row = known ?? free;
    if (known === undefined) {
      free += 1;
      last = Math.max(last, row);
      if (row > bottom)
        theirs.push(...filledCells(live, row, area ?? { left: 0, right: live.rows[row]?.length ?? 0 }));
    }
    places.forEach((column, index) => {
      if (column === undefined) return;
      const cell = after.rows[table.top + 1 + record]?.cells[table.left + index];
      const was = record < old.rows ? before.rows[old.top + 1 + record]?.cells[old.left + index] : undefined;
      const [wanted, found] = [contentOf(cell), liveContent(live, row, column)];
      if (known === undefined && row > bottom) {
        const line = (styles[row] ??= []);
        line[column] = cell?.style ?? null;
      }
      if (sameContent(wanted, found)) return;
      const missing = isNothing(found) && (known === undefined || isFormula(wanted) || index === 0);
      const named = !isFormula(wanted) && was !== undefined && !sameContent(contentOf(was), wanted);
      if (missing || named)
        cells.push({ row, column, before: found, after: wanted, isText: isTextCell(cell?.style) });
    });
  }
  const grown =
    area !== undefined && last > bottom
      ? [{ name: table.name, before: areaName(area), after: areaName({ ...area, bottom: last }) }]
      : [];
  const dressed =
    styles.length > 0 ? { looks: { before: NO_LOOK, after: { ...NO_LOOK, styles: dense(styles) } } } : {};
  return { live, computed: false, cells, tables: grown, theirs, ...dressed };
}

/** Labelled rows: only the contents that a change of the plan names, found by their labels. */
export function labelsChange(live: LiveSheet, before: SheetModel, after: SheetModel): SheetChange {
  const cells = after.rows.flatMap(({ cells: [label, cell] }, row): CellChange[] => {
    const [wanted, was] = [contentOf(cell), contentOf(before.rows[row]?.cells[1])];
    if (
      label === null ||
      label === undefined ||
      label.value === null ||
      isFormula(wanted) ||
      sameContent(wanted, was)
    )
      return [];
    const at = live.rows.findIndex(
      (line) => typeof line?.[0] === 'string' && sameName(line[0]) === sameName(String(label.value)),
    );
    if (at < 0) return [];
    return [
      {
        row: at,
        column: 1,
        before: liveContent(live, at, 1),
        after: wanted,
        isText: isTextCell(cell?.style),
      },
    ];
  });
  return { live, computed: false, cells, tables: [], theirs: [] };
}

export const NO_LOOK: Look = {
  styles: [],
  heights: {},
  merges: [],
  conditionals: [],
  charts: [],
  hiddenColumns: [],
  page: { landscape: false },
};

const dense = (rows: readonly (Look['styles'][number] | undefined)[]) =>
  Array.from(rows, (row) =>
    Array.from<StyleName | null | undefined, StyleName | null>(row ?? [], (style) => style ?? null),
  );

function isEmptyRow({ rows }: SheetModel, row: number): boolean {
  return (rows[row]?.cells ?? []).every(
    (cell) => cell === null || cell.formula !== undefined || cell.value === null,
  );
}

function filledCells(
  live: LiveSheet,
  row: number,
  { left, right }: { left: number; right: number },
): string[] {
  const filled: string[] = [];
  for (let column = left; column <= right; column += 1)
    if (!isNothing(liveContent(live, row, column))) filled.push(cellName(row, column));
  return filled;
}
