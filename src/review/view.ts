import { type Norm, partTitle, type ProgrammePart } from '../norms';
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
import { factsOf, type PriceCheck, PriceJudge, spanOf } from './price';

type Quotation = Plan['quotations'][number];

/** Everything of a plan that every line may depend on: while it stands, what was said of a line stands. */
export class Frame {
  readonly judge: PriceJudge;
  private readonly byLine = new Map<string, Quotation[]>();

  constructor(
    readonly plan: Plan,
    readonly law: ReviewLaw,
  ) {
    this.judge = new PriceJudge(plan, law.catalogue);
    for (const quotation of plan.quotations) {
      const known = this.byLine.get(quotation.line);
      if (known === undefined) this.byLine.set(quotation.line, [quotation]);
      else known.push(quotation);
    }
  }

  quotationsOf(line: string): readonly Quotation[] {
    return this.byLine.get(line) ?? [];
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

/** A line with what is known of it, each thing worked out when it is first asked for. */
export class LineView {
  readonly amount: Dong;

  constructor(
    readonly line: BudgetLine,
    readonly activity: Activity | undefined,
    readonly frame: Frame,
  ) {
    this.amount = lineAmount(line, frame.plan.rounding);
  }

  private checked: PriceCheck | undefined;

  /** The unit price against its norm. */
  get price(): PriceCheck {
    return (this.checked ??= this.frame.judge.check(this.line, this.activity));
  }

  /** The norm that the line names, as the catalogue has it. */
  get norm(): Norm | undefined {
    return this.line.norm === '' ? undefined : this.frame.law.catalogue.norm(this.line.norm);
  }

  get span(): readonly [IsoDate, IsoDate] | undefined {
    return spanOf(this.line, this.activity);
  }

  get facts() {
    return factsOf(this.frame.plan, this.line);
  }

  /** The code of the sub-project whose money pays. */
  get part(): string {
    return partOf(this.frame.plan, this.activity);
  }

  get quotations(): readonly Quotation[] {
    return this.frame.quotationsOf(this.line.id);
  }
}

/** An activity with its lines. */
export interface ActivityView {
  readonly activity: Activity;
  readonly lines: readonly LineView[];
  readonly frame: Frame;
}

/** The whole plan with its lines. */
export interface PlanView {
  readonly plan: Plan;
  readonly lines: readonly LineView[];
  readonly activities: readonly ActivityView[];
  readonly frame: Frame;
}
