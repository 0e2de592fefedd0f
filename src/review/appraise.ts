import { type BudgetLine, type Dong, lineAmount, type Plan, type Sources, sum, sumSources } from '../plan';

export type Appraisal = NonNullable<BudgetLine['appraisal']>;

/** What was asked, allowed as it was asked. */
export function asAsked({ quantity, times, unitPrice, sources }: BudgetLine): Appraisal {
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

/** A price that is a coefficient × a salary stands for a smaller coefficient once it is cut. */
function scaled({ facts, unitPrice }: BudgetLine, allowed: number): BudgetLine['facts'] {
  const { coefficient } = facts;
  if (typeof coefficient !== 'number' || allowed >= unitPrice) return facts;
  return { ...facts, coefficient: Math.round((coefficient * allowed * 1e6) / unitPrice) / 1e6 };
}

/** The plan as if it had asked for what the appraisal allows: what is allowed nothing is not in it. */
export function asAppraised(plan: Plan): Plan {
  const lines = plan.lines.flatMap((line): BudgetLine[] => {
    if (line.appraisal === null) return [line];
    if (lineAmount(line.appraisal, plan.rounding) === 0) return [];
    const { quantity, times, unitPrice, sources } = line.appraisal;
    const facts = scaled(line, unitPrice);
    const cut = { ...line, quantity, times, unitPrice, sources, facts };
    return [{ ...cut, appraisal: asAsked(cut) }];
  });
  const left = new Set(lines.map(({ id }) => id));
  return { ...plan, lines, quotations: plan.quotations.filter(({ line }) => left.has(line)) };
}

/** An adjustment begins with what was approved: kept beside the lines, which then say what they become. */
export function beginAdjustment(plan: Plan): Plan {
  const begun = asAppraised(plan);
  const approved = begun.lines.map(({ id, content, unit, quantity, times, unitPrice, sources }) => {
    return { line: id, content, unit, quantity, times, unitPrice, sources: { ...sources } };
  });
  return { ...begun, approved, lines: begun.lines.map((line) => ({ ...line, appraisal: null })) };
}

/** What the appraisal comes to. */
export interface AppraisalTotals {
  readonly proposed: Dong;
  /** Of the lines that were looked at; null while none was. */
  readonly appraised: Dong | null;
  readonly difference: number;
  /** What those lines asked of each purse, and what they are allowed. */
  readonly asked: Sources;
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
    asked: sumSources(looked),
    sources: sumSources(looked.map(({ appraisal, sources }) => ({ sources: appraisal?.sources ?? sources }))),
    open: plan.lines.length - looked.length,
    unexplained: looked
      .filter((line) => allowed(line) !== asked(line) && line.appraisal?.reason === '')
      .map(({ id }) => id),
  };
}
