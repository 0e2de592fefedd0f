import type { Catalogue, Fact } from '../../norms';
import budget from '../sheets/data/budget.json';
import choices from '../sheets/data/choices.json';

type Facts = Readonly<Record<string, Fact>>;
export type FactValue = string | number | boolean;

const factOf = (field: string) => field.replace('facts.', '');

/** The facts that have a number column of their own, in the order in which they stand side by side. */
export const NUMBER_FACTS: readonly string[] = budget.columns
  .filter(({ kind }) => kind === 'fact')
  .map(({ field }) => factOf(field));

/** The facts whose columns make up the key of a case. */
export const KEY_FACTS = ['minorityLanguage', 'area', 'level'] as const;

/** Facts that stand in a column of their own. */
export const COLUMN_FACTS: ReadonlySet<string> = new Set([...NUMBER_FACTS, ...KEY_FACTS]);

const YES_NO = choices.yesNo.labels;

/** «Có», «Xã đảo»: a fact's value as it stands in a cell. */
export function valueText(fact: Fact | undefined, value: FactValue): string {
  if (typeof value === 'boolean') return YES_NO[value ? 'true' : 'false'];
  if (typeof value === 'number') return String(value).replace('.', ',');
  return fact?.choices?.[value] ?? value;
}

/** Facts without a column, always in the same order: «Giải: Nhất; Giải tập thể: Có». */
export function otherText(facts: Facts, values: Readonly<Record<string, FactValue | undefined>>): string {
  const order = Object.keys(facts);
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return Object.entries(values)
    .filter((entry): entry is [string, FactValue] => !COLUMN_FACTS.has(entry[0]) && entry[1] !== undefined)
    .sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1))
    .map(([name, value]) => `${facts[name]?.label ?? name}: ${valueText(facts[name], value)}`)
    .join('; ');
}

const thresholdsOf = new WeakMap<Catalogue, ReadonlyMap<string, readonly number[]>>();

/** The numbers at which some condition of the law turns, by fact. */
export function thresholds(catalogue: Catalogue): ReadonlyMap<string, readonly number[]> {
  const known = thresholdsOf.get(catalogue);
  if (known !== undefined) return known;
  const found = new Map<string, Set<number>>();
  for (const norm of catalogue.norms) {
    for (const { fact, ...turn } of norm.when ?? []) {
      for (const value of Object.values(turn).flat()) {
        if (typeof value === 'number') found.set(fact, (found.get(fact) ?? new Set()).add(value));
      }
    }
  }
  const sorted = new Map([...found].map(([fact, values]) => [fact, [...values].sort((a, b) => a - b)]));
  thresholdsOf.set(catalogue, sorted);
  return sorted;
}
