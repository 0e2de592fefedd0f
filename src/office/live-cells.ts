import {
  type Area,
  cellName,
  parseArea,
  type RawBook,
  type RawSheet,
  type RawValue,
  sameName,
} from '../workbook';
import type { Touch } from './live-touch';
import { type OpenSheet, readOpenSheets } from './read-open-book';
import { CELLS_A_REQUEST, rawValue } from './sheet-pieces';

/** The tables whose rows are read one by one: the long ones. */
const BY_ROWS = new Set(['tblDuToan', 'tblHoatDong'].map((name) => name.toLowerCase()));

interface KeptTable {
  readonly id: string;
  readonly name: string;
  /** Without its row of totals. */
  area: Area;
  readonly totals: number;
}

interface KeptSheet {
  readonly id: string;
  readonly name: string;
  readonly rows: (readonly RawValue[] | undefined)[];
  readonly formulas: Set<string>;
  readonly tables: readonly KeptTable[];
  /** Whether its cells may not be coloured. */
  readonly closed: boolean;
}

function keptOf({ outline: { sheet, tables }, raw }: OpenSheet): KeptSheet {
  const kept = raw.tables.flatMap((table) => {
    const found = tables.find((one) => one.table.name === table.name);
    return found === undefined
      ? []
      : [{ id: found.table.id, name: table.name, area: table.area, totals: found.table.showTotals ? 1 : 0 }];
  });
  const { protection } = sheet;
  return {
    id: sheet.id,
    name: sheet.name,
    rows: [...raw.rows],
    formulas: new Set(raw.formulas),
    tables: kept,
    closed: protection.protected && protection.options.allowFormatCells !== true,
  };
}

const rawOf = ({ name, rows, formulas, tables }: KeptSheet): RawSheet => ({ name, rows, formulas, tables });

/** The cells of the open workbook as they were last read. */
export class LiveCells {
  private sheets: readonly KeptSheet[] = [];

  raw(): RawBook {
    return { sheets: this.sheets.map(rawOf) };
  }

  /** What a cell said when it was last read. */
  valueAt(sheet: string, cell: string): RawValue {
    const { top = 0, left = 0 } = parseArea(cell) ?? {};
    return this.sheetNamed(sheet)?.rows[top]?.[left] ?? null;
  }

  sheetNamed(name: string) {
    return this.sheets.find((sheet) => sameName(sheet.name) === sameName(name));
  }

  nameOf(id: string): string | undefined {
    return this.sheets.find((sheet) => sheet.id === id)?.name;
  }

  async readAll(context: Excel.RequestContext): Promise<void> {
    this.sheets = (await readOpenSheets(context)).map(keptOf);
  }

  /** Whether reading some rows is enough to know what happened: an edit under the headers of a long table. */
  isRows({ sheet: id, area }: Touch): boolean {
    const sheet = this.sheets.find((one) => one.id === id);
    const table = sheet?.tables.find(({ name }) => BY_ROWS.has(name.toLowerCase()));
    return area !== undefined && table !== undefined && area.top > table.area.top;
  }

  /** Reads the rows of some edits; false when the sheet is no longer what it was and must be read anew. */
  async readRows(context: Excel.RequestContext, touches: readonly Touch[]): Promise<boolean> {
    for (const touch of touches) if (!(await this.readTouch(context, touch))) return false;
    return true;
  }

  private async readTouch(context: Excel.RequestContext, { sheet: id, area }: Touch): Promise<boolean> {
    const kept = this.sheets.find((one) => one.id === id);
    if (kept === undefined || area === undefined) return false;
    const width = kept.rows.reduce((most, row) => Math.max(most, row?.length ?? 0), area.right + 1);
    const atOnce = Math.max(1, Math.floor(CELLS_A_REQUEST / width));
    const worksheet = context.workbook.worksheets.getItemOrNullObject(id);
    const places = kept.tables.map(({ id: table }) => {
      const range = context.workbook.tables.getItemOrNullObject(table).getRange();
      range.load('address');
      return range;
    });
    for (let top = area.top; top <= area.bottom; top += atOnce) {
      const rows = Math.min(atOnce, area.bottom - top + 1);
      const range = worksheet.getRangeByIndexes(top, 0, rows, width);
      range.load('values,formulas');
      await context.sync();
      if (range.isNullObject) return false;
      fill(kept, top, range);
    }
    return kept.tables.every((table, index) => grew(table, places[index]));
  }
}

/** A table may have grown or shrunk below; one that has moved or gone is another sheet. */
function grew(table: KeptTable, range: Excel.Range | undefined): boolean {
  if (range === undefined || range.isNullObject) return false;
  const area = parseArea(range.address);
  if (area === undefined) return false;
  const { top, left, right } = table.area;
  if (area.top !== top || area.left !== left || area.right !== right) return false;
  table.area = { ...area, bottom: area.bottom - table.totals };
  return true;
}

function fill({ rows, formulas }: KeptSheet, top: number, range: Excel.Range): void {
  const { values, formulas: written } = range as { values: unknown[][]; formulas: unknown[][] };
  values.forEach((cells, r) => {
    const row = top + r;
    while (rows.length < row) rows.push(undefined);
    rows[row] = cells.map(rawValue);
    cells.forEach((value, column) => {
      const name = cellName(row, column);
      const formula = written[r]?.[column];
      if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) formulas.add(name);
      else formulas.delete(name);
    });
  });
}
