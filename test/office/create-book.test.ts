import { afterEach, describe, expect, it } from '@jest/globals';
import { Refusal } from '../../src/locales';
import { createBook, type Progress, readOpenBook } from '../../src/office';
import { examplePlan, type Level, parsePlan, type Plan } from '../../src/plan';
import { bookFile, bookOf, loadLaw, readBook } from '../../src/workbook';
import { type SeenBook, type SeenCell, type SeenSheet, seeHost, seeXlsx } from '../files/see-xlsx';
import { type ExcelHost, startExcel } from '../host';
import { fewLines } from './few-lines';

const LARGEST_REQUEST = 400_000;
let host: ExcelHost;

afterEach(() => {
  host.close();
});

const smallPlan = async () => fewLines(await examplePlan('commune'), 14);
const theBook = async () => bookOf(await smallPlan());
const readLive = async () => readBook(await readOpenBook(), await loadLaw());

/** A whole plan has more formulas than the emulated Excel counts. */
const uncounted = (book: ExcelHost['workbook']) => {
  book.counts = false;
};

/** Which sentence a person would get. */
async function refusalOf(work: Promise<unknown>): Promise<{ key: string; params: unknown }> {
  const error: unknown = await work.then(
    () => 'no refusal',
    (reason: unknown) => reason,
  );
  if (error instanceof Refusal) return { key: error.key, params: error.params };
  throw new Error(String(error));
}

type Cells = Record<string, Partial<SeenCell>>;

/** Cells of hidden helper columns: the file counts them by places, live Excel by names of columns. */
function withoutHelperFormulas({ hiddenColumns, cells }: SeenSheet): Cells {
  const helpers = new Set(hiddenColumns);
  return Object.fromEntries(
    Object.entries(cells).map(([at, { value, look, formula }]): [string, Partial<SeenCell>] => [
      at,
      helpers.has(at.replace(/\d+$/, '')) && formula !== '' ? { value, look } : { value, look, formula },
    ]),
  );
}

/** What IronCalc counts otherwise than Excel and LibreOffice do, and what says of itself that it hangs on that. */
const isCounted = ({ formula, value }: SeenCell) =>
  value !== '#N/IMPL!' && !/HYPERLINK\(|SUMPRODUCT\(.*SUMIFS\(/.test(formula);

/** Values of formulas are left out where the emulated Excel did not count them. */
function comparable(live: SeenBook, file: SeenBook, counted: boolean): [Cells[], Cells[]] {
  const cells = (book: SeenBook) => book.sheets.map(withoutHelperFormulas);
  const [left, right] = [cells(live), cells(file)];
  left.forEach((sheet, index) => {
    for (const [at, cell] of Object.entries(sheet)) {
      const other = right[index]![at];
      const seen = live.sheets[index]!.cells[at]!;
      if (other === undefined || seen.formula === '' || (counted && isCounted(seen))) continue;
      sheet[at] = { ...cell, value: 'not counted' };
      right[index]![at] = { ...other, value: 'not counted' };
    }
  });
  return [left, right];
}

async function expectSameBook(plan: Plan, counted: boolean): Promise<void> {
  const names = (await bookOf(plan)).sheets.map(({ name }) => name);
  const live = seeHost(host.workbook.snapshot(), names);
  const file = seeXlsx(await bookFile(plan));
  expect(live.sheets).toHaveLength(20);
  expect(live.tables).toEqual(file.tables);
  expect(live.names).toEqual(file.names);
  expect(live.mark).toBe(file.mark);
  const [left, right] = comparable(live, file, counted);
  live.sheets.forEach((sheet, index) => {
    expect({ ...sheet, cells: left[index] }).toEqual({ ...file.sheets[index], cells: right[index] });
  });
}

describe('«Tạo sổ dự toán» in a live workbook', () => {
  it('leaves the same workbook there as the .xlsx file holds, cell by cell, counted by another program', async () => {
    host = await startExcel({ sets: { ExcelApi: '1.18' } });
    await createBook(await theBook());
    await expectSameBook(await smallPlan(), true);
    const { sheets } = seeHost(
      host.workbook.snapshot(),
      (await theBook()).sheets.map(({ name }) => name),
    );
    const formulas = sheets.flatMap(({ cells }) =>
      Object.values(cells).filter(({ formula }) => formula !== ''),
    );
    expect(formulas.filter((cell) => !isCounted(cell)).length).toBeLessThan(formulas.length / 50);
  });

  it.each<Level>(['commune', 'district'])(
    'writes all twenty sheets of a whole plan, in requests that are none near the limit: %s',
    async (level) => {
      host = await startExcel({ sets: { ExcelApi: '1.18' }, workbook: uncounted });
      const plan = await examplePlan(level);
      await createBook(await bookOf(plan));
      await expectSameBook(plan, false);
      const { syncs, bytes } = host.counters;
      expect(Math.max(...bytes)).toBeLessThan(LARGEST_REQUEST);
      // One asks, one shows; between them as many as the bytes need.
      const needed = bytes.reduce((sum, count) => sum + count, 0) / 350_000;
      expect(syncs).toBeLessThanOrEqual(Math.ceil(needed * 1.35) + 2);
    },
  );

  it('an Excel without notes shows their texts when the cell is chosen', async () => {
    host = await startExcel({ sets: { ExcelApi: '1.9' }, workbook: uncounted });
    await createBook(await theBook());
    const sheet = host.workbook.snapshot().sheets.find(({ name }) => name === 'Dự toán')!;
    expect(sheet.notes).toEqual([]);
    expect(JSON.stringify(sheet.validations)).toContain('Chọn một mã có ở trang Hoạt động.');
  });

  it('keeps what was there, and shows the cover', async () => {
    host = await startExcel({
      workbook: (book) => {
        uncounted(book);
        book.sheet('Sheet1').write(0, 0, 'của tôi');
      },
    });
    const book = await theBook();
    await createBook(book);
    const { sheets } = host.workbook.snapshot();
    expect(sheets.map(({ name }) => name)).toEqual(['Sheet1', ...book.sheets.map(({ name }) => name)]);
    expect(sheets.filter(({ visibility }) => visibility === 'Visible')).toHaveLength(
      1 + book.sheets.filter(({ hidden }) => hidden !== true).length,
    );
    expect(host.workbook.valueAt('Sheet1!A1')).toBe('của tôi');
    expect(host.workbook.active.name).toBe(book.sheets[0]!.name);
  });

  it('keeps text that looks like a formula, a number or a date as it was typed', async () => {
    host = await startExcel({ workbook: uncounted });
    const plan = structuredClone(await smallPlan());
    const typed = ['=1+1', '+84 912', '-5%', '@cmd', "'nháy", '0123', '1/2', '1e5', 'TRUE', '01/08/2025'];
    typed.forEach((text, index) => (plan.lines[index]!.content = text));
    await createBook(await bookOf(parsePlan(plan)));
    const read = await readLive();
    expect(read.plan.lines.slice(0, typed.length).map(({ content }) => content)).toEqual(typed);
    expect(read.plan).toEqual(plan);
  });

  it('tells how far it has come, and takes everything back when it is stopped', async () => {
    host = await startExcel({ workbook: uncounted });
    const before = host.workbook.snapshot();
    const stop = new AbortController();
    const seen: Progress[] = [];
    const work = createBook(
      await bookOf(await examplePlan('commune')),
      (progress) => {
        seen.push(progress);
        if (seen.length === 2) stop.abort();
      },
      stop.signal,
    );
    expect((await refusalOf(work)).key).toBe('office.cancelled');
    expect(seen[1]!.done).toBeGreaterThan(0);
    expect(seen[1]!.done).toBeLessThan(seen[1]!.total);
    expect(host.workbook.snapshot()).toEqual(before);
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
    host = await startExcel({ workbook: uncounted });
    const book = await theBook();
    await createBook(book);
    const before = formulas();
    expect(await refusalOf(createBook(book))).toEqual({
      key: 'office.sheetTaken',
      params: { sheet: book.sheets[0]!.name },
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
    host = await startExcel({ workbook: uncounted });
    const book = await theBook();
    const before = host.workbook.snapshot();
    const broken = { ...book, names: [...book.names, { name: 'Sai', formula: 'SUM((1' }] };
    expect((await refusalOf(createBook(broken))).key).toBe('office.failed');
    expect(host.workbook.snapshot()).toEqual(before);
  });
});

describe('reading the open workbook', () => {
  it('gives back a whole plan as it was, with nothing to remark on', async () => {
    host = await startExcel({ workbook: uncounted });
    const plan = await examplePlan('district');
    await createBook(await bookOf(plan));
    const read = await readLive();
    expect(read.remarks).toEqual([]);
    expect(read.plan).toEqual(plan);
  });

  it('gives back what a person changed in a cell, and their column, row and sheet', async () => {
    host = await startExcel();
    await createBook(await theBook());
    host.workbook.userEdit('Dự toán!H4', 123_456);
    const { plan, remarks } = await readLive();
    expect(plan.lines[0]).toMatchObject({ id: 'D1', unitPrice: 123_456 });
    expect(remarks).toEqual([]);
    host.workbook.addSheet('Của tôi').write(0, 0, 'x');
    expect((await readLive()).foreign.sheets).toEqual(['Của tôi']);
  });

  it('says what is missing in a workbook of another kind', async () => {
    host = await startExcel();
    expect((await refusalOf(readLive())).key).toBe('book.notABook');
  });
});

function nameLike() {
  return { sheet: null, visible: true, comment: '' };
}
