import { afterEach, describe, expect, it } from '@jest/globals';
import { Refusal } from '../../src/locales';
import { createBook, readOpenBook } from '../../src/office';
import { examplePlan, parsePlan } from '../../src/plan';
import { bookFile, layoutBook, planFromBook } from '../../src/workbook';
import { seeHost, seeXlsx } from '../files/see-xlsx';
import { type ExcelHost, startExcel } from '../host';

const SHEETS = ['Thông tin', 'Hoạt động', 'Dự toán'];
let host: ExcelHost;

afterEach(() => {
  host.close();
});

const theBook = async () => layoutBook(await examplePlan('commune'));

/** Which sentence a person would get. */
async function refusalOf(work: Promise<unknown>): Promise<{ key: string; params: unknown }> {
  const error: unknown = await work.then(
    () => 'no refusal',
    (reason: unknown) => reason,
  );
  if (error instanceof Refusal) return { key: error.key, params: error.params };
  throw new Error(String(error));
}

describe('«Tạo sổ dự toán» in a live workbook', () => {
  it('leaves the same workbook there as the .xlsx file holds, cell by cell', async () => {
    host = await startExcel({ sets: { ExcelApi: '1.9' } });
    await createBook(await theBook());
    const file = seeXlsx(await bookFile(await examplePlan('commune')));
    const live = seeHost(host.workbook.snapshot(), SHEETS);
    expect(live.tables).toEqual(file.tables);
    expect(live.names).toEqual(file.names);
    expect(live.mark).toBe(file.mark);
    expect(live.sheets).toHaveLength(SHEETS.length);
    live.sheets.forEach((sheet, index) => {
      expect(sheet).toEqual(file.sheets[index]);
    });
  });

  it('takes three round trips at most, none near the limit of a request', async () => {
    host = await startExcel();
    await createBook(await theBook());
    expect(host.counters.syncs).toBeLessThanOrEqual(3);
    expect(Math.max(...host.counters.bytes)).toBeLessThan(400_000);
  });

  it('keeps what was there, and shows the first new sheet', async () => {
    host = await startExcel({ workbook: (book) => book.sheet('Sheet1').write(0, 0, 'của tôi') });
    await createBook(await theBook());
    expect(host.workbook.snapshot().sheets.map(({ name }) => name)).toEqual(['Sheet1', ...SHEETS]);
    expect(host.workbook.valueAt('Sheet1!A1')).toBe('của tôi');
  });

  it('keeps text that looks like a formula, a number or a date as it was typed', async () => {
    host = await startExcel();
    const plan = structuredClone(await examplePlan('commune'));
    const typed = ['=1+1', '+84 912', '-5%', '@cmd', "'nháy", '0123', '1/2', '1e5', 'TRUE', '01/08/2025'];
    typed.forEach((text, index) => (plan.lines[index]!.content = text));
    await createBook(layoutBook(parsePlan(plan)));
    const read = planFromBook(await readOpenBook());
    expect(read.lines.slice(0, typed.length).map(({ content }) => content)).toEqual(typed);
    expect(read).toEqual(plan);
  });
});

describe('what is already in the workbook is not touched', () => {
  const formulas = () => JSON.stringify(host.workbook.snapshot());

  it.each<[string, (book: ExcelHost['workbook']) => void, string]>([
    ['a sheet of that name', (book) => void book.addSheet('dự toán'), 'office.sheetTaken'],
    [
      'a name of ours that points at something of theirs',
      (book) =>
        void book.names.push({ ...nameLike(), name: 'TongKinhPhi', formula: '=Sheet1!$A$1' } as never),
      'office.nameTaken',
    ],
  ])('%s', async (_, prepare, key) => {
    host = await startExcel({ workbook: prepare });
    const before = formulas();
    expect(await refusalOf(createBook(await theBook()))).toMatchObject({ key });
    expect(formulas()).toBe(before);
    expect(host.counters.syncs).toBe(1);
  });

  it('a second book in the same workbook is refused', async () => {
    host = await startExcel();
    await createBook(await theBook());
    const before = formulas();
    expect(await refusalOf(createBook(await theBook()))).toEqual({
      key: 'office.sheetTaken',
      params: { sheet: 'Thông tin' },
    });
    expect(formulas()).toBe(before);
  });

  it('an Excel that is too old is told so before anything happens', async () => {
    host = await startExcel({ sets: { ExcelApi: '1.8' } });
    expect(await refusalOf(createBook(await theBook()))).toEqual({
      key: 'office.excelTooOld',
      params: { need: '1.9' },
    });
    expect(host.counters.syncs).toBe(0);
  });

  it('a request that fails halfway is taken back', async () => {
    host = await startExcel();
    const book = await theBook();
    const before = host.workbook.snapshot();
    const broken = { ...book, names: [...book.names, { name: 'Sai', formula: 'SUM((1' }] };
    expect((await refusalOf(createBook(broken))).key).toBe('office.failed');
    expect(host.workbook.snapshot()).toEqual(before);
  });
});

describe('reading the open workbook', () => {
  it('gives back the plan, with what a person changed in a cell', async () => {
    host = await startExcel();
    await createBook(await theBook());
    expect(planFromBook(await readOpenBook())).toEqual(await examplePlan('commune'));
    host.workbook.userEdit('Dự toán!G4', 123_456);
    expect(planFromBook(await readOpenBook()).lines[0]).toMatchObject({ id: 'D1', unitPrice: 123_456 });
  });

  it('says which sheet is missing', async () => {
    host = await startExcel();
    expect(await refusalOf(readOpenBook().then(planFromBook))).toEqual({
      key: 'book.noSheet',
      params: { sheet: 'Thông tin' },
    });
  });
});

function nameLike() {
  return { sheet: null, visible: true, comment: '' };
}
