import { type Area, areaName } from '../workbook';
import { blocksOf } from './blocks';
import { looksLikeFormula, looksLikeValue, quoted } from './cell-text';
import { type Content, type Contents, type Fill, isFormula } from './contents';
import { GENERAL, setNumberFormat, TEXT } from './format-sheet';
import { regionsOf } from './regions';
import { type Step, step } from './steps';
import { jsonBytes, PIECE_BYTES, wireBytes } from './wire-size';

type Written = string | number | null;
type IsText = (row: number, column: number) => boolean;

/** Its cell becomes general and gets its own format back: two ranges and two assignments. */
const DETOUR = wireBytes({ ranges: 2, actions: 2 });

/** How many cells are to be sent: what progress is counted in. */
export function countOf(contents: Contents): number {
  const filled = (count: number, cell: Content | undefined) => (cell === undefined ? count : count + 1);
  return contents.reduce((sum, cells) => cells.reduce(filled, sum), 0);
}

const countIn = (contents: Contents, { top, left, bottom, right }: Area) =>
  countOf(contents.slice(top, bottom + 1).map((cells) => cells.slice(left, right + 1)));

/** An area cut between rows, each piece light enough for a request that may already hold something. */
function* piecesOf(area: Area, bytesOf: (row: number) => number): Generator<readonly [Area, bytes: number]> {
  let top = area.top;
  let bytes = 0;
  for (let row = area.top; row <= area.bottom; row += 1) {
    const own = bytesOf(row);
    if (row > top && bytes + own > PIECE_BYTES) {
      yield [{ ...area, top, bottom: row - 1 }, bytes];
      top = row;
      bytes = 0;
    }
    bytes += own;
  }
  if (top <= area.bottom) yield [{ ...area, top }, bytes];
}

/** In a cell of text an apostrophe is a letter and a formula is one too: it must be general while they arrive. */
const takesDetour = (content: Content | undefined) =>
  isFormula(content) || (typeof content === 'string' && looksLikeFormula(content));

/** Text that could be taken for something else gets an apostrophe, which means text in every cell that is not text. */
function written(content: Content | undefined, isText: boolean): Written {
  if (content === undefined) return null;
  if (content === null) return '';
  if (isFormula(content)) return `=${content.formula}`;
  if (typeof content === 'number') return content;
  return (isText ? looksLikeFormula(content) : looksLikeValue(content)) ? quoted(content) : content;
}

const rowOf = (contents: Contents, { left, right }: Area, row: number, isText: IsText): Written[] =>
  Array.from({ length: right - left + 1 }, (_, at) =>
    written(contents[row]?.[left + at], isText(row, left + at)),
  );

/** Hears of each range before it is written: what it held is loaded and known once the request is answered. */
export type Watch = (range: Excel.Range, area: Area) => void;

function writeBlock(
  worksheet: Excel.Worksheet,
  area: Area,
  contents: Contents,
  isText: IsText,
  watch: Watch | undefined,
): void {
  const grid = contents.map((cells, row) =>
    row < area.top || row > area.bottom
      ? []
      : cells.map((content, column) =>
          column >= area.left && column <= area.right && isText(row, column) && takesDetour(content)
            ? true
            : undefined,
        ),
  );
  const detours = regionsOf(grid).map((region) => worksheet.getRange(areaName(region.area)));
  const { top, left, bottom, right } = area;
  const range = worksheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  watch?.(range, area);
  for (const one of detours) setNumberFormat(one, GENERAL);
  range.formulas = Array.from({ length: bottom - top + 1 }, (_, at) =>
    rowOf(contents, area, top + at, isText),
  );
  for (const one of detours) setNumberFormat(one, TEXT);
}

/** Contents as blocks, cut so that each fits into a request. */
export function* contentSteps(
  worksheet: () => Excel.Worksheet,
  contents: Contents,
  isText: IsText,
  { counts = true, watch }: { counts?: boolean; watch?: Watch } = {},
): Generator<Step> {
  for (const block of blocksOf(contents)) {
    const bytesOf = (row: number) => {
      let detours = 0;
      for (let column = block.left; column <= block.right; column += 1)
        if (isText(row, column) && takesDetour(contents[row]?.[column])) detours += DETOUR;
      return jsonBytes(rowOf(contents, block, row, isText)) + detours;
    };
    for (const [area, bytes] of piecesOf(block, bytesOf)) {
      yield {
        bytes: bytes + wireBytes({ ranges: 1, actions: 2 }),
        cells: counts ? countIn(contents, area) : 0,
        run: () => {
          writeBlock(worksheet(), area, contents, isText, watch);
        },
      };
    }
  }
}

/** A column's formula travels once. */
export function* fillSteps(worksheet: () => Excel.Worksheet, fills: readonly Fill[]): Generator<Step> {
  for (const { column, top, bottom, formula, relative } of fills) {
    yield step({ ranges: 1, actions: 1, data: formula }, () => {
      const range = worksheet().getRangeByIndexes(top, column, bottom - top + 1, 1);
      const text = `=${formula}`;
      if (relative) (range as { formulasR1C1: unknown }).formulasR1C1 = text;
      else (range as { formulas: unknown }).formulas = text;
    });
  }
}
