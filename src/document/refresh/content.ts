import { childrenOf, type Element, escapeXml, findAll, type Splice, unescapeXml } from '../../ooxml';

/** What stands in a piece of a document as people see it, revisions accepted. */
export interface Content {
  readonly text: string;
  /** Somebody changed it with track changes on. */
  readonly tracked: boolean;
  /** It holds what is no plain text: a field, a picture, another control. */
  readonly complex: boolean;
}

const LETTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};
const GONE = ['w:del', 'w:moveFrom'];
const COME = ['w:ins', 'w:moveTo'];
const LOOKS = ['w:rPr', 'w:pPr', 'w:tcPr', 'w:trPr', 'w:tblPr', 'w:sdtPr', 'w:sdtEndPr'];
const MORE_THAN_TEXT = new Set([
  'w:sdt',
  'w:tbl',
  'w:drawing',
  'w:pict',
  'w:object',
  'w:fldChar',
  'w:fldSimple',
  'w:instrText',
  'w:sym',
  'w:ptab',
  'w:ruby',
  'w:footnoteReference',
  'w:endnoteReference',
  'w:altChunk',
  'mc:AlternateContent',
  'm:oMath',
  'm:oMathPara',
]);

const isTracked = (look: Element) => [...GONE, ...COME].some((name) => findAll(look, name).length > 0);

export function readContent(xml: string, scope: Element): Content {
  let text = '';
  let tracked = false;
  let complex = false;
  let paragraphs = 0;
  const read = (element: Element): void => {
    const { name } = element;
    if (LOOKS.includes(name)) {
      tracked ||= isTracked(element);
      return;
    }
    if (GONE.includes(name)) {
      tracked = true;
      return;
    }
    if (name === 'w:t') {
      const raw = xml.slice(element.inner, element.innerEnd);
      complex ||= raw.includes('<');
      text += unescapeXml(raw);
      return;
    }
    text += LETTERS[name] ?? '';
    tracked ||= COME.includes(name);
    complex ||= MORE_THAN_TEXT.has(name);
    if (name === 'w:p') {
      if (paragraphs > 0) text += '\n';
      paragraphs += 1;
    }
    for (const child of element.children) read(child);
  };
  for (const child of scope.children) read(child);
  return { text, tracked, complex };
}

export const textElement = (text: string) => `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`;

const isText = ({ name }: Element) => name === 'w:t' || name in LETTERS;
const isLook = ({ name }: Element) => name === 'w:rPr';

/** Takes the text out of a run; the run goes whole when nothing else is in it. */
function emptied(run: Element): Splice[] {
  const rest = run.children.filter((child) => !isText(child) && !isLook(child));
  if (rest.length === 0) return [{ from: run.from, to: run.to, text: '' }];
  return run.children.filter(isText).map(({ from, to }) => ({ from, to, text: '' }));
}

/**
 * The text of the scope becomes this one: it stands in the first run that has text, in that run's letters; all that is
 * no text (bookmarks, comments, proofing marks) stays. undefined: there is no run to take it.
 */
export function retext(scope: Element, text: string): Splice[] | undefined {
  const runs = findAll(scope, 'w:r');
  const first = runs.find((run) => run.children.some(isText));
  const letter = first?.children.find(isText);
  if (first === undefined || letter === undefined) return text === '' ? [] : undefined;
  const others = runs.filter((run) => run !== first && run.children.some(isText)).flatMap(emptied);
  if (text === '') return [...emptied(first), ...others];
  const rest = first.children.filter((child) => isText(child) && child !== letter);
  return [
    { from: letter.from, to: letter.to, text: textElement(text) },
    ...rest.map(({ from, to }) => ({ from, to, text: '' })),
    ...others,
  ];
}

/** The same for a cell; one that was empty gets a run of its own, in the given letters. */
export function retextCell(xml: string, cell: Element, text: string, look: string): Splice[] {
  const placed = retext(cell, text);
  if (placed !== undefined) return placed;
  const run = `<w:r>${look}${textElement(text)}</w:r>`;
  const [paragraph] = childrenOf(cell, 'w:p');
  if (paragraph === undefined) return [{ from: cell.innerEnd, to: cell.innerEnd, text: `<w:p>${run}</w:p>` }];
  if (paragraph.inner < paragraph.to)
    return [{ from: paragraph.innerEnd, to: paragraph.innerEnd, text: run }];
  const opening = xml.slice(paragraph.from, paragraph.to).replace(/\s*\/>$/, '>');
  return [{ from: paragraph.from, to: paragraph.to, text: `${opening}${run}</w:p>` }];
}
