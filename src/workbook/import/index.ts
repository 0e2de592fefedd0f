export { type Amount, type AmountKind, readAmount } from './amount';
export { firstRows } from './first-rows';
export { findTables, type TableCandidate, type Where } from './find-tables';
export { importBook, importTable, type ImportedBook } from './import-table';
export type { ColumnMapping, Mapping, Overrides } from './mapping';
export type { Imported, ImportedActivity, ImportedLine, Purses } from './model';
export { planFromImport, type PlanFromImport, regimeOf, yearOf } from './plan-from-import';
export type { Remark, Severity } from './remarks';
export { type Role, ROLES } from './roles';
export { type Law, suggestNorms, type Suggestion } from './suggest';

import type { RawBook } from '../model/raw-book';

/** The cells of an .xlsx that somebody picked; the reader is loaded when it is first needed. */
export async function rawBook(file: Uint8Array): Promise<RawBook> {
  return (await import('../xlsx/read-xlsx')).readXlsx(file);
}
