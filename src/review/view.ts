import { type Facts, type Norm, partTitle, type ProgrammePart } from '../norms';
import {
  type Activity,
  type BudgetLine,
  type Dong,
  type IsoDate,
  lineAmount,
  partOf,
  type Plan,
} from '../plan';
import type { ReviewLaw } from './law';
import { type Circumstances, factsOf, type PriceCheck, PriceJudge, spanOf } from './price';

type Quotation = Plan['quotations'][number];

/** What of a plan any look may read: lines, activities, money and texts are not among it. */
const FRAMED = [
  ...(['issuer', 'province', 'programme', 'regime', 'part', 'rounding'] as const),
  ...(['date', 'year', 'period', 'status', 'approved', 'localNorms'] as const),
];

type FramedPlan = Pick<Plan, (typeof FRAMED)[number]>;

export const framed = (plan: Plan): readonly unknown[] => FRAMED.map((field) => plan[field]);

/** Everything of a plan that every line may depend on: while it stands, what was said of a line stands. */
export class Frame {
  readonly judge: PriceJudge;
  readonly plan: FramedPlan;

  constructor(
    plan: Plan,
    readonly law: ReviewLaw,
  ) {
    this.plan = plan;
    this.judge = new PriceJudge(plan, law.catalogue);
  }

  part(code: string): ProgrammePart | undefined {
    return this.law.programmes.parts.get(code);
  }

  programmeOf(code: string): ProgrammePart | undefined {
    return this.law.programmes.programmes.find(({ id }) => code === id || code.startsWith(`${id}.`));
  }

  /** What a sub-project is called where people read it. */
  partName(code: string): string {
    const part = this.part(code);
    return part === undefined ? code : partTitle(part);
  }
}

let notes = 0;

/**
 * What is worked out of a line when it is first asked for. It is kept on the line's view itself: a weak map of
 * thousands of lines would cost more to keep than most of this to work out.
 */
export function ofView<T extends object>(work: (view: LineView) => T): (view: LineView) => T {
  const at = notes;
  notes += 1;
  return (view) => (view.notes[at] === undefined ? (view.notes[at] = work(view)) : view.notes[at]) as T;
}

/** A line with what is known of it, each thing worked out when it is first asked for. */
export class LineView {
  readonly amount: Dong;
  /** The days between which it is spent. */
  readonly span: readonly [IsoDate, IsoDate] | undefined;
  /** What rules have worked out of it: see `ofView`. */
  readonly notes = new Array<unknown>(notes);

  constructor(
    readonly line: BudgetLine,
    readonly activity: Activity | undefined,
    readonly quotations: readonly Quotation[],
    readonly frame: Frame,
  ) {
    this.amount = lineAmount(line, frame.plan.rounding);
    this.span = spanOf(line, activity);
  }

  private checked: PriceCheck | undefined;

  /** The unit price against its norm. */
  get price(): PriceCheck {
    return (this.checked ??= this.frame.judge.judge(this.line, this.circumstances));
  }

  private named: Norm | null | undefined;

  /** The norm that the line names, as the catalogue has it. */
  get norm(): Norm | undefined {
    const { norm } = this.line;
    if (this.named === undefined)
      this.named = (norm === '' ? undefined : this.frame.law.catalogue.norm(norm)) ?? null;
    return this.named ?? undefined;
  }

  private stated: Facts | undefined;

  get facts(): Facts {
    return (this.stated ??= this.circumstances?.facts ?? factsOf(this.frame.plan, this.line));
  }

  private under: Circumstances | undefined;

  /** Under what the law is asked; unknown while the days are. */
  get circumstances(): Circumstances | undefined {
    if (this.span === undefined) return undefined;
    return (this.under ??= this.frame.judge.under(this.line, this.span));
  }

  /** The code of the sub-project whose money pays. */
  get part(): string {
    return partOf(this.frame.plan, this.activity);
  }
}

/** An activity with its lines. */
export interface ActivityView {
  readonly activity: Activity;
  readonly lines: readonly LineView[];
  readonly frame: Frame;
}

/** What a plan says outside its lines. */
export interface PlanView {
  readonly plan: Plan;
  readonly frame: Frame;
}
