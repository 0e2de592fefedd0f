import type { Area } from '../workbook';

export interface Region<T> {
  readonly value: T;
  readonly area: Area;
}

/** What each cell of a sheet has, row by row; undefined where it does not count. */
export type Grid<T> = readonly (readonly (T | undefined)[])[];

/** Cells of one row with one value side by side; undefined values are left out. */
function runsOf<T>(values: readonly (T | undefined)[], row: number): Region<T>[] {
  const runs: { value: T; area: Area }[] = [];
  values.forEach((value, column) => {
    if (value === undefined) return;
    const last = runs.at(-1);
    if (last?.value === value && last.area.right === column - 1) last.area = { ...last.area, right: column };
    else runs.push({ value, area: { top: row, left: column, bottom: row, right: column } });
  });
  return runs;
}

const down = <T>({ value, area }: Region<T>, row: number): Region<T> => ({
  value,
  area: { ...area, bottom: row },
});

/** The rectangles of one value that cover a sheet: a table is a handful of them, however many rows it has. */
export function regionsOf<T>(grid: Grid<T>): Region<T>[] {
  const done: Region<T>[] = [];
  let open: Region<T>[] = [];
  let above: readonly (T | undefined)[] = [];
  // Most rows of a table look like the one above: they only move the end of what is open.
  let last = -1;
  const close = () => {
    open = open.map((region) => down(region, last));
  };
  grid.forEach((values, row) => {
    if (row > 0 && values.length === above.length && values.every((value, at) => value === above[at])) {
      last = row;
      return;
    }
    close();
    const next = runsOf(values, row).map((run): Region<T> => {
      const same = open.find(
        ({ value, area }) =>
          value === run.value && area.left === run.area.left && area.right === run.area.right,
      );
      if (same === undefined) return run;
      open = open.filter((region) => region !== same);
      return down(same, row);
    });
    done.push(...open);
    open = next;
    above = values;
    last = row;
  });
  close();
  return [...done, ...open];
}

/** The areas of each value together. */
export function areasByValue<T>(grid: Grid<T>): Map<T, Area[]> {
  const areas = new Map<T, Area[]>();
  for (const { value, area } of regionsOf(grid)) {
    const known = areas.get(value);
    if (known === undefined) areas.set(value, [area]);
    else known.push(area);
  }
  return areas;
}
