/** One cell's look. Borders are "Style|Weight|Color", or '' for none. */
export interface Style {
  numFmt: string;
  bold: boolean;
  italic: boolean;
  underline: string;
  strikethrough: boolean;
  subscript: boolean;
  superscript: boolean;
  color: string;
  fontName: string;
  fontSize: number;
  fill: string;
  pattern: string;
  horizontal: string;
  vertical: string;
  wrap: boolean;
  indent: number;
  orientation: number;
  shrink: boolean;
  readingOrder: string;
  locked: boolean;
  formulaHidden: boolean;
  top: string;
  bottom: string;
  left: string;
  right: string;
  diagonalUp: string;
  diagonalDown: string;
}

/** A new Excel workbook: Calibri 11, General, locked (learn.microsoft.com/javascript/api/excel/excel.rangefont). */
export const DEFAULT_STYLE: Readonly<Style> = {
  numFmt: 'General',
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  subscript: false,
  superscript: false,
  color: '#000000',
  fontName: 'Calibri',
  fontSize: 11,
  fill: '',
  pattern: '',
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  indent: 0,
  orientation: 0,
  shrink: false,
  readingOrder: 'Context',
  locked: true,
  formulaHidden: false,
  top: '',
  bottom: '',
  left: '',
  right: '',
  diagonalUp: '',
  diagonalDown: '',
};

/** Interned styles: cells hold a number. */
export class StyleBook {
  private readonly list: Readonly<Style>[] = [DEFAULT_STYLE];
  private readonly ids = new Map<string, number>([[JSON.stringify(DEFAULT_STYLE), 0]]);

  get(id: number): Readonly<Style> {
    return this.list[id] ?? DEFAULT_STYLE;
  }

  /** A function from style id to style id that applies `change`, with a memo. */
  patcher(change: Partial<Style>): (id: number) => number {
    const memo = new Map<number, number>();
    return (id) => {
      let next = memo.get(id);
      if (next === undefined) {
        next = this.intern({ ...this.get(id), ...change });
        memo.set(id, next);
      }
      return next;
    };
  }

  private intern(style: Style): number {
    const key = JSON.stringify(style);
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    this.ids.set(key, this.list.length);
    return this.list.push(style) - 1;
  }
}

/** Only what differs from a new workbook, for snapshots. */
export function styleDifference(style: Readonly<Style>): Partial<Style> {
  const entries = Object.entries(style).filter(([k, v]) => v !== DEFAULT_STYLE[k as keyof Style]);
  return Object.fromEntries(entries);
}
