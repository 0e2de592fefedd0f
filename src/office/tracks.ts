import type { CellChange, SheetChange } from './differences';
import { type Content, isFormula } from './contents';
import { packLook } from './look';
import { fromR1C1, toR1C1 } from './r1c1';
import type { SheetTrack, TrackPart } from './store';
import { jsonBytes } from './wire-size';

/** One part is a setting of its own; all of them together stay well under the 2 MB that settings hold. */
const PART_CELLS = 4000;
export const MOST_TRACKS = 1_500_000;

/** A formula counts its references from its own cell, so that a column of them is one text; «'» marks other texts. */
function stored(content: Content, row: number, column: number): string | number {
  if (content === null) return '';
  if (isFormula(content)) return `=${toR1C1(content.formula, row, column)}`;
  return typeof content === 'number' ? content : `'${content}`;
}

function restored(text: string | number | undefined, row: number, column: number): Content {
  if (text === undefined || text === '') return null;
  if (typeof text === 'number') return text;
  return text.startsWith('=') ? { formula: fromR1C1(text.slice(1), row, column) } : text.slice(1);
}

function* slices<T>(list: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at === 0 || at < list.length; at += size) yield list.slice(at, at + size);
}

function partOf(change: SheetChange, cells: readonly CellChange[], first: boolean): TrackPart {
  const texts: (string | number)[] = [];
  const places = new Map<string | number, number>();
  const place = (text: string | number) => {
    const known = places.get(text);
    if (known !== undefined) return known;
    places.set(text, texts.length);
    texts.push(text);
    return texts.length - 1;
  };
  const numbers = cells.flatMap(({ row, column, before, after }) => [
    row,
    column,
    place(stored(before, row, column)),
    place(stored(after, row, column)),
  ]);
  const { live, computed, looks, sums } = change;
  const look = looks && { before: looks.before && packLook(looks.before), after: packLook(looks.after) };
  const sheet: SheetTrack = {
    id: live.id,
    sheet: live.name,
    computed,
    cells: numbers,
    ...(first && look !== undefined ? { look } : {}),
    ...(first && sums !== undefined ? { sums } : {}),
  };
  return { texts, sheets: [sheet] };
}

/** What a change of one sheet puts back when it is taken back. */
export function tracksOf(change: SheetChange): TrackPart[] {
  return [...slices(change.cells, PART_CELLS)].map((cells, index) => partOf(change, cells, index === 0));
}

/** Small parts share a setting. */
export function joined(parts: readonly TrackPart[]): TrackPart[] {
  const settings: TrackPart[] = [];
  let cells = 0;
  for (const part of parts) {
    const own = part.sheets.reduce((sum, sheet) => sum + sheet.cells.length / 4, 0);
    const last = settings.at(-1);
    if (last === undefined || cells + own > PART_CELLS) {
      settings.push(part);
      cells = own;
      continue;
    }
    const shift = last.texts.length;
    const moved = part.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((value, at) => (at % 4 < 2 ? value : value + shift)),
    }));
    settings[settings.length - 1] = {
      texts: [...last.texts, ...part.texts],
      sheets: [...last.sheets, ...moved],
    };
    cells += own;
  }
  return settings;
}

export interface CellBack {
  readonly row: number;
  readonly column: number;
  readonly before: Content;
  readonly after: Content;
}

export function cellsBack({ cells }: SheetTrack, texts: TrackPart['texts']): CellBack[] {
  return Array.from({ length: cells.length / 4 }, (_, at) => {
    const [row = 0, column = 0, before = -1, after = -1] = cells.slice(at * 4, at * 4 + 4);
    return {
      row,
      column,
      before: restored(texts[before], row, column),
      after: restored(texts[after], row, column),
    };
  });
}

export const trackBytes = (parts: readonly TrackPart[]): number =>
  parts.reduce((sum, part) => sum + jsonBytes(part), 0);
