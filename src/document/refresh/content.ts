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

type Kind = 'text' | 'letter' | 'gone' | 'come' | 'look' | 'more' | 'paragraph';
const kinds = (kind: Kind, names: readonly string[]) => names.map((name): [string, Kind] => [name, kind]);

/** What an element is to the text it stands in; others only hold it. */
const KINDS: ReadonlyMap<string, Kind> = new Map([
  ...kinds('text', ['w:t']),
  ...kinds('paragraph', ['w:p']),
  ...kinds('letter', Object.keys(LETTERS)),
  ...kinds('gone', GONE),
  ...kinds('come', COME),
  ...kinds('look', ['w:rPr', 'w:pPr', 'w:tcPr', 'w:trPr', 'w:tblPr', 'w:sdtPr', 'w:sdtEndPr']),
  ...kinds('more', ['w:sdt', 'w:tbl', 'w:drawing', 'w:pict', 'w:object', 'w:fldChar', 'w:fldSimple']),
  ...kinds('more', ['w:instrText', 'w:sym', 'w:ptab', 'w:ruby', 'w:altChunk', 'm:oMath', 'm:oMathPara']),
  ...kinds('more', ['w:footnoteReference', 'w:endnoteReference', 'mc:AlternateContent']),
]);

const isTracked = (look: Element) => [...GONE, ...COME].some((name) => findAll(look, name).length > 0);

export function readContent(xml: string, scope: Element): Content {
  let text = '';
  let tracked = false;
  let complex = false;
  let paragraphs = 0;
  const read = (element: Element): void => {
    const kind = KINDS.get(element.name);
    if (kind === 'look') {
      tracked ||= element.children.length > 0 && isTracked(element);
      return;
    }
    if (kind === 'gone') {
      tracked = true;
      return;
    }
    if (kind === 'text') {
      const raw = xml.slice(element.inner, element.innerEnd);
      complex ||= raw.includes('<');
      text += unescapeXml(raw);
      return;
    }
    if (kind === 'letter') text += LETTERS[element.name] ?? '';
    tracked ||= kind === 'come';
    complex ||= kind === 'more';
    if (kind === 'paragraph') {
      if (paragraphs > 0) text += '\n';
      paragraphs += 1;
    }
    for (const child of element.children) read(child);
  };
  for (const child of scope.children) read(child);
  return { text, tracked, complex };
}

/** Numbers that Word gives to one paragraph or control only: a copy may not have them too. */
export function uncounted(xml: string): string {
  return xml.replace(/ w14:(?:paraId|textId)="[^"]*"/g, '').replace(/<w:id w:val="-?\d+"\/>/g, '');
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
export function retextCell(xml: string, cell: Element, text: string, look: () => string): Splice[] {
  const placed = retext(cell, text);
  if (placed !== undefined) return placed;
  const run = `<w:r>${look()}${textElement(text)}</w:r>`;
  const [paragraph] = childrenOf(cell, 'w:p');
  if (paragraph === undefined) return [{ from: cell.innerEnd, to: cell.innerEnd, text: `<w:p>${run}</w:p>` }];
  if (paragraph.inner < paragraph.to)
    return [{ from: paragraph.innerEnd, to: paragraph.innerEnd, text: run }];
  const opening = xml.slice(paragraph.from, paragraph.to).replace(/\s*\/>$/, '>');
  return [{ from: paragraph.from, to: paragraph.to, text: `${opening}${run}</w:p>` }];
}
