import { strFromU8, unzipSync } from 'fflate';
import { all, child, parseXml, walk, type XmlElement } from './xml-tree';

/** What is wrong, and in which part of the file. */
export interface DocxFinding {
  readonly part: string;
  readonly what: string;
}

interface Part {
  readonly name: string;
  readonly xml: string;
  readonly root: XmlElement;
}

type Rule = (part: Part, styles: ReadonlySet<string>) => string[];

const FONT = 'Times New Roman';
/** Word refuses longer tags. */
const LONGEST_TAG = 64;
const val = (element: XmlElement | undefined) => element?.attributes.get('w:val') ?? '';

export function textOf(element: XmlElement): string {
  const pieces: Readonly<Record<string, (one: XmlElement) => string>> = {
    'w:t': (one) => one.text,
    'w:tab': () => '\t',
    'w:br': () => '\n',
  };
  return [...walk(element)].map((one) => pieces[one.name]?.(one) ?? '').join('');
}

const cellsEndWithParagraph: Rule = ({ root }) =>
  all(root, 'w:tc')
    .filter((cell) => cell.children.at(-1)?.name !== 'w:p')
    .map(() => 'a table cell does not end with a paragraph');

const rowsCoverTheGrid: Rule = ({ root }) =>
  all(root, 'w:tbl').flatMap((table) => {
    const columns = child(table, 'w:tblGrid')?.children.length ?? 0;
    const widthOf = (cell: XmlElement) => Number(val(child(cell, 'w:tcPr', 'w:gridSpan')) || '1');
    return table.children
      .filter(({ name }) => name === 'w:tr')
      .map((row) =>
        row.children.filter(({ name }) => name === 'w:tc').reduce((sum, cell) => sum + widthOf(cell), 0),
      )
      .filter((covered) => covered !== columns)
      .map((covered) => `a table row covers ${covered} of ${columns} columns`);
  });

const controlIdsOnce: Rule = ({ root }) => {
  const ids = all(root, 'w:sdtPr').map((control) => val(child(control, 'w:id')));
  return ids
    .filter((id, index) => ids.indexOf(id) !== index)
    .map((id) => `content control id ${id} is there twice`);
};

const tagsShort: Rule = ({ root }) =>
  all(root, 'w:tag')
    .filter((tag) => val(tag).length > LONGEST_TAG)
    .map((tag) => `the tag ${val(tag)} is longer than ${LONGEST_TAG} characters`);

const REFERENCES = ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next', 'w:link'];

const stylesExist: Rule = ({ root }, styles) =>
  [...walk(root)]
    .filter((element) => REFERENCES.includes(element.name) && !styles.has(val(element)))
    .map((element) => `the style ${val(element)} does not exist`);

/** A rule, a field, a picture or a section break is content; the only paragraph of a cell may be empty. */
function isEmpty(paragraph: XmlElement): boolean {
  const properties = child(paragraph, 'w:pPr');
  const counts = ['w:fldChar', 'w:drawing', 'w:pict', 'w:fldSimple', 'w:sym'];
  const holds = [...walk(paragraph)].some(({ name }) => counts.includes(name));
  const kept =
    properties !== undefined && ['w:sectPr', 'w:pBdr'].some((name) => child(properties, name) !== undefined);
  return !holds && !kept && textOf(paragraph).trim() === '';
}

const noEmptyParagraphs: Rule = ({ name, root }) =>
  /\/(?:header|footer|footnotes|endnotes|comments)\d*\.xml$/.test(name)
    ? []
    : [...walk(root)].flatMap((parent) => {
        const flow = parent.children.filter((one) => ['w:p', 'w:tbl', 'w:sdt'].includes(one.name));
        return flow
          .filter((one, index) => {
            if (one.name !== 'w:p' || !isEmpty(one)) return false;
            const isOnly = parent.name === 'w:tc' && flow.length === 1;
            const closesTable = index === flow.length - 1 && flow[index - 1]?.name === 'w:tbl';
            return !isOnly && !closesTable;
          })
          .map(() => 'an empty paragraph is used for spacing');
      });

const oneFont: Rule = ({ name, root }) => {
  const fonts = all(root, 'w:rFonts').flatMap((element) => [...element.attributes]);
  const wrong = fonts
    .filter(([key, value]) => key.endsWith('Theme') || (key !== 'w:hint' && value !== FONT))
    .map(([key, value]) => `the font ${value} (${key}) is not ${FONT}`);
  if (name !== 'word/styles.xml') return wrong;
  const defaults = child(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr', 'w:rFonts');
  const slots = ['w:ascii', 'w:hAnsi', 'w:cs', 'w:eastAsia'].filter(
    (slot) => defaults?.attributes.get(slot) !== FONT,
  );
  return [...wrong, ...slots.map((slot) => `the default font has no ${slot} of ${FONT}`)];
};

const composed: Rule = ({ xml }) => (xml === xml.normalize('NFC') ? [] : ['the text is not NFC']);

const HABITS: readonly (readonly [RegExp, string])[] = [
  [/"/, 'straight quotation marks'],
  [/[–—]/, 'a long dash where official texts write a hyphen'],
  [/ {2}/, 'two spaces in a row'],
  [/[ \u00a0][,;:!?]|[ \u00a0]\.(?!\/)/, 'a space before a punctuation mark'],
  [/[(«“] | [)»”]/, 'a space inside brackets or quotation marks'],
  [/,,|;;|\.;|;\.(?!\/)|,\.(?!\/)/, 'two punctuation marks in a row'],
  [/\t/, 'a tab in the text'],
  [/undefined|\bnull\b|\bNaN\b|\[object|\{\w+\}/, 'a value that was not filled in'],
];

function unbalanced(text: string): boolean {
  return ['«»', '“”', '()'].some(([open = '', close = '']) => {
    // «a)» opens a point and has no partner.
    const body = text.replace(/^\s*\p{L}\)/u, '');
    return body.split(open).length !== body.split(close).length;
  });
}

const typography: Rule = ({ root }) =>
  all(root, 'w:p').flatMap((paragraph) => {
    const text = textOf(paragraph);
    const found = HABITS.filter(([pattern]) => pattern.test(text)).map(([, what]) => what);
    const pairs = unbalanced(text) ? ['brackets or quotation marks that do not match'] : [];
    return [...found, ...pairs].map((what) => `${what}: ${text.slice(0, 80)}`);
  });

const RULES: readonly Rule[] = [
  cellsEndWithParagraph,
  rowsCoverTheGrid,
  controlIdsOnce,
  tagsShort,
  stylesExist,
  noEmptyParagraphs,
  oneFont,
  composed,
  typography,
];

/** What the Open XML SDK does not see in a .docx; [] is a file that may go out. */
export function lintDocx(bytes: Uint8Array): DocxFinding[] {
  const findings: DocxFinding[] = [];
  const parts: Part[] = [];
  for (const [name, data] of Object.entries(unzipSync(bytes))) {
    if (!/^(?:word\/[^/]+|docProps\/[^/]+)\.xml$/.test(name)) continue;
    const xml = strFromU8(data);
    try {
      parts.push({ name, xml, root: parseXml(xml) });
    } catch (error) {
      findings.push({ part: name, what: String(error) });
    }
  }
  const sheet = parts.find(({ name }) => name === 'word/styles.xml');
  const declared = sheet === undefined ? [] : all(sheet.root, 'w:style');
  const styles = new Set(declared.map((style) => style.attributes.get('w:styleId') ?? ''));
  for (const part of parts) {
    for (const rule of RULES) findings.push(...rule(part, styles).map((what) => ({ part: part.name, what })));
  }
  return findings;
}
