import type { IsoDate } from '../plan';
import type { Origin } from './mark';
import { type Words, type Written, written } from './runs';
import type { StyleName } from './styles';
import { bindDash } from './text';
import type { Mm, Pt, Twip } from './units';

/** What a document says and how it lies on the page, without a word of OOXML. */
export interface Document {
  readonly title: string;
  readonly creator: string;
  readonly date: IsoDate;
  readonly sections: readonly Section[];
  /** With it the figures of the file can be brought up to date later. */
  readonly origin?: Origin;
}

/** Pages of one orientation with page numbers of their own. */
export interface Section {
  readonly orientation: 'portrait' | 'landscape';
  readonly blocks: readonly Block[];
}

export type Block = Paragraph | Rule | Columns | Table;
export type Flow = Paragraph | Rule;

export interface Paragraph extends Written {
  readonly kind: 'paragraph';
  readonly style: StyleName;
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
  /** A living table can be built anew from the plan when its rows changed; it has a name for people too. */
  readonly tag?: string;
  readonly title?: string;
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

export interface Cell extends Written {
  readonly align: 'left' | 'centre' | 'right';
  readonly bold?: boolean;
  readonly across?: number;
  readonly down?: number;
}

const PROSE: readonly StyleName[] = ['subject', 'basis', 'body', 'item', 'point'];

/** A line that announces a list never ends a page. */
export function paragraph(style: StyleName, words: Words): Paragraph {
  const said = {
    kind: 'paragraph',
    style,
    ...written(words, PROSE.includes(style) ? bindDash : undefined),
  } as const;
  return said.text.endsWith(':') ? { ...said, keepNext: true } : said;
}
