import { attributeOf, attributes, childrenOf, DECLARATION, parseXml } from '../ooxml';
import { fingerprint } from '../plan';

/** The release that wrote a paper; package.json says the same (a test holds them together). */
export const RELEASE = '0.1.0';

/** The paper that every plan has. */
export const KE_HOACH = 'ke-hoach';

export const NAMESPACE = 'urn:du-toan-55:paper';

/** Which paper it is and of which plan. */
export interface Origin {
  readonly paper: string;
  readonly fingerprint: string;
}

/** A figure as we wrote it: how often it stands in the file, and what its texts were. */
export interface WrittenFigure {
  readonly count: number;
  readonly hashes: readonly string[];
}

/** A table as we wrote it. */
export interface WrittenTable extends WrittenFigure {
  /** Half-points. */
  readonly size: number;
  readonly widths: readonly number[];
}

/** What the small part of our own in a file says: nobody's text, only whether a text is still ours. */
export interface Mark extends Origin {
  readonly release: string;
  readonly figures: ReadonlyMap<string, WrittenFigure>;
  readonly tables: ReadonlyMap<string, WrittenTable>;
}

/** Spaces that do not break, and what stands at the edges, are no difference that a person would mean. */
export function leveled(text: string): string {
  // Most cells hold a number.
  if (/^[!-~]*$/.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/\u00a0/g, ' ')
    .trim();
}

export function hashOf(text: string): string {
  return fingerprint(leveled(text)).slice(0, 16);
}

/** Cells and rows cannot run into each other: people cannot type these letters. */
export function hashOfRows(rows: readonly (readonly string[])[]): string {
  return hashOf(rows.map((row) => row.map(leveled).join('\u0001')).join('\u0002'));
}

export function markXml(mark: Mark): string {
  const own = { xmlns: NAMESPACE, paper: mark.paper, plan: mark.fingerprint, release: mark.release };
  const entry = (
    name: string,
    tag: string,
    written: WrittenFigure,
    more: Record<string, string | number> = {},
  ) => `<${name}${attributes({ tag, count: written.count, hash: written.hashes.join(' '), ...more })}/>`;
  const figures = [...mark.figures].map(([tag, figure]) => entry('figure', tag, figure));
  const tables = [...mark.tables].map(([tag, table]) =>
    entry('table', tag, table, { size: table.size, widths: table.widths.join(' ') }),
  );
  return `${DECLARATION}<paper${attributes(own)}>${figures.join('')}${tables.join('')}</paper>`;
}

export const isMark = (xml: string) => xml.includes(NAMESPACE);

const wordsOf = (text: string | undefined) => (text ?? '').split(' ').filter((word) => word !== '');

/** Reads it back; what is not there counts as nothing written. */
export function readMark(xml: string): Mark {
  const root = parseXml(xml);
  const of = (element: Parameters<typeof attributeOf>[1], name: string) =>
    attributeOf(xml, element, name) ?? '';
  const figure = (element: Parameters<typeof attributeOf>[1]): WrittenFigure => ({
    count: Number(of(element, 'count')) || 0,
    hashes: wordsOf(of(element, 'hash')),
  });
  return {
    paper: of(root, 'paper'),
    fingerprint: of(root, 'plan'),
    release: of(root, 'release'),
    figures: new Map(childrenOf(root, 'figure').map((one) => [of(one, 'tag'), figure(one)])),
    tables: new Map(
      childrenOf(root, 'table').map((one) => [
        of(one, 'tag'),
        { ...figure(one), size: Number(of(one, 'size')), widths: wordsOf(of(one, 'widths')).map(Number) },
      ]),
    ),
  };
}

/** What stands beside it in the file: a name that the format wants, made of the plan's fingerprint. */
export function markPropertiesXml({ fingerprint: of }: Origin): string {
  const hex = of.padEnd(32, '0').slice(0, 32).toUpperCase();
  const guid = [8, 12, 16, 20].reduceRight((text, at) => `${text.slice(0, at)}-${text.slice(at)}`, hex);
  const space = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
  const schemas = `<ds:schemaRefs><ds:schemaRef ds:uri="${NAMESPACE}"/></ds:schemaRefs>`;
  return `${DECLARATION}<ds:datastoreItem ds:itemID="{${guid}}" xmlns:ds="${space}">${schemas}</ds:datastoreItem>`;
}
