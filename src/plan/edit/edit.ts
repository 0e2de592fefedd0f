import { Refusal } from '../../locales';
import { MAX_TOTAL } from '../money';
import { MILLI } from '../quantity';
import { factsInOrder, isTooLarge, refuseIssue } from '../parse';
import type { Activity, BudgetLine, Funding, Plan } from '../schema';
import { activitySchema, fundingSchema, lineSchema } from '../schema-budget';

/** The tables whose records people edit one by one. */
export type EditedTable = 'activities' | 'lines' | 'funding';

/** One field of one record: «sources.central»; undefined takes a fact away. */
export interface FieldChange {
  readonly id: string;
  readonly field: string;
  readonly value: unknown;
}

export type Edit =
  | { readonly kind: 'set'; readonly table: EditedTable; readonly changes: readonly FieldChange[] }
  | {
      readonly kind: 'insert';
      readonly table: EditedTable;
      readonly at: number;
      readonly records: readonly object[];
    }
  | { readonly kind: 'remove'; readonly table: EditedTable; readonly ids: readonly string[] }
  | { readonly kind: 'order'; readonly table: EditedTable; readonly ids: readonly string[] }
  /** The plan's own fields. */
  | { readonly kind: 'about'; readonly fields: Partial<Plan> };

interface Bag {
  readonly [field: string]: unknown;
}

const SCHEMAS = { activities: activitySchema, lines: lineSchema, funding: fundingSchema };

const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null;

function withValue(record: Bag, path: readonly string[], value: unknown): Bag {
  const [first = '', ...rest] = path;
  if (rest.length > 0) {
    const inner = record[first];
    return { ...record, [first]: withValue(isBag(inner) ? inner : {}, rest, value) };
  }
  if (value !== undefined) return { ...record, [first]: value };
  const { [first]: _, ...without } = record;
  return without;
}

/** A record as the schema wants it, or the reason why it cannot be. */
function checked(table: EditedTable, record: Bag): Bag {
  const parsed = SCHEMAS[table].safeParse(record);
  const [issue] = parsed.success ? [] : parsed.error.issues;
  if (issue !== undefined) refuseIssue({ ...issue, path: [String(record['id']), ...issue.path] });
  const data: Bag = parsed.data as unknown as Bag;
  if (table === 'lines') {
    const line = data as unknown as BudgetLine;
    if (isTooLarge(line)) throw new Refusal('plan.lineTooLarge', { place: line.id });
    return { ...line, facts: factsInOrder(line.facts) };
  }
  if (table === 'activities') {
    const { id, from, to } = data as unknown as Activity;
    if (to < from) throw new Refusal('plan.endsFirst', { place: `${id}.to` });
  }
  if (table === 'funding') {
    const { id, kind, amount } = data as unknown as Funding;
    if (kind !== 'adjusted' && (amount ?? 0) < 0) throw new Refusal('plan.outOfRange', { place: id });
  }
  return data;
}

function put(plan: Plan, table: EditedTable, records: readonly Bag[]): Plan {
  return { ...plan, [table]: records };
}

const recordsOf = (plan: Plan, table: EditedTable) =>
  plan[table] as unknown as readonly (Bag & { id: string })[];

function set(plan: Plan, table: EditedTable, changes: readonly FieldChange[]): Plan {
  const byId = new Map<string, FieldChange[]>();
  for (const change of changes) byId.set(change.id, [...(byId.get(change.id) ?? []), change]);
  const records = recordsOf(plan, table).map((record) => {
    const own = byId.get(record.id);
    if (own === undefined) return record;
    byId.delete(record.id);
    return checked(
      table,
      own.reduce<Bag>((made, { field, value }) => withValue(made, field.split('.'), value), record),
    );
  });
  const [stranger] = byId.keys();
  if (stranger !== undefined) throw new Error(`an edit names no record: ${table} ${stranger}`);
  return put(plan, table, records);
}

function insert(plan: Plan, table: EditedTable, at: number, added: readonly object[]): Plan {
  const records = recordsOf(plan, table);
  const known = new Set(records.map(({ id }) => id.toLowerCase()));
  const made = added.map((record) => checked(table, record as Bag));
  for (const { id } of made) {
    if (known.has(String(id).toLowerCase()))
      throw new Refusal('plan.repeatedId', { place: table, id: String(id) });
    known.add(String(id).toLowerCase());
  }
  return put(plan, table, [...records.slice(0, at), ...made, ...records.slice(at)]);
}

/** What hangs on a record goes with it; what merely names it forgets it. */
function remove(plan: Plan, table: EditedTable, ids: ReadonlySet<string>): Plan {
  const rest = put(
    { ...plan, acknowledgements: plan.acknowledgements.filter(({ where }) => !ids.has(where)) },
    table,
    recordsOf(plan, table).filter(({ id }) => !ids.has(id)),
  );
  if (table === 'lines') return { ...rest, quotations: plan.quotations.filter(({ line }) => !ids.has(line)) };
  if (table === 'funding') {
    const lines = rest.lines.map((line) => (ids.has(line.funding) ? { ...line, funding: '' } : line));
    return { ...rest, lines };
  }
  const orphans = plan.lines.filter(({ activity }) => ids.has(activity)).map(({ id }) => id);
  const contributions = rest.contributions.filter(({ activity }) => !ids.has(activity));
  return remove({ ...rest, contributions }, 'lines', new Set(orphans));
}

/** Records that are not named keep their place behind those that are. */
function order(plan: Plan, table: EditedTable, ids: readonly string[]): Plan {
  const place = new Map(ids.map((id, index) => [id, index]));
  const at = ({ id }: { readonly id: string }) => place.get(id) ?? ids.length;
  return put(
    plan,
    table,
    [...recordsOf(plan, table)].sort((a, b) => at(a) - at(b)),
  );
}

function apply(plan: Plan, edit: Edit): Plan {
  switch (edit.kind) {
    case 'set':
      return set(plan, edit.table, edit.changes);
    case 'insert':
      return insert(plan, edit.table, edit.at, edit.records);
    case 'remove':
      return remove(plan, edit.table, new Set(edit.ids));
    case 'order':
      return order(plan, edit.table, edit.ids);
    case 'about':
      return { ...plan, ...edit.fields };
  }
}

/** Links of the lines, and their sum: near enough to tell whether a cell can hold it. */
function refuseBroken(plan: Plan): void {
  const activities = new Set(plan.activities.map(({ id }) => id));
  const funding = new Set(plan.funding.map(({ id }) => id));
  let total = 0;
  for (const { id, activity, funding: decision, quantity, times, unitPrice } of plan.lines) {
    if (!activities.has(activity)) throw new Refusal('plan.unknownActivity', { place: id, id: activity });
    if (decision !== '' && !funding.has(decision))
      throw new Refusal('plan.unknownFunding', { place: id, id: decision });
    total += (quantity * times * unitPrice) / (MILLI * MILLI);
  }
  if (total > MAX_TOTAL) throw new Refusal('plan.totalTooLarge', {});
}

/**
 * The plan after some edits, each seeing what the one before left. It is as valid as the plan was: an edit that would
 * break it is refused, and records that no edit touches stay the same objects.
 */
export function edit(plan: Plan, edits: readonly Edit[]): Plan {
  const edited = edits.reduce(apply, plan);
  refuseBroken(edited);
  return edited;
}

const PREFIX = { activities: 'H', lines: 'D', funding: 'NV' } as const;

/** The next free ids of a table: H4, H5… */
export function nextIds(plan: Plan, table: EditedTable, count: number): string[] {
  const prefix = PREFIX[table];
  const named = new RegExp(`^${prefix}(\\d{1,9})$`, 'i');
  let last = 0;
  for (const { id } of recordsOf(plan, table)) last = Math.max(last, Number(named.exec(id)?.[1] ?? 0));
  return Array.from({ length: count }, (_, index) => `${prefix}${last + index + 1}`);
}
