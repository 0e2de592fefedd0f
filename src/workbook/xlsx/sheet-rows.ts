import { columnName } from '../model/address';
import { type Cell, ROW, type RowModel, type TableModel } from '../model/sheet-model';
import { type StyleName } from '../model/styles';
import { type ByteSink, EncodedTexts } from './byte-sink';
import type { SharedStrings } from './shared-strings';
import { styleIndex } from './styles-part';
import { escapeString, escapeXml } from './xml';

const encode = (text: string) => new TextEncoder().encode(text);

const EMPTY = encode('"/>');
const TEXT_VALUE = encode('" t="s"><v>');
const NUMBER_VALUE = encode('"><v>');
const FORMULA_TEXT = encode('" t="str">');
const CLOSE_VALUE = encode('</v></c>');
const CLOSE_CELL = encode('</c>');
const OPEN_VALUE = encode('<v>');
const FORMULA_NUMBER = encode('">');

function briefsOf(tables: readonly TableModel[]): Map<string, readonly Uint8Array[]> {
  const briefs = new Map<string, readonly Uint8Array[]>();
  for (const { formula, brief } of tables.flatMap(({ columns }) => columns)) {
    if (formula === undefined || brief === undefined) continue;
    const text = `<f>${escapeXml(brief)}</f>`;
    briefs.set(formula, text.split(ROW).map(encode));
  }
  return briefs;
}

/** The rows of one book's sheets, cell by cell as bytes: nothing is built per cell that lives longer than the cell. */
export class SheetRows {
  private readonly columns: Uint8Array[] = [];
  private readonly styles = new Map<StyleName, Uint8Array>();
  private readonly formulas = new EncodedTexts((formula) => `<f>${escapeXml(formula)}</f>`);
  private readonly results = new EncodedTexts(escapeString);

  /** Of the sheet being written: formulas that have a short form, cut where the row's number stands. */
  private briefs: ReadonlyMap<string, readonly Uint8Array[]> = new Map();

  constructor(private readonly strings: SharedStrings) {}

  write(rows: readonly RowModel[], tables: readonly TableModel[], sink: ByteSink): void {
    this.briefs = briefsOf(tables);
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index];
      if (row !== undefined) this.row(row, index + 1, sink);
    }
  }

  private row({ cells, height }: RowModel, number: number, sink: ByteSink): void {
    sink.text('<row r="');
    sink.number(number);
    if (height !== undefined) {
      sink.text('" ht="');
      sink.number(height);
    }
    sink.text('">');
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cells[column];
      if (cell === null || cell === undefined) continue;
      sink.raw(this.columnOf(column));
      sink.number(number);
      sink.raw(this.styleOf(cell.style));
      this.content(cell, number, sink);
    }
    sink.text('</row>');
  }

  /** From the end of the style's number on. */
  private content({ value, formula }: Cell, row: number, sink: ByteSink): void {
    if (formula !== undefined) {
      sink.raw(typeof value === 'string' ? FORMULA_TEXT : FORMULA_NUMBER);
      this.formula(formula, row, sink);
      if (value === null) {
        sink.raw(CLOSE_CELL);
        return;
      }
      sink.raw(OPEN_VALUE);
      if (typeof value === 'number') sink.number(value);
      else sink.raw(this.results.bytesOf(value));
      sink.raw(CLOSE_VALUE);
    } else if (value === null) {
      sink.raw(EMPTY);
    } else if (typeof value === 'number') {
      sink.raw(NUMBER_VALUE);
      sink.number(value);
      sink.raw(CLOSE_VALUE);
    } else {
      sink.raw(TEXT_VALUE);
      sink.number(this.strings.indexOf(value));
      sink.raw(CLOSE_VALUE);
    }
  }

  private formula(formula: string, row: number, sink: ByteSink): void {
    const brief = this.briefs.get(formula);
    if (brief === undefined) {
      sink.raw(this.formulas.bytesOf(formula));
      return;
    }
    brief.forEach((piece, index) => {
      if (index > 0) sink.number(row);
      sink.raw(piece);
    });
  }

  private columnOf(column: number): Uint8Array {
    return (this.columns[column] ??= encode(`<c r="${columnName(column)}`));
  }

  private styleOf(style: StyleName): Uint8Array {
    const known = this.styles.get(style);
    if (known !== undefined) return known;
    const bytes = encode(`" s="${styleIndex(style)}`);
    this.styles.set(style, bytes);
    return bytes;
  }
}
