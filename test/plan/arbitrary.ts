import fc from 'fast-check';
import { type Plan, parsePlan } from '../../src/plan';

/** How many examples a property is tried on: all in `npm run test:full`, a tenth otherwise. */
export const runs = (full: number) => ({
  numRuns: process.env['FULL'] === '1' ? full : Math.ceil(full / 10),
});

/** What people type: Vietnamese words, and things that spreadsheets take for something else. */
const word = fc.oneof(
  fc.constantFrom(
    'Phát thanh',
    'hộ nghèo',
    'đ',
    '=1+1',
    '@x',
    "'nháy",
    '-5%',
    '+84',
    '0123',
    '1/2',
    '<b>&amp;"',
    '_x0041_',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...Array.from('ăâđêôơưàảãáạệỗợ ýỳ')), minLength: 1, maxLength: 9 }),
);
const clean = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '')
    .trim();
const text = fc.array(word, { minLength: 0, maxLength: 4 }).map((words) => clean(words.join(' ')));
const said = text.map((words) => (words === '' ? 'x' : words));
const list = fc.array(said, { maxLength: 4 });
const day = fc
  .integer({ min: 0, max: 2000 })
  .map((offset) => new Date(Date.UTC(2024, 0, 1 + offset)).toISOString().slice(0, 10));
const inOrder = (a: string, b: string) => (a < b ? { from: a, to: b } : { from: b, to: a });
const money = fc.oneof(fc.integer({ min: 0, max: 5_000_000 }), fc.integer({ min: 0, max: 1_000_000_000 }));
const quantity = fc.oneof(
  fc.integer({ min: 0, max: 500 }).map((n) => n * 1000),
  fc.integer({ min: 0, max: 99_999 }),
);

const activity = fc.record({
  name: said,
  lead: text,
  executing: text,
  coordinating: text,
  from: day,
  to: day,
  place: text,
  product: text,
  productQuantity: quantity,
  productUnit: text,
  note: text,
});

const line = fc.record({
  content: said,
  unit: said,
  quantity,
  times: quantity,
  unitPrice: money,
  sources: fc.record({ central: money, local: money, other: money }),
  basis: text,
  note: text,
});

/** Within what one line may cost. */
const affordable = line.filter(
  (value) => BigInt(value.quantity) * BigInt(value.times) * BigInt(value.unitPrice) < 10n ** 19n,
);

/** Duties of one unit stand together: the sheet has one row a task and the unit's name beside it. */
const responsibilities = fc.uniqueArray(
  fc.record({ unit: said, tasks: fc.array(said, { minLength: 1, maxLength: 3 }) }),
  { maxLength: 4, selector: ({ unit }) => unit },
);

/** Any plan that the schema lets through, of a size that a test can carry. */
export const plans: fc.Arbitrary<Plan> = fc
  .record({
    level: fc.constantFrom('province', 'department', 'district', 'commune'),
    texts: fc.array(said, { minLength: 8, maxLength: 8 }),
    blanks: fc.array(text, { minLength: 5, maxLength: 5 }),
    lists: fc.array(list, { minLength: 10, maxLength: 10 }),
    days: fc.tuple(day, day, day),
    year: fc.integer({ min: 2021, max: 2030 }),
    responsibilities,
    activities: fc.array(activity, { minLength: 1, maxLength: 5 }),
    lines: fc.array(fc.tuple(affordable, fc.nat()), { maxLength: 12 }),
  })
  .map(({ level, texts, blanks, lists, days, year, activities, lines, ...rest }) =>
    parsePlan({
      schema: 1,
      issuer: { level, name: texts[0], parent: blanks[0] },
      number: blanks[1],
      symbol: texts[1],
      place: texts[2],
      date: days[0],
      title: texts[3],
      programme: texts[4],
      project: texts[5],
      year,
      period: inOrder(days[1], days[2]),
      ...Object.fromEntries(
        [
          'legalBases',
          'purpose',
          'requirements',
          'targets',
          'audience',
          'contents',
          'forms',
          'funding',
          'reporting',
          'recipients',
        ].map((field, index) => [field, lists[index]]),
      ),
      scope: texts[6],
      filing: texts[7],
      signature: { onBehalf: blanks[2], deputyFor: blanks[3], position: texts[0], name: blanks[4] },
      ...rest,
      activities: activities.map((value, index) => ({
        id: `H${index + 1}`,
        ...value,
        ...inOrder(value.from, value.to),
      })),
      lines: lines.map(([value, owner], index) => ({
        id: `D${index + 1}`,
        activity: `H${(owner % activities.length) + 1}`,
        ...value,
      })),
    }),
  );
