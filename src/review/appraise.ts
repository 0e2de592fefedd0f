import { type BudgetLine, type Dong, lineAmount, type Plan, type Sources, sum, sumSources } from '../plan';

type Appraisal = NonNullable<BudgetLine['appraisal']>;

/** What was asked, allowed as it was asked. */
function asAsked({ quantity, times, unitPrice, sources }: BudgetLine): Appraisal {
  return { quantity, times, unitPrice, sources: { ...sources }, reason: '', rule: '' };
}

/** Allows what was asked on the lines that nobody has looked at yet; the proposed figures stay beside it. */
export function accept(plan: Plan, chosen: (line: BudgetLine) => boolean = () => true): Plan {
  return {
    ...plan,
    lines: plan.lines.map((line) =>
      line.appraisal === null && chosen(line) ? { ...line, appraisal: asAsked(line) } : line,
    ),
  };
}

/** What the appraisal comes to. */
export interface AppraisalTotals {
  readonly proposed: Dong;
  /** Of the lines that were looked at; null while none was. */
  readonly appraised: Dong | null;
  readonly difference: number;
  readonly sources: Sources;
  /** Lines that nobody has looked at. */
  readonly open: number;
  /** Lines whose figures differ without a reason. */
  readonly unexplained: readonly string[];
}

export function appraisalTotals(plan: Plan): AppraisalTotals {
  const looked = plan.lines.filter(({ appraisal }) => appraisal !== null);
  const allowed = (line: BudgetLine) =>
    line.appraisal === null ? 0 : lineAmount(line.appraisal, plan.rounding);
  const asked = (line: BudgetLine) => lineAmount(line, plan.rounding);
  const appraised = sum(looked.map(allowed));
  return {
    proposed: sum(plan.lines.map(asked)),
    appraised: looked.length === 0 ? null : appraised,
    difference: appraised - sum(looked.map(asked)),
    sources: sumSources(looked.map(({ appraisal, sources }) => ({ sources: appraisal?.sources ?? sources }))),
    open: plan.lines.length - looked.length,
    unexplained: looked
      .filter((line) => allowed(line) !== asked(line) && line.appraisal?.reason === '')
      .map(({ id }) => id),
  };
}
