import { afterEach, describe, expect, it } from '@jest/globals';
import { Refusal } from '../../src/locales';
import { createBook, jobState, mendBook, type Progress } from '../../src/office';
import type { BookModel, SheetModel } from '../../src/workbook';
import { type ExcelHost, startExcel } from '../host';
import { area, book, cell, fullBook, sheet, tableSheet, wideSheet } from './hand-made-book';

const OLD_MARK = '<du-toan xmlns="urn:other"/>';
let host: ExcelHost;
afterEach(() => {
  host.close();
});

async function keyOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => 'no refusal',
    (reason: unknown) => reason,
  );
  return error instanceof Refusal ? error.key : String(error);
}

/** A workbook that people use already. */
const used = () =>
  startExcel({
    workbook: (made) => {
      made.sheet('Sheet1').write(0, 0, 'của tôi');
      made.sheet('Sheet1').write(1, 0, '=A1&"!"');
      made.xmlParts.push({ id: made.guid(), xml: OLD_MARK });
    },
  });

const lone = (name: string, more: Partial<SheetModel>) => book([sheet(name, more)]);
const withFormula = (formula: string) => ({ rows: [{ cells: [cell(0, 'money', formula)] }] });

const BROKEN: [phase: string, broken: BookModel][] = [
  ['sheets', lone('a:b', {})],
  ['formats', lone('Màu', { tabColor: 'không màu' })],
  ['constants', lone('Dài', { rows: [{ cells: [cell('x'.repeat(40_000))] }] })],
  ['tables', book([tableSheet('Bảng sai', 'bảng sai', [['a', 1]])])],
  ['names', book([sheet('Tên')], [{ name: 'Sai', formula: 'SUM((1' }])],
  ['formulas', lone('Công thức', withFormula('SUM((1'))],
  ['merges', book([{ ...tableSheet('Gộp', 'tblGop', [['a', 1]]), merges: [area('A1:B1')] }])],
  [
    'validations',
    lone('Kiểm', {
      validations: [
        { area: area('A1'), rule: { kind: 'list', choices: ['x'.repeat(256)] }, title: '', message: '' },
      ],
    }),
  ],
  [
    'conditionals',
    lone('Màu mè', { conditionals: [{ area: area('A1'), formula: 'tblX[a]=1', look: 'over' }] }),
  ],
  [
    'charts',
    lone('Hình', {
      charts: [
        {
          name: '',
          title: '',
          area: area('A1:B2'),
          categories: { reference: "'Hình'!$A$1", values: [] },
          series: [{ name: 's', reference: "'Hình'!$A$1", values: [] }],
        },
      ],
    }),
  ],
  ['page', lone('Trang', { page: { landscape: false, titleRows: [2_000_000, 2_000_000] } })],
];

describe.each<[string, BookModel['sheets']]>([
  ['in one request', []],
  ['after others have gone through', [wideSheet('Lớn', 'tblLon', 1300, 30)]],
])('a failure %s leaves the workbook as it was', (_, before) => {
  it.each(BROKEN)('in %s', async (_phase, broken) => {
    host = await used();
    const untouched = host.workbook.snapshot();
    const failing = { ...broken, sheets: [...before, ...broken.sheets] };
    expect(await keyOf(createBook(failing))).toBe('office.failed');
    expect(host.workbook.snapshot()).toEqual(untouched);
    expect(host.workbook.active.name).toBe('Sheet1');
  });
});

const large = () => book([wideSheet('Lớn', 'tblLon', 3000, 30), ...fullBook().sheets], fullBook().names);

/** Does something once so many requests have gone through. */
const after = (requests: number, act: () => void) => {
  let seen = 0;
  return (_: Progress) => {
    seen += 1;
    if (seen === requests) act();
  };
};

describe('between two requests', () => {
  it('what people do in Excel may make the rest fail, and all of it goes', async () => {
    host = await used();
    const untouched = host.workbook.snapshot();
    const lock = after(1, () => (host.workbook.sheet('~Lớn').protection.on = true));
    expect(await keyOf(createBook(large(), lock))).toBe('office.protected');
    expect(host.workbook.snapshot()).toEqual(untouched);
  });

  it.each([1, 2, 3])('a person may cancel: after %i', async (requests) => {
    host = await used();
    const untouched = host.workbook.snapshot();
    const cancel = new AbortController();
    const abort = after(requests, () => {
      cancel.abort();
    });
    expect(await keyOf(createBook(large(), abort, cancel.signal))).toBe('office.cancelled');
    expect(host.workbook.snapshot()).toEqual(untouched);
    // One to ask, those that went through, three to take back.
    expect(host.counters.syncs).toBe(1 + requests + 3);
  });

  it('a book cancelled before it began asks for nothing', async () => {
    host = await used();
    expect(await keyOf(createBook(large(), undefined, AbortSignal.abort()))).toBe('office.cancelled');
    expect(host.counters.syncs).toBe(0);
  });

  it('a sheet that was renamed meanwhile goes too', async () => {
    host = await used();
    const untouched = host.workbook.snapshot();
    const cancel = new AbortController();
    const act = after(2, () => {
      host.workbook.renameSheet(host.workbook.sheet('~Lớn'), 'Tên mới');
      cancel.abort();
    });
    await keyOf(createBook(large(), act, cancel.signal));
    expect(host.workbook.snapshot()).toEqual(untouched);
  });

  it('says what stays when Excel does not let go of it, and lets go of it later', async () => {
    host = await used();
    const untouched = host.workbook.snapshot();
    const cancel = new AbortController();
    const act = after(1, () => {
      // A very hidden sheet cannot be deleted.
      host.workbook.sheet('~Lớn').visibility = 'VeryHidden';
      cancel.abort();
    });
    await expect(createBook(large(), act, cancel.signal)).rejects.toMatchObject({
      key: 'office.unfinished',
    });
    expect((await jobState()).halfDone).toBeDefined();
    host.workbook.sheet('~Lớn').visibility = 'Hidden';
    await mendBook();
    expect(host.workbook.snapshot()).toEqual(untouched);
  });
});

describe('what an earlier book left', () => {
  const left = () =>
    startExcel({
      workbook: (made) => {
        const xml = '<book xmlns="urn:du-toan-55:book"/>';
        made.xmlParts.push({ id: made.guid(), xml });
        made.names.push({ name: 'dmChu', formula: '=#REF!', comment: '', visible: true });
      },
    });

  it('gives way to the new book', async () => {
    host = await left();
    await createBook(fullBook());
    const { xmlParts, names } = host.workbook.snapshot();
    expect(xmlParts).toHaveLength(1);
    expect(names).toMatchObject([{ name: 'dmChu', formula: "='Danh mục'!$A$1:$A$2" }]);
  });

  it('keeps its mark when the new book fails', async () => {
    host = await left();
    const untouched = host.workbook.snapshot();
    expect(await keyOf(createBook(lone('Công thức', withFormula('SUM((1'))))).toBe('office.failed');
    expect(host.workbook.snapshot().xmlParts).toEqual(untouched.xmlParts);
  });
});
