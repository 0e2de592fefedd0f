import { invalidArgument } from '../wire/errors';
import type { WireObject } from '../wire/object';
import { WireWordApplication } from './application';
import { WireDocument } from './document';
import { dropTitlePages, WordPackage } from './package';
import { SearchOptions } from './search';
import { all, element, isNamed } from './xml';

export const LOCATIONS = ['Replace', 'Start', 'End'] as const;
export type Location = (typeof LOCATIONS)[number];

export function location(given: unknown): Location {
  const found = LOCATIONS.find((one) => one === given);
  if (!found) throw invalidArgument('location');
  return found;
}

/** The emulated Word: what was opened, what was inserted, and the document of the pane. */
export class WordHost {
  /** Packages that were opened as new documents (createDocument(…).open()). */
  readonly opened: Uint8Array[] = [];
  /** Packages that went into the open document. */
  readonly inserted: { bytes: Uint8Array; location: string; whole: boolean }[] = [];
  /** False for a Word that opens no new documents. */
  opensNew = true;
  package = WordPackage.blank();
  /** The paragraph the cursor is in; the first one until somebody puts it elsewhere. */
  private cursor: Element | undefined;
  readonly document: WireDocument;
  readonly factories: Record<string, () => WireObject>;

  constructor() {
    this.document = new WireDocument(this);
    this.factories = {
      'Microsoft.WordServices.Application': () => new WireWordApplication(this),
      'Microsoft.WordServices.SearchOptions': () => new SearchOptions(),
    };
  }

  /** Loads a .docx as the document the pane stands beside. */
  load(bytes: Uint8Array): void {
    this.package = WordPackage.of(bytes);
    this.cursor = undefined;
  }

  /** The document as a .docx. */
  save(): Uint8Array {
    return this.package.save();
  }

  /** Puts the cursor into the paragraph with that text. */
  select(text: string): void {
    this.cursor = this.paragraphs().find((one) => one.textContent.includes(text));
    if (!this.cursor) throw new Error(`no paragraph says ${text}`);
  }

  paragraphs(): Element[] {
    return all(this.package.body, 'p');
  }

  selected(): Element {
    const { cursor } = this;
    if (cursor && this.package.body.contains(cursor)) return cursor;
    return this.paragraphs()[0] ?? this.package.body.appendChild(element(this.package.document, 'p'));
  }

  /** The whole document is filled or replaced; headers, footers and sections come along. */
  take(found: WordPackage, at: Location): void {
    if (at === 'Replace') {
      this.package = WordPackage.of(found.bytes);
      dropTitlePages(this.package.document);
    } else this.putIn(found, at === 'Start' ? this.package.body.firstElementChild : null);
  }

  /** Text and tables only: headers and footers stay behind (word.body#insertFileFromBase64). */
  putIn(found: WordPackage, before: Element | null): Element[] {
    const { body, document } = this.package;
    const place = before ?? [...body.children].find((one) => isNamed(one, 'sectPr')) ?? null;
    const brought = found.content.map((one) => document.importNode(one, true));
    for (const one of brought) {
      for (const section of all(one, 'sectPr')) section.remove();
      (place?.parentNode ?? body).insertBefore(one, place);
    }
    this.package.adoptStyles(found);
    return brought;
  }
}
