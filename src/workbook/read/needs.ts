import activities from '../sheets/data/activities.json';
import budget from '../sheets/data/budget.json';
import records from '../sheets/data/records.json';

/** What a table's records cannot be without. */
export interface Needs {
  /** Fields whose column must be there. */
  readonly columns: readonly string[];
  /** Of these, texts that must not be blank. */
  readonly said: readonly string[];
  /** Fields that a row of sums does not have. */
  readonly proper: readonly string[];
}

const NOTHING: Needs = { columns: [], said: [], proper: [] };

const NEEDS: Readonly<Record<string, Needs>> = {
  [activities.table]: { columns: ['id', 'name', 'from', 'to'], said: ['name'], proper: ['from', 'to'] },
  [budget.table]: {
    columns: ['id', 'activity', 'content', 'unit', 'quantity', 'times', 'unitPrice'],
    said: ['content', 'unit'],
    proper: ['quantity', 'unitPrice'],
  },
  [records.bases.table]: { columns: ['group', 'text'], said: ['text'], proper: [] },
  [records.texts.table]: { columns: ['section', 'text'], said: ['text'], proper: [] },
  [records.organisation.table]: { columns: ['kind', 'unit', 'text'], said: [], proper: [] },
  [records.funding.table]: {
    columns: ['id', 'kind', 'document', 'year', 'source', 'amount'],
    said: ['document'],
    proper: ['kind', 'source'],
  },
  [records.quotations.table]: {
    columns: ['line', 'supplier', 'unitPrice', 'vat'],
    said: ['supplier'],
    proper: ['line', 'vat'],
  },
  [records.contributions.table]: {
    columns: ['activity', 'kind', 'contributor', 'content', 'unit', 'quantity', 'unitValue'],
    said: ['contributor', 'content', 'unit'],
    proper: ['kind', 'unitValue'],
  },
  [records.localNorms.table]: {
    columns: ['replaces', 'content', 'amount', 'unit', 'resolution', 'from'],
    said: ['replaces', 'content', 'unit', 'resolution'],
    proper: ['from'],
  },
  [records.appraisal.table]: {
    columns: ['id', 'appraisal.quantity', 'appraisal.times', 'appraisal.unitPrice'],
    said: [],
    proper: ['appraisal.unitPrice'],
  },
  [records.execution.table]: { columns: ['id'], said: [], proper: [] },
  [records.adjustment.table]: { columns: ['line'], said: [], proper: [] },
  [records.units.table]: { columns: ['file', 'name'], said: ['file', 'name'], proper: ['total'] },
  [records.log.table]: { columns: ['date', 'kind', 'who'], said: ['who'], proper: [] },
};

export const needsOf = (table: string): Needs => NEEDS[table] ?? NOTHING;
