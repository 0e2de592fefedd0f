import { type MessageKey, Refusal } from '../locales';
import { MAX_LINE, MAX_TOTAL, mulDiv } from './money';
import { MILLI } from './quantity';
import { type BudgetLine, type Plan, planSchema, SCHEMA_VERSION } from './schema';

interface Issue {
  readonly code?: string;
  readonly path: readonly PropertyKey[];
  readonly format?: string;
  readonly expected?: string;
  readonly keys?: readonly string[];
}

/** `lines[3].unitPrice`: where a plan written by hand went wrong. */
function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${String(step)}`,
    )
    .join('');
}

function expectationOf(issue: Issue): MessageKey {
  if (issue.code === 'unrecognized_keys') return 'plan.unknownField';
  if (issue.format === 'date' || issue.code === 'custom') return 'plan.needsDate';
  if (issue.code === 'too_small' || issue.code === 'too_big') return 'plan.outOfRange';
  if (issue.code === 'invalid_format') return 'plan.badText';
  if (issue.expected === 'int' || issue.expected === 'number') return 'plan.needsWholeNumber';
  return 'plan.needsValue';
}

function refuseIssue(issue: Issue): never {
  const key = expectationOf(issue);
  const path = key === 'plan.unknownField' ? [...issue.path, issue.keys?.[0] ?? ''] : issue.path;
  throw new Refusal(key, { place: placeOf(path) });
}

function refuseRepeated(table: string, ids: readonly string[]): void {
  const seen = new Set<string>();
  ids.forEach((id, index) => {
    // Spreadsheets do not tell H1 from h1.
    if (seen.has(id.toLowerCase()))
      throw new Refusal('plan.repeatedId', { place: `${table}[${index}].id`, id });
    seen.add(id.toLowerCase());
  });
}

/** The exact product; it may be far beyond what a number or a cell can hold. */
function isTooLarge(line: BudgetLine): boolean {
  return mulDiv(BigInt(line.quantity) * BigInt(line.times), line.unitPrice, MILLI * MILLI) > MAX_LINE;
}

function refuseDisorder(place: string, { from, to }: { readonly from: string; readonly to: string }): void {
  if (to < from) throw new Refusal('plan.endsFirst', { place: `${place}to` });
}

/** Duties of one unit that follow each other are one: a sheet shows them as one. */
function joinDuties(duties: Plan['responsibilities']): Plan['responsibilities'] {
  const joined: Plan['responsibilities'] = [];
  for (const duty of duties) {
    const last = joined.at(-1);
    if (last?.unit === duty.unit) last.tasks.push(...duty.tasks);
    else joined.push({ unit: duty.unit, tasks: [...duty.tasks] });
  }
  return joined;
}

function refuseBrokenLinks(plan: Plan): void {
  refuseRepeated(
    'activities',
    plan.activities.map((activity) => activity.id),
  );
  refuseRepeated(
    'lines',
    plan.lines.map((line) => line.id),
  );
  refuseDisorder('period.', plan.period);
  plan.activities.forEach((activity, index) => {
    refuseDisorder(`activities[${index}].`, activity);
  });
  const known = new Set(plan.activities.map((activity) => activity.id));
  let total = 0;
  plan.lines.forEach((line, index) => {
    if (!known.has(line.activity)) {
      throw new Refusal('plan.unknownActivity', { place: `lines[${index}].activity`, id: line.activity });
    }
    if (isTooLarge(line)) throw new Refusal('plan.lineTooLarge', { place: `lines[${index}]` });
    total += mulDiv(BigInt(line.quantity) * BigInt(line.times), line.unitPrice, MILLI * MILLI);
  });
  if (total > MAX_TOTAL) throw new Refusal('plan.totalTooLarge', {});
}

/** A plan from anything: the whole of it in order, or a Refusal that names the first place that is not. */
export function parsePlan(value: unknown): Plan {
  if (typeof value !== 'object' || value === null || !('schema' in value))
    throw new Refusal('plan.notAPlan', {});
  if (value.schema !== SCHEMA_VERSION)
    throw new Refusal('plan.otherVersion', { version: String(value.schema) });
  const parsed = planSchema.safeParse(value);
  if (!parsed.success) {
    const first = parsed.error.issues[0];
    if (first === undefined) throw new Refusal('plan.notAPlan', {});
    refuseIssue(first);
  }
  refuseBrokenLinks(parsed.data);
  return { ...parsed.data, responsibilities: joinDuties(parsed.data.responsibilities) };
}

/** A plan from the text of a .json file. */
export function parsePlanText(text: string): Plan {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Refusal('plan.notJson', {});
  }
  return parsePlan(value);
}
