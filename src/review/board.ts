import type { Plan } from '../plan';
import { type Draft, type Finding, SEVERITIES, type Severity } from './finding';
import { same } from './order';
import type { Rule } from './rule';

/** Who says something: a rule, and whether it gives way to another look of its own. */
export interface Speaker {
  readonly rule: Rule;
  readonly yields: boolean;
}

interface Told extends Speaker {
  readonly draft: Draft;
}

interface Row {
  readonly table: string;
  readonly row: string;
  told: Told[];
  /** What is told here, in order; worked out when it is next asked for. */
  findings: readonly Finding[] | undefined;
}

type Answer = Plan['acknowledgements'][number];

const HEAD = ['', 'legalBases', 'sections', 'responsibilities', 'reporting', 'recipients', 'funding'];
const OWN_PLACE = ['activities', 'lines'];

const text = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);
const params = new WeakMap<Finding['message'], string>();

function paramsOf(message: Finding['message']): string {
  const known = params.get(message);
  if (known !== undefined) return known;
  const said = JSON.stringify(message.params);
  params.set(message, said);
  return said;
}

const byWeight = (a: Finding, b: Finding) =>
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
  text(a.rule, b.rule) ||
  text(a.where.field, b.where.field) ||
  text(a.message.key, b.message.key) ||
  text(paramsOf(a.message), paramsOf(b.message));

/** All that is said of a plan, kept by the row it is said of: one row that changes leaves the others as they are. */
export class Board {
  private readonly tables = new Map<string, Map<string, Row>>();
  private acknowledgements: readonly Answer[] = [];
  private answers = new Map<string, Answer>();

  constructor(private readonly severityOf: (rule: Rule, draft: Draft) => Severity) {}

  put({ rule, yields }: Speaker, drafts: readonly Draft[]): void {
    for (const draft of drafts) {
      const row = this.rowOf(draft);
      row.told.push({ rule, yields, draft });
      row.findings = undefined;
    }
  }

  take(drafts: readonly Draft[]): void {
    for (const draft of drafts) {
      const row = this.rowOf(draft);
      row.told = row.told.filter((told) => told.draft !== draft);
      row.findings = undefined;
      if (row.told.length === 0) this.tables.get(row.table)?.delete(row.row);
    }
  }

  private rowOf({ where: { table, row } }: Draft): Row {
    let rows = this.tables.get(table);
    if (rows === undefined) this.tables.set(table, (rows = new Map<string, Row>()));
    const known = rows.get(row);
    if (known !== undefined) return known;
    const fresh: Row = { table, row, told: [], findings: undefined };
    rows.set(row, fresh);
    return fresh;
  }

  /** Somebody answers for a finding, or no longer: any row may be meant. */
  private listen(acknowledgements: readonly Answer[]): void {
    if (same(acknowledgements, this.acknowledgements)) return;
    this.acknowledgements = acknowledgements;
    this.answers = new Map(acknowledgements.map((entry) => [`${entry.rule} ${entry.where}`, entry]));
    for (const rows of this.tables.values()) for (const row of rows.values()) row.findings = undefined;
  }

  private findingOf({ rule, draft }: Told): Finding {
    const { code } = rule.about;
    const severity = this.severityOf(rule, draft);
    const entry = severity === 'error' ? undefined : this.answers.get(`${code} ${draft.where.row}`);
    const said = { ...draft, rule: code, severity };
    if (entry === undefined) return said;
    const { who, reason, date } = entry;
    return { ...said, acknowledged: { who, reason, date } };
  }

  private findingsOf(row: Row): readonly Finding[] {
    if (row.findings !== undefined) return row.findings;
    const [only] = row.told;
    if (only !== undefined && row.told.length === 1) return (row.findings = [this.findingOf(only)]);
    const first = row.told.some(({ yields }) => yields)
      ? new Set(row.told.flatMap(({ rule, yields }) => (yields ? [] : [rule])))
      : undefined;
    const kept =
      first === undefined ? row.told : row.told.filter((one) => !one.yields || !first.has(one.rule));
    const sorted = kept.map((told) => this.findingOf(told)).sort(byWeight);
    // What two groups of one rule say in the same words is said once.
    row.findings = sorted.filter((finding, index) => {
      const before = sorted[index - 1];
      return before === undefined || byWeight(before, finding) !== 0;
    });
    return row.findings;
  }

  /** Plan, activities, lines as they stand; then by severity, rule and field. */
  inOrder(plan: Plan): Finding[] {
    this.listen(plan.acknowledgements);
    const found: Finding[] = [];
    const funding = new Map(plan.funding.map(({ id }, index) => [id, index]));
    const placeOf = ({ table, row }: Row) =>
      (table === 'funding' ? funding.get(row) : undefined) ?? (/^\d+$/.test(row) ? Number(row) : -1);
    const push = (rows: readonly Row[]) => {
      const sorted = [...rows].sort((a, b) => placeOf(a) - placeOf(b) || text(a.row, b.row));
      for (const row of sorted) found.push(...this.findingsOf(row));
    };
    for (const table of HEAD) push([...(this.tables.get(table)?.values() ?? [])]);
    for (const table of OWN_PLACE) {
      const rows = this.tables.get(table);
      if (rows === undefined || rows.size === 0) continue;
      for (const { id } of table === 'lines' ? plan.lines : plan.activities) {
        const row = rows.get(id);
        if (row !== undefined) for (const finding of this.findingsOf(row)) found.push(finding);
      }
    }
    const others = [...this.tables.keys()].filter((table) => ![...HEAD, ...OWN_PLACE].includes(table));
    for (const table of others.sort()) push([...(this.tables.get(table)?.values() ?? [])]);
    return found;
  }
}
