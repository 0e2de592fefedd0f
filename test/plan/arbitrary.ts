import fc from 'fast-check';
import {
  BASE_GROUPS,
  DUTY_ROLES,
  LEVELS,
  type Plan,
  parsePlan,
  SCHEMA_VERSION,
  SECTIONS,
  STATUSES,
} from '../../src/plan';
import * as budget from './arbitrary-budget';
import { day, dayOrNone, note, part, quantity, said, some, span, text, year } from './arbitrary-values';

/** How many examples a property is tried on: all in `npm run test:full`, a tenth otherwise. */
export const runs = (full: number) => ({
  numRuns: process.env['FULL'] === '1' ? full : Math.ceil(full / 10),
});

const item = fc.record({ text: said, edited: fc.boolean() });
const target = fc.record({
  text: said,
  value: fc.option(quantity, { nil: null }),
  unit: note,
  edited: fc.boolean(),
});
const sections = fc.record(
  Object.fromEntries(SECTIONS.map((name) => [name, some<unknown>(name === 'targets' ? target : item)])),
);

/** Duties of one unit stand together: the sheet has one row a task and the unit's name beside it. */
const responsibilities = fc.uniqueArray(
  fc.record({
    role: fc.constantFrom(...DUTY_ROLES),
    unit: said,
    tasks: fc.array(said, { minLength: 1, maxLength: 3 }),
  }),
  { maxLength: 4, selector: ({ role, unit }) => `${role} ${unit}` },
);

const head = {
  issuer: fc.record({ level: fc.constantFrom(...LEVELS), name: said, parent: text }),
  province: note,
  number: text,
  symbol: said,
  place: said,
  date: day,
  title: said,
  programme: said,
  project: said,
  part,
  regime: fc.constantFrom('2021-2025', 'extended', '2026-2030'),
  year,
  period: span,
  rounding: fc.constantFrom(1, 1000),
  appendix: fc.boolean(),
  status: fc.constantFrom(...STATUSES),
};

const texts = {
  legalBases: some(fc.record({ group: fc.constantFrom(...BASE_GROUPS), text: said })),
  sections,
  scope: said,
  responsibilities,
  reporting: some(fc.record({ text: said, to: note, deadline: dayOrNone })),
  recipients: some(said),
  filing: said,
  signature: fc.record({ onBehalf: text, deputyFor: text, position: said, name: text }),
};

const records = {
  localNorms: some(budget.localNorm, 2),
  severities: some(
    fc.record({
      rule: fc.constantFrom('B-10', 'KP-07'),
      severity: fc.constantFrom('error', 'warning', 'hint'),
      reason: note,
      who: said,
      date: day,
    }),
    2,
  ),
  units: some(budget.unit, 2),
  log: some(fc.record({ date: day, status: fc.constantFrom(...STATUSES), who: said, note }), 2),
  acknowledgements: some(
    fc.record({
      rule: fc.constantFrom('B-10', 'KP-07'),
      where: fc.constantFrom('', 'H1', 'D1'),
      reason: said,
      who: said,
      date: day,
    }),
    2,
  ),
  review: fc.option(
    fc.record({
      date: day,
      errors: fc.nat(50),
      warnings: fc.nat(50),
      hints: fc.nat(50),
      of: fc.constantFrom('', '0a1b2c3d'),
    }),
    { nil: null },
  ),
};

/** The sheet gathers them by severity, the gravest first. */
const ranked = <T extends { readonly severity: string }>(list: readonly T[]): T[] =>
  ['error', 'warning', 'hint'].flatMap((name) => list.filter(({ severity }) => severity === name));

/** A record and a number that picks what it points to, whatever is there in the end. */
const pointing = <T>(record: fc.Arbitrary<T>) => fc.tuple(record, fc.nat(60));
const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % list.length];

const numbered = <T>(prefix: string, list: readonly T[]) =>
  list.map((record, index) => ({ id: `${prefix}${index + 1}`, ...record }));

/** Any plan that the schema lets through, of a size that a test can carry. */
export const plans: fc.Arbitrary<Plan> = fc
  .record({
    head: fc.record(head),
    texts: fc.record(texts),
    records: fc.record(records),
    activities: fc.array(budget.activity, { minLength: 1, maxLength: 5 }),
    funding: some(budget.funding, 4),
    /** Whose line it is, and which decision pays it: one that is not there is none. */
    lines: some(fc.tuple(budget.line, fc.nat(60), fc.nat(8)), 12),
    quotations: some(pointing(budget.quotation), 2),
    contributions: some(pointing(budget.contribution), 2),
    approved: some(budget.approved, 3),
  })
  .map(({ lines: drawn, quotations, contributions, approved, ...rest }) => {
    const activities = numbered('H', rest.activities);
    const funding = numbered('NV', rest.funding);
    const lines = numbered(
      'D',
      drawn.map(([line, owner, payer]) => ({
        ...line,
        activity: pick(activities, owner)?.id,
        funding: funding[payer]?.id ?? '',
      })),
    );
    return parsePlan({
      schema: SCHEMA_VERSION,
      ...rest.head,
      ...rest.texts,
      ...rest.records,
      activities,
      funding,
      lines,
      quotations: quotations.flatMap(([quotation, at]) => {
        const line = pick(lines, at);
        return line === undefined ? [] : [{ line: line.id, ...quotation }];
      }),
      severities: ranked(rest.records.severities),
      approved: approved.map((record, index) => ({ line: `D${index + 1}`, ...record })),
      contributions: contributions.map(([contribution, at]) => ({
        activity: pick(activities, at)?.id,
        ...contribution,
      })),
    });
  });
