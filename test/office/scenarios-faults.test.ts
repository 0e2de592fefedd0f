import { describe, expect, it } from '@jest/globals';
import type { Fault } from '../host';
import { addLine, open } from './scenario-table';
import {
  finished,
  jobState,
  lineCell,
  mendBook,
  OWN,
  ownSheet,
  priced,
  saidBy,
  seen,
  undoLast,
  update,
  visible,
} from './scenarios';

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
