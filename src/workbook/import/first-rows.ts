import { formatDong } from '../../plan';
import { type RawBook, rawCell, sameName } from '../model/raw-book';
import type { Imported } from './model';
import { textOf } from './text';

/** The first rows of a table as they stand, cut to the columns that were looked at. */
export function firstRows(book: RawBook, { table, mapping }: Imported, most: number): string[][] {
  const sheet = book.sheets.find(({ name }) => sameName(name) === sameName(table.sheet));
  if (sheet === undefined) return [];
  const { top, bottom } = table.rows;
  return Array.from({ length: Math.max(0, Math.min(most, bottom - top + 1)) }, (_, row) =>
    mapping.map(({ column }) => {
      const value = rawCell(sheet, top + row, column);
      // As accountants print it.
      return typeof value === 'number' && Number.isInteger(value) ? formatDong(value) : textOf(value);
    }),
  );
}
