import { afterEach, describe, expect, it } from '@jest/globals';
import { type ExcelHost, startExcel, startWord } from './index';

let host: ExcelHost | undefined;
afterEach(() => {
  host?.takeProblems();
  host?.close();
  host = undefined;
});
const codeOf = (job: Promise<unknown>): Promise<string> =>
  job.then(() => 'no error').catch((e: unknown) => (e as OfficeExtension.Error).code);

describe('the host is strict', () => {
  it('records members it does not have, and fails the test at close()', async () => {
    host = await startExcel();
    const code = await codeOf(
      Excel.run(async (c) => {
        c.workbook.pivotTables.load('items/name');
        await c.sync();
      }),
    );
    expect(code).toBe('ApiNotFound');
    expect(() => {
      host?.assertClean();
    }).toThrow(/Workbook\.pivotTables/i);
  });
  it('refuses calls above the reported requirement set', async () => {
    host = await startExcel({ sets: { ExcelApi: '1.8' } });
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.8')).toBe(true);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.9')).toBe(false);
    const code = await codeOf(
      Excel.run(async (c) => {
        c.workbook.worksheets.getFirst().pageLayout.orientation = 'Landscape';
        await c.sync();
      }),
    );
    expect(code).toBe('ApiNotFound');
  });
  it('answers null objects and missing items as Excel does', async () => {
    host = await startExcel();
    const isNull = await Excel.run(async (c) => {
      const s = c.workbook.worksheets.getItemOrNullObject('nope').load('name');
      await c.sync();
      return s.isNullObject;
    });
    expect(isNull).toBe(true);
    const missing = Excel.run(async (c) => {
      c.workbook.worksheets.getItem('nope').load('name');
      await c.sync();
    });
    expect(await codeOf(missing)).toBe('ItemNotFound');
    const unread = Excel.run(async (c) => {
      const r = c.workbook.worksheets.getFirst().getRange('A1');
      await c.sync();
      return r.values;
    });
    expect(await codeOf(unread)).toBe('PropertyNotLoaded');
  });
  it('records Common API calls it does not have', async () => {
    host = await startExcel();
    await new Promise((done) => {
      Office.context.document.getFilePropertiesAsync(done);
    });
    expect(host.problems.join()).toMatch(/dispatch id/);
  });
  it('reports the languages it was given, and leaves no globals behind', async () => {
    host = await startExcel({ displayLanguage: 'vi-VN', locale: 'vi-VN' });
    expect([Office.context.displayLanguage, Office.context.contentLanguage]).toEqual(['vi-VN', 'vi-VN']);
    host.close();
    host = undefined;
    expect('Excel' in globalThis).toBe(false);
  });
});

describe('Word', () => {
  it('opens a generated package, and refuses a broken one', async () => {
    const { zipSync, strToU8 } = await import('fflate');
    const xml =
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>KẾ HOẠCH</w:t></w:r></w:p><w:sdt><w:sdtPr><w:id w:val="7"/><w:tag w:val="tong"/></w:sdtPr>' +
      '<w:sdtContent><w:p><w:r><w:t>10</w:t></w:r></w:p></w:sdtContent></w:sdt></w:body></w:document>';
    const bytes = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(xml) });
    const word = await startWord();
    const base64 = Buffer.from(bytes).toString('base64');
    await Word.run(async (c) => {
      c.application.createDocument(base64).open();
      await c.sync();
    });
    expect(word.word.opened.map((b) => b.length)).toEqual([bytes.length]);
    const broken = Word.run(async (c) => {
      c.application.createDocument('UEsDBA==').open();
      await c.sync();
    });
    expect(await codeOf(broken)).toBe('GeneralException');
    const seen = await Word.run(async (c) => {
      c.document.insertFileFromBase64(base64, 'Replace');
      const controls = c.document.contentControls.getByTag('tong');
      controls.load('items/id,items/text,items/tag');
      await c.sync();
      controls.items[0]?.insertText('12', 'Replace');
      c.document.body.load('text');
      c.document.body.paragraphs.load('items/text');
      await c.sync();
      return [
        controls.items.map((x) => [x.id, x.text]),
        c.document.body.text,
        c.document.body.paragraphs.items.length,
      ];
    });
    expect(seen).toEqual([[[7, '10']], 'KẾ HOẠCH\r12', 2]);
    word.close();
  });
});
