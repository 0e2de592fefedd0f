import { Refusal } from '../locales';
import {
  areaName,
  BOOK_SHEETS,
  type BookModel,
  cellName,
  MARK_NAMESPACE,
  markXml,
  parseArea,
  type RawBook,
  type RawSheet,
  type RawTable,
  type RawValue,
  sameName,
  tableArea,
} from '../workbook';
import { asRefusal, codeOf } from './excel-errors';
import { finishSheet, layOutSheet, writeFormulas } from './write-sheet';

/** Page layout came with 1.9; everything else here is older. */
export const EXCEL_API = '1.9';

async function inExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', EXCEL_API)) {
    throw new Refusal('office.excelTooOld', { need: EXCEL_API });
  }
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    throw asRefusal(error);
  }
}

/** Asks what is there, in one round trip; a name that is taken is refused before anything is written. */
async function refuseTaken(context: Excel.RequestContext, book: BookModel): Promise<void> {
  const { worksheets, tables, names, customXmlParts } = context.workbook;
  worksheets.load('items/name');
  tables.load('items/name');
  names.load('items/name,items/formula');
  const marks = customXmlParts.getByNamespace(MARK_NAMESPACE);
  marks.load('items/id');
  await context.sync();
  const takenSheet = book.sheets.find(({ name }) =>
    worksheets.items.some((sheet) => sameName(sheet.name) === sameName(name)),
  );
  if (takenSheet !== undefined) throw new Refusal('office.sheetTaken', { sheet: takenSheet.name });
  const ourTables = new Set(
    book.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name.toLowerCase())),
  );
  const takenTable = tables.items.find(({ name }) => ourTables.has(name.toLowerCase()));
  if (takenTable !== undefined) throw new Refusal('office.nameTaken', { name: takenTable.name });
  const ourNames = new Set(book.names.map(({ name }) => name.toLowerCase()));
  for (const item of names.items.filter(({ name }) => ourNames.has(name.toLowerCase()))) {
    // A name left over from a book whose sheets were deleted points nowhere and may go.
    if (!String(item.formula).includes('#REF!')) throw new Refusal('office.nameTaken', { name: item.name });
    item.delete();
  }
  for (const mark of marks.items) mark.delete();
}

/** Queues everything, in an order Excel accepts. */
function queueBook(context: Excel.RequestContext, book: BookModel): Excel.Range[] {
  const { workbook } = context;
  workbook.application.suspendApiCalculationUntilNextSync();
  workbook.application.suspendScreenUpdatingUntilNextSync();
  const pairs = book.sheets.map((sheet) => ({ sheet, worksheet: workbook.worksheets.add(sheet.name) }));
  const tables = pairs.flatMap(({ sheet, worksheet }) => layOutSheet(worksheet, sheet));
  for (const { name, formula } of book.names) workbook.names.add(name, `=${formula}`);
  for (const { sheet, worksheet } of pairs) writeFormulas(worksheet, sheet);
  for (const { sheet, worksheet } of pairs) finishSheet(worksheet, sheet);
  workbook.customXmlParts.add(markXml(book.mark));
  return tables.map((table) => {
    const range = table.getRange();
    range.load('address');
    return range;
  });
}

/** Takes back what a request that failed halfway had already done. */
async function takeBack(book: BookModel, failure: unknown): Promise<never> {
  const sheets = book.sheets.map(({ name }) => name);
  try {
    await Excel.run(async (context) => {
      const { worksheets, names } = context.workbook;
      const ours = [
        ...sheets.map((name) => worksheets.getItemOrNullObject(name)),
        ...book.names.map(({ name }) => names.getItemOrNullObject(name)),
      ];
      await context.sync();
      for (const item of ours) if (!item.isNullObject) item.delete();
      await context.sync();
    });
  } catch {
    throw new Refusal('office.leftBehind', { code: codeOf(failure), sheets: sheets.join(', ') });
  }
  throw asRefusal(failure);
}

async function writeBook(context: Excel.RequestContext, book: BookModel): Promise<void> {
  const ranges = queueBook(context, book);
  await context.sync();
  const expected = book.sheets.flatMap((sheet) => sheet.tables.map((table) => areaName(tableArea(table))));
  // tables.add may push rows down by design, so what was made is looked at.
  const wrong = ranges.find((range, index) => range.address.replace(/^.*!/, '') !== expected[index]);
  if (wrong !== undefined)
    throw Object.assign(new Error('table moved'), { code: `TableMoved ${wrong.address}` });
}

/** Adds the sheets of a book to the open workbook. Two round trips, and a third to show the first sheet. */
export async function createBook(book: BookModel): Promise<void> {
  await inExcel(async (context) => {
    await refuseTaken(context, book);
    try {
      await writeBook(context, book);
    } catch (error) {
      await takeBack(book, error);
    }
    const first = book.sheets[0];
    if (first === undefined) return;
    // Excel refuses to activate while another workbook is in front: the book is made all the same.
    context.workbook.worksheets.getItem(first.name).activate();
    await context.sync().catch(() => undefined);
  });
}

function rawValue(value: unknown): RawValue {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string' || value === '') return null;
  return /^#(REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!|SPILL!|CALC!)$/.test(value)
    ? { error: value }
    : value;
}

function rawTable(table: Excel.Table, range: Excel.Range): RawTable[] {
  const area = parseArea(range.address);
  if (area === undefined) return [];
  return [{ name: table.name, area: { ...area, bottom: area.bottom - (table.showTotals ? 1 : 0) } }];
}

interface Loading {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly tables: readonly { readonly table: Excel.Table; readonly range: Excel.Range }[];
}

function rawSheet({ sheet, used, tables }: Loading): RawSheet {
  const found = tables.flatMap(({ table, range }) => rawTable(table, range));
  if (used.isNullObject) return { name: sheet.name, rows: [], tables: found };
  const indent = Array.from({ length: used.columnIndex }, () => null);
  const rows = used.values.map((row) => [...indent, ...row.map(rawValue)]);
  const above = Array.from({ length: used.rowIndex }, () => undefined);
  const formulas = new Set<string>();
  used.formulas.forEach((row: unknown[], r) => {
    row.forEach((formula, c) => {
      if (typeof formula === 'string' && formula.startsWith('=')) {
        formulas.add(cellName(used.rowIndex + r, used.columnIndex + c));
      }
    });
  });
  return { name: sheet.name, rows: [...above, ...rows], tables: found, formulas };
}

/** The sheets of our book as they stand in the open workbook, in two round trips. */
export async function readOpenBook(): Promise<RawBook> {
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name,items/tables/items/name,items/tables/items/showTotals');
    await context.sync();
    const ours = worksheets.items.filter(({ name }) =>
      BOOK_SHEETS.some((sheet) => sameName(sheet) === sameName(name)),
    );
    const loading = ours.map((sheet): Loading => {
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('values,formulas,rowIndex,columnIndex');
      const tables = sheet.tables.items.map((table) => {
        const range = table.getRange();
        range.load('address');
        return { table, range };
      });
      return { sheet, used, tables };
    });
    await context.sync();
    return { sheets: loading.map(rawSheet) };
  });
}
