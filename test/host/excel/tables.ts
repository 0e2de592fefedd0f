import { invalidArgument, invalidOperation } from '../wire/errors';
import { WireCollection, WireObject } from '../wire/object';
import { type Box, intersect } from '../model/address';
import type { Book } from '../model/book';
import type { Sheet } from '../model/sheet';
import { shiftCells } from '../model/shift';
import { toPlainRanges } from '../model/structured';
import { addTable, type Table } from '../model/table';
import { WireRange } from './range';
import { locate, toBox } from './resolve';
import { WireTableColumns, WireTableRows } from './table-parts';
import { WireWorksheet } from './worksheet';

/** Table: learn.microsoft.com/javascript/api/excel/excel.table */
export class WireTable extends WireObject {
  readonly wireClass = 'Table';
  constructor(private readonly table: Table) {
    super();
  }
  override get eventTarget(): string {
    return `table:${this.table.id}`;
  }
  private range(box: Box): WireRange {
    return new WireRange(this.table.sheet, box);
  }
  get Id(): string {
    return this.table.id;
  }
  get Name(): string {
    return this.table.name;
  }
  set Name(v: unknown) {
    this.table.rename(v);
  }
  get Style(): string {
    return this.table.style;
  }
  set Style(v: unknown) {
    // "TableStyleLight1" to 21, Medium1 to 28, Dark1 to 11, or a custom style (excel.table#style).
    const m = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(String(v));
    const max = { Light: 21, Medium: 28, Dark: 11 }[m?.[1] ?? ''] ?? 0;
    if (v !== '' && (Number(m?.[2]) < 1 || Number(m?.[2] ?? 99) > max)) throw invalidArgument('table style');
    this.table.style = String(v);
  }
  get ShowHeaders(): boolean {
    return this.table.showHeaders;
  }
  set ShowHeaders(v: unknown) {
    if (v === this.table.showHeaders) return;
    this.table.showHeaders = v === true;
    this.table.box = { ...this.table.box, r0: this.table.box.r0 + (v === true ? -1 : 1) };
  }
  get ShowTotals(): boolean {
    return this.table.showTotals;
  }
  set ShowTotals(v: unknown) {
    if (v === this.table.showTotals) return;
    const { box, sheet } = this.table;
    if (v === true) {
      const line = { ...box, r0: box.r1 + 1, r1: box.r1 + 1 };
      if (sheet.used(line, true)) shiftCells(sheet, line, 'Down', 1);
      this.table.box = { ...box, r1: box.r1 + 1 };
      sheet.write(box.r1 + 1, box.c0, 'Total');
    } else {
      for (let c = box.c0; c <= box.c1; c++) sheet.put(box.r1, c, undefined);
      this.table.box = { ...box, r1: box.r1 - 1 };
    }
    this.table.showTotals = v === true;
  }
  get ShowBandedRows(): boolean {
    return this.table.bandedRows;
  }
  set ShowBandedRows(v: unknown) {
    this.table.bandedRows = v === true;
  }
  get ShowBandedColumns(): boolean {
    return this.table.bandedColumns;
  }
  set ShowBandedColumns(v: unknown) {
    this.table.bandedColumns = v === true;
  }
  get HighlightFirstColumn(): boolean {
    return this.table.firstColumn;
  }
  set HighlightFirstColumn(v: unknown) {
    this.table.firstColumn = v === true;
  }
  get HighlightLastColumn(): boolean {
    return this.table.lastColumn;
  }
  set HighlightLastColumn(v: unknown) {
    this.table.lastColumn = v === true;
  }
  get ShowFilterButton(): boolean {
    return this.table.filterButton;
  }
  set ShowFilterButton(v: unknown) {
    this.table.filterButton = v === true;
  }
  get Worksheet(): WireWorksheet {
    return new WireWorksheet(this.table.sheet);
  }
  get Columns(): WireTableColumns {
    return new WireTableColumns(this.table);
  }
  get Rows(): WireTableRows {
    return new WireTableRows(this.table);
  }
  get AutoFilter(): WireTableFilter {
    return new WireTableFilter(this.table);
  }
  GetRange(): WireRange {
    return this.range(this.table.box);
  }
  GetHeaderRowRange(): WireRange {
    if (!this.table.showHeaders) throw invalidOperation('the table has no header row');
    return this.range({ ...this.table.box, r1: this.table.box.r0 });
  }
  GetDataBodyRange(): WireRange {
    return this.range(this.table.body);
  }
  GetTotalRowRange(): WireRange {
    if (!this.table.showTotals) throw invalidOperation('the table has no total row');
    return this.range({ ...this.table.box, r0: this.table.box.r1 });
  }
  Resize(where: unknown): void {
    this.table.resize(toBox(this.table.sheet, where));
  }
  ClearFilters(): void {
    this.table.sheet.guard('allowAutoFilter');
    this.table.filter(new Set());
  }
  private forget(): void {
    const { tables } = this.table.book;
    tables.splice(tables.indexOf(this.table), 1);
    this.table.book.dirty();
  }
  Delete(): void {
    const { sheet, box } = this.table;
    this.forget();
    for (const [r, c] of [...sheet.filled(box)]) sheet.put(r, c, undefined);
    sheet.styles.patch(box, () => 0);
    sheet.book.changed(sheet, box);
  }
  /** Structured references become plain ones (excel.table#convertToRange). */
  ConvertToRange(): WireRange {
    const { sheet, box, book } = this.table;
    const scope = { tables: [this.table.shape()], names: new Map<string, string>() };
    for (const s of book.sheets)
      for (const [key, cell] of s.cells)
        if (cell.formula?.includes(this.table.name))
          cell.formula = toPlainRanges(cell.formula, scope, s.name, Math.floor(key / 16384), key % 16384);
    this.forget();
    return new WireRange(sheet, box);
  }
}

/** The filter of a table (excel.table#autoFilter): whether rows are hidden by it. */
class WireTableFilter extends WireObject {
  readonly wireClass = 'AutoFilter';
  constructor(private readonly table: Table) {
    super();
  }
  get Enabled(): boolean {
    return this.table.filterButton;
  }
  get IsDataFiltered(): boolean {
    return this.table.filteredRows.size > 0;
  }
  ClearCriteria(): void {
    this.table.sheet.guard('allowAutoFilter');
    this.table.filter(new Set());
  }
}

export class WireTables extends WireCollection {
  readonly wireClass = 'TableCollection';
  constructor(
    private readonly book: Book,
    private readonly sheet: Sheet | null,
  ) {
    super();
  }
  override get eventTarget(): string {
    return 'table:Workbook';
  }
  private list(): Table[] {
    return this.book.tables.filter((t) => !this.sheet || t.sheet === this.sheet);
  }
  items(): WireTable[] {
    return this.list().map((t) => new WireTable(t));
  }
  override item(key: unknown): WireTable | null {
    const lower = String(key).toLowerCase();
    const found = this.list().find((t) => t.id === key || t.name.toLowerCase() === lower);
    return found ? new WireTable(found) : null;
  }
  get Count(): number {
    return this.list().length;
  }
  Add(address: unknown, hasHeaders: unknown): WireTable {
    const { sheet, box } = locate(this.book, this.sheet, address);
    if (this.sheet && sheet !== this.sheet) throw invalidArgument('another sheet');
    return new WireTable(addTable(this.book, sheet, box, hasHeaders === true));
  }
}

/** Range.getTables: tables that touch the range. */
export class WireTableScope extends WireCollection {
  readonly wireClass = 'TableScopedCollection';
  constructor(
    private readonly sheet: Sheet,
    private readonly box: Box,
  ) {
    super();
  }
  items(): WireTable[] {
    return this.sheet.book.tables
      .filter((t) => t.sheet === this.sheet && intersect(t.box, this.box))
      .map((t) => new WireTable(t));
  }
  override item(key: unknown): WireTable | null {
    return (
      this.items().find((t) => t.Id === key || t.Name.toLowerCase() === String(key).toLowerCase()) ?? null
    );
  }
  GetFirst(): WireTable {
    const [first] = this.items();
    if (!first) throw invalidArgument('no table');
    return first;
  }
}
