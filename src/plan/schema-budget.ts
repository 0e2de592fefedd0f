import * as z from 'zod/mini';
import { isoDateSchema } from './date';
import { dateOrNone, id, link, note, said, text } from './fields';
import { dong, dongSchema, MAX_LINE } from './money';
import { milli, milliSchema } from './quantity';

/** Who pays: the centre, the three local levels (district until 30/06/2025), and others. */
export const SOURCES = ['central', 'province', 'district', 'commune', 'other'] as const;
export type SourceName = (typeof SOURCES)[number];

const purse = z._default(dongSchema, dong(0));

export const sourcesSchema = z.strictObject({
  central: purse,
  province: purse,
  district: purse,
  commune: purse,
  other: purse,
});

/** Giao đầu năm, bổ sung, điều chỉnh, chuyển nguồn. */
export const FUNDING_KINDS = ['assigned', 'added', 'adjusted', 'carried'] as const;

const code = (about: string) =>
  z._default(z.string().check(z.regex(/^[0-9A-Za-z./-]{0,20}$/), z.describe(about)), '');

/** One amount that a decision puts at the plan's disposal. */
export const fundingSchema = z.strictObject({
  id: id('NV1, NV2…: stays the same through editing and sorting'),
  kind: z.enum(FUNDING_KINDS).check(z.describe('giao đầu năm, bổ sung, điều chỉnh ±, chuyển nguồn')),
  document: said('the decision as it is cited: Quyết định số … ngày … của …'),
  date: dateOrNone('its day'),
  year: z.int().check(z.gte(2021), z.lte(2099), z.describe('năm ngân sách')),
  part: note('the sub-project the money is for, by its code: gnbv.6.2'),
  source: z.enum(SOURCES),
  amount: z
    .nullable(z.int().check(z.gte(-MAX_LINE), z.lte(MAX_LINE)))
    .check(z.describe('đồng; below zero only for an adjustment; null before it is known')),
  chapter: code('chương'),
  category: code('loại – khoản'),
  programmeCode: code('mã CTMT, dự án'),
  sourceCode: code('mã nguồn'),
  note: note('ghi chú'),
});

export const activitySchema = z.strictObject({
  id: id('H1, H2…: stays the same through editing and sorting'),
  part: note('the sub-project it belongs to, by its code; empty for that of the plan'),
  name: said('what is done'),
  lead: note('đơn vị chủ trì'),
  executing: note('đơn vị thực hiện'),
  coordinating: note('đơn vị phối hợp'),
  from: isoDateSchema,
  to: isoDateSchema,
  place: note('địa điểm'),
  product: note('sản phẩm, kết quả'),
  productQuantity: z._default(milliSchema, milli(0)),
  productUnit: note('unit of the product'),
  note: note('ghi chú'),
});

const factValue = z.union([z.number(), z.boolean(), text('a choice')]);

/** What a line costs and who pays it: asked, allowed or approved. */
const figures = {
  quantity: milliSchema,
  times: milliSchema,
  unitPrice: dongSchema,
  sources: sourcesSchema,
};

/** What the finance officer allows of a line; the proposed figures stay beside it. */
const appraisal = z.strictObject({
  ...figures,
  reason: note('lý do'),
  rule: note('the rule behind a difference: B-01…'),
});

/** What has become of the money of a line. */
const execution = z.strictObject({
  advanced: purse,
  paid: purse,
  carried: purse.check(z.describe('proposed to carry over')),
  note: note('ghi chú'),
});

export const lineSchema = z.strictObject({
  id: id('D1, D2…: stays the same through editing and sorting'),
  activity: id('the id of its activity'),
  group: note('nhóm chi within the activity'),
  content: said('nội dung chi'),
  unit: said('đơn vị tính'),
  ...figures,
  norm: note('the code of the norm that limits it: TT55-4.2.b-1'),
  basis: note('article that limits the price, or the kind of proof: báo giá, thực tế…'),
  date: dateOrNone('ngày chi, when it is known; else the time of its activity'),
  facts: z
    ._default(z.record(z.string().check(z.regex(/^[a-z][A-Za-z]{0,39}$/)), factValue), {})
    .check(z.describe('what the norm asks: words, days, people, months, km, coefficient…')),
  economicCode: code('mục hoặc tiểu mục'),
  funding: link('the id of the decision that pays it, when it is pinned to one'),
  justification: note('thuyết minh'),
  note: note('ghi chú'),
  appraisal: z._default(z.nullable(appraisal), null),
  execution: z._default(z.nullable(execution), null),
});

/** What was approved of a line, kept when an adjustment begins: the line itself then says what it becomes. */
export const approvedSchema = z.strictObject({
  line: id('the line it speaks of, which the adjustment may have taken out'),
  content: said('nội dung chi'),
  unit: said('đơn vị tính'),
  ...figures,
});

/** A price somebody offered, the basis of a price that the law leaves to the market. */
export const quotationSchema = z.strictObject({
  line: id('the line it speaks of'),
  supplier: said('nhà cung cấp'),
  date: dateOrNone('ngày báo giá'),
  unitPrice: dongSchema,
  vat: z.enum(['included', 'excluded', 'none']).check(z.describe('đã có, chưa có, không chịu thuế GTGT')),
  number: note('số báo giá, chứng thư'),
  note: note('ghi chú'),
});

/** What people give in cash, in kind or in work: beside the budget, never part of it. */
export const contributionSchema = z.strictObject({
  activity: id('the activity it helps'),
  kind: z.enum(['cash', 'kind', 'labour']).check(z.describe('tiền, hiện vật, ngày công')),
  contributor: said('who gives'),
  content: said('what'),
  unit: said('đơn vị tính'),
  quantity: milliSchema,
  unitValue: dongSchema.check(z.describe('giá trị quy đổi một đơn vị')),
  note: note('ghi chú'),
});

/** A figure of a provincial council's resolution. */
export const localNormSchema = z.strictObject({
  replaces: said('the central norm it replaces or lowers'),
  content: said('nội dung'),
  amount: dongSchema,
  unit: said('đơn vị tính'),
  resolution: said('nghị quyết'),
  from: isoDateSchema,
  to: dateOrNone('đến ngày'),
});
