import type { BudgetLine, Plan } from '../plan';
import { type Draft, type Finding, SEVERITIES, type Severity } from './finding';
import type { ReviewLaw } from './law';
import type { ActivityRule, GroupRule, LineRule, PlanRule, Rule } from './rule';
import { type ActivityView, Frame, LineView, type PlanView } from './view';

export interface ReviewOptions {
  /** What an organisation makes of a rule; an error stays one, whatever is asked. */
  readonly severities?: Readonly<Record<string, Severity>>;
}

interface Said {
  readonly rule: Rule;
  readonly drafts: readonly Draft[];
}

interface GroupSaid {
  readonly members: readonly LineView[];
  readonly drafts: readonly Draft[];
}

interface PlanSaid {
  readonly reads: readonly unknown[];
  readonly drafts: readonly Draft[];
}

const same = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((value, index) => value === b[index]);

const byId = (a: LineView, b: LineView) => (a.line.id < b.line.id ? -1 : 1);

/** The fields of a plan that a line rule may read; lines, activities and texts are not among them. */
function framed(plan: Plan): readonly unknown[] {
  const { issuer, province, regime, part, rounding, date, year, period, status, localNorms, quotations } =
    plan;
  return [
    ...[issuer, province, regime, part, rounding, date, year, period, status, localNorms, quotations],
    plan.programme,
  ];
}

/**
 * Reviews a plan, and the next version of it faster: whatever a finding was made of and that is still the same object
 * is not looked at again. Edits must therefore replace the records they change, never write into them.
 */
export class Reviewer {
  private readonly line: readonly LineRule[];
  private readonly group: readonly GroupRule[];
  private readonly activity: readonly ActivityRule[];
  private readonly whole: readonly PlanRule[];
  private frameOf: { readonly reads: readonly unknown[]; readonly frame: Frame } | undefined;
  private views = new WeakMap<BudgetLine, LineView>();
  private lineSaid = new WeakMap<LineView, readonly Said[]>();
  private groupSaid = new Map<GroupRule, Map<string, GroupSaid>>();
  private activitySaid = new WeakMap<
    object,
    { readonly lines: readonly LineView[]; readonly said: readonly Said[] }
  >();
  private planSaid = new Map<PlanRule, PlanSaid>();

  constructor(
    private readonly law: ReviewLaw,
    rules: readonly Rule[],
    private readonly options: ReviewOptions = {},
  ) {
    this.line = rules.filter((rule) => rule.kind === 'line');
    this.group = rules.filter((rule) => rule.kind === 'group');
    this.activity = rules.filter((rule) => rule.kind === 'activity');
    this.whole = rules.filter((rule) => rule.kind === 'plan');
  }

  private forget(): void {
    this.views = new WeakMap();
    this.lineSaid = new WeakMap();
    this.groupSaid = new Map();
    this.activitySaid = new WeakMap();
    this.planSaid = new Map();
  }

  private frame(plan: Plan): Frame {
    const reads = framed(plan);
    if (this.frameOf === undefined || !same(this.frameOf.reads, reads)) {
      this.frameOf = { reads, frame: new Frame(plan, this.law) };
      this.forget();
    }
    return this.frameOf.frame;
  }

  private viewsOf(plan: Plan, frame: Frame): LineView[] {
    const activities = new Map(plan.activities.map((activity) => [activity.id, activity]));
    return plan.lines.map((line) => {
      const activity = activities.get(line.activity);
      const known = this.views.get(line);
      if (known !== undefined && known.activity === activity) return known;
      const view = new LineView(line, activity, frame);
      this.views.set(line, view);
      return view;
    });
  }

  private sayLine(view: LineView): readonly Said[] {
    const known = this.lineSaid.get(view);
    if (known !== undefined) return known;
    const said: Said[] = [];
    for (const rule of this.line) {
      const drafts = rule.check(view);
      if (drafts.length > 0) said.push({ rule, drafts });
    }
    this.lineSaid.set(view, said);
    return said;
  }

  private sayGroups(rule: GroupRule, views: readonly LineView[]): Said {
    const groups = new Map<string, LineView[]>();
    for (const view of views) {
      const key = rule.keyOf(view);
      if (key === undefined) continue;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [view]);
      else group.push(view);
    }
    const before = this.groupSaid.get(rule);
    const now = new Map<string, GroupSaid>();
    const drafts: Draft[] = [];
    for (const [key, found] of groups) {
      const members = found.length === 1 ? found : found.sort(byId);
      const known = before?.get(key);
      const said =
        known !== undefined && same(known.members, members)
          ? known
          : { members, drafts: rule.check(members, key) };
      now.set(key, said);
      drafts.push(...said.drafts);
    }
    this.groupSaid.set(rule, now);
    return { rule, drafts };
  }

  private sayActivity(view: ActivityView): readonly Said[] {
    const known = this.activitySaid.get(view.activity);
    if (known !== undefined && same(known.lines, view.lines)) return known.said;
    const said = this.activity.map((rule): Said => ({ rule, drafts: rule.check(view) }));
    this.activitySaid.set(view.activity, { lines: view.lines, said });
    return said;
  }

  private sayPlan(rule: PlanRule, view: PlanView): Said {
    const reads = rule.reads(view);
    const known = this.planSaid.get(rule);
    const drafts = known !== undefined && same(known.reads, reads) ? known.drafts : rule.check(view);
    this.planSaid.set(rule, { reads, drafts });
    return { rule, drafts };
  }

  /** The review in slices, so that a pane can breathe, show how far it is, and be stopped between two of them. */
  *slices(plan: Plan, every = 500): Generator<{ readonly done: number; readonly total: number }, Finding[]> {
    const frame = this.frame(plan);
    const lines = this.viewsOf(plan, frame);
    const said: Said[] = [];
    for (let index = 0; index < lines.length; index += 1) {
      const view = lines[index];
      if (view !== undefined) said.push(...this.sayLine(view));
      if (index % every === every - 1) yield { done: index + 1, total: lines.length };
    }
    for (const rule of this.group) said.push(this.sayGroups(rule, lines));
    yield { done: lines.length, total: lines.length };
    const byActivity = new Map<string, LineView[]>(plan.activities.map(({ id }) => [id, []]));
    for (const view of lines) byActivity.get(view.line.activity)?.push(view);
    const activities = plan.activities.map((activity): ActivityView => {
      return { activity, lines: byActivity.get(activity.id) ?? [], frame };
    });
    for (const view of activities) said.push(...this.sayActivity(view));
    const whole: PlanView = { plan, lines, activities, frame };
    for (const rule of this.whole) said.push(this.sayPlan(rule, whole));
    return this.finish(plan, said);
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

  private finish(plan: Plan, said: readonly Said[]): Finding[] {
    const answered = new Map(plan.acknowledgements.map((entry) => [`${entry.rule} ${entry.where}`, entry]));
    const findings = said.flatMap(({ rule, drafts }) =>
      drafts.map((draft): Finding => {
        const severity = this.severityOf(rule, draft);
        const entry =
          severity === 'error' ? undefined : answered.get(`${rule.about.code} ${draft.where.row}`);
        const acknowledged =
          entry === undefined
            ? {}
            : { acknowledged: { who: entry.who, reason: entry.reason, date: entry.date } };
        return { ...draft, rule: rule.about.code, severity, ...acknowledged };
      }),
    );
    return inOrder(plan, findings);
  }
}

/** Plan, activities, lines as they stand; then by rule and field. */
function inOrder(plan: Plan, findings: Finding[]): Finding[] {
  const tables = [
    '',
    'legalBases',
    'sections',
    'responsibilities',
    'reporting',
    'recipients',
    'funding',
    'activities',
    'lines',
  ];
  const rows = new Map<string, number>();
  for (const [table, records] of [
    ['funding', plan.funding],
    ['activities', plan.activities],
    ['lines', plan.lines],
  ] as const) {
    records.forEach(({ id }, index) => rows.set(`${table} ${id}`, index));
  }
  const tableOf = ({ where }: Finding) => {
    const place = tables.indexOf(where.table);
    return place < 0 ? tables.length : place;
  };
  const rowOf = ({ where }: Finding) =>
    rows.get(`${where.table} ${where.row}`) ?? (/^\d+$/.test(where.row) ? Number(where.row) : -1);
  const text = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);
  return findings.sort(
    (a, b) =>
      tableOf(a) - tableOf(b) ||
      rowOf(a) - rowOf(b) ||
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      text(a.rule, b.rule) ||
      text(a.where.field, b.where.field) ||
      text(a.message.key, b.message.key) ||
      text(JSON.stringify(a.message.params), JSON.stringify(b.message.params)),
  );
}
