import type { Area } from './sheet-model';

/** What stands for the value of a formula that no program has counted yet. */
export const UNCOUNTED = '?';

/** A cell that shows #REF!, #DIV/0!… */
export interface RawError {
  readonly error: string;
}

export type RawValue = string | number | boolean | RawError | null;

export interface RawTable {
  readonly name: string;
  /** Without its row of totals. */
  readonly area: Area;
}

/** What stands in a sheet, wherever it came from: an .xlsx file or a live Excel. */
export interface RawSheet {
  readonly name: string;
  /** rows[r][c] counted from A1; short rows and holes are empty cells. */
  readonly rows: readonly (readonly RawValue[] | undefined)[];
  readonly tables: readonly RawTable[];
  /** The cells that hold formulas, by name; undefined when nobody can tell. */
  readonly formulas?: ReadonlySet<string>;
  /** Cells shown as one; undefined when nobody can tell. */
  readonly merges?: readonly Area[];
}

/** What a workbook may hold beside cells, that a new file of ours would not have. */
export const FOREIGN_PARTS = ['images', 'charts', 'macros', 'pivots', 'links', 'threads'] as const;
export type ForeignPart = (typeof FOREIGN_PARTS)[number];

export interface RawBook {
  readonly sheets: readonly RawSheet[];
  readonly parts?: readonly ForeignPart[];
}

export function rawCell(sheet: RawSheet, row: number, column: number): RawValue {
  return sheet.rows[row]?.[column] ?? null;
}

export function isBlank(value: RawValue): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

/** Names compared the way people mean them: NFC, one space, no case, no final colon. */
export function sameName(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().replace(/\s*:$/, '').toLocaleLowerCase('vi');
}
