import { Refusal } from '../../src/locales';
import { createBook, jobState, mendBook, readOpenBook, undoLast } from '../../src/office';
import { parsePlan, type Plan } from '../../src/plan';
import { readBook } from '../../src/workbook';
import { Book, type BookSnapshot, cloneBook, type ExcelHost, startExcel } from '../host';
import { smallPlan } from '../workbook/small-plan';
import { layout, theLaw, update } from './live';

/** A sheet of people's own, whose formulas point into ours. */
const OWN = 'Của tôi';

/** The book that all scenarios begin with, made once by the add-in in a workbook that people use already. */
let base: Book | undefined;
async function baseBook(): Promise<Book> {
  if (base !== undefined) return base;
  const book = new Book();
  book.counts = false;
  const own = book.sheet('Sheet1');
  book.renameSheet(own, OWN);
  own.write(0, 0, 'ghi chú riêng');
  const host = await startExcel({ sets: { ExcelApi: '1.18' }, workbook: book });
  await createBook(await layout(smallPlan()));
  host.close();
  own.write(1, 0, "='Biểu dự toán'!B12");
  own.write(2, 0, '=SUM(tblDuToan[Thành tiền])');
  base = book;
  return base;
}

export interface Scene {
  readonly host: ExcelHost;
  readonly book: Book;
}

/** The workbook of the base, open in Excel. */
export async function openScene(prepare: (book: Book) => void = () => undefined): Promise<Scene> {
  const book = cloneBook(await baseBook());
  prepare(book);
  const host = await startExcel({ sets: { ExcelApi: '1.18' }, workbook: book });
  // The pane has seen the workbook: from now on one request reads it.
  await readOpenBook();
  host.resetCounters();
  return { host, book };
}

/** The cell of a column of the budget in the row of that line. */
export function lineCell(book: Book, id: string, column: string): string {
  const table = book.tables.find(({ name }) => name === 'tblDuToan')!;
  const { sheet, box } = table;
  const at = table.columns.findIndex(({ name }) => name === column);
  for (let row = box.r0 + 1; row <= box.r1; row += 1)
    if (sheet.value(row, box.c0) === id) return `${sheet.name}!${columnLetters(box.c0 + at)}${row + 1}`;
  throw new Error(`no line ${id}`);
}

const columnLetters = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : columnLetters(Math.trunc(index / 26) - 1) + String.fromCharCode(65 + (index % 26));

/** A person adds a line at the end of the budget: the table grows with it, as Excel's does. */
export function typeLine(book: Book, cells: Readonly<Record<string, string | number>>): void {
  const table = book.tables.find(({ name }) => name === 'tblDuToan')!;
  const row = table.box.r1 + 1;
  const { sheet, box } = table;
  for (const [title, value] of Object.entries(cells)) {
    const at = table.columns.findIndex(({ name }) => name === title);
    book.userEdit(`${sheet.name}!${columnLetters(box.c0 + at)}${row + 1}`, value);
  }
}

export const NEW_LINE = {
  'Mã dòng': 'D7',
  'Mã HĐ': 'H1',
  'Nội dung chi': 'Nước uống',
  ĐVT: 'lượt',
  'Số lượng': 30,
  'Đơn giá': 20_000,
};

export async function planInCells(): Promise<Plan> {
  return readBook(await readOpenBook(), await theLaw()).plan;
}

/** Everything a person could see, and what the add-in remembers of it. */
export const seen = (book: Book): BookSnapshot => book.snapshot();

/** The same without tracks of jobs that can be undone: what people see. */
export const visible = (book: Book): Omit<BookSnapshot, 'settings'> => {
  const { settings: _, ...rest } = book.snapshot();
  return rest;
};

export const priced =
  (unitPrice: number, id = 'D2') =>
  (plan: Plan): Plan =>
    parsePlan({
      ...plan,
      lines: plan.lines.map((line) => (line.id === id ? { ...line, unitPrice } : line)),
    });

/** What the add-in said: the key of a refusal, or «đã làm». */
export async function saidBy(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'đã làm';
  } catch (error) {
    if (error instanceof Refusal) return error.key;
    throw error;
  }
}

export { jobState, mendBook, OWN, undoLast, update };

/** What the finished job leaves: the same job done in a workbook where nothing goes wrong. */
export async function finished(
  prepare: (book: Book) => void,
  work: () => Promise<unknown>,
): Promise<Omit<BookSnapshot, 'settings'>> {
  const { host, book } = await openScene(prepare);
  await work();
  const after = visible(book);
  host.close();
  return after;
}

/** Their own sheet, its formulas pointing where they pointed. */
export const ownSheet = (book: Book) => {
  const own = book.sheet(OWN);
  return [own.value(0, 0), own.cell(1, 0)?.formula, own.cell(2, 0)?.formula];
};
