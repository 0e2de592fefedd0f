import { type RawSheet, sameName } from '../model/raw-book';
import type { Column } from '../sheets/column';
import { folded, nearly } from './folded';

export interface Titles {
  readonly columns: ReadonlyMap<Column, number>;
  /** Titles that are nearly ours: read as ours, and said so. */
  readonly renamed: readonly { readonly column: Column; readonly index: number; readonly title: string }[];
  /** A title that stands twice: the first is read. */
  readonly repeated: readonly { readonly column: Column; readonly index: number }[];
  /** Titles of people's own. */
  readonly own: readonly { readonly title: string; readonly index: number }[];
}

interface Typed {
  readonly title: string;
  readonly index: number;
  readonly same: string;
  readonly folded: string;
}

function typedTitles(raw: RawSheet, row: number, within?: { left: number; right: number }): Typed[] {
  const titles: Typed[] = [];
  raw.rows[row]?.forEach((value, index) => {
    if (within !== undefined && (index < within.left || index > within.right)) return;
    if (typeof value !== 'string' && typeof value !== 'number') return;
    const title = String(value).replace(/\s+/g, ' ').trim();
    if (title !== '') titles.push({ title, index, same: sameName(title), folded: folded(title) });
  });
  return titles;
}

interface Known {
  readonly column: Column;
  readonly same: string;
  readonly folded: string;
  readonly also: readonly string[];
}

const known = new WeakMap<readonly Column[], readonly Known[]>();

function knownOf(columns: readonly Column[]): readonly Known[] {
  const found = known.get(columns);
  if (found !== undefined) return found;
  const made = columns.map((column) => ({
    column,
    same: sameName(column.title),
    folded: folded(column.title),
    also: (column.also ?? []).map(folded),
  }));
  known.set(columns, made);
  return made;
}

/** Which column of a sheet is which of ours: by title, by another name of it, by the nearest name. */
export function matchColumns(
  columns: readonly Column[],
  raw: RawSheet,
  row: number,
  within?: { left: number; right: number },
): Titles {
  const found = new Map<Column, number>();
  const renamed: { column: Column; index: number; title: string }[] = [];
  const titles = typedTitles(raw, row, within);
  const left = new Set(titles);
  const each = (same: (ours: Known, theirs: Typed) => boolean, said: boolean) => {
    for (const ours of knownOf(columns)) {
      if (found.has(ours.column) || left.size === 0) continue;
      const typed = titles.find((one) => left.has(one) && same(ours, one));
      if (typed === undefined) continue;
      found.set(ours.column, typed.index);
      left.delete(typed);
      if (said) renamed.push({ column: ours.column, index: typed.index, title: typed.title });
    }
  };
  each((ours, theirs) => ours.same === theirs.same, false);
  each((ours, theirs) => ours.folded === theirs.folded, false);
  each((ours, theirs) => ours.also.includes(theirs.folded), true);
  each((ours, theirs) => nearly(ours.folded, theirs.folded), true);
  const own = titles.filter((typed) => left.has(typed));
  const repeated = own.flatMap(({ same, index }) => {
    const ours = knownOf(columns).find((one) => one.same === same);
    return ours === undefined ? [] : [{ column: ours.column, index }];
  });
  return { columns: found, renamed, repeated, own };
}
