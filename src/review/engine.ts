import type { Activity, BudgetLine, Plan } from '../plan';
import { Board } from './board';
import type { Draft, Finding, Severity } from './finding';
import type { ReviewLaw } from './law';
import { Lookers } from './lookers';
import { Members } from './members';
import { groupBy, same } from './order';
import type { Rule } from './rule';
import { Frame, framed, LineView, type PlanView } from './view';

export interface ReviewOptions {
  /** What an organisation makes of a rule; an error stays one, whatever is asked. */
  readonly severities?: Readonly<Record<string, Severity>>;
}

type Quotation = Plan['quotations'][number];

const NO_QUOTATIONS: readonly Quotation[] = [];
const NO_LINES: readonly LineView[] = [];

/** Everything known of one plan: its lines with what is known of them, what was said, and what is to be said again. */
class Known {
  readonly board: Board;
  readonly lookers: Lookers;
  views: readonly LineView[] = [];
  /** Lines that nobody has looked at yet. */
  readonly waiting = new Set<LineView>();
  readonly changed = new Set<string>();
  private readonly byActivity = new Map<string, Members>();
  activities: ReadonlyMap<string, Activity> = new Map();
  private quotations: ReadonlyMap<string, readonly Quotation[]> = new Map();
  private plan: Plan | undefined;

  constructor(
    readonly reads: readonly unknown[],
    readonly frame: Frame,
    rules: readonly Rule[],
    severityOf: (rule: Rule, draft: Draft) => Severity,
  ) {
    this.board = new Board(severityOf);
    this.lookers = new Lookers(rules, this.board);
  }

  linesOf(activity: string): readonly LineView[] {
    return this.byActivity.get(activity)?.list() ?? NO_LINES;
  }

  private viewOf(line: BudgetLine): LineView {
    const quotations = this.quotations.get(line.id) ?? NO_QUOTATIONS;
    return new LineView(line, this.activities.get(line.activity), quotations, this.frame);
  }

  private leave(view: LineView): void {
    if (!this.waiting.delete(view)) for (const looker of this.lookers.line) looker.leave(view);
    for (const looker of this.lookers.group) looker.leave(view);
    for (const looker of this.lookers.tally) looker.leave(view);
    const { activity } = view.line;
    this.byActivity.get(activity)?.remove(view);
    this.changed.add(activity);
  }

  ask(view: LineView, plan: Plan): void {
    for (const looker of this.lookers.line) looker.ask(view, plan);
    this.waiting.delete(view);
  }

  private come(view: LineView): void {
    this.waiting.add(view);
    for (const looker of this.lookers.group) looker.come(view);
    for (const looker of this.lookers.tally) looker.come(view);
    const { activity } = view.line;
    let members = this.byActivity.get(activity);
    if (members === undefined) this.byActivity.set(activity, (members = new Members()));
    members.add(view);
    this.changed.add(activity);
  }

  /** Takes in the next version of the plan: what is the same object is the same, whatever else is new. */
  take(plan: Plan): void {
    const before = this.plan;
    this.plan = plan;
    const activities = before?.activities !== plan.activities;
    const quotations = before?.quotations !== plan.quotations;
    if (activities) this.takeActivities(plan);
    if (quotations) this.quotations = groupBy(plan.quotations, ({ line }) => line);
    if (before?.lines !== plan.lines) this.takeLines(plan.lines);
    if (before !== undefined && (activities || quotations)) this.renew();
  }

  private takeActivities(plan: Plan): void {
    const now = new Map(plan.activities.map((activity) => [activity.id, activity]));
    for (const [id, activity] of now) if (this.activities.get(id) !== activity) this.changed.add(id);
    for (const id of this.activities.keys()) if (!now.has(id)) this.changed.add(id);
    this.activities = now;
  }

  /** Between the first and the last line that is another one, lines are known again wherever they have gone. */
  private takeLines(lines: readonly BudgetLine[]): void {
    const { views } = this;
    const least = Math.min(views.length, lines.length);
    let head = 0;
    while (head < least && views[head]?.line === lines[head]) head += 1;
    let tail = 0;
    while (tail < least - head && views[views.length - 1 - tail]?.line === lines[lines.length - 1 - tail])
      tail += 1;
    const old = new Map(views.slice(head, views.length - tail).map((view) => [view.line, view]));
    const middle = lines.slice(head, lines.length - tail).map((line) => {
      const known = old.get(line);
      if (known === undefined) return this.viewOf(line);
      old.delete(line);
      return known;
    });
    const kept = new Set(views.slice(head, views.length - tail));
    for (const view of old.values()) this.leave(view);
    for (const view of middle) if (!kept.has(view)) this.come(view);
    this.views = [...views.slice(0, head), ...middle, ...views.slice(views.length - tail)];
  }

  /** Lines whose activity or offers are no longer the same ones. */
  private renew(): void {
    this.views = this.views.map((view) => {
      const { line } = view;
      const offers = this.quotations.get(line.id) ?? NO_QUOTATIONS;
      if (view.activity === this.activities.get(line.activity) && same(view.quotations, offers)) return view;
      const fresh = this.viewOf(line);
      this.leave(view);
      this.come(fresh);
      return fresh;
    });
  }
}

/**
 * Reviews a plan, and the next version of it faster: an edit costs what depends on it. Edits must therefore replace
 * the records they change, never write into them.
 */
export class Reviewer {
  private known: Known | undefined;

  constructor(
    private readonly law: ReviewLaw,
    private readonly rules: readonly Rule[],
    private readonly options: ReviewOptions = {},
  ) {}

  private knownOf(plan: Plan): Known {
    const reads = framed(plan);
    if (this.known !== undefined && same(this.known.reads, reads)) return this.known;
    const frame = new Frame(plan, this.law);
    return (this.known = new Known(reads, frame, this.rules, (rule, draft) => this.severityOf(rule, draft)));
  }

  /** The review in slices, so that a pane can breathe, show how far it is, and be stopped between two of them. */
  *slices(plan: Plan, every = 500): Generator<{ readonly done: number; readonly total: number }, Finding[]> {
    const known = this.knownOf(plan);
    known.take(plan);
    const { lookers, waiting, board, frame } = known;
    const view: PlanView = { plan, frame };
    for (const looker of lookers.line) looker.settle(view, known.views, waiting);
    const total = waiting.size;
    let done = 0;
    // What is stopped here goes on where it stood: who was looked at no longer waits.
    for (const line of waiting) {
      known.ask(line, plan);
      done += 1;
      if (done % every === 0) yield { done, total };
    }
    for (const looker of lookers.group) looker.settle(view);
    yield { done, total };
    for (const looker of lookers.activity)
      looker.settle(view, known.activities, (id) => known.linesOf(id), known.changed);
    known.changed.clear();
    for (const looker of lookers.tally) looker.settle(view);
    for (const looker of lookers.plan) looker.settle(view);
    return board.inOrder(plan);
  }

  /** Everything the rules have to say of a plan, in an order that does not depend on how they said it. */
  review(plan: Plan): Finding[] {
    const slices = this.slices(plan, Infinity);
    for (;;) {
      const { done, value } = slices.next();
      if (done === true) return value;
    }
  }

  private severityOf(rule: Rule, draft: Draft): Severity {
    const own = draft.severity ?? rule.about.severity;
    // An error cannot be silenced, and nothing that the law forbids becomes a matter of taste.
    return own === 'error' ? own : (this.options.severities?.[rule.about.code] ?? own);
  }
}
