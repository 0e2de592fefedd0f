import { invalidArgument, itemNotFound } from '../wire/errors';
import { WireCollection, type WireObject } from '../wire/object';
import { Tracked } from './application';
import { WireComments } from './comment';
import { WireControls } from './control';
import { location, type WordHost } from './model';
import { dropTitlePages, WordPackage } from './package';
import { WireWordRange } from './range';
import { searchIn } from './search';
import { WireTables } from './table';
import { all, child, element, isNamed, runLike, textOf, value } from './xml';

/** Body: learn.microsoft.com/javascript/api/word/word.body */
export class WireBody extends Tracked {
  readonly wireClass = 'Body';
  constructor(private readonly host: WordHost) {
    super();
  }
  /** Paragraphs are separated by CR. */
  get Text(): string {
    return this.host.paragraphs().map(textOf).join('\r');
  }
  get Paragraphs(): WireParagraphs {
    return new WireParagraphs(this.host);
  }
  get ContentControls(): WireControls {
    return new WireControls(this.host, () => this.host.package.body);
  }
  get Tables(): WireTables {
    return new WireTables(this.host, this.host.package.body);
  }
  /** Leaves headers and footers behind (OfficeDev/office-js docs, word.body#insertFileFromBase64). */
  InsertFileFromBase64(base64: unknown, where: unknown): WireObject {
    const found = WordPackage.fromBase64(base64);
    const at = location(where);
    this.host.inserted.push({ bytes: found.bytes, location: at, whole: false });
    if (at === 'Replace') this.Clear();
    const { body, content } = this.host.package;
    const blank = at === 'Replace' ? content[0] : undefined;
    this.host.putIn(found, at === 'End' ? null : body.firstElementChild);
    blank?.remove();
    dropTitlePages(body);
    return new WireWordRange(this.host, this.host.selected());
  }
  InsertParagraph(text: unknown, where: unknown): WireObject {
    if (where !== 'Start' && where !== 'End') throw invalidArgument('location');
    const { document, body } = this.host.package;
    const p = element(document, 'p');
    p.append(runLike(undefined, document, String(text)));
    const last = [...body.children].find((one) => isNamed(one, 'sectPr')) ?? null;
    body.insertBefore(p, where === 'Start' ? body.firstElementChild : last);
    return new WireParagraph(this.host, p);
  }
  Clear(): void {
    for (const one of this.host.package.content) one.remove();
    const { body, document } = this.host.package;
    body.insertBefore(element(document, 'p'), body.firstElementChild);
  }
  Search(text: unknown, options: unknown): WireCollection {
    return searchIn(this.host, this.host.package.body, text, options);
  }
  GetComments(): WireComments {
    return new WireComments(this.host);
  }
}

/** Paragraph: learn.microsoft.com/javascript/api/word/word.paragraph */
class WireParagraph extends Tracked {
  readonly wireClass = 'Paragraph';
  constructor(
    private readonly host: WordHost,
    private readonly p: Element,
  ) {
    super();
  }
  get Text(): string {
    return textOf(this.p);
  }
  GetRange(): WireWordRange {
    return new WireWordRange(this.host, this.p);
  }
  get Style(): string {
    return value(child(this.p, 'pPr'), 'pStyle') || 'Normal';
  }
}

class WireParagraphs extends WireCollection {
  readonly wireClass = 'ParagraphCollection';
  constructor(private readonly host: WordHost) {
    super();
  }
  override get tracked(): boolean {
    return true;
  }
  items(): WireParagraph[] {
    return all(this.host.package.body, 'p').map((p) => new WireParagraph(this.host, p));
  }
  GetFirst(): WireParagraph {
    return this.items()[0] ?? this.none();
  }
  private none(): never {
    throw itemNotFound();
  }
}
