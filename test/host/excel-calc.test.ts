import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Book, type ExcelHost, fileFormula, startExcel } from './index';

let host: ExcelHost;
beforeAll(async () => {
  host = await startExcel({
    workbook: (book) => {
      [
        ['a', 'b', 'Tổng'],
        [1, 2, 3],
        [3, 4, 7],
      ].forEach((row, r) => {
        row.forEach((v, c) => {
          book.sheet('Sheet1').write(r, c, v);
        });
      });
    },
  });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.tables.add('A1:C3', true).name = 'tblX';
    sheet.names.add('k', '=5');
    context.workbook.names.add('rng', sheet.getRange('A2:A3'));
    await context.sync();
  });
});
afterAll(() => {
  host.close();
});

describe('values of formulas', () => {
  it.each<[formula: string, value: unknown]>([
    ['=SUM(rng)', 4],
    ['=k*2', 10],
    ['=COUNTA(tblX[#Headers])', 3],
    ['=COUNTA(tblX[#All])', 9],
    ['=SUM(tblX)', 20],
    ['=SUM(tblX[[a]:[b]])', 10],
    ['=SUM(tblX[[#This Row],[a]:[b]])', 3],
    ['=INDEX(tblX[Tổng],MATCH(3,tblX[a],0))', 7],
    ['=SUMIFS(tblX[Tổng],tblX[a],">1")', 7],
    ['="tblX[a]"&"x"', 'tblX[a]x'],
    ['=1/0', '#DIV/0!'],
    ['=VLOOKUP("q",A2:C3,1,FALSE)', '#N/A'],
    ['=9007199254740991-1', 9007199254740990],
    ['=0.1+0.2', 0.30000000000000004],
    ['=1>0', true],
  ])('%s', (formula, value) => {
    host.workbook.userEdit('Sheet1!F2', formula);
    expect(host.workbook.valueAt('Sheet1!F2')).toBe(value);
  });
  it('refuses books that are too large for IronCalc', () => {
    const big = new Book();
    for (let r = 0; r <= 4000; r++) big.sheet('Sheet1').write(r, 0, '=1');
    expect(() => big.valueAt('Sheet1!A1')).toThrow(/LibreOffice/);
  });
  it.each([
    ['=[@a]*tblX[@[Tổng]]', '=tblX[[#This Row],[a]]*tblX[[#This Row],[Tổng]]'],
    ['=SUM(tblX[@[a]:[b]])', '=SUM(tblX[[#This Row],[a]:[b]])'],
    ['=SUM(tblX[a])&"[@a]"', '=SUM(tblX[a])&"[@a]"'],
  ])('spells %s as files do', (live, file) => {
    expect(fileFormula(live, 'tblX')).toBe(file);
  });
});

it('copies between sheets with relative references, and acts on null objects without effect', async () => {
  const seen = await Excel.run(async (context) => {
    context.workbook.worksheets.getItemOrNullObject('nope').delete();
    const from = context.workbook.worksheets.getItem('Sheet1');
    from.getRange('H1:H2').values = [[5], ['=H1+$H$1']];
    const to = context.workbook.worksheets.add('Bản sao');
    to.getRange('B1').copyFrom('Sheet1!H1:H2');
    const range = to.getRange('B1:B2').load('formulas');
    context.workbook.worksheets.load('items/name,items/tables/items/name');
    await context.sync();
    const { items } = context.workbook.worksheets;
    return [range.formulas, items.map((s) => [s.name, s.tables.items.map((t) => t.name)])];
  });
  expect(seen).toEqual([
    [[5], ['=B1+$H$1']],
    [
      ['Sheet1', ['tblX']],
      ['Bản sao', []],
    ],
  ]);
});
