import fc from 'fast-check';

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
const clean = (typed: string) =>
  typed
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '')
    .trim();

export const text = fc.array(word, { minLength: 0, maxLength: 4 }).map((words) => clean(words.join(' ')));
export const said = text.map((words) => (words === '' ? 'x' : words));
/** Mostly not said, as people leave most notes. */
export const note = fc.oneof({ weight: 2, arbitrary: fc.constant('') }, { weight: 1, arbitrary: text });
export const code = fc.oneof(fc.constant(''), fc.stringMatching(/^[0-9A-Za-z./-]{1,8}$/));
/** Codes of sub-projects: few, so that activities share them. */
export const part = fc.constantFrom('', 'gnbv.6.2', 'gnbv.6.1', 'gnbv.4.1');

export const day = fc
  .integer({ min: 0, max: 2000 })
  .map((offset) => new Date(Date.UTC(2024, 0, 1 + offset)).toISOString().slice(0, 10));
export const dayOrNone = fc.option(day, { nil: null });
export const inOrder = (a: string, b: string) => (a < b ? { from: a, to: b } : { from: b, to: a });
export const span = fc.tuple(day, day).map(([a, b]) => inOrder(a, b));
export const year = fc.integer({ min: 2021, max: 2030 });

export const money = fc.oneof(
  fc.integer({ min: 0, max: 5_000_000 }),
  fc.integer({ min: 0, max: 1_000_000_000 }),
);
export const quantity = fc.oneof(
  fc.integer({ min: 0, max: 500 }).map((n) => n * 1000),
  fc.integer({ min: 0, max: 99_999 }),
);
/** At most six significant digits, up to four of them decimals. */
export const number = fc
  .tuple(fc.integer({ min: 0, max: 999_999 }), fc.constantFrom(1, 1, 10, 100, 1000, 10_000))
  .map(([digits, scale]) => digits / scale);

/** Up to `most` records; short lists are as likely as none. */
export const some = <T>(record: fc.Arbitrary<T>, most = 3) => fc.array(record, { maxLength: most });
