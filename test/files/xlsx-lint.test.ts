import { describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { examplePlan } from '../../src/plan';
import { bookFile } from '../../src/workbook';
import { writeXlsx } from '../../src/workbook/xlsx/write-xlsx';
import { sampleBook } from './sample-book';
import { validateOoxml } from './sdk';
import { lintXlsx } from './xlsx-lint';

const file = writeXlsx(sampleBook);

type Edit = readonly [path: string, from: string | RegExp, to: string];

function spoilt(edits: readonly Edit[]): Uint8Array {
  const parts = unzipSync(file);
  for (const [path, from, to] of edits) {
    const before = strFromU8(parts[path]!);
    const after = before.replace(from, to);
    if (after === before) throw new Error(`nothing to spoil in ${path}`);
    parts[path] = strToU8(after);
  }
  return zipSync(parts);
}

const BOOK = 'xl/workbook.xml';
const STRINGS = 'xl/sharedStrings.xml';
const START = 'xl/worksheets/sheet2.xml';
const BUDGET = 'xl/worksheets/sheet3.xml';
const TABLE = 'xl/tables/table1.xml';
const NOTES = 'xl/comments3.xml';

/** A formula of the first sheet people see, in place of the one it has. */
const formula = (text: string): Edit[] => [[START, /<f>TEXT[^<]*<\/f>/, `<f>${text}</f>`]];
const condition = (text: string): Edit[] => [[BUDGET, '<formula>E4&gt;4000000<', `<formula>${text}<`]];
const sheetName = (name: string): Edit[] => [[BOOK, 'name="Chi\'s"', `name="${name}"`]];
const inFormula = (fault: string) => `${START}: formula in B3 ${fault}`;
const inCondition = (fault: string) => `${BUDGET}: condition on E4:E6 ${fault}`;

/** A second table over the first, with everything that makes it one. */
const secondTable: Edit[] = [
  ['xl/worksheets/_rels/sheet3.xml.rels', /(<Relationship [^>]*table1.xml"\/>)/, '$1$1'],
];

describe('a book with everything in it', () => {
  it('has no error in the Open XML SDK and none in our lint', async () => {
    expect(await validateOoxml(file)).toEqual([]);
    expect(lintXlsx(file)).toEqual([]);
  });
});

describe('the example workbook', () => {
  it('has no error in the Open XML SDK and none in our lint', async () => {
    const example = await bookFile(await examplePlan('commune'));
    expect(await validateOoxml(example)).toEqual([]);
    expect(lintXlsx(example)).toEqual([]);
  });
});

describe('our lint catches what the SDK lets pass', () => {
  it.each<[string, readonly Edit[], string]>([
    [
      'two columns of one name',
      [
        [TABLE, 'name="Xét_x000a_lại _x005F_x0041_"', 'name="Mã"'],
        [STRINGS, '>Xét\nlại _x005F_x0041_<', '>Mã<'],
      ],
      `${TABLE}: two columns «Mã»`,
    ],
    [
      'a header that differs',
      [[TABLE, 'name="Xét_x000a_lại _x005F_x0041_"', 'name="Xet"']],
      `${TABLE}: column «Xet» has the header «Xét\nlại _x0041_»`,
    ],
    [
      'a ref too narrow for its columns',
      [[TABLE, /ref="A3:F6"/g, 'ref="A3:E6"']],
      `${TABLE}: ref A3:E6 does not hold 6 columns and a row`,
    ],
    [
      'a ref without a row',
      [[TABLE, /ref="A3:F6"/g, 'ref="A3:F3"']],
      `${TABLE}: ref A3:F3 does not hold 6 columns and a row`,
    ],
    [
      'a wrong count of columns',
      [[TABLE, 'count="6"', 'count="5"']],
      `${TABLE}: the count of columns is wrong`,
    ],
    [
      'a filter over another area',
      [[TABLE, '<autoFilter ref="A3:F6"', '<autoFilter ref="A3:F5"']],
      `${TABLE}: the filter covers another area`,
    ],
    [
      'a table name with a space',
      [
        [TABLE, 'displayName="tblChi"', 'displayName="tbl Chi"'],
        [TABLE, /<calculatedColumnFormula>.*?<\/calculatedColumnFormula>/g, ''],
        [BUDGET, /<f>[^<]*<\/f>/g, ''],
        [START, /<f>SUM[^<]*<\/f>/, ''],
        [BOOK, '>tblChi[Mã]<', '>1<'],
      ],
      `${TABLE}: table name «tbl Chi» is not one`,
    ],
    [
      'a table named like a name of the book',
      [[BOOK, 'name="TongChi"', 'name="TBLCHI"']],
      `${BOOK}: name «TBLCHI» is a table's`,
    ],
    ['two tables overlapping', secondTable, `${BUDGET}: two tables overlap`],
    [
      'a string that does not exist',
      [[BUDGET, /t="s"><v>\d+/, 't="s"><v>99999']],
      `${BUDGET}: string 99999 does not exist`,
    ],
    [
      'cells out of order',
      [[BUDGET, /(<c r="A4".*?<\/c>)(<c r="B4".*?<\/c>)/, '$2$1']],
      `${BUDGET}: cell A4 is out of order or there twice`,
    ],
    [
      'a cell twice',
      [[BUDGET, /(<c r="A4".*?<\/c>)/, '$1$1']],
      `${BUDGET}: cell A4 is out of order or there twice`,
    ],
    ['a cell in another row', [[BUDGET, 'r="A4"', 'r="A5"']], `${BUDGET}: cell A5 stands in row 4`],
    [
      'rows out of order',
      [[BUDGET, /(<row r="4".*?<\/row>)(<row r="5".*?<\/row>)/, '$2$1']],
      `${BUDGET}: row 4 comes after row 5`,
    ],
    ['a formula that leaves a bracket open', formula('ROUND((B2,0)'), inFormula('leaves a bracket open')],
    ['a formula that closes one too many', formula('ROUND(B2,0))'), inFormula('closes a bracket too many')],
    ['a formula that breaks off', formula('B2*'), inFormula('breaks off')],
    ['a formula with two operators', formula('B2*/2'), inFormula('breaks off')],
    ['a formula that begins with =', formula('=B2'), inFormula('begins with =')],
    ['a formula with ;', formula('ROUND(B2;0)'), inFormula('separates by ;')],
    ['a formula with an open quote', formula('B2&amp;"đồng'), inFormula('leaves a quote open')],
    ['a formula with a lost reference', formula('B2+#REF!'), inFormula('names #REF!')],
    [
      'a function newer than Excel 2010',
      formula('IFNA(B2,0)'),
      inFormula('calls IFNA, which Excel 2010 may not have'),
    ],
    [
      'a function with the prefix of newer ones',
      formula('_xlfn.TEXTJOIN(",",TRUE,B2)'),
      inFormula('calls _xlfn.TEXTJOIN, which Excel 2010 may not have'),
    ],
    [
      'a format that differs from machine to machine',
      formula('TEXT(ROUND(B2,0),"#,##0")'),
      inFormula('formats by "#,##0", which differs from machine to machine'),
    ],
    [
      'a table that is not there',
      formula('SUM(tblThu[Mã])'),
      inFormula('names the table tblThu, which is not there'),
    ],
    [
      'a column that is not there',
      formula('SUM(tblChi[[#Data],[Thành tiến]])'),
      inFormula('names the column tblChi[Thành tiến], which is not there'),
    ],
    ['a structured reference as people type it', formula('tblChi[@Mã]'), inFormula('says @ for [#This Row]')],
    [
      'a structured reference without its table',
      formula('SUM([Mã])'),
      inFormula('names [Mã] without its table'),
    ],
    ['a name that is not there', formula('TongThu+B2'), inFormula('names «TongThu», which is not there')],
    [
      'a sheet that is not there',
      formula("SUM('Số liêu'!A1:A3)"),
      inFormula('names the sheet «Số liêu», which is not there'),
    ],
    ['a formula too long', formula(`B2${'+12345678'.repeat(911)}`), inFormula('has 8201 letters')],
    [
      'a formula too deep',
      formula(`${'ABS('.repeat(65)}B2${')'.repeat(65)}`),
      inFormula('goes 65 brackets deep'),
    ],
    [
      'a text too long for a formula',
      formula(`"${'x'.repeat(256)}"`),
      inFormula('holds a text of 256 letters'),
    ],
    [
      'a text too long for a cell',
      [
        [STRINGS, '>Xét\nlại _x005F_x0041_<', `>${'x'.repeat(32_768)}<`],
        [TABLE, 'name="Xét_x000a_lại _x005F_x0041_"', `name="${'x'.repeat(32_768)}"`],
      ],
      `${BUDGET}: cell F3 holds a text of 32768 letters`,
    ],
    [
      'a title too long for a dialog',
      [[BUDGET, 'errorTitle="Số lượng"', `errorTitle="${'x'.repeat(33)}"`]],
      `${BUDGET}: validation of C4:C6 has an errorTitle of 33 letters`,
    ],
    [
      'a message too long for a dialog',
      [[BUDGET, 'error="Từ 0"', `error="${'x'.repeat(256)}"`]],
      `${BUDGET}: validation of C4:C6 has an error of 256 letters`,
    ],
    [
      'a calculated column that breaks off',
      [[TABLE, ',0)</calculatedColumnFormula>', ',0</calculatedColumnFormula>']],
      `${TABLE}: calculated column leaves a bracket open`,
    ],
    [
      'a list too long',
      [[BUDGET, '"01,02,03"'.replaceAll('"', '&quot;'), `"${'x'.repeat(256)}"`]],
      `${BUDGET}: a list of 256 characters`,
    ],
    [
      'a list from a table',
      [[BUDGET, '<formula1>DanhMuc<', '<formula1>tblChi[Mã]<']],
      `${BUDGET}: validation of B4:B6 holds a structured reference`,
    ],
    [
      'a list from a name that is not there',
      [[BUDGET, '<formula1>DanhMuc<', '<formula1>DanhSach<']],
      `${BUDGET}: validation of B4:B6 names «DanhSach», which is not there`,
    ],
    ['a condition on a table', condition('tblChi[Mã]=""'), inCondition('holds a structured reference')],
    ['a condition with a list in braces', condition('OR(E4={1,2})'), inCondition('holds a list in braces')],
    ['a look that does not exist', [[BUDGET, 'dxfId="0"', 'dxfId="4"']], inCondition('wants look 4 of 4')],
    [
      'two conditions of one priority',
      [[BUDGET, 'priority="2"', 'priority="1"']],
      `${BUDGET}: condition on A4:F6 has the priority of another`,
    ],
    [
      'merges that overlap',
      [[START, '<mergeCells count="1">', '<mergeCells count="2"><mergeCell ref="D1:D2"/>']],
      `${START}: merge A1:D1 overlaps another`,
    ],
    [
      'a merge across a table',
      [
        [
          BUDGET,
          '<conditionalFormatting',
          '<mergeCells count="1"><mergeCell ref="A2:A4"/></mergeCells><conditionalFormatting',
        ],
      ],
      `${BUDGET}: merge A2:A4 crosses a table`,
    ],
    ['a name that is a cell', [[BOOK, 'name="TongChi"', 'name="T15"']], `${BOOK}: name «T15» is not one`],
    ['a name twice', [[BOOK, 'name="MaChi"', 'name="TONGCHI"']], `${BOOK}: name «TongChi» is there twice`],
    [
      'a name of a sheet that is not there',
      [[BOOK, "'Bắt đầu'!$B$2", "'Bắt dầu'!$B$2"]],
      `${BOOK}: name «TongChi» names the sheet «Bắt dầu», which is not there`,
    ],
    [
      'a note outside every sheet',
      [[NOTES, 'ref="C3"', 'ref="XFE3"']],
      `${NOTES}: a note on XFE3, which no sheet has`,
    ],
    ['two notes on one cell', [[NOTES, 'ref="C3"', 'ref="D3"']], `${NOTES}: two notes on D3`],
    [
      'every sheet hidden',
      [[BOOK, /(sheetId="[23]") /g, '$1 state="hidden" ']],
      `${BOOK}: every sheet is hidden`,
    ],
    ['a hidden sheet on top', [[BOOK, ' activeTab="1"', '']], `${BOOK}: the active sheet is hidden`],
    [
      'a sheet name too long',
      [...sheetName('x'.repeat(32)), [BOOK, /'Chi''s'/g, 'x'.repeat(32)]],
      `${BOOK}: sheet name «${'x'.repeat(32)}» is longer than 31 characters`,
    ],
    [
      'a sheet name with a forbidden mark',
      [...sheetName('Chi/thu'), [BOOK, /'Chi''s'/g, "'Chi/thu'"]],
      `${BOOK}: sheet name «Chi/thu» is not one`,
    ],
    [
      'two sheets of one name',
      [...sheetName('BẮT ĐẦU'), [BOOK, /'Chi''s'/g, "'Bắt đầu'"]],
      `${BOOK}: two sheets «BẮT ĐẦU»`,
    ],
  ])('%s', (_, edits, defect) => {
    expect(lintXlsx(spoilt(edits)).map(({ part, what }) => `${part}: ${what}`)).toEqual([defect]);
  });
});

describe('our lint lets pass what Excel takes', () => {
  it.each([
    'IF(B2<>"",-B2,+1)',
    'IF(B2>=1,,2)',
    'SUM($A:$B,1:3,$2:$4)+1.5E+3',
    `'Chi''s'!E4&"a;b(c"`,
    'SUMIFS(tblChi[Thành tiền],tblChi[Mã],"01",tblChi[[Số lượng]:[Đơn giá]],">0")',
    'COUNTA(tblChi[])+ROWS(tblChi)+ROW(tblChi[#Headers])',
    'INDEX(MaChi,1,1)&TongChi&TRUE',
    'TEXT(IF(B2>0,B2,0),"0")',
  ])('%s', (text) => {
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    expect(lintXlsx(spoilt(formula(escaped.replaceAll('$', '$$$$'))))).toEqual([]);
  });
});
