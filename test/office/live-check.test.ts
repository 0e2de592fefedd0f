import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tell } from '../../src/locales';
import { quietly } from '../../src/office';
import { sortTable } from '../host';
import { type Live, openLive, pause, rewinder } from './live-book';
import { type Scenario, scenarios } from './scenario';

let live: Live;
let again: () => Promise<void>;

const edit = (address: string, value: unknown) => () =>
  live.after(() => {
    live.host.workbook.userEdit(address, value);
  });
const phases = () => live.said.slice(1).map(({ phase }) => phase);
const problem = () => tell('vi', live.last().problem);
const errors = () => live.findings().filter((finding) => finding.startsWith('error'));
const line = (row: number) => {
  const sheet = live.host.workbook.sheet('Dự toán');
  return Array.from({ length: 50 }, (_, column) => sheet.value(row - 1, column));
};

const TABLE: Scenario<Live>[] = [
  {
    done: 'a price above its ceiling is typed',
    work: edit('Dự toán!H4', 9_000_000),
    said: errors,
    says: ['error B-01 Dự toán!H4', 'error B-11 Dự toán!J4'],
    held: () => live.marks(),
    holds: ['Dự toán!H4,J4 #F8C9CC', 'Dự toán!A4 #D6E6F5'],
  },
  {
    done: '… and reading and marking it takes two requests of a few KB',
    work: edit('Dự toán!H4', 9_000_000),
    said: () => live.host.counters.syncs,
    says: 2,
    held: () => Math.max(...live.host.counters.bytes) < 5000,
    holds: true,
  },
  {
    done: 'the price is put right again',
    work: async () => {
      const right = live.host.workbook.valueAt('Dự toán!H4');
      await edit('Dự toán!H4', 9_000_000)();
      await edit('Dự toán!H4', right)();
    },
    said: errors,
    says: [],
    held: () => live.marks(),
    holds: ['Dự toán!A4 #D6E6F5'],
  },
  {
    done: 'a cell is typed over with what it says',
    work: () => edit('Dự toán!F4', live.host.workbook.valueAt('Dự toán!F4'))(),
    said: () => [live.last().phase, live.host.counters.syncs],
    says: ['ready', 1],
  },
  {
    done: 'four cells are typed one after another without a rest',
    work: () =>
      live.after(async () => {
        for (const row of [4, 5, 6, 7]) {
          live.host.workbook.userEdit(`Dự toán!H${row}`, 9_000_000);
          await pause(2);
        }
      }),
    said: phases,
    says: ['working', 'ready'],
    held: () => errors().filter((finding) => finding.includes('!H')).length > 1,
    holds: true,
  },
  {
    done: 'somebody else on the same book edits elsewhere',
    work: () =>
      live.after(() => {
        live.host.workbook.userEdit('Dự toán!H4', 9_000_000, 'coauthor');
      }),
    said: () => [phases(), errors()[0]],
    says: [['working', 'ready'], 'error B-01 Dự toán!H4'],
  },
  {
    done: 'the add-in itself writes',
    work: async () => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Dự toán').getRange('H4').values = [[9_000_000]];
        await context.sync();
      });
      live.host.resetCounters();
      await pause(120);
    },
    said: phases,
    says: [],
    held: () => live.host.counters.syncs,
    holds: 0,
  },
  {
    done: 'the table is sorted',
    work: async () => {
      await edit('Dự toán!H4', 9_000_000)();
      const [id] = line(4);
      await live.after(() => {
        sortTable(live.host.workbook, 'tblDuToan', 'Đơn giá');
      });
      const row = Array.from({ length: 12 }, (_, at) => at + 4).find((at) => line(at)[0] === id)!;
      expect(row).not.toBe(4);
      expect(errors()).toContain(`error B-01 Dự toán!H${row}`);
      expect(live.marks().join()).toContain(`H${row}`);
    },
    said: () => errors().length,
    says: 2,
  },
  {
    done: 'words are typed where a quantity belongs',
    work: edit('Dự toán!F5', 'hai mươi'),
    said: () => [live.last().phase, problem()],
    says: ['unreadable', 'Ô F5 trang «Dự toán» ghi «hai mươi»: cần một số. Hãy nhập lại số.'],
    held: () => live.marks(),
    holds: ['Dự toán!F5 #F8C9CC'],
  },
  {
    done: '… and put right: the list is back',
    work: async () => {
      const right = live.host.workbook.valueAt('Dự toán!F5');
      await edit('Dự toán!F5', 'hai mươi')();
      await edit('Dự toán!F5', right)();
    },
    said: () => [live.last().phase, live.last().problem],
    says: ['ready', undefined],
    held: () => live.marks(),
    holds: ['Dự toán!A4 #D6E6F5'],
  },
  {
    done: "people's own sheet is edited",
    work: async () => {
      live.host.workbook.userEdit('Sheet1!A1', 'của tôi');
      await pause(120);
    },
    said: () => [phases(), live.host.counters.syncs],
    says: [[], 0],
  },
  {
    done: 'a date of the plan is changed on «Thông tin»',
    work: async () => {
      const { cell } = live.last().checked!.reading.cells.at('year')!;
      await edit(`Thông tin!${cell}`, 2031)();
    },
    said: () => live.last().checked!.reading.plan.year,
    says: 2031,
  },
  {
    done: 'a row is inserted into the table',
    work: () =>
      live.after(() => {
        const { workbook } = live.host;
        const table = workbook.tables.find(({ name }) => name === 'tblDuToan')!;
        table.addRows(0, [Array.from({ length: table.columns.length }, () => null)]);
        workbook.events.as('user', () => {
          workbook.changed(table.sheet, { ...table.box, r0: 3, r1: 3 }, 'RowInserted', 'Down');
        });
      }),
    said: () => [live.last().phase, live.findings()[0]],
    says: ['ready', 'hint B-15 Dự toán!A5'],
  },
  {
    done: 'a line is typed below, and the table grows over it',
    work: () =>
      live.after(() => {
        const { workbook } = live.host;
        const table = workbook.tables.find(({ name }) => name === 'tblDuToan')!;
        const copy = line(4).map((value, column) => (column === 0 ? '' : column === 7 ? 9_000_000 : value));
        table.resize({ ...table.box, r1: table.box.r1 + 1 });
        workbook.userEdit('Dự toán!A16', [copy]);
      }),
    said: () => errors()[0],
    says: 'error B-01 Dự toán!H16',
    held: () => live.host.counters.syncs,
    holds: 2,
  },
  {
    done: 'the sheet «Dự toán» is deleted',
    work: () =>
      live.after(() => {
        const { workbook } = live.host;
        workbook.deleteSheet(workbook.sheet('Dự toán'));
      }),
    said: () => [live.last().phase, problem().split('\n')[0]],
    says: ['unreadable', expect.stringContaining('«Dự toán»')],
  },
  {
    done: 'the sheet is protected: the list is whole, the cells stay uncoloured',
    work: async () => {
      live.host.workbook.sheet('Dự toán').protection = { on: true, password: 'x', options: {} };
      await live.check.check();
    },
    said: () => [live.last().unmarked, live.last().checked!.findings.length],
    says: [['Dự toán'], 2],
    held: () => live.marks(),
    holds: [],
  },
];

describe('checking while people work', () => {
  beforeAll(async () => {
    live = await openLive();
    again = rewinder(live);
  });
  afterAll(async () => {
    await live.check.stop();
    live.host.close();
  });

  scenarios(
    () => live,
    () => again(),
    TABLE,
  );

  it("leaves people's fills and conditions as they were, and nothing of its own when it ends", async () => {
    await again();
    const { workbook } = live.host;
    const before = workbook.snapshot().sheets.map((sheet) => ({
      ...sheet,
      conditionalFormats: sheet.conditionalFormats.filter(({ formula }) => !formula.includes('dtDauSoat')),
    }));
    await edit('Dự toán!H4', 9_000_000)();
    await edit('Dự toán!H4', before.find(({ name }) => name === 'Dự toán')!.cells['H4']!.value)();
    await live.check.stop();
    expect(workbook.snapshot().sheets).toEqual(before);
    live.host.resetCounters();
    workbook.userEdit('Dự toán!H4', 9_000_000);
    await pause(100);
    expect(live.host.counters.syncs).toBe(0);
    await live.check.start();
  });

  it('does not show what a pane that crashed has left', async () => {
    await again();
    const { workbook } = live.host;
    const mark = workbook.sheet('Dự toán').conditionals.find(({ formula }) => formula.includes('dtDauSoat'))!;
    workbook.sheet('Hoạt động').conditionals.push({ ...mark, id: 'left', formula: '=dtDauSoat=1' });
    expect(live.marks()).toEqual(['Dự toán!A4 #D6E6F5']);
  });
});

describe('an Excel that does not say who wrote (ExcelApi 1.12)', () => {
  it('is not listened to while the add-in writes, and is afterwards', async () => {
    live = await openLive({ version: '1.12', lines: 4 });
    live.said.splice(0, live.said.length - 1);
    await quietly(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Dự toán').getRange('H4').values = [[9_000_000]];
        await context.sync();
      }),
    );
    await pause(250);
    expect(phases()).toEqual([]);
    await edit('Dự toán!H5', 9_000_000)();
    expect(errors().length).toBeGreaterThan(0);
    await live.check.stop();
    live.host.close();
  });
});
