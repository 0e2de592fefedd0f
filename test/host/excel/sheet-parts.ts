import { accessDenied, invalidArgument } from '../wire/errors';
import { WireObject } from '../wire/object';
import { type Box, fullColumns, fullRows, LAST_COLUMN, LAST_ROW } from '../model/address';
import type { Sheet } from '../model/sheet';
import { WireRange } from './range';
import { toBox } from './resolve';

/** WorksheetFreezePanes: learn.microsoft.com/javascript/api/excel/excel.worksheetfreezepanes */
export class WireFreeze extends WireObject {
  readonly wireClass = 'WorksheetFreezePanes';
  constructor(private readonly sheet: Sheet) {
    super();
  }
  FreezeAt(where: unknown): void {
    const box = toBox(this.sheet, where);
    this.sheet.freeze = {
      rows: fullColumns(box) ? 0 : box.r1 + 1,
      columns: fullRows(box) ? 0 : box.c1 + 1,
    };
  }
  FreezeRows(n = 1): void {
    this.sheet.freeze = { rows: count(n), columns: 0 };
  }
  FreezeColumns(n = 1): void {
    this.sheet.freeze = { rows: 0, columns: count(n) };
  }
  Unfreeze(): void {
    this.sheet.freeze = { rows: 0, columns: 0 };
  }
  GetLocationOrNullObject(): WireRange | null {
    const { rows, columns } = this.sheet.freeze;
    if (!rows && !columns) return null;
    const box: Box = {
      r0: 0,
      c0: 0,
      r1: rows ? rows - 1 : LAST_ROW,
      c1: columns ? columns - 1 : LAST_COLUMN,
    };
    return new WireRange(this.sheet, box);
  }
}

function count(n: unknown): number {
  if (typeof n !== 'number' || !Number.isInteger(n) || n < 0) throw invalidArgument('freeze');
  return n;
}

const OPTIONS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
];

/** WorksheetProtection: learn.microsoft.com/javascript/api/excel/excel.worksheetprotection */
export class WireProtection extends WireObject {
  readonly wireClass = 'WorksheetProtection';
  constructor(private readonly sheet: Sheet) {
    super();
  }
  get Protected(): boolean {
    return this.sheet.protection.on;
  }
  get Options(): unknown {
    return this.sheet.protection.options;
  }
  /** Fails if the sheet is protected already (excel.worksheetprotection#protect). */
  Protect(options?: unknown, password?: unknown): void {
    if (this.sheet.protection.on) throw accessDenied('already protected');
    const given = (options ?? {}) as Record<string, unknown>;
    for (const k of Object.keys(given))
      if (k !== 'selectionMode' && !OPTIONS.includes(k)) throw invalidArgument(k);
    this.sheet.protection = {
      on: true,
      password: typeof password === 'string' && password ? password : undefined,
      options: {
        ...Object.fromEntries(OPTIONS.map((o) => [o, false])),
        selectionMode: 'Normal',
        ...given,
      },
    };
  }
  Unprotect(password?: unknown): void {
    const { on, password: own } = this.sheet.protection;
    if (on && own !== undefined && own !== password) throw accessDenied('wrong password');
    this.sheet.protection = { on: false, password: undefined, options: null };
  }
}

/** AutoFilter of a sheet; criteria are taken but rows are not hidden. */
export class WireAutoFilter extends WireObject {
  readonly wireClass = 'AutoFilter';
  constructor(private readonly sheet: Sheet) {
    super();
  }
  get Enabled(): boolean {
    return this.sheet.autoFilter !== null;
  }
  get IsDataFiltered(): boolean {
    return false;
  }
  Apply(range: unknown): void {
    this.sheet.guard('allowAutoFilter');
    this.sheet.autoFilter = toBox(this.sheet, range);
  }
  Remove(): void {
    this.sheet.autoFilter = null;
  }
  ClearCriteria(): void {
    this.sheet.guard('allowAutoFilter');
  }
  GetRangeOrNullObject(): WireRange | null {
    return this.sheet.autoFilter && new WireRange(this.sheet, this.sheet.autoFilter);
  }
}
