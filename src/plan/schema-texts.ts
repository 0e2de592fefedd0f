import * as z from 'zod/mini';
import { dateOrNone, list, note, said } from './fields';
import { milliSchema } from './quantity';

/** What an official plan says in words, outside its tables. */
const item = z.strictObject({
  text: said('one entry, a sentence without its final mark'),
  edited: z
    ._default(z.boolean(), true)
    .check(z.describe('true when a person wrote or changed it: drafting again leaves it')),
});

const target = z.strictObject({
  text: said('chỉ tiêu'),
  value: z._default(z.nullable(milliSchema), null).check(z.describe('giá trị')),
  unit: note('đơn vị tính'),
  edited: z._default(z.boolean(), true),
});

const items = (about: string) =>
  z._default(z.array(item).check(z.maxLength(500)), []).check(z.describe(about));

/** In the order in which an official plan prints them. */
export const SECTIONS = [
  'opening',
  'purpose',
  'requirements',
  'targets',
  'audience',
  'priority',
  'contents',
  'forms',
  'money',
  'solutions',
  'monitoring',
  'closing',
] as const;
export type SectionName = (typeof SECTIONS)[number];

export const sectionsSchema = z.strictObject({
  opening: items('câu ban hành'),
  purpose: items('mục đích'),
  requirements: items('yêu cầu'),
  targets: z._default(z.array(target).check(z.maxLength(500)), []).check(z.describe('chỉ tiêu')),
  audience: items('đối tượng'),
  priority: items('đối tượng ưu tiên'),
  contents: items('nội dung'),
  forms: items('hình thức'),
  money: items('kinh phí'),
  solutions: items('giải pháp'),
  monitoring: items('kiểm tra, giám sát'),
  closing: items('câu kết'),
});

/** From who may issue the plan, through the programme and its rules, to the money. */
export const BASE_GROUPS = [
  'authority',
  'programme',
  'mechanism',
  'guidance',
  'rates',
  'superior',
  'money',
  'other',
] as const;

export const legalBase = z.strictObject({
  group: z.enum(BASE_GROUPS).check(z.describe('what the document gives the plan')),
  text: said('the citation as it is printed'),
});

export const DUTY_ROLES = [
  'lead',
  'executing',
  'finance',
  'member',
  'lower',
  'front',
  'press',
  'other',
] as const;

export const duty = z.strictObject({
  role: z
    .enum(DUTY_ROLES)
    .check(z.describe('chủ trì, thực hiện, tài chính, thành viên, cấp dưới, MTTQ, báo đài')),
  unit: said('the unit'),
  tasks: z.array(said('one task')).check(z.minLength(1), z.maxLength(100)),
});

export const report = z.strictObject({
  text: said('who reports what'),
  to: note('who receives it'),
  deadline: dateOrNone('hạn'),
});

export const signatureSchema = z.strictObject({
  onBehalf: note('TM. ỦY BAN NHÂN DÂN for a committee, empty for a head of office'),
  deputyFor: note('KT. CHỦ TỊCH when a deputy signs'),
  position: said('CHỦ TỊCH, PHÓ CHỦ TỊCH, GIÁM ĐỐC…'),
  name: note('who signs; empty in a draft'),
});

export const recipientsSchema = list('nơi nhận, without the line Lưu');
