import type { Area } from '../model/sheet-model';
import type { Grid } from './grid';
import { type Guess, guessRoles, isGroupTitle, PLAUSIBLE, type Role } from './roles';
import { totalKind, unitNote } from './row-words';

/** A header, its columns' titles from the topmost down, and the row where the table's own rows begin. */
export interface Header {
  readonly area: Area;
  readonly titles: ReadonlyMap<number, readonly string[]>;
  /** «1 | 2 | 3 = 1x2» under the titles. */
  readonly numbered: readonly number[];
  readonly dataTop: number;
}

const LONGEST_TITLE = 70;
const MOST_ROWS = 4;
const SURE = 0.7;
const VERY_SURE = 0.85;

/** «3», «(3)», «3=1x2», «A», «7=4*5*6» */
const COLUMN_NUMBER = /^\(?([a-z]|\d{1,2})\)?\s*(\(?=?\s*[-+x×*/().\d\s=a-z]{1,40}\)?)?$/i;

function isNumbered(grid: Grid, row: number, left: number, right: number): boolean {
  const texts = grid.filled(row, left, right).map((column) => grid.text(row, column));
  const counted = texts.filter((text) => /\d/.test(text)).length;
  if (
    texts.length < 3 ||
    counted < 2 ||
    !texts.every((text) => text.length <= 40 && COLUMN_NUMBER.test(text))
  )
    return false;
  const numbers = texts.map((text) => Number(/\d+/.exec(text)?.[0] ?? 0)).filter((number) => number > 0);
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
}

interface Match {
  readonly columns: readonly number[];
  readonly roles: ReadonlySet<Role>;
}

/** The titles of columns in a row, when it looks like a header. */
function matchRow(grid: Grid, row: number): Match | undefined {
  const filled = grid.filled(row);
  if (filled.length < 2) return undefined;
  if (filled.some((column) => typeof grid.value(row, column) === 'number')) return undefined;
  const guesses = filled.map((column): Guess | undefined => {
    const text = grid.text(row, column);
    if (
      typeof grid.value(row, column) !== 'string' ||
      text.length > LONGEST_TITLE ||
      totalKind(text) === 'sub'
    )
      return undefined;
    if (unitNote(text) !== undefined) return undefined;
    return guessRoles([text])[0];
  });
  const sure = guesses.filter((guess) => guess !== undefined && guess.confidence >= SURE);
  const roles = new Set(sure.map((guess) => guess?.role as Role));
  const least = filled.length === 2 ? VERY_SURE : SURE;
  const strong = sure.filter((guess) => (guess?.confidence ?? 0) >= least).length;
  // A header of two rows has groups in its first one that say nothing by themselves.
  const named = roles.has('content') && roles.size >= 3;
  if (roles.size < 2 || strong < 2 || (sure.length * 2 < filled.length && !named)) return undefined;
  return { columns: filled, roles };
}

const isTextRow = (grid: Grid, row: number, columns: readonly number[]) =>
  columns.every(
    (column) => typeof grid.value(row, column) === 'string' && grid.text(row, column).length <= LONGEST_TITLE,
  );

/** A second row of titles stands under the groups of the first, and leaves what is merged downwards empty. */
function continues(grid: Grid, row: number, match: Match, left: number, right: number): boolean {
  const filled = grid.filled(row, left, right);
  if (filled.length === 0 || !isTextRow(grid, row, filled)) return false;
  const fixed = match.columns.filter((column) => {
    const role = guessRoles([grid.text(row - 1, column)])[0]?.role;
    return role === 'number' || role === 'content';
  });
  if (fixed.some((column) => !grid.isBlank(row, column))) return false;
  const [first] = match.columns;
  if (first !== undefined && fixed.length === 0 && filled.includes(first)) return false;
  if (filled.some((column) => totalKind(grid.text(row, column)) !== undefined) && filled.length === 1)
    return false;
  const known = filled.filter((column) => {
    const path = [groupAbove(grid, row - 1, column, left), grid.text(row, column)].filter(
      (text) => text !== '',
    );
    return (
      (guessRoles(path)[0]?.confidence ?? 0) >= PLAUSIBLE || unitNote(grid.text(row, column)) !== undefined
    );
  });
  return known.length * 2 >= filled.length || fixed.length > 0;
}

/** A row of group titles over the row that names most columns. */
function isGroupRow(grid: Grid, row: number, left: number, right: number): boolean {
  const filled = grid.filled(row, left, right);
  return (
    filled.length > 0 &&
    grid.filled(row).length === filled.length &&
    isTextRow(grid, row, filled) &&
    filled.every((column) => unitNote(grid.text(row, column)) === undefined) &&
    filled.some((column) => isGroupTitle(grid.text(row, column)))
  );
}

/** The title over a column: its own cell, the merge that covers it, or the nearest group to the left. */
function groupAbove(grid: Grid, row: number, column: number, left: number): string {
  const own = grid.text(row, column);
  if (own !== '') return own;
  for (let at = column - 1; at >= left; at -= 1) {
    const text = grid.text(row, at);
    if (text === '') continue;
    const merge = grid.merge(row, at);
    if (merge !== undefined && merge.right > at) return merge.right >= column ? text : '';
    // Without merges known, a title reaches to the right when it is one that groups.
    const below = grid.text(row + 1, at);
    return below !== '' && merge === undefined ? text : '';
  }
  return '';
}

function titlesOf(
  grid: Grid,
  top: number,
  bottom: number,
  left: number,
  right: number,
): Map<number, string[]> {
  const titles = new Map<number, string[]>();
  for (let column = left; column <= right; column += 1) {
    const path: string[] = [];
    for (let row = top; row <= bottom; row += 1) {
      const text =
        row === bottom
          ? grid.text(row, column)
          : grid.text(row, column) ||
            (belowFilled(grid, row, bottom, column) ? groupAbove(grid, row, column, left) : '');
      if (text !== '' && path.at(-1) !== text) path.push(text);
    }
    titles.set(column, path);
  }
  return titles;
}

function belowFilled(grid: Grid, row: number, bottom: number, column: number): boolean {
  for (let below = row + 1; below <= bottom; below += 1) if (!grid.isBlank(below, column)) return true;
  return false;
}

/** Two tables side by side: an empty column, and the same roles begin again. */
function segments(grid: Grid, row: number, match: Match): readonly (readonly number[])[] {
  const parts: number[][] = [[]];
  match.columns.forEach((column, index) => {
    const before = match.columns[index - 1];
    const roles = parts.at(-1)?.map((at) => guessRoles([grid.text(row, at)])[0]?.role) ?? [];
    const role = guessRoles([grid.text(row, column)])[0]?.role;
    const again =
      roles.length >= 2 && role !== undefined && ['number', 'content'].includes(role) && roles.includes(role);
    if (before !== undefined && column > before + 1 && again) parts.push([column]);
    else parts.at(-1)?.push(column);
  });
  return parts;
}

function headerAt(
  grid: Grid,
  row: number,
  columns: readonly number[],
  roles: ReadonlySet<Role>,
  alone: boolean,
): Header {
  const left = columns[0] ?? grid.area.left;
  let right = columns.at(-1) ?? left;
  if (alone) {
    const last = grid.merge(row, right);
    right = Math.max(right, last?.right ?? right);
    // Titles of the second row may reach beyond the last group of the first.
    for (const column of grid.filled(row + 1))
      if (column > right && column <= right + 3 && isTextRow(grid, row + 1, [column])) right = column;
  }
  let top = row;
  while (top > grid.area.top && row - top < 2 && isGroupRow(grid, top - 1, left, right)) top -= 1;
  let bottom = row;
  while (bottom - top + 1 < MOST_ROWS && continues(grid, bottom + 1, { columns, roles }, left, right))
    bottom += 1;
  const numbered: number[] = [];
  while (numbered.length < 2 && isNumbered(grid, bottom + 1 + numbered.length, left, right))
    numbered.push(bottom + 1 + numbered.length);
  return {
    area: { top, left, bottom, right },
    titles: titlesOf(grid, top, bottom, left, right),
    numbered,
    dataTop: bottom + 1 + numbered.length,
  };
}

/** Every header of a sheet, from the top. */
export function findHeaders(grid: Grid): Header[] {
  const found: Header[] = [];
  for (let row = grid.area.top; row <= grid.area.bottom; row += 1) {
    const match = matchRow(grid, row);
    if (match === undefined) continue;
    const parts = segments(grid, row, match);
    const headers = parts.map((columns) => headerAt(grid, row, columns, match.roles, parts.length === 1));
    found.push(...headers);
    row = Math.max(...headers.map(({ dataTop }) => dataTop)) - 1;
  }
  return found;
}

/** The same titles again, as on every printed page. */
export function sameTitles(a: Header, b: Header): boolean {
  const columns = [...a.titles.keys()];
  const text = (header: Header, column: number) => (header.titles.get(column) ?? []).join(' ').toLowerCase();
  const said = columns.filter((column) => text(a, column) !== '');
  const same = said.filter((column) => text(a, column) === text(b, column)).length;
  return a.area.left === b.area.left && said.length >= 2 && same >= said.length * 0.7;
}
