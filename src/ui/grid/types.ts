import type { Range, Selection } from './selection';

export interface ViewColumn {
  readonly field: string;
  readonly title: string;
  readonly hint?: string;
  /** px */
  readonly width: number;
  readonly numeric: boolean;
  readonly readOnly: boolean;
  /** Whether people choose from a list while they type. */
  readonly listed: boolean;
}

export interface Option {
  /** What is put into the cell. */
  readonly value: string;
  /** What it means, beside it. */
  readonly label: string;
}

export interface Mark {
  readonly severity: 'error' | 'warning' | 'hint';
  readonly text: string;
}

/** What a grid shows of one row. Rows that are the same object are not drawn again. */
export interface ViewRow {
  readonly id: string;
  readonly texts: readonly string[];
  readonly mark?: Mark;
  /** The columns that something was found in. */
  readonly marked: ReadonlyMap<string, Mark>;
  /** Columns whose text only holds the place of what nobody has said. */
  readonly gaps: ReadonlySet<string>;
}

/** What people do in a grid; whoever shows it knows what that means. Rows beyond the last are new ones. */
export interface GridActions {
  /** A sentence when the text means nothing there. */
  readonly commit: (row: number, column: number, text: string) => string | undefined;
  readonly copy: (range: Range) => string;
  readonly paste: (text: string, range: Range) => void;
  readonly clear: (range: Range) => void;
  readonly fillDown: (range: Range) => void;
  readonly insert: (at: number, count: number) => void;
  readonly remove: (range: Range) => void;
  readonly sort: (column: number, falling: boolean) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly select: (selection: Selection) => void;
}
