import type { MessageKey } from '../../locales';
import type { ReadingNotes } from './notes';
import { type Bag, textAt, type TableRead } from './read-table';

const lower = (id: unknown) => (typeof id === 'string' ? id.toLowerCase() : '');

/**
 * Ids that are not there yet, and copies of ids: a row typed or copied without thought gets the next free one. The
 * first row of an id keeps it. An id that something else of the book still speaks of is not free: a new line must not
 * come by the appraisal of one that was deleted.
 */
export function settleIds(
  table: TableRead,
  prefix: string,
  spokenOf: readonly unknown[],
  notes: ReadingNotes,
): void {
  const taken = [...table.records.map(({ id }) => id), ...spokenOf].map(lower);
  const pattern = new RegExp(`^${prefix}(\\d{1,9})$`, 'i');
  let next = taken.reduce((most, id) => Math.max(most, Number(pattern.exec(id)?.[1] ?? 0)), 0) + 1;
  const seen = new Set<string>();
  table.records.forEach((record, index) => {
    const found = lower(record['id']);
    if (found !== '' && !seen.has(found)) {
      seen.add(found);
      return;
    }
    // A cell that could not be understood is refused as such.
    if (record['id'] === undefined) return;
    const id = `${prefix}${next}`;
    next += 1;
    const key: MessageKey = found === '' ? 'read.newId' : 'read.repeatedId';
    notes.remark(key, { ...table.where(index, 'id'), found: textAt(record, 'id'), id });
    record['id'] = id;
  });
}

/** «h1» on a line means the activity H1, as it does to the sheet's own formulas; an id that nobody has is named. */
export function matchIds(
  table: TableRead | undefined,
  field: string,
  owners: readonly Bag[],
  unknown: MessageKey,
  notes: ReadingNotes,
): void {
  const ids = new Map(owners.map(({ id }) => [lower(id), id]));
  // Owners whose own ids are beyond reading: who is a stranger cannot be told.
  const sure = owners.every(({ id }) => id !== undefined);
  table?.records.forEach((record, index) => {
    const typed = record[field];
    if (typeof typed !== 'string' || typed === '') return;
    const known = ids.get(typed.toLowerCase());
    if (known !== undefined) record[field] = known;
    else if (sure) notes.problem(unknown, { ...table.where(index, field), found: typed });
  });
}

/** The same for a table that may speak of what is no more: an id that nobody has is left as it stands. */
export function spellIds(table: TableRead | undefined, field: string, owners: readonly Bag[]): void {
  const ids = new Map(owners.map(({ id }) => [lower(id), id]));
  for (const record of table?.records ?? []) {
    const known = ids.get(lower(record[field]));
    if (known !== undefined) record[field] = known;
  }
}
