import * as z from 'zod/mini';
import { isoDateSchema } from './date';
import { dongSchema } from './money';
import { milliSchema } from './quantity';

/** The version of the plan's shape. A change of shape raises it and adds a step to migrate.ts. */
export const SCHEMA_VERSION = 1;

/** What a cell of a spreadsheet can hold, less a margin. */
const MAX_TEXT = 8000;

/** One line of text: trimmed, NFC, without control characters and others that XML cannot hold; '' is "not said". */
const text = (about: string) =>
  z
    .string()
    .check(
      z.normalize('NFC'),
      z.trim(),
      z.maxLength(MAX_TEXT),
      z.regex(/^[^\p{Cc}\p{Cs}\uFFFE\uFFFF]*$/u),
      z.describe(about),
    );
const said = (about: string) => text(about).check(z.minLength(1));
const list = (about: string) => z.array(said('one entry')).check(z.maxLength(500), z.describe(about));
const id = (about: string) => z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9._-]{0,19}$/), z.describe(about));

const levelSchema = z
  .enum(['province', 'department', 'district', 'commune'])
  .check(z.describe('tỉnh, sở, huyện (before 01/07/2025), xã/phường/đặc khu'));

const issuer = z.strictObject({
  level: levelSchema,
  name: said('the issuing body in full: Ủy ban nhân dân xã …'),
  parent: text('the body above it, printed over its name by departments'),
});

const signature = z.strictObject({
  onBehalf: text('TM. ỦY BAN NHÂN DÂN for a committee, empty for a head of office'),
  deputyFor: text('KT. CHỦ TỊCH when a deputy signs'),
  position: said('CHỦ TỊCH, PHÓ CHỦ TỊCH, GIÁM ĐỐC…'),
  name: text('who signs; empty in a draft'),
});

const responsibility = z.strictObject({
  unit: said('the unit or its role'),
  tasks: z.array(said('one task')).check(z.minLength(1), z.maxLength(100)),
});

const activity = z.strictObject({
  id: id('H1, H2…: stays the same through editing and sorting'),
  name: said('what is done'),
  lead: text('đơn vị chủ trì'),
  executing: text('đơn vị thực hiện'),
  coordinating: text('đơn vị phối hợp'),
  from: isoDateSchema,
  to: isoDateSchema,
  place: text('địa điểm'),
  product: text('sản phẩm, kết quả'),
  productQuantity: milliSchema,
  productUnit: text('unit of the product'),
  note: text('ghi chú'),
});

const sources = z.strictObject({
  central: dongSchema,
  local: dongSchema,
  other: dongSchema,
});

const line = z.strictObject({
  id: id('D1, D2…: stays the same through editing and sorting'),
  activity: id('the id of its activity'),
  content: said('nội dung chi'),
  unit: said('đơn vị tính'),
  quantity: milliSchema,
  times: milliSchema,
  unitPrice: dongSchema,
  sources,
  basis: text('article that limits the price, or the kind of proof: báo giá, thực tế…'),
  note: text('ghi chú'),
});

export const planSchema = z
  .strictObject({
    schema: z.literal(SCHEMA_VERSION),
    issuer,
    number: text('number of the document, empty until it is issued'),
    symbol: said('KH-UBND'),
    place: said('địa danh'),
    date: isoDateSchema,
    title: said('trích yếu, without the words KẾ HOẠCH'),
    programme: said('the national target programme, in full'),
    project: said('project and sub-project'),
    year: z.int().check(z.gte(2021), z.lte(2099)),
    period: z.strictObject({ from: isoDateSchema, to: isoDateSchema }),
    legalBases: list('căn cứ, in the order printed'),
    purpose: list('mục đích'),
    requirements: list('yêu cầu'),
    targets: list('chỉ tiêu'),
    audience: list('đối tượng'),
    scope: said('phạm vi'),
    contents: list('nội dung truyền thông'),
    forms: list('hình thức'),
    funding: list('decisions that assign the money'),
    responsibilities: z.array(responsibility).check(z.maxLength(100)),
    reporting: list('chế độ báo cáo'),
    recipients: list('nơi nhận, without the line Lưu'),
    filing: said('what follows Lưu: VT, …'),
    signature,
    activities: z.array(activity).check(z.maxLength(2000)),
    lines: z.array(line).check(z.maxLength(60_000)),
  })
  .check(z.describe('Dự toán 55: a plan with its budget'));

export type Plan = z.infer<typeof planSchema>;
export type Level = z.infer<typeof levelSchema>;
export type Activity = Plan['activities'][number];
export type BudgetLine = Plan['lines'][number];
export type Sources = BudgetLine['sources'];

/** The JSON Schema of a plan, for people who write plans with other tools. */
export function planJsonSchema(): unknown {
  return z.toJSONSchema(planSchema);
}
