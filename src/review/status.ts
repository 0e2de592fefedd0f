import type { Lang } from '../locales';
import {
  type BudgetLine,
  type IsoDate,
  lineAmount,
  type Plan,
  shortDate,
  sourcesTotal,
  type Status,
  STATUSES,
} from '../plan';
import { asAppraised, beginAdjustment } from './appraise';
import { fill } from './fill';
import type { Finding, Sentence } from './finding';
import data from './status.json';

type Need = Exclude<keyof typeof data.vi.missing, 'move' | 'order' | 'who' | `note.${string}`> | 'note';

const MOVES = data.moves as Readonly<Record<Status, Partial<Record<Status, readonly Need[]>>>>;
/** So many records are named one by one. */
const NAMED = 5;

/** Who moves a plan to another status, and when. */
export interface Entry {
  readonly who: string;
  readonly date: IsoDate;
  readonly note: string;
}

/** A plan in its new status, or what is still missing, each a sentence of `sayMissing`. */
export type Advance =
  | { readonly kind: 'moved'; readonly plan: Plan }
  | { readonly kind: 'missing'; readonly missing: readonly Sentence[] };

export const nextStatuses = (from: Status): Status[] =>
  STATUSES.filter((to) => MOVES[from][to] !== undefined);

export const statusName = (lang: Lang, status: Status) => data[lang].names[status];

const named = (names: readonly string[]) =>
  [...names.slice(0, NAMED), ...(names.length > NAMED ? ['…'] : [])].join(', ');

const listed = (key: Need, names: readonly string[]): Sentence[] =>
  names.length === 0 ? [] : [{ key, params: { count: names.length, list: named(names) } }];

/** «B-01 (D5)», once each. */
const codes = (findings: readonly Finding[]) => [
  ...new Set(findings.map(({ rule, where }) => (where.row === '' ? rule : `${rule} (${where.row})`))),
];

const linesWhere = (plan: Plan, test: (line: BudgetLine) => boolean) =>
  plan.lines.filter(test).map(({ id }) => id);

const amounts = ({ rounding }: Plan, line: BudgetLine) =>
  [lineAmount(line, rounding), line.appraisal === null ? 0 : lineAmount(line.appraisal, rounding)] as const;

/** Lines whose appraised figures differ and do not say why, or by which rule. */
const unexplained = (plan: Plan): string[] =>
  linesWhere(plan, (line) => {
    if (line.appraisal === null) return false;
    const [asked, allowed] = amounts(plan, line);
    return asked !== allowed && (line.appraisal.reason === '' || line.appraisal.rule === '');
  });

const unappraised = (plan: Plan): string[] => linesWhere(plan, ({ appraisal }) => appraisal === null);

function sameAsApproved({ approved, lines, rounding }: Plan): boolean {
  const before = new Map(approved.map((line) => [line.line, lineAmount(line, rounding)]));
  return (
    lines.length === approved.length &&
    lines.every((line) => before.get(line.id) === lineAmount(line, rounding))
  );
}

/** What a need finds missing in the plan as it stands after the move. */
const NEEDS: Readonly<Record<Need, (plan: Plan, findings: readonly Finding[], entry: Entry) => Sentence[]>> =
  {
    lines: ({ lines }) => (lines.length === 0 ? [{ key: 'lines', params: {} }] : []),
    noErrors: (_, findings) => {
      const errors = findings.filter(({ severity }) => severity === 'error');
      return listed('noErrors', codes(errors)).map(({ key, params }) => {
        return { key, params: { ...params, count: errors.length } };
      });
    },
    answered: (_, findings) => {
      const open = findings.filter(
        ({ severity, acknowledged }) => severity === 'warning' && acknowledged === undefined,
      );
      return listed('answered', codes(open)).map(({ key, params }) => {
        return { key, params: { ...params, count: open.length } };
      });
    },
    note: ({ status }, _, { note }) => (note.trim() === '' ? [{ key: `note.${status}`, params: {} }] : []),
    number: ({ number }) => (number === '' ? [{ key: 'number', params: {} }] : []),
    allAppraised: (plan) => listed('allAppraised', unappraised(plan)),
    explained: (plan) => listed('explained', unexplained(plan)),
    funded: (plan) =>
      listed(
        'funded',
        linesWhere(plan, (line) => {
          return line.appraisal !== null && sourcesTotal(line.appraisal.sources) !== amounts(plan, line)[1];
        }),
      ),
    changed: (plan) => (sameAsApproved(plan) ? [{ key: 'changed', params: {} }] : []),
  };

/** Statuses whose money is what the appraisal allowed: that is what must be in order. */
const APPRAISED: readonly Status[] = ['appraised', 'approved'];

/** What the review has to look at in a status: the proposed figures, or those that the appraisal allows. */
const figuresOf = (plan: Plan): Plan => (APPRAISED.includes(plan.status) ? asAppraised(plan) : plan);

/** What of a status can be told without a review: who typed it into the sheet is asked the same. */
export function lackingIn(plan: Plan): Sentence[] {
  if (!APPRAISED.includes(plan.status)) return [];
  return [...listed('allAppraised', unappraised(plan)), ...listed('explained', unexplained(plan))];
}

/** Moves a plan on, when nothing that the new status asks for is missing. `review` gives the findings of a plan. */
export function advance(
  plan: Plan,
  to: Status,
  entry: Entry,
  review: (plan: Plan) => readonly Finding[],
): Advance {
  const needs = MOVES[plan.status][to];
  if (needs === undefined) {
    const params = { from: plan.status, to, next: nextStatuses(plan.status).join(' ') };
    return { kind: 'missing', missing: [{ key: 'move', params }] };
  }
  const missing: Sentence[] = [];
  const last = plan.log.at(-1)?.date;
  if (entry.who.trim() === '') missing.push({ key: 'who', params: {} });
  if (last !== undefined && entry.date < last)
    missing.push({ key: 'order', params: { date: shortDate(entry.date), last: shortDate(last) } });
  const log = [...plan.log, { date: entry.date, status: to, who: entry.who.trim(), note: entry.note.trim() }];
  const begun = to === 'adjusting' ? beginAdjustment(plan) : plan;
  const moved: Plan = { ...begun, status: to, log };
  const asksReview = needs.includes('noErrors') || needs.includes('answered');
  // What the status itself lacks is told by its needs.
  const findings = asksReview
    ? review(figuresOf(moved)).filter(({ where }) => where.table !== '' || where.field !== 'status')
    : [];
  missing.push(...needs.flatMap((need) => NEEDS[need](moved, findings, entry)));
  return missing.length > 0 ? { kind: 'missing', missing } : { kind: 'moved', plan: moved };
}

/** Statuses in a sentence are named, not spelled as the data has them. */
export function sayMissing(lang: Lang, { key, params }: Sentence): string {
  const words: Readonly<Record<string, string>> = data[lang].missing;
  const names = data[lang].names;
  const put = (value: string | number) =>
    String(value)
      .split(' ')
      .map((one) => (Object.hasOwn(names, one) ? names[one as Status] : one))
      .join(', ');
  const shown =
    key === 'move' ? Object.fromEntries(Object.entries(params).map(([k, v]) => [k, put(v)])) : params;
  return fill(words[key] ?? key, shown);
}
