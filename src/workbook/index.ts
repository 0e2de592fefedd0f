import type { Plan } from '../plan';
import { loadLaw } from './law';
import { layoutBook } from './layout';
import { maybeRead, readBook, type Reading } from './read-book';
import { Places } from './sheets/places';
import { loadReview, loadReviewLaw } from '../review';
import type { BookModel } from './model/sheet-model';
import type { SheetFinding } from './sheets/checks';
import type { Kept } from './sheets/kept';

export { layoutBook } from './layout';
export { type Law, loadLaw } from './law';
export { areaName, cellName, parseArea } from './model/address';
export { PAGE, titleRowsReference } from './model/page';
export {
  type ForeignPart,
  type RawBook,
  type RawSheet,
  type RawTable,
  type RawValue,
  sameName,
} from './model/raw-book';
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
export { type CellWrite, type PlanWrites, planWrites, type RowWrite } from './plan-writes';
export { INFO_SHEET, isComputedSheet, type Reading, readBook } from './read-book';
export type { Standing } from './read/read-table';
export type { Remark } from './read/notes';
export type { Kept } from './sheets/kept';
export { MARK_NAMESPACE, markXml } from './xlsx/mark-part';

/** The book of a plan with all that the full review finds in it, and what people had added. */
export async function bookOf(plan: Plan, kept?: Kept): Promise<BookModel> {
  const [law, { reviewerOf, sayFinding }] = await Promise.all([loadReviewLaw(plan), loadReview()]);
  const findings = reviewerOf(plan, law)
    .review(plan)
    .map((finding): SheetFinding => {
      return { ...finding, text: sayFinding('vi', finding) };
    });
  return layoutBook(plan, law, kept, findings);
}

/** The same as an .xlsx file. The writer is loaded when it is needed. */
export async function bookFile(plan: Plan, kept?: Kept): Promise<Uint8Array> {
  const [{ writeXlsx }, book] = await Promise.all([import('./xlsx/write-xlsx'), bookOf(plan, kept)]);
  return writeXlsx(book);
}

/** The plan in the cells of an .xlsx file that somebody picked, with what was met on the way. */
export async function openBookFile(file: Uint8Array): Promise<Reading> {
  const [{ readXlsx }, law] = await Promise.all([import('./xlsx/read-xlsx'), loadLaw()]);
  return readBook(readXlsx(file, maybeRead), law);
}

/** Where a plan's records are seen in its book. */
export const placesOf = (plan: Plan) => new Places(plan);

export { saidValue } from './sheets/said-value';

/** Taking over a budget in somebody's own layout: loaded when somebody brings one. */
export const loadImport = () => import('./import');
export { sayRemark } from './import/say';
export type {
  Imported,
  ImportedBook,
  Remark as ImportRemark,
  Suggestion,
  Where as ImportWhere,
} from './import';

/** The plan's tables as cells of a grid on the screen: loaded when somebody edits them there. */
export const loadGrid = () => import('./grid');
export type { Cells, GridColumn, GridRecord, GridTable, ListName, Pasted, Target } from './grid';
