import type { Finding } from './finding';

/** Money that passes something, in đồng. */
export interface Excess {
  /** Over the limits of the law: a line that breaks several counts once, with the most. */
  readonly limits: number;
  /** Over what was assigned: the same money seen from the side of the purses, so never added to the other. */
  readonly funds: number;
}

const total = (amounts: Iterable<number>) => [...amounts].reduce((sum, amount) => sum + amount, 0);

/** What the errors come to; a warning's figure is not established. */
export function excessOf(
  findings: readonly Pick<Finding, 'rule' | 'severity' | 'where' | 'excess'>[],
): Excess {
  const lines = new Map<string, number>();
  let funds = 0;
  for (const { rule, severity, where, excess = 0 } of findings) {
    if (severity !== 'error') continue;
    if (rule === ASSIGNED) funds += excess;
    else {
      const key = `${where.table} ${where.row}`;
      lines.set(key, Math.max(excess, lines.get(key) ?? 0));
    }
  }
  return { limits: total(lines.values()), funds };
}

/** «Vượt dự toán được giao». */
const ASSIGNED = 'B-12';
