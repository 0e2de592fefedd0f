import type { DiffName, StyleName } from './styles';

export type CellValue = string | number | null;

/** A cell as it is laid out; a formula carries the value the core computed for it. Formulas have no leading «=». */
export interface Cell {
  readonly value: CellValue;
  readonly style: StyleName;
  readonly formula?: string;
}

export interface RowModel {
  readonly cells: readonly (Cell | null)[];
  /** Points; a hint for wrapped text that Excel and LibreOffice may outgrow. */
  readonly height?: number;
}

export interface TableColumn {
  readonly title: string;
  /** A calculated column: the same formula in every row, and in rows people add. */
  readonly formula?: string;
  /**
   * The same formula of one row in plain cell names, the row's number left open: a file writes it into the cells of a
   * hidden column, where the long form would be most of the file. Rows that people add get the long form.
   */
  readonly brief?: string;
}

/** What stands for the number of the row in a brief formula. */
export const ROW = '{r}';

export interface TableModel {
  readonly name: string;
  /** Zero-based cell of the first header. */
  readonly top: number;
  readonly left: number;
  readonly columns: readonly TableColumn[];
  /** Rows below the header, at least one. */
  readonly rows: number;
}

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export type ValidationRule =
  | { readonly kind: 'list'; readonly choices: readonly string[] }
  | { readonly kind: 'reference'; readonly source: string }
  | { readonly kind: 'whole'; readonly min: number; readonly max: number }
  | { readonly kind: 'decimal'; readonly min: number; readonly max: number }
  | { readonly kind: 'date'; readonly min: number; readonly max: number };

export interface Validation {
  readonly area: Area;
  readonly rule: ValidationRule;
  readonly title: string;
  readonly message: string;
}

/** A note that shows when the mouse rests on a cell: what a column wants. */
export interface NoteModel {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Cells that change their look while a formula holds; it is written for the area's first cell, without «=». */
export interface ConditionalModel {
  readonly area: Area;
  readonly formula: string;
  readonly look: DiffName;
}

export interface SeriesModel {
  readonly name: string;
  /** «'Tổng hợp'!$C$5:$C$12», and the values that stand there. */
  readonly reference: string;
  readonly values: readonly number[];
}

/** Bars side by side over one list of categories. */
export interface ChartModel {
  readonly name: string;
  readonly title: string;
  /** The cells it covers. */
  readonly area: Area;
  readonly categories: { readonly reference: string; readonly values: readonly string[] };
  readonly series: readonly SeriesModel[];
}

export interface PageModel {
  readonly landscape: boolean;
  /** Zero-based first and last row that repeat on every printed page. */
  readonly titleRows?: readonly [number, number];
  /** What is printed; everything when left out. */
  readonly area?: Area;
}

export interface SheetModel {
  readonly name: string;
  readonly tabColor: string;
  /** A hidden sheet is there for people to show; it is never hidden deeper. */
  readonly hidden?: boolean;
  /** Protected without a password: against slips, not against people. */
  readonly protected?: boolean;
  /** Characters of the standard font, one entry a column. */
  readonly widths: readonly number[];
  /** Columns that only formulas need. */
  readonly hiddenColumns?: readonly number[];
  readonly rows: readonly RowModel[];
  readonly tables: readonly TableModel[];
  readonly validations: readonly Validation[];
  readonly merges?: readonly Area[];
  readonly notes?: readonly NoteModel[];
  readonly conditionals?: readonly ConditionalModel[];
  readonly charts?: readonly ChartModel[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly page: PageModel;
}

export interface NamedReference {
  readonly name: string;
  readonly formula: string;
}

/** Versions and a hash, never content: reading works without it. */
export interface BookMark {
  readonly schema: number;
  readonly id: string;
  readonly layout: string;
}

export interface BookModel {
  readonly title: string;
  readonly creator: string;
  readonly sheets: readonly SheetModel[];
  readonly names: readonly NamedReference[];
  readonly mark: BookMark;
}
