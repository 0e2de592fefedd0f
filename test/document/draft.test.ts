import { beforeAll, describe, expect, test } from '@jest/globals';
import { draftPlan, gapsOf } from '../../src/document';
import { examplePlan, LEVELS, parsePlan, type Plan, SECTIONS } from '../../src/plan';
import { loadReview, loadReviewLaw, type Rule } from '../../src/review';
import { CASES, factPlan, STAFF } from './fact-plans';
import { drafted, edited, levels, planSaying, planWith } from './plans';
import { inStyle, saidIn } from './said';

const offices = Object.keys(STAFF);
const textOf = (plan: Plan) => JSON.stringify([plan.sections, plan.responsibilities, plan.reporting]);
const XA = 'xã từ 7/2025';

describe('a plan of facts alone becomes a whole plan', () => {
  let rules: readonly Rule[];
  beforeAll(async () => {
    rules = (await loadReview()).RULES;
  });

  /** What a draft must leave to a person is a gap; the review says so until it is filled. */
  test.each(CASES)('%s, %s: the review of texts finds nothing but the gaps', async (office, part) => {
    const plan = await draftPlan(factPlan(office, part));
    const law = await loadReviewLaw(plan);
    const { Reviewer, sayFinding } = await loadReview();
    const gaps = new Set(gapsOf(plan).map(({ text }) => text));
    const found = new Reviewer(law, rules)
      .review(plan)
      .filter(({ where }) => !['lines', 'activities', 'funding'].includes(where.table))
      .filter(({ where }) => !gaps.has(plan.legalBases[Number(where.row) - 1]?.text ?? ''));
    expect(found.map((finding) => sayFinding('vi', finding))).toEqual([]);
  });

  test.each(CASES)(
    '%s, %s: every section speaks, and drafting again changes nothing',
    async (office, part) => {
      const facts = factPlan(office, part);
      const plan = await draftPlan(facts);
      const silent = SECTIONS.filter((name) => plan.sections[name].length === 0);
      expect(silent.filter((name) => name !== 'priority')).toEqual([]);
      expect(plan.responsibilities.map(({ role }) => role)).toEqual(
        expect.arrayContaining(['lead', 'finance']),
      );
      expect(plan.reporting.every(({ deadline, to }) => deadline !== null && to !== '')).toBe(true);
      expect(await draftPlan(plan)).toEqual(plan);
      expect(parsePlan(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
    },
  );

  test.each(levels)('the finished example of %s is left as it is', async (level) => {
    const plan = await examplePlan(level);
    expect(await draftPlan(plan)).toEqual(plan);
  });

  /** Words no official plan uses, and letters nobody explained. */
  test.each(CASES)('%s, %s: no vague word, no abbreviation, one mark at a time', async (office, part) => {
    const facts = factPlan(office, part);
    const { sections, responsibilities, reporting } = await draftPlan(facts);
    const said = [
      ...SECTIONS.flatMap((name) => sections[name].map(({ text }) => text)),
      ...responsibilities.flatMap(({ tasks }) => tasks),
      ...reporting.map(({ text }) => text),
    ];
    for (const text of said) {
      expect(text).not.toMatch(
        /một số|có liên quan|hữu quan|v\.v|\.\.\.|các cấp, các ngành|kịp thời|tăng cường/,
      );
      expect(text).not.toMatch(/(?<!\p{L})(?!III)\p{Lu}{2,}(?!\p{L})/u);
      expect(text).not.toMatch(/ {2}|[;,] ?[;,.]|\.\.|\s[,.;:]|\{|\}|undefined/);
      expect(text).toMatch(/^[\p{Lu}\d]/u);
    }
  });
});

describe('the wording of the level', () => {
  test.each([
    ['tỉnh trước 7/2025', 'Ủy ban nhân dân tỉnh Hà Sơn ban hành Kế hoạch', 'Sở Tài chính'],
    ['tỉnh từ 7/2025', 'Ủy ban nhân dân tỉnh Hà Sơn ban hành Kế hoạch', 'Sở Tài chính'],
    [
      'sở trước 7/2025',
      'Sở Thông tin và Truyền thông xây dựng Kế hoạch',
      'Bộ phận tài chính - kế toán của Sở',
    ],
    ['sở từ 7/2025', 'Sở Văn hóa, Thể thao và Du lịch xây dựng Kế hoạch', 'Phòng Kế hoạch - Tài chính'],
    ['huyện trước 7/2025', 'Ủy ban nhân dân huyện Nậm Sang xây dựng Kế hoạch', 'Phòng Tài chính - Kế hoạch'],
    ['xã trước 7/2025', 'Ủy ban nhân dân xã Phiêng Ngần xây dựng Kế hoạch', 'Công chức Tài chính - Kế toán'],
    [XA, 'Ủy ban nhân dân xã Phiêng Ngần xây dựng Kế hoạch', 'Phòng Kinh tế'],
    [
      'xã từ 7/2025, Phòng Kinh tế chủ trì',
      'Ủy ban nhân dân xã Phiêng Ngần xây dựng Kế hoạch',
      'Tổ thẩm định dự toán do Ủy ban nhân dân xã thành lập',
    ],
    [
      'phường từ 7/2025',
      'Ủy ban nhân dân phường Bản Lầu xây dựng Kế hoạch',
      'Phòng Kinh tế, Hạ tầng và Đô thị',
    ],
    ['đặc khu từ 7/2025', 'Ủy ban nhân dân đặc khu Hòn Sóng xây dựng Kế hoạch', 'Phòng Kinh tế'],
  ])('%s: «%s», appraised by %s', async (office, opening, finance) => {
    const plan = await draftPlan(factPlan(office, 'gnbv.6.2'));
    expect(plan.sections.opening[0]!.text).toContain(opening);
    expect(plan.responsibilities.find(({ role }) => role === 'finance')!.unit).toBe(finance);
  });

  const above = [
    ['tỉnh trước 7/2025', 'gnbv.6.2', 'Bộ Lao động - Thương binh và Xã hội'],
    ['tỉnh từ 7/2025', 'ct2630.1.10', 'Bộ Nông nghiệp và Môi trường'],
    ['sở từ 7/2025', 'gnbv.6.2', 'Ủy ban nhân dân tỉnh Hà Sơn'],
    ['huyện trước 7/2025', 'gnbv.6.2', 'Ủy ban nhân dân tỉnh Hà Sơn'],
    ['xã trước 7/2025', 'gnbv.6.2', 'Ủy ban nhân dân huyện Nậm Sang'],
    [XA, 'gnbv.6.2', 'Ủy ban nhân dân tỉnh Hà Sơn'],
  ] as const;
  test.each(above)('%s, %s reports to %s', async (office, part, superior) => {
    const plan = await draftPlan(factPlan(office, part));
    expect(plan.reporting.at(-1)!.to).toBe(superior);
    expect(plan.recipients[0]).toBe(`${superior} (b/c)`);
  });

  test.each([
    ['Hà Sơn', 'Ủy ban nhân dân tỉnh Hà Sơn'],
    ['Đà Nẵng', 'Ủy ban nhân dân thành phố Đà Nẵng'],
    ['', 'Ủy ban nhân dân tỉnh'],
  ])('a commune of «%s» reports to %s', async (province, superior) => {
    const { reporting } = await draftPlan(parsePlan({ ...factPlan(XA, 'gnbv.6.2'), province }));
    expect(reporting.at(-1)!.to).toBe(superior);
  });

  test('an association of women is a unit, not people to be told', async () => {
    const plan = factPlan(XA, 'gnbv.6.2');
    const activities = plan.activities.map((one) => ({ ...one, coordinating: 'Hội Liên hiệp Phụ nữ' }));
    const { sections } = await draftPlan(parsePlan({ ...plan, activities }));
    expect(sections.priority).toEqual([]);
  });

  test.each([
    ['tỉnh từ 7/2025', 'Thường trực Tỉnh ủy, Thường trực Hội đồng nhân dân tỉnh (b/c)'],
    ['huyện trước 7/2025', 'Thường trực Huyện ủy, Thường trực Hội đồng nhân dân huyện (b/c)'],
    [XA, 'Thường trực Đảng ủy xã, Thường trực Hội đồng nhân dân xã (b/c)'],
    ['đặc khu từ 7/2025', 'Thường trực Đảng ủy đặc khu (b/c)'],
  ])('%s: «%s»', async (office, party) => {
    expect((await draftPlan(factPlan(office, 'gnbv.6.2'))).recipients).toContain(party);
  });

  test('a department asks those outside it', async () => {
    const { responsibilities } = await draftPlan(factPlan('sở từ 7/2025', 'gnbv.6.2'));
    expect(responsibilities.map(({ unit }) => unit)).toEqual([
      'Phòng Quản lý văn hóa cơ sở',
      'Thư viện tỉnh',
      'Phòng Kế hoạch - Tài chính',
      'Đề nghị Ủy ban nhân dân các xã, phường',
    ]);
  });

  test('those above are asked, and get the plan to know of it', async () => {
    const { responsibilities, recipients } = await draftPlan(factPlan('xã trước 7/2025', 'gnbv.6.2'));
    expect(responsibilities.map(({ unit }) => unit)).toContain('Đề nghị Phòng Văn hóa và Thông tin huyện');
    expect(recipients.slice(0, 3)).toEqual([
      'Ủy ban nhân dân huyện Nậm Sang (b/c)',
      'Phòng Văn hóa và Thông tin huyện (b/c)',
      'Thường trực Đảng ủy xã, Thường trực Hội đồng nhân dân xã (b/c)',
    ]);
  });

  test('who receives it, in the order of practice', async () => {
    const { recipients } = await draftPlan(factPlan(XA, 'gnbv.6.2'));
    expect(recipients).toEqual([
      'Ủy ban nhân dân tỉnh Hà Sơn (b/c)',
      'Thường trực Đảng ủy xã, Thường trực Hội đồng nhân dân xã (b/c)',
      'Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân xã',
      'Phòng Văn hóa - Xã hội (t/h)',
      'Trung tâm Dịch vụ tổng hợp xã (t/h)',
      'Phòng Kinh tế (t/h)',
      'Các thôn (t/h)',
      'Ủy ban Mặt trận Tổ quốc Việt Nam xã (p/h)',
    ]);
  });

  test.each([
    ['2021-2025', 'gnbv.6.2', 'kinh phí sự nghiệp'],
    ['2026-2030', 'ct2630.1.10', 'kinh phí chi thường xuyên'],
  ])('money of %s is %s', async (_, part, money) => {
    const { sections } = await draftPlan(factPlan('tỉnh từ 7/2025', part));
    expect(sections.money[0]!.text).toContain(`từ nguồn ${money} Chương trình mục tiêu quốc gia`);
  });

  test.each(offices.filter((office) => !office.includes('trước')))(
    '%s: nobody of a district',
    async (office) => {
      const plan = await draftPlan(factPlan(office, 'gnbv.6.2'));
      expect(textOf(plan) + plan.recipients.join()).not.toMatch(
        /(?<!\p{L})huyện|thị trấn|Lao động - Thương binh/u,
      );
    },
  );
});

describe('bases', () => {
  const basesOf = async (office: string, part: string, changes: object = {}) => {
    const { legalBases } = await draftPlan(parsePlan({ ...factPlan(office, part), ...changes }));
    return legalBases.map(({ text }) => text);
  };

  test.each([
    ['huyện trước 7/2025', 'gnbv.6.2', 'số 77/2015/QH13', '72/2025'],
    [XA, 'gnbv.6.2', 'số 72/2025/QH15', '77/2015'],
    [XA, 'gnbv.6.2', 'số 83/2015/QH13', '89/2025'],
    ['tỉnh từ 7/2025', 'ct2630.1.10', 'số 89/2025/QH15', '83/2015'],
    ['tỉnh từ 7/2025', 'ct2630.1.10', '60/2026/TT-BTC', '55/2023'],
    [XA, 'gnbv.6.1', '06/2022/TT-BTTTT', '650/QĐ-LĐTBXH'],
  ])('%s, %s: %s and not %s', async (office, part, there, gone) => {
    const said = (await basesOf(office, part)).join('\n');
    expect(said).toContain(there);
    expect(said).not.toContain(gone);
  });

  test('what is not known for sure is left open, and said so', async () => {
    const plan = await draftPlan(factPlan(XA, 'gnbv.7.1'));
    expect(gapsOf(plan).map(({ text }) => text)).toEqual([
      'Căn cứ Nghị định số 27/2022/NĐ-CP ngày «…» của Chính phủ quy định cơ chế quản lý, tổ chức thực hiện các chương trình mục tiêu quốc gia',
      'Căn cứ Nghị định số 38/2023/NĐ-CP ngày «…» của Chính phủ sửa đổi, bổ sung một số điều của Nghị định số 27/2022/NĐ-CP của Chính phủ quy định cơ chế quản lý, tổ chức thực hiện các chương trình mục tiêu quốc gia',
      'Căn cứ văn bản hướng dẫn thực hiện Tiểu dự án 1 - Nâng cao năng lực thực hiện Chương trình «…»',
      'Căn cứ Kế hoạch số «…» ngày «…» của Ủy ban nhân dân tỉnh Hà Sơn về thực hiện Chương trình mục tiêu quốc gia giảm nghèo bền vững năm 2025',
    ]);
  });

  test('no decision yet: a place for it, unless this is an estimate', async () => {
    const gap = 'Căn cứ Quyết định số «…» ngày «…» của «…» về việc giao dự toán kinh phí';
    expect((await basesOf(XA, 'gnbv.6.2', { funding: [] })).at(-1)).toContain(gap);
    expect((await basesOf(XA, 'gnbv.6.2', { funding: [], status: 'estimate' })).at(-1)).not.toContain(gap);
  });

  test('every circular whose rates the lines use, with what amends it by that day', async () => {
    const { lines } = factPlan(XA, 'gnbv.6.2');
    const said = await basesOf(XA, 'gnbv.6.2', { lines: [{ ...lines[0], norm: 'TT36-5.2.a-1' }] });
    const rates = said.filter(
      (text) => text.startsWith('Căn cứ Thông tư số') && text.includes('Bộ Tài chính'),
    );
    expect(rates.map((text) => /số (\S+)/.exec(text)![1])).toEqual([
      '55/2023/TT-BTC',
      '36/2018/TT-BTC',
      '06/2023/TT-BTC',
    ]);
  });

  test('groups that somebody filled stay, the others stand at their place among them', async () => {
    const legalBases = [
      { group: 'programme', text: 'Căn cứ Quyết định của tôi' },
      { group: 'money', text: 'Căn cứ Nghị quyết của tôi' },
    ];
    const said = await basesOf(XA, 'gnbv.6.2', { legalBases });
    expect(said.indexOf('Căn cứ Quyết định của tôi')).toBe(2);
    expect(said.at(-1)).toBe('Căn cứ Nghị quyết của tôi');
    expect(said.join()).not.toContain('90/QĐ-TTg');
  });
});

describe('what a person wrote', () => {
  test('stays, as a whole and in its place', async () => {
    const purpose = edited('Câu của tôi');
    const plan = await draftPlan(planSaying({ purpose, closing: edited('Hết') }));
    expect(plan.sections.purpose).toEqual(purpose);
    expect(plan.sections.closing).toEqual(edited('Hết'));
  });

  test('ours beside it are brought up to date, and one taken out does not come back', async () => {
    const first = (await draftPlan(planSaying({ monitoring: [] }))).sections.monitoring;
    const [check, money] = first;
    const monitoring = [check!, ...edited('Tổ giám sát cộng đồng ghi nhật ký')];
    const { activities } = planWith({});
    const moved = {
      ...planSaying({ monitoring }),
      activities: activities.map((one) => ({ ...one, lead: 'Phòng B' })),
    };
    const after = (await draftPlan(parsePlan(moved))).sections.monitoring;
    expect(after.map(({ text }) => text)).toEqual([
      check!.text.replace('Phòng Văn hóa - Xã hội', 'Phòng B'),
      'Tổ giám sát cộng đồng ghi nhật ký',
    ]);
    expect(after.map(({ text }) => text)).not.toContain(money!.text);
  });

  test('a form that nothing carries out any more goes, the one a person added stays', async () => {
    const [talk] = (await draftPlan(planSaying({ forms: [] }))).sections.forms;
    const forms = [talk!, ...drafted('Tổ chức hội thi'), ...edited('Loa kéo tại chợ phiên')];
    const { sections } = await draftPlan(planSaying({ forms }));
    expect(sections.forms).toEqual([talk, ...edited('Loa kéo tại chợ phiên')]);
  });

  test('a drafted section follows the facts', async () => {
    const plan = planSaying({ forms: drafted('Hội thi'), targets: [] });
    const { sections } = await draftPlan(plan);
    expect(sections.forms.map(({ text }) => text).join()).not.toContain('Hội thi');
    expect(sections.targets.map(({ text }) => text)).toEqual([
      '60 tin, bài phát thanh',
      '4 buổi nói chuyện',
      '360 lượt người được tư vấn',
      '2 buổi ra quân',
      'Tờ rơi và sổ tay: 2.300 ấn phẩm',
    ]);
  });
});

describe('who has what to do', () => {
  const unit = (name: string, plan: Plan) => plan.responsibilities.find((one) => one.unit.includes(name))!;

  test('units that have the same to do are told it once', async () => {
    const { activities } = planWith({});
    const coordinating = 'Hội Nông dân xã; Hội Liên hiệp Phụ nữ xã; Ủy ban Mặt trận Tổ quốc Việt Nam xã';
    const given = { responsibilities: [], activities: activities.map((one) => ({ ...one, coordinating })) };
    const plan = await draftPlan(planWith(given));
    expect(unit('Hội Nông dân', plan).unit).toBe('Đề nghị Hội Nông dân xã, Hội Liên hiệp Phụ nữ xã');
    expect(unit('Mặt trận', plan).tasks.join()).toContain('Giám sát');
    expect(unit('Hội Nông dân', plan).tasks.join()).not.toContain('Giám sát');
  });

  test('who helps answers to whoever leads what they help with', async () => {
    const { activities } = planWith({});
    const [first, second, ...rest] = activities;
    const given = [
      first!,
      { ...second!, lead: 'Phòng B', coordinating: 'Công an xã' },
      ...rest.map((one) => ({ ...one, coordinating: '' })),
    ];
    const plan = await draftPlan(planWith({ responsibilities: [], activities: given }));
    expect(unit('Công an', plan).tasks).toEqual([
      'Phối hợp với Phòng B thực hiện hoạt động: Nói chuyện chuyên đề với hộ nghèo',
    ]);
    expect(unit('Phòng B', plan).tasks[0]).toBe('Chủ trì hoạt động: Nói chuyện chuyên đề với hộ nghèo');
  });

  test('those named one by one are in «các xã, phường»', async () => {
    const plan = factPlan('tỉnh từ 7/2025', 'gnbv.6.2');
    const [first, second] = plan.activities;
    const activities = [first!, { ...second!, coordinating: 'Ủy ban nhân dân xã Nậm Sà' }];
    const { responsibilities } = await draftPlan(parsePlan({ ...plan, activities }));
    expect(responsibilities.filter(({ role }) => role === 'lower').map((one) => one.unit)).toEqual([
      'Ủy ban nhân dân các xã, phường',
    ]);
  });
});

test('the levels of these tests are all there are', () => {
  expect(new Set(Object.values(STAFF).map(({ level }) => level))).toEqual(new Set(LEVELS));
});

test('a plan without activities, units or money is drafted without inventing any', async () => {
  const bare = factPlan(XA, 'gnbv.6.2');
  const plan = await draftPlan(parsePlan({ ...bare, activities: [], lines: [], funding: [] }));
  const said = saidIn(plan).map(({ text }) => text);
  expect(said.join('\n')).not.toMatch(/các thôn|Phòng Văn hóa|tờ rơi|tập huấn/i);
  expect(inStyle(plan, 'section')).toEqual([
    'I. MỤC ĐÍCH, YÊU CẦU',
    'II. ĐỐI TƯỢNG, PHẠM VI, THỜI GIAN THỰC HIỆN',
    'III. NỘI DUNG',
    'IV. KINH PHÍ THỰC HIỆN',
    'V. TỔ CHỨC THỰC HIỆN',
  ]);
});
