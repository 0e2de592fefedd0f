import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Live, openLive } from './live-book';

/** All of them with npm run test:full. */
const ROWS = process.env['FULL'] === '1' ? 10_000 : 1_000;
let live: Live;

beforeAll(async () => {
  live = await openLive({ lines: 12 });
});
afterAll(async () => {
  await live.check.stop();
  live.host.close();
});

describe(`${ROWS} rows are pasted`, () => {
  it('is one review, of requests that Excel on the web answers, and one typed cell stays two requests', async () => {
    const { workbook } = live.host;
    const table = workbook.tables.find(({ name }) => name === 'tblDuToan')!;
    const row = Array.from({ length: 12 }, (_, column) => workbook.sheet('Dự toán').value(4, column));
    const rows = Array.from({ length: ROWS }, () => ['', ...row.slice(1, 8)]);
    live.said.splice(0, live.said.length - 1);
    await live.after(() => {
      table.resize({ ...table.box, r1: table.box.r1 + ROWS });
      workbook.userEdit(`Dự toán!A${table.box.r1 + 2 - ROWS}`, rows);
    });
    expect(live.said.filter(({ phase }) => phase === 'ready')).toHaveLength(2);
    expect(live.last().checked!.reading.plan.lines).toHaveLength(ROWS + 12);
    const { syncs, bytes } = live.host.counters;
    expect(syncs).toBeLessThanOrEqual(30);
    expect(Math.max(...bytes)).toBeLessThan(20_000);
    live.host.resetCounters();
    await live.after(() => {
      workbook.userEdit('Dự toán!H4', 9_000_000);
    });
    expect(live.host.counters.syncs).toBe(2);
    expect(live.findings()).toContain('error B-01 Dự toán!H4');
  });
});
