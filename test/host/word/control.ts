import { HostError, invalidArgument, itemNotFound } from '../wire/errors';
import { WireCollection, type WireObject } from '../wire/object';
import { Tracked } from './application';
import { location, type WordHost } from './model';
import { WireWordRange } from './range';
import { WireTables } from './table';
import { all, around, child, element, runLike, textOf, value } from './xml';

/** ContentControl: learn.microsoft.com/javascript/api/word/word.contentcontrol */
class WireControl extends Tracked {
  readonly wireClass = 'ContentControl';
  constructor(
    private readonly host: WordHost,
    private readonly sdt: Element,
    private readonly fallback: number,
  ) {
    super();
  }
  private get properties(): Element | undefined {
    return child(this.sdt, 'sdtPr');
  }
  private get content(): Element {
    return child(this.sdt, 'sdtContent') ?? this.sdt;
  }
  private write(name: string, text: string): void {
    const { properties } = this;
    if (!properties) return;
    child(properties, name)?.remove();
    properties.prepend(element(this.host.package.document, name, { val: text }));
  }
  get Id(): number {
    return Number(value(this.properties, 'id')) || this.fallback;
  }
  get Tag(): string {
    return value(this.properties, 'tag');
  }
  set Tag(v: unknown) {
    // A tag holds at most 64 characters.
    if (String(v).length > 64) throw invalidArgument('tag');
    this.write('tag', String(v));
  }
  get Title(): string {
    return value(this.properties, 'alias');
  }
  set Title(v: unknown) {
    this.write('alias', String(v));
  }
  get Text(): string {
    const paragraphs = all(this.content, 'p');
    return paragraphs.length > 0 ? paragraphs.map(textOf).join('\r') : textOf(this.content);
  }
  /** learn.microsoft.com/javascript/api/word/word.contentcontrol#cannotEdit */
  get CannotEdit(): boolean {
    return /content/i.test(value(this.properties, 'lock'));
  }
  get Tables(): WireTables {
    return new WireTables(this.host, this.content);
  }
  GetRange(): WireObject {
    const p = around(this.sdt, 'p') ?? all(this.content, 'p')[0];
    if (!p) throw itemNotFound();
    return new WireWordRange(this.host, p);
  }
  InsertText(text: unknown, where: unknown): WireObject {
    const at = location(where);
    if (this.CannotEdit) throw new HostError('AccessDenied', 'The content control is locked.', 403);
    if (all(this.content, 'tbl').length > 0)
      throw new HostError('GeneralException', 'A table is no text.', 500);
    const { document } = this.host.package;
    const home = all(this.content, 'p')[0] ?? this.content;
    const runs = all(this.content, 'r');
    const made = runLike(runs[0], document, String(text));
    if (at === 'Replace') {
      for (const one of runs) one.remove();
      home.append(made);
    } else if (at === 'End') home.append(made);
    else home.insertBefore(made, runs[0] ?? null);
    return this.GetRange();
  }
}

export class WireControls extends WireCollection {
  readonly wireClass = 'ContentControlCollection';
  constructor(
    private readonly host: WordHost,
    private readonly under: () => Element,
    private readonly wanted: (control: WireControl) => boolean = () => true,
  ) {
    super();
  }
  override get tracked(): boolean {
    return true;
  }
  items(): WireControl[] {
    return all(this.under(), 'sdt')
      .map((sdt, index) => new WireControl(this.host, sdt, index + 1))
      .filter(this.wanted);
  }
  override item(id: unknown): WireControl | null {
    return this.items().find((c) => c.Id === id) ?? null;
  }
  GetById(id: unknown): WireControl {
    const found = this.item(id);
    if (!found) throw itemNotFound();
    return found;
  }
  GetByIdOrNullObject(id: unknown): WireControl | null {
    return this.item(id);
  }
  GetByTag(tag: unknown): WireControls {
    return new WireControls(this.host, this.under, (c) => c.Tag === tag);
  }
  GetByTitle(title: unknown): WireControls {
    return new WireControls(this.host, this.under, (c) => c.Title === title);
  }
  GetFirst(): WireControl {
    const found = this.GetFirstOrNullObject();
    if (!found) throw itemNotFound();
    return found;
  }
  GetFirstOrNullObject(): WireControl | null {
    return this.items()[0] ?? null;
  }
}
