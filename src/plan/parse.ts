import { type MessageKey, Refusal } from '../locales';
import { migrate } from './migrate';
import { MAX_LINE, MAX_TOTAL, mulDiv } from './money';
import { MILLI, milli } from './quantity';
import { type Plan, planSchema, SCHEMA_VERSION } from './schema';
import { lineAmount, type Priced, sourcesTotal } from './totals';

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

export function refuseIssue(issue: Issue): never {
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
export function isTooLarge({ quantity, times, unitPrice }: Priced): boolean {
  return mulDiv(BigInt(quantity) * BigInt(times), unitPrice, MILLI * MILLI) > MAX_LINE;
}

function refuseDisorder(place: string, { from, to }: { readonly from: string; readonly to: string }): void {
  if (to < from) throw new Refusal('plan.endsFirst', { place: `${place}to` });
}

/** Duties of one unit that follow each other are one: a sheet shows them as one. */
function joinDuties(duties: Plan['responsibilities']): Plan['responsibilities'] {
  const joined: Plan['responsibilities'] = [];
  for (const duty of duties) {
    const last = joined.at(-1);
    if (last?.unit === duty.unit && last.role === duty.role) last.tasks.push(...duty.tasks);
    else joined.push({ ...duty, tasks: [...duty.tasks] });
  }
  return joined;
}

const idsOf = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);

/** Every record of a table that names another must name one that is there; '' names none. */
function refuseStrangers<T>(
  table: string,
  records: readonly T[],
  field: keyof T & string,
  known: ReadonlySet<string>,
  key: MessageKey,
): void {
  records.forEach((record, index) => {
    const id = String(record[field]);
    if (id !== '' && !known.has(id)) throw new Refusal(key, { place: `${table}[${index}].${field}`, id });
  });
}

function refuseRepeatedIds(plan: Plan): void {
  refuseRepeated('activities', idsOf(plan.activities));
  refuseRepeated('lines', idsOf(plan.lines));
  refuseRepeated('funding', idsOf(plan.funding));
}

function refuseBrokenLinks(plan: Plan): void {
  const activities = new Set(idsOf(plan.activities));
  const lines = new Set(idsOf(plan.lines));
  const funding = new Set(idsOf(plan.funding));
  refuseStrangers('lines', plan.lines, 'activity', activities, 'plan.unknownActivity');
  refuseStrangers('lines', plan.lines, 'funding', funding, 'plan.unknownFunding');
  refuseStrangers('quotations', plan.quotations, 'line', lines, 'plan.unknownLine');
  refuseStrangers('contributions', plan.contributions, 'activity', activities, 'plan.unknownActivity');
}

function refuseDisorders(plan: Plan): void {
  refuseDisorder('period.', plan.period);
  plan.activities.forEach((activity, index) => {
    refuseDisorder(`activities[${index}].`, activity);
  });
  plan.localNorms.forEach(({ from, to }, index) => {
    if (to !== null) refuseDisorder(`localNorms[${index}].`, { from, to });
  });
}

function refuseTooLarge(plan: Plan): void {
  const refuse = (value: Priced | null, place: string) => {
    if (value !== null && isTooLarge(value)) throw new Refusal('plan.lineTooLarge', { place });
  };
  plan.lines.forEach((line, index) => {
    refuse(line, `lines[${index}]`);
    refuse(line.appraisal, `lines[${index}].appraisal`);
  });
  plan.approved.forEach((line, index) => {
    refuse(line, `approved[${index}]`);
  });
  plan.contributions.forEach(({ quantity, unitValue }, index) => {
    refuse({ quantity, times: milli(1), unitPrice: unitValue }, `contributions[${index}]`);
  });
}

/** Whatever is added up somewhere must have a sum that a cell can hold. */
function refuseTooLargeTotals(plan: Plan): void {
  const { lines, rounding, approved } = plan;
  const appraisals = lines.flatMap(({ appraisal }) => appraisal ?? []);
  const executions = lines.flatMap(({ execution }) => execution ?? []);
  const totals: readonly (readonly number[])[] = [
    lines.map((line) => lineAmount(line, rounding)),
    lines.map(({ sources }) => sourcesTotal(sources)),
    appraisals.map((appraisal) => lineAmount(appraisal, rounding)),
    appraisals.map(({ sources }) => sourcesTotal(sources)),
    executions.map(({ advanced, paid, carried }) => advanced + paid + carried),
    approved.map((line) => lineAmount(line, rounding)),
    approved.map(({ sources }) => sourcesTotal(sources)),
    plan.units.map(({ total }) => total),
    plan.units.map(({ excess }) => excess),
    plan.funding.map(({ amount }) => Math.abs(amount ?? 0)),
    plan.contributions.map(({ quantity, unitValue }) => mulDiv(quantity, unitValue, MILLI)),
  ];
  const isOver = (amounts: readonly number[]) =>
    amounts.reduce((total, amount) => total + amount, 0) > MAX_TOTAL;
  if (totals.some(isOver)) throw new Refusal('plan.totalTooLarge', {});
}

/** Only an adjustment takes money away. */
function refuseNegative(plan: Plan): void {
  const index = plan.funding.findIndex(({ kind, amount }) => kind !== 'adjusted' && (amount ?? 0) < 0);
  if (index >= 0) throw new Refusal('plan.outOfRange', { place: `funding[${index}].amount` });
}

/** Facts in one order, wherever they came from: the same plan is the same text. */
export function factsInOrder(facts: Plan['lines'][number]['facts']): Plan['lines'][number]['facts'] {
  return Object.fromEntries(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A plan from anything: the whole of it in order, or a Refusal that names the first place that is not. */
export function parsePlan(given: unknown): Plan {
  const value = migrate(given);
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
  for (const refuse of [
    refuseRepeatedIds,
    refuseBrokenLinks,
    refuseDisorders,
    refuseTooLarge,
    refuseTooLargeTotals,
    refuseNegative,
  ])
    refuse(parsed.data);
  return {
    ...parsed.data,
    responsibilities: joinDuties(parsed.data.responsibilities),
    lines: parsed.data.lines.map((line) => ({ ...line, facts: factsInOrder(line.facts) })),
  };
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
