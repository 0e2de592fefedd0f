import type { Plan } from '../plan';
import type { Reviewer } from './engine';
import type { Finding } from './finding';
import { applyPatches } from './patch';

/** What makes a finding the same one before and after a change. */
export function findingKey({ rule, where, message }: Pick<Finding, 'rule' | 'where' | 'message'>): string {
  return `${rule} ${where.table} ${where.row} ${where.field} ${message.key}`;
}

/** What became of a plan whose safe fixes were applied. */
export interface Fixed {
  readonly plan: Plan;
  readonly applied: readonly Finding[];
  /** What only a person can decide. */
  readonly left: readonly Finding[];
}

/** The plan after one fix, when the fix does what a safe one promises: its finding is gone and no new one is there. */
function tried(
  reviewer: Reviewer,
  plan: Plan,
  finding: Finding,
  known: ReadonlySet<string>,
): Plan | undefined {
  if (finding.fix === undefined) return undefined;
  const next = applyPatches(plan, finding.fix.patch);
  const after = new Set(reviewer.review(next).map(findingKey));
  const created = [...after].some((key) => !known.has(key));
  return created || after.has(findingKey(finding)) ? undefined : next;
}

/** Applies every safe fix that keeps its promise, one after another, until none is left to apply. */
export function applySafeFixes(reviewer: Reviewer, plan: Plan): Fixed {
  const applied: Finding[] = [];
  const refused = new Set<string>();
  let current = plan;
  let findings = reviewer.review(current);
  for (;;) {
    const known = new Set(findings.map(findingKey));
    const next = findings.find((finding) => finding.fix?.safe === true && !refused.has(findingKey(finding)));
    if (next === undefined) return { plan: current, applied, left: findings };
    const fixed = tried(reviewer, current, next, known);
    // A fix is tried once: what comes back after another change is for a person.
    refused.add(findingKey(next));
    if (fixed === undefined) continue;
    current = fixed;
    applied.push(next);
    findings = reviewer.review(current);
  }
}
