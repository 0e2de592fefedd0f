import { strToU8, zipSync } from 'fflate';
import type { Document } from '../model';
import { markParts } from './mark-parts';
import type { Notes } from './notes';
import {
  ALWAYS,
  appPart,
  COMMENTS,
  contentTypesPart,
  corePart,
  documentPart,
  documentRelations,
  headerPart,
  packageRelations,
  settingsPart,
} from './parts';
import { stylesPart } from './styles';
import { Writing } from './writing';

/** The first moment a zip can name. */
const ZIP_TIME = new Date(1980, 0, 1);

function partsOf(document: Document, notes?: Notes): Readonly<Record<string, string>> {
  const writing = new Writing(notes);
  const body = documentPart(document, writing);
  const commented = writing.notes.count > 0;
  const linked = commented ? [...ALWAYS, COMMENTS] : ALWAYS;
  const types = contentTypesPart(linked);
  const links = documentRelations(linked);
  return {
    '[Content_Types].xml': types,
    '_rels/.rels': packageRelations(),
    'docProps/app.xml': appPart(),
    'docProps/core.xml': corePart(document),
    'word/_rels/document.xml.rels': links,
    'word/document.xml': body,
    'word/header1.xml': headerPart(),
    'word/settings.xml': settingsPart(),
    'word/styles.xml': stylesPart(),
    ...(commented ? { [COMMENTS.path]: writing.notes.part() } : {}),
    ...(document.origin === undefined ? {} : markParts(writing.mark(document.origin), { types, links }, [])),
  };
}

/**
 * The only way from a Document to a file, with notes at its paragraphs and rows if there are some. The same document
 * gives the same bytes: nothing of the clock is in it.
 */
export function writeDocx(document: Document, notes?: Notes): Uint8Array {
  const parts = Object.entries(partsOf(document, notes)).map(([name, xml]) => [name, strToU8(xml)]);
  return zipSync(Object.fromEntries(parts) as Record<string, Uint8Array>, { mtime: ZIP_TIME, level: 6 });
}
