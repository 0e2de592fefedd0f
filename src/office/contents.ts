import { type Cell, type SheetModel, styleOf } from '../workbook';
import { TEXT } from './format-sheet';
import { toR1C1 } from './r1c1';

/** What stands in a cell: a number or a text, a formula without its «=», or nothing. */
export type Content = string | number | { readonly formula: string } | null;

export function contentOf(cell: Cell | null | undefined): Content {
  if (cell === null || cell === undefined) return null;
  return cell.formula === undefined ? cell.value : { formula: cell.formula };
}

export const isFormula = (content: Content | undefined): content is { readonly formula: string } =>
  typeof content === 'object' && content !== null;

/** Contents to be sent; undefined leaves a cell as it is. */
export type Contents = readonly (readonly (Content | undefined)[])[];

/** One formula for all cells of a column between two rows. */
export interface Fill {
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
  readonly formula: string;
  /** Whether its references are counted from each cell. */
  readonly relative: boolean;
}

/** Calculated columns: Excel then gives their formula to rows that people add, too. */
function tableFills({ tables }: SheetModel): Fill[] {
  return tables.flatMap(({ top, left, rows, columns }) =>
    columns.flatMap(({ formula }, index) =>
      formula === undefined
        ? []
        : [{ column: left + index, top: top + 1, bottom: top + rows, formula, relative: false }],
    ),
  );
}

const LEAST_ALIKE = 4;

/** The formula that most cells of a column share once their references are counted from themselves. */
function commonFill(
  cells: readonly (readonly [row: number, text: string])[],
  column: number,
): Fill | undefined {
  const rows = new Map<string, number[]>();
  for (const [row, text] of cells) rows.set(text, [...(rows.get(text) ?? []), row]);
  const [best] = [...rows].sort(([, a], [, b]) => b.length - a.length);
  if (best === undefined || best[1].length < LEAST_ALIKE) return undefined;
  const [formula, alike] = best;
  return { column, top: alike[0] ?? 0, bottom: alike.at(-1) ?? 0, formula, relative: true };
}

/** The formulas of a sheet as fills, and what differs from them inside and outside, in this order. */
export function formulasOf(sheet: SheetModel): { readonly fills: readonly Fill[]; readonly rest: Contents } {
  const fixed = tableFills(sheet);
  const inTable = (row: number, column: number) =>
    fixed.find((fill) => fill.column === column && row >= fill.top && row <= fill.bottom);
  const width = Math.max(0, ...sheet.rows.map(({ cells }) => cells.length));
  const loose = Array.from({ length: width }, (): (readonly [number, string])[] => []);
  sheet.rows.forEach(({ cells }, row) => {
    cells.forEach((cell, column) => {
      if (cell?.formula !== undefined && inTable(row, column) === undefined)
        loose[column]?.push([row, toR1C1(cell.formula, row, column)]);
    });
  });
  const merged = (column: number, top: number, bottom: number) =>
    (sheet.merges ?? []).some(
      (area) => area.left <= column && area.right >= column && area.top <= bottom && area.bottom >= top,
    );
  const filled = loose.flatMap((cells, column) => {
    const fill = commonFill(cells, column);
    return fill === undefined || merged(column, fill.top, fill.bottom) ? [] : [fill];
  });
  const fills = [...fixed, ...filled];
  const byColumn = new Map<number, Fill[]>();
  for (const fill of fills) byColumn.set(fill.column, [...(byColumn.get(fill.column) ?? []), fill]);
  const rest = sheet.rows.map(({ cells }, row) =>
    Array.from({ length: width }, (_, column): Content | undefined => {
      const cell = cells[column];
      const fill = byColumn.get(column)?.find(({ top, bottom }) => row >= top && row <= bottom);
      const content = contentOf(cell);
      if (fill === undefined) return isFormula(content) ? content : undefined;
      if (!isFormula(content)) return content;
      const text = fill.relative ? toR1C1(content.formula, row, column) : content.formula;
      return text === fill.formula ? undefined : content;
    }),
  );
  return { fills, rest };
}

/** Everything but formulas. */
export const constantsOf = (sheet: SheetModel): Contents =>
  sheet.rows.map(({ cells }) =>
    cells.map((cell) => {
      const content = contentOf(cell);
      return content === null || isFormula(content) ? undefined : content;
    }),
  );

/** Whether a cell keeps whatever is written to it as text. */
export const isTextCell = (style: Cell['style'] | null | undefined): boolean =>
  style !== null && style !== undefined && styleOf(style).numberFormat === TEXT;
