import { cellName, parseArea, type RawTable, type RawValue } from '../workbook';

/** Sheets beyond this are no budget: their first rows are enough to see that. */
const MOST_ROWS = 200_000;
const MOST_COLUMNS = 400;
const FIRST_ROWS = 50;
/** An answer holds 5 MB at most on the web, values and formulas of each cell. */
export const CELLS_A_REQUEST = 25_000;

export function rawValue(value: unknown): RawValue {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string' || value === '') return null;
  return /^#(REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!|SPILL!|CALC!)$/.test(value)
    ? { error: value }
    : value;
}

export function rawTable(table: Excel.Table, range: Excel.Range): RawTable[] {
  const area = parseArea(range.address);
  if (area === undefined) return [];
  return [{ name: table.name, area: { ...area, bottom: area.bottom - (table.showTotals ? 1 : 0) } }];
}

export type Used = Pick<
  Excel.Range,
  'isNullObject' | 'rowIndex' | 'columnIndex' | 'rowCount' | 'columnCount'
>;

export interface Outline {
  readonly sheet: Excel.Worksheet;
  readonly used: Used;
  readonly tables: readonly { readonly table: Excel.Table; readonly range: Excel.Range }[];
}

/** What stands where, without contents. */
export function outlineOf(sheet: Excel.Worksheet): Outline {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  const tables = sheet.tables.items.map((table) => {
    const range = table.getRange();
    range.load('address');
    return { table, range };
  });
  return { sheet, used, tables };
}

/** Some rows of a sheet. */
interface Piece {
  readonly outline: Outline;
  readonly top: number;
  readonly rows: number;
  readonly columns: number;
}

export function piecesOf(outline: Outline): Piece[] {
  const { used } = outline;
  if (used.isNullObject) return [];
  const tooLarge = used.rowCount > MOST_ROWS || used.columnCount > MOST_COLUMNS;
  const rows = tooLarge ? Math.min(FIRST_ROWS, used.rowCount) : used.rowCount;
  const columns = Math.min(MOST_COLUMNS, used.columnCount);
  const atOnce = Math.floor(CELLS_A_REQUEST / columns);
  return Array.from({ length: Math.ceil(rows / atOnce) }, (_, index) => {
    const top = index * atOnce;
    return { outline, top: used.rowIndex + top, rows: Math.min(atOnce, rows - top), columns };
  });
}

export interface Filling {
  readonly rows: RawValue[][];
  /** By the names of their cells. */
  readonly formulas: Map<string, string>;
}

export function fill({ rows, formulas }: Filling, { outline, top }: Piece, range: Excel.Range): void {
  const { columnIndex } = outline.used;
  const indent = Array.from({ length: columnIndex }, () => null);
  const { values, formulas: written } = range as { values: unknown[][]; formulas: unknown[][] };
  for (const row of values) rows.push([...indent, ...row.map(rawValue)]);
  written.forEach((row, r) => {
    row.forEach((formula, c) => {
      // A text that begins with «=» reads the same both ways.
      if (typeof formula === 'string' && formula.startsWith('=') && formula !== values[r]?.[c]) {
        formulas.set(cellName(top + r, columnIndex + c), formula.slice(1));
      }
    });
  });
}

/** As many pieces together as one answer holds. */
function* requestsOf(pieces: readonly Piece[]): Generator<readonly Piece[]> {
  let together: Piece[] = [];
  let cells = 0;
  for (const piece of pieces) {
    const own = piece.rows * piece.columns;
    if (together.length > 0 && cells + own > CELLS_A_REQUEST) {
      yield together;
      together = [];
      cells = 0;
    }
    together.push(piece);
    cells += own;
  }
  if (together.length > 0) yield together;
}

export async function contents(
  context: Excel.RequestContext,
  pieces: readonly Piece[],
): Promise<Map<Outline, Filling>> {
  const filled = new Map<Outline, Filling>();
  for (const together of requestsOf(pieces)) {
    const ranges = together.map(({ outline: { sheet, used }, top, rows, columns }) => {
      const range = sheet.getRangeByIndexes(top, used.columnIndex, rows, columns);
      range.load('values,formulas');
      return range;
    });
    await context.sync();
    for (const [index, piece] of together.entries()) {
      const range = ranges[index];
      const filling = filled.get(piece.outline) ?? { rows: [], formulas: new Map<string, string>() };
      filled.set(piece.outline, filling);
      if (range !== undefined) fill(filling, piece, range);
    }
  }
  return filled;
}
