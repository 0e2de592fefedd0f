import * as z from 'zod/mini';
import { Refusal } from '../locales';
import { parsePlan } from './parse';
import type { Level, Plan } from './schema';

type Load = () => Promise<{ default: unknown }>;

interface Example {
  readonly level: Level;
  readonly year: number;
  readonly good: Load;
  /** What somebody in a hurry would have sent first: changes to the good plan. */
  readonly mistakes: Load;
}

const EXAMPLES: readonly Example[] = [
  {
    level: 'commune',
    year: 2025,
    good: () => import('./examples/commune-2025.json'),
    mistakes: () => import('./examples/commune-2025.mistakes.json'),
  },
  {
    level: 'district',
    year: 2024,
    good: () => import('./examples/district-2024.json'),
    mistakes: () => import('./examples/district-2024.mistakes.json'),
  },
  {
    level: 'province',
    year: 2026,
    good: () => import('./examples/province-2026.json'),
    mistakes: () => import('./examples/province-2026.mistakes.json'),
  },
  {
    level: 'department',
    year: 2025,
    good: () => import('./examples/department-2025.json'),
    mistakes: () => import('./examples/department-2025.mistakes.json'),
  },
];

const bag = z.record(z.string(), z.unknown());

const changeSchema = z.strictObject({
  /** The rule that finds it: B-01… */
  rule: z.string(),
  about: z.string(),
  /** Empty for what the plan says outside its tables. */
  table: z.string(),
  id: z.optional(z.string()),
  set: z.optional(bag),
  add: z.optional(bag),
  after: z.optional(z.string()),
});

const mistakesSchema = z.strictObject({ of: z.string(), changes: z.array(changeSchema) });

type Bag = z.infer<typeof bag>;
type Change = z.infer<typeof changeSchema>;

/** One mistake of an example: which rule finds it, what was done wrong, and where. */
export interface Mistake {
  readonly rule: string;
  readonly about: string;
  readonly table: string;
  readonly id: string;
}

const idOf = ({ id, add }: Change) => id ?? (typeof add?.['id'] === 'string' ? add['id'] : '');

/** A change that names what is not there is a bug of the example. */
function broken(change: Change): Error {
  return new Error(`an example's change goes nowhere: ${JSON.stringify(change)}`);
}

function changed(plan: Bag, change: Change): Bag {
  const { table, id, set, add, after } = change;
  if ((set === undefined) === (add === undefined)) throw broken(change);
  if (table === '') {
    if (set === undefined || Object.keys(set).some((field) => !(field in plan))) throw broken(change);
    return { ...plan, ...set };
  }
  if (!Array.isArray(plan[table])) throw broken(change);
  const records = plan[table] as readonly Bag[];
  const named = add === undefined ? id : after;
  if (add !== undefined && named === undefined) return { ...plan, [table]: [...records, add] };
  const at = records.findIndex((record) => record['id'] === named);
  if (at < 0) throw broken(change);
  const put = add === undefined ? [{ ...records[at], ...set }] : [records[at], add];
  return { ...plan, [table]: [...records.slice(0, at), ...put, ...records.slice(at + 1)] };
}

function exampleOf(level: Level, year: number | undefined): Example {
  const ofLevel = EXAMPLES.filter((example) => example.level === level);
  const found = ofLevel.find((example) => year === undefined || example.year === year);
  if (found !== undefined) return found;
  const years = ofLevel.map((example) => String(example.year)).join(', ');
  throw years === '' ? new Refusal('example.noLevel', {}) : new Refusal('example.noYear', { years });
}

async function changesOf(example: Example): Promise<readonly Change[]> {
  return mistakesSchema.parse((await example.mistakes()).default).changes;
}

/** A complete plan of that level, loaded when asked for: as it should be, or as it was first sent. */
export async function examplePlan(
  level: Level,
  year?: number,
  kind: 'good' | 'mistakes' = 'good',
): Promise<Plan> {
  const example = exampleOf(level, year);
  const plan = parsePlan((await example.good()).default);
  return kind === 'good' ? plan : parsePlan((await changesOf(example)).reduce<Bag>(changed, plan));
}

/** What is wrong with the plan that was first sent. */
export async function mistakesOf(level: Level, year?: number): Promise<Mistake[]> {
  const changes = await changesOf(exampleOf(level, year));
  return changes.map((change) => ({
    rule: change.rule,
    about: change.about,
    table: change.table,
    id: idOf(change),
  }));
}
