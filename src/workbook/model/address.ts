import type { Area } from './sheet-model';

/** 0 → A, 26 → AA */
export function columnName(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.trunc((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** (0, 0) → A1 */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

export function areaName({ top, left, bottom, right }: Area): string {
  const first = cellName(top, left);
  return top === bottom && left === right ? first : `${first}:${cellName(bottom, right)}`;
}

/** «A5:N24» → its corners; undefined for anything else. */
export function parseArea(text: string): Area | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(
    text.replace(/^.*!/, ''),
  );
  if (match === null) return undefined;
  const [, firstColumn = 'A', firstRow = '1', lastColumn = firstColumn, lastRow = firstRow] = match;
  const column = (name: string) =>
    Array.from(name).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return {
    top: Number(firstRow) - 1,
    left: column(firstColumn),
    bottom: Number(lastRow) - 1,
    right: column(lastColumn),
  };
}

/** A sheet's name as formulas quote it. */
export function quoteSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}
