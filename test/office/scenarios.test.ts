import { afterEach, describe, expect, it } from '@jest/globals';
import type { Book, ExcelHost, Fault } from '../host';
import {
  finished,
  jobState,
  lineCell,
  mendBook,
  NEW_LINE,
  openScene,
  OWN,
  ownSheet,
  planInCells,
  priced,
  saidBy,
  type Scene,
  seen,
  typeLine,
  undoLast,
  update,
  visible,
} from './scenarios';

let host: ExcelHost | undefined;
afterEach(() => {
  host?.close();
  host = undefined;
});

async function open(prepare?: (book: Book) => void): Promise<Scene> {
  const scene = await openScene(prepare);
  host = scene.host;
  return scene;
}

const addLine = (book: Book) => {
  typeLine(book, NEW_LINE);
};
const nothing = () => undefined;

type Scenario = [
  what: string,
  prepare: (book: Book) => void,
  work: (scene: Scene) => Promise<unknown>,
  said: string,
  holds: (scene: Scene) => void | Promise<void>,
];

const value = ({ book }: Scene, id: string, column: string) => book.valueAt(lineCell(book, id, column));
const cellsOf = (book: Book, sheet: string) =>
  book.snapshot().sheets.find(({ name }) => name === sheet)!.cells;
const ref = (book: Book, table: string) => book.snapshot().tables.find(({ name }) => name === table)!.ref;

const PLAIN: Scenario[] = [
  [
    'nothing changed: nothing is written',
    nothing,
    async () => {
      expect((await update()).cells).toBe(0);
    },
    'đã làm',
    ({ host: { counters } }) => {
      expect(counters.syncs).toBeLessThanOrEqual(3);
    },
  ],
  [
    'an amount is changed by the pane: one cell',
    nothing,
    async () => {
      expect((await update({ change: priced(47_000_000) })).cells).toBe(1);
    },
    'đã làm',
    (scene) => {
      expect(value(scene, 'D2', 'Đơn giá')).toBe(47_000_000);
    },
  ],
  [
    'a line typed below the table: the form, the appraisal and the accounts follow',
    addLine,
    () => update(),
    'đã làm',
    ({ book }) => {
      expect(Object.values(cellsOf(book, 'Biểu dự toán')).some(({ value: one }) => one === 'D7')).toBe(true);
      expect(book.sheet('Thẩm định').value(9, 0)).toBe('D7');
      expect(ref(book, 'tblThamDinh')).toMatch(/10$/);
      expect(ref(book, 'tblThucHien')).toMatch(/10$/);
    },
  ],
  [
    'a line without a code gets one, and keeps its place',
    (book) => {
      typeLine(book, { ...NEW_LINE, 'Mã dòng': '' });
      typeLine(book, {
        'Nội dung chi': 'Thuê xe',
        'Mã HĐ': 'H1',
        ĐVT: 'chuyến',
        'Số lượng': 1,
        'Đơn giá': 5,
      });
    },
    () => update(),
    'đã làm',
    async ({ book }) => {
      const { lines } = await planInCells();
      expect(lines.map(({ content }) => content).slice(-2)).toEqual(['Nước uống', 'Thuê xe']);
      expect(book.valueAt(lineCell(book, lines.at(-1)!.id, 'Nội dung chi'))).toBe('Thuê xe');
    },
  ],
  [
    'a column of their own inside our table stays where it stands, with its formulas',
    (book) => {
      book.userEdit('Dự toán!BI3', 'Của riêng tôi');
      book.userEdit('Dự toán!BI4', '=H4*2');
      addLine(book);
    },
    () => update(),
    'đã làm',
    ({ book }) => {
      expect(book.sheet('Dự toán').cell(3, 60)).toMatchObject({ formula: '=H4*2' });
      expect(ref(book, 'tblDuToan')).toBe('A3:BI10');
    },
  ],
  [
    'a row of their own above the table: everything is found where it stands now',
    (book) => {
      const { sheet } = book.locate('Dự toán!A1');
      sheet.write(0, 5, 'Bản lãnh đạo xem');
    },
    () => update({ change: priced(1_000_000, 'D4') }),
    'đã làm',
    (scene) => {
      expect(value(scene, 'D4', 'Đơn giá')).toBe(1_000_000);
      expect(scene.book.valueAt('Dự toán!F1')).toBe('Bản lãnh đạo xem');
    },
  ],
  [
    'a sheet of ours that was deleted is made again',
    (book) => {
      book.deleteSheet(book.sheet('Biểu dự toán'));
    },
    () => update(),
    'đã làm',
    ({ book }) => {
      expect(book.sheet('Biểu dự toán').visibility).toBe('Visible');
      expect(book.sheets.some(({ name }) => name.startsWith('~'))).toBe(false);
    },
  ],
  [
    'a form that was renamed is theirs from then on; a new one is made',
    (book) => {
      book.renameSheet(book.sheet('Biểu dự toán'), 'Biểu đã trình');
      addLine(book);
    },
    () => update(),
    'đã làm',
    ({ book }) => {
      expect(Object.values(cellsOf(book, 'Biểu đã trình')).some(({ value: one }) => one === 'D7')).toBe(
        false,
      );
      expect(Object.values(cellsOf(book, 'Biểu dự toán')).some(({ value: one }) => one === 'D7')).toBe(true);
    },
  ],
  [
    'the budget sheet renamed: its table is still ours',
    (book) => {
      book.renameSheet(book.sheet('Dự toán'), 'Chi tiết');
    },
    () => update({ change: priced(7_000) }),
    'đã làm',
    (scene) => {
      expect(value(scene, 'D2', 'Đơn giá')).toBe(7_000);
    },
  ],
  [
    'rows hidden by a filter are written like the others',
    (book) => {
      const table = book.tables.find(({ name }) => name === 'tblDuToan')!;
      table.filter(new Set([table.box.r0 + 2, table.box.r0 + 3]));
    },
    () => update({ change: priced(9_000) }),
    'đã làm',
    (scene) => {
      expect(value(scene, 'D2', 'Đơn giá')).toBe(9_000);
      expect(scene.book.sheet('Dự toán').hiddenRows.size).toBe(2);
    },
  ],
  [
    'a filtered table that must grow is not touched',
    (book) => {
      const table = book.tables.find(({ name }) => name === 'tblThamDinh')!;
      table.filter(new Set([table.box.r0 + 1]));
      addLine(book);
    },
    () => update(),
    'office.filtered',
    ({ book }) => {
      expect(ref(book, 'tblThamDinh')).toMatch(/9$/);
    },
  ],
  [
    'rows sorted by a person: a change finds its line',
    (book) => {
      const table = book.tables.find(({ name }) => name === 'tblDuToan')!;
      const { sheet, box } = table;
      const line = (row: number) =>
        Array.from({ length: box.c1 - box.c0 + 1 }, (_, at) => sheet.cell(row, box.c0 + at));
      const [first, last] = [line(box.r0 + 1), line(box.r1)];
      first.forEach((cell, at) => {
        sheet.put(box.r1, box.c0 + at, cell);
      });
      last.forEach((cell, at) => {
        sheet.put(box.r0 + 1, box.c0 + at, cell);
      });
    },
    () => update({ change: priced(3_000, 'D1') }),
    'đã làm',
    (scene) => {
      expect(value(scene, 'D1', 'Đơn giá')).toBe(3_000);
      expect(scene.book.sheet('Dự toán').value(3, 0)).toBe('D6');
    },
  ],
  [
    'a column that people hid stays hidden, and one they showed stays shown',
    (book) => {
      book.sheet('Dự toán').hiddenColumns.add(2);
      book.sheet('Dự toán').hiddenColumns.delete(11);
      addLine(book);
    },
    () => update(),
    'đã làm',
    ({ book }) => {
      const { hiddenColumns } = book.sheet('Dự toán');
      expect([hiddenColumns.has(2), hiddenColumns.has(11)]).toEqual([true, false]);
    },
  ],
  [
    'cells that people merged beside our tables stay merged',
    (book) => {
      book.sheet('Thẩm định').merges.push({ r0: 20, c0: 0, r1: 21, c1: 3 });
      addLine(book);
    },
    () => update(),
    'đã làm',
    ({ book }) => {
      expect(book.sheet('Thẩm định').merges).toEqual([{ r0: 20, c0: 0, r1: 21, c1: 3 }]);
    },
  ],
  [
    'cells that people merged right below a table that must grow',
    (book) => {
      book.sheet('Thẩm định').merges.push({ r0: 9, c0: 0, r1: 9, c1: 3 });
      addLine(book);
    },
    () => update(),
    'office.merged',
    ({ book }) => {
      expect(ref(book, 'tblThamDinh')).toMatch(/9$/);
    },
  ],
  [
    'calculation set to manual stays manual',
    (book) => {
      book.calculationMode = 'Manual';
      addLine(book);
    },
    () => update(),
    'đã làm',
    ({ book }) => {
      expect(book.calculationMode).toBe('Manual');
    },
  ],
  [
    'a workbook that is read-only, or in Protected View',
    (book) => {
      book.readOnly = true;
      addLine(book);
    },
    () => update(),
    'office.readOnly',
    ({ host: { counters } }) => {
      expect(counters.syncs).toBeLessThanOrEqual(3);
    },
  ],
  [
    'an Excel that is counted in Vietnamese: amounts stay amounts',
    (book) => {
      book.separators = { decimal: ',', thousands: '.', culture: 'vi-VN' };
    },
    () => update({ change: priced(1_234_567) }),
    'đã làm',
    (scene) => {
      expect(value(scene, 'D2', 'Đơn giá')).toBe(1_234_567);
    },
  ],
];

const THEIRS: Scenario[] = [
  [
    'a number typed into a form: the cells are named and nothing is written',
    (book) => {
      book.sheet('Biểu dự toán').write(11, 4, 999);
      addLine(book);
    },
    () => update(),
    'office.notOurs',
    ({ book }) => {
      expect(book.valueAt('Biểu dự toán!E12')).toBe(999);
    },
  ],
  [
    '… and with their consent that form is kept aside and a new one laid out',
    (book) => {
      book.sheet('Biểu dự toán').write(11, 4, 999);
      addLine(book);
    },
    () => update({ aside: true }),
    'đã làm',
    ({ book }) => {
      expect(book.valueAt('Biểu dự toán (bản riêng)!E12')).toBe(999);
      expect(book.valueAt('Biểu dự toán!E12')).not.toBe(999);
    },
  ],
  [
    'a note beside a form is nobody’s business',
    (book) => {
      book.sheet('Biểu dự toán').write(11, 30, 'xem lại');
      addLine(book);
    },
    () => update(),
    'đã làm',
    ({ book }) => {
      expect(book.valueAt('Biểu dự toán!AE12')).toBe('xem lại');
    },
  ],
  [
    'a signature right below the appraisal, where its new row must go',
    (book) => {
      book.sheet('Thẩm định').write(9, 1, 'Người thẩm định');
      addLine(book);
    },
    () => update(),
    'office.inTheWay',
    ({ book }) => {
      expect(book.valueAt('Thẩm định!B10')).toBe('Người thẩm định');
    },
  ],
  [
    'a number typed over our formula in the budget stays',
    (book) => {
      book.userEdit(lineCell(book, 'D1', 'Thành tiền'), 123);
    },
    () => update({ change: priced(8_000) }),
    'đã làm',
    (scene) => {
      expect(value(scene, 'D1', 'Thành tiền')).toBe(123);
    },
  ],
  [
    'a sheet locked with a password is left, the others are updated',
    (book) => {
      const form = book.sheet('Biểu dự toán');
      form.protection = { ...form.protection, password: 'bí mật' };
      addLine(book);
    },
    async () => {
      expect((await update()).locked).toEqual(['Biểu dự toán']);
    },
    'đã làm',
    ({ book }) => {
      expect(book.sheet('Biểu dự toán').protection).toMatchObject({ on: true, password: 'bí mật' });
      expect(ref(book, 'tblThamDinh')).toMatch(/10$/);
    },
  ],
  [
    'our own protection rests for the job and stands again after it',
    addLine,
    () => update(),
    'đã làm',
    ({ book }) => {
      expect(book.sheet('Biểu dự toán').protection).toMatchObject({ on: true, password: undefined });
      expect(book.sheet('Biểu dự toán').protection.options).toMatchObject({
        allowFormatColumns: true,
        allowFormatCells: false,
      });
    },
  ],
  [
    'somebody else changes the same cell between reading and writing: theirs stays and is named',
    nothing,
    async ({ host: excel, book }) => {
      excel.faults.between((request) => {
        if (request === 1) book.userEdit(lineCell(book, 'D2', 'Đơn giá'), 777);
      });
      const { clashes } = await update({ change: priced(5_000) });
      expect(clashes).toEqual([{ sheet: 'Dự toán', cell: 'H5' }]);
    },
    'đã làm',
    (scene) => {
      expect(value(scene, 'D2', 'Đơn giá')).toBe(777);
    },
  ],
  [
    'somebody else inserts a row between reading and writing: their rows are put back',
    nothing,
    async ({ host: excel, book }) => {
      excel.faults.between((request) => {
        if (request !== 1) return;
        const table = book.tables.find(({ name }) => name === 'tblDuToan')!;
        table.addRows(0, [table.columns.map((_, at) => (at === 0 ? 'D99' : null))]);
      });
      await update({ change: priced(5_000) });
    },
    'đã làm',
    async ({ book }) => {
      expect(book.valueAt(lineCell(book, 'D1', 'Đơn giá'))).toBe(100_000);
      expect(book.valueAt(lineCell(book, 'D2', 'Đơn giá'))).toBe(47_743_000);
    },
  ],
];

describe.each([
  ['updating an open workbook', PLAIN],
  ['what is not ours, and others who type', THEIRS],
])('%s', (_title, scenarios) => {
  it.each(scenarios)('%s', async (_what, prepare, work, said, holds) => {
    const scene = await open(prepare);
    const before = visible(scene.book);
    const own = ownSheet(scene.book);
    expect(await saidBy(work(scene))).toBe(said);
    if (said !== 'đã làm') expect(visible(scene.book)).toEqual(before);
    await holds(scene);
    // What they keep aside keeps their formulas, too.
    const aside = (text: unknown) => String(text).replace(' (bản riêng)', '');
    expect(ownSheet(scene.book).map(aside)).toEqual(own.map(aside));
    expect((await jobState()).halfDone).toBeUndefined();
  });
});

type FaultCase = [what: string, fault: Fault, said: string];

/** A pane that has seen the workbook reads it in one request; the second writes. */
const WRITE = 2;
const FAULTS: FaultCase[] = [
  ['the sheet turns out to be protected', { code: 'AccessDenied', at: WRITE }, 'office.protected'],
  [
    'a cell is being edited when the pane reads',
    { code: 'InvalidOperationInCellEditMode' },
    'office.editing',
  ],
  [
    'a cell is being edited when the pane writes',
    { code: 'InvalidOperationInCellEditMode', at: WRITE },
    'office.editing',
  ],
  ['another workbook is in front', { code: 'InactiveWorkbook', at: WRITE }, 'office.otherBook'],
  ['the request is too large', { code: 'RequestPayloadSizeLimitExceeded', at: WRITE }, 'office.tooLarge'],
  ['Excel does not answer in time', { code: 'Timeout', at: WRITE }, 'office.failed'],
  ...[0.05, 0.2, 0.4, 0.6, 0.8, 0.95].map((share): FaultCase => [
    `Excel fails after ${share * 100}% of the request`,
    { code: 'GeneralException', at: WRITE, when: 'midway', share },
    'office.failed',
  ]),
];

describe('what goes wrong is taken back at once', () => {
  it.each(FAULTS)('%s', async (_what, fault, said) => {
    const { host: excel, book } = await open(addLine);
    const before = seen(book);
    excel.faults.fail(fault);
    expect(await saidBy(update({ change: priced(6_000) }))).toBe(said);
    expect(seen(book)).toEqual(before);
    expect((await jobState()).halfDone).toBeUndefined();
  });

  it('the answer to a finished job is lost: it is taken back too, or it stands', async () => {
    const { host: excel, book } = await open(addLine);
    const before = seen(book);
    excel.faults.fail({ code: 'RequestAborted', at: WRITE, when: 'after' });
    expect(await saidBy(update())).toBe('office.failed');
    expect(seen(book)).toEqual(before);
  });
});

describe('a connection that is lost, a pane that is closed: one click at the next opening', () => {
  it.each([0.05, 0.3, 0.55, 0.8, 0.97])('after %d of the request', async (share) => {
    const { host: excel, book } = await open(addLine);
    const own = ownSheet(book);
    const before = seen(book);
    excel.faults.fail({ code: 'ServiceNotAvailable', at: WRITE, when: 'midway', share });
    excel.faults.fail({ code: 'ServiceNotAvailable', at: WRITE + 1, times: 99 });
    expect(await saidBy(update({ change: priced(6_000) }))).toBe('office.unfinished');
    expect(ownSheet(book)).toEqual(own);
    excel.faults.heal();
    expect((await jobState()).halfDone).toBeDefined();
    // Until then no other job begins.
    expect(await saidBy(update())).toBe('office.halfDone');
    await mendBook();
    expect(seen(book)).toEqual(before);
    expect((await jobState()).halfDone).toBeUndefined();
  });

  it('mending may itself be broken off and begun again', async () => {
    const { host: excel, book } = await open(addLine);
    const before = seen(book);
    excel.faults.fail({ code: 'ServiceNotAvailable', at: WRITE, when: 'midway', share: 0.9 });
    excel.faults.fail({ code: 'ServiceNotAvailable', at: WRITE + 1, times: 99 });
    await saidBy(update({ change: priced(6_000) }));
    excel.faults.heal();
    excel.faults.fail({ code: 'RequestAborted', at: 5, when: 'midway', share: 0.5 });
    expect(await saidBy(mendBook())).toBe('office.failed');
    await mendBook();
    expect(seen(book)).toEqual(before);
  });

  it('what a person typed meanwhile into a cell of the job is kept, and said', async () => {
    const { host: excel, book } = await open(addLine);
    excel.faults.fail({ code: 'ServiceNotAvailable', at: WRITE, when: 'midway', share: 0.95 });
    excel.faults.fail({ code: 'ServiceNotAvailable', at: WRITE + 1, times: 99 });
    await saidBy(update({ change: priced(6_000) }));
    excel.faults.heal();
    book.userEdit(lineCell(book, 'D2', 'Đơn giá'), 4_444);
    const { left } = await mendBook();
    expect(left).toEqual([{ sheet: 'Dự toán', cell: 'H5' }]);
    expect(book.valueAt(lineCell(book, 'D2', 'Đơn giá'))).toBe(4_444);
  });
});

describe('«Dừng lại»', () => {
  it('before anything is written', async () => {
    const { book } = await open(addLine);
    const before = seen(book);
    expect(await saidBy(update({ signal: AbortSignal.abort() }))).toBe('office.cancelled');
    expect(seen(book)).toEqual(before);
  });
});

describe('«Hoàn tác»', () => {
  it('gives back a job, and the ones before it', async () => {
    const { book } = await open(addLine);
    const before = seen(book);
    await update();
    const between = seen(book);
    await update({ change: priced(6_000) });
    await undoLast();
    expect(seen(book)).toEqual(between);
    await undoLast();
    expect(seen(book)).toEqual(before);
  });

  it('may itself be broken off, and is finished at the next opening', async () => {
    const { host: excel, book } = await open(addLine);
    const before = seen(book);
    await update();
    // What is there, whether anything was written since, the job, its tracks, what stands: the sixth request writes.
    excel.faults.fail({ code: 'ServiceNotAvailable', at: 6, when: 'midway', share: 0.6 });
    expect(await saidBy(undoLast())).toBe('office.failed');
    expect((await jobState()).halfDone).toBeDefined();
    await mendBook();
    expect(seen(book)).toEqual(before);
  });

  it('leaves a cell that a person changed since, and says so', async () => {
    const { book } = await open();
    await update({ change: priced(6_000) });
    book.userEdit(lineCell(book, 'D2', 'Đơn giá'), 5_555);
    expect((await undoLast()).left).toEqual([{ sheet: 'Dự toán', cell: 'H5' }]);
    expect(book.valueAt(lineCell(book, 'D2', 'Đơn giá'))).toBe(5_555);
  });

  it('takes away the sheets that a job added', async () => {
    const { book } = await open((made) => {
      made.deleteSheet(made.sheet('Biểu dự toán'));
    });
    const before = visible(book);
    await update();
    await undoLast();
    expect(visible(book)).toEqual(before);
  });

  it('takes the whole book away while nobody has written into it', async () => {
    const { book } = await open();
    await undoLast();
    expect(book.sheets.map(({ name }) => name)).toEqual([OWN]);
    expect([book.names, book.xmlParts]).toEqual([[], []]);
    expect([...book.settings.keys()]).toEqual([]);
  });

  it('does not take away a book that people have written into', async () => {
    const { book } = await open();
    book.userEdit(lineCell(book, 'D2', 'Ghi chú'), 'đã hỏi giá');
    const before = seen(book);
    expect(await saidBy(undoLast())).toBe('office.undoWouldLose');
    expect(seen(book)).toEqual(before);
  });

  it('knows ten jobs and no more', async () => {
    const { book } = await open();
    for (let job = 1; job <= 11; job += 1) await update({ change: priced(job * 1_000) });
    expect((await jobState()).undoable).toHaveLength(10);
    for (let job = 1; job <= 10; job += 1) await undoLast();
    expect(book.valueAt(lineCell(book, 'D2', 'Đơn giá'))).toBe(1_000);
    // Making the book was the first job of all.
    expect(await saidBy(undoLast())).toBe('office.nothingToUndo');
  });
});

it('a broken-off job gives the finished workbook when it is done again', async () => {
  const wanted = await finished(addLine, () => update());
  const { host: excel, book } = await open(addLine);
  excel.faults.fail({ code: 'GeneralException', at: WRITE, when: 'midway', share: 0.7 });
  expect(await saidBy(update())).toBe('office.failed');
  await update();
  expect(visible(book)).toEqual(wanted);
  expect(book.sheet(OWN)).toBeDefined();
});
