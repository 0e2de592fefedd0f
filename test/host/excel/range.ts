import * as SSF from './ssf';
import { invalidArgument, itemNotFound } from '../wire/errors';
import { WireObject } from '../wire/object';
import {
  a1,
  type Box,
  cellBox,
  checked,
  columns,
  count,
  fullColumns,
  fullRows,
  intersect,
  LAST_COLUMN,
  LAST_ROW,
  quoteSheet,
  rows,
} from '../model/address';
import { keyOf } from '../model/key';
import { fromR1C1 } from '../model/r1c1';
import type { Sheet } from '../model/sheet';
import { WireConditionals } from './conditional';
import { copyInto } from './copy';
import { WireFormat } from './format';
import { clearRange, deleteRange, insertRange, mergeRange } from './range-edit';
import { readGrid, setHidden, uniformHidden, writeGrid, writeNumberFormat } from './range-grid';
import { locate, toBox } from './resolve';
import { WireTableScope } from './tables';
import { WireValidation } from './validation';
import { WireWorksheet } from './worksheet';

/** Range: learn.microsoft.com/javascript/api/excel/excel.range */
export class WireRange extends WireObject {
  readonly wireClass = 'Range';

  constructor(
    readonly sheet: Sheet,
    readonly box: Box,
  ) {
    super();
    checked(box);
  }

  override get tracked(): boolean {
    return true;
  }

  private at(box: Box): WireRange {
    return new WireRange(this.sheet, box);
  }

  get Address(): string {
    return `${quoteSheet(this.sheet.name)}!${a1(this.box)}`;
  }
  get AddressLocal(): string {
    return this.Address;
  }
  get RowIndex(): number {
    return this.box.r0;
  }
  get ColumnIndex(): number {
    return this.box.c0;
  }
  get RowCount(): number {
    return rows(this.box);
  }
  get ColumnCount(): number {
    return columns(this.box);
  }
  /** -1 above 2^31-1 (excel.range#cellCount). */
  get CellCount(): number {
    const n = count(this.box);
    return n > 2 ** 31 - 1 ? -1 : n;
  }
  get IsEntireColumn(): boolean {
    return fullColumns(this.box);
  }
  get IsEntireRow(): boolean {
    return fullRows(this.box);
  }
  get Worksheet(): WireWorksheet {
    return new WireWorksheet(this.sheet);
  }
  get Format(): WireFormat {
    return new WireFormat(this.sheet, this.box);
  }
  get DataValidation(): WireValidation {
    return new WireValidation(this.sheet, this.box);
  }
  get ConditionalFormats(): WireConditionals {
    return new WireConditionals(this.sheet, [this.box]);
  }

  get Values(): unknown {
    return readGrid(this.box, (r, c) => this.sheet.value(r, c));
  }
  set Values(v: unknown) {
    writeGrid(this.sheet, this.box, v);
  }
  get Formulas(): unknown {
    return readGrid(this.box, (r, c) => {
      const cell = this.sheet.cell(r, c);
      return cell?.formula ?? cell?.value ?? '';
    });
  }
  set Formulas(v: unknown) {
    writeGrid(this.sheet, this.box, v);
  }
  /** Written only (null when read); one value goes to every cell. */
  get FormulasR1C1(): unknown {
    return null;
  }
  set FormulasR1C1(v: unknown) {
    const spelled = (one: unknown, r: number, c: number): unknown =>
      typeof one === 'string' && one.startsWith('=') ? fromR1C1(one, r, c) : one;
    writeGrid(
      this.sheet,
      this.box,
      readGrid(this.box, (r, c) => {
        const one = Array.isArray(v) ? (v as unknown[][])[r - this.box.r0]?.[c - this.box.c0] : v;
        return spelled(one, r, c);
      }),
    );
  }
  get Text(): unknown {
    return readGrid(this.box, (r, c) => SSF.text(this.sheet.value(r, c), this.sheet.style(r, c).numFmt));
  }
  get ValueTypes(): unknown {
    return readGrid(this.box, (r, c) => {
      if (!this.sheet.cell(r, c)) return 'Empty';
      const v = this.sheet.value(r, c);
      if (typeof v === 'string') return /^#[A-Z/0]+[!?A]$/.test(v) ? 'Error' : 'String';
      return typeof v === 'number' ? 'Double' : 'Boolean';
    });
  }
  get NumberFormat(): unknown {
    return readGrid(this.box, (r, c) => this.sheet.style(r, c).numFmt);
  }
  set NumberFormat(v: unknown) {
    writeNumberFormat(this.sheet, this.box, v);
  }
  get NumberFormatLocal(): unknown {
    return this.NumberFormat;
  }
  get HasSpill(): boolean {
    return false;
  }
  get RowHidden(): boolean | null {
    return uniformHidden(this.sheet.hiddenRows, this.box.r0, this.box.r1);
  }
  set RowHidden(v: unknown) {
    this.sheet.guard('allowFormatRows');
    setHidden(this.sheet.hiddenRows, this.box.r0, this.box.r1, v);
  }
  get ColumnHidden(): boolean | null {
    return uniformHidden(this.sheet.hiddenColumns, this.box.c0, this.box.c1);
  }
  set ColumnHidden(v: unknown) {
    this.sheet.guard('allowFormatColumns');
    setHidden(this.sheet.hiddenColumns, this.box.c0, this.box.c1, v);
  }
  get Hidden(): boolean | null {
    return this.RowHidden === true || this.ColumnHidden === true;
  }
  get Hyperlink(): unknown {
    return this.sheet.hyperlinks.get(keyOf(this.box.r0, this.box.c0)) ?? null;
  }
  set Hyperlink(v: unknown) {
    this.sheet.guard('allowInsertHyperlinks');
    const link = v as Record<string, unknown>;
    this.sheet.hyperlinks.set(keyOf(this.box.r0, this.box.c0), link);
    const shown =
      link['textToDisplay'] ?? (this.sheet.cell(this.box.r0, this.box.c0) ? undefined : link['address']);
    if (shown !== undefined) this.sheet.write(this.box.r0, this.box.c0, shown);
  }

  GetCell(r: number, c: number): WireRange {
    return this.at(checked(cellBox(this.box.r0 + r, this.box.c0 + c)));
  }
  GetRow(i: number): WireRange {
    return this.at({ ...this.box, r0: this.box.r0 + i, r1: this.box.r0 + i });
  }
  GetColumn(i: number): WireRange {
    return this.at({ ...this.box, c0: this.box.c0 + i, c1: this.box.c0 + i });
  }
  GetEntireRow(): WireRange {
    return this.at({ ...this.box, c0: 0, c1: LAST_COLUMN });
  }
  GetEntireColumn(): WireRange {
    return this.at({ ...this.box, r0: 0, r1: LAST_ROW });
  }
  GetLastRow(): WireRange {
    return this.at({ ...this.box, r0: this.box.r1 });
  }
  GetLastColumn(): WireRange {
    return this.at({ ...this.box, c0: this.box.c1 });
  }
  GetLastCell(): WireRange {
    return this.at(cellBox(this.box.r1, this.box.c1));
  }
  GetResizedRange(dr: number, dc: number): WireRange {
    return this.at({ ...this.box, r1: this.box.r1 + dr, c1: this.box.c1 + dc });
  }
  GetAbsoluteResizedRange(r: number, c: number): WireRange {
    return this.at({ ...this.box, r1: this.box.r0 + r - 1, c1: this.box.c0 + c - 1 });
  }
  GetOffsetRange(dr: number, dc: number): WireRange {
    const { r0, c0, r1, c1 } = this.box;
    return this.at({ r0: r0 + dr, r1: r1 + dr, c0: c0 + dc, c1: c1 + dc });
  }
  GetRowsBelow(n = 1): WireRange {
    return this.at({ ...this.box, r0: this.box.r1 + 1, r1: this.box.r1 + n });
  }
  GetRowsAbove(n = 1): WireRange {
    return this.at({ ...this.box, r0: this.box.r0 - n, r1: this.box.r0 - 1 });
  }
  GetColumnsAfter(n = 1): WireRange {
    return this.at({ ...this.box, c0: this.box.c1 + 1, c1: this.box.c1 + n });
  }
  GetColumnsBefore(n = 1): WireRange {
    return this.at({ ...this.box, c0: this.box.c0 - n, c1: this.box.c0 - 1 });
  }
  GetBoundingRect(other: unknown): WireRange {
    const b = toBox(this.sheet, other);
    return this.at({
      r0: Math.min(this.box.r0, b.r0),
      c0: Math.min(this.box.c0, b.c0),
      r1: Math.max(this.box.r1, b.r1),
      c1: Math.max(this.box.c1, b.c1),
    });
  }
  GetIntersectionOrNullObject(other: unknown): WireRange | null {
    const x = intersect(this.box, toBox(this.sheet, other));
    return x && this.at(x);
  }
  GetIntersection(other: unknown): WireRange {
    const found = this.GetIntersectionOrNullObject(other);
    if (!found) throw itemNotFound();
    return found;
  }
  GetUsedRangeOrNullObject(valuesOnly = false): WireRange | null {
    const used = this.sheet.used(this.box, valuesOnly);
    return used && this.at(used);
  }
  GetUsedRange(valuesOnly = false): WireRange {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.at(cellBox(this.box.r0, this.box.c0));
  }
  GetMergedAreasOrNullObject(): WireRange | null {
    const [first] = this.sheet.mergesIn(this.box);
    return first ? this.at(first) : null;
  }
  GetTables(): WireTableScope {
    return new WireTableScope(this.sheet, this.box);
  }

  Clear(applyTo: unknown = 'All'): void {
    clearRange(this.sheet, this.box, applyTo);
  }
  Delete(shift: unknown): void {
    deleteRange(this.sheet, this.box, shift);
  }
  Insert(shift: unknown): WireRange {
    insertRange(this.sheet, this.box, shift);
    return this.at(this.box);
  }
  Merge(across: unknown = false): void {
    mergeRange(this.sheet, this.box, across === true);
  }
  Unmerge(): void {
    this.sheet.guard('none');
    this.sheet.merges = this.sheet.merges.filter((m) => !intersect(m, this.box));
  }
  Select(): void {
    this.sheet.book.select(this.sheet, this.box);
  }
  Calculate(): void {
    this.sheet.book.dirty();
  }
  CopyFrom(source: unknown, copyType = 'All', skipBlanks = false, transpose = false): void {
    if (transpose) throw invalidArgument('transpose is not emulated');
    const from = locate(this.sheet.book, this.sheet, source);
    copyInto(from.sheet, from.box, this.sheet, this.box, copyType, skipBlanks);
  }

  _ValidateArraySize(r: number, c: number): void {
    if (r !== this.RowCount || c !== this.ColumnCount) throw invalidArgument('array size');
  }
}
