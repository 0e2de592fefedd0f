import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Catalogue, type Norm } from '../../src/norms/catalogue';
import { LAWS, SUCCESSIONS } from '../../src/norms/data';
import type { Condition } from '../../src/norms/schema';

export const catalogue = new Catalogue(LAWS, SUCCESSIONS);
export const norms: readonly Norm[] = LAWS.flatMap(({ norms: raw }) =>
  raw.map(({ code }) => {
    const norm = catalogue.norm(code);
    if (norm === undefined) throw new Error(code);
    return norm;
  }),
);
export const tt55 = norms.filter(({ document }) => document.number === '55/2023/TT-BTC');

export const fixture = (name: string): string =>
  readFileSync(join(import.meta.dirname, name), 'utf8').normalize('NFC');

/** «điểm b khoản 2 Điều 4» */
export const locator = ({ article, clause, point }: Pick<Norm, 'article' | 'clause' | 'point'>): string =>
  [
    point === null ? '' : `điểm ${point}`,
    clause === null ? '' : `khoản ${clause}`,
    article === null ? '' : `Điều ${article}`,
  ]
    .filter((part) => part !== '')
    .join(' ');

type Value = string | number | boolean;

const valuesOf = (condition: Condition): readonly Value[] | undefined =>
  'eq' in condition ? [condition.eq] : 'in' in condition ? condition.in : undefined;

function admits(condition: Condition, value: Value): boolean {
  const values = valuesOf(condition);
  if (values !== undefined) return values.includes(value);
  if (typeof value !== 'number') return false;
  if ('lt' in condition) return value < condition.lt;
  if ('lte' in condition) return value <= condition.lte;
  if ('gt' in condition) return value > condition.gt;
  return 'gte' in condition && value >= condition.gte;
}

/** Numbers near every threshold stand for all numbers: conditions only change there. */
function samples(conditions: readonly Condition[]): readonly Value[] {
  const named = conditions.flatMap((condition) => valuesOf(condition) ?? []);
  const edges = conditions.flatMap((condition) =>
    ['lt', 'lte', 'gt', 'gte'].flatMap((op) => {
      const edge = (condition as Record<string, unknown>)[op];
      return typeof edge === 'number' ? [edge - 0.001, edge, edge + 0.001] : [];
    }),
  );
  return [...named, ...edges];
}

/** Whether no line can meet both sets of conditions. */
export function exclude(a: readonly Condition[] = [], b: readonly Condition[] = []): boolean {
  const shared = new Set(a.map(({ fact }) => fact).filter((fact) => b.some((other) => other.fact === fact)));
  return [...shared].some((fact) => {
    const all = [...a, ...b].filter((condition) => condition.fact === fact);
    return !samples(all).some((value) => all.every((condition) => admits(condition, value)));
  });
}

export const overlap = (a: Norm, b: Norm): boolean =>
  (a.from ?? '') <= (b.to ?? '9999') && (b.from ?? '') <= (a.to ?? '9999');
