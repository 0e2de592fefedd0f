import { describe, expect, test } from '@jest/globals';
import { type IsoDate, type Plan } from '../../src/plan';
import { compose, type Flow } from '../../src/document';
import { levels, planOf, planWith } from './plans';

type Kind = Extract<Flow, { kind: 'paragraph' }>;

/** The paragraphs of the text, without the appendices; columns are read left, then right. */
function saidIn(plan: Plan): Kind[] {
  const flows = compose(plan).sections[0]!.blocks.flatMap((block): Flow[] => {
    if (block.kind === 'columns') return block.rows.flatMap(({ left, right }) => [...left, ...right]);
    return block.kind === 'table' ? [] : [block];
  });
  return flows
    .filter((flow) => flow.kind === 'paragraph')
    .map((one) => ({ ...one, text: one.text.replace(/\u00a0/g, ' ') }));
}

const inStyle = (plan: Plan, ...styles: Kind['style'][]) =>
  saidIn(plan)
    .filter(({ style }) => styles.includes(style))
    .map(({ text }) => text);

describe('the head of the first page', () => {
  test.each([
    ['commune', [], ['ỦY BAN NHÂN DÂN', 'XÃ PHIÊNG NGẦN']],
    ['province', [], ['ỦY BAN NHÂN DÂN', 'TỈNH HÀ SƠN']],
    ['district', [], ['ỦY BAN NHÂN DÂN', 'HUYỆN TÂN LẬP']],
    ['department', ['UBND TỈNH HÀ SƠN'], ['SỞ NÔNG NGHIỆP', 'VÀ MÔI TRƯỜNG']],
  ] as const)('%s', async (level, parent, issuer) => {
    const plan = await planOf(level);
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
  ])('number «%s» of %s', async (number, symbol, expected) => {
    expect(inStyle(await planWith({ number, symbol }), 'number')).toEqual([expected]);
  });

  test.each([
    ['2025-02-05', 'Phiêng Ngần, ngày 05 tháng 02 năm 2025'],
    ['2025-01-20', 'Phiêng Ngần, ngày 20 tháng 01 năm 2025'],
    ['2025-03-09', 'Phiêng Ngần, ngày 09 tháng 3 năm 2025'],
    ['2025-12-31', 'Phiêng Ngần, ngày 31 tháng 12 năm 2025'],
  ])('the day %s', async (date, expected) => {
    expect(inStyle(await planWith({ number: '67', date: date as IsoDate }), 'placeDate')).toEqual([expected]);
  });

  test('a draft leaves the day open', async () => {
    const [line] = inStyle(await planWith({ number: '' }), 'placeDate');
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
  ])('%j', async (legalBases, expected) => {
    expect(inStyle(await planWith({ legalBases }), 'basis')).toEqual(expected);
  });
});

describe('numbering', () => {
  const headings = (plan: Plan) =>
    inStyle(plan, 'section', 'clause').filter((text) =>
      /^[IVX]+\.|^\d+\. (?!Phòng|Đề nghị|Các thôn)/.test(text),
    );

  test('everything there', async () => {
    expect(headings(await planWith({}))).toEqual([
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

  test.each<[string, Partial<Plan>, string[]]>([
    [
      'no aims, no money, nobody to report to',
      {
        purpose: [],
        requirements: [],
        targets: [],
        lines: [],
        funding: [],
        reporting: [],
        responsibilities: [],
      },
      ['I. ĐỐI TƯỢNG, PHẠM VI, THỜI GIAN THỰC HIỆN', 'II. NỘI DUNG, HÌNH THỨC'],
    ],
    [
      'activities only',
      { contents: [], forms: [], audience: [], requirements: [], lines: [], funding: [] },
      ['I. MỤC ĐÍCH', 'II. PHẠM VI, THỜI GIAN THỰC HIỆN', 'III. NỘI DUNG THỰC HIỆN', 'IV. TỔ CHỨC THỰC HIỆN'],
    ],
    [
      'targets alone',
      { purpose: [], requirements: [], activities: [], lines: [], funding: [], responsibilities: [] },
      [
        'I. CHỈ TIÊU',
        'II. ĐỐI TƯỢNG, PHẠM VI, THỜI GIAN THỰC HIỆN',
        'III. NỘI DUNG, HÌNH THỨC',
        'IV. TỔ CHỨC THỰC HIỆN',
      ],
    ],
  ])('%s', async (_, changes, expected) => {
    expect(inStyle(await planWith(changes), 'section')).toEqual(expected);
  });

  const activities = async (count: number) => {
    const {
      activities: [first],
    } = await planWith({});
    const many = Array.from({ length: count }, (_, index) => ({ ...first!, id: `H${index}`, name: 'Họp' }));
    return inStyle(await planWith({ activities: many, lines: [] }), 'point');
  };

  test.each([
    [1, ['Họp']],
    [2, ['a) Họp', 'b) Họp']],
    [6, ['a) Họp', 'b) Họp', 'c) Họp', 'd) Họp', 'đ) Họp', 'e) Họp']],
  ])('%d activities', async (count, expected) => {
    expect(await activities(count)).toEqual(expected);
  });

  test('more activities than letters', async () => {
    expect((await activities(24)).at(-1)).toBe('3.24. Họp');
  });
});

describe('sentences', () => {
  test.each([
    ['province', /^Ủy ban nhân dân tỉnh Hà Sơn ban hành Kế hoạch thực hiện .*, như sau:$/],
    ['department', /^Sở Nông nghiệp và Môi trường xây dựng Kế hoạch thực hiện .*, như sau:$/],
    ['district', /^Ủy ban nhân dân huyện Tân Lập xây dựng Kế hoạch thực hiện .*, như sau:$/],
    ['commune', /^Ủy ban nhân dân xã Phiêng Ngần xây dựng Kế hoạch thực hiện .*, như sau:$/],
  ] as const)('%s issues', async (level, expected) => {
    expect(inStyle(await planOf(level), 'body')[0]).toMatch(expected);
  });

  test.each([
    ['Triển khai Tiểu dự án 2.', 'Kế hoạch triển khai Tiểu dự án 2,'],
    ['Tiểu dự án 2', 'Kế hoạch Tiểu dự án 2,'],
    ['MTQG năm 2025', 'Kế hoạch MTQG năm 2025,'],
  ])('the title «%s» in a sentence', async (title, expected) => {
    expect(inStyle(await planWith({ title }), 'body')[0]).toContain(expected);
  });

  test.each(levels)(
    '%s: a list is announced on the page of its first entry, the end is «./.»',
    async (level) => {
      const plan = await planOf(level);
      const body = saidIn(plan).filter(({ style }) => style === 'body');
      for (const one of body.filter(({ text }) => text.endsWith(':'))) expect(one.keepNext).toBe(true);
      expect(body.at(-1)).toMatchObject({ keepNext: true });
      expect(body.at(-1)!.text).toMatch(/[^.]\.\/\.$/);
      expect(body.filter(({ text }) => text.endsWith('./.'))).toHaveLength(1);
    },
  );

  test('no line can begin with the dash inside a name', async () => {
    const blocks = compose(await planWith({})).sections[0]!.blocks;
    const prose = blocks
      .filter((one) => one.kind === 'paragraph')
      .filter(({ style }) => style === 'body' || style === 'subject');
    expect(prose.filter(({ text }) => / - /.test(text))).toEqual([]);
  });
});

describe('recipients and signature', () => {
  test('the last recipient is the archive', async () => {
    const lines = inStyle(
      await planWith({ recipients: ['Sở A (b/c)', 'Các thôn;'], filing: 'VT, KT.' }),
      'recipient',
    );
    expect(lines).toEqual(['- Sở A (b/c);', '- Các thôn;', '- Lưu: VT, KT.']);
  });

  test.each([
    ['commune', ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], []],
    ['province', ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], ['Nguyễn Văn A']],
    ['department', ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], []],
  ] as const)('%s', async (level, authority, signer) => {
    const plan = await planOf(level);
    expect(inStyle(plan, 'authority')).toEqual(authority);
    expect(inStyle(plan, 'signer')).toEqual(signer);
  });
});
