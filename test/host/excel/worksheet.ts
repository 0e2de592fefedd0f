import { invalidArgument, invalidOperation } from '../wire/errors';
import { WireCollection, WireObject } from '../wire/object';
import { type Box, cellBox, checked, WHOLE } from '../model/address';
import type { Book } from '../model/book';
import { WORKBOOK_TARGET } from '../model/events';
import type { Sheet, Visibility } from '../model/sheet';
import { WireCharts } from './chart';
import { color } from './color';
import { WireNames } from './names';
import { WireNotes } from './notes';
import { WirePage } from './page';
import { WireRange } from './range';
import { rangeAreas, type WireRangeAreas } from './many-ranges';
import { toBox } from './resolve';
import { WireAutoFilter, WireFreeze, WireProtection } from './sheet-parts';
import { WireTables } from './tables';

/** Worksheet: learn.microsoft.com/javascript/api/excel/excel.worksheet */
export class WireWorksheet extends WireObject {
  readonly wireClass = 'Worksheet';
  constructor(readonly sheet: Sheet) {
    super();
  }
  override get eventTarget(): string {
    return this.sheet.id;
  }
  /** A sheet deleted by an earlier action answers as not found. */
  private get book(): Book {
    return this.sheet.book;
  }

  get Id(): string {
    return this.sheet.id;
  }
  get Name(): string {
    return this.sheet.name;
  }
  set Name(v: unknown) {
    this.book.renameSheet(this.sheet, v);
  }
  get Position(): number {
    return this.book.sheets.indexOf(this.sheet);
  }
  set Position(v: unknown) {
    const to = Number(v);
    if (!Number.isInteger(to) || to < 0 || to >= this.book.sheets.length) throw invalidArgument('position');
    this.book.sheets.splice(this.Position, 1);
    this.book.sheets.splice(to, 0, this.sheet);
  }
  get Visibility(): Visibility {
    return this.sheet.visibility;
  }
  set Visibility(v: unknown) {
    if (v !== 'Visible' && v !== 'Hidden' && v !== 'VeryHidden') throw invalidArgument('visibility');
    if (v !== 'Visible') this.book.requireAnotherVisible(this.sheet);
    this.sheet.visibility = v;
    if (v !== 'Visible' && this.book.active === this.sheet)
      this.book.active = this.book.sheets.find((s) => s.visibility === 'Visible') ?? this.sheet;
  }
  get TabColor(): string {
    return this.sheet.tabColor;
  }
  set TabColor(v: unknown) {
    this.sheet.tabColor = color(v);
  }
  get ShowGridlines(): boolean {
    return this.sheet.showGridlines;
  }
  set ShowGridlines(v: unknown) {
    this.sheet.showGridlines = v === true;
  }
  /** office.js sends these two setters under shorter names than it reads them by. */
  set Gridlines(v: unknown) {
    this.ShowGridlines = v;
  }
  set Headings(v: unknown) {
    this.ShowHeadings = v;
  }
  get ShowHeadings(): boolean {
    return this.sheet.showHeadings;
  }
  set ShowHeadings(v: unknown) {
    this.sheet.showHeadings = v === true;
  }
  get StandardWidth(): number {
    return this.sheet.standardWidth;
  }
  set StandardWidth(v: unknown) {
    this.sheet.standardWidth = Number(v);
  }
  get StandardHeight(): number {
    return 15;
  }
  get FreezePanes(): WireFreeze {
    return new WireFreeze(this.sheet);
  }
  get PageLayout(): WirePage {
    return new WirePage(this.sheet);
  }
  get Protection(): WireProtection {
    return new WireProtection(this.sheet);
  }
  get AutoFilter(): WireAutoFilter {
    return new WireAutoFilter(this.sheet);
  }
  get Tables(): WireTables {
    return new WireTables(this.book, this.sheet);
  }
  get Charts(): WireCharts {
    return new WireCharts(this.sheet);
  }
  get Notes(): WireNotes {
    return new WireNotes(this.sheet);
  }
  get Names(): WireNames {
    return new WireNames(this.book, this.sheet);
  }

  GetRange(address?: unknown): WireRange {
    const whole = address === undefined || address === null || address === '';
    return this.range(whole ? WHOLE : toBox(this.sheet, address));
  }
  GetRangeByIndexes(r: number, c: number, height: number, width: number): WireRange {
    return this.range(checked({ r0: r, c0: c, r1: r + height - 1, c1: c + width - 1 }));
  }
  GetRanges(address?: unknown): WireRangeAreas {
    return rangeAreas(this.sheet, address);
  }
  GetCell(r: number, c: number): WireRange {
    return this.range(checked(cellBox(r, c)));
  }
  GetUsedRangeOrNullObject(valuesOnly = false): WireRange | null {
    const used = this.sheet.used(WHOLE, valuesOnly);
    return used && this.range(used);
  }
  /** A blank sheet answers its upper left cell (excel.worksheet#getUsedRange). */
  GetUsedRange(valuesOnly = false): WireRange {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.range(cellBox(0, 0));
  }
  Activate(): void {
    this.book.activate(this.sheet);
  }
  Calculate(): void {
    this.book.dirty();
  }
  Delete(): void {
    this.book.deleteSheet(this.sheet);
  }
  private neighbour(step: 1 | -1, visibleOnly: boolean): WireWorksheet | null {
    const { sheets } = this.book;
    for (let i = this.Position + step; sheets[i]; i += step)
      if (!visibleOnly || sheets[i]?.visibility === 'Visible') return new WireWorksheet(sheets[i]!);
    return null;
  }
  GetNextOrNullObject(visibleOnly = false): WireWorksheet | null {
    return this.neighbour(1, visibleOnly);
  }
  GetPreviousOrNullObject(visibleOnly = false): WireWorksheet | null {
    return this.neighbour(-1, visibleOnly);
  }
  private range(box: Box): WireRange {
    return new WireRange(this.sheet, box);
  }
}

export class WireWorksheets extends WireCollection {
  readonly wireClass = 'WorksheetCollection';
  constructor(private readonly book: Book) {
    super();
  }
  override get eventTarget(): string {
    return WORKBOOK_TARGET;
  }
  items(): WireWorksheet[] {
    return this.book.sheets.map((s) => new WireWorksheet(s));
  }
  override item(key: unknown): WireWorksheet | null {
    const found = this.book.find(key);
    return found && new WireWorksheet(found);
  }
  Add(name?: string | null): WireWorksheet {
    return new WireWorksheet(this.book.addSheet(name));
  }
  GetActiveWorksheet(): WireWorksheet {
    return new WireWorksheet(this.book.active);
  }
  private listed(visibleOnly: boolean): Sheet[] {
    return this.book.sheets.filter((s) => !visibleOnly || s.visibility === 'Visible');
  }
  GetCount(visibleOnly = false): number {
    return this.listed(visibleOnly).length;
  }
  GetFirst(visibleOnly = false): WireWorksheet {
    return new WireWorksheet(this.listed(visibleOnly)[0] ?? none());
  }
  GetLast(visibleOnly = false): WireWorksheet {
    return new WireWorksheet(this.listed(visibleOnly).at(-1) ?? none());
  }
}

function none(): never {
  throw invalidOperation('no worksheet');
}
