import { type Dong, lineAmount, type Plan, planTotal, type Sources, sumSources } from '../plan';

/** One difference between two versions of a plan; what is not there on one side is undefined. */
export interface Difference {
  readonly table: string;
  readonly row: string;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface Comparison {
  readonly differences: readonly Difference[];
  readonly totals: Readonly<Record<'before' | 'after', { readonly total: Dong; readonly sources: Sources }>>;
}

type Bag = Readonly<Record<string, unknown>>;

const isBag = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Field by field, down to «sources.central». */
function fields(before: Bag, after: Bag, prefix = ''): Omit<Difference, 'table' | 'row'>[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) => {
    const [a, b] = [before[name], after[name]];
    if (same(a, b)) return [];
    if (isBag(a) && isBag(b)) return fields(a, b, `${prefix}${name}.`);
    return [{ field: `${prefix}${name}`, before: a, after: b }];
  });
}

/** Records by their ids; those without ids by their number from 1. */
function keyed(records: readonly unknown[]): Map<string, Bag> {
  return new Map(
    records.map((record, index) => {
      const bag: Bag = isBag(record) ? record : { text: record };
      const id = bag['id'];
      return [typeof id === 'string' ? id : String(index + 1), bag];
    }),
  );
}

function inTable(table: string, before: readonly unknown[], after: readonly unknown[]): Difference[] {
  const [old, fresh] = [keyed(before), keyed(after)];
  const rows = [...new Set([...old.keys(), ...fresh.keys()])];
  return rows.flatMap((row): Difference[] => {
    const [a, b] = [old.get(row), fresh.get(row)];
    if (a === undefined || b === undefined) return [{ table, row, field: '', before: a, after: b }];
    return fields(a, b).map((difference) => ({ table, row, ...difference }));
  });
}

/** What changed between two versions: records by their ids, whatever their order. */
export function compare(before: Plan, after: Plan): Comparison {
  // What a review found is no part of what people wrote.
  const names = (Object.keys(after) as (keyof Plan)[]).filter((name) => name !== 'review');
  const differences = names.flatMap((name): Difference[] => {
    const [a, b]: [unknown, unknown] = [before[name], after[name]];
    if (Array.isArray(a) && Array.isArray(b)) return inTable(name, a, b);
    if (isBag(a) && isBag(b) && name === 'sections') {
      return Object.keys(b).flatMap((section) =>
        inTable(`sections.${section}`, a[section] as unknown[], b[section] as unknown[]),
      );
    }
    return fields({ [name]: a }, { [name]: b }).map((difference) => ({ table: '', row: '', ...difference }));
  });
  const sums = (plan: Plan) => ({ total: planTotal(plan), sources: sumSources(plan.lines) });
  return { differences, totals: { before: sums(before), after: sums(after) } };
}

/** What became of a line that an appraisal had cut: taken over, changed in another way, left as it was, taken out. */
type AnswerState = 'accepted' | 'changed' | 'unchanged' | 'removed';

export interface Answer {
  readonly line: string;
  readonly content: string;
  readonly asked: Dong;
  readonly allowed: Dong;
  readonly rule: string;
  readonly reason: string;
  readonly now: Dong | null;
  readonly state: AnswerState;
}

/** How a new version answers the differences that the appraisal of the old one found. */
export function answersTo(before: Plan, after: Plan): Answer[] {
  const fresh = new Map(after.lines.map((line) => [line.id, lineAmount(line, after.rounding)]));
  return before.lines.flatMap((line): Answer[] => {
    if (line.appraisal === null) return [];
    const asked = lineAmount(line, before.rounding);
    const allowed = lineAmount(line.appraisal, before.rounding);
    if (asked === allowed) return [];
    const now = fresh.get(line.id) ?? null;
    const taken = now === allowed || (now === null && allowed === 0);
    const otherwise = now === null ? 'removed' : now === asked ? 'unchanged' : 'changed';
    const { rule, reason } = line.appraisal;
    const said = { line: line.id, content: line.content, asked, allowed, rule, reason, now };
    return [{ ...said, state: taken ? 'accepted' : otherwise }];
  });
}
