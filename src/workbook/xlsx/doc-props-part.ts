import { OFFICE, PACKAGE } from '../../ooxml';
import type { BookModel } from '../model/sheet-model';
import { DECLARATION, escapeXml } from './xml';

export function corePart(book: BookModel): string {
  const namespaces = `xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`;
  const fields = `<dc:title>${escapeXml(book.title)}</dc:title><dc:creator>${escapeXml(book.creator)}</dc:creator>`;
  return `${DECLARATION}<cp:coreProperties ${namespaces}>${fields}</cp:coreProperties>`;
}

export function appPart(): string {
  return `${DECLARATION}<Properties xmlns="${OFFICE}/extended-properties"><Application>Microsoft Excel</Application></Properties>`;
}
