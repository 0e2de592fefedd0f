import { invalidArgument, invalidOperation, itemNotFound } from '../wire/errors';
import { Bag, oneOf } from '../wire/bag';
import { WireCollection, WireObject } from '../wire/object';
import { cellBox } from '../model/address';
import type { Book, XmlPart } from '../model/book';
import { WireNames } from './names';
import { WireRange } from './range';
import { WireTables } from './tables';
import { WireWorksheets } from './worksheet';

/** Workbook: learn.microsoft.com/javascript/api/excel/excel.workbook */
export class WireWorkbook extends WireObject {
  readonly wireClass = 'Workbook';
  constructor(private readonly book: Book) {
    super();
  }
  get Name(): string {
    return this.book.name;
  }
  get ReadOnly(): boolean {
    return this.book.readOnly;
  }
  get IsDirty(): boolean {
    return this.book.isDirty;
  }
  set IsDirty(v: unknown) {
    this.book.isDirty = v === true;
  }
  get Application(): WireApplication {
    return new WireApplication(this.book);
  }
  get Worksheets(): WireWorksheets {
    return new WireWorksheets(this.book);
  }
  get Tables(): WireTables {
    return new WireTables(this.book, null);
  }
  get Names(): WireNames {
    return new WireNames(this.book, null);
  }
  get CustomXmlParts(): XmlParts {
    return new XmlParts(this.book, () => this.book.xmlParts, 'CustomXmlPartCollection');
  }
  get Settings(): Settings {
    return new Settings(this.book);
  }
  get Properties(): Bag {
    const { properties } = this.book;
    properties['CreationDate'] ??= '2026-01-01T00:00:00Z';
    properties['RevisionNumber'] ??= 0;
    for (const name of PROPERTIES) properties[name] ??= '';
    return new Bag('DocumentProperties', properties, { Title: short, Author: short });
  }
  GetSelectedRange(): WireRange {
    return new WireRange(this.book.active, this.book.active.selection);
  }
  GetActiveCell(): WireRange {
    const { r0, c0 } = this.book.active.selection;
    return new WireRange(this.book.active, cellBox(r0, c0));
  }
  Save(): void {
    this.book.isDirty = false;
  }
}

const PROPERTIES = [
  'Title',
  'Subject',
  'Author',
  'Keywords',
  'Comments',
  'Category',
  'Manager',
  'Company',
  'LastAuthor',
];
const short = (v: unknown): boolean => typeof v === 'string' && v.length <= 255;

class WireApplication extends WireObject {
  readonly wireClass = 'Application';
  constructor(private readonly book: Book) {
    super();
  }
  get CalculationMode(): string {
    return this.book.calculationMode;
  }
  set CalculationMode(v: unknown) {
    if (!oneOf('Automatic', 'AutomaticExceptTables', 'Manual')(v)) throw invalidArgument('calculationMode');
    this.book.calculationMode = String(v);
  }
  get CalculationState(): string {
    return 'Done';
  }
  get DecimalSeparator(): string {
    return this.book.separators.decimal;
  }
  get ThousandsSeparator(): string {
    return this.book.separators.thousands;
  }
  get UseSystemSeparators(): boolean {
    return true;
  }
  get CultureInfo(): Bag {
    const { culture, decimal, thousands } = this.book.separators;
    const bag = new Bag('CultureInfo', {
      Name: culture,
      NumberFormat: new Bag('NumberFormatInfo', {
        NumberDecimalSeparator: decimal,
        NumberGroupSeparator: thousands,
      }),
    });
    return bag;
  }
  Calculate(type: unknown): void {
    if (!oneOf('Recalculate', 'Full', 'FullRebuild')(type)) throw invalidArgument('calculationType');
    this.book.dirty();
  }
  SuspendApiCalculationUntilNextSync(): void {
    /* values are computed when they are read */
  }
  SuspendScreenUpdatingUntilNextSync(): void {
    /* there is no screen */
  }
}

/** CustomXmlPart: learn.microsoft.com/javascript/api/excel/excel.customxmlpart */
class WireXmlPart extends WireObject {
  readonly wireClass = 'CustomXmlPart';
  constructor(
    private readonly book: Book,
    private readonly part: XmlPart,
  ) {
    super();
  }
  get Id(): string {
    return this.part.id;
  }
  get NamespaceUri(): string {
    return rootNamespace(this.part.xml);
  }
  GetXml(): string {
    return this.part.xml;
  }
  SetXml(xml: unknown): void {
    this.part.xml = checkXml(xml);
  }
  Delete(): void {
    this.book.xmlParts = this.book.xmlParts.filter((p) => p !== this.part);
  }
}

function rootNamespace(xml: string): string {
  const root = /<([A-Za-z_][\w.-]*:)?[\w.-]+(?:\s[^>]*)?>/.exec(xml.replace(/<\?.*?\?>|<!--.*?-->/gs, ''));
  const prefix = root?.[1]?.slice(0, -1);
  const name = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  return new RegExp(`\\s${name}=["']([^"']*)["']`).exec(root?.[0] ?? '')?.[1] ?? '';
}

/** Only well-formed XML is taken: tags must pair and nothing may stand outside the root. */
function checkXml(xml: unknown): string {
  if (typeof xml !== 'string') throw invalidArgument('xml');
  const open: string[] = [];
  let roots = 0;
  const rest = xml.replace(/<\?.*?\?>|<!--.*?-->|<!\[CDATA\[.*?\]\]>/gs, '');
  const outside = rest.replace(
    /<(\/?)([A-Za-z_][\w.:-]*)((?:[^"'>]|"[^"]*"|'[^']*')*?)(\/?)>/g,
    (_, end, tag: string, __, self) => {
      if (end) {
        if (open.pop() !== tag) throw invalidArgument('xml: tags do not pair');
      } else {
        if (!open.length) roots++;
        if (!self) open.push(tag);
      }
      return '';
    },
  );
  if (roots !== 1 || open.length || outside.includes('<') || /&(?!\w+;|#\w+;)/.test(rest))
    throw invalidArgument('xml is not well-formed');
  return xml;
}

class XmlParts extends WireCollection {
  constructor(
    private readonly book: Book,
    private readonly list: () => XmlPart[],
    readonly wireClass: string,
  ) {
    super();
  }
  items(): WireXmlPart[] {
    return this.list().map((p) => new WireXmlPart(this.book, p));
  }
  override item(id: unknown): WireXmlPart | null {
    return this.items().find((p) => p.Id === id) ?? null;
  }
  Add(xml: unknown): WireXmlPart {
    const part = { id: this.book.guid(), xml: checkXml(xml) };
    this.book.xmlParts.push(part);
    return new WireXmlPart(this.book, part);
  }
  GetByNamespace(uri: unknown): XmlParts {
    const scoped = (): XmlPart[] => this.list().filter((p) => rootNamespace(p.xml) === uri);
    return new XmlParts(this.book, scoped, 'CustomXmlPartScopedCollection');
  }
  /** Null unless there is exactly one (excel.customxmlpartscopedcollection#getOnlyItemOrNullObject). */
  GetOnlyItemOrNullObject(): WireXmlPart | null {
    const all = this.items();
    if (all.length > 1) throw invalidOperation('more than one part');
    return all[0] ?? null;
  }
  GetOnlyItem(): WireXmlPart {
    const all = this.items();
    if (all.length !== 1 || !all[0]) throw itemNotFound();
    return all[0];
  }
}

class Setting extends WireObject {
  readonly wireClass = 'Setting';
  constructor(
    private readonly store: Map<string, unknown>,
    readonly Key: string,
  ) {
    super();
  }
  override get wireId(): string {
    return this.Key;
  }
  get Value(): unknown {
    return this.store.get(this.Key);
  }
  set Value(v: unknown) {
    this.store.set(this.Key, v);
  }
  Delete(): void {
    this.store.delete(this.Key);
  }
}

class Settings extends WireCollection {
  readonly wireClass = 'SettingCollection';
  constructor(private readonly book: Book) {
    super();
  }
  items(): Setting[] {
    return [...this.book.settings.keys()].map((k) => new Setting(this.book.settings, k));
  }
  override item(key: unknown): Setting | null {
    return this.items().find((s) => s.Key === key) ?? null;
  }
  Add(key: unknown, value: unknown): Setting {
    this.book.settings.set(String(key), value);
    return new Setting(this.book.settings, String(key));
  }
}
