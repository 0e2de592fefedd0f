import { type BudgetLine, linesByActivity, type Plan, partOf, gather, roman } from '../../plan';
import { capital } from '../numbering';
import type { PartNames } from '../part-names';
import { fill } from '../text';
import appendix from '../wording/appendix.json';

/** A row of the budget before it is drawn: the name of some lines with their sum, or one line. */
export type BudgetRow =
  | { readonly kind: 'sum'; readonly index: string; readonly name: string; readonly lines: BudgetLine[] }
  | { readonly kind: 'line'; readonly index: string; readonly line: BudgetLine };

/** 1, 2… for lines and groups of lines alike; the lines of a group have a dash. */
function rowsOfActivity(lines: readonly BudgetLine[]): BudgetRow[] {
  const entries = gather(lines, ({ group, id }) => (group === '' ? `line ${id}` : `group ${group}`));
  return entries.flatMap(([, own], at): BudgetRow[] => {
    const index = String(at + 1);
    const name = own[0]?.group ?? '';
    if (name === '') return own.map((line) => ({ kind: 'line', index, line }));
    const dashed = own.map((line): BudgetRow => ({ kind: 'line', index: appendix.budget.dash, line }));
    return [{ kind: 'sum', index, name, lines: own }, ...dashed];
  });
}

/** What the catalogue does not know is called as the plan calls its own, or by its code. */
function partName(plan: Plan, names: PartNames, part: string): string {
  const unknown = part === plan.part ? plan.project : fill(appendix.budget.partCode, { part });
  return names.get(part) ?? unknown;
}

/**
 * A, B… sub-projects when there are several, I, II… activities that have lines, 1, 2… groups or lines, and the lines
 * of a group.
 */
export function budgetRows(plan: Plan, names: PartNames): BudgetRow[] {
  const lines = linesByActivity(plan);
  const linesOf = (id: string) => lines.get(id) ?? [];
  const paid = plan.activities.filter(({ id }) => linesOf(id).length > 0);
  const parts = gather(paid, (activity) => partOf(plan, activity));
  return parts.flatMap(([part, activities], at): BudgetRow[] => {
    const rows = activities.flatMap(({ id, name }, index): BudgetRow[] => [
      { kind: 'sum', index: roman(index + 1), name, lines: linesOf(id) },
      ...rowsOfActivity(linesOf(id)),
    ]);
    if (parts.length === 1) return rows;
    const all = activities.flatMap(({ id }) => linesOf(id));
    return [{ kind: 'sum', index: capital(at + 1), name: partName(plan, names, part), lines: all }, ...rows];
  });
}
