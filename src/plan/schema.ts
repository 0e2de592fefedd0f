import * as z from 'zod/mini';
import { isoDateSchema } from './date';
import { note, said } from './fields';
import { dongSchema } from './money';
import {
  activitySchema,
  approvedSchema,
  contributionSchema,
  fundingSchema,
  lineSchema,
  localNormSchema,
  quotationSchema,
} from './schema-budget';
import { duty, legalBase, recipientsSchema, report, sectionsSchema, signatureSchema } from './schema-texts';

/** The version of the plan's shape. A change of shape raises it and adds a step to migrate.ts. */
export const SCHEMA_VERSION = 3;

export const LEVELS = ['province', 'department', 'district', 'commune'] as const;

const issuer = z.strictObject({
  level: z.enum(LEVELS).check(z.describe('tỉnh, sở, huyện (before 01/07/2025), xã/phường/đặc khu')),
  name: said('the issuing body in full: Ủy ban nhân dân xã …'),
  parent: note('the body above it, printed over its name by departments'),
});

/**
 * Which money: that of the programmes of 2021–2025, the same extended to 31/12/2026, or of the 2026–2030 programme.
 */
const REGIMES = ['2021-2025', 'extended', '2026-2030'] as const;

/** From the first draft to an adjustment; what each asks for is the review's to say. */
export const STATUSES = [
  'estimate',
  'draft',
  'ready',
  'appraising',
  'returned',
  'appraised',
  'approved',
  'adjusting',
] as const;

const logEntry = z.strictObject({
  date: isoDateSchema,
  status: z.enum(STATUSES),
  who: said('who did it'),
  note: note('ghi chú'),
});

/** A warning that somebody answers for. */
const acknowledgement = z.strictObject({
  rule: said('B-10, KP-07…'),
  where: note('the id of the line or activity; empty for the whole plan'),
  reason: said('lý do'),
  who: said('who answers for it'),
  date: isoDateSchema,
});

/** How grave an organisation takes a rule to be. */
const severity = z.strictObject({
  rule: said('B-10, KP-07…'),
  severity: z.enum(['error', 'warning', 'hint']),
  reason: note('lý do'),
  who: said('who decided it'),
  date: isoDateSchema,
});

const count = z.int().check(z.gte(0));

/** One of the units whose plans were merged into this one, with what the review found in its own book. */
const unit = z.strictObject({
  file: said('the file it came in'),
  name: said('the unit'),
  lines: count,
  total: dongSchema,
  errors: count,
  warnings: count,
  hints: count,
  excess: dongSchema.check(z.describe('đồng beyond the limits')),
  note: note('what should be known of it'),
});

/** A table that may be left out when it is empty. */
const table = <T extends z.core.$ZodType>(record: T, most: number) =>
  z._default(z.array(record).check(z.maxLength(most)), []);

/** What the last full review found, and of what. */
const reviewNote = z.strictObject({
  date: isoDateSchema,
  errors: z.int().check(z.gte(0)),
  warnings: z.int().check(z.gte(0)),
  hints: z.int().check(z.gte(0)),
  of: note('the fingerprint of the plan that was reviewed'),
});

export const planSchema = z
  .strictObject({
    schema: z.literal(SCHEMA_VERSION),
    issuer,
    province: note('the province whose resolutions apply, without the word Tỉnh'),
    number: note('number of the document, empty until it is issued'),
    symbol: said('KH-UBND'),
    place: said('địa danh'),
    date: isoDateSchema,
    title: said('trích yếu, without the words KẾ HOẠCH'),
    programme: said('the national target programme, in full'),
    project: said('project and sub-project'),
    part: note('the code of that sub-project in the catalogue: gnbv.6.2'),
    regime: z.enum(REGIMES),
    year: z.int().check(z.gte(2021), z.lte(2099)),
    period: z.strictObject({ from: isoDateSchema, to: isoDateSchema }),
    rounding: z
      ._default(z.union([z.literal(1), z.literal(1000)]), 1)
      .check(z.describe('amounts are rounded to the đồng or to nghìn đồng')),
    appendix: z
      ._default(z.boolean(), true)
      .check(z.describe('the forms are printed as appendices of the plan')),
    status: z._default(z.enum(STATUSES), 'draft'),
    legalBases: table(legalBase, 500),
    sections: sectionsSchema,
    scope: said('phạm vi'),
    responsibilities: table(duty, 100),
    reporting: table(report, 100),
    recipients: recipientsSchema,
    filing: said('what follows Lưu: VT, …'),
    signature: signatureSchema,
    funding: table(fundingSchema, 5000),
    activities: z.array(activitySchema).check(z.maxLength(10_000)),
    lines: z.array(lineSchema).check(z.maxLength(60_000)),
    quotations: table(quotationSchema, 60_000),
    contributions: table(contributionSchema, 20_000),
    localNorms: table(localNormSchema, 5000),
    log: table(logEntry, 1000),
    acknowledgements: table(acknowledgement, 2000),
    severities: table(severity, 200),
    approved: table(approvedSchema, 60_000),
    units: table(unit, 2000),
    review: z._default(z.nullable(reviewNote), null),
  })
  .check(z.describe('Dự toán 55: a plan with its budget'));

export type Plan = z.infer<typeof planSchema>;
export type Level = (typeof LEVELS)[number];
export type Status = (typeof STATUSES)[number];
export type Activity = Plan['activities'][number];
export type BudgetLine = Plan['lines'][number];
export type Funding = Plan['funding'][number];
export type Sources = BudgetLine['sources'];
export type Facts = BudgetLine['facts'];

/** The JSON Schema of a plan, for people who write plans with other tools. */
export function planJsonSchema(): unknown {
  return z.toJSONSchema(planSchema, { io: 'input' });
}
