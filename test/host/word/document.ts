import { HostError, invalidArgument, itemNotFound } from '../wire/errors';
import { WireCollection, WireObject } from '../wire/object';
import { openPackage, type WordControl, type WordPackage, type WordParagraph } from './package';

/** The emulated Word: what was opened, what was inserted, and the document of the pane. */
export class WordHost {
  /** Packages that were opened as new documents (createDocument(…).open()). */
  readonly opened: Uint8Array[] = [];
  /** Packages that went into the open document. */
  readonly inserted: { bytes: Uint8Array; location: string; whole: boolean }[] = [];
  paragraphs: WordParagraph[] = [{ text: '', style: 'Normal' }];
  controls: WordControl[] = [];
  readonly document = new WireDocument(this);
  readonly factories = {
    'Microsoft.WordServices.Application': (): WireObject => new WireWordApplication(this),
  };

  /** Loads a .docx as the document the pane stands beside. */
  load(bytes: Uint8Array): void {
    this.take(openPackage(Buffer.from(bytes).toString('base64')), 'Replace');
  }

  take(found: WordPackage, location: string): void {
    if (location === 'Replace') {
      this.paragraphs = found.paragraphs;
      this.controls = found.controls;
    } else {
      const before = location === 'Start';
      this.paragraphs = before
        ? [...found.paragraphs, ...this.paragraphs]
        : [...this.paragraphs, ...found.paragraphs];
      this.controls = [...this.controls, ...found.controls];
    }
  }
}

abstract class Tracked extends WireObject {
  override get tracked(): boolean {
    return true;
  }
}

/** Word.Application: createDocument (WordApi 1.3; learn.microsoft.com/javascript/api/word/word.application). */
class WireWordApplication extends WireObject {
  readonly wireClass = 'Application';
  constructor(private readonly host: WordHost) {
    super();
  }
  CreateDocument(base64?: unknown): WireObject {
    return new WireCreated(this.host, openPackage(base64));
  }
}

class WireCreated extends Tracked {
  readonly wireClass = 'DocumentCreated';
  constructor(
    private readonly host: WordHost,
    private readonly content: WordPackage,
  ) {
    super();
  }
  get Saved(): boolean {
    return false;
  }
  Open(): void {
    this.host.opened.push(this.content.bytes);
  }
}

const LOCATIONS = ['Replace', 'Start', 'End'];

function insert(host: WordHost, base64: unknown, location: unknown, whole: boolean): WireObject {
  if (!LOCATIONS.includes(String(location))) throw invalidArgument('location');
  const found = openPackage(base64);
  host.inserted.push({ bytes: found.bytes, location: String(location), whole });
  host.take(found, String(location));
  return new WireWordRange(host, host.paragraphs);
}

/** Document: learn.microsoft.com/javascript/api/word/word.document */
class WireDocument extends Tracked {
  readonly wireClass = 'Document';
  constructor(private readonly host: WordHost) {
    super();
  }
  get Saved(): boolean {
    return true;
  }
  get Body(): WireBody {
    return new WireBody(this.host);
  }
  get ContentControls(): WireControls {
    return new WireControls(this.host, () => this.host.controls);
  }
  /** Copies headers, footers and sections too (WordApi 1.5, word.document#insertFileFromBase64). */
  InsertFileFromBase64(base64: unknown, location: unknown): WireObject {
    insert(this.host, base64, location, true);
    return new WireSections();
  }
  GetSelection(): WireObject {
    return new WireWordRange(this.host, this.host.paragraphs.slice(0, 1));
  }
}

/** What insertFileFromBase64 of a document answers; its sections are not emulated. */
class WireSections extends WireCollection {
  readonly wireClass = 'SectionCollection';
  override get tracked(): boolean {
    return true;
  }
  items(): WireObject[] {
    return [];
  }
}

class WireBody extends Tracked {
  readonly wireClass = 'Body';
  constructor(private readonly host: WordHost) {
    super();
  }
  /** Paragraphs are separated by CR. */
  get Text(): string {
    return this.host.paragraphs.map((p) => p.text).join('\r');
  }
  get Paragraphs(): WireParagraphs {
    return new WireParagraphs(this.host.paragraphs);
  }
  get ContentControls(): WireControls {
    return new WireControls(this.host, () => this.host.controls);
  }
  /** Leaves headers and footers behind (OfficeDev/office-js docs, word.body#insertFileFromBase64). */
  InsertFileFromBase64(base64: unknown, location: unknown): WireObject {
    return insert(this.host, base64, location, false);
  }
  InsertParagraph(text: unknown, location: unknown): WireObject {
    if (location !== 'Start' && location !== 'End') throw invalidArgument('location');
    const p = { text: String(text), style: 'Normal' };
    if (location === 'Start') this.host.paragraphs.unshift(p);
    else this.host.paragraphs.push(p);
    return new WireParagraph(p);
  }
  Clear(): void {
    this.host.paragraphs = [{ text: '', style: 'Normal' }];
    this.host.controls = [];
  }
}

class WireParagraph extends Tracked {
  readonly wireClass = 'Paragraph';
  constructor(private readonly p: WordParagraph) {
    super();
  }
  get Text(): string {
    return this.p.text;
  }
  get Style(): string {
    return this.p.style;
  }
  set Style(v: unknown) {
    this.p.style = String(v);
  }
}

class WireParagraphs extends WireCollection {
  readonly wireClass = 'ParagraphCollection';
  constructor(private readonly list: WordParagraph[]) {
    super();
  }
  override get tracked(): boolean {
    return true;
  }
  items(): WireParagraph[] {
    return this.list.map((p) => new WireParagraph(p));
  }
  GetFirst(): WireParagraph {
    return this.items()[0] ?? missing();
  }
  GetLast(): WireParagraph {
    return this.items().at(-1) ?? missing();
  }
}

class WireWordRange extends Tracked {
  readonly wireClass = 'Range';
  constructor(
    readonly host: WordHost,
    private readonly list: WordParagraph[],
  ) {
    super();
  }
  get Text(): string {
    return this.list.map((p) => p.text).join('\r');
  }
}

/** ContentControl: learn.microsoft.com/javascript/api/word/word.contentcontrol */
class WireControl extends Tracked {
  readonly wireClass = 'ContentControl';
  constructor(
    private readonly host: WordHost,
    private readonly control: WordControl,
  ) {
    super();
  }
  get Id(): number {
    return this.control.id;
  }
  get Tag(): string {
    return this.control.tag;
  }
  set Tag(v: unknown) {
    // A tag holds at most 64 characters.
    if (String(v).length > 64) throw invalidArgument('tag');
    this.control.tag = String(v);
  }
  get Title(): string {
    return this.control.title;
  }
  set Title(v: unknown) {
    this.control.title = String(v);
  }
  get Text(): string {
    return this.control.text;
  }
  InsertText(text: unknown, location: unknown): WireObject {
    if (!['Replace', 'Start', 'End'].includes(String(location))) throw invalidArgument('location');
    const old = this.control.text;
    const t = String(text);
    this.control.text = location === 'Replace' ? t : location === 'Start' ? t + old : old + t;
    if (old)
      for (const p of this.host.paragraphs)
        if (p.text.includes(old)) {
          p.text = p.text.replace(old, this.control.text);
          break;
        }
    return new WireWordRange(this.host, [{ text: this.control.text, style: '' }]);
  }
}

class WireControls extends WireCollection {
  readonly wireClass = 'ContentControlCollection';
  constructor(
    private readonly host: WordHost,
    private readonly list: () => WordControl[],
  ) {
    super();
  }
  override get tracked(): boolean {
    return true;
  }
  items(): WireControl[] {
    return this.list().map((c) => new WireControl(this.host, c));
  }
  override item(id: unknown): WireControl | null {
    return this.items().find((c) => c.Id === id) ?? null;
  }
  GetById(id: unknown): WireControl {
    return this.item(id) ?? missing();
  }
  GetByIdOrNullObject(id: unknown): WireControl | null {
    return this.item(id);
  }
  GetByTag(tag: unknown): WireControls {
    return new WireControls(this.host, () => this.list().filter((c) => c.tag === tag));
  }
  GetByTitle(title: unknown): WireControls {
    return new WireControls(this.host, () => this.list().filter((c) => c.title === title));
  }
  GetFirst(): WireControl {
    return this.items()[0] ?? missing();
  }
  GetFirstOrNullObject(): WireControl | null {
    return this.items()[0] ?? null;
  }
}

function missing(): never {
  const e = itemNotFound();
  throw new HostError('ItemNotFound', e.message, 404);
}
