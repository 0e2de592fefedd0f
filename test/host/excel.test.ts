import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ExcelHost, startExcel } from './index';

let host: ExcelHost;
beforeAll(async () => {
  host = await startExcel();
});
afterAll(() => {
  host.close();
});

describe('real office.js against the emulated Excel', () => {
  it('is ready, in Excel, on a browser', async () => {
    expect(await Office.onReady()).toMatchObject({ host: 'Excel', platform: 'OfficeOnline' });
  });
  it('writes and reads a batch in one round trip', async () => {
    host.resetCounters();
    const values = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2');
      range.values = [
        [1, 2],
        [3, '=SUM(A1:A2)'],
      ];
      range.load('values,formulas,address');
      await context.sync();
      return [range.values, range.formulas, range.address];
    });
    expect(values).toStrictEqual([
      [
        [1, 2],
        [3, 4],
      ],
      [
        [1, 2],
        [3, '=SUM(A1:A2)'],
      ],
      'Sheet1!A1:B2',
    ]);
    expect(host.counters.syncs).toBe(1);
    expect(host.counters.bytes[0]).toBeGreaterThan(100);
  });
});
