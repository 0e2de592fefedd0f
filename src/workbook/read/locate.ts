import { type RawBook, type RawSheet, sameName } from '../model/raw-book';
import type { TableSpec } from '../sheets/column';
import { isComputed } from '../sheets/column';
import { matchColumns, type Titles } from './match-columns';

/** Where a table of ours stands in somebody's book. */
export interface Located {
  readonly raw: RawSheet;
  readonly header: number;
  readonly titles: Titles;
  /** The last row of the table; undefined when only its headers were found. */
  readonly bottom: number | undefined;
}

/** Headers are looked for near the top. */
const TOP_ROWS = 50;
const LEAST_TITLES = 2;

const storedShare = (spec: TableSpec, { columns }: Titles) => {
  const stored = spec.columns.filter((column) => !isComputed(column));
  return stored.filter((column) => columns.has(column)).length / stored.length;
};

function byTable(spec: TableSpec, book: RawBook): Located | undefined {
  for (const raw of book.sheets) {
    const table = raw.tables.find(({ name }) => name.toLowerCase() === spec.table.toLowerCase());
    if (table === undefined) continue;
    const { top, left, right, bottom } = table.area;
    const titles = matchColumns(spec.columns, raw, top, { left, right });
    return { raw, header: top, titles, bottom };
  }
  return undefined;
}

function byHeaders(spec: TableSpec, sheets: readonly RawSheet[], least: number): Located | undefined {
  let best: { share: number; located: Located } | undefined;
  for (const raw of sheets) {
    for (let row = 0; row < Math.min(TOP_ROWS, raw.rows.length); row += 1) {
      // A row of fewer titles than a table has columns that must be there is not worth matching.
      if ((raw.rows[row]?.filter((value) => typeof value === 'string').length ?? 0) < LEAST_TITLES) continue;
      const titles = matchColumns(spec.columns, raw, row);
      const share = storedShare(spec, titles);
      if (share > least && share > (best?.share ?? 0))
        best = { share, located: { raw, header: row, titles, bottom: undefined } };
    }
  }
  return best?.located;
}

/**
 * By the table's name, wherever it stands and whatever its sheet is called now; else by the headers, in the sheet of
 * that name first.
 */
export function locate(spec: TableSpec, book: RawBook): Located | undefined {
  const named = book.sheets.filter(({ name }) => sameName(name) === sameName(spec.sheet));
  return byTable(spec, book) ?? byHeaders(spec, named, 0.3) ?? byHeaders(spec, book.sheets, 0.6);
}
