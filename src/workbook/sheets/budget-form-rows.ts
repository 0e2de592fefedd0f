import { type BudgetLine, linesByActivity, type Plan, partOf, gather, roman } from '../../plan';
import budgetForm from './data/budget-form.json';
import { type PartNames, partName } from './form-text';

/** A heading speaks for the `rows` rows right below it. */
export type FormRow =
  | { readonly kind: 'part'; readonly index: string; readonly name: string; readonly rows: number }
  | {
      readonly kind: 'activity';
      readonly index: string;
      readonly id: string;
      readonly name: string;
      readonly rows: number;
    }
  | {
      readonly kind: 'group';
      readonly index: string;
      readonly activity: string;
      readonly name: string;
      readonly rows: number;
    }
  | { readonly kind: 'line'; readonly index: string; readonly line: BudgetLine };

/** Lines and groups are counted together; the lines of a group have a dash. */
function rowsOfActivity(activity: string, lines: readonly BudgetLine[]): FormRow[] {
  const entries = gather(lines, ({ group, id }) => (group === '' ? `line ${id}` : `group ${group}`));
  return entries.flatMap(([, own], at): FormRow[] => {
    const index = String(at + 1);
    const name = own[0]?.group ?? '';
    if (name === '') return own.map((line) => ({ kind: 'line', index, line }));
    const dashed = own.map((line): FormRow => ({ kind: 'line', index: budgetForm.dash, line }));
    return [{ kind: 'group', index, activity, name, rows: own.length }, ...dashed];
  });
}

/** Beyond the alphabet the number itself. */
const capital = (value: number) => budgetForm.letters[value - 1] ?? String(value);

/** Numbered as the appendix of the plan is: A (several sub-projects only), I, 1, -. */
export function formRows(plan: Plan, names: PartNames): FormRow[] {
  const lines = linesByActivity(plan);
  const linesOf = (id: string) => lines.get(id) ?? [];
  const paid = plan.activities.filter(({ id }) => linesOf(id).length > 0);
  const parts = gather(paid, (activity) => partOf(plan, activity));
  return parts.flatMap(([part, activities], at): FormRow[] => {
    const rows = activities.flatMap(({ id, name }, number): FormRow[] => {
      const own = rowsOfActivity(id, linesOf(id));
      return [{ kind: 'activity', index: roman(number + 1), id, name, rows: own.length }, ...own];
    });
    if (parts.length === 1) return rows;
    return [
      { kind: 'part', index: capital(at + 1), name: partName(plan, names, part), rows: rows.length },
      ...rows,
    ];
  });
}
