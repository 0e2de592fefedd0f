import type { Area, ConditionalModel, SheetModel, StyleName } from '../workbook';

/** What a sheet looks like, without what stands in its cells: small enough to be remembered, fit to be compared. */
export interface Look {
  /** Cell by cell; null has no look of its own. */
  readonly styles: readonly (readonly (StyleName | null)[])[];
  /** Of rows with merged cells only: Excel fits the others itself. */
  readonly heights: Readonly<Record<string, number>>;
  readonly merges: readonly Area[];
  readonly conditionals: readonly ConditionalModel[];
  readonly charts: NonNullable<SheetModel['charts']>;
  readonly hiddenColumns: readonly number[];
  readonly page: SheetModel['page'];
}

const heightsOf = ({ rows, merges = [] }: SheetModel): Record<string, number> => {
  const merged = new Set(
    merges.flatMap(({ top, bottom }) => Array.from({ length: bottom - top + 1 }, (_, at) => top + at)),
  );
  return Object.fromEntries(
    [...merged].flatMap((row) => {
      const height = rows[row]?.height;
      return height === undefined ? [] : [[row, height] as const];
    }),
  );
};

export function lookOf(sheet: SheetModel): Look {
  return {
    styles: sheet.rows.map(({ cells }) => cells.map((cell) => cell?.style ?? null)),
    heights: heightsOf(sheet),
    merges: sheet.merges ?? [],
    conditionals: sheet.conditionals ?? [],
    // What a chart shows is in its cells.
    charts: (sheet.charts ?? []).map((chart) => ({
      ...chart,
      categories: { ...chart.categories, values: [] },
      series: chart.series.map((one) => ({ ...one, values: [] })),
    })),
    hiddenColumns: sheet.hiddenColumns ?? [],
    page: sheet.page,
  };
}

export type PackedLook = Omit<Look, 'styles'> & {
  /** The different rows there are, and which of them stands how many times in a row. */
  readonly kinds: readonly string[];
  readonly runs: readonly (readonly [kind: number, rows: number])[];
};

const runText = (row: readonly (StyleName | null)[]) => {
  const runs: [string, number][] = [];
  for (const style of row) {
    const last = runs.at(-1);
    if (last?.[0] === (style ?? '')) last[1] += 1;
    else runs.push([style ?? '', 1]);
  }
  return runs.map(([style, count]) => (count === 1 ? style : `${style}*${count}`)).join(',');
};

const rowOf = (text: string): (StyleName | null)[] =>
  text === ''
    ? []
    : text.split(',').flatMap((run) => {
        const [style = '', count = '1'] = run.split('*');
        return Array.from({ length: Number(count) }, () => (style === '' ? null : (style as StyleName)));
      });

/** A form has a handful of different rows, however many there are of each. */
export function packLook({ styles, ...rest }: Look): PackedLook {
  const kinds = new Map<string, number>();
  const runs: [number, number][] = [];
  for (const row of styles) {
    // A row that is empty and a row of one cell without a look read the same: both have no look.
    const text = runText(row);
    const kind = kinds.get(text) ?? kinds.size;
    kinds.set(text, kind);
    const last = runs.at(-1);
    if (last?.[0] === kind) last[1] += 1;
    else runs.push([kind, 1]);
  }
  return { ...rest, kinds: [...kinds.keys()], runs };
}

export function unpackLook({ kinds, runs, ...rest }: PackedLook): Look {
  const rows = kinds.map(rowOf);
  return {
    ...rest,
    styles: runs.flatMap(([kind, count]) => Array.from({ length: count }, () => rows[kind] ?? [])),
  };
}
