import type { ReadingNotes } from './notes';
import type { TableRead } from './read-table';

/** Days that end before they begin, each by its cell. */
export function refuseDisorder(table: TableRead | undefined, notes: ReadingNotes): void {
  table?.records.forEach(({ from, to }, index) => {
    if (typeof from === 'string' && typeof to === 'string' && to < from)
      notes.problem('book.endsFirst', { ...table.where(index, 'to') });
  });
}

/** Only an adjustment takes money away. */
export function refuseTakenAway(funding: TableRead | undefined, notes: ReadingNotes): void {
  funding?.records.forEach(({ kind, amount }, index) => {
    if (typeof amount === 'number' && amount < 0 && typeof kind === 'string' && kind !== 'adjusted')
      notes.problem('book.takesAway', { ...funding.where(index, 'amount'), found: amount });
  });
}
