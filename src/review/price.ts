import {
  type Certainty,
  type Facts,
  type LocalNorm,
  changeDays,
  isMoney,
  Resolver,
  type Role,
  resolveSpan,
  type SpanAnswer,
  weakest,
  type Catalogue,
} from '../norms';
import type { Activity, BudgetLine, IsoDate, Level, Plan } from '../plan';

/**
 * A unit price against its norm. `check` is a figure that nobody has held against its source: it is neither passed
 * nor failed. `none`: the law sets no figure (actual cost, tender, decision). `unknown`: something is missing.
 */
export type Verdict = 'within' | 'over' | 'none' | 'check' | 'unknown';

export interface PriceCheck {
  readonly verdict: Verdict;
  /** The ceiling, the lower one where it changes on the way; null where there is none or it is not known. */
  readonly limit: number | null;
  readonly answer: SpanAnswer | undefined;
}

/** An event of a body is held at its own level unless the line says otherwise; a department works for its province. */
export const LEVEL_FACT: Readonly<Record<Level, string>> = {
  province: 'province',
  department: 'province',
  district: 'district',
  commune: 'commune',
};

export function factsOf(plan: Pick<Plan, 'issuer'>, { facts }: Pick<BudgetLine, 'facts'>): Facts {
  return { level: LEVEL_FACT[plan.issuer.level], ...facts };
}

/** Most lines state nothing. */
const keyOf = (facts: BudgetLine['facts']) => (Object.keys(facts).length === 0 ? '' : JSON.stringify(facts));

/** The days between which a line is spent. */
export function spanOf(
  line: BudgetLine,
  activity: Activity | undefined,
): readonly [IsoDate, IsoDate] | undefined {
  if (line.date !== null) return [line.date, line.date];
  return activity === undefined ? undefined : [activity.from, activity.to];
}

export function localNormsOf(plan: Plan): LocalNorm[] {
  return plan.localNorms.map((local) => ({ ...local, place: plan.province }));
}

/** A figure of a whole package limits the price of a package as a rate does that of a person or a page. */
const PRICED: readonly Role[] = ['price', 'package'];

function compare(price: number, low: number, high: number, certainty: Certainty): Verdict {
  if (price > low && price <= high) return 'unknown';
  if (certainty === 'recalled') return 'check';
  return price <= low ? 'within' : 'over';
}

function judge(price: number, answer: SpanAnswer): PriceCheck {
  if (answer.kind === 'day') return { verdict: 'unknown', limit: null, answer };
  const [low, high] = answer.kind === 'same' ? [answer.answer, answer.answer] : [answer.low, answer.high];
  if (low.kind === 'open') return { verdict: 'none', limit: null, answer };
  // Only a rate or a ceiling in đồng speaks of a unit price.
  if (low.kind !== 'limit' || high.kind !== 'limit' || !isMoney(low.unit) || !PRICED.includes(low.norm.role))
    return { verdict: 'unknown', limit: null, answer };
  const certainty = weakest(low.certainty, high.certainty);
  return { verdict: compare(price, low.amount, high.amount, certainty), limit: low.amount, answer };
}

/** The facts and days under which the law is asked; lines that state the same share one, with its answers. */
export interface Circumstances {
  readonly facts: Facts;
  readonly span: readonly [IsoDate, IsoDate];
  /** By the codes that were asked. */
  readonly answers: Map<string, SpanAnswer>;
}

const MOST_KNOWN = 20_000;
const UNKNOWN: PriceCheck = { verdict: 'unknown', limit: null, answer: undefined };

/** Holds the unit prices of one plan against the law, each question asked once. */
export class PriceJudge {
  private readonly resolver: Resolver;
  private readonly days: readonly IsoDate[];
  private readonly activities: ReadonlyMap<string, Activity>;
  private readonly known = new Map<string, Circumstances>();
  private asked = 0;

  constructor(
    private readonly plan: Plan,
    catalogue: Catalogue,
  ) {
    this.resolver = new Resolver(catalogue, localNormsOf(plan));
    this.days = changeDays(catalogue, plan.regime, this.resolver.locals);
    this.activities = new Map(plan.activities.map((activity) => [activity.id, activity]));
  }

  /** The circumstances of a line that is spent between two days. */
  under(line: BudgetLine, span: readonly [IsoDate, IsoDate]): Circumstances {
    const key = `${span[0]} ${span[1]} ${keyOf(line.facts)}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const facts = factsOf(this.plan, line);
    const fresh: Circumstances = { facts, span, answers: new Map<string, SpanAnswer>() };
    this.known.set(key, fresh);
    return fresh;
  }

  /** What the law says of any entry: a ceiling over several lines is asked like a price. */
  ask(code: string, { facts, span: [from, to], answers }: Circumstances): SpanAnswer {
    const known = answers.get(code);
    if (known !== undefined) return known;
    // A pane that is open all day asks many questions that nobody will ask again.
    this.asked += 1;
    if (this.asked > MOST_KNOWN) {
      this.known.clear();
      this.asked = 0;
    }
    const query = { code, regime: this.plan.regime, facts, place: this.plan.province };
    const answer = resolveSpan(this.resolver, query, from, to, this.days);
    answers.set(code, answer);
    return answer;
  }

  /** The price of a line whose circumstances are known. */
  judge({ norm, unitPrice }: BudgetLine, stated: Circumstances | undefined): PriceCheck {
    return norm === '' || stated === undefined ? UNKNOWN : judge(unitPrice, this.ask(norm, stated));
  }

  check(line: BudgetLine, activity = this.activities.get(line.activity)): PriceCheck {
    const span = spanOf(line, activity);
    return this.judge(line, span === undefined ? undefined : this.under(line, span));
  }
}
