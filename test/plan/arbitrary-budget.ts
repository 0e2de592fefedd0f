import fc from 'fast-check';
import { FUNDING_KINDS, SOURCES } from '../../src/plan';
import * as any from './arbitrary-values';

const { code, dayOrNone, money, note, part, quantity, said, text } = any;

const sources = fc.record({
  central: money,
  province: money,
  district: money,
  commune: money,
  other: money,
});

export const activity = fc
  .record({
    part,
    name: said,
    lead: text,
    executing: text,
    coordinating: text,
    when: any.span,
    place: text,
    product: text,
    productQuantity: quantity,
    productUnit: text,
    note,
  })
  .map(({ when, ...rest }) => ({ ...rest, ...when }));

/** What norms ask, and what a norm of next year may ask. */
const facts = fc.record(
  {
    words: any.number,
    days: any.number,
    people: any.number,
    months: any.number,
    km: any.number,
    petrolPrice: any.number,
    coefficient: any.number,
    indicators: any.number,
    minorityLanguage: fc.boolean(),
    level: fc.constantFrom('province', 'district', 'commune', 'village'),
    area: fc.constantFrom('region3Commune', 'hardshipCommune', 'other'),
    nextYearNumber: any.number,
    nextYearAnswer: fc.boolean(),
    nextYearChoice: fc.constantFrom('first', 'second'),
  },
  { requiredKeys: [] },
);

const priced = { quantity, times: quantity, unitPrice: money };

/** Within what one line may cost. */
const affordable = (value: { quantity: number; times: number; unitPrice: number } | null) =>
  value === null || BigInt(value.quantity) * BigInt(value.times) * BigInt(value.unitPrice) < 10n ** 19n;

const appraisal = fc.option(
  fc.record({ ...priced, sources, reason: note, rule: fc.constantFrom('', 'B-01', 'KP-07') }),
  { nil: null, freq: 2 },
);
const execution = fc.option(fc.record({ advanced: money, paid: money, carried: money, note }), {
  nil: null,
  freq: 2,
});

export const line = fc
  .record({
    group: fc.oneof(fc.constant(''), fc.constantFrom('Biên soạn', 'In ấn'), text),
    content: said,
    unit: said,
    ...priced,
    sources,
    norm: fc.oneof(fc.constantFrom('', 'TT55-4.2.b-1', 'TT40-12.3'), text),
    basis: text,
    date: dayOrNone,
    facts: fc.oneof(fc.constant({}), facts),
    economicCode: code,
    justification: note,
    note,
    appraisal,
    execution,
  })
  .filter((value) => affordable(value) && affordable(value.appraisal));

export const funding = fc
  .record({
    kind: fc.constantFrom(...FUNDING_KINDS),
    document: said,
    date: dayOrNone,
    year: any.year,
    part,
    source: fc.constantFrom(...SOURCES),
    amount: fc.option(money, { nil: null }),
    takesAway: fc.boolean(),
    chapter: code,
    category: code,
    programmeCode: code,
    sourceCode: code,
    note,
  })
  .map(({ takesAway, ...record }) =>
    // Only an adjustment may take money away, and no amount is minus nothing.
    takesAway && record.kind === 'adjusted' && record.amount !== null && record.amount > 0
      ? { ...record, amount: -record.amount }
      : record,
  );

export const quotation = fc.record({
  supplier: said,
  date: dayOrNone,
  unitPrice: money,
  vat: fc.constantFrom('included', 'excluded', 'none'),
  number: note,
  note,
});

export const contribution = fc.record({
  kind: fc.constantFrom('cash', 'kind', 'labour'),
  contributor: said,
  content: said,
  unit: said,
  quantity,
  unitValue: money,
  note,
});

export const localNorm = fc
  .record({
    replaces: said,
    content: said,
    amount: money,
    unit: said,
    resolution: said,
    when: any.span,
    open: fc.boolean(),
  })
  .map(({ when, open, ...rest }) => ({ ...rest, from: when.from, to: open ? null : when.to }));

export const approved = fc.record({ content: said, unit: said, ...priced, sources }).filter(affordable);

const count = fc.nat(900);

export const unit = fc.record({
  file: said,
  name: said,
  lines: count,
  total: money,
  errors: count,
  warnings: count,
  hints: count,
  excess: money,
  note,
});
