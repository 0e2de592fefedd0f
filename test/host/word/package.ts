import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { HostError } from '../wire/errors';
import { all, child, element, isNamed, parse, serialize, W } from './xml';

const broken = (why: string): HostError =>
  new HostError(
    'GeneralException',
    `There was an internal error while processing the request. (${why})`,
    500,
  );

const MAIN = 'word/document.xml';
const COMMENTS = 'word/comments.xml';
const STYLES = 'word/styles.xml';
const LINKS = 'word/_rels/document.xml.rels';
const TYPES = '[Content_Types].xml';
const OOXML = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const EMPTY: Record<string, string> = {
  [TYPES]: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${MAIN}" ContentType="${OOXML}.document.main+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="${MAIN}"/></Relationships>`,
  [LINKS]: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`,
  [MAIN]: `<w:document xmlns:w="${W}"><w:body><w:p/><w:sectPr/></w:body></w:document>`,
};

/** A .docx taken apart: the main part as a tree, the others as they came. */
export class WordPackage {
  readonly document: Document;
  private commentTree: Document | undefined;

  private constructor(
    readonly bytes: Uint8Array,
    readonly files: Map<string, Uint8Array>,
  ) {
    this.document = this.tree(MAIN);
    if (files.has(COMMENTS)) this.commentTree = this.tree(COMMENTS);
  }

  static blank(): WordPackage {
    const files = Object.entries(EMPTY).map(([name, xml]) => [name, strToU8(xml)] as const);
    return new WordPackage(new Uint8Array(), new Map(files));
  }

  static of(bytes: Uint8Array): WordPackage {
    let files: Record<string, Uint8Array>;
    try {
      files = unzipSync(bytes);
    } catch {
      throw broken('not a zip');
    }
    if (!files[TYPES] || !files[MAIN]) throw broken(`no ${TYPES} or ${MAIN}`);
    return new WordPackage(bytes, new Map(Object.entries(files)));
  }

  /** Opens a base64 package as Word would; anything that is not a .docx is a GeneralException. */
  static fromBase64(base64: unknown): WordPackage {
    if (typeof base64 !== 'string' || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) throw broken('not base64');
    return WordPackage.of(new Uint8Array(Buffer.from(base64, 'base64')));
  }

  private tree(name: string): Document {
    try {
      return parse(strFromU8(this.files.get(name) ?? new Uint8Array()));
    } catch {
      throw broken(`${name} is not XML`);
    }
  }

  get body(): Element {
    return all(this.document, 'body')[0] ?? raise('no body');
  }

  /** What stands in the body, without the properties of its last section. */
  get content(): Element[] {
    return [...this.body.children].filter((one) => !isNamed(one, 'sectPr'));
  }

  get comments(): Element[] {
    return this.commentTree ? all(this.commentTree, 'comment') : [];
  }

  /** A comment of its own part; the part is made when there is none. */
  addComment(text: string, author: string): Element {
    this.commentTree ??= this.withComments();
    const ids = this.comments.map((one) => Number(one.getAttributeNS(W, 'id')));
    const id = String(Math.max(-1, ...ids) + 1);
    const comment = element(this.commentTree, 'comment', { id, author, initials: 'NN' });
    for (const line of text.split('\n')) {
      const p = element(this.commentTree, 'p');
      const r = element(this.commentTree, 'r');
      const t = element(this.commentTree, 't');
      t.textContent = line;
      r.append(t);
      p.append(r);
      comment.append(p);
    }
    this.commentTree.documentElement.append(comment);
    return comment;
  }

  private withComments(): Document {
    this.append(TYPES, `<Override PartName="/${COMMENTS}" ContentType="${OOXML}.comments+xml"/>`);
    this.append(
      LINKS,
      `<Relationship Id="rIdHostComments" Type="${OFFICE}/comments" Target="comments.xml"/>`,
    );
    return parse(`<w:comments xmlns:w="${W}"/>`);
  }

  /** Styles that the other package uses and this one has not come along with its text. */
  adoptStyles(other: WordPackage): void {
    const read = (from: WordPackage) => strFromU8(from.files.get(STYLES) ?? new Uint8Array());
    const [own, brought] = [read(this), read(other)];
    if (own === '' || brought === '') return;
    const known = new Set(Array.from(own.matchAll(/w:styleId="([^"]*)"/g), ([, id]) => id));
    const fresh = [...brought.matchAll(/<w:style .*?<\/w:style>/gs)]
      .map(([style]) => style)
      .filter((style) => !known.has(/w:styleId="([^"]*)"/.exec(style)?.[1]));
    this.files.set(STYLES, strToU8(own.replace('</w:styles>', `${fresh.join('')}</w:styles>`)));
  }

  /** The .docx as it stands now. */
  save(): Uint8Array {
    this.files.set(MAIN, strToU8(serialize(this.document)));
    if (this.commentTree) this.files.set(COMMENTS, strToU8(serialize(this.commentTree)));
    return zipSync(Object.fromEntries(this.files));
  }

  /** The custom XML parts by their names; a part that goes takes its properties and the links to it along. */
  get customXml(): ReadonlyMap<string, string> {
    const items = [...this.files].filter(([name]) => /^customXml\/item\d+\.xml$/i.test(name));
    return new Map(items.map(([name, bytes]) => [name, strFromU8(bytes)]));
  }

  addCustomXml(xml: string): string {
    let number = 1;
    while (this.files.has(`customXml/item${number}.xml`)) number += 1;
    const name = `customXml/item${number}.xml`;
    this.files.set(name, strToU8(xml));
    const link = `<Relationship Id="rIdHostItem${number}" Type="${OFFICE}/customXml" Target="../${name}"/>`;
    this.append(LINKS, link);
    return name;
  }

  removeCustomXml(name: string): void {
    const number = /\d+/.exec(name)?.[0] ?? '';
    for (const one of [name, `customXml/_rels/item${number}.xml.rels`, `customXml/itemProps${number}.xml`])
      this.files.delete(one);
    const without = (part: string, gone: RegExp) => {
      this.files.set(part, strToU8(strFromU8(this.files.get(part) ?? new Uint8Array()).replace(gone, '')));
    };
    without(LINKS, new RegExp(`<Relationship [^>]*customXml/item${number}\\.xml[^>]*/>`));
    without(TYPES, new RegExp(`<Override [^>]*customXml/itemProps${number}\\.xml[^>]*/>`));
  }

  private append(name: string, xml: string): void {
    const text = strFromU8(this.files.get(name) ?? new Uint8Array());
    const whole = text.includes('</') ? text : text.replace(/\/>\s*$/, `></Relationships>`);
    this.files.set(name, strToU8(whole.replace(/<\/(Types|Relationships)>\s*$/, `${xml}</$1>`)));
  }
}

/** OfficeDev/office-js#3450: «different first page» does not survive insertion. */
export function dropTitlePages(under: Element | Document): void {
  for (const section of all(under, 'sectPr')) child(section, 'titlePg')?.remove();
}

function raise(why: string): never {
  throw broken(why);
}
