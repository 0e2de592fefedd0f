import { beforeAll, describe, expect, test } from '@jest/globals';
import { draftPlan, planDocx } from '../../src/document';
import { all, child, type XmlElement } from '../files/xml-tree';
import { factPlan } from './fact-plans';
import { attribute, type ReadDocx, type ReadParagraph, readDocx } from './read-docx';

/**
 * Nghị định 30/2020, Phụ lục I, read from the file that a plan of facts became: what stands in each cell of its
 * diagram, and how. Letters are measured as Word would set them: the paragraph's style, then its own properties.
 */
const PLANS = {
  commune: { ...factPlan('xã từ 7/2025', 'gnbv.6.2'), number: '7' },
  department: factPlan('sở từ 7/2025', 'gnbv.6.1'),
  province: factPlan('tỉnh từ 7/2025', 'ct2630.1.10'),
  district: factPlan('huyện trước 7/2025', 'gnbv.6.2'),
};
type Of = keyof typeof PLANS;
const files = {} as Record<Of, ReadDocx>;

beforeAll(async () => {
  for (const of of Object.keys(PLANS) as Of[]) {
    const plan = PLANS[of];
    const signature = { ...plan.signature, name: 'Nguyễn Văn A' };
    files[of] = readDocx(await planDocx({ ...plan, signature }));
  }
});

const on = (element: XmlElement | undefined) =>
  element !== undefined && !['false', '0'].includes(attribute(element, 'val') ?? 'true');

/** Size in points, weight, slant and alignment, as they come out. */
function lookOf(docx: ReadDocx, { style, xml }: ReadParagraph) {
  const styled = docx.style(style);
  const [run] = all(xml, 'w:r').filter((one) => all(one, 'w:t').length > 0);
  const letter = (name: string) => child(run!, 'w:rPr', name) ?? child(styled, 'w:rPr', name);
  const align = child(xml, 'w:pPr', 'w:jc') ?? child(styled, 'w:pPr', 'w:jc');
  return {
    size: Number(attribute(letter('w:sz'), 'val')) / 2,
    bold: on(letter('w:b')),
    italic: on(letter('w:i')),
    align: attribute(align, 'val') ?? 'left',
  };
}

type Look = readonly [least: number, most: number, bold: boolean, italic: boolean, align: string];
const CAPITALS = /^[^\p{Ll}]+$/u;

/** [cell, what, of which plan, its text, sizes from–to, bold, italic, alignment] */
const CELLS: readonly (readonly [cell: string, of: Of, text: RegExp, look: Look])[] = [
  ['1 Quốc hiệu', 'commune', /^CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM$/, [12, 13, true, false, 'center']],
  ['1 Tiêu ngữ', 'commune', /^Độc lập - Tự do - Hạnh phúc$/, [13, 14, true, false, 'center']],
  ['2 chủ quản của sở', 'department', /^UBND TỈNH HÀ SƠN$/, [12, 13, false, false, 'center']],
  ['2 cơ quan, sở', 'department', /^SỞ VĂN HÓA/, [12, 13, true, false, 'center']],
  ['2 cơ quan, tỉnh', 'province', /^TỈNH HÀ SƠN$/, [12, 13, true, false, 'center']],
  ['2 cơ quan, huyện', 'district', /^HUYỆN NẬM SANG$/, [12, 13, true, false, 'center']],
  ['2 cơ quan, xã', 'commune', /^ỦY BAN NHÂN DÂN$/, [12, 13, true, false, 'center']],
  ['3 số, ký hiệu đã cấp', 'commune', /^Số: 07\/KH-UBND$/, [13, 13, false, false, 'center']],
  ['3 số, ký hiệu dự thảo', 'department', /^Số: +\/KH-SVHTTDL$/, [13, 13, false, false, 'center']],
  ['4 địa danh, ngày', 'commune', /^Phiêng Ngần, ngày 05 tháng 8 năm 2025$/, [13, 14, false, true, 'center']],
  ['4 dự thảo', 'province', /^Hà Sơn, ngày +tháng +năm 2026$/, [13, 14, false, true, 'center']],
  ['5a tên loại', 'commune', /^KẾ HOẠCH$/, [13, 14, true, false, 'center']],
  ['5a trích yếu', 'commune', /^Thực hiện Tiểu dự án 2/, [13, 14, true, false, 'center']],
  ['6 căn cứ', 'commune', /^Căn cứ Luật Ngân sách.*;$/, [13, 14, false, true, 'both']],
  ['6 căn cứ cuối', 'commune', /^Căn cứ Quyết định số 36.*\.$/, [13, 14, false, true, 'both']],
  ['6 câu ban hành', 'commune', /như sau:$/, [13, 14, false, false, 'both']],
  ['6 mục I', 'commune', /^I\. MỤC ĐÍCH, YÊU CẦU$/, [13, 14, true, false, 'both']],
  ['6 mục cuối', 'commune', /^VII\. TỔ CHỨC THỰC HIỆN$/, [13, 14, true, false, 'both']],
  ['6 khoản có tiêu đề', 'commune', /^1\. Mục đích$/, [13, 14, true, false, 'both']],
  ['6 khoản là đơn vị', 'commune', /^1\. Phòng Văn hóa - Xã hội$/, [13, 14, true, false, 'both']],
  ['6 điểm', 'commune', /^a\) Nói chuyện/, [13, 14, false, false, 'both']],
  ['6 ý', 'commune', /^- Khơi dậy/, [13, 14, false, false, 'both']],
  ['6 câu kết', 'commune', /^Trên đây là .*[^.]\.\/\.$/, [13, 14, false, false, 'both']],
  ['7a quyền hạn', 'commune', /^TM\. ỦY BAN NHÂN DÂN$/, [13, 14, true, false, 'center']],
  ['7a ký thay', 'commune', /^KT\. CHỦ TỊCH$/, [13, 14, true, false, 'center']],
  ['7a chức vụ', 'commune', /^PHÓ CHỦ TỊCH$/, [13, 14, true, false, 'center']],
  ['7a giám đốc', 'department', /^GIÁM ĐỐC$/, [13, 14, true, false, 'center']],
  ['7b họ tên', 'commune', /^Nguyễn Văn A$/, [13, 14, true, false, 'center']],
  ['9b Nơi nhận', 'commune', /^Nơi nhận:$/, [12, 12, true, true, 'left']],
  ['9b một dòng', 'commune', /^- Phòng Kinh tế \(t\/h\);$/, [11, 11, false, false, 'left']],
  ['9b dòng Lưu', 'commune', /^- Lưu: VT, TH\.$/, [11, 11, false, false, 'left']],
  ['Phụ lục', 'commune', /^Phụ lục I$/, [14, 14, true, false, 'center']],
  ['Phụ lục, thứ hai', 'commune', /^Phụ lục II$/, [14, 14, true, false, 'center']],
  ['tên phụ lục', 'commune', /^BIỂU CHI TIẾT/, [13, 14, true, false, 'center']],
  [
    'chỉ dẫn phụ lục',
    'commune',
    /^\(Kèm theo Kế hoạch số 07\/KH-UBND ngày 05/,
    [13, 14, false, true, 'center'],
  ],
  [
    'chỉ dẫn, bản dự thảo',
    'department',
    /^\(Kèm theo Kế hoạch số +\/KH-SVHTTDL ngày/,
    [13, 14, false, true, 'center'],
  ],
  ['đơn vị tính', 'commune', /^Đơn vị tính: đồng$/, [12, 12, false, true, 'right']],
  ['tiêu đề cột', 'commune', /^Nội dung hoạt động$/, [12, 13, true, false, 'center']],
  ['kết thúc phụ lục', 'commune', /^Bằng chữ: .*[^.]\.\/\.$/, [13, 14, false, false, 'left']],
];

describe('every cell: its letters', () => {
  test.each(CELLS)('%s', (_, of, text, [least, most, bold, italic, align]) => {
    const found = files[of].paragraphs.filter((one) => text.test(one.text));
    expect(found).not.toEqual([]);
    const { size, ...look } = lookOf(files[of], found[0]!);
    expect(size).toBeGreaterThanOrEqual(least);
    expect(size).toBeLessThanOrEqual(most);
    expect(look).toEqual({ bold, italic, align });
  });

  test.each(['TenLoai', 'CoQuanBanHanh', 'CoQuanChuQuan', 'QuocHieu', 'ChucVuKy', 'DeMucLon', 'TenPhuLuc'])(
    '%s stands in capitals',
    (style) => {
      for (const docx of Object.values(files))
        for (const one of docx.paragraphs.filter((paragraph) => paragraph.style === style))
          expect(one.text).toMatch(CAPITALS);
    },
  );

  test('one font, all of it black', () => {
    for (const docx of Object.values(files)) {
      for (const fonts of all(docx.part('word/styles.xml'), 'w:rFonts'))
        for (const slot of ['ascii', 'hAnsi', 'cs', 'eastAsia'])
          expect(attribute(fonts, slot)).toBe('Times New Roman');
      const colours = all(docx.part('word/styles.xml'), 'w:color').map((one) => attribute(one, 'val'));
      expect(new Set(colours)).toEqual(new Set(['000000']));
    }
  });
});

describe('prose', () => {
  const PROSE = ['CanCu', 'NoiDung', 'GachDauDong', 'DeMucLon', 'DeMucKhoan', 'DeMucDiem'];

  /** 1 cm or 1,27 cm in; 6 pt at least between paragraphs; lines from single to 1,5. */
  test.each(PROSE)('%s: indent, space and line', (style) => {
    const properties = child(files.commune.style(style), 'w:pPr')!;
    const of = (name: string, value: string) => Number(attribute(child(properties, name), value));
    expect([567, 720]).toContain(of('w:ind', 'firstLine'));
    expect(of('w:spacing', 'before')).toBeGreaterThanOrEqual(120);
    expect(of('w:spacing', 'line')).toBeGreaterThanOrEqual(240);
    expect(of('w:spacing', 'line')).toBeLessThanOrEqual(360);
    expect(attribute(child(properties, 'w:spacing'), 'lineRule')).toBe('auto');
  });

  test.each(Object.keys(PLANS) as Of[])('%s: no paragraph is empty, none is spaced by hand', (of) => {
    const { paragraphs } = files[of];
    const empty = paragraphs.filter(
      ({ text, style }) => text.trim() === '' && !/^(DuongKe|NgatPhan|OBang|OTieuDe)$/.test(style),
    );
    expect(empty.map(({ style }) => style)).toEqual([]);
    for (const { text, style } of paragraphs)
      if (PROSE.includes(style)) expect(text).not.toMatch(/ {2}|^\s|\s$|\t|["']|–|\.\.|;;/);
  });

  test.each(Object.keys(PLANS) as Of[])(
    '%s: bases end with «;», the last with «.», the text with «./.»',
    (of) => {
      const { paragraphs } = files[of];
      const bases = paragraphs.filter(({ style }) => style === 'CanCu').map(({ text }) => text);
      expect(bases.length).toBeGreaterThan(5);
      for (const basis of bases.slice(0, -1)) expect(basis).toMatch(/[^;.];$/);
      expect(bases.at(-1)).toMatch(/[^;.]\.$/);
      const ends = paragraphs.filter(({ text }) => text.endsWith('./.'));
      expect(ends.map(({ style }) => style)).toEqual(['NoiDung', 'CuoiBang', 'CuoiBang']);
    },
  );

  test.each(Object.keys(PLANS) as Of[])('%s: everything is composed (NFC)', (of) => {
    const { text } = files[of];
    expect(text).toBe(text.normalize('NFC'));
  });

  test.each(Object.keys(PLANS) as Of[])('%s: I, II, III… and 1, 2, 3… without a gap, as headings', (of) => {
    const { paragraphs, style } = files[of];
    const headings = paragraphs.filter((one) => /^DeMuc(Lon|Khoan)$/.test(one.style));
    const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'];
    let section = 0;
    let clause = 0;
    for (const { text, style: id } of headings) {
      const level = attribute(child(style(id), 'w:pPr', 'w:outlineLvl'), 'val');
      if (id === 'DeMucLon') {
        expect([text.split('. ')[0], level]).toEqual([roman[section], '0']);
        section += 1;
        clause = 0;
      } else {
        clause += 1;
        expect([text.split('. ')[0], level]).toEqual([String(clause), '1']);
      }
    }
    expect(section).toBe(7);
  });

  test.each([
    ['commune', /^Quyết định số 36\/QĐ-UBND ngày/],
    ['district', /^Quyết định số 36\/QĐ-UBND ngày/],
  ] as const)('%s: a document is cited in full among the bases, then by its number', async (of, full) => {
    const text = files[of].paragraphs.filter(({ style }) => style !== 'CanCu').map((one) => one.text);
    expect(text.filter((one) => full.test(one))).toEqual([]);
    expect(text.join('\n')).toMatch(/được giao tại Quyết định số 36\/QĐ-UBND với số tiền/);
    expect((await draftPlan(PLANS[of])).legalBases.at(-1)!.text).toContain('ngày 18 tháng 01 năm');
  });
});

describe('pages', () => {
  const MM = 1440 / 25.4;
  const OFS = Object.keys(PLANS) as Of[];

  test.each(OFS)('%s: three parts, each A4 within the margins of the law, counted from 1', (of) => {
    const { sections } = files[of];
    expect(sections).toHaveLength(3);
    sections.forEach((section, index) => {
      const size = child(section, 'w:pgSz');
      const sides = [attribute(size, 'w'), attribute(size, 'h')].map(Number);
      expect(sides).toEqual(index === 0 ? [11906, 16838] : [16838, 11906]);
      expect(attribute(size, 'orient') ?? 'portrait').toBe(index === 0 ? 'portrait' : 'landscape');
      const margin = (side: string) => Number(attribute(child(section, 'w:pgMar'), side)) / MM;
      for (const [side, least, most] of [
        ['top', 20, 25],
        ['bottom', 20, 25],
        ['left', 30, 35],
        ['right', 15, 20],
      ] as const) {
        expect(margin(side)).toBeGreaterThan(least - 0.02);
        expect(margin(side)).toBeLessThan(most + 0.02);
      }
      expect(attribute(child(section, 'w:pgNumType'), 'start')).toBe('1');
      expect(on(child(section, 'w:titlePg'))).toBe(true);
    });
  });

  test.each(OFS)(
    '%s: the number in the top margin, centred, 13–14 pt upright, hidden on first pages',
    (of) => {
      const docx = files[of];
      const [section] = docx.sections;
      const references = docx.sections.flatMap((one) => all(one, 'w:headerReference'));
      expect(references.map((one) => attribute(one, 'type'))).toEqual(['default']);
      expect(docx.sections.flatMap((one) => all(one, 'w:footerReference'))).toEqual([]);
      const header = docx.part('word/header1.xml');
      const [paragraph] = all(header, 'w:p');
      const style = attribute(child(paragraph!, 'w:pPr', 'w:pStyle'), 'val')!;
      const styled = docx.style(style);
      expect(attribute(child(styled, 'w:pPr', 'w:jc'), 'val')).toBe('center');
      const size = Number(attribute(child(styled, 'w:rPr', 'w:sz'), 'val')) / 2;
      expect([13, 14]).toContain(size);
      expect([on(child(styled, 'w:rPr', 'w:b')), on(child(styled, 'w:rPr', 'w:i'))]).toEqual([false, false]);
      const top = child(section!, 'w:pgMar');
      expect(Number(attribute(top, 'header'))).toBeLessThan(Number(attribute(top, 'top')));
    },
  );
});

describe('lines drawn under the head', () => {
  const MM = 1440 / 25.4;
  /** Of the text above, measured by the rule's own column: the motto's is as long as it, others a third to a half. */
  test.each(Object.keys(PLANS) as Of[])('%s: five, in the middle, not of dashes', (of) => {
    const rules = files[of].paragraphs.filter(({ style }) => style === 'DuongKe');
    expect(rules).toHaveLength(5);
    for (const { xml, text } of rules) {
      const indent = child(xml, 'w:pPr', 'w:ind');
      expect(attribute(indent, 'left')).toBe(attribute(indent, 'right'));
      const border = child(xml, 'w:pPr', 'w:pBdr', 'w:top');
      expect(attribute(border, 'val')).toBe('single');
      expect(text).toBe('');
    }
    const [, motto] = rules;
    const side = Number(attribute(child(motto!.xml, 'w:pPr', 'w:ind'), 'left')) / MM;
    // 13 pt bold: 53–57 mm by the width of the letters, in a column of 95 mm.
    expect(95 - 2 * side).toBeGreaterThan(52);
    expect(95 - 2 * side).toBeLessThan(58);
  });
});

describe('the head and the end of the text lie as the diagram has them', () => {
  const cellsOf = (docx: ReadDocx, table: number) =>
    docx.tables[table]!.rows.map((row) => row.map((cell) => cell.trim()));

  test('cells 2 and 1, then 3 and 4, side by side', () => {
    const [head, below] = cellsOf(files.commune, 0);
    expect(head![0]).toMatch(/^ỦY BAN NHÂN DÂN/);
    expect(head![1]).toMatch(/^CỘNG HÒA/);
    expect(below).toEqual(['Số: 07/KH-UBND', 'Phiêng Ngần, ngày 05 tháng 8 năm 2025']);
  });

  test('cell 9b on the left of 7a, and room for a signature above 7b', () => {
    const [row] = cellsOf(files.commune, 1);
    expect(row![0]).toMatch(/^Nơi nhận:/);
    expect(row![1]).toMatch(/^TM\. ỦY BAN NHÂN DÂN/);
    const spacing = child(files.commune.style('HoTenKy'), 'w:pPr', 'w:spacing');
    // 25 mm or more between the position and the name.
    expect(Number(attribute(spacing, 'before')) / (1440 / 25.4)).toBeGreaterThanOrEqual(25);
  });

  test('tables of the appendices have a head that repeats and lines around every cell', () => {
    for (const { xml } of files.commune.tables.slice(2)) {
      const [first] = all(xml, 'w:tr');
      expect(child(first!, 'w:trPr', 'w:tblHeader')).toBeDefined();
      for (const side of ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'])
        expect(attribute(child(xml, 'w:tblPr', 'w:tblBorders', `w:${side}`), 'val')).toBe('single');
    }
  });

  test('the text points to each appendix', () => {
    const text = files.commune.paragraphs.filter(({ style }) => style === 'NoiDung').map((one) => one.text);
    expect(text.some((one) => one.includes('(chi tiết tại Phụ lục I kèm theo)'))).toBe(true);
    expect(text.some((one) => one.includes('chi tiết tại Phụ lục II kèm theo'))).toBe(true);
  });
});

describe('who signs', () => {
  type Signature = readonly [onBehalf: string, deputyFor: string, position: string];
  test.each<[string, Signature, readonly string[]]>([
    ['chủ tịch', ['TM. ỦY BAN NHÂN DÂN', '', 'CHỦ TỊCH'], ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
    [
      'phó chủ tịch ký thay',
      ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'Phó Chủ tịch'],
      ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    ],
    ['quyền chủ tịch', ['TM. ỦY BAN NHÂN DÂN', '', 'Q. CHỦ TỊCH'], ['TM. ỦY BAN NHÂN DÂN', 'Q. CHỦ TỊCH']],
    ['giám đốc', ['', '', 'Giám đốc'], ['GIÁM ĐỐC']],
    ['phó giám đốc ký thay', ['', 'KT. Giám đốc', 'Phó Giám đốc'], ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']],
    ['thừa lệnh', ['TL. CHỦ TỊCH', '', 'Chánh Văn phòng'], ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG']],
    [
      'thừa lệnh, phó ký thay',
      ['TL. CHỦ TỊCH', 'KT. Chánh Văn phòng', 'Phó Chánh Văn phòng'],
      ['TL. CHỦ TỊCH', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'],
    ],
    [
      'thừa ủy quyền',
      ['TUQ. CHỦ TỊCH', '', 'Trưởng phòng Kinh tế'],
      ['TUQ. CHỦ TỊCH', 'TRƯỞNG PHÒNG KINH TẾ'],
    ],
  ])('%s', async (_, [onBehalf, deputyFor, position], expected) => {
    const signature = { onBehalf, deputyFor, position, name: '' };
    const { paragraphs } = readDocx(await planDocx({ ...PLANS.commune, signature }));
    expect(paragraphs.filter(({ style }) => style === 'ChucVuKy').map(({ text }) => text)).toEqual(expected);
  });
});
