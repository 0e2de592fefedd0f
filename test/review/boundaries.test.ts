import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadReviewLaw, type ReviewLaw } from '../../src/review';
import { exampleOf, Reviewer, RULES } from '../../src/review/full';

let law: ReviewLaw;
beforeAll(async () => {
  law = await loadReviewLaw();
});

/** What one rule says of the small plan with a change. */
function said(code: string, change: object): string[] {
  const rules = RULES.filter(({ about }) => about.code === code);
  return new Reviewer(law, rules).review(exampleOf(change)).map(({ message }) => message.key);
}

type Case = readonly [what: string, change: object, keys: readonly string[]];

const line = (change: object) => ({ line: change });
const lines = (...list: object[]) => ({ lines: list });
const on = (day: string, change: object) => ({ activity: { from: day, to: day }, line: change });
const between = (from: string, to: string, change: object) => ({ activity: { from, to }, line: change });

const given = {
  id: 'NV1',
  kind: 'assigned',
  document:
    'Quyết định số 36/QĐ-UBND ngày 18 tháng 7 năm 2025 của Ủy ban nhân dân xã Nậm Cáy về việc giao dự toán kinh phí năm 2025',
  date: '2025-07-18',
  year: 2025,
  part: 'gnbv.6.2',
  source: 'central',
  amount: 50_000_000,
};
const funded = (change: object, of: object = {}) => ({
  plan: { funding: [{ ...given, ...change }] },
  line: of,
});

const lecture = { norm: 'TT36-5.2.a-1', unit: 'người/buổi', quantity: 1000, facts: {} };
const advice = { norm: 'TT55-4.2.d-2', unit: 'lượt', unitPrice: 15_000, facts: { people: 1, months: 1 } };
const children = { norm: 'TT55-59.1.d-1', unit: 'trẻ/tháng', quantity: 1000 };
const station = {
  norm: 'TT55-76.4-1',
  quantity: 1000,
  facts: { stationKind: 'new', area: 'region3Commune' },
};
const royalty = { norm: 'ND18-7.3-1', unit: 'ảnh', quantity: 1000, facts: { pressKind: 'print' } };
const photo = (coefficient: number, unitPrice = 234_000) => {
  return { ...royalty, unitPrice, facts: { ...royalty.facts, coefficient, genre: 'photo' } };
};

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'B-01': [
    ['the ceiling itself', line({ unitPrice: 100_000 }), []],
    ['one đồng more', line({ unitPrice: 100_001 }), ['over']],
    ['a figure only recalled, itself', line({ norm: 'LTTV-1', facts: {}, unitPrice: 4_960_000 }), []],
    [
      'a figure only recalled, one đồng more',
      line({ norm: 'LTTV-1', facts: {}, unitPrice: 4_960_001 }),
      ['recalled'],
    ],
    ['the base salary of June', on('2026-06-30', photo(10, 2_340_000)), []],
    ['one đồng above it in June', on('2026-06-30', photo(10, 2_340_001)), ['over']],
    ['the base salary of July', on('2026-07-01', photo(10, 2_530_000)), []],
    [
      'between the two while both months pass',
      between('2026-06-30', '2026-07-01', photo(10, 2_340_001)),
      ['between'],
    ],
    ['the lower one passes in both', between('2026-06-30', '2026-07-01', photo(10, 2_340_000)), []],
    [
      'above the higher one fails in both',
      between('2026-06-30', '2026-07-01', photo(10, 2_530_001)),
      ['over'],
    ],
  ],
  'B-02': [
    ['349 words at 100.000', line({ facts: { words: 349 } }), []],
    ['350 words are the next tier', line({ facts: { words: 350 } }), ['code']],
    ['599 words', line({ norm: 'TT55-4.2.b-2', facts: { words: 599 } }), []],
    ['600 words', line({ norm: 'TT55-4.2.b-2', facts: { words: 600 } }), ['code']],
    ['the price of the next tier', line({ facts: { words: 349 }, unitPrice: 150_000 }), ['price']],
  ],
  'B-03': [
    ['20 turns of one adviser', line({ ...advice, quantity: 20_000 }), []],
    ['21 turns', line({ ...advice, quantity: 21_000 }), ['month']],
    ['20 turns of nobody knows how many', line({ ...advice, quantity: 20_000, facts: {} }), []],
    ['21 turns of nobody knows how many', line({ ...advice, quantity: 21_000, facts: {} }), ['monthBoth']],
    [
      '21 turns of one in nobody knows how long',
      line({ ...advice, quantity: 21_000, facts: { people: 1 } }),
      ['monthMonths'],
    ],
    ['21 turns in one month', line({ ...advice, quantity: 21_000, facts: { months: 1 } }), ['monthPeople']],
    ['two lines of ten turns', lines({ ...advice, quantity: 10_000 }, { ...advice, quantity: 10_000 }), []],
    [
      'ten and eleven',
      lines({ ...advice, quantity: 10_000 }, { ...advice, quantity: 11_000 }),
      ['monthTogether'],
    ],
    [
      'ten and eleven in two activities of one month',
      {
        activities: [{}, {}],
        lines: [
          { ...advice, quantity: 10_000 },
          { ...advice, quantity: 11_000, activity: 'H2' },
        ],
      },
      ['monthTogether'],
    ],
    [
      'ten and eleven in different months',
      {
        activities: [
          { from: '2025-09-01', to: '2025-09-30' },
          { from: '2025-10-01', to: '2025-10-31' },
        ],
        lines: [
          { ...advice, quantity: 10_000 },
          { ...advice, quantity: 11_000, activity: 'H2' },
        ],
      },
      [],
    ],
    ['a health station’s 300.000 a month', line({ ...children, unitPrice: 300_000, facts: {} }), []],
    ['one đồng more', line({ ...children, unitPrice: 300_001, facts: {} }), ['monthBothFacility']],
    [
      'and in a month that is known',
      line({ ...children, unitPrice: 300_001, facts: { months: 1 } }),
      ['monthPeopleFacility'],
    ],
    [
      'two lines of one station',
      lines({ ...children, unitPrice: 150_000, facts: {} }, { ...children, unitPrice: 150_001, facts: {} }),
      ['monthTogetherFacility'],
    ],
    ['a new station', line({ ...station, unit: 'đài', unitPrice: 300_000_000 }), []],
    [
      'one đồng more of the centre',
      line({ ...station, unit: 'đài', unitPrice: 300_000_001 }),
      ['centralSum'],
    ],
    [
      'the commune pays the đồng',
      line({
        ...station,
        unit: 'đài',
        unitPrice: 300_000_001,
        sources: { central: 300_000_000, commune: 1 },
      }),
      [],
    ],
    ['nobody knows of how many', line({ ...station, unit: 'gói', unitPrice: 300_000_001 }), ['units']],
    [
      'paid to a person once',
      line({ norm: 'TT35-20.2.đ-1', unit: 'người', facts: {}, quantity: 1000, times: 1000 }),
      [],
    ],
    [
      'and twice',
      line({ norm: 'TT35-20.2.đ-1', unit: 'người', facts: {}, quantity: 1000, times: 2000 }),
      ['once'],
    ],
    [
      'costs of the management, 5% of the plan',
      lines(
        { norm: 'TT55-4.13.a-1', unitPrice: 5_000, quantity: 1000, facts: {} },
        { unitPrice: 95_000, quantity: 1000 },
      ),
      ['totalBase'],
    ],
    [
      'one đồng more',
      lines(
        { norm: 'TT55-4.13.a-1', unitPrice: 5_001, quantity: 1000, facts: {} },
        { unitPrice: 94_999, quantity: 1000 },
      ),
      ['total'],
    ],
    [
      'a share of a house against the house',
      lines(
        { norm: 'TT55-75.1.a-1', unitPrice: 1_000_000, quantity: 1000, facts: { kind: 'x' } },
        { norm: 'TT55-74.1-1', unitPrice: 1_000_000, quantity: 1000, facts: {} },
      ),
      ['lines'],
    ],
    [
      'and without one',
      line({ norm: 'ND18-7.4.c-2', unitPrice: 1_000_000, quantity: 1000, facts: {} }),
      ['linesBase'],
    ],
  ],
  'B-05': [
    [
      'an appraisal whose sources lack a đồng',
      line({
        appraisal: {
          quantity: 9000,
          times: 1000,
          unitPrice: 100_000,
          sources: { central: 899_999 },
          reason: 'Bớt',
          rule: '',
        },
      }),
      ['sourcesUnder'],
    ],
  ],
  'B-06': [['a basis that names no article', line({ basis: 'Theo quy định' }), ['article']]],
  'B-08': [
    ['the last day of a circular', on('2025-10-27', lecture), []],
    ['the day after', on('2025-10-28', lecture), ['ended']],
    ['the day before it begins', on('2023-08-14', {}), ['notYet']],
    ['its first day', on('2023-08-15', {}), []],
    ['the last day of money that was not extended', on('2026-05-30', {}), []],
    ['the day after', on('2026-05-31', {}), ['ended']],
    ['extended money, to its last day', { plan: { regime: 'extended' }, ...on('2026-12-31', {}) }, []],
    ['and the day after', { plan: { regime: 'extended' }, ...on('2027-01-01', {}) }, ['ended']],
    [
      'extended money under the next circular',
      { plan: { regime: 'extended' }, ...on('2026-09-01', { norm: 'TT60-4.2.b-4', facts: {} }) },
      ['otherRegimeExtended'],
    ],
  ],
  'B-11': [
    ['to the đồng', line({ sources: { central: 1_000_000 } }), []],
    ['one đồng less', line({ sources: { central: 999_999 } }), ['under']],
    ['one đồng more', line({ sources: { central: 1_000_001 } }), ['over']],
  ],
  'B-12': [
    [
      'gifts without an agreement',
      { plan: { funding: [] }, line: { sources: { other: 1_000_000 } } },
      ['noAgreement'],
    ],
    [
      'a decision of another sub-project',
      funded({ part: 'gnbv.6.1' }, { funding: 'NV1' }),
      ['nothing', 'pinnedPart'],
    ],
    [
      'a decision of another purse',
      funded({ source: 'province' }, { funding: 'NV1' }),
      ['nothing', 'pinnedPurse'],
    ],
    [
      'the district while it may still stand',
      {
        ...between('2025-06-30', '2025-07-01', { sources: { district: 1_000_000 } }),
        plan: { funding: [{ ...given, source: 'district', date: '2025-06-30' }] },
      },
      ['districtPerhaps'],
    ],
    [
      'a decision of the district on its last day',
      funded({ source: 'district', date: '2025-06-30' }),
      ['nothing'],
    ],
    ['and the day after', funded({ source: 'district', date: '2025-07-01' }), ['districtGave', 'nothing']],
    ['next year’s money', funded({ year: 2026 }), ['nextYear', 'nothing']],
    ['money carried over from two years ago', funded({ kind: 'carried', year: 2023 }), ['tooOld', 'nothing']],
  ],
  'B-14': [
    [
      'what the head decides',
      {
        ...on('2026-03-01', {
          norm: 'TT55-4.2.đ-6',
          unit: 'buổi',
          quantity: 1000,
          unitPrice: 50_000_000,
          facts: {},
        }),
      },
      ['noOfferLaw'],
    ],
    [
      'one đồng more',
      {
        ...on('2026-03-01', {
          norm: 'TT55-4.2.đ-6',
          unit: 'buổi',
          quantity: 1000,
          unitPrice: 50_000_001,
          facts: {},
        }),
      },
      ['noOfferLaw', 'appoint'],
    ],
    [
      'past direct appointment',
      {
        ...on('2026-03-01', {
          norm: 'TT55-4.2.đ-6',
          unit: 'buổi',
          quantity: 1000,
          unitPrice: 500_000_001,
          facts: {},
        }),
      },
      ['compete', 'noOfferLaw'],
    ],
    [
      'past offers',
      {
        ...on('2026-03-01', {
          norm: 'TT55-4.2.đ-6',
          unit: 'buổi',
          quantity: 1000,
          unitPrice: 10_000_000_001,
          facts: {},
        }),
      },
      ['noOfferLaw', 'tender'],
    ],
  ],
  'B-16': [
    [
      'a fact that cannot be',
      line({ norm: 'TT55-76.4-1', facts: { stationKind: 'x', area: 'region3Commune' } }),
      ['wrongFact'],
    ],
    [
      'a figure that changes its kind on the way',
      between('2025-10-01', '2025-11-30', { norm: 'TT55-4.2.c-2', unit: 'người/buổi', facts: {} }),
      ['day'],
    ],
  ],
  'B-17': [
    ['the frame itself', line(photo(10)), []],
    ['and above it', line(photo(10.1)), ['over']],
  ],
  'B-19': [
    ['the highest count', line({ quantity: 1_000_000_000 }), []],
    ['and one more', line({ quantity: 1_000_001_000 }), ['huge']],
    ['half an item', line({ quantity: 1500 }), ['fraction']],
  ],
  'B-20': [
    ['letters for a code', line({ economicCode: '66x' }), ['form']],
    ['a chapter of two digits', funded({ chapter: '80', year: 2026 }), ['chapterForm']],
    ['a khoản of two digits', funded({ category: '17' }), ['categoryForm']],
  ],
};

describe.each(Object.entries(CASES))('%s', (code, cases) => {
  it.each(cases)('%s', (_, change, keys) => {
    expect(said(code, change).sort()).toEqual([...keys].sort());
  });
});
