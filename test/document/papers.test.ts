import { describe, expect, test } from '@jest/globals';
import { PAPER_KINDS, type PaperKind, paperDocx } from '../../src/document';
import { appraised, executed, paperSaid, readyFor, readyWith, textsIn } from './paper-plans';
import { type Changes, planOf, planWith } from './plans';
import { readDocx } from './read-docx';

const TEXT_PAPERS = PAPER_KINDS.filter((kind) => kind !== 'bieu');

describe('who speaks', () => {
  const UNIT = 'UBND XÃ PHIÊNG NGẦN';
  const COMMUNE = ['ỦY BAN NHÂN DÂN', 'XÃ PHIÊNG NGẦN'];

  test.each<[PaperKind, string[], string[], string, string]>([
    ['to-trinh', [UNIT], ['PHÒNG KINH TẾ'], 'Số: /TTr-', 'TRƯỞNG PHÒNG'],
    ['quyet-dinh', [], COMMUNE, 'Số: /QĐ-UBND', 'TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH'],
    ['tham-dinh', [UNIT], ['PHÒNG KINH TẾ'], 'Số: /BC-', 'TRƯỞNG PHÒNG'],
    ['bien-ban', [UNIT], ['PHÒNG KINH TẾ'], 'Số: /BB-', ''],
    ['to-trinh-dieu-chinh', [UNIT], ['PHÒNG VĂN HÓA - XÃ HỘI'], 'Số: /TTr-', 'TRƯỞNG PHÒNG'],
    ['quyet-dinh-dieu-chinh', [], COMMUNE, 'Số: /QĐ-UBND', 'TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH'],
    ['bao-cao', [], COMMUNE, 'Số: /BC-UBND', 'TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH'],
  ])('%s of a commune', (kind, parent, issuer, number, authority) => {
    const plan = readyFor(kind, 'commune');
    expect(textsIn(kind, plan, 'parent')).toEqual(parent);
    expect(textsIn(kind, plan, 'issuer')).toEqual(issuer);
    expect(textsIn(kind, plan, 'number').map((text) => text.replace(/ +/g, ' '))).toEqual([number]);
    expect(textsIn(kind, plan, 'authority').join(' ')).toBe(authority);
  });

  const signed = (onBehalf: string, deputyFor: string, position: string) => ({
    signature: { onBehalf, deputyFor, position, name: '' },
  });
  const department = {
    issuer: { level: 'department', name: 'Sở Y tế', parent: 'Ủy ban nhân dân tỉnh Hà Sơn' },
  };

  test.each<[string, Changes, string]>([
    ['in the name of the committee', {}, 'ỦY BAN NHÂN DÂN XÃ PHIÊNG NGẦN'],
    ['by its chairman', signed('', '', 'CHỦ TỊCH'), 'CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ PHIÊNG NGẦN'],
    [
      'by a deputy for the chairman',
      signed('', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'),
      'CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ PHIÊNG NGẦN',
    ],
    ['a department', { ...department, ...signed('', '', 'GIÁM ĐỐC') }, 'GIÁM ĐỐC SỞ Y TẾ'],
    ['its deputy', { ...department, ...signed('', 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC') }, 'GIÁM ĐỐC SỞ Y TẾ'],
  ])('whose decision: %s', (_, changes, competence) => {
    expect(textsIn('quyet-dinh', readyWith('quyet-dinh', changes), 'competence')).toEqual([competence]);
  });

  test.each([
    ['Sở Tài chính', ['GIÁM ĐỐC']],
    ['Phòng Kinh tế', ['TRƯỞNG PHÒNG']],
    ['Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã', ['CHÁNH VĂN PHÒNG']],
    ['Ban Dân tộc', ['TRƯỞNG BAN']],
    ['Đề nghị Trung tâm Văn hóa', ['GIÁM ĐỐC']],
    ['Tổ công tác', ['THỦ TRƯỞNG ĐƠN VỊ']],
  ])('the head of %s signs as %j', (unit, authority) => {
    const responsibilities = [{ role: 'lead', unit, tasks: ['Chủ trì'] }];
    expect(textsIn('to-trinh', planWith({ responsibilities }), 'authority')).toEqual(authority);
  });

  test.each<[string, (kind: 'to-trinh') => string[], string]>([
    [
      'nobody has looked: the lead unit asks',
      (kind) => textsIn(kind, planOf('commune'), 'issuer'),
      'PHÒNG VĂN HÓA - XÃ HỘI',
    ],
    [
      'after the appraisal: the finance unit',
      (kind) => textsIn(kind, appraised(planOf('commune')), 'issuer'),
      'PHÒNG KINH TẾ',
    ],
    [
      'no unit is named: a line to fill in',
      (kind) =>
        textsIn(
          kind,
          planWith({
            responsibilities: [],
            activities: [{ ...planWith({}).activities[0]!, lead: '' }],
            lines: [planWith({}).lines[0]],
          }),
          'issuer',
        ),
      '………………………………',
    ],
  ])('%s', (_, issuer, expected) => {
    expect(issuer('to-trinh')).toEqual([expected]);
  });
});

describe('the form of each paper', () => {
  test.each<[PaperKind, string, RegExp]>([
    ['to-trinh', 'TỜ TRÌNH', /^Về việc đề nghị phê duyệt dự toán kinh phí thực hiện Tiểu dự án 2/],
    ['quyet-dinh', 'QUYẾT ĐỊNH', /^Về việc phê duyệt dự toán kinh phí thực hiện Tiểu dự án 2/],
    ['tham-dinh', 'BÁO CÁO', /^Kết quả thẩm định dự toán kinh phí thực hiện/],
    ['bien-ban', 'BIÊN BẢN', /^Thẩm định dự toán kinh phí thực hiện/],
    ['to-trinh-dieu-chinh', 'TỜ TRÌNH', /^Về việc đề nghị điều chỉnh dự toán kinh phí thực hiện/],
    ['quyet-dinh-dieu-chinh', 'QUYẾT ĐỊNH', /^Về việc điều chỉnh dự toán kinh phí thực hiện/],
    ['bao-cao', 'BÁO CÁO', /^Kết quả thực hiện Tiểu dự án 2/],
  ])('%s: its name and what it is about', (kind, type, subject) => {
    const plan = readyFor(kind, 'commune');
    expect(textsIn(kind, plan, 'type')).toEqual([type]);
    expect(textsIn(kind, plan, 'subject')[0]).toMatch(subject);
    expect(textsIn(kind, plan, 'subject')[0]).not.toMatch(/V\/v/i);
  });

  test.each([
    ['Thực hiện Dự án 6', 'dự toán kinh phí thực hiện Dự án 6'],
    ['Truyền thông về giảm nghèo', 'dự toán kinh phí thực hiện Kế hoạch truyền thông về giảm nghèo'],
    ['Tiểu dự án 2', 'dự toán kinh phí thực hiện Kế hoạch Tiểu dự án 2'],
  ])('a plan called «%s» has a %s', (title, expected) => {
    expect(textsIn('to-trinh', planWith({ title }), 'subject')[0]).toMatch(new RegExp(`${expected}$`));
  });

  test.each(TEXT_PAPERS.filter((kind) => kind !== 'bien-ban'))(
    '%s: căn cứ in italics, «;» after each and «.» after the last',
    (kind) => {
      const bases = textsIn(kind, readyFor(kind, 'commune'), 'basis');
      expect(bases.slice(0, -1).filter((text) => !text.endsWith(';'))).toEqual([]);
      expect(bases.at(-1)).toMatch(/[^;]\.$/);
      if (kind.startsWith('quyet-dinh')) expect(bases.at(-1)).toMatch(/^Theo đề nghị của .* tại Tờ trình số/);
      else expect(bases.join()).not.toContain('Theo đề nghị');
    },
  );

  test.each(TEXT_PAPERS)('%s ends once, with «./.», and says who gets it', (kind) => {
    const said = paperSaid(kind, readyFor(kind, 'commune'));
    expect(said.filter(({ text }) => text.endsWith('./.'))).toHaveLength(1);
    const recipients = said.filter(({ style }) => style === 'recipient').map(({ text }) => text);
    expect(recipients.at(-1)).toMatch(/^- Lưu: /);
    const first = kind.startsWith('quyet-dinh')
      ? '- Như Điều 3;'
      : kind === 'bien-ban'
        ? '- Ủy ban nhân dân xã Phiêng Ngần;'
        : '- Như trên;';
    expect(recipients[0]).toBe(first);
  });

  test.each<[PaperKind, string[]]>([
    ['to-trinh', ['Kính gửi: Ủy ban nhân dân xã Phiêng Ngần']],
    ['tham-dinh', ['Kính gửi: Ủy ban nhân dân xã Phiêng Ngần']],
    ['quyet-dinh', []],
    ['bien-ban', []],
    ['bao-cao', ['Kính gửi: ………………………………']],
  ])('%s is addressed to %j', (kind, expected) => {
    expect(textsIn(kind, readyFor(kind, 'commune'), 'addressee')).toEqual(expected);
  });

  test('a report goes to those outside who are named, each on a line of its own', () => {
    const report = (to: string) => ({ text: 'Báo cáo năm', to });
    const reporting = [report('Sở A; Sở B'), report('Phòng Kinh tế'), report('Sở B')];
    const plan = executed(planWith({ reporting }));
    expect(textsIn('bao-cao', plan, 'addressees')).toEqual(['Kính gửi:', '- Sở A;', '- Sở B.']);
  });

  test('a decision has three articles, each named in bold', async () => {
    const plan = appraised(planOf('commune'));
    const leads = paperSaid('quyet-dinh', plan).flatMap(({ lead }) => lead ?? []);
    expect(leads).toEqual(['Điều 1.', 'Điều 2.', 'Điều 3.']);
    expect(textsIn('quyet-dinh', plan, 'decides')).toEqual(['QUYẾT ĐỊNH:']);
    const { part } = readDocx(await paperDocx('quyet-dinh', plan));
    const xml = JSON.stringify(part('word/document.xml'));
    expect(xml.match(/w:b"[^]{0,200}?Điều [123]\. /g)).toHaveLength(3);
  });

  test('minutes say when and where in the text, not beside the number', () => {
    const plan = appraised(planOf('commune'));
    expect(textsIn('bien-ban', plan, 'placeDate')).toEqual([]);
    expect(textsIn('bien-ban', plan, 'body')[0]).toMatch(/^Thời gian bắt đầu: /);
    expect(textsIn('bien-ban', plan, 'signedAs')).toHaveLength(4);
  });

  test('a form is signed by three', () => {
    expect(textsIn('bieu', planOf('commune'), 'signedAs')).toEqual([
      'NGƯỜI LẬP',
      'PHỤ TRÁCH KẾ TOÁN',
      'THỦ TRƯỞNG ĐƠN VỊ',
    ]);
  });

  /** A number or a day is given when a paper is signed: none is made up. */
  test.each(TEXT_PAPERS)('%s: its own number and day are open', (kind) => {
    const said = paperSaid(kind, readyFor(kind, 'commune'));
    const own = said.filter(({ style }) => style === 'number' || style === 'placeDate');
    for (const { text } of own) expect(text).toMatch(/^Số: {9}\/|ngày {6}tháng {6}năm\s*$/);
    const all = said.map(({ text }) => text).join('\n');
    expect(all).not.toMatch(/\d+\/(?:TTr|BC|BB)-|(?:Tờ trình|Báo cáo|Biên bản) số \d/);
  });

  test('the plan is cited by its number once it has one', () => {
    const cited = (number: string) => textsIn('to-trinh', planWith({ number }), 'basis').at(-1);
    expect(cited('7')).toBe(
      'Căn cứ Kế hoạch số 07/KH-UBND ngày 05 tháng 8 năm 2025 của Ủy ban nhân dân xã Phiêng Ngần thực hiện Tiểu dự án 2 - Truyền thông về giảm nghèo đa chiều thuộc Dự án 6 Chương trình mục tiêu quốc gia giảm nghèo bền vững năm 2025 trên địa bàn xã Phiêng Ngần.',
    );
    expect(cited('')).toMatch(/^Căn cứ Kế hoạch số ……\/KH-UBND ngày …… tháng …… năm ……… của/);
  });

  test.each<[PaperKind, string[]]>([
    ['to-trinh', ['Phụ lục I', 'Phụ lục II']],
    ['quyet-dinh', ['Phụ lục']],
    ['tham-dinh', ['Phụ lục']],
    ['bao-cao', ['Phụ lục']],
  ])('%s has %j, each pointed to and naming the paper', async (kind, labels) => {
    const docx = readDocx(await paperDocx(kind, readyFor(kind, 'commune')));
    const of = (style: string) =>
      docx.paragraphs.filter((one) => one.style === style).map(({ text }) => text);
    expect(of('PhuLuc')).toEqual(labels);
    for (const note of of('ChiDanPhuLuc'))
      expect(note).toMatch(/^\(Kèm theo (Tờ trình|Quyết định|Báo cáo) số +\//);
    const body = of('NoiDung').join('\n');
    for (const label of labels) expect(body).toMatch(new RegExp(`tại ${label} kèm theo`));
  });
});
