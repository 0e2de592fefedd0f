import type { IsoDate } from '../plan';
import type { StyleName } from './styles';
import type { Mm, Pt, Twip } from './units';

/** What a document says and how it lies on the page, without a word of OOXML. */
export interface Document {
  readonly title: string;
  readonly creator: string;
  readonly date: IsoDate;
  readonly sections: readonly Section[];
}

/** Pages of one orientation with page numbers of their own. */
export interface Section {
  readonly orientation: 'portrait' | 'landscape';
  readonly blocks: readonly Block[];
}

export type Block = Paragraph | Rule | Columns | Table;
export type Flow = Paragraph | Rule;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly style: StyleName;
  readonly text: string;
  /** Drawn in from both sides, so that a centred title breaks into lines of about one length. */
  readonly inset?: Mm;
  readonly keepNext?: boolean;
}

/** The line under the motto, the issuer's name and the title, centred in the given width. */
export interface Rule {
  readonly kind: 'rule';
  readonly length: Mm;
  readonly within: Mm;
}

/** Two columns without borders: the head of the first page, the signature beside the recipients. */
export interface Columns {
  readonly kind: 'columns';
  readonly widths: readonly [Mm, Mm];
  readonly rows: readonly ColumnsRow[];
  /** Air between the text above and the first row. */
  readonly above?: Pt;
}

export interface ColumnsRow {
  readonly left: readonly Flow[];
  readonly right: readonly Flow[];
  /** At least this high: room for a signature. */
  readonly height?: Mm;
}

export interface Table {
  readonly kind: 'table';
  readonly widths: readonly Twip[];
  readonly size: Pt;
  /** Repeated on every page. */
  readonly head: readonly Row[];
  readonly rows: readonly Row[];
}

export interface Row {
  readonly cells: readonly Cell[];
  /** Stays on the page of the row that follows. */
  readonly keepNext?: boolean;
}

export interface Cell {
  readonly text: string;
  readonly align: 'left' | 'centre' | 'right';
  readonly bold?: boolean;
  readonly across?: number;
  readonly down?: number;
}

const PROSE: readonly StyleName[] = ['subject', 'basis', 'body', 'item', 'point'];

/** In prose no line may begin with the dash of «Tiểu dự án 2 - Truyền thông»: it would read as an item. */
function bindDash(text: string): string {
  return text.replace(/(?<=\S) - /g, '\u00a0- ');
}

/** A line that announces a list never ends a page. */
export function paragraph(style: StyleName, text: string): Paragraph {
  const bound = PROSE.includes(style) ? bindDash(text) : text;
  const said = { kind: 'paragraph', style, text: bound.normalize('NFC') } as const;
  return text.endsWith(':') ? { ...said, keepNext: true } : said;
}
