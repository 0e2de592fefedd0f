import { invalidArgument, itemAlreadyExists } from '../wire/errors';
import { WireCollection, WireObject } from '../wire/object';
import { a1, parseA1, quoteSheet, splitSheet } from '../model/address';
import type { Book, DefinedName } from '../model/book';
import { checkFormula } from '../model/coerce';
import type { Sheet } from '../model/sheet';
import { checkName } from '../model/table';
import { WireRange } from './range';
import { locate } from './resolve';
import { WireWorksheet } from './worksheet';

/** NamedItem: learn.microsoft.com/javascript/api/excel/excel.nameditem */
class WireName extends WireObject {
  readonly wireClass = 'NamedItem';
  constructor(
    private readonly book: Book,
    private readonly entry: DefinedName,
  ) {
    super();
  }
  override get wireId(): string {
    return this.entry.name;
  }
  private place(): WireRange | null {
    const { sheet, rest } = splitSheet(this.entry.formula);
    const box = parseA1(rest);
    const home = sheet === undefined ? null : this.book.find(sheet);
    if (box && home) return new WireRange(home, box);
    const table = /^=([\p{L}\p{N}_.\\]+)(\[.*\])?$/u.exec(this.entry.formula);
    if (!table?.[1] || table[2]) return null;
    try {
      const found = locate(this.book, null, table[1]);
      return new WireRange(found.sheet, found.box);
    } catch {
      return null;
    }
  }
  get Name(): string {
    return this.entry.name;
  }
  get Formula(): string {
    return this.entry.formula;
  }
  set Formula(v: unknown) {
    this.entry.formula = nameFormula(v);
    this.book.dirty();
  }
  get Comment(): string {
    return this.entry.comment;
  }
  set Comment(v: unknown) {
    this.entry.comment = String(v);
  }
  get Visible(): boolean {
    return this.entry.visible;
  }
  set Visible(v: unknown) {
    this.entry.visible = v === true;
  }
  get Scope(): string {
    return this.entry.sheet ? 'Worksheet' : 'Workbook';
  }
  get Type(): string {
    if (this.place()) return 'Range';
    const v = this.Value;
    return typeof v === 'number' ? 'Double' : String(v).startsWith('#') ? 'Error' : 'String';
  }
  /** For a range the value is its address as a string (excel.nameditem#value). */
  get Value(): unknown {
    const place = this.place();
    if (place) return place.Address;
    const text = this.entry.formula.slice(1);
    if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
    return text.includes('#REF!') ? '#REF!' : text.replace(/^"|"$/g, '');
  }
  get WorksheetOrNullObject(): WireWorksheet | null {
    return this.entry.sheet ? new WireWorksheet(this.entry.sheet) : null;
  }
  GetRangeOrNullObject(): WireRange | null {
    return this.place();
  }
  GetRange(): WireRange {
    const place = this.place();
    if (!place) throw invalidArgument('the name is not a range');
    return place;
  }
  Delete(): void {
    this.book.names = this.book.names.filter((n) => n !== this.entry);
    this.book.dirty();
  }
}

function nameFormula(v: unknown): string {
  if (typeof v !== 'string' || v === '') throw invalidArgument('formula of a name');
  const f = v.startsWith('=') ? v : `=${v}`;
  checkFormula(f);
  return f;
}

export class WireNames extends WireCollection {
  readonly wireClass = 'NamedItemCollection';
  constructor(
    private readonly book: Book,
    private readonly scope: Sheet | null,
  ) {
    super();
  }
  private list(): DefinedName[] {
    return this.book.names.filter((n) => (n.sheet ?? null) === this.scope);
  }
  items(): WireName[] {
    return this.list().map((n) => new WireName(this.book, n));
  }
  override item(key: unknown): WireName | null {
    const found = this.list().find((n) => n.name.toLowerCase() === String(key).toLowerCase());
    return found ? new WireName(this.book, found) : null;
  }
  Add(name: unknown, reference: unknown, comment?: unknown): WireName {
    const own = checkName(name);
    if (this.item(own) || (!this.scope && this.book.nameTaken(own))) throw itemAlreadyExists(own);
    const formula =
      reference instanceof WireRange
        ? `=${quoteSheet(reference.sheet.name)}!${a1(reference.box, true)}`
        : nameFormula(reference);
    const entry: DefinedName = {
      name: own,
      formula,
      comment: typeof comment === 'string' ? comment : '',
      visible: true,
      ...(this.scope ? { sheet: this.scope } : {}),
    };
    this.book.names.push(entry);
    this.book.dirty();
    return new WireName(this.book, entry);
  }
}
