import type { Plan } from '../../plan';
import type { Place } from '../../review';
import type { Where } from '../sheets/codecs/codec';
import type { ReadingNotes } from './notes';

/** Finds the cell where a part of a plan was read, wherever people have moved it since it was laid out. */
export class CellFinder {
  private readonly rows = new Map<string, number>();

  constructor(
    private readonly notes: ReadingNotes,
    plan: Plan,
  ) {
    for (const table of ['lines', 'activities', 'funding'] as const)
      plan[table].forEach(({ id }, index) => this.rows.set(`${table} ${id}`, index));
  }

  /** The cell of a field of the plan, by its path: «lines[3].unitPrice», «issuer.name». */
  at(path: string): Where | undefined {
    return this.notes.whereIs(path);
  }

  /** Undefined for what stands in no one cell: a table as a whole, a text that nobody wrote yet. */
  find({ table, row, field }: Place): Where | undefined {
    if (table === '') return this.notes.whereIs(field) ?? this.notes.whereIs(`${field}[0].text`);
    const index = this.rows.get(`${table} ${row}`) ?? (/^\d+$/.test(row) ? Number(row) - 1 : undefined);
    return index === undefined || index < 0 ? undefined : this.notes.whereIs(`${table}[${index}].${field}`);
  }
}
