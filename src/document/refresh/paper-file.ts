import { strFromU8 } from 'fflate';
import { Refusal } from '../../locales';
import { attributeOf, childrenOf, type Element, find, openZip, parseXml } from '../../ooxml';
import { isOurs } from '../figures';
import { isMark, type Mark, readMark } from '../mark';
import { readContent } from './content';
import type { ControlState, FigureState, FileState, TableState } from './state';

/** A part of the file that can hold text, with its elements. */
export interface TextPart {
  readonly name: string;
  readonly xml: string;
  readonly root: Element;
}

/** Where a control stands. */
export interface Located {
  readonly part: TextPart;
  readonly content: Element;
}

export interface PaperFile {
  readonly bytes: Uint8Array;
  readonly parts: readonly TextPart[];
  readonly state: FileState;
  /** As many as state.controls, in the same order. */
  readonly places: readonly Located[];
  /** The part that holds the mark. */
  readonly markPath: string | undefined;
}

const BODY = 'word/document.xml';
const SETTINGS = 'word/settings.xml';
const TEXTS = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;
const ITEMS = /^customXml\/item\d+\.xml$/;
/** A text of a thousand pages is under 30 MB. */
const LONGEST = 100_000_000;
const LARGEST_MARK = 5_000_000;

/** The parts of an untrusted .docx that hold text, and what else is wanted of it. */
export function openParts(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): { texts: TextPart[]; others: ReadonlyMap<string, string> } {
  const files = Object.entries(openZip(bytes, (name) => TEXTS.test(name) || wanted(name), 'docx'));
  const texts: TextPart[] = [];
  const others = new Map<string, string>();
  for (const [name, data] of files) {
    if (data.length > LONGEST) throw new Refusal('docx.tooLarge', {});
    const xml = strFromU8(data);
    if (TEXTS.test(name)) texts.push({ name, xml, root: parseXml(xml) });
    else others.set(name, xml);
  }
  if (!texts.some(({ name }) => name === BODY)) throw new Refusal('docx.notWord', {});
  return { texts: texts.sort((a, b) => Number(b.name === BODY) - Number(a.name === BODY)), others };
}

/** Every control by its tag, ours inside a table of ours not counted: the table speaks for them. */
export function controlsIn(
  { xml, root }: TextPart,
  wanted: (tag: string) => boolean,
): { tag: string; control: Element; removed: boolean }[] {
  const found: { tag: string; control: Element; removed: boolean }[] = [];
  const look = (element: Element, removed: boolean): void => {
    const gone = removed || element.name === 'w:del' || element.name === 'w:moveFrom';
    if (element.name === 'w:sdt') {
      const tag = attributeOf(xml, find(element, 'w:sdtPr', 'w:tag'), 'w:val') ?? '';
      if (wanted(tag)) {
        found.push({ tag, control: element, removed: gone });
        return;
      }
    }
    for (const child of element.children) look(child, gone);
  };
  look(root, false);
  return found;
}

/** The one table of a control with nothing but rows and cells in it; undefined is more than that. */
export function tableIn(content: Element): { table: Element; rows: Element[] } | undefined {
  const [table, second] = childrenOf(content, 'w:tbl');
  if (table === undefined || second !== undefined) return undefined;
  const rows = childrenOf(table, 'w:tr');
  const plain = ['w:tblPr', 'w:tblGrid', 'w:tr', 'w:bookmarkStart', 'w:bookmarkEnd', 'w:tblPrEx'];
  const plainRow = [...plain, 'w:trPr', 'w:tc'];
  const isPlain =
    table.children.every(({ name }) => plain.includes(name)) &&
    rows.every((row) => row.children.every(({ name }) => plainRow.includes(name)));
  return isPlain ? { table, rows } : undefined;
}

function tableState(xml: string, content: Element, standing: Pick<TableState, 'tag' | 'title'>): TableState {
  const found = tableIn(content);
  const tables = childrenOf(content, 'w:tbl');
  let tracked = false;
  let complex = found === undefined;
  const rows = tables
    .flatMap((table) => childrenOf(table, 'w:tr'))
    .map((row) => {
      tracked ||= ['w:ins', 'w:del'].some((name) => find(row, 'w:trPr', name) !== undefined);
      return childrenOf(row, 'w:tc').map((cell) => {
        const read = readContent(xml, cell);
        tracked ||= read.tracked;
        complex ||= read.complex;
        return read.text;
      });
    });
  return { kind: 'table', ...standing, rows, tracked, complex };
}

function controlState(
  part: TextPart,
  tag: string,
  control: Element,
  removed: boolean,
): [ControlState, Located] {
  const { xml } = part;
  const properties = find(control, 'w:sdtPr');
  const content = find(control, 'w:sdtContent') ?? control;
  const title = attributeOf(xml, find(properties, 'w:alias'), 'w:val') ?? tag;
  const located = { part, content };
  if (childrenOf(content, 'w:tbl').length > 0) {
    const state = tableState(xml, content, { tag, title });
    return [removed ? { ...state, tracked: true } : state, located];
  }
  const read = readContent(xml, content);
  const placeholder = find(properties, 'w:showingPlcHdr') !== undefined;
  const state: FigureState = { kind: 'figure', tag, title, ...read, placeholder };
  return [removed ? { ...state, tracked: true } : state, located];
}

function markIn(others: ReadonlyMap<string, string>): { mark?: Mark; path?: string } {
  for (const [path, xml] of others) {
    if (ITEMS.test(path) && xml.length < LARGEST_MARK && isMark(xml)) return { mark: readMark(xml), path };
  }
  return {};
}

const OFF = /<w:trackRevisions\s[^>]*w:val="(?:0|false|off)"/;

/** What a .docx says that came from a plan. */
export function openPaper(bytes: Uint8Array): PaperFile {
  const { texts, others } = openParts(bytes, (name) => name === SETTINGS || ITEMS.test(name));
  const found = texts.flatMap((part) =>
    controlsIn(part, isOurs).map(({ tag, control, removed }) => controlState(part, tag, control, removed)),
  );
  const { mark, path } = markIn(others);
  const settings = others.get(SETTINGS) ?? '';
  const tracking = settings.includes('<w:trackRevisions') && !OFF.test(settings);
  return {
    bytes,
    parts: texts,
    state: { controls: found.map(([state]) => state), mark, tracking },
    places: found.map(([, place]) => place),
    markPath: path,
  };
}
