import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftPlan } from '../../src/document';
import { parsePlan, type Plan } from '../../src/plan';
import { inStyle, saidIn, underHeading } from './said';

/** Plans that offices sent out in 2024, as facts: none of their sentences, nobody's name. */
const fixture = (name: string): Plan =>
  parsePlan(JSON.parse(readFileSync(join(__dirname, 'fixtures', `${name}.json`), 'utf8')));

interface Real {
  /** Sections that the real plan has, in our words for them, in its order. */
  readonly sections: readonly string[];
  readonly clauses: readonly string[];
  /** Whoever has something to do in it, in its order. */
  readonly units: readonly string[];
  /** What its tasks are about, unit by unit. */
  readonly tasks: readonly (readonly [unit: string, about: RegExp])[];
  readonly forms: readonly RegExp[];
  readonly decisions: readonly string[];
  readonly deadlines: readonly string[];
  readonly recipients: readonly string[];
  /** The level's own wording. */
  readonly wording: readonly RegExp[];
}

const LD = 'Phòng Lao động - Thương binh và Xã hội';
const FRAME = [
  'MỤC ĐÍCH, YÊU CẦU',
  'ĐỐI TƯỢNG, PHẠM VI, THỜI GIAN THỰC HIỆN',
  'NỘI DUNG, HÌNH THỨC',
  'KINH PHÍ THỰC HIỆN',
  'TỔ CHỨC THỰC HIỆN',
];
const CLAUSES = [
  'Mục đích',
  'Yêu cầu',
  'Đối tượng',
  'Phạm vi',
  'Thời gian thực hiện',
  'Nội dung truyền thông',
  'Hình thức',
  'Hoạt động cụ thể',
  'Nguồn kinh phí',
];

const REAL: Readonly<Record<string, Real>> = {
  'muong-ang-2024': {
    sections: FRAME,
    clauses: CLAUSES,
    units: [
      LD,
      'Trung tâm Văn hóa - Truyền thanh - Truyền hình huyện',
      'Các cơ quan thành viên Ban Chỉ đạo thực hiện các chương trình mục tiêu quốc gia huyện',
      'Ủy ban nhân dân các xã, thị trấn',
    ],
    tasks: [
      [LD, /Chủ trì tổ chức thực hiện/],
      [LD, /Lập dự toán .* thanh toán và quyết toán/],
      [LD, /Tổng hợp .* báo cáo/],
      ['Trung tâm Văn hóa', /Thực hiện các hoạt động: .*phóng sự.*tin, bài/],
      ['Trung tâm Văn hóa', /hồ sơ, chứng từ.* gửi Phòng Lao động/],
      ['Ban Chỉ đạo', /Phối hợp với Phòng Lao động .* Đối thoại chính sách/],
      ['Ủy ban nhân dân các xã', /thông báo, vận động người dân/],
    ],
    forms: [
      /phóng sự/,
      /tin, bài/,
      /truyền thanh/,
      /truyền hình/,
      /tờ rơi/,
      /đối thoại chính sách/,
      /tác phẩm báo chí/,
    ],
    decisions: [
      'Quyết định số 90/QĐ-TTg ngày 18 tháng 01 năm 2022',
      'Thông tư số 06/2022/TT-BTTTT ngày 30 tháng 6 năm 2022',
      'Quyết định số 650/QĐ-LĐTBXH ngày 21 tháng 7 năm 2022',
      'Kế hoạch số 2000/KH-UBND ngày 30 tháng 6 năm 2022',
      'Kế hoạch số 140/KH-UBND ngày 27 tháng 7 năm 2022',
      'Kế hoạch số 172/KH-UBND ngày 23 tháng 9 năm 2022',
      'Kế hoạch số 54/KH-UBND ngày 01 tháng 3 năm 2024',
      'Quyết định số 4438/QĐ-UBND ngày 14 tháng 12 năm 2023',
      'Quyết định số 1006/QĐ-UBND ngày 15 tháng 3 năm 2024',
    ],
    deadlines: ['Từ ngày 01 tháng 7 năm 2024 đến ngày 31 tháng 12 năm 2024'],
    recipients: [
      'Thường trực Huyện ủy, Thường trực Hội đồng nhân dân huyện',
      'Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân huyện',
      'Ủy ban nhân dân các xã, thị trấn',
      'Ban Chỉ đạo thực hiện các chương trình mục tiêu quốc gia huyện',
      'Lưu: VT, LĐTBXH.',
    ],
    wording: [
      /xây dựng Kế hoạch triển khai thực hiện/,
      /toàn huyện/,
      /từ huyện đến cơ sở/,
      /năm 2023 chuyển sang/,
    ],
  },
  'tam-duong-2024': {
    sections: FRAME,
    clauses: CLAUSES,
    units: [
      LD,
      'Trung tâm Văn hóa, Thể thao và Truyền thông huyện',
      'Phòng Tài chính - Kế hoạch',
      'Các cơ quan, ban, ngành huyện',
      'Ủy ban nhân dân các xã, thị trấn',
      'Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam huyện',
      'Đề nghị các tổ chức chính trị - xã hội huyện',
    ],
    tasks: [
      [LD, /In, phát hành tài liệu hỏi đáp, băng rôn, áp phích/],
      [LD, /Lập dự toán .* gửi Phòng Tài chính - Kế hoạch thẩm định; .* quyết toán/],
      [LD, /báo cáo/],
      ['Trung tâm Văn hóa', /Chủ trì, trực tiếp thực hiện .*chuyên mục, phóng sự, tin, bài, ảnh/],
      ['Trung tâm Văn hóa', /quyết toán kinh phí/],
      ['Trung tâm Văn hóa', /Báo cáo tiến độ, kết quả/],
      ['Phòng Tài chính', /Thẩm định dự toán .* trình Ủy ban nhân dân huyện phê duyệt/],
      ['Ủy ban nhân dân các xã', /Báo cáo kết quả thực hiện/],
      ['Mặt trận', /vận động đoàn viên, hội viên và Nhân dân/],
    ],
    forms: [
      /chuyên mục/,
      /phóng sự/,
      /tin, bài/,
      /cổng thông tin điện tử/,
      /phát thanh/,
      /truyền hình/,
      /hỏi đáp/,
      /băng rôn/,
      /áp phích/,
    ],
    decisions: [
      'Thông tư số 55/2023/TT-BTC ngày 15 tháng 8 năm 2023',
      'Nghị quyết số 127/NQ-HĐND ngày 22 tháng 5 năm 2024',
      'Quyết định số 1401/QĐ-UBND ngày 04 tháng 6 năm 2024',
    ],
    deadlines: ['đến ngày 31 tháng 12 năm 2024'],
    recipients: [
      'Thường trực Huyện ủy, Thường trực Hội đồng nhân dân huyện (b/c)',
      'Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân huyện',
      'Ủy ban nhân dân các xã, thị trấn',
      'Các cơ quan, ban, ngành huyện',
      'Lưu: VT.',
    ],
    wording: [/xây dựng Kế hoạch triển khai thực hiện/, /từ huyện đến cơ sở/, /Đề nghị Ủy ban Mặt trận/],
  },
  'minh-tien-2024': {
    sections: FRAME,
    clauses: ['Chỉ tiêu', ...CLAUSES.slice(2)],
    units: ['Công chức Văn hóa - Xã hội', 'Công chức Tài chính - Kế toán', 'Các thôn'],
    tasks: [
      ['Công chức Văn hóa', /Chủ trì tổ chức thực hiện/],
      ['Công chức Văn hóa', /Lập dự toán .* gửi Công chức Tài chính - Kế toán/],
      ['Công chức Văn hóa', /tham mưu Ủy ban nhân dân xã báo cáo Ủy ban nhân dân huyện Ngọc Lặc/],
      ['Công chức Tài chính', /Thẩm định dự toán/],
      ['Các thôn', /Rà soát, khảo sát mức độ thiếu hụt/],
      ['Các thôn', /Thông báo .* đến từng hộ/],
      ['Các thôn', /Lập danh sách, cử người tham dự đúng đối tượng/],
      ['Các thôn', /Báo cáo kết quả/],
    ],
    forms: [/tập huấn/, /bồi dưỡng/, /truyền thanh/, /chương trình phát thanh/, /xuất bản phẩm/],
    decisions: [
      'Kế hoạch số 170/KH-UBND ngày 04 tháng 6 năm 2024',
      'Quyết định số 1277/QĐ-UBND ngày 01 tháng 4 năm 2023',
      'Thông tư số 55/2023/TT-BTC ngày 15 tháng 8 năm 2023',
      'Thông tư số 06/2022/TT-BTTTT ngày 30 tháng 6 năm 2022',
    ],
    deadlines: ['Từ ngày 24 tháng 6 năm 2024 đến ngày 30 tháng 11 năm 2024'],
    recipients: [
      'Phòng Văn hóa và Thông tin huyện (b/c)',
      'Thường trực Đảng ủy xã, Thường trực Hội đồng nhân dân xã (b/c)',
      'Công chức Tài chính - Kế toán (t/h)',
      'Các thôn (t/h)',
      'Các đoàn thể chính trị - xã hội xã (p/h)',
      'Lưu: VT, VH.',
    ],
    wording: [/xây dựng Kế hoạch triển khai thực hiện/, /trên địa bàn xã/, /các thôn/i],
  },
};

/** Where each stands in the list, to see that they come in that order. */
const places = (all: readonly string[], wanted: readonly string[]) =>
  wanted.map((one) => all.findIndex((text) => text.includes(one)));

const inOrder = (found: readonly number[]) => {
  expect(found).not.toContain(-1);
  expect([...found].sort((a, b) => a - b)).toEqual(found);
};

describe.each(Object.entries(REAL))('%s, drafted from its facts alone, has', (name, real) => {
  const drafted = draftPlan(fixture(name));

  test('not a sentence in the fixture', () => {
    const { sections, responsibilities, recipients } = fixture(name);
    const said = Object.entries(sections).filter(([key, items]) => key !== 'targets' && items.length > 0);
    expect([said, responsibilities, recipients]).toEqual([[], [], []]);
  });

  test('every section and clause of the real one, in its order', async () => {
    const plan = await drafted;
    inOrder(places(inStyle(plan, 'section'), real.sections));
    inOrder(
      places(
        inStyle(plan, 'clause'),
        real.clauses.map((title) => `. ${title}`),
      ),
    );
  });

  test('every unit, with its tasks', async () => {
    const plan = await drafted;
    const units = plan.responsibilities.map(({ unit }) => unit);
    inOrder(places(units, real.units));
    for (const [unit, about] of real.tasks) {
      const duty = plan.responsibilities.find((one) => one.unit.includes(unit));
      expect(duty!.tasks.join('\n')).toMatch(about);
    }
  });

  test('every activity with who leads and does it, every form', async () => {
    const plan = await drafted;
    const said = underHeading(plan, (text) => text.endsWith('Hoạt động cụ thể')).join('\n');
    for (const { name: title, lead, executing } of plan.activities) {
      expect(said).toContain(title);
      expect(said).toContain(`Đơn vị chủ trì: ${lead}.`);
      expect(said).toContain(`Đơn vị thực hiện: ${executing}.`);
    }
    const forms = underHeading(plan, (text) => text.endsWith('Hình thức')).join('\n');
    for (const form of real.forms) expect(forms).toMatch(form);
  });

  test('every decision and document, in full once', async () => {
    const plan = await drafted;
    const bases = inStyle(plan, 'basis').join('\n');
    for (const decision of real.decisions) expect(bases).toContain(decision);
    const money = underHeading(plan, (text) => text.endsWith('Nguồn kinh phí')).join('\n');
    for (const { document } of plan.funding) expect(money).toContain(/^.*? số \S+/.exec(document)![0]);
    expect(money).not.toMatch(/ ngày \d/);
  });

  test('its time, and reports with days that are still to come', async () => {
    const plan = await drafted;
    const said = saidIn(plan)
      .map(({ text }) => text)
      .join('\n');
    for (const deadline of real.deadlines) expect(said).toContain(deadline);
    expect(plan.reporting.length).toBeGreaterThan(1);
    for (const { deadline } of plan.reporting) expect(deadline! > plan.date).toBe(true);
    const below = underHeading(plan, (text) => text.endsWith('Chế độ báo cáo'));
    const reports = below.slice(0, plan.reporting.length);
    for (const report of reports) expect(report).toMatch(/trước ngày \d{2} tháng \d{1,2} năm 202[45]\.$/);
  });

  test('every recipient, in the order of practice', async () => {
    inOrder(places(inStyle(await drafted, 'recipient'), real.recipients));
  });

  test('the wording of its level', async () => {
    const said = saidIn(await drafted)
      .map(({ text }) => text)
      .join('\n');
    for (const words of real.wording) expect(said).toMatch(words);
    expect(said).toMatch(/TM\. ỦY BAN NHÂN DÂN\nKT\. CHỦ TỊCH\nPHÓ CHỦ TỊCH$/);
  });
});
