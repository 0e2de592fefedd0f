import { describe, expect, test } from '@jest/globals';
import { milli } from '../../src/plan';
import { type Changes, planWith } from './plans';
import { clauseOf } from './said';

describe('the money in the text', () => {
  test('the total, in figures and words, and every source that pays', () => {
    expect(clauseOf(planWith({}), 'Tổng kinh phí')).toEqual([
      'Tổng kinh phí thực hiện Kế hoạch là 64.383.760 đồng (bằng chữ: sáu mươi bốn triệu ba trăm tám mươi ba nghìn bảy trăm sáu mươi đồng), chi tiết tại Phụ lục II kèm theo; trong đó:',
      '- Ngân sách trung ương: 58.100.000 đồng;',
      '- Ngân sách địa phương: 6.283.760 đồng.',
    ]);
  });

  const lineOf = (changes: object, plan: Changes = {}) => {
    const [first] = planWith({}).lines;
    const line = { ...first!, quantity: milli(1), times: milli(1), unitPrice: 500, ...changes };
    return planWith({ ...plan, lines: [line] });
  };

  test.each([
    [
      'one source',
      lineOf({ sources: { central: 500 } }),
      ['là 500 đồng (bằng chữ: năm trăm đồng), từ ngân sách trung ương, chi tiết'],
    ],
    [
      'one source that is not all',
      lineOf({ sources: { central: 400 } }),
      ['trong đó:', 'trung ương: 400 đồng.'],
    ],
    [
      'three local purses are one',
      lineOf({ sources: { province: 100, district: 200, commune: 150, other: 50 } }),
      ['trong đó:', 'Ngân sách địa phương: 450 đồng;', 'hợp pháp khác: 50 đồng.'],
    ],
    ['no source', lineOf({ sources: {} }), ['(bằng chữ: năm trăm đồng), chi tiết tại Phụ lục II kèm theo.']],
    ['nothing', lineOf({ unitPrice: 0, sources: {} }), ['là 0 đồng (bằng chữ: không đồng)']],
    [
      'in nghìn đồng',
      lineOf({ sources: { central: 1000 } }, { rounding: 1000 }),
      ['là 1.000 đồng (bằng chữ: một nghìn đồng), từ'],
    ],
  ])('%s', (_, plan, expected) => {
    const said = clauseOf(plan, 'Tổng kinh phí');
    expect(said).toHaveLength(expected.length);
    expected.forEach((part, index) => {
      expect(said[index]).toContain(part);
    });
  });
});

describe('the decisions that give the money', () => {
  interface Given {
    readonly document?: string;
    readonly source?: string;
    readonly amount: number | null;
    readonly kind?: string;
  }

  const decisions = (given: readonly Given[]) => {
    const funding = given.map((record, index) => ({
      id: `NV${index + 1}`,
      kind: 'assigned',
      document: 'Quyết định A',
      year: 2025,
      source: 'central',
      ...record,
    }));
    return clauseOf(planWith({ funding }), 'Nguồn kinh phí');
  };
  const ONE = 'Kinh phí thực hiện từ nguồn được giao tại';
  const SEVERAL = `${ONE} các văn bản sau:`;

  test.each<[string, Given[], string[]]>([
    ['none', [], []],
    [
      'its amount unknown',
      [{ amount: null, document: 'Quyết định số 1/QĐ-UBND;' }],
      [`${ONE} Quyết định số 1/QĐ-UBND.`],
    ],
    ['its amount known', [{ amount: 120_000_000 }], [`${ONE} Quyết định A với số tiền 120.000.000 đồng.`]],
    [
      'two',
      [
        { amount: 100_000_000, document: 'Quyết định A.' },
        { amount: null, document: 'Quyết định B' },
      ],
      [SEVERAL, '- Quyết định A với số tiền 100.000.000 đồng;', '- Quyết định B.'],
    ],
    [
      'one from several sources',
      [
        { amount: 100_000_000 },
        { amount: 15_000_000, source: 'commune' },
        { amount: 5_000_000, source: 'province', document: 'Quyết định A;' },
      ],
      [
        `${ONE} Quyết định A với số tiền 120.000.000 đồng (ngân sách trung ương 100.000.000 đồng, ngân sách cấp tỉnh 5.000.000 đồng, ngân sách cấp xã 15.000.000 đồng).`,
      ],
    ],
    [
      'one source in two amounts',
      [{ amount: 100_000_000 }, { amount: 20_000_000 }],
      [`${ONE} Quyết định A với số tiền 120.000.000 đồng.`],
    ],
    [
      'known in part only',
      [{ amount: 100_000_000 }, { amount: null, source: 'commune' }],
      [`${ONE} Quyết định A.`],
    ],
    [
      'one that takes away',
      [{ amount: 100_000_000 }, { amount: -20_000_000, document: 'Quyết định B', kind: 'adjusted' }],
      [
        SEVERAL,
        '- Quyết định A với số tiền 100.000.000 đồng;',
        '- Quyết định B điều chỉnh giảm 20.000.000 đồng.',
      ],
    ],
    [
      'one that moves money between sources',
      [
        { amount: -20_000_000, kind: 'adjusted' },
        { amount: 20_000_000, kind: 'adjusted', source: 'commune' },
      ],
      [`${ONE} Quyết định A.`],
    ],
    [
      'two that alternate',
      [
        { amount: 1000, document: 'Quyết định B' },
        { amount: 2000 },
        { amount: 4000, document: 'Quyết định B' },
      ],
      [SEVERAL, '- Quyết định B với số tiền 5.000 đồng;', '- Quyết định A với số tiền 2.000 đồng.'],
    ],
  ])('%s', (_, given, expected) => {
    expect(decisions(given)).toEqual(expected);
  });
});

describe('a decision that is among the bases is cited short after them', () => {
  const full =
    'Quyết định số 36/QĐ-UBND ngày 18 tháng 7 năm 2025 của Ủy ban nhân dân xã Phiêng Ngần về việc giao dự toán';
  const other = full.replace('xã Phiêng Ngần', 'tỉnh Hà Sơn');
  const short = 'Quyết định số 36/QĐ-UBND';

  test.each([
    ['not among them', [], full],
    ['among them', [full], short],
    ['its day in figures', [full.replace('18 tháng 7 năm 2025', '18/7/2025')], short],
    ['of another day', [full.replace('18 tháng', '19 tháng')], full],
    ['two of one number and day', [full, other], full],
  ])('%s', (_, bases, expected) => {
    const legalBases = bases.map((text) => ({ group: 'money', text: `Căn cứ ${text}` }));
    const { funding } = planWith({});
    const plan = planWith({ legalBases, funding: [{ ...funding[0], document: full }] });
    expect(clauseOf(plan, 'Nguồn kinh phí')).toEqual([
      `Kinh phí thực hiện từ nguồn được giao tại ${expected}.`,
    ]);
  });
});

describe('the articles the lines stand on', () => {
  test.each([
    [['Báo giá', 'thực tế', ''], []],
    [
      ['khoản 2 Điều 4 Thông tư 55/2023/TT-BTC', 'Báo giá; khoản 2 Điều 4 Thông tư 55/2023/TT-BTC.'],
      ['khoản 2 Điều 4 Thông tư số 55/2023/TT-BTC.'],
    ],
    [
      [
        'Điều 12 Thông tư số 40/2017/TT-BTC',
        'điểm a khoản 1 và khoản 3 Điều 4 Thông tư 55/2023/TT-BTC',
        'Điều 13 Thông tư số 40/2017/TT-BTC',
      ],
      [
        'Điều 12, Điều 13 Thông tư số 40/2017/TT-BTC; điểm a khoản 1 và khoản 3 Điều 4 Thông tư số 55/2023/TT-BTC.',
      ],
    ],
    [
      [
        'điểm b khoản 2 Điều 77 Thông tư 55/2023/TT-BTC',
        'điểm đ khoản 2 Điều 4 Thông tư 55/2023/TT-BTC',
        'khoản 10 Điều 4 Thông tư 55/2023/TT-BTC; điểm d khoản 2 Điều 4 Thông tư 55/2023/TT-BTC',
        'điểm a khoản 10 Điều 4 Thông tư 55/2023/TT-BTC',
        'khoản 3 Điều 76 Thông tư 55/2023/TT-BTC; Điều 76 Thông tư 55/2023/TT-BTC',
      ],
      ['các điểm d, đ khoản 2, khoản 10 Điều 4, Điều 76, điểm b khoản 2 Điều 77 Thông tư số 55/2023/TT-BTC.'],
    ],
    [['Điều 4 Quy chế chi tiêu nội bộ'], ['Điều 4 Quy chế chi tiêu nội bộ.']],
  ])('articles of %j', (bases, expected) => {
    const [first] = planWith({}).lines;
    const lines = bases.map((basis, index) => ({ ...first!, id: `D${index}`, basis }));
    const prefix = 'Nội dung chi, mức chi thực hiện theo quy định tại ';
    expect(clauseOf(planWith({ lines }), 'Nội dung và mức chi')).toEqual(expected.map((one) => prefix + one));
  });
});
