import { at } from '../sheets/path';
import type { GridRecord } from './cells';
import type { GridColumn } from './columns';

const VIETNAMESE = new Intl.Collator('vi', { numeric: true });

/** The ids of records in the order of a column: numbers by size, words as a dictionary has them, blanks last. */
export function sortedIds(
  records: readonly GridRecord[],
  { field, computed }: Pick<GridColumn, 'field' | 'computed'>,
  computedValue: (record: GridRecord) => string | number | null,
  falling: boolean,
): string[] {
  const keyed = records.map((record) => {
    const value = computed ? computedValue(record) : at(record, field);
    return { id: record.id, key: typeof value === 'number' || typeof value === 'string' ? value : null };
  });
  const blank = (key: string | number | null) => key === null || key === '';
  keyed.sort((a, b) => {
    if (blank(a.key) || blank(b.key)) return Number(blank(a.key)) - Number(blank(b.key));
    const rising =
      typeof a.key === 'number' && typeof b.key === 'number'
        ? a.key - b.key
        : VIETNAMESE.compare(String(a.key), String(b.key));
    return falling ? -rising : rising;
  });
  return keyed.map(({ id }) => id);
}
