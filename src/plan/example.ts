import { Refusal } from '../locales';
import { parsePlan } from './parse';
import type { Level, Plan } from './schema';

interface Example {
  readonly level: Level;
  readonly year: number;
  readonly load: () => Promise<{ default: unknown }>;
}

const EXAMPLES: readonly Example[] = [
  { level: 'commune', year: 2025, load: () => import('./examples/commune-2025.json') },
];

/** A complete plan of that level, loaded when asked for. */
export async function examplePlan(level: Level, year?: number): Promise<Plan> {
  const ofLevel = EXAMPLES.filter((example) => example.level === level);
  const found = ofLevel.find((example) => year === undefined || example.year === year);
  if (found !== undefined) return parsePlan((await found.load()).default);
  const years = ofLevel.map((example) => String(example.year)).join(', ');
  throw years === '' ? new Refusal('example.noLevel', {}) : new Refusal('example.noYear', { years });
}
