import { beforeAll, describe, expect, test } from '@jest/globals';
import { milli } from '../../src/plan';
import { planDocx } from '../../src/document';
import { lintDocx } from '../files/docx-lint';
import { validateOoxml } from '../files/sdk';
import { all, child } from '../files/xml-tree';
import { type Changes, fullPlan, levels, planOf, planWith } from './plans';
import { attribute, type ReadDocx, readDocx } from './read-docx';

let docx: ReadDocx;

beforeAll(async () => {
  docx = readDocx(await planDocx(planOf('commune')));
});

/** Nghị định 30/2020, Phụ lục I, in the units of the file: twips (567 to the cm) and half-points. */
describe('the page', () => {
  test.each([
    [0, { w: '11906', h: '16838', orient: 'portrait' }],
    [1, { w: '16838', h: '11906', orient: 'landscape' }],
    [2, { w: '16838', h: '11906', orient: 'landscape' }],
  ])(
    'section %d is A4 with margins 20, 20, 30, 15 mm, counted from 1, first number hidden',
    (index, size) => {
      const section = docx.sections[index]!;
      const of = (name: string) => child(section, name);
      expect(Object.fromEntries(of('w:pgSz')!.attributes)).toMatchObject(
        Object.fromEntries(Object.entries(size).map(([key, value]) => [`w:${key}`, value])),
      );
      const margins = ['top', 'bottom', 'left', 'right'].map((side) =>
        Number(attribute(of('w:pgMar'), side)),
      );
      expect(margins).toEqual([1134, 1134, 1701, 850]);
      expect(attribute(of('w:pgNumType'), 'start')).toBe('1');
      expect(of('w:titlePg')).toBeDefined();
    },
  );

  test('the number is centred in the top margin, 13 pt upright', () => {
    const [paragraph] = all(docx.part('word/header1.xml'), 'w:p');
    expect(attribute(child(paragraph!, 'w:pPr', 'w:pStyle'), 'val')).toBe('SoTrang');
    expect(all(paragraph!, 'w:instrText').map(({ text }) => text)).toEqual(['PAGE']);
  });

  test('Vietnamese is the language, Times New Roman the font, Word 2013 the rules', () => {
    const defaults = child(docx.part('word/styles.xml'), 'w:docDefaults', 'w:rPrDefault', 'w:rPr')!;
    expect(attribute(child(defaults, 'w:lang'), 'val')).toBe('vi-VN');
    expect(attribute(child(defaults, 'w:rFonts'), 'ascii')).toBe('Times New Roman');
    const [mode] = all(docx.part('word/settings.xml'), 'w:compatSetting');
    expect(attribute(mode, 'val')).toBe('15');
  });
});

describe('styles', () => {
  /** [id, size in points, bold, italic, alignment] */
  test.each([
    ['QuocHieu', 12, true, false, 'center'],
    ['TieuNgu', 13, true, false, 'center'],
    ['CoQuanChuQuan', 12, false, false, 'center'],
    ['CoQuanBanHanh', 12, true, false, 'center'],
    ['SoKyHieu', 13, false, false, 'center'],
    ['DiaDanhNgay', 13, false, true, 'center'],
    ['TenLoai', 14, true, false, 'center'],
    ['TrichYeu', 14, true, false, 'center'],
    ['CanCu', 14, false, true, 'both'],
    ['NoiDung', 14, false, false, 'both'],
    ['GachDauDong', 14, false, false, 'both'],
    ['DeMucLon', 14, true, false, 'both'],
    ['DeMucKhoan', 14, true, false, 'both'],
    ['DeMucDiem', 14, false, false, 'both'],
    ['ChucVuKy', 14, true, false, 'center'],
    ['HoTenKy', 14, true, false, 'center'],
    ['NoiNhan', 12, true, true, 'left'],
    ['NoiNhanDong', 11, false, false, 'left'],
    ['PhuLuc', 14, true, false, 'center'],
    ['TenPhuLuc', 14, true, false, 'center'],
    ['ChiDanPhuLuc', 14, false, true, 'center'],
    ['SoTrang', 13, false, false, 'center'],
  ])('%s', (id, size, bold, italic, align) => {
    const style = docx.style(id);
    const on = (name: string) => {
      const element = child(style, 'w:rPr', name);
      return element !== undefined && attribute(element, 'val') !== 'false';
    };
    expect(attribute(child(style, 'w:rPr', 'w:sz'), 'val')).toBe(String(size * 2));
    expect([on('w:b'), on('w:i')]).toEqual([bold, italic]);
    expect(attribute(child(style, 'w:pPr', 'w:jc'), 'val')).toBe(align);
  });

  test.each(['NoiDung', 'CanCu', 'GachDauDong', 'DeMucKhoan'])(
    '%s: 1,27 cm in, at least 6 pt apart, line 1 to 1,5',
    (id) => {
      const properties = child(docx.style(id), 'w:pPr')!;
      const spacing = child(properties, 'w:spacing');
      expect(attribute(child(properties, 'w:ind'), 'firstLine')).toBe('720');
      expect(Number(attribute(spacing, 'before'))).toBeGreaterThanOrEqual(120);
      expect(Number(attribute(spacing, 'line'))).toBeGreaterThanOrEqual(240);
      expect(Number(attribute(spacing, 'line'))).toBeLessThanOrEqual(360);
    },
  );

  test.each([
    ['DeMucLon', '0'],
    ['DeMucKhoan', '1'],
    ['DeMucDiem', '2'],
    ['PhuLuc', '0'],
  ])('%s is heading level %s and stays with its text', (id, level) => {
    const properties = child(docx.style(id), 'w:pPr')!;
    expect(attribute(child(properties, 'w:outlineLvl'), 'val')).toBe(level);
    expect(child(properties, 'w:keepNext')).toBeDefined();
  });
});

describe('rules under the head lines', () => {
  const TWIPS_PER_MM = 1440 / 25.4;
  /** The columns of the head and the text, in mm; and the line of text above, measured in LibreOffice's PDF. */
  test.each([
    ['agency «XÃ PHIÊNG NGẦN»', 0, 70, 37.4, 1 / 3, 1 / 2],
    ['motto', 1, 95, 56.1, 0.99, 1.01],
    ['subject', 2, 165, 122.6, 1 / 3, 1 / 2],
    ['appendix note', 3, 252, 227.1, 1 / 3, 1 / 2],
  ])('%s', (_, index, within, text, least, most) => {
    const rules = docx.paragraphs.filter(({ style }) => style === 'DuongKe');
    const indent = child(rules[index]!.xml, 'w:pPr', 'w:ind')!;
    const [left, right] = ['left', 'right'].map((side) => Number(attribute(indent, side)));
    expect(left).toBe(right);
    const share = (within - (2 * left!) / TWIPS_PER_MM) / text;
    expect(share).toBeGreaterThanOrEqual(least);
    expect(share).toBeLessThanOrEqual(most);
  });
});

describe('tables', () => {
  test('the appendices: header rows repeat, no row breaks, widths fill the page', () => {
    for (const { xml } of docx.tables.slice(2)) {
      const rows = all(xml, 'w:tr');
      const heads = rows.map((row) => child(row, 'w:trPr', 'w:tblHeader') !== undefined);
      expect(heads.filter(Boolean).length).toBe(xml === docx.tables.at(-1)!.xml ? 2 : 1);
      expect(heads[0]).toBe(true);
      for (const row of rows) expect(child(row, 'w:trPr', 'w:cantSplit')).toBeDefined();
      const widths = all(xml, 'w:gridCol').map((column) => Number(attribute(column, 'w')));
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(14287);
      expect(attribute(child(xml, 'w:tblPr', 'w:tblLayout'), 'type')).toBe('fixed');
    }
  });

  test('figures stand on the right', () => {
    const figures = all(docx.tables.at(-1)!.xml, 'w:tc').filter((cell) =>
      /^\d{1,3}(\.\d{3})+$/.test(
        all(cell, 'w:t')
          .map(({ text }) => text)
          .join(''),
      ),
    );
    expect(figures.length).toBeGreaterThan(50);
    for (const cell of figures) expect(attribute(child(cell, 'w:p', 'w:pPr', 'w:jc'), 'val')).toBe('right');
  });

  test('recipients and signature stay together', () => {
    const row = child(docx.tables[1]!.xml, 'w:tr')!;
    expect(child(row, 'w:trPr', 'w:cantSplit')).toBeDefined();
    for (const paragraph of all(row, 'w:p')) expect(child(paragraph, 'w:pPr', 'w:keepNext')).toBeDefined();
  });

  test('amounts of a whole State budget shrink the letters, never break', async () => {
    const { lines } = planWith({});
    const huge = 9_999_999_999_999;
    const sources = { central: huge };
    const first = { ...lines[0]!, quantity: milli(1), times: milli(1), unitPrice: huge, sources };
    const { tables } = readDocx(await planDocx(planWith({ lines: [first, ...lines.slice(1)] })));
    const widths = all(tables.at(-1)!.xml, 'w:gridCol').map((column) => Number(attribute(column, 'w')));
    const sizes = all(tables.at(-1)!.xml, 'w:r').flatMap(
      (run) => attribute(child(run, 'w:rPr', 'w:sz'), 'val') ?? [],
    );
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(14287);
    // 13 digits and 4 points are 7,5 em: in letters of n/2 points that is 75 n twips.
    for (const size of new Set(sizes.map(Number))) expect(widths[6]).toBeGreaterThanOrEqual(75 * size);
  });
});

describe('appendices', () => {
  const heads = async (changes: Changes) =>
    readDocx(await planDocx(planWith(changes)))
      .paragraphs.filter(({ style }) => /PhuLuc$/.test(style))
      .map(({ text }) => text);

  test('an issued plan is named in full', async () => {
    const attached =
      '(Kèm theo Kế hoạch số 07/KH-UBND ngày 05 tháng 8 năm 2025 của Ủy ban nhân dân xã Phiêng Ngần)';
    expect(await heads({ number: '7' })).toEqual([
      'Phụ lục I',
      'BIỂU CHI TIẾT HOẠT ĐỘNG THỰC HIỆN KẾ HOẠCH',
      attached,
      'Phụ lục II',
      'DỰ TOÁN KINH PHÍ THỰC HIỆN KẾ HOẠCH',
      attached,
    ]);
  });

  test('a single one has no number, in the text either', async () => {
    expect((await heads({ lines: [] }))[0]).toBe('Phụ lục');
    const { text, sections } = readDocx(await planDocx(planWith({ lines: [] })));
    expect(text).toContain('(chi tiết tại Phụ lục kèm theo)');
    expect(sections).toHaveLength(2);
  });

  test('none at all: one section that does not end with a table', async () => {
    const bytes = await planDocx(planWith({ lines: [], activities: [] }));
    expect(readDocx(bytes).sections).toHaveLength(1);
    expect(lintDocx(bytes)).toEqual([]);
    expect(await validateOoxml(bytes)).toEqual([]);
  });
});

describe('the file', () => {
  test.each(levels)('%s: the SDK and our lint find nothing, nothing is left unfilled', async (level) => {
    const bytes = await planDocx(planOf(level));
    expect(lintDocx(bytes)).toEqual([]);
    expect(await validateOoxml(bytes)).toEqual([]);
    expect(readDocx(bytes).text).not.toMatch(/undefined|null|NaN|[{}]/);
  });

  test('everything version 2 can say: the SDK and our lint find nothing', async () => {
    const bytes = await planDocx(fullPlan());
    expect(lintDocx(bytes)).toEqual([]);
    expect(await validateOoxml(bytes)).toEqual([]);
    expect(readDocx(bytes).text).not.toMatch(/undefined|null|NaN|[{}]/);
  });

  test('the longest texts a plan may hold, of one word and of many', async () => {
    const { activities, lines, issuer } = planWith({});
    for (const text of ['W'.repeat(8000), 'Hoạt động '.repeat(800).trim()]) {
      const bytes = await planDocx(
        planWith({
          title: text,
          issuer: { ...issuer, name: text },
          activities: activities.map((activity) => ({ ...activity, name: text, lead: text, note: text })),
          lines: lines.map((line) => ({ ...line, content: text, unit: text, basis: text })),
        }),
      );
      expect(await validateOoxml(bytes)).toEqual([]);
      expect(lintDocx(bytes)).toEqual([]);
    }
  });

  test('the same plan gives the same bytes, at another time too', async () => {
    const plan = planOf('commune');
    const first = await planDocx(plan);
    await new Promise((later) => setTimeout(later, 1100));
    expect(Buffer.compare(first, await planDocx(structuredClone(plan)))).toBe(0);
  });

  test('its properties say what, whose and when, by the plan alone', () => {
    const core = docx.part('docProps/core.xml');
    const of = (name: string) => child(core, name)?.text;
    expect(of('dc:title')).toMatch(/^Kế hoạch thực hiện Tiểu dự án 2 /);
    expect([of('dc:creator'), of('cp:lastModifiedBy')]).toEqual(
      Array(2).fill('Ủy ban nhân dân xã Phiêng Ngần'),
    );
    expect([of('dcterms:created'), of('dcterms:modified')]).toEqual(Array(2).fill('2025-08-05T00:00:00Z'));
  });
});
