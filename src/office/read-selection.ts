import { Refusal } from '../locales';
import { type Area, parseArea, type RawBook } from '../workbook';
import { readUsed } from './read-open-book';
import { inExcel } from './run-excel';

/** What people have chosen, as the import of foreign tables takes it. */
export interface Selection {
  readonly book: RawBook;
  readonly where: { readonly sheet: string; readonly range: Area };
}

/** Titles and units of money stand above a table. */
const ROWS_ABOVE = 20;

/** The chosen cells that hold something: a whole column may be chosen, and is not read to its end. */
async function selection(context: Excel.RequestContext): Promise<Selection> {
  const chosen = context.workbook.getSelectedRange();
  const used = chosen.getUsedRangeOrNullObject(true);
  used.load('address,rowIndex,columnIndex,rowCount,columnCount');
  chosen.worksheet.load('name');
  await context.sync();
  const sheet = chosen.worksheet;
  const range = used.isNullObject ? undefined : parseArea(used.address);
  if (range === undefined) throw new Refusal('live.emptySelection', {});
  const above = Math.min(ROWS_ABOVE, range.top);
  const part = {
    isNullObject: false,
    rowIndex: range.top - above,
    columnIndex: 0,
    rowCount: used.rowCount + above,
    columnCount: range.right + 1,
  };
  const raw = await readUsed(context, { sheet, used: part, tables: [] });
  return { book: { sheets: [raw] }, where: { sheet: sheet.name, range } };
}

export async function readSelection(): Promise<Selection> {
  try {
    return await inExcel(selection);
  } catch (error) {
    // Several areas, or a picture, are no range.
    if (error instanceof Refusal && error.key === 'office.failed') throw new Refusal('live.notARange', {});
    throw error;
  }
}
