import { invalidArgument } from '../wire/errors';
import { WireCollection, WireObject } from '../wire/object';
import type { Box } from '../model/address';
import type { Sheet } from '../model/sheet';
import type { Style } from '../model/style';
import { applyBorder, type Edge, EDGES, readBorder } from './border';
import { color } from './color';
import { lineSize, setLineSize } from './lines';

/** A view on one or more style fields of a range: uniform values, or null when cells differ. */
abstract class StyleView extends WireObject {
  constructor(
    readonly sheet: Sheet,
    readonly box: Box,
  ) {
    super();
  }

  protected uniform<K extends keyof Style>(key: K): Style[K] | null {
    const values = new Set<Style[K]>();
    for (const id of this.sheet.styles.distinct(this.box)) values.add(this.sheet.book.styles.get(id)[key]);
    const [first] = values;
    return values.size === 1 && first !== undefined ? first : null;
  }

  protected patch(key: keyof Style, value: unknown, ok: (v: unknown) => boolean): void {
    this.sheet.guard('allowFormatCells');
    if (!ok(value)) throw invalidArgument(`${this.wireClass}.${key} = ${String(value)}`);
    this.sheet.styles.patch(this.box, this.sheet.book.styles.patcher({ [key]: value }));
  }
}

const bool = (v: unknown): boolean => typeof v === 'boolean';
const among =
  (...list: string[]) =>
  (v: unknown): boolean =>
    list.includes(v as string);
const between = (min: number, max: number) => (v: unknown) => typeof v === 'number' && v >= min && v <= max;

class WireFont extends StyleView {
  readonly wireClass = 'RangeFont';
  get Bold(): unknown {
    return this.uniform('bold');
  }
  set Bold(v: unknown) {
    this.patch('bold', v, bool);
  }
  get Italic(): unknown {
    return this.uniform('italic');
  }
  set Italic(v: unknown) {
    this.patch('italic', v, bool);
  }
  get Strikethrough(): unknown {
    return this.uniform('strikethrough');
  }
  set Strikethrough(v: unknown) {
    this.patch('strikethrough', v, bool);
  }
  get Subscript(): unknown {
    return this.uniform('subscript');
  }
  set Subscript(v: unknown) {
    this.patch('subscript', v, bool);
  }
  get Superscript(): unknown {
    return this.uniform('superscript');
  }
  set Superscript(v: unknown) {
    this.patch('superscript', v, bool);
  }
  get Underline(): unknown {
    return this.uniform('underline');
  }
  set Underline(v: unknown) {
    this.patch('underline', v, among('None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'));
  }
  get Color(): unknown {
    return this.uniform('color');
  }
  set Color(v: unknown) {
    this.patch('color', color(v), text);
  }
  get Name(): unknown {
    return this.uniform('fontName');
  }
  set Name(v: unknown) {
    this.patch('fontName', v, (x) => typeof x === 'string' && x.length > 0 && x.length <= 31);
  }
  get Size(): unknown {
    return this.uniform('fontSize');
  }
  /** 1 to 409 points (support.microsoft.com, Excel specifications and limits). */
  set Size(v: unknown) {
    this.patch('fontSize', v, between(1, 409));
  }
}

const text = (v: unknown): boolean => typeof v === 'string';

class WireFill extends StyleView {
  readonly wireClass = 'RangeFill';
  /** Without a fill the color reads as white (OfficeDev/office-js-docs: RangeFill.color). */
  get Color(): unknown {
    const c = this.uniform('fill');
    return c === '' ? '#FFFFFF' : (c ?? '');
  }
  set Color(v: unknown) {
    this.patch('fill', color(v), text);
  }
  get Pattern(): unknown {
    const c = this.uniform('fill');
    return c === null ? null : c === '' ? 'None' : 'Solid';
  }
  Clear(): void {
    this.patch('fill', '', text);
  }
}

class WireCellProtection extends StyleView {
  readonly wireClass = 'FormatProtection';
  get Locked(): unknown {
    return this.uniform('locked');
  }
  set Locked(v: unknown) {
    this.patch('locked', v, bool);
  }
  get FormulaHidden(): unknown {
    return this.uniform('formulaHidden');
  }
  set FormulaHidden(v: unknown) {
    this.patch('formulaHidden', v, bool);
  }
}

class WireBorder extends WireObject {
  readonly wireClass = 'RangeBorder';
  constructor(
    private readonly sheet: Sheet,
    private readonly box: Box,
    readonly SideIndex: Edge,
  ) {
    super();
  }
  override get wireId(): string {
    return this.SideIndex;
  }
  get Style(): unknown {
    return readBorder(this.sheet, this.box, this.SideIndex).style;
  }
  set Style(v: unknown) {
    applyBorder(this.sheet, this.box, this.SideIndex, { style: v });
  }
  get Weight(): unknown {
    return readBorder(this.sheet, this.box, this.SideIndex).weight;
  }
  set Weight(v: unknown) {
    applyBorder(this.sheet, this.box, this.SideIndex, { weight: v });
  }
  get Color(): unknown {
    return readBorder(this.sheet, this.box, this.SideIndex).color;
  }
  set Color(v: unknown) {
    applyBorder(this.sheet, this.box, this.SideIndex, { color: color(v) });
  }
}

class WireBorders extends WireCollection {
  readonly wireClass = 'RangeBorderCollection';
  constructor(
    private readonly sheet: Sheet,
    private readonly box: Box,
  ) {
    super();
  }
  get Count(): number {
    return EDGES.length;
  }
  items(): WireBorder[] {
    return EDGES.map((e) => new WireBorder(this.sheet, this.box, e));
  }
}

/** RangeFormat: learn.microsoft.com/javascript/api/excel/excel.rangeformat */
export class WireFormat extends StyleView {
  readonly wireClass = 'RangeFormat';
  get Font(): WireFont {
    return new WireFont(this.sheet, this.box);
  }
  get Fill(): WireFill {
    return new WireFill(this.sheet, this.box);
  }
  get Borders(): WireBorders {
    return new WireBorders(this.sheet, this.box);
  }
  get Protection(): WireCellProtection {
    return new WireCellProtection(this.sheet, this.box);
  }
  get WrapText(): unknown {
    return this.uniform('wrap');
  }
  set WrapText(v: unknown) {
    this.patch('wrap', v, bool);
  }
  get ShrinkToFit(): unknown {
    return this.uniform('shrink');
  }
  set ShrinkToFit(v: unknown) {
    this.patch('shrink', v, bool);
  }
  get HorizontalAlignment(): unknown {
    return this.uniform('horizontal');
  }
  set HorizontalAlignment(v: unknown) {
    const all = [
      'General',
      'Left',
      'Center',
      'Right',
      'Fill',
      'Justify',
      'CenterAcrossSelection',
      'Distributed',
    ];
    this.patch('horizontal', v, among(...all));
  }
  get VerticalAlignment(): unknown {
    return this.uniform('vertical');
  }
  set VerticalAlignment(v: unknown) {
    this.patch('vertical', v, among('Top', 'Center', 'Bottom', 'Justify', 'Distributed'));
  }
  get ReadingOrder(): unknown {
    return this.uniform('readingOrder');
  }
  set ReadingOrder(v: unknown) {
    this.patch('readingOrder', v, among('Context', 'LeftToRight', 'RightToLeft'));
  }
  get IndentLevel(): unknown {
    return this.uniform('indent');
  }
  /** 0 to 250 (excel.rangeformat#indentLevel). */
  set IndentLevel(v: unknown) {
    this.patch('indent', v, between(0, 250));
  }
  get TextOrientation(): unknown {
    return this.uniform('orientation');
  }
  /** -90 to 90, or 180 for vertical text (excel.rangeformat#textOrientation). */
  set TextOrientation(v: unknown) {
    this.patch('orientation', v, (x) => x === 180 || between(-90, 90)(x));
  }
  get ColumnWidth(): unknown {
    return lineSize(this.sheet, this.box, 'column');
  }
  set ColumnWidth(v: unknown) {
    this.sheet.guard('allowFormatColumns');
    setLineSize(this.sheet, this.box, 'column', v);
  }
  get RowHeight(): unknown {
    return lineSize(this.sheet, this.box, 'row');
  }
  set RowHeight(v: unknown) {
    this.sheet.guard('allowFormatRows');
    setLineSize(this.sheet, this.box, 'row', v);
  }
  get UseStandardWidth(): unknown {
    return lineSize(this.sheet, this.box, 'column') === this.sheet.standardWidth;
  }
  get UseStandardHeight(): unknown {
    return lineSize(this.sheet, this.box, 'row') === 15;
  }
  AutofitColumns(): void {
    this.sheet.guard('allowFormatColumns');
  }
  /** Rows take the height of what stands in them (excel.rangeformat#autofitRows): none is set by hand any more. */
  AutofitRows(): void {
    this.sheet.guard('allowFormatRows');
    for (const row of [...this.sheet.rowHeights.keys()])
      if (row >= this.box.r0 && row <= this.box.r1) this.sheet.rowHeights.delete(row);
  }
}
