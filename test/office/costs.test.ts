import { afterEach, describe, expect, it } from '@jest/globals';
import { createBook, readOpenBook, updateBook } from '../../src/office';
import { parsePlan, type Plan } from '../../src/plan';
import { layoutBook, loadLaw } from '../../src/workbook';
import { type ExcelHost, startExcel } from '../host';
import { manyLines } from './many-lines';

const MOST_A_REQUEST = 400_000;
let host: ExcelHost;
afterEach(() => {
  host.close();
});

const open = async () => {
  host = await startExcel({
    sets: { ExcelApi: '1.18' },
    workbook: (book) => {
      book.counts = false;
    },
  });
};
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

const cheaper = (plan: Plan): Plan =>
  parsePlan({
    ...plan,
    lines: plan.lines.map((line, index) =>
      index === 1 ? { ...line, unitPrice: line.unitPrice - 1000 } : line,
    ),
  });

/** Twenty activities, 120 lines, all twenty sheets. The aim is five requests and 800 KB: not reached yet. */
describe('what an ordinary book costs', () => {
  it('to make, and to lay out again after one changed amount', async () => {
    await open();
    const plan = await manyLines(20, 120);
    const law = await loadLaw(plan);
    const layout = (one: Plan) => Promise.resolve(layoutBook(one, law));
    await createBook(await layout(plan));
    const made = { syncs: host.counters.syncs, bytes: sum(host.counters.bytes) };
    expect(Math.max(...host.counters.bytes)).toBeLessThan(MOST_A_REQUEST);
    expect(made.syncs).toBeLessThanOrEqual(6);
    expect(made.bytes).toBeLessThan(1_300_000);

    await readOpenBook();
    host.resetCounters();
    const done = await updateBook({ day: '2026-03-01', law, layout, change: cheaper });
    expect(done.cells).toBeGreaterThan(0);
    expect(host.counters.syncs).toBe(2);
    // The first request only asks; what is written is in the second.
    expect(host.counters.bytes[1]).toBeLessThan(5_000);
  });
});

/** The aim is 25 requests for 5,000 lines: not reached yet. */
describe('what a longer book costs', () => {
  it('is sent in requests that office.js carries without a stop', async () => {
    await open();
    const plan = await manyLines(40, 600);
    await createBook(layoutBook(plan, await loadLaw(plan)));
    expect(Math.max(...host.counters.bytes)).toBeLessThan(MOST_A_REQUEST);
  });
});
