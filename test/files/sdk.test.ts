import { describe, expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { validateOoxml } from './sdk';

const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The smallest .docx and .xlsx there are; `body` and `sheet` are what a case puts wrong. */
function docx(body: string): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${RELS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  });
}

function xlsx(sheet: string): Uint8Array {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${RELS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="${RELS}"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="sheet1.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<workbook ${main} xmlns:r="${OFFICE}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/sheet1.xml': strToU8(`<worksheet ${main}>${sheet}</worksheet>`),
  });
}

describe('the Open XML SDK judges a file', () => {
  test.each([
    ['a sound .docx', docx('<w:p><w:r><w:t>a</w:t></w:r></w:p>'), 0],
    ['a .docx with a run outside a paragraph', docx('<w:r><w:t>a</w:t></w:r>'), 1],
    ['a sound .xlsx', xlsx('<sheetData/>'), 0],
    [
      'a .xlsx whose cell has no such type',
      xlsx('<sheetData><row r="1"><c r="A1" t="money"/></row></sheetData>'),
      1,
    ],
    ['a file that is no zip', strToU8('text'), 1],
  ])('%s', async (_, bytes, errors) => {
    const found = await validateOoxml(bytes);
    expect(Math.min(found.length, 1)).toBe(errors);
  });
});
