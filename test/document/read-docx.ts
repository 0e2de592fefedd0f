import { strFromU8, unzipSync } from 'fflate';
import { textOf } from '../files/docx-lint';
import { all, child, parseXml, type XmlElement } from '../files/xml-tree';

/** A .docx as a reader sees it. It shares no code with the writer. */
export interface ReadParagraph {
  readonly style: string;
  readonly text: string;
  readonly xml: XmlElement;
}

export interface ReadTable {
  readonly rows: readonly (readonly string[])[];
  readonly xml: XmlElement;
}

export interface ReadDocx {
  readonly paragraphs: readonly ReadParagraph[];
  readonly tables: readonly ReadTable[];
  readonly sections: readonly XmlElement[];
  readonly text: string;
  readonly part: (name: string) => XmlElement;
  readonly style: (id: string) => XmlElement;
}

/** A space that does not break reads as a space. */
const plain = (text: string) => text.replace(/\u00a0/g, ' ');

export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes.get(`w:${name}`);
}

export function readDocx(bytes: Uint8Array): ReadDocx {
  const files = unzipSync(bytes);
  const part = (name: string) => parseXml(strFromU8(files[name]!));
  const root = part('word/document.xml');
  const styles = all(part('word/styles.xml'), 'w:style');
  const paragraphs = all(root, 'w:p').map((xml) => ({
    style: attribute(child(xml, 'w:pPr', 'w:pStyle'), 'val') ?? '',
    text: plain(textOf(xml)),
    xml,
  }));
  const cells = (row: XmlElement) => row.children.filter(({ name }) => name === 'w:tc');
  return {
    paragraphs,
    tables: all(root, 'w:tbl').map((xml) => ({
      rows: all(xml, 'w:tr').map((row) => cells(row).map((cell) => plain(textOf(cell)))),
      xml,
    })),
    sections: all(root, 'w:sectPr'),
    text: paragraphs.map(({ text }) => text).join('\n'),
    part,
    style: (id) => styles.find((style) => attribute(style, 'styleId') === id)!,
  };
}
