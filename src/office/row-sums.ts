import { type Content, isFormula } from './contents';
import { skeleton } from './formula-text';

/** The rows of a sheet as we last wrote them. */
export interface Sums {
  /** Columns that are ours, from the first. */
  readonly width: number;
  /** A short sum of each row, one behind the other. */
  readonly rows: string;
}

const LETTERS = 4;
const BASE = 64;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const wordOf = (content: Content | undefined): string => {
  if (content === null || content === undefined || content === '') return '';
  if (isFormula(content)) return `=${skeleton(content.formula)}`;
  return typeof content === 'number' ? `#${content}` : `'${content}`;
};

/** FNV-1a in 24 bits: tells a row that somebody changed from one that nobody did. */
export function rowSum(cells: readonly (Content | undefined)[], width: number): string {
  const text = Array.from({ length: width }, (_, column) => wordOf(cells[column])).join('\u0001');
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  let rest = (hash ^ (hash >>> 24)) & 0xffffff;
  let sum = '';
  for (let letter = 0; letter < LETTERS; letter += 1) {
    sum += ALPHABET[rest % BASE] ?? '';
    rest = Math.trunc(rest / BASE);
  }
  return sum;
}

/** Whether rows are those that the sums are of: nothing else in them, nothing below them. */
export function isUnchanged(rows: readonly (readonly (Content | undefined)[])[], sums: Sums): boolean {
  const nothing = (cell: Content | undefined) => cell === null || cell === undefined || cell === '';
  return (
    rows.every((cells) => cells.slice(sums.width).every(nothing)) &&
    Array.from({ length: Math.max(rows.length, rowsIn(sums)) }, (_, row) => row).every((row) =>
      row < rowsIn(sums)
        ? rowSum(rows[row] ?? [], sums.width) === sumAt(sums, row)
        : (rows[row] ?? []).every(nothing),
    )
  );
}

export const sumsOf = (rows: readonly (readonly (Content | undefined)[])[], width: number): Sums => ({
  width,
  rows: rows.map((cells) => rowSum(cells, width)).join(''),
});

export const sumAt = ({ rows }: Sums, row: number): string => rows.slice(row * LETTERS, (row + 1) * LETTERS);

export const rowsIn = ({ rows }: Sums): number => rows.length / LETTERS;
