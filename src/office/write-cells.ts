import { type Area, type Cell, type SheetModel, styleOf } from '../workbook';
import { looksLikeFormula, looksLikeValue, quoted } from './cell-text';
import { setNumberFormat, TEXT } from './format-sheet';
import type { Step, Target } from './steps';
import { jsonBytes, PIECE_BYTES, wireBytes } from './wire-size';

type Written = string | number | null;
/** What a cell gets; null leaves it as it is. */
type Pick = (cell: Cell | null | undefined, row: number, column: number) => Written;

interface Piece {
  readonly area: Area;
  readonly bytes: number;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Its cell becomes general and gets its own format back: two ranges and two assignments. */
const DETOUR = wireBytes({ ranges: 2, actions: 2 });

/** From A1 to the last cell that the description names; empty when it names none. */
export function wholeArea({ rows }: SheetModel): Area {
  const columns = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return { top: 0, left: 0, bottom: columns === 0 ? -1 : rows.length - 1, right: columns - 1 };
}

function rowOf({ sheet }: Target, { left, right }: Area, row: number, pick: Pick): Written[] {
  const cells = sheet.rows[row]?.cells ?? [];
  return Array.from({ length: right - left + 1 }, (_, at) => pick(cells[left + at], row, left + at));
}

/** An area cut between rows, each piece light enough for a request that may already hold something. */
function* piecesOf(area: Area, bytesOf: (row: number) => number): Generator<Piece> {
  let top = area.top;
  let bytes = 0;
  for (let row = area.top; row <= area.bottom; row += 1) {
    const own = bytesOf(row);
    if (row > top && bytes + own > PIECE_BYTES) {
      yield { area: { ...area, top, bottom: row - 1 }, bytes };
      top = row;
      bytes = 0;
    }
    bytes += own;
  }
  if (top <= area.bottom) yield { area: { ...area, top }, bytes };
}

export const cellsIn = ({ top, left, bottom, right }: Area) => (bottom - top + 1) * (right - left + 1);

const rangeOf = (worksheet: Excel.Worksheet, { top, left, bottom, right }: Area) =>
  worksheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);

function rowsOf(target: Target, area: Area, pick: Pick): Written[][] {
  return Array.from({ length: area.bottom - area.top + 1 }, (_, at) =>
    rowOf(target, area, area.top + at, pick),
  );
}

const isText = (cell: Cell | null | undefined) => cell && styleOf(cell.style).numberFormat === TEXT;

/** In a cell of text an apostrophe is a letter: such a cell must be general while a formula-like text arrives. */
const takesDetour = (cell: Cell | null | undefined, value: Written) =>
  typeof value === 'string' && isText(cell) === true && looksLikeFormula(value);

/**
 * Values as blocks. Text that could be taken for something else is written with an apostrophe, which means text in
 * every cell that is not formatted as text; one that is gets its own format back after.
 */
function writeValues(target: Target, area: Area, pick: Pick): void {
  const worksheet = target.worksheet();
  const detours: Place[] = [];
  const values = rowsOf(target, area, (cell, row, column) => {
    const value = pick(cell, row, column);
    if (typeof value !== 'string') return value;
    if (takesDetour(cell, value)) detours.push({ row, column });
    else if (isText(cell) === true || !looksLikeValue(value)) return value;
    return quoted(value);
  });
  const format = (to: string) => {
    for (const { row, column } of detours)
      setNumberFormat(worksheet.getRangeByIndexes(row, column, 1, 1), to);
  };
  format('General');
  rangeOf(worksheet, area).values = values;
  format(TEXT);
}

export function* valueSteps(target: Target, whole: Area, pick: Pick): Generator<Step> {
  const bytesOf = (row: number) => {
    let more = 0;
    const values = rowOf(target, whole, row, (cell, r, column) => {
      const value = pick(cell, r, column);
      if (typeof value === 'string') more += takesDetour(cell, value) ? DETOUR + 1 : 1;
      return value;
    });
    return jsonBytes(values) + more;
  };
  for (const { area, bytes } of piecesOf(whole, bytesOf)) {
    yield {
      bytes: bytes + wireBytes({ ranges: 1, actions: 1 }),
      cells: cellsIn(area),
      run: () => {
        writeValues(target, area, pick);
      },
    };
  }
}

export function* formulaSteps(target: Target, whole: Area): Generator<Step> {
  const pick: Pick = (cell) => (cell?.formula === undefined ? null : `=${cell.formula}`);
  for (const { area, bytes } of piecesOf(whole, (row) => jsonBytes(rowOf(target, whole, row, pick)))) {
    yield {
      bytes: bytes + wireBytes({ ranges: 1, actions: 1 }),
      cells: 0,
      run: () => {
        rangeOf(target.worksheet(), area).formulas = rowsOf(target, area, pick);
      },
    };
  }
}

/** Everything but formulas. */
export function constantSteps(target: Target): Generator<Step> {
  return valueSteps(target, wholeArea(target.sheet), (cell) =>
    cell?.formula === undefined ? (cell?.value ?? null) : null,
  );
}
