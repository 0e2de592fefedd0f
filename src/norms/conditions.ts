import type { Condition } from './schema';

export type FactValue = string | number | boolean;
export type Facts = Readonly<Record<string, FactValue | undefined>>;

/** A missing fact is no «no»: the answer is then neither true nor false. */
export type Truth = boolean | 'unknown';

function holds(condition: Condition, value: FactValue): boolean {
  if ('eq' in condition) return value === condition.eq;
  if ('in' in condition) return condition.in.includes(value);
  if (typeof value !== 'number') return false;
  if ('lt' in condition) return value < condition.lt;
  if ('lte' in condition) return value <= condition.lte;
  if ('gt' in condition) return value > condition.gt;
  return value >= condition.gte;
}

/** All conditions together; one that fails decides, whatever else is missing. */
export function check(when: readonly Condition[], facts: Facts): Truth {
  let truth: Truth = true;
  for (const condition of when) {
    const value = facts[condition.fact];
    if (value === undefined) truth = 'unknown';
    else if (!holds(condition, value)) return false;
  }
  return truth;
}

export function missingFacts(when: readonly Condition[], facts: Facts): string[] {
  return [...new Set(when.map(({ fact }) => fact).filter((fact) => facts[fact] === undefined))];
}
