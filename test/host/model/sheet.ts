import { type Box, contains, intersect, LAST_COLUMN, LAST_ROW, subtract } from './address';
import type { Book } from './book';
import type { Chart } from './chart';
import { type CellValue, coerce } from './coerce';
import { keyColumn, keyOf, keyRow } from './key';
import { newPage, type PageSetup } from './page';
import type { Style } from './style';
import { StyleGrid } from './style-grid';
import { accessDenied } from '../wire/errors';

export interface Cell {
  value: CellValue;
  formula?: string;
  quoted?: boolean;
}

export interface Validation {
  box: Box;
  rule: Record<string, unknown>;
  prompt: Record<string, unknown>;
  errorAlert: Record<string, unknown>;
  ignoreBlanks: boolean;
}

export interface Conditional {
  id: string;
  /** One format may stand on several areas. */
  boxes: Box[];
  type: string;
  stopIfTrue: boolean;
  formula: string;
  rule: Record<string, unknown> | null;
  numFmt: string;
  font: Record<string, unknown>;
  fill: Record<string, unknown>;
  borders: Record<string, Record<string, unknown>>;
}

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export class Sheet {
  cells = new Map<number, Cell>();
  formulaCount = 0;
  readonly styles = new StyleGrid();
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  hyperlinks = new Map<number, Record<string, unknown>>();
  /** Texts by cell. */
  notes = new Map<number, string>();
  charts: Chart[] = [];
  merges: Box[] = [];
  validations: Validation[] = [];
  conditionals: Conditional[] = [];
  freeze: { rows: number; columns: number } = { rows: 0, columns: 0 };
  page: PageSetup = newPage();
  autoFilter: Box | null = null;
  visibility: Visibility = 'Visible';
  tabColor = '';
  showGridlines = true;
  showHeadings = true;
  standardWidth = 64;
  protection: { on: boolean; password: string | undefined; options: Record<string, unknown> | null } = {
    on: false,
    password: undefined,
    options: null,
  };
  selection: Box = { r0: 0, c0: 0, r1: 0, c1: 0 };

  constructor(
    readonly book: Book,
    readonly id: string,
    public name: string,
  ) {}

  cell(r: number, c: number): Cell | undefined {
    return this.cells.get(keyOf(r, c));
  }

  value(r: number, c: number): CellValue {
    const cell = this.cell(r, c);
    if (!cell) return '';
    return cell.formula === undefined ? cell.value : this.book.formulaValue(this, keyOf(r, c));
  }

  style(r: number, c: number): Readonly<Style> {
    return this.book.styles.get(this.styles.get(r, c));
  }

  /** Writes as Range.values does; "" empties a cell and keeps its format. */
  write(r: number, c: number, input: unknown): void {
    if (input === '') {
      this.put(r, c, undefined);
      return;
    }
    const style = this.style(r, c);
    const entry = coerce(input, style.numFmt);
    if (entry.numFmt !== undefined && style.numFmt === 'General')
      this.styles.set(r, c, this.book.styles.patcher({ numFmt: entry.numFmt })(this.styles.get(r, c)));
    this.put(r, c, {
      value: entry.value,
      ...(entry.formula === undefined ? {} : { formula: entry.formula }),
      ...(entry.quoted ? { quoted: true } : {}),
    });
  }

  put(r: number, c: number, cell: Cell | undefined): void {
    const key = keyOf(r, c);
    if (this.cells.get(key)?.formula !== undefined) this.formulaCount--;
    if (cell?.formula !== undefined) this.formulaCount++;
    if (cell) this.cells.set(key, cell);
    else this.cells.delete(key);
    this.book.dirty();
  }

  /** The cells with content inside a box, without walking empty space. */
  *filled(box: Box): Generator<[number, number, Cell]> {
    if ((box.r1 - box.r0 + 1) * (box.c1 - box.c0 + 1) < this.cells.size) {
      for (let r = box.r0; r <= box.r1; r++)
        for (let c = box.c0; c <= box.c1; c++) {
          const cell = this.cell(r, c);
          if (cell) yield [r, c, cell];
        }
      return;
    }
    for (const [key, cell] of [...this.cells]) {
      const [r, c] = [keyRow(key), keyColumn(key)];
      if (r >= box.r0 && r <= box.r1 && c >= box.c0 && c <= box.c1) yield [r, c, cell];
    }
  }

  /** The used part of a box: content, and formats too unless `valuesOnly`. */
  used(within: Box, valuesOnly: boolean): Box | null {
    const out = { r0: LAST_ROW + 1, c0: LAST_COLUMN + 1, r1: -1, c1: -1 };
    const add = (r: number, c: number): void => {
      if (r < within.r0 || r > within.r1 || c < within.c0 || c > within.c1) return;
      out.r0 = Math.min(out.r0, r);
      out.r1 = Math.max(out.r1, r);
      out.c0 = Math.min(out.c0, c);
      out.c1 = Math.max(out.c1, c);
    };
    for (const key of this.cells.keys()) add(keyRow(key), keyColumn(key));
    if (!valuesOnly)
      for (const [key, id] of this.styles.cells) if (id !== 0) add(keyRow(key), keyColumn(key));
    return out.r1 < 0 ? null : out;
  }

  /** A write to locked cells of a protected sheet is refused (excel.worksheetprotection). */
  guardContent(box: Box): void {
    if (!this.protection.on) return;
    for (const id of this.styles.distinct(box))
      if (this.book.styles.get(id).locked) throw accessDenied('the sheet is protected');
  }

  /** `allow` is the option of WorksheetProtectionOptions that permits it. */
  guard(allow: string): void {
    if (this.protection.on && this.protection.options?.[allow] !== true)
      throw accessDenied('the sheet is protected');
  }

  /** The validation entry of exactly this box, carved out of what was there. */
  validationFor(box: Box): Validation {
    const whole = this.validations.find((v) => contains(v.box, box));
    const entry: Validation = {
      box,
      rule: whole?.rule ?? {},
      prompt: whole?.prompt ?? {},
      errorAlert: whole?.errorAlert ?? {},
      ignoreBlanks: whole?.ignoreBlanks ?? true,
    };
    this.clearValidation(box);
    this.validations.push(entry);
    return entry;
  }

  clearValidation(box: Box): void {
    this.validations = this.validations.flatMap((v) => subtract(v.box, box).map((b) => ({ ...v, box: b })));
  }

  clearConditionals(box: Box): void {
    this.conditionals = this.conditionals.flatMap((f) => {
      const boxes = f.boxes.flatMap((own) => subtract(own, box));
      return boxes.length === 0 ? [] : [Object.assign(f, { boxes })];
    });
  }

  mergesIn(box: Box): Box[] {
    return this.merges.filter((m) => intersect(m, box));
  }
}
