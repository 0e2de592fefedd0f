import { invalidArgument, invalidOperation, itemAlreadyExists } from '../wire/errors';
import { a1, type Box, intersect, parseA1, splitSheet } from './address';
import { calculate, type Results } from './calc';
import type { CellValue } from './coerce';
import { type Author, EventHub, WORKBOOK_TARGET } from './events';
import { growTables } from './grow-table';
import { renameSheet } from './refs';
import { Sheet } from './sheet';
import { type BookSnapshot, snapshot } from './snapshot';
import type { TableShape } from './structured';
import { StyleBook } from './style';
import type { Table } from './table';

export interface DefinedName {
  name: string;
  /** Begins with "=". */
  formula: string;
  comment: string;
  visible: boolean;
  sheet?: Sheet;
}

export interface XmlPart {
  id: string;
  xml: string;
}

/** The workbook itself, without wire or window. */
export class Book {
  readonly styles = new StyleBook();
  readonly events = new EventHub();
  readonly sheets: Sheet[] = [];
  readonly tables: Table[] = [];
  names: DefinedName[] = [];
  xmlParts: XmlPart[] = [];
  readonly settings = new Map<string, unknown>();
  readonly properties: Record<string, unknown> = {};
  name = 'Book1.xlsx';
  readOnly = false;
  isDirty = false;
  calculationMode = 'Automatic';
  /** False for a book that is too large for IronCalc: its formulas then show nothing. */
  counts = true;
  separators = { decimal: '.', thousands: ',', culture: 'en-US' };
  active: Sheet;
  private results: Results | null = null;
  private ids = 0;
  private columnIds = 0;

  constructor() {
    this.active = this.addSheet('Sheet1');
    this.isDirty = false;
  }

  guid(): string {
    return `{00000000-0001-0000-0000-${String(++this.ids).padStart(12, '0')}}`;
  }

  nextColumnId(): number {
    return ++this.columnIds;
  }

  dirty(): void {
    this.results = null;
    this.isDirty = true;
  }

  formulaValue(sheet: Sheet, key: number): CellValue {
    if (!this.counts) return '';
    this.results ??= calculate(this);
    return this.results.get(sheet.name)?.get(key) ?? '';
  }

  find(key: unknown): Sheet | null {
    const text = String(key).toLowerCase();
    return this.sheets.find((s) => s.name.toLowerCase() === text || s.id === key) ?? null;
  }

  /** For tests: a sheet that must be there. */
  sheet(name: string): Sheet {
    const found = this.find(name);
    if (!found) throw new Error(`no sheet ${name} (has ${this.sheets.map((s) => s.name).join(', ')})`);
    return found;
  }

  checkSheetName(name: unknown, self?: Sheet): string {
    // https://support.microsoft.com/office/rename-a-worksheet: 31 characters, no / \ ? * : [ ], no ' at an end,
    // not "History".
    if (
      typeof name !== 'string' ||
      name.trim() === '' ||
      name.length > 31 ||
      /[:\\/?*[\]]|^'|'$/.test(name) ||
      name.toLowerCase() === 'history'
    )
      throw invalidArgument(`sheet name ${String(name)}`);
    const same = this.find(name);
    if (same && same !== self) throw itemAlreadyExists(name);
    return name;
  }

  addSheet(name?: string | null): Sheet {
    let n = this.sheets.length + 1;
    while (this.find(`Sheet${n}`)) n++;
    const sheet = new Sheet(this, this.guid(), this.checkSheetName(name ?? `Sheet${n}`));
    this.sheets.push(sheet);
    this.dirty();
    this.events.fire('AddedEvent', [WORKBOOK_TARGET], { source: 'Local', worksheetId: sheet.id });
    return sheet;
  }

  renameSheet(sheet: Sheet, name: unknown): void {
    const next = this.checkSheetName(name, sheet);
    const before = sheet.name;
    if (next === before) return;
    const named = before.toLowerCase().replaceAll("'", "''");
    this.rewriteFormulas((f) => (f.toLowerCase().includes(named) ? renameSheet(f, before, next) : f));
    sheet.name = next;
    this.dirty();
    this.events.fire('EventNameChanged', [WORKBOOK_TARGET, sheet.id], {
      source: 'Local',
      worksheetId: sheet.id,
      nameBefore: before,
      nameAfter: next,
    });
  }

  /** A workbook keeps at least one visible sheet (excel.worksheet#visibility, #delete). */
  requireAnotherVisible(sheet: Sheet): void {
    if (!this.sheets.some((s) => s !== sheet && s.visibility === 'Visible'))
      throw invalidOperation('a workbook must contain at least one visible worksheet');
  }

  deleteSheet(sheet: Sheet): void {
    this.requireAnotherVisible(sheet);
    // excel.worksheet#delete: a "VeryHidden" sheet cannot be deleted.
    if (sheet.visibility === 'VeryHidden') throw invalidOperation('the worksheet is very hidden');
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    for (const t of [...this.tables]) if (t.sheet === sheet) this.tables.splice(this.tables.indexOf(t), 1);
    this.names = this.names.filter((n) => n.sheet !== sheet);
    this.rewriteFormulas((f) => renameSheet(f, sheet.name, null));
    if (this.active === sheet)
      this.active = this.sheets.find((s) => s.visibility === 'Visible') ?? this.active;
    this.dirty();
    this.events.fire('DeletedEvent', [WORKBOOK_TARGET], { source: 'Local', worksheetId: sheet.id });
  }

  activate(sheet: Sheet): void {
    // A hidden sheet cannot be activated.
    if (sheet.visibility !== 'Visible') throw invalidOperation('the worksheet is hidden');
    if (this.active === sheet) return;
    const before = this.active;
    this.active = sheet;
    this.events.fire('DeactivatedEvent', [WORKBOOK_TARGET, before.id], { worksheetId: before.id });
    this.events.fire('ActivatedEvent', [WORKBOOK_TARGET, sheet.id], { worksheetId: sheet.id });
  }

  /** Names of tables and of the workbook share one space. */
  nameTaken(name: string): boolean {
    const n = name.toLowerCase();
    return (
      this.tables.some((t) => t.name.toLowerCase() === n) ||
      this.names.some((d) => !d.sheet && d.name.toLowerCase() === n)
    );
  }

  tableShapes(): TableShape[] {
    return this.tables.map((t) => t.shape());
  }

  rewriteFormulas(f: (formula: string, home: string) => string): void {
    for (const sheet of this.sheets) {
      for (const cell of sheet.cells.values())
        if (cell.formula !== undefined) cell.formula = f(cell.formula, sheet.name);
      for (const c of sheet.conditionals) c.formula = c.formula && f(c.formula, sheet.name);
      for (const s of sheet.charts.flatMap((c) => c.series))
        for (const part of ['values', 'categories'] as const) s[part] = s[part] && f(s[part], sheet.name);
      for (const v of sheet.validations)
        v.rule = mapStrings(v.rule, (s) => (s.startsWith('=') ? f(s, sheet.name) : s));
    }
    for (const n of this.names) n.formula = f(n.formula, n.sheet?.name ?? '');
    this.dirty();
  }

  /** Announces a change of cells and keeps table headers in order. */
  changed(sheet: Sheet, box: Box, changeType = 'RangeEdited', shiftDirection = 'None'): void {
    for (const t of this.tables)
      if (t.sheet === sheet && t.showHeaders && intersect({ ...t.box, r1: t.box.r0 }, box)) t.readHeaders();
    const common = {
      changeType,
      ...this.events.origin(),
      worksheetId: sheet.id,
      address: a1(box),
    };
    this.events.fire('DataChangedEvent', [WORKBOOK_TARGET, sheet.id], { ...common, shiftDirection });
    for (const t of this.tables)
      if (t.sheet === sheet && intersect(t.box, box))
        this.events.fire('DataChangedEvent', [t.id, WORKBOOK_TARGET], { ...common, tableId: t.id }, true);
  }

  select(sheet: Sheet, box: Box): void {
    this.activate(sheet);
    sheet.selection = box;
    this.events.fire('SelectionChangedEvent', [WORKBOOK_TARGET, sheet.id], {
      worksheetId: sheet.id,
      address: a1(box),
    });
  }

  /** A person types into cells: `userEdit("Sheet1!A1", 5)` or a 2-D array from that corner. */
  userEdit(address: string, input: unknown, by: Author = 'user'): void {
    const { sheet, box } = this.locate(address);
    const values = Array.isArray(input) ? (input as unknown[][]) : [[input]];
    values.forEach((row, i) => {
      row.forEach((v, j) => {
        sheet.write(box.r0 + i, box.c0 + j, v);
      });
    });
    const edited = {
      ...box,
      r1: box.r0 + values.length - 1,
      c1: box.c0 + (values[0]?.length ?? 1) - 1,
    };
    growTables(this, sheet, edited);
    this.events.as(by, () => {
      this.changed(sheet, edited);
    });
  }

  userSelect(address: string): void {
    const { sheet, box } = this.locate(address);
    this.select(sheet, box);
  }

  locate(address: string): { sheet: Sheet; box: Box } {
    const { sheet, rest } = splitSheet(address);
    const box = parseA1(rest);
    if (!box) throw new Error(`bad address ${address}`);
    return { sheet: sheet === undefined ? this.active : this.sheet(sheet), box };
  }

  /** The value of one cell, formulas computed: `valueAt("Sheet1!B2")`. */
  valueAt(address: string): CellValue {
    const { sheet, box } = this.locate(address);
    return sheet.value(box.r0, box.c0);
  }

  snapshot(): BookSnapshot {
    return snapshot(this);
  }
}

function mapStrings<T>(value: T, f: (s: string) => string): T {
  if (typeof value === 'string') return f(value) as T;
  if (Array.isArray(value)) return value.map((v: unknown) => mapStrings(v, f)) as T;
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([k, v]: [string, unknown]) => [k, mapStrings(v, f)]),
    ) as T;
  return value;
}
