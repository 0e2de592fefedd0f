import { attributes, DECLARATION, escapeXml, OFFICE, PACKAGE, relationsPart } from '../../ooxml';
import type { Document, Section } from '../model';
import { MARGIN, PAPER } from '../page';
import { styleOf } from '../styles';
import { mmToTwip } from '../units';
import { blocksXml } from './blocks';
import { SPACES, value } from './names';
import type { Writing } from './writing';

const RELATIONS = `${OFFICE}/relationships`;
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const HEADER = 'rId3';

/** Centred in the top margin, hidden on the first page of the text and of each appendix (titlePg). */
export function headerPart(): string {
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const number = `${field('begin')}<w:r><w:instrText xml:space="preserve">PAGE</w:instrText></w:r>${field('separate')}${field('end')}`;
  return `${DECLARATION}<w:hdr ${SPACES}><w:p><w:pPr>${value('pStyle', styleOf('pageNumber').id)}</w:pPr>${number}</w:p></w:hdr>`;
}

/** Later sections go on with the header of the first. */
function pageXml({ orientation }: Section, isFirst: boolean): string {
  const sides = [PAPER.short, PAPER.long].map(mmToTwip);
  const [width, height] = orientation === 'landscape' ? sides.reverse() : sides;
  const margins = Object.entries(MARGIN).map(([name, length]) => [`w:${name}`, mmToTwip(length)] as const);
  const header = isFirst ? `<w:headerReference w:type="default" r:id="${HEADER}"/>` : '';
  const size = { 'w:w': width, 'w:h': height, 'w:orient': orientation };
  return `<w:sectPr>${header}<w:pgSz${attributes(size)}/><w:pgMar${attributes({ ...Object.fromEntries(margins), 'w:gutter': 0 })}/><w:pgNumType w:start="1"/><w:titlePg/><w:docGrid w:linePitch="360"/></w:sectPr>`;
}

/** A section but the last ends in the properties of its last paragraph. */
function endSection(blocks: string, page: string): string {
  const at = blocks.lastIndexOf('</w:pPr>');
  return blocks.slice(0, at) + page + blocks.slice(at);
}

export function documentPart({ sections }: Document, writing: Writing): string {
  const last = sections.length - 1;
  const body = sections.map((section, index) => {
    const blocks = blocksXml(section.blocks, writing);
    const page = pageXml(section, index === 0);
    return index === last ? blocks + page : endSection(blocks, page);
  });
  return `${DECLARATION}<w:document ${SPACES}><w:body>${body.join('')}</w:body></w:document>`;
}

export function settingsPart(): string {
  const mode = `<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>`;
  return `${DECLARATION}<w:settings ${SPACES}>${value('defaultTabStop', 720)}<w:compat>${mode}</w:compat></w:settings>`;
}

/** The plan's own day stands where others write the moment of saving. */
export function corePart({ title, creator, date }: Document): string {
  const spaces = `xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"`;
  const moment = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:${name}>`;
  const who = escapeXml(creator);
  return `${DECLARATION}<cp:coreProperties ${spaces}><dc:title>${escapeXml(title)}</dc:title><dc:creator>${who}</dc:creator><cp:lastModifiedBy>${who}</cp:lastModifiedBy>${moment('created')}${moment('modified')}</cp:coreProperties>`;
}

export function appPart(): string {
  return `${DECLARATION}<Properties xmlns="${OFFICE}/extended-properties"/>`;
}

export function packageRelations(): string {
  return relationsPart([
    { id: 'rId1', type: `${RELATIONS}/officeDocument`, target: 'word/document.xml' },
    { id: 'rId2', type: `${PACKAGE}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
    { id: 'rId3', type: `${RELATIONS}/extended-properties`, target: 'docProps/app.xml' },
  ]);
}

/** What a part is: where it stands, its type, and how the document points to it. */
export interface PartOf {
  readonly path: string;
  readonly type: string;
  readonly id: string;
  readonly relation: string;
}

const wordPart = (name: string, kind: string, id: string): PartOf => ({
  path: `word/${name}.xml`,
  type: `${WORD_TYPE}.${kind}+xml`,
  id,
  relation: `${RELATIONS}/${kind}`,
});

export const COMMENTS = wordPart('comments', 'comments', 'rId4');
export const ALWAYS: readonly PartOf[] = [
  wordPart('styles', 'styles', 'rId1'),
  wordPart('settings', 'settings', 'rId2'),
  wordPart('header1', 'header', HEADER),
];

export function documentRelations(parts: readonly PartOf[]): string {
  const own = parts.map(({ id, relation, path }) => ({
    id,
    type: relation,
    target: path.replace('word/', ''),
  }));
  return relationsPart(own);
}

export function contentTypesPart(parts: readonly PartOf[]): string {
  const defaults = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
  ].map(([extension, type]) => `<Default${attributes({ Extension: extension, ContentType: type })}/>`);
  const overrides = [
    ['word/document.xml', `${WORD_TYPE}.document.main+xml`],
    ...parts.map(({ path, type }) => [path, type]),
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  ].map(([name, type]) => `<Override${attributes({ PartName: `/${name}`, ContentType: type })}/>`);
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">${defaults.join('')}${overrides.join('')}</Types>`;
}
