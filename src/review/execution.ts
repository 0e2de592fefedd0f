import { type BudgetLine, type Dong, dong, lineAmount, type Plan, sum } from '../plan';

/** What was approved of something, and what has become of it. */
export interface Carried {
  readonly approved: Dong;
  /** Advances that are not settled yet. */
  readonly advanced: Dong;
  readonly paid: Dong;
  /** May be below zero: more was spent than approved. */
  readonly left: number;
  /** Proposed to carry over to the next year. */
  readonly carryOver: Dong;
  /** Paid per approved, in tenths of a percent; null where nothing was approved. */
  readonly rate: number | null;
}

export interface LineCarried extends Carried {
  readonly id: string;
  readonly activity: string;
  readonly content: string;
}

export interface Execution {
  readonly lines: readonly LineCarried[];
  readonly activities: readonly (Carried & { readonly id: string; readonly name: string })[];
  readonly total: Carried;
  /** Lines that spent more than was approved. */
  readonly over: readonly string[];
}

/** What was approved of a line: the appraised amount, or the proposed one where nobody appraised it. */
export const approvedAmount = (line: BudgetLine, rounding: Plan['rounding']): Dong =>
  lineAmount(line.appraisal ?? line, rounding);

function carried(approved: Dong, advanced: Dong, paid: Dong, carryOver: Dong): Carried {
  const rate = approved === 0 ? null : Math.round((paid * 1000) / approved);
  return { approved, advanced, paid, left: approved - advanced - paid, carryOver, rate };
}

function together(parts: readonly Carried[]): Carried {
  const of = (field: 'approved' | 'advanced' | 'paid' | 'carryOver') => sum(parts.map((part) => part[field]));
  return carried(of('approved'), of('advanced'), of('paid'), of('carryOver'));
}

/** How the plan is being carried out: line by line, by activity, in all. Feeds the report of results. */
export function executionOf(plan: Plan): Execution {
  const lines = plan.lines.map((line): LineCarried => {
    const { advanced, paid, carried: carryOver } = line.execution ?? NOTHING;
    const { id, activity, content } = line;
    return {
      id,
      activity,
      content,
      ...carried(approvedAmount(line, plan.rounding), advanced, paid, carryOver),
    };
  });
  const activities = plan.activities.map(({ id, name }) => {
    return { id, name, ...together(lines.filter(({ activity }) => activity === id)) };
  });
  const over = lines.filter(({ left }) => left < 0).map(({ id }) => id);
  return { lines, activities, total: together(lines), over };
}

const NOTHING = { advanced: dong(0), paid: dong(0), carried: dong(0) };
