import * as z from 'zod/mini';

/**
 * The shape of the law's data files. Tests hold every file to it and people who add a circular are told what is
 * wrong; the running program trusts what was checked.
 */
const composed = z.refine<string>((value) => value === value.normalize('NFC'), 'not NFC');
const text = z.string().check(z.minLength(1), composed);
const day = z.iso.date();

export const KINDS = [
  'fixed',
  'ceiling',
  'percent',
  'formula',
  'reference',
  'actual',
  'tender',
  'decision',
] as const;
export const ROLES = [
  'price',
  'cap',
  'multiplier',
  'share',
  'count',
  'package',
  'inclusive',
  'floor',
] as const;
export const CERTAINTIES = ['text', 'secondary', 'recalled'] as const;

const value = z.union([z.string(), z.number(), z.boolean()]);
const condition = z.union([
  z.strictObject({ fact: text, eq: value }),
  z.strictObject({ fact: text, in: z.array(value).check(z.minLength(1)) }),
  z.strictObject({ fact: text, lt: z.number() }),
  z.strictObject({ fact: text, lte: z.number() }),
  z.strictObject({ fact: text, gt: z.number() }),
  z.strictObject({ fact: text, gte: z.number() }),
]);

export type FormulaNode =
  | number
  | { readonly fact: string }
  | { readonly norm: string }
  | readonly [string, FormulaNode, FormulaNode];

const formula: z.ZodMiniType<FormulaNode> = z.union([
  z.number(),
  z.strictObject({ fact: text }),
  z.strictObject({ norm: text }),
  z.tuple([
    z.enum(['*', '/', '+', '-', 'percent', 'min', 'max']),
    z.lazy(() => formula),
    z.lazy(() => formula),
  ]),
]);

const reference = z.strictObject({
  document: text,
  article: z.nullable(z.int()),
  clause: z.nullable(z.int()),
  point: z.nullable(text),
});

const code = z.string().check(z.regex(/^[A-Z0-9_]+(-\d+[a-zđ]?(\.[\da-zđ]+)*)?-\d+$/u));

export const normSchema = z.strictObject({
  code,
  article: z.nullable(z.int()),
  clause: z.nullable(z.int()),
  point: z.nullable(text),
  title: text.check(z.maxLength(160)),
  kind: z.enum(KINDS),
  role: z.optional(z.enum(ROLES)),
  amount: z.nullable(z.number()),
  /** Whether a percentage is the most there may be or the rate itself; left out where the text does not say. */
  limit: z.optional(z.enum(['max', 'exact'])),
  unit: text,
  lineUnits: z.optional(z.array(text)),
  group: z.optional(text),
  when: z.optional(z.array(condition)),
  over: z.optional(z.array(text)),
  /** What a percentage is taken of, or what a multiplier raises. */
  base: z.optional(z.union([text, z.array(code)])),
  /** The entries whose lines a cap or a count adds up; without it, the priced entries of its group. */
  covers: z.optional(z.array(code)),
  formula: z.optional(formula),
  /** What a formula gives, where it is not counted in the unit of the figure (lít/km → đồng). */
  resultUnit: z.optional(text),
  refersTo: z.optional(z.array(reference)),
  /** Which norms of the documents it refers to are meant, where the locator alone leaves a choice. */
  targets: z.optional(z.array(code)),
  /** Facts that the entry itself settles for the entries it leads to, whatever the line says. */
  given: z.optional(z.record(text, value)),
  options: z.optional(z.array(text)),
  includes: z.optional(z.array(text)),
  once: z.optional(z.boolean()),
  programmes: z.optional(z.array(text)),
  basis: z.optional(z.array(text)),
  keywords: z.optional(z.array(text)),
  certainty: z.optional(z.enum(CERTAINTIES)),
  from: z.optional(day),
  to: z.optional(day),
  note: z.optional(text),
});

const amendment = z.strictObject({ number: text, date: z.nullable(day), known: z.boolean() });

export const documentSchema = z.strictObject({
  id: z.string().check(z.regex(/^[A-Z0-9_]+$/)),
  number: text,
  kind: text,
  title: z.nullable(text),
  issuer: z.nullable(text),
  signed: z.nullable(day),
  from: z.nullable(day),
  to: z.nullable(day),
  replacedBy: z.array(text),
  amends: z.array(text),
  amendedBy: z.array(amendment),
  certainty: z.enum(CERTAINTIES),
  /** The day somebody last held these figures against the source. */
  read: day,
  note: z.optional(text),
});

const inheritance = z.strictObject({
  article: z.int(),
  clause: z.nullable(z.int()),
  point: z.nullable(text),
  to: z.array(reference),
  note: z.optional(text),
});

export const lawSchema = z.strictObject({
  document: documentSchema,
  norms: z.array(normSchema),
  inherits: z.optional(z.array(inheritance)),
});

export type LawFile = z.infer<typeof lawSchema>;
export type LegalDocument = z.infer<typeof documentSchema>;
export type RawNorm = z.infer<typeof normSchema>;
export type Condition = z.infer<typeof condition>;
export type Reference = z.infer<typeof reference>;
export type Inheritance = z.infer<typeof inheritance>;
export type Kind = (typeof KINDS)[number];
export type Role = (typeof ROLES)[number];
export type Certainty = (typeof CERTAINTIES)[number];
