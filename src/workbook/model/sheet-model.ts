import type { StyleName } from './styles';

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
}

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

export interface PageModel {
  readonly landscape: boolean;
  /** Zero-based first and last row that repeat on every printed page. */
  readonly titleRows?: readonly [number, number];
}

export interface SheetModel {
  readonly name: string;
  readonly tabColor: string;
  /** Characters of the standard font, one entry a column. */
  readonly widths: readonly number[];
  readonly rows: readonly RowModel[];
  readonly tables: readonly TableModel[];
  readonly validations: readonly Validation[];
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
