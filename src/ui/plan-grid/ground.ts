import type { Ground } from '../../norms';
import { type BudgetLine, partOf, type Plan } from '../../plan';
import type { Law } from '../../review';

/** Under which law a line stands; a line that is not there yet stands under that of the plan. */
export function groundOf(plan: Plan, line: BudgetLine | undefined, { programmes }: Law): Ground {
  const activity = plan.activities.find(({ id }) => id === line?.activity);
  const code = partOf(plan, activity);
  return {
    date: line?.date ?? activity?.to ?? plan.period.to,
    regime: plan.regime,
    part: programmes.parts.get(code),
    programme: programmes.parts.get(code.split('.')[0] ?? ''),
  };
}
