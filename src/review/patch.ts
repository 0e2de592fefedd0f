import { parsePlan, type Plan } from '../plan';
import type { Patch } from './finding';
import { sharing } from './sharing';

type Bag = Record<string, unknown>;

/** A copy of a record with the value at «sources.central» replaced; nothing of the record itself is touched. */
function withValue(record: Bag, path: readonly string[], value: unknown): Bag {
  const [first = '', ...rest] = path;
  if (rest.length === 0) return { ...record, [first]: value };
  return { ...record, [first]: withValue((record[first] ?? {}) as Bag, rest, value) };
}

/** A record by its id, or by its number from 1 where records have no ids. */
const isRow = (record: unknown, index: number, row: string): boolean => {
  const id = (record as Bag)['id'];
  return typeof id === 'string' ? id === row : String(index + 1) === row;
};

function patched(plan: Bag, patch: Patch): Bag {
  if (patch.table === '')
    return patch.op === 'set' ? withValue(plan, patch.field.split('.'), patch.value) : plan;
  const records = (plan[patch.table] ?? []) as unknown[];
  switch (patch.op) {
    case 'set':
      return {
        ...plan,
        [patch.table]: records.map((record, index) =>
          isRow(record, index, patch.row)
            ? withValue(record as Bag, patch.field.split('.'), patch.value)
            : record,
        ),
      };
    case 'remove':
      return { ...plan, [patch.table]: records.filter((record, index) => !isRow(record, index, patch.row)) };
    case 'add': {
      const after = records.findIndex((record, index) => isRow(record, index, patch.after));
      const at = after < 0 ? records.length : after + 1;
      return { ...plan, [patch.table]: [...records.slice(0, at), patch.record, ...records.slice(at)] };
    }
  }
}

/** The plan after some changes, checked as any plan is; records that no change names stay the same objects. */
export function applyPatches(plan: Plan, patches: readonly Patch[]): Plan {
  const changed = patches.reduce<Bag>(patched, plan);
  // The check copies; what was not changed keeps its identity, so that the next review is a small one.
  return sharing(plan, parsePlan(structuredClone(changed)));
}
