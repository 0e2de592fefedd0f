import { WireCollection, type WireObject } from '../wire/object';
import { Tracked } from './application';
import { WireBody } from './body';
import { WireControls } from './control';
import { location, type WordHost } from './model';
import { WordPackage } from './package';
import { WireWordRange } from './range';

/** Document: learn.microsoft.com/javascript/api/word/word.document */
export class WireDocument extends Tracked {
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
    return new WireControls(this.host, () => this.host.package.body);
  }
  /** Copies headers, footers and sections too (WordApi 1.5, word.document#insertFileFromBase64). */
  InsertFileFromBase64(base64: unknown, where: unknown): WireObject {
    const found = WordPackage.fromBase64(base64);
    const at = location(where);
    this.host.inserted.push({ bytes: found.bytes, location: at, whole: true });
    this.host.take(found, at);
    return new WireSections();
  }
  /** The cursor stands in one paragraph; selections over several are not emulated. */
  GetSelection(): WireObject {
    return new WireWordRange(this.host, this.host.selected());
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
