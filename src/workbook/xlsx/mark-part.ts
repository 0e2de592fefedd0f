import type { BookMark } from '../model/sheet-model';
import { attributes, DECLARATION } from './xml';

export const MARK_NAMESPACE = 'urn:du-toan-55:book';

/** The same small text in an .xlsx and in a live workbook. */
export function markXml(mark: BookMark): string {
  return `<book xmlns="${MARK_NAMESPACE}"${attributes({ ...mark })}/>`;
}

export function markPart(mark: BookMark): string {
  return DECLARATION + markXml(mark);
}

export function markPropertiesPart(mark: BookMark): string {
  // A GUID as the format wants one, taken from the book's id so that the bytes stay the same.
  const hex = mark.id.padEnd(32, '0').toUpperCase();
  const guid = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20, 32),
  ].join('-');
  const ns = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
  const schemas = `<ds:schemaRefs><ds:schemaRef ds:uri="${MARK_NAMESPACE}"/></ds:schemaRefs>`;
  return `${DECLARATION}<ds:datastoreItem ds:itemID="{${guid}}" xmlns:ds="${ns}">${schemas}</ds:datastoreItem>`;
}
