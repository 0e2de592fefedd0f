import type { Content, Contents } from './contents';

interface Placed {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
  readonly isText: boolean;
}

/** Single cells as the rows of a sheet. */
export function gridOf(cells: readonly Placed[]): {
  readonly contents: Contents;
  readonly isText: (row: number, column: number) => boolean;
} {
  const rows: (Content | undefined)[][] = [];
  const texts = new Set<string>();
  for (const { row, column, content, isText } of cells) {
    while (rows.length <= row) rows.push([]);
    const line = rows[row];
    if (line === undefined) continue;
    while (line.length <= column) line.push(undefined);
    line[column] = content;
    if (isText) texts.add(`${row} ${column}`);
  }
  return { contents: rows, isText: (row, column) => texts.has(`${row} ${column}`) };
}
