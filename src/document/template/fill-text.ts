import {
  attributeOf,
  type Element,
  find,
  findAll,
  parseXml,
  type Splice,
  spliceText,
  unescapeXml,
} from '../../ooxml';
import { retext, textElement, uncounted } from '../refresh/content';
import type { Scope } from './fields';
import { fold } from './fold';

/** `{{name}}`, `{{#list}}`, `{{/list}}`. */
const FIELD = /\{\{\s*([#/]?)\s*([^{}]+?)\s*\}\}/g;

/** What became of the names in a template. */
export interface Report {
  readonly filled: string[];
  /** Known names that the plan leaves open. */
  readonly empty: string[];
  /** Names nobody knows, left as they stand. */
  readonly unknown: string[];
  /** Lists that are opened in one row or paragraph and not closed in it. */
  readonly open: string[];
  /** Our own tags that were filled, with what stands there now: they can be brought up to date later. */
  readonly tags: Map<string, string[]>;
}

export const newReport = (): Report => ({ filled: [], empty: [], unknown: [], open: [], tags: new Map() });

/** A name that is not filled stands in the text, so it is told once. */
function note(list: string[], name: string): void {
  if (!list.includes(name)) list.push(name);
}

/** The texts of a paragraph, those of text boxes inside it left to their own paragraphs. */
const lettersOf = (paragraph: Element) => findAll(paragraph, 'w:t', ['w:txbxContent']);

function resolve(name: string, scope: Scope, report: Report): string | undefined {
  const value = scope.value(name);
  if (value === undefined) note(report.unknown, name);
  else note(value === '' ? report.empty : report.filled, name);
  return value;
}

interface Letter {
  readonly element: Element;
  readonly text: string;
  readonly from: number;
}

function placed(xml: string, elements: readonly Element[]): Letter[] {
  let from = 0;
  return elements.map((element) => {
    const text = unescapeXml(xml.slice(element.inner, element.innerEnd));
    const letter = { element, text, from };
    from += text.length;
    return letter;
  });
}

interface Found {
  readonly from: number;
  readonly to: number;
  readonly value: string;
}

/**
 * A field may be spread over several runs (Word splits them as people type): its value stands in the run in which it
 * begins, in that run's letters.
 */
function replaced(letters: readonly Letter[], found: readonly Found[]): Splice[] {
  return letters.flatMap(({ element, text, from }) => {
    const end = from + text.length;
    const here = found.filter((one) => one.from < end && one.to > from);
    if (here.length === 0) return [];
    let fresh = '';
    let at = from;
    for (const one of here) {
      fresh += text.slice(at - from, Math.max(at, one.from) - from);
      if (one.from >= from) fresh += one.value;
      at = Math.min(one.to, end);
    }
    fresh += text.slice(at - from);
    return [{ from: element.from, to: element.to, text: textElement(fresh) }];
  });
}

function fillParagraph(xml: string, paragraph: Element, scope: Scope, report: Report): Splice[] {
  const letters = placed(xml, lettersOf(paragraph));
  const whole = letters.map(({ text }) => text).join('');
  if (!whole.includes('{{')) return [];
  const found = [...whole.matchAll(FIELD)].flatMap((match): Found[] => {
    const [said, mark = '', name = ''] = match;
    if (mark !== '') {
      note(report.open, name);
      return [];
    }
    const value = resolve(name, scope, report);
    return value === undefined ? [] : [{ from: match.index, to: match.index + said.length, value }];
  });
  return replaced(letters, found);
}

/** The list that a row or paragraph repeats: it is opened and closed in it. */
function listIn(xml: string, element: Element): string | undefined {
  const text = findAll(element, 'w:t').map(({ inner, innerEnd }) => xml.slice(inner, innerEnd));
  const marks = [...text.join('').matchAll(FIELD)].filter(([, mark]) => mark !== '');
  const opened = marks.find(([, mark]) => mark === '#')?.[2];
  if (opened === undefined) return undefined;
  return marks.some(([, mark, name = '']) => mark === '/' && fold(name) === fold(opened))
    ? opened
    : undefined;
}

/** Takes the marks of the list out of a row or paragraph, which may be spread over runs like any field. */
function withoutMarks(xml: string, list: string): string {
  const root = parseXml(xml);
  const paragraphs = root.name === 'w:p' ? [root] : findAll(root, 'w:p');
  const splices = paragraphs.flatMap((paragraph) => {
    const letters = placed(xml, lettersOf(paragraph));
    const whole = letters.map(({ text }) => text).join('');
    const found = [...whole.matchAll(FIELD)]
      .filter(([, mark, name = '']) => mark !== '' && fold(name) === fold(list))
      .map((match) => ({ from: match.index, to: match.index + match[0].length, value: '' }));
    return replaced(letters, found);
  });
  return spliceText(xml, splices);
}

/** A row or paragraph once for each record; a list without records takes it away. */
function repeated(xml: string, element: Element, list: string, scope: Scope, report: Report): Splice[] {
  const records = scope.records(list);
  if (records === undefined) {
    note(report.unknown, `#${list}`);
    return [];
  }
  note(records.length === 0 ? report.empty : report.filled, `#${list}`);
  const bare = withoutMarks(xml.slice(element.from, element.to), list);
  const copies = records.map((record, index) => {
    const filled = fillText(bare, record, report);
    return index === 0 ? filled : uncounted(filled);
  });
  // The last paragraph of a cell has to stay, empty.
  const text = copies.length > 0 || element.name === 'w:tr' ? copies.join('') : '<w:p/>';
  return [{ from: element.from, to: element.to, text }];
}

function fillControl(xml: string, control: Element, scope: Scope, report: Report): Splice[] | undefined {
  const properties = find(control, 'w:sdtPr');
  const content = find(control, 'w:sdtContent');
  if (content === undefined || findAll(content, 'w:tbl').length > 0) return undefined;
  const tag = attributeOf(xml, find(properties, 'w:tag'), 'w:val') ?? '';
  const alias = attributeOf(xml, find(properties, 'w:alias'), 'w:val') ?? '';
  const name = [tag, alias].find((one) => one !== '' && scope.value(one) !== undefined);
  if (name === undefined) return undefined;
  const value = scope.value(name) ?? '';
  const splices = retext(content, value);
  if (splices === undefined || value === '') {
    note(report.empty, name);
    return [];
  }
  note(report.filled, name);
  if (tag === name) report.tags.set(tag, [...(report.tags.get(tag) ?? []), value]);
  // It no longer shows Word's «Click here to enter text», nor its grey letters.
  const shown = find(properties, 'w:showingPlcHdr');
  const grey = findAll(content, 'w:rStyle').filter(
    (style) => attributeOf(xml, style, 'w:val') === 'PlaceholderText',
  );
  const gone = [...(shown === undefined ? [] : [shown]), ...grey].filter(
    ({ from, to }) => !splices.some((splice) => splice.from <= from && to <= splice.to),
  );
  return [...splices, ...gone.map(({ from, to }) => ({ from, to, text: '' }))];
}

function splicesIn(xml: string, element: Element, scope: Scope, report: Report): Splice[] {
  if (element.name === 'w:sdt') {
    const filled = fillControl(xml, element, scope, report);
    if (filled !== undefined) return filled;
  }
  if (element.name === 'w:tr' || element.name === 'w:p') {
    const list = listIn(xml, element);
    if (list !== undefined) return repeated(xml, element, list, scope, report);
  }
  const own = element.name === 'w:p' ? fillParagraph(xml, element, scope, report) : [];
  const below = element.children.flatMap((child) => splicesIn(xml, child, scope, report));
  return [
    ...own,
    ...below.filter((splice) => !own.some(({ from, to }) => from <= splice.from && splice.to <= to)),
  ];
}

/** The text of a part, or of a row of it, with every known name filled in. */
export function fillText(xml: string, scope: Scope, report: Report): string {
  return spliceText(xml, splicesIn(xml, parseXml(xml), scope, report));
}
