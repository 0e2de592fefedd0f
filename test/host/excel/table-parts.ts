import { invalidArgument } from '../wire/errors';
import { WireCollection, WireObject } from '../wire/object';
import type { Box } from '../model/address';
import { shiftCells } from '../model/shift';
import { checkPlace, type Table } from '../model/table';
import { WireRange } from './range';

/** TableColumn: learn.microsoft.com/javascript/api/excel/excel.tablecolumn */
class WireTableColumn extends WireObject {
  readonly wireClass = 'TableColumn';
  constructor(
    private readonly table: Table,
    readonly Index: number,
  ) {
    super();
  }
  private part(box: Box): WireRange {
    const c = this.table.box.c0 + this.Index;
    return new WireRange(this.table.sheet, { ...box, c0: c, c1: c });
  }
  get Id(): number {
    return this.table.columns[this.Index]?.id ?? 0;
  }
  get Name(): string {
    return this.table.columns[this.Index]?.name ?? '';
  }
  set Name(v: unknown) {
    this.table.sheet.put(this.table.box.r0, this.table.box.c0 + this.Index, { value: String(v) });
    this.table.readHeaders();
  }
  get Values(): unknown {
    return this.GetRange().Values;
  }
  set Values(v: unknown) {
    this.GetRange().Values = v;
  }
  GetRange(): WireRange {
    return this.part(this.table.box);
  }
  GetDataBodyRange(): WireRange {
    return this.part(this.table.body);
  }
  GetHeaderRowRange(): WireRange {
    return this.part({ ...this.table.box, r1: this.table.box.r0 });
  }
  Delete(): void {
    const { box } = this.GetRange();
    shiftCells(this.table.sheet, box, 'Left', -1);
    this.table.readHeaders();
  }
}

export class WireTableColumns extends WireCollection {
  readonly wireClass = 'TableColumnCollection';
  constructor(private readonly table: Table) {
    super();
  }
  get Count(): number {
    return this.table.columns.length;
  }
  items(): WireTableColumn[] {
    return this.table.columns.map((_, i) => new WireTableColumn(this.table, i));
  }
  override item(key: unknown): WireTableColumn | null {
    return (
      this.items().find((c) => c.Id === key || c.Name.toLowerCase() === String(key).toLowerCase()) ?? null
    );
  }
  /** Without an index, or with -1, the column goes to the end (excel.tablecolumncollection#add). */
  Add(index?: number | null, values?: unknown, name?: string | null): WireTableColumn {
    const { table } = this;
    const at = index === undefined || index === null || index === -1 ? this.Count : index;
    const c = table.box.c0 + at;
    const band = { ...table.box, c0: c, c1: c };
    if (at < this.Count || table.sheet.used(band, false)) {
      table.sheet.guard('none');
      if (at === this.Count) checkPlace(table.book, table.sheet, band, table);
      shiftCells(table.sheet, band, 'Right', 1);
    }
    if (table.box.c1 - table.box.c0 + 1 === this.Count) table.box = { ...table.box, c1: table.box.c1 + 1 };
    table.readHeaders();
    const column = new WireTableColumn(table, at);
    if (values !== undefined && values !== null) column.Values = values;
    if (typeof name === 'string') column.Name = name;
    table.readHeaders();
    return column;
  }
}

class WireTableRow extends WireObject {
  readonly wireClass = 'TableRow';
  constructor(
    private readonly table: Table,
    readonly Index: number,
  ) {
    super();
  }
  private box(): Box {
    const r = this.table.body.r0 + this.Index;
    return { ...this.table.box, r0: r, r1: r };
  }
  get Values(): unknown {
    return this.GetRange().Values;
  }
  set Values(v: unknown) {
    this.GetRange().Values = v;
  }
  GetRange(): WireRange {
    return new WireRange(this.table.sheet, this.box());
  }
  Delete(): void {
    this.table.sheet.guard('none');
    const box = this.box();
    const { body } = this.table;
    // The last row of a table stays, empty.
    if (body.r0 === body.r1)
      for (let c = box.c0; c <= box.c1; c++) this.table.sheet.put(box.r0, c, undefined);
    else shiftCells(this.table.sheet, box, 'Up', -1);
    this.table.book.changed(this.table.sheet, box, 'RowDeleted', 'Up');
  }
}

/** TableRowCollection: learn.microsoft.com/javascript/api/excel/excel.tablerowcollection */
export class WireTableRows extends WireCollection {
  readonly wireClass = 'TableRowCollection';
  constructor(private readonly table: Table) {
    super();
  }
  get Count(): number {
    return this.table.body.r1 - this.table.body.r0 + 1;
  }
  items(): WireTableRow[] {
    return Array.from({ length: this.Count }, (_, i) => new WireTableRow(this.table, i));
  }
  Add(index?: number | null, values?: unknown): WireTableRow {
    // A protected sheet lets no table grow.
    this.table.sheet.guard('none');
    const width = this.table.columns.length;
    const rows = values === undefined || values === null ? [new Array<unknown>(width).fill(null)] : values;
    if (!Array.isArray(rows)) throw invalidArgument('values');
    const grid = (Array.isArray(rows[0]) ? rows : [rows]) as unknown[][];
    const at = this.table.addRows(index ?? null, grid);
    this.table.book.changed(
      this.table.sheet,
      {
        ...this.table.box,
        r0: this.table.body.r0 + at,
        r1: this.table.body.r0 + at + grid.length - 1,
      },
      'RowInserted',
      'Down',
    );
    return new WireTableRow(this.table, at);
  }
}
