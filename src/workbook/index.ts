import type { Plan } from '../plan';
import { layoutBook } from './layout';
import { planFromBook } from './read-book';

export { layoutBook } from './layout';
export { areaName, cellName, parseArea } from './model/address';
export { PAGE, titleRowsReference } from './model/page';
export { sameName, type RawBook, type RawSheet, type RawTable, type RawValue } from './model/raw-book';
export type {
  Area,
  BookMark,
  BookModel,
  Cell,
  CellValue,
  ChartModel,
  ConditionalModel,
  NoteModel,
  PageModel,
  SheetModel,
  TableModel,
  Validation,
  ValidationRule,
} from './model/sheet-model';
export {
  BORDER_COLOR,
  type CellStyle,
  type DiffName,
  diffOf,
  type DiffStyle,
  FONT,
  type StyleName,
  styleOf,
} from './model/styles';
export { TABLE_STYLE, tableArea } from './model/table';
export { BOOK_SHEETS, planFromBook } from './read-book';
export { MARK_NAMESPACE, markXml } from './xlsx/mark-part';

/** The book of a plan as an .xlsx file. The writer is loaded when it is first needed. */
export async function bookFile(plan: Plan): Promise<Uint8Array> {
  const { writeXlsx } = await import('./xlsx/write-xlsx');
  return writeXlsx(layoutBook(plan));
}

/** The plan in the cells of an .xlsx file that somebody picked. */
export async function planFromXlsx(file: Uint8Array): Promise<Plan> {
  const { readXlsx } = await import('./xlsx/read-xlsx');
  return planFromBook(readXlsx(file));
}
