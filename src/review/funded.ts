import { type BudgetLine, type SourceName, SOURCES } from '../plan';
import type { Patch } from './finding';

/**
 * The sources of a line cut to a smaller amount, or filled to a larger one: what changes is taken from the last purse
 * that pays, so that the centre's money is touched last; a purse never goes below zero.
 */
export function fundedFully(line: BudgetLine, amount: number): Patch[] {
  const given = SOURCES.reduce((sum, source) => sum + line.sources[source], 0);
  let rest = amount - given;
  if (rest === 0) return [];
  const paying = SOURCES.filter((source) => line.sources[source] > 0);
  const order: readonly SourceName[] = rest > 0 ? [paying[0] ?? 'central'] : [...paying].reverse();
  return order.flatMap((source): Patch[] => {
    if (rest === 0) return [];
    const value = Math.max(0, line.sources[source] + rest);
    rest -= value - line.sources[source];
    return [{ op: 'set', table: 'lines', row: line.id, field: `sources.${source}`, value }];
  });
}
