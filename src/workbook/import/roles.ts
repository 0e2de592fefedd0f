import columns from './columns.json';
import { likeness, phrase } from './text';

/** What a column can be. `repeat`: the amount a second time; `extra`: nothing a line has a place for. */
export const ROLES = [
  'number',
  'content',
  'activity',
  'unit',
  'quantity',
  'times',
  'price',
  'amount',
  'repeat',
  'central',
  'local',
  'province',
  'district',
  'commune',
  'other',
  'state',
  'basis',
  'justification',
  'note',
  'lead',
  'executing',
  'coordinating',
  'time',
  'place',
  'code',
  'extra',
] as const;
export type Role = (typeof ROLES)[number];

export interface Guess {
  readonly role: Role;
  /** From 0 to 1. */
  readonly confidence: number;
}

interface Entry {
  readonly names: readonly string[];
  readonly under?: Readonly<Partial<Record<string, readonly string[]>>>;
}

const ENTRIES = Object.entries(columns.roles) as [Role, Entry][];
const GROUPS = Object.entries(columns.groups);

/** Worth being called a guess at all. */
export const PLAUSIBLE = 0.6;
const UNDER_GROUP = 0.95;
const BY_WHOLE_PATH = 0.85;
const BY_GROUP = 0.7;
const ANOTHER_STAGE = 0.4;

/** «Thành tiền (đồng)» is «Thành tiền». */
export function bare(title: string): string {
  const outside = title.replace(/\([^)]*\)/g, ' ').trim();
  return outside === '' ? title : outside;
}

const best = (title: string, names: readonly string[]) =>
  names.reduce((most, name) => Math.max(most, likeness(phrase(title), phrase(name))), 0);

/** Which kinds of group stand over a column: money over its purses, quantity over its factors. */
function groupsOver(path: readonly string[]): string[] {
  return GROUPS.filter(([, names]) => path.some((title) => best(bare(title), names) >= PLAUSIBLE)).map(
    ([kind]) => kind,
  );
}

function confidence(entry: Entry, path: readonly string[], groups: readonly string[]): number {
  const leaf = bare(path.at(-1) ?? '');
  const under = groups.flatMap((group) => entry.under?.[group] ?? []);
  const scores = [best(leaf, entry.names), UNDER_GROUP * best(leaf, under)];
  if (path.length > 1) {
    scores.push(BY_WHOLE_PATH * best(path.map(bare).join(' '), entry.names));
    scores.push(BY_GROUP * best(bare(path[0] ?? ''), entry.names));
  }
  return Math.max(...scores);
}

const guessed = new Map<string, readonly Guess[]>();
const MOST_GUESSED = 2000;

/** What a column may be by its titles, from the topmost to its own, likeliest first. */
export function guessRoles(path: readonly string[]): readonly Guess[] {
  const key = path.join('\n');
  const known = guessed.get(key);
  if (known !== undefined) return known;
  const groups = groupsOver(path.slice(0, -1));
  // What was appraised, or spent last year, is not what is asked for.
  const factor = best(path.join(' '), columns.other) > 0 ? ANOTHER_STAGE : 1;
  const guesses = ENTRIES.map(([role, entry]) => ({
    role,
    confidence: factor * confidence(entry, path, groups),
  }))
    .filter((guess) => guess.confidence > 0)
    .sort((a, b) => b.confidence - a.confidence);
  if (guessed.size >= MOST_GUESSED) guessed.clear();
  guessed.set(key, guesses);
  return guesses;
}

export function isGroupTitle(title: string): boolean {
  return GROUPS.some(([, names]) => best(bare(title), names) >= 0.9);
}

export function namesPeople(title: string): boolean {
  return best(bare(title), columns.people) >= PLAUSIBLE;
}
