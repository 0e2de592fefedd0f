import { strToU8 } from 'fflate';
import { replaceParts, type Splice, spliceText } from '../../ooxml';
import {
  hashOf,
  hashOfRows,
  type Mark,
  markXml,
  RELEASE,
  type WrittenFigure,
  type WrittenTable,
} from '../mark';
import { fullRowsOf, textsOf } from '../full-rows';
import { ptToHalfPoints } from '../units';
import { retext } from './content';
import { type Located, type PaperFile, tableIn } from './paper-file';
import type { PaperNow, RefreshPatch, TableChange } from './refresh-patch';
import { retable } from './retable';
import type { FileState } from './state';

function tableSplice(
  { part, content }: Located,
  { table, old }: TableChange,
  mark: Mark | undefined,
): Splice[] {
  const found = tableIn(content);
  if (found === undefined) throw new Error('a table that is no plain table cannot be changed');
  const fresh = retable(part.xml, found, old, table, mark?.tables.get(table.tag ?? ''));
  return [{ from: found.table.from, to: found.table.to, text: fresh }];
}

function splicesByPart({ places, state }: PaperFile, patch: RefreshPatch): Map<string, Splice[]> {
  const byPart = new Map<string, Splice[]>();
  const put = (at: number, splicesOf: (place: Located) => Splice[] | undefined) => {
    const place = places[at];
    const splices = place === undefined ? undefined : splicesOf(place);
    if (place === undefined || splices === undefined) throw new Error(`control ${at} cannot be changed`);
    const { name } = place.part;
    byPart.set(name, [...(byPart.get(name) ?? []), ...splices]);
  };
  for (const change of patch.changes) put(change.at, ({ content }) => retext(content, change.new));
  for (const change of patch.tables) put(change.at, (place) => tableSplice(place, change, state.mark));
  return byPart;
}

/**
 * What we have written by now. A control that somebody took out is told of once and then known to be gone; what a
 * person wrote is still theirs.
 */
export function markAfter(mark: Mark, { controls }: FileState, patch: RefreshPatch, now: PaperNow): Mark {
  const counts = new Map<string, number>();
  for (const { tag } of controls) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const figures = new Map<string, WrittenFigure>();
  const tables = new Map<string, WrittenTable>();
  for (const [tag, { hashes }] of mark.figures) figures.set(tag, { hashes, count: counts.get(tag) ?? 0 });
  for (const [tag, table] of mark.tables) tables.set(tag, { ...table, count: counts.get(tag) ?? 0 });
  for (const { tag, new: text } of patch.changes)
    figures.set(tag, { count: counts.get(tag) ?? 1, hashes: [hashOf(text)] });
  for (const { tag, table } of patch.tables) {
    const size = ptToHalfPoints(table.size);
    const hashes = [hashOfRows(textsOf(fullRowsOf(table)))];
    tables.set(tag, { count: counts.get(tag) ?? 1, hashes, size, widths: table.widths });
  }
  return { paper: mark.paper, fingerprint: now.fingerprint, release: RELEASE, figures, tables };
}

/**
 * The file with the patch applied: pieces of text are cut out of the parts that hold them and others put in, and our
 * own part says what we wrote. Everything else in the file is the same, byte by byte.
 */
export function applyRefresh(file: PaperFile, patch: RefreshPatch, now: PaperNow): Uint8Array {
  const parts: Record<string, Uint8Array> = {};
  const byPart = splicesByPart(file, patch);
  for (const { name, xml } of file.parts) {
    const splices = byPart.get(name);
    if (splices !== undefined) parts[name] = strToU8(spliceText(xml, splices));
  }
  const { mark } = file.state;
  if (mark !== undefined && file.markPath !== undefined) {
    const after = markXml(markAfter(mark, file.state, patch, now));
    if (after !== markXml(mark)) parts[file.markPath] = strToU8(after);
  }
  return Object.keys(parts).length === 0 ? file.bytes : replaceParts(file.bytes, parts);
}
