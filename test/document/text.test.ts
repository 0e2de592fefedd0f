import { describe, expect, test } from '@jest/globals';
import type { Plan } from '../../src/plan';
import { compose, draftPlan } from '../../src/document';
import { type Changes, levels, planOf, planWith } from './plans';
import { inStyle, saidIn } from './said';

describe('the head of the first page', () => {
  test.each([
    ['commune', [], ['ỦY BAN NHÂN DÂN', 'XÃ PHIÊNG NGẦN']],
    ['province', [], ['ỦY BAN NHÂN DÂN', 'TỈNH HÀ SƠN']],
    ['district', [], ['ỦY BAN NHÂN DÂN', 'HUYỆN TÂN LẬP']],
    ['department', ['UBND TỈNH HÀ SƠN'], ['SỞ NÔNG NGHIỆP', 'VÀ MÔI TRƯỜNG']],
  ] as const)('%s', (level, parent, issuer) => {
    const plan = planOf(level);
    expect(inStyle(plan, 'parent')).toEqual(parent);
    expect(inStyle(plan, 'issuer')).toEqual(issuer);
    expect(inStyle(plan, 'nation', 'motto')).toEqual([
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
    ]);
  });

  test.each([
    ['', 'KH-UBND', 'Số:         /KH-UBND'],
    ['7', 'KH-UBND', 'Số: 07/KH-UBND'],
    ['67', 'KH-UBND', 'Số: 67/KH-UBND'],
    ['105', 'KH-SNNMT', 'Số: 105/KH-SNNMT'],
  ])('number «%s» of %s', (number, symbol, expected) => {
    expect(inStyle(planWith({ number, symbol }), 'number')).toEqual([expected]);
  });

  test.each([
    ['2025-02-05', 'Phiêng Ngần, ngày 05 tháng 02 năm 2025'],
    ['2025-01-20', 'Phiêng Ngần, ngày 20 tháng 01 năm 2025'],
    ['2025-03-09', 'Phiêng Ngần, ngày 09 tháng 3 năm 2025'],
    ['2025-12-31', 'Phiêng Ngần, ngày 31 tháng 12 năm 2025'],
  ])('the day %s', (date, expected) => {
    expect(inStyle(planWith({ number: '67', date }), 'placeDate')).toEqual([expected]);
  });

  test('a draft leaves the day open', () => {
    const [line] = inStyle(planWith({ number: '' }), 'placeDate');
    expect(line).toMatch(/^Phiêng Ngần, ngày\s{6}tháng\s{6}năm 2025$/);
  });
});

describe('căn cứ', () => {
  test.each([
    [['Căn cứ A'], ['Căn cứ A.']],
    [
      ['Căn cứ A', 'Căn cứ B'],
      ['Căn cứ A;', 'Căn cứ B.'],
    ],
    [
      ['Căn cứ A.', 'Căn cứ B;', 'Căn cứ C ,'],
      ['Căn cứ A;', 'Căn cứ B;', 'Căn cứ C.'],
    ],
    [[], []],
  ])('%j', (texts, expected) => {
    const legalBases = texts.map((text) => ({ group: 'other', text }));
    expect(inStyle(planWith({ legalBases }), 'basis')).toEqual(expected);
  });
});

describe('numbering', () => {
  const headings = (plan: Plan) =>
    inStyle(plan, 'section', 'clause').filter((text) =>
      /^[IVX]+\.|^\d+\. (?!Phòng|Đề nghị|Các thôn)/.test(text),
    );

  test('everything there', () => {
    expect(headings(planWith({}))).toEqual([
      'I. MỤC ĐÍCH, YÊU CẦU',
      '1. Mục đích',
      '2. Yêu cầu',
      '3. Chỉ tiêu',
      'II. ĐỐI TƯỢNG, PHẠM VI, THỜI GIAN THỰC HIỆN',
      '1. Đối tượng',
      '2. Phạm vi',
      '3. Thời gian thực hiện',
      'III. NỘI DUNG, HÌNH THỨC',
      '1. Nội dung truyền thông',
      '2. Hình thức',
      '3. Hoạt động cụ thể',
      'IV. KINH PHÍ THỰC HIỆN',
      '1. Tổng kinh phí',
      '2. Nguồn kinh phí',
      '3. Nội dung và mức chi',
      'V. TỔ CHỨC THỰC HIỆN',
      '5. Chế độ báo cáo',
    ]);
  });

  const rest = { lines: [], funding: [], responsibilities: [] };
  const audience = [{ text: 'Hộ nghèo' }];
  const contents = [{ text: 'Chính sách' }];

  test.each<[string, Changes, string[]]>([
    [
      'no aims, no money, nobody to report to',
      { ...rest, sections: { audience, contents, forms: contents }, reporting: [] },
      ['I. ĐỐI TƯỢNG, PHẠM VI, THỜI GIAN THỰC HIỆN', 'II. NỘI DUNG, HÌNH THỨC'],
    ],
    [
      'activities only',
      { lines: [], funding: [], sections: { purpose: contents } },
      ['I. MỤC ĐÍCH', 'II. PHẠM VI, THỜI GIAN THỰC HIỆN', 'III. NỘI DUNG THỰC HIỆN', 'IV. TỔ CHỨC THỰC HIỆN'],
    ],
    [
      'targets alone',
      { ...rest, activities: [], sections: { targets: [{ text: '100% số thôn' }], audience, contents } },
      [
        'I. CHỈ TIÊU',
        'II. ĐỐI TƯỢNG, PHẠM VI, THỜI GIAN THỰC HIỆN',
        'III. NỘI DUNG',
        'IV. TỔ CHỨC THỰC HIỆN',
      ],
    ],
    [
      'solutions and inspection stand between the work and the money',
      {
        sections: {
          purpose: contents,
          contents,
          solutions: [{ text: 'Phân công rõ người, rõ việc' }],
          monitoring: [{ text: 'Kiểm tra tại thôn' }],
        },
      },
      [
        'I. MỤC ĐÍCH',
        'II. PHẠM VI, THỜI GIAN THỰC HIỆN',
        'III. NỘI DUNG',
        'IV. GIẢI PHÁP THỰC HIỆN',
        'V. KIỂM TRA, GIÁM SÁT',
        'VI. KINH PHÍ THỰC HIỆN',
        'VII. TỔ CHỨC THỰC HIỆN',
      ],
    ],
    [
      'words about money are a section too',
      { ...rest, activities: [], reporting: [], sections: { money: [{ text: 'Huy động thêm' }] } },
      ['I. PHẠM VI, THỜI GIAN THỰC HIỆN', 'II. KINH PHÍ THỰC HIỆN'],
    ],
  ])('%s', (_, changes, expected) => {
    expect(inStyle(planWith(changes), 'section')).toEqual(expected);
  });

  const activities = (count: number) => {
    const {
      activities: [first],
    } = planWith({});
    const many = Array.from({ length: count }, (_, index) => ({ ...first!, id: `H${index}`, name: 'Họp' }));
    return inStyle(planWith({ activities: many, lines: [] }), 'point');
  };

  test.each([
    [1, ['Họp']],
    [2, ['a) Họp', 'b) Họp']],
    [6, ['a) Họp', 'b) Họp', 'c) Họp', 'd) Họp', 'đ) Họp', 'e) Họp']],
  ])('%d activities', (count, expected) => {
    expect(activities(count)).toEqual(expected);
  });

  test('more activities than letters', () => {
    expect(activities(24).at(-1)).toBe('3.24. Họp');
  });
});

describe('sentences', () => {
  test.each([
    ['province', /^Ủy ban nhân dân tỉnh Hà Sơn ban hành Kế hoạch thực hiện .*, như sau:$/],
    ['department', /^Sở Nông nghiệp và Môi trường xây dựng Kế hoạch thực hiện .*, như sau:$/],
    ['district', /^Ủy ban nhân dân huyện Tân Lập xây dựng Kế hoạch thực hiện .*, như sau:$/],
    ['commune', /^Ủy ban nhân dân xã Phiêng Ngần xây dựng Kế hoạch thực hiện .*, như sau:$/],
  ] as const)('%s issues', async (level, expected) => {
    expect(inStyle(await draftPlan(planOf(level)), 'body')[0]).toMatch(expected);
  });

  test.each([
    ['Triển khai Tiểu dự án 2.', 'Kế hoạch triển khai Tiểu dự án 2,'],
    ['Tiểu dự án 2', 'Kế hoạch Tiểu dự án 2,'],
    ['MTQG năm 2025', 'Kế hoạch MTQG năm 2025,'],
  ])('the title «%s» in a sentence', async (title, expected) => {
    expect(inStyle(await draftPlan(planWith({ title })), 'body')[0]).toContain(expected);
  });

  test.each(levels)(
    '%s: a list is announced on the page of its first entry, the end is «./.»',
    async (level) => {
      const plan = await draftPlan(planOf(level));
      const body = saidIn(plan).filter(({ style }) => style === 'body');
      for (const one of body.filter(({ text }) => text.endsWith(':'))) expect(one.keepNext).toBe(true);
      expect(body.at(-1)).toMatchObject({ keepNext: true });
      expect(body.at(-1)!.text).toMatch(/[^.]\.\/\.$/);
      expect(body.filter(({ text }) => text.endsWith('./.'))).toHaveLength(1);
    },
  );

  test('no line can begin with the dash inside a name', () => {
    const blocks = compose(planWith({})).sections[0]!.blocks;
    const prose = blocks
      .filter((one) => one.kind === 'paragraph')
      .filter(({ style }) => style === 'body' || style === 'subject');
    expect(prose.filter(({ text }) => / - /.test(text))).toEqual([]);
  });
});

describe('recipients and signature', () => {
  test('the last recipient is the archive', () => {
    const lines = inStyle(
      planWith({ recipients: ['Sở A (b/c)', 'Các thôn;'], filing: 'VT, KT.' }),
      'recipient',
    );
    expect(lines).toEqual(['- Sở A (b/c);', '- Các thôn;', '- Lưu: VT, KT.']);
  });

  test.each([
    ['commune', ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], []],
    ['province', ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], ['Nguyễn Văn A']],
    ['department', ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], []],
  ] as const)('%s', (level, authority, signer) => {
    const plan = planOf(level);
    expect(inStyle(plan, 'authority')).toEqual(authority);
    expect(inStyle(plan, 'signer')).toEqual(signer);
  });
});
