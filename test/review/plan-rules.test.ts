import { beforeAll, describe, expect, it } from '@jest/globals';
import { examplePlan, inWords, LEVELS, parsePlan, type Plan } from '../../src/plan';
import { mistakesOf } from '../../src/plan/example';
import { applyPatches, type Finding, loadReviewLaw, type ReviewLaw } from '../../src/review';
import { exampleOf, Reviewer, RULES } from '../../src/review/full';
import { parseCitation } from '../../src/review/rules/citation-parse';
import { amountOf, speltAmounts, statedTotals } from '../../src/review/rules/money-words';
import { plain } from '../../src/review/rules/plain-text';

/** What speaks of money, of the plan's papers and of its words. */
const MINE = RULES.filter(({ about: { code } }) =>
  /^(B-(04|05|11|12|18|19|20)|(CT|KP|ND|NN|TT|VD)-\d\d)$/.test(code),
);

let law: ReviewLaw;
beforeAll(async () => {
  law = await loadReviewLaw();
});

const review = (plan: Plan, own = law) => new Reviewer(own, MINE).review(plan);
const briefly = ({ rule, where, message }: Finding) =>
  `${rule} ${where.table} ${where.row} ${where.field} ${message.key}`;
const saidOf = (findings: readonly Finding[]) => findings.map((finding) => JSON.stringify(finding)).sort();

describe('the example plans', () => {
  it.each(LEVELS)('%s: nothing is found in the good one', async (level) => {
    const plan = await examplePlan(level);
    expect(review(plan, await loadReviewLaw(plan)).map(briefly)).toEqual([]);
  });

  it.each(LEVELS)('%s: every mistake is found where it was made', async (level) => {
    const plan = await examplePlan(level, undefined, 'mistakes');
    const findings = review(plan, await loadReviewLaw(plan));
    const codes = new Set(MINE.map(({ about }) => about.code));
    const missed = (await mistakesOf(level))
      .filter(({ rule }) => codes.has(rule))
      .filter(
        ({ rule, id }) =>
          !findings.some(
            (found) =>
              found.rule === rule &&
              (id === '' || [found.where, ...(found.also ?? [])].some(({ row }) => row === id)),
          ),
      );
    expect(missed).toEqual([]);
  });

  it('department: the carried money is too little, where no other mistake lowers what it pays for', async () => {
    const good = await examplePlan('department');
    const plan = applyPatches(good, [
      { op: 'set', table: 'funding', row: 'NV5', field: 'amount', value: 250_000_000 },
    ]);
    const found = review(plan, await loadReviewLaw(plan)).filter(({ rule }) => rule === 'B-12');
    expect(found.map(({ excess, also }) => [excess, also?.some(({ row }) => row === 'NV5')])).toEqual([
      [49_500_000, true],
    ]);
  });

  it('does not depend on the order of the lines', async () => {
    const plan = await examplePlan('district', undefined, 'mistakes');
    const turned = parsePlan({ ...structuredClone(plan), lines: [...plan.lines].reverse() });
    expect(saidOf(review(turned))).toEqual(saidOf(review(plan)));
  });
});

describe('a safe fix', () => {
  const cases = MINE.flatMap(({ about }) =>
    about.examples.map(({ change, vi }) => [`${about.code} ${vi}`, change] as const),
  );
  it.each(cases)('%s', (_, change) => {
    const plan = exampleOf(change);
    const before = review(plan);
    for (const finding of before.filter(({ fix }) => fix?.safe === true)) {
      const after = review(applyPatches(plan, finding.fix?.patch ?? [])).map(briefly);
      expect(after).not.toContain(briefly(finding));
      expect(before.map(briefly)).toEqual(expect.arrayContaining(after));
    }
  });
});

describe('citations', () => {
  it.each([
    [
      'Căn cứ Quyết định số 90/QĐ-TTg ngày 18 tháng 01 năm 2022 của Thủ tướng Chính phủ phê duyệt Chương trình mục tiêu quốc gia',
      ['Quyết định', '90/QĐ-TTg', true, '2022-01-18', 'Thủ tướng Chính phủ'],
      'phê duyệt Chương trình mục tiêu quốc gia',
    ],
    [
      'Căn cứ Thông tư 12/2025/TT-BTC ngày 19/3/2025 của Bộ trưởng Bộ Tài chính sửa đổi một số điều của Thông tư số 40/2017/TT-BTC ngày 28/4/2017;',
      ['Thông tư', '12/2025/TT-BTC', false, '2025-03-19', 'Bộ trưởng Bộ Tài chính'],
      'sửa đổi một số điều của Thông tư số 40/2017/TT-BTC ngày 28/4/2017',
    ],
    [
      'Quyết định số 7/QĐ-UBND của Ủy ban nhân dân tỉnh ngày 5-2-2025 về việc giao dự toán',
      ['Quyết định', '7/QĐ-UBND', true, '2025-02-05', 'Ủy ban nhân dân tỉnh'],
      'về việc giao dự toán',
    ],
    ['Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015', ['Luật', '', false, '2015-06-25', ''], ''],
    [
      'Thực hiện Chỉ thị số 05-CT/TW ngày 23 tháng 6 năm 2021 của Ban Bí thư về tăng cường sự lãnh đạo',
      ['Chỉ thị', '05-CT/TW', true, '2021-06-23', 'Ban Bí thư'],
      'về tăng cường sự lãnh đạo',
    ],
  ])('%s', (text, [kind, number, numbered, date, issuer], about) => {
    const citation = parseCitation(text);
    expect(citation).toMatchObject({ kind, number, numbered, date, issuer });
    if (about !== '') expect(citation?.about).toBe(about);
  });

  it.each(['Căn cứ tình hình thực tế của địa phương', 'Theo đề nghị của Trưởng phòng', ''])(
    '«%s» cites nothing',
    (text) => {
      expect(parseCitation(text)).toBeUndefined();
    },
  );
});

describe('amounts in words', () => {
  it.each([0, 5, 10, 15, 21, 105, 1005, 1_005_015, 21_000_055, 1_234_567_890, 2_000_000_000_005, 1e15 - 1])(
    '%s as the program writes it',
    (amount) => {
      expect(amountOf(plain(inWords(amount)).replace(' đồng', '').split(' '))).toBe(amount);
    },
  );

  it('is read beside its figure only', () => {
    expect(speltAmounts('Chi 500.000 đồng (Năm trăm ngàn đồng)')).toEqual([
      { figure: 500_000, spelt: 500_000, words: 'năm trăm ngàn' },
    ]);
    expect(speltAmounts('Chi 500.000 đồng trong năm nay; 300.000 đồng năm sau')).toEqual([]);
  });

  it('tells a total from what is part of it', () => {
    expect(statedTotals('Tổng kinh phí thực hiện Kế hoạch năm 2025: 1.081,5 triệu đồng')).toEqual([
      1_081_500_000,
    ]);
    expect(statedTotals('Tổng kinh phí ngân sách trung ương 5.000.000 đồng')).toEqual([]);
  });
});

describe('money of a programme’s parts', () => {
  const funding = (part: string, amount: number, id = 'NV1') => ({
    id,
    kind: 'assigned',
    document: 'Quyết định số 36/QĐ-UBND ngày 18 tháng 7 năm 2025 của Ủy ban nhân dân xã Nậm Cáy',
    date: '2025-07-18',
    year: 2025,
    part,
    source: 'central',
    amount,
  });
  /** Lines of a million đồng under each of these parts. */
  const over = (parts: readonly string[], given: readonly object[]) => {
    const activities = parts.map((part) => ({ part }));
    const lines = parts.map((_, index) => ({ activity: `H${index + 1}`, content: `Biên tập tin ${index}` }));
    return review(exampleOf({ plan: { funding: given }, activities, lines }))
      .filter(({ rule, message }) => rule === 'B-12' && message.key !== 'pinnedPart')
      .map(({ excess }) => excess);
  };

  it.each([
    [
      'each part its own',
      ['gnbv.6.1', 'gnbv.6.2'],
      [funding('gnbv.6.1', 1e6), funding('gnbv.6.2', 1e6, 'NV2')],
      [],
    ],
    [
      'the whole fills what a part lacks',
      ['gnbv.6.1', 'gnbv.6.2'],
      [funding('gnbv.6.1', 4e5), funding('gnbv.6', 16e5, 'NV2')],
      [],
    ],
    [
      'the whole is one đồng short',
      ['gnbv.6.1', 'gnbv.6.2'],
      [funding('gnbv.6.1', 4e5), funding('gnbv.6', 16e5 - 1, 'NV2')],
      [1],
    ],
    ['one part’s rest does not pay for another', ['gnbv.6.1', 'gnbv.6.2'], [funding('gnbv.6.1', 2e6)], [1e6]],
    [
      'a line of the whole lives on its parts',
      ['gnbv.6'],
      [funding('gnbv.6.1', 6e5), funding('gnbv.6.2', 4e5, 'NV2')],
      [],
    ],
    ['money for no part in particular', ['gnbv.6.1', 'gnbv.7.1'], [funding('', 2e6)], []],
    ['gnbv.10 is not within gnbv.1', ['gnbv.10'], [funding('gnbv.1', 1e6)], [1e6]],
  ])('%s', (_, parts, given, expected) => {
    expect(over(parts, given)).toEqual(expected);
  });
});

it('nothing that a plan can say makes a rule throw', () => {
  const odd = [
    '',
    'số',
    'ngày 99 tháng 99 năm 9999',
    '((((',
    '«»',
    '9'.repeat(400) + ' đồng (một)',
    'Căn cứ Luật',
    '\u00a0',
    '½ 🎉',
    'từ từ '.repeat(300),
  ];
  const base = exampleOf({});
  for (const text of odd) {
    const said = text.trim() === '' ? 'x' : text;
    const plan = parsePlan({
      ...structuredClone(base),
      title: said,
      place: said,
      programme: said,
      project: said,
      part: said,
      symbol: said,
      number: text,
      scope: said,
      filing: said,
      recipients: [said],
      legalBases: [{ group: 'other', text: said }],
      sections: { purpose: [{ text: said }], money: [{ text: said }], contents: [{ text: said }] },
      responsibilities: [{ role: 'finance', unit: said, tasks: [said] }],
      reporting: [{ text: said, to: text }],
      signature: { onBehalf: text, deputyFor: text, position: said, name: '' },
      funding: [
        {
          ...base.funding[0],
          document: said,
          part: text,
          amount: null,
          chapter: '-',
          category: './',
          programmeCode: 'z',
        },
      ],
      activities: [{ ...base.activities[0], part: text, name: said, lead: text, product: text }],
      lines: [{ ...base.lines[0], content: said, unit: said, norm: text, economicCode: 'a/b', basis: text }],
    });
    expect(() => review(plan)).not.toThrow();
  }
});
