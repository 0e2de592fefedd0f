import { HostError, invalidArgument, itemAlreadyExists } from '../wire/errors';
import { type Box, intersect, parseA1 } from './address';
import type { Book } from './book';
import { renameTable } from './refs';
import type { Sheet } from './sheet';
import { shiftCells } from './shift';
import type { TableShape } from './structured';

/** Names of tables and of cells ranges: letters, digits, `_`, `.`, `\`; not like a cell. */
export function checkName(name: unknown): string {
  const ok =
    typeof name === 'string' &&
    name.length <= 255 &&
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
    !/^(r|c)$/i.test(name) &&
    !/^R\d+C\d+$/i.test(name) &&
    !(parseA1(name) && /\d/.test(name));
  // https://support.microsoft.com/office/names-in-formulas: syntax rules for names
  if (!ok) throw invalidArgument(`name ${String(name)}`);
  return name;
}

export class Table {
  style = 'TableStyleMedium2';
  showHeaders = true;
  showTotals = false;
  bandedRows = true;
  bandedColumns = false;
  firstColumn = false;
  lastColumn = false;
  filterButton = true;
  columns: { id: number; name: string }[] = [];

  constructor(
    readonly book: Book,
    readonly id: string,
    public name: string,
    readonly sheet: Sheet,
    public box: Box,
  ) {}

  /** Rows that a filter hides. */
  filteredRows: ReadonlySet<number> = new Set();

  /** A person (or the API) filters: the rows outside are hidden, and shown again when the filter goes. */
  filter(rows: ReadonlySet<number>): void {
    for (const row of this.filteredRows) this.sheet.hiddenRows.delete(row);
    for (const row of rows) this.sheet.hiddenRows.add(row);
    this.filteredRows = rows;
  }

  get headerRows(): number {
    return this.showHeaders ? 1 : 0;
  }

  get totalRows(): number {
    return this.showTotals ? 1 : 0;
  }

  get body(): Box {
    return { ...this.box, r0: this.box.r0 + this.headerRows, r1: this.box.r1 - this.totalRows };
  }

  shape(): TableShape {
    return {
      name: this.name,
      sheet: this.sheet.name,
      box: this.box,
      columns: this.columns.map((c) => c.name),
      headerRows: this.headerRows,
      totalRows: this.totalRows,
    };
  }

  rename(name: unknown): void {
    const next = checkName(name);
    if (next.toLowerCase() !== this.name.toLowerCase() && this.book.nameTaken(next))
      throw itemAlreadyExists(next);
    this.book.rewriteFormulas((f) => renameTable(f, this.name, next));
    this.name = next;
  }

  /** Header cells are text, not empty and unique; Excel changes what is not. */
  readHeaders(): void {
    const used = new Set<string>();
    const old = this.columns;
    this.columns = [];
    for (let i = 0; i <= this.box.c1 - this.box.c0; i++) {
      const c = this.box.c0 + i;
      const raw = this.showHeaders ? String(this.sheet.value(this.box.r0, c)) : (old[i]?.name ?? '');
      const base = raw === '' ? `Column${i + 1}` : raw;
      let name = base;
      for (let n = 2; used.has(name.toLowerCase()); n++) name = `${base}${n}`;
      used.add(name.toLowerCase());
      this.columns.push({ id: old[i]?.id ?? this.book.nextColumnId(), name });
      const cell = this.sheet.cell(this.box.r0, c);
      if (this.showHeaders && (cell?.value !== name || cell.formula !== undefined))
        this.sheet.put(this.box.r0, c, { value: name });
    }
  }

  resize(box: Box): void {
    // excel.table#resize: the header row stays where it is, and the ranges overlap.
    if (box.r0 !== this.box.r0 || !intersect(box, this.box) || box.r1 - box.r0 < this.headerRows)
      throw invalidArgument('resize must keep the header row');
    // learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling: FilteredRangeConflict
    if (this.filteredRows.size > 0)
      throw new HostError('FilteredRangeConflict', 'The operation conflicts with a filtered range.', 409);
    this.sheet.guard('none');
    checkPlace(this.book, this.sheet, box, this);
    this.box = box;
    this.readHeaders();
    this.book.dirty();
  }

  addRows(index: number | null, values: unknown[][]): number {
    const at = index === null || index === -1 ? this.body.r1 + 1 : this.body.r0 + index;
    if (at > this.body.r1 + 1 || at < this.body.r0) throw invalidArgument('row index');
    const width = this.box.c1 - this.box.c0 + 1;
    if (values.some((v) => v.length !== width)) throw invalidArgument('row width');
    const below = { ...this.box, r0: at, r1: at + values.length - 1 };
    const [before, r1] = [at <= this.box.r1, this.box.r1];
    if (before || this.sheet.used({ ...this.box, r0: at, r1: 1048575 }, false))
      shiftCells(this.sheet, below, 'Down', 1);
    if (this.box.r1 === r1) this.box = { ...this.box, r1: r1 + values.length };
    values.forEach((row, i) => {
      row.forEach((v, j) => {
        if (v !== null) this.sheet.write(at + i, this.box.c0 + j, v);
      });
    });
    return at - this.body.r0;
  }
}

/** A table may not overlap another table (InvalidArgument) or a merged cell (MergedRangeConflict). */
export function checkPlace(book: Book, sheet: Sheet, box: Box, self?: Table): void {
  if (book.tables.some((t) => t !== self && t.sheet === sheet && intersect(t.box, box)))
    throw invalidArgument('a table cannot overlap another table');
  // learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling: MergedRangeConflict
  if (sheet.mergesIn(box).length)
    throw new HostError(
      'MergedRangeConflict',
      "Cannot complete the operation. A table can't overlap with a PivotTable report, query results, a protected range, merged cells or another table.",
      409,
    );
}

export function addTable(book: Book, sheet: Sheet, at: Box, hasHeaders: boolean): Table {
  sheet.guard('none');
  let box = at;
  checkPlace(book, sheet, box);
  if (!hasHeaders) {
    // Without headers Excel puts a row of its own above and pushes the data down (OfficeDev/office-js#1197).
    shiftCells(sheet, { ...box, r1: box.r0 }, 'Down', 1);
    box = { ...box, r1: box.r1 + 1 };
  } else if (box.r0 === box.r1) {
    // A header alone gets one empty row.
    const next = { ...box, r0: box.r0 + 1, r1: box.r0 + 1 };
    if (sheet.used(next, true)) shiftCells(sheet, next, 'Down', 1);
    box = { ...box, r1: box.r1 + 1 };
  }
  let n = book.tables.length + 1;
  while (book.nameTaken(`Table${n}`)) n++;
  const table = new Table(book, book.guid(), `Table${n}`, sheet, box);
  book.tables.push(table);
  table.readHeaders();
  book.dirty();
  return table;
}
