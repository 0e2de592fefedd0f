import { beforeAll, describe, expect, test } from '@jest/globals';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync, writeFileSync } from 'node:fs';
import { loadRefresh, loadTemplate } from '../../src/document';
import { validateOoxml } from '../files/sdk';
import { BODY, partOf, run, textIn } from './paper-edits';
import { dearer } from './refresh-setting';
import { planWith } from './plans';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const para = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
const cell = (...paragraphs: string[]) =>
  `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${paragraphs.join('')}</w:tc>`;
const row = (...texts: string[]) => `<w:tr>${texts.map((text) => cell(para(run(text)))).join('')}</w:tr>`;
const table = (...rows: string[]) =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(3)}</w:tblGrid>${rows.join('')}</w:tbl>`;
const control = (names: string, text: string, id = 1) =>
  `<w:sdt><w:sdtPr>${names}<w:id w:val="${id}"/></w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`;

/** The smallest document that an office could have saved. */
function office(body: string, header?: string): Uint8Array {
  const head = header === undefined ? '' : `<w:headerReference w:type="default" r:id="rId1"/>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/>${header === undefined ? '' : `<Override PartName="/word/header1.xml" ContentType="${TYPE}.header+xml"/>`}</Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
    [BODY]: `<w:document ${W} xmlns:r="${R}"><w:body>${body}<w:sectPr>${head}</w:sectPr></w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${header === undefined ? '' : `<Relationship Id="rId1" Type="${R}/header" Target="header1.xml"/>`}</Relationships>`,
    ...(header === undefined ? {} : { 'word/header1.xml': `<w:hdr ${W}>${header}</w:hdr>` }),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

const plan = planWith({});
type Template = Awaited<ReturnType<typeof loadTemplate>>;
let fillTemplate: Template['fillTemplate'];
let fieldNames: Template['fieldNames'];

beforeAll(async () => {
  ({ fillTemplate, fieldNames } = await loadTemplate());
});

const filled = (body: string) => textIn(partOf(fillTemplate(office(body), plan).bytes));

describe('names in a text', () => {
  test.each([
    ['by its title', '{{Tổng kinh phí}} đồng', '64.383.760 đồng'],
    ['without marks', '{{tong_kinh_phi}}', '64.383.760'],
    ['in capitals, with spaces', '{{ TỔNG KINH PHÍ }}', '64.383.760'],
    ['by its tag', '{{dt55.total}}', '64.383.760'],
    [
      'in words',
      '{{Tổng kinh phí bằng chữ}}',
      'Sáu mươi bốn triệu ba trăm tám mươi ba nghìn bảy trăm sáu mươi đồng',
    ],
    ['two in a line', '{{Năm}}: {{Số hoạt động}} hoạt động', '2025: 05 hoạt động'],
    ['the plan leaves it open', 'Số: {{Số}}/{{Ký hiệu}}', 'Số: /KH-UBND'],
    ['nobody knows it', 'Kính gửi {{nơi nào đó}}', 'Kính gửi {{nơi nào đó}}'],
    ['half a mark', '{{Tổng kinh phí} và {x}', '{{Tổng kinh phí} và {x}'],
    ['an amount by source', '{{Ngân sách địa phương}}', '6.283.760'],
  ])('%s', (_, text, expected) => {
    expect(filled(para(run(text)))).toBe(expected);
  });

  test('spread over runs by Word: the value has the letters of the first', () => {
    const body = para(
      run('Cần {', '<w:b/>'),
      run('{Tổng'),
      '<w:proofErr w:type="spellStart"/>',
      run(' kinh phí}', '<w:i/>'),
      run('} đồng.'),
    );
    const xml = partOf(fillTemplate(office(body), plan).bytes);
    expect(textIn(xml)).toBe('Cần 64.383.760 đồng.');
    expect(xml).toContain(run('Cần 64.383.760', '<w:b/>'));
    expect(xml).toContain(run(' đồng.'));
  });

  test('marks of XML in a value are letters', () => {
    const odd = planWith({ title: 'A & B <mới>' });
    expect(textIn(partOf(fillTemplate(office(para(run('{{Trích yếu}}'))), odd).bytes))).toBe('A & B <mới>');
  });

  test('what is filled, left open and unknown is told, each once', () => {
    const body = para(run('{{Năm}} {{Năm}} {{Số}} {{abc}} {{abc}} {{#lạ}}')) + para(run('{{#Dòng}}'));
    const { report } = fillTemplate(office(body), plan);
    expect(report).toMatchObject({ filled: ['Năm'], empty: ['Số'], unknown: ['abc'], open: ['lạ', 'Dòng'] });
  });

  test('in a header too', () => {
    const { bytes } = fillTemplate(office(para(run('a')), para(run('Năm {{Năm}}'))), plan);
    expect(textIn(partOf(bytes, 'word/header1.xml'))).toBe('Năm 2025');
  });

  test('a text without names stays the same file', () => {
    const file = office(para(run('Không có gì')));
    expect(fillTemplate(file, plan).bytes).toBe(file);
  });

  test('everything that was not filled is the same, part by part', () => {
    const before = unzipSync(office(para(run('{{Năm}}')), para(run('Đầu trang'))));
    const after = unzipSync(fillTemplate(office(para(run('{{Năm}}')), para(run('Đầu trang'))), plan).bytes);
    const { [BODY]: _, ...rest } = after;
    expect(rest).toEqual(Object.fromEntries(Object.entries(before).filter(([name]) => name !== BODY)));
  });
});

describe('rows and paragraphs that repeat', () => {
  const rows = (xml: string) => [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([one]) => textIn(one));

  test('a row for each activity, the head stays', () => {
    const xml = partOf(
      fillTemplate(
        office(
          table(
            row('STT', 'Hoạt động', 'Tiền'),
            row('{{#Hoạt động}}{{STT}}', '{{Tên hoạt động}}', '{{Kinh phí}}{{/Hoạt động}}'),
            row('', 'Cộng', '{{Tổng kinh phí}}'),
          ),
        ),
        plan,
      ).bytes,
    );
    expect(rows(xml)).toHaveLength(7);
    expect(rows(xml)[1]).toBe('1Tuyên truyền trên hệ thống truyền thanh xã11.800.000');
    expect(rows(xml)[6]).toBe('Cộng64.383.760');
  });

  test('a row for each line, with names of the plan in it', () => {
    const xml = partOf(
      fillTemplate(
        office(table(row('{{#dong}}{{STT}}', '{{Nội dung chi}} ({{Năm}})', '{{Thành tiền}}{{/dong}}'))),
        plan,
      ).bytes,
    );
    expect(rows(xml)).toHaveLength(14);
    expect(rows(xml)[8]).toBe('9Xăng xe lưu động (2025)683.760');
  });

  test('a list without entries takes its row away', () => {
    const body = table(row('a', 'b', 'c'), row('{{#Giải pháp}}', '{{Nội dung}}', '{{/Giải pháp}}'));
    expect(rows(partOf(fillTemplate(office(body), plan).bytes))).toEqual(['abc']);
  });

  test('a paragraph for each basis', () => {
    const xml = partOf(fillTemplate(office(para(run('{{#Căn cứ}}{{Nội dung}};{{/Căn cứ}}'))), plan).bytes);
    expect([...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([one]) => textIn(one))).toEqual([
      'Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;',
      'Căn cứ Thông tư số 55/2023/TT-BTC ngày 15 tháng 8 năm 2023;',
    ]);
  });

  test('a list nobody knows, or not closed in its row, is told and stands', () => {
    const body = table(row('{{#Dòng}}', 'b', 'c'), row('{{#Xe}}x{{/Xe}}', '', ''));
    const { report, bytes } = fillTemplate(office(body), plan);
    expect([report.open, report.unknown]).toEqual([['Dòng'], ['#Xe']]);
    expect(textIn(partOf(bytes))).toBe('{{#Dòng}}bc{{#Xe}}x{{/Xe}}');
  });
});

describe('content controls', () => {
  test.each([
    ['our tag', control('<w:tag w:val="dt55.total"/>', '…'), '64.383.760'],
    ['a title in Vietnamese', control('<w:alias w:val="Tổng kinh phí"/>', '…'), '64.383.760'],
    [
      'a tag without marks',
      control('<w:tag w:val="co_quan_ban_hanh"/>', '…'),
      'Ủy ban nhân dân xã Phiêng Ngần',
    ],
    ['another’s', control('<w:tag w:val="abc"/>', 'Của tôi'), 'Của tôi'],
    ['names inside another’s', control('<w:tag w:val="abc"/>', '{{Năm}}'), '2025'],
  ])('%s', (_, body, expected) => {
    expect(filled(para(body))).toBe(expected);
  });

  test('Word’s «Click here» and its grey letters go', () => {
    const grey = `<w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>Bấm vào đây</w:t></w:r>`;
    const body = `<w:sdt><w:sdtPr><w:tag w:val="dt55.total"/><w:id w:val="1"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${grey}</w:sdtContent></w:sdt>`;
    const xml = partOf(fillTemplate(office(para(body)), plan).bytes);
    expect(textIn(xml)).toBe('64.383.760');
    expect(xml).not.toMatch(/showingPlcHdr|PlaceholderText/);
  });

  test('what our tags show can be brought up to date later, as in a paper of ours', async () => {
    const { refreshDocx } = await loadRefresh();
    const { bytes } = fillTemplate(
      office(para(run('Cần '), control('<w:tag w:val="dt55.total"/>', '…'))),
      plan,
    );
    expect(await validateOoxml(bytes)).toEqual([]);
    const { bytes: fresh, patch } = await refreshDocx(bytes, dearer);
    expect(textIn(partOf(fresh))).toBe('Cần 65.383.760');
    expect([patch.left, patch.missing, patch.fresh]).toEqual([[], [], []]);
  });
});

describe('docs/mau-rieng.md', () => {
  const PAGE = 'docs/mau-rieng.md';
  const page = (): string => {
    const { plan: own, lists } = fieldNames();
    return [
      '| Tên trường | Viết không dấu | Thẻ của ô nội dung |',
      '|---|---|---|',
      ...own.map(({ title, name, tag }) => `| ${title} | \`{{${name}}}\` | \`${tag}\` |`),
      '',
      '| Danh sách | Mở và đóng | Trường trong mỗi dòng |',
      '|---|---|---|',
      ...lists.map(
        ({ title, name, fields }) =>
          `| ${title} | \`{{#${name}}}\` … \`{{/${name}}}\` | ${fields.map((field) => `${field.title} (\`${field.name}\`)`).join(', ')} |`,
      ),
    ].join('\n');
  };
  const marked = /(<!-- truong: sinh từ dữ liệu, không sửa tay -->\n\n).*?(\n\n<!-- \/truong -->)/s;

  test('lists every name there is', () => {
    const text = readFileSync(PAGE, 'utf8');
    const due = text.replace(marked, (_, open: string, close: string) => open + page() + close);
    if (process.env['WRITE_DOCS'] === '1') writeFileSync(PAGE, due);
    expect(readFileSync(PAGE, 'utf8')).toBe(due);
    expect(text).toMatch(marked);
  });

  test('no two names are one', () => {
    const { plan: own, lists } = fieldNames();
    for (const names of [
      own.map(({ name }) => name),
      ...lists.map(({ fields }) => fields.map(({ name }) => name)),
    ])
      expect(new Set(names).size).toBe(names.length);
  });
});
