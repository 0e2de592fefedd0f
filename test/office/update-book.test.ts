import { afterEach, expect, it } from '@jest/globals';
import { createBook, readOpenBook } from '../../src/office';
import { parsePlan } from '../../src/plan';
import { readBook } from '../../src/workbook';
import { type ExcelHost, startExcel } from '../host';
import { smallPlan } from '../workbook/small-plan';
import { layout, theLaw, update } from './live';

let host: ExcelHost;
afterEach(() => {
  host.close();
});

it('first', async () => {
  const plan = smallPlan();
  host = await startExcel({ sets: { ExcelApi: '1.18' }, workbook: (b) => { b.counts = false; } });
  let t = Date.now();
  const lap = (w: string) => { console.log(w, Date.now() - t, JSON.stringify(host.counters)); t = Date.now(); host.resetCounters(); };
  const book = await layout(plan); lap('layout');
  await createBook(book); lap('create');
  const before = host.workbook.snapshot();
  const done = await update(); lap('update0');
  console.log(JSON.stringify({ ...done, plan: undefined }));
  expect(host.workbook.snapshot().sheets).toEqual(before.sheets);
  const done1 = await update({ change: (p) => parsePlan({ ...p, lines: p.lines.map((l, i) => i === 1 ? { ...l, unitPrice: 47_000_000 } : l) }) }); lap('update1');
  console.log(JSON.stringify({ ...done1, plan: undefined }));
  const read = readBook(await readOpenBook(), await theLaw()); lap('read');
  expect(read.plan.lines[1]!.unitPrice).toBe(47_000_000);
});
