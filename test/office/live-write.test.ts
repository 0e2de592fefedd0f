import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadLiveWords, tell } from '../../src/locales';
import { goTo, proposeAnswer, proposeFix, readSelection, writeNotes, type Undone } from '../../src/office';
import { isoDate } from '../../src/plan';
import { loadImport } from '../../src/workbook';
import { invalidOperation } from '../host/wire/errors';
import { type Live, openLive, rewinder } from './live-book';
import { type Scenario, scenarios } from './scenario';

let live: Live;
let again: () => Promise<void>;
let told: string;
let undo: readonly Undone[];

const book = () => live.host.workbook;
const checked = () => live.last().checked!;
const edit = (address: string, value: unknown) =>
  live.after(() => {
    book().userEdit(address, value);
  });
const found = (rule: string) => checked().findings.find(({ finding }) => finding.rule === rule)!;
/** What the add-in says when it refuses. */
const refusal = async (work: Promise<unknown>) => {
  told = await work.then(
    () => '',
    (error: unknown) => tell('vi', error),
  );
};
const tooDear = () => edit('Dự toán!H4', 9_000_000);
const fix = async () => {
  undo = await live.check.write(proposeFix(checked(), found('B-01')));
};
const ANSWER = { who: 'Người lập', reason: 'Đã có báo giá', date: isoDate('2025-09-01')! };
const answer = async () => {
  await live.check.write(proposeAnswer(checked(), found('B-15'), ANSWER));
};
const log = () => book().sheet('Nhật ký');
const logTable = () => book().tables.find(({ name }) => name === 'tblNhatKy')!.box;
/** The last row of the log, and those above it. */
const logRow = (up = 0) => Array.from({ length: 7 }, (_, column) => log().value(logTable().r1 - up, column));

const WRITES: Scenario<Live>[] = [
  {
    done: 'a fix is looked at',
    work: tooDear,
    said: () =>
      proposeFix(checked(), found('B-01')).cells.map(
        ({ sheet, cell, title, before, value }) => `${sheet}!${cell} ${title}: ${before} → ${value}`,
      ),
    says: ['Dự toán!H4 Đơn giá: 9000000 → 100000'],
    held: () => book().valueAt('Dự toán!H4'),
    holds: 9_000_000,
  },
  {
    done: 'a fix is made',
    work: async () => {
      await tooDear();
      await fix();
    },
    said: () => live.findings().filter((one) => one.includes('B-01')),
    says: [],
    held: () => book().valueAt('Dự toán!H4'),
    holds: 100_000,
  },
  {
    done: '… and taken back',
    work: async () => {
      await tooDear();
      await fix();
      await live.check.takeBack(undo);
    },
    said: () => live.findings().filter((one) => one.includes('B-01')),
    says: ['error B-01 Dự toán!H4'],
    held: () => book().valueAt('Dự toán!H4'),
    holds: 9_000_000,
  },
  {
    done: 'somebody changes the cell between look and fix',
    work: async () => {
      await tooDear();
      const writes = proposeFix(checked(), found('B-01'));
      book().sheet('Dự toán').write(3, 7, 77_000);
      await refusal(live.check.write(writes));
    },
    said: () => told,
    says: expect.stringContaining('Ô H4 trang «Dự toán» vừa bị thay đổi nên chưa ghi gì'),
    held: () => book().valueAt('Dự toán!H4'),
    holds: 77_000,
  },
  {
    done: 'the sheet is protected when the fix comes',
    work: async () => {
      await tooDear();
      book().sheet('Dự toán').protection = { on: true, password: 'mật khẩu', options: {} };
      await refusal(fix());
    },
    said: () => told,
    says: expect.stringContaining('Trang «Dự toán» đang được bảo vệ'),
    held: () => book().valueAt('Dự toán!H4'),
    holds: 9_000_000,
  },
  {
    done: 'somebody answers for a warning',
    work: answer,
    said: () => [found('B-15').finding.acknowledged?.reason, live.marks()],
    says: ['Đã có báo giá', []],
    held: () => logRow(),
    holds: [expect.any(Number), 'Xác nhận', '', 'B-15', expect.any(String), 'Người lập', 'Đã có báo giá'],
  },
  {
    done: 'two answers stand below one another, and the table holds both',
    work: async () => {
      await answer();
      await answer();
    },
    said: () => [logRow(1)[6], logRow()[6]],
    says: ['Đã có báo giá', 'Đã có báo giá'],
    held: () => logTable(),
    holds: expect.objectContaining({ r0: 2, r1: 5 }),
  },
  {
    done: 'something of people stands right below the log',
    work: async () => {
      await answer();
      log().write(logTable().r1 + 1, 0, 'chữ ký');
      await refusal(answer());
    },
    said: () => told,
    says: expect.stringContaining('có dữ liệu khác nên không thêm dòng được'),
    held: () => log().value(logTable().r1 + 1, 0),
    holds: 'chữ ký',
  },
  {
    done: 'notes are asked for in an Excel that takes none',
    work: () => refusal(writeNotes(checked().findings, () => '')),
    said: () => told,
    says: expect.stringContaining('không ghi được ghi chú'),
  },
];

const PLACES: Scenario<Live>[] = [
  {
    done: 'a finding is clicked',
    work: async () => {
      book().userSelect('Sheet1!B2');
      const { from } = await goTo('Dự toán', 'H4');
      told = `${from.sheet}!${from.cell}`;
    },
    said: () => told,
    says: 'Sheet1!B2',
    held: () => [book().active.name, book().active.selection],
    holds: ['Dự toán', { r0: 3, c0: 7, r1: 3, c1: 7 }],
  },
  {
    done: '… on a sheet that is hidden, in a row that is filtered away',
    work: async () => {
      log().visibility = 'Hidden';
      log().hiddenRows.add(3);
      told = String((await goTo('Nhật ký', 'A4')).hidden);
      log().hiddenRows.clear();
    },
    said: () => told,
    says: 'true',
    held: () => [log().visibility, book().active.name],
    holds: ['Visible', 'Nhật ký'],
  },
  {
    done: '… while another workbook is in front',
    work: async () => {
      Object.assign(book(), {
        select: () => {
          throw invalidOperation('another workbook is in front');
        },
      });
      await refusal(goTo('Dự toán', 'H4'));
      Reflect.deleteProperty(book(), 'select');
    },
    said: () => told,
    says: expect.stringContaining('hãy bấm vào sổ dự toán rồi thử lại, hoặc tự tới ô H4 trang «Dự toán»'),
  },
  {
    done: '… on a sheet that is gone',
    work: () => refusal(goTo('Trang cũ', 'A1')),
    said: () => told,
    says: expect.stringContaining('Sổ không còn trang «Trang cũ»'),
  },
  {
    done: 'a table of their own is chosen for the import',
    work: async () => {
      book().userEdit('Sheet1!B2', [
        ['ĐVT: nghìn đồng', '', '', '', '', ''],
        ['STT', 'Nội dung', 'ĐVT', 'Số lượng', 'Đơn giá', 'Thành tiền'],
        [1, 'Nước uống', 'người', 40, 20, 800],
        [2, 'Thuê hội trường', 'ngày', 2, 1500, 3000],
      ]);
      book().userSelect('Sheet1!B3:G60');
      const { book: raw, where } = await readSelection();
      const { importBook } = await loadImport();
      const { imported } = importBook(raw, where);
      told = imported.lines.map(({ content, unitPrice }) => `${content} ${unitPrice}`).join('; ');
    },
    said: () => told,
    says: 'Nước uống 20000; Thuê hội trường 1500000',
  },
  {
    done: 'empty cells are chosen for the import',
    work: async () => {
      book().userSelect('Sheet1!K2:L9');
      await refusal(readSelection());
    },
    said: () => told,
    says: expect.stringContaining('Vùng đang chọn không có gì'),
  },
];

describe('writing what was found', () => {
  beforeAll(async () => {
    await loadLiveWords();
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
    [...WRITES, ...PLACES],
  );
});

describe('notes in cells (ExcelApi 1.18)', () => {
  it("stand beside what is found, never over people's, and are replaced by the next ones", async () => {
    live = await openLive({ version: '1.18', lines: 4 });
    const sheet = book().sheet('Dự toán');
    await tooDear();
    await edit('Dự toán!H5', 9_000_000);
    const columns = 16384;
    sheet.notes.set(4 * columns + 7, 'của kế toán');
    const say = () => 'lời';
    expect(await writeNotes(checked().findings, say)).toMatchObject({ taken: 1, left: 0 });
    expect(sheet.notes.get(3 * columns + 7)).toBe('Dự toán 55:\n[B-01] lời');
    expect(sheet.notes.get(4 * columns + 7)).toBe('của kế toán');
    await writeNotes([], say);
    expect([...sheet.notes.values()].filter((text) => text.startsWith('Dự toán 55'))).toEqual([]);
    expect(sheet.notes.get(4 * columns + 7)).toBe('của kế toán');
    await live.check.stop();
    live.host.close();
  });
});
