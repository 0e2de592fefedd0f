import { type MessageKey, type Params } from '../../locales';
import { areaName } from '../model/address';
import { type RawBook, sameName } from '../model/raw-book';
import type { Area } from '../model/sheet-model';
import { readAmount } from './amount';
import { Grid } from './grid';
import { findHeaders, type Header, sameTitles } from './header';
import { columnOf, mapColumns, type Mapping, type Overrides, type Rows } from './mapping';
import { Numbering } from './numbering';
import { guessRoles } from './roles';
import { isInWords, isSignature, namesTitle, totalKind, unitNote } from './row-words';
import { surroundings, type Surroundings } from './surroundings';

export interface Where {
  readonly sheet?: string;
  readonly range?: Area;
}

/** A table that may be a budget, and what its columns were taken for. */
export interface TableCandidate {
  readonly sheet: string;
  /** From the first row of the header to the last row of the table. */
  readonly area: Area;
  readonly name: string;
  readonly header: Header;
  /** Headers that stand again further down, as on every printed page. */
  readonly repeats: readonly Header[];
  readonly rows: Rows;
  readonly mapping: Mapping;
  readonly around: Surroundings;
  /** How many rows carry figures. */
  readonly figures: number;
  /** Why nothing can be made of it. */
  readonly problem?: { readonly key: MessageKey; readonly params: Params };
}

interface Block {
  readonly header: Header;
  readonly repeats: Header[];
  limit: number;
}

const isFigure = (grid: Grid, row: number, column: number) => {
  const value = grid.value(row, column);
  if (typeof value === 'number') return true;
  if (typeof value === 'object' && value !== null) return true;
  return typeof value === 'string' && readAmount(value) !== undefined;
};

const counting = new WeakMap<Header, readonly number[]>();

/** The columns where figures count: everything but the numbering. */
function figureColumns(header: Header): readonly number[] {
  const known = counting.get(header);
  if (known !== undefined) return known;
  const columns = [...header.titles]
    .filter(([, path]) => guessRoles(path)[0]?.role !== 'number')
    .map(([column]) => column);
  counting.set(header, columns);
  return columns;
}

const firstText = (grid: Grid, row: number, { area }: Header) =>
  grid
    .filled(row, area.left, area.right)
    .map((column) => grid.text(row, column))
    .find((text) => /\p{L}{2}/u.test(text)) ?? '';

function someRow(from: number, to: number, test: (row: number) => boolean): boolean {
  for (let row = from; row <= to; row += 1) if (test(row)) return true;
  return false;
}

const hasFigure = (grid: Grid, header: Header, row: number) =>
  figureColumns(header).some((column) => isFigure(grid, row, column));

const endsTable = (grid: Grid, header: Header, row: number) => {
  const label = firstText(grid, row, header);
  return totalKind(label) === 'grand' || isInWords(label);
};

/** The rows of titles right above a header. */
function titledFrom(grid: Grid, before: Header, header: Header): number {
  let row = header.area.top;
  const text = (at: number) =>
    grid.filled(at).length > 0 && grid.filled(at).length <= 2 && !hasFigure(grid, before, at);
  while (row - 1 >= before.dataTop && text(row - 1) && !endsTable(grid, before, row - 1)) row -= 1;
  return row;
}

/** The same header again is another table after a total, or under a title of its own. */
function beginsAnew(grid: Grid, before: Header, header: Header): boolean {
  if (!sameTitles(before, header)) return true;
  if (someRow(before.dataTop, header.area.top - 1, (row) => endsTable(grid, before, row))) return true;
  const from = titledFrom(grid, before, header);
  const gap = grid.filled(from - 1).length === 0;
  return (
    gap &&
    someRow(from, header.area.top - 1, (row) => {
      const said = firstText(grid, row, header);
      return namesTitle(said) && unitNote(said) === undefined;
    })
  );
}

const overlap = (a: Area, b: Area) => a.left <= b.right && b.left <= a.right;

function blocksOf(grid: Grid): Block[] {
  const blocks: Block[] = [];
  for (const header of findHeaders(grid)) {
    const above = blocks.findLast(
      (block) => overlap(block.header.area, header.area) && block.header.area.top < header.area.top,
    );
    if (above !== undefined && !beginsAnew(grid, above.repeats.at(-1) ?? above.header, header)) {
      above.repeats.push(header);
      continue;
    }
    if (above !== undefined) above.limit = titledFrom(grid, above.repeats.at(-1) ?? above.header, header) - 1;
    blocks.push({ header, repeats: [], limit: grid.area.bottom });
  }
  return blocks;
}

/** The last row that carries figures, a total or the sum in words; numbered rows right after it belong to it too. */
function lastRow(grid: Grid, { header, limit }: Block): number {
  let last = header.dataTop - 1;
  let ended = false;
  for (let row = header.dataTop; row <= limit; row += 1) {
    if (ended && isSignature(firstText(grid, row, header))) break;
    const ends = endsTable(grid, header, row);
    if (!ends && !hasFigure(grid, header, row)) continue;
    last = row;
    ended ||= ends && row > header.dataTop;
  }
  const numbering = new Numbering();
  while (!ended && last < limit && last >= header.dataTop) {
    const row = last + 1;
    const [column] = grid.filled(row, header.area.left, header.area.right);
    if (column === undefined || isSignature(grid.text(row, column))) break;
    const marked =
      numbering.fromCell(grid.value(row, column)) ?? numbering.fromContent(grid.text(row, column));
    if (marked === undefined) break;
    last = row;
  }
  return last;
}

/** Columns without a title where something stands beside the rows belong to the table too. */
function widened(grid: Grid, header: Header, rows: Rows, alone: boolean): Header {
  if (!alone) return header;
  let { left, right } = header.area;
  for (let row = rows.top; row <= rows.bottom; row += 1)
    for (const column of grid.filled(row)) {
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  const titles = new Map<number, readonly string[]>();
  for (let column = left; column <= right; column += 1) titles.set(column, header.titles.get(column) ?? []);
  return { ...header, titles, area: { ...header.area, left, right } };
}

function problemOf(mapping: Mapping, figures: number): MessageKey | undefined {
  const money = (
    ['amount', 'price', 'central', 'local', 'province', 'district', 'commune', 'other'] as const
  ).some((role) => columnOf(mapping, role) !== undefined);
  if (columnOf(mapping, 'content') === undefined) return 'import.noContent';
  if (!money) return 'import.noMoney';
  return figures === 0 ? 'import.noRows' : undefined;
}

function candidate(
  grid: Grid,
  block: Block,
  from: number,
  alone: boolean,
  overrides: Overrides,
): TableCandidate {
  const rows = { top: block.header.dataTop, bottom: lastRow(grid, block) };
  const repeats = block.repeats.filter(({ area }) => area.top <= rows.bottom);
  const header = widened(grid, block.header, rows, alone);
  const mapping = mapColumns(grid, header, rows, overrides);
  let figures = 0;
  for (let row = rows.top; row <= rows.bottom; row += 1) if (hasFigure(grid, header, row)) figures += 1;
  const area = { ...header.area, bottom: Math.max(rows.bottom, header.dataTop - 1) };
  const name = areaName(area);
  const key = problemOf(mapping, figures);
  const titles = mapping
    .map(({ title }) => title)
    .filter((title) => title !== '')
    .join(', ');
  const params = { sheet: grid.sheet.name, area: name, titles };
  return {
    sheet: grid.sheet.name,
    area,
    name,
    header,
    repeats,
    rows,
    mapping,
    around: surroundings(grid, header, from),
    figures,
    ...(key === undefined ? {} : { problem: { key, params } }),
  };
}

/** Every table of a book, or of one sheet or range, that has a header like a budget's. */
export function findTables(
  book: RawBook,
  { sheet, range }: Where = {},
  overrides: Overrides = {},
): TableCandidate[] {
  const sheets = book.sheets.filter(({ name }) => sheet === undefined || sameName(name) === sameName(sheet));
  return sheets.flatMap((one) => {
    const grid = new Grid(one, range);
    // Titles above a range say what the range is about.
    const whole = new Grid(one);
    const blocks = blocksOf(grid);
    let from = 0;
    return blocks.map((block) => {
      const alone = !blocks.some(
        (other) => other !== block && !overlap(other.header.area, block.header.area),
      );
      const found = candidate(grid, block, from, alone, overrides);
      from = found.area.bottom + 1;
      return range === undefined ? found : { ...found, around: surroundings(whole, found.header, 0) };
    });
  });
}

/** The one with the most figures among those that something can be made of. */
export function bestTable(tables: readonly TableCandidate[]): TableCandidate | undefined {
  const usable = tables.filter(({ problem }) => problem === undefined);
  return [...(usable.length > 0 ? usable : tables)].sort((a, b) => b.figures - a.figures)[0];
}
