import type { Area, Cell, SheetModel } from '../workbook';

export interface Region<T> {
  readonly value: T;
  readonly area: Area;
}

/** Cells of one row with one value side by side; undefined values are left out. */
function runsOf<T>(
  cells: readonly (Cell | null)[],
  row: number,
  valueOf: (cell: Cell) => T | undefined,
): Region<T>[] {
  const runs: { value: T; area: Area }[] = [];
  cells.forEach((cell, column) => {
    const value = cell === null ? undefined : valueOf(cell);
    if (value === undefined) return;
    const last = runs.at(-1);
    if (last?.value === value && last.area.right === column - 1) last.area = { ...last.area, right: column };
    else runs.push({ value, area: { top: row, left: column, bottom: row, right: column } });
  });
  return runs;
}

/** The rectangles of one value that cover a sheet: a table is a handful of them, however many rows it has. */
export function regionsOf<T>(sheet: SheetModel, valueOf: (cell: Cell) => T | undefined): Region<T>[] {
  const done: Region<T>[] = [];
  let open: Region<T>[] = [];
  sheet.rows.forEach(({ cells }, row) => {
    const next = runsOf(cells, row, valueOf).map((run): Region<T> => {
      const above = open.find(
        ({ value, area }) =>
          value === run.value && area.left === run.area.left && area.right === run.area.right,
      );
      if (above === undefined) return run;
      open = open.filter((region) => region !== above);
      return { ...above, area: { ...above.area, bottom: row } };
    });
    done.push(...open);
    open = next;
  });
  return [...done, ...open];
}
