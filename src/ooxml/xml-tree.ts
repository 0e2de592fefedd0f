import { Refusal } from '../locales';
import { unescapeXml } from './xml';

/**
 * An element by its places in the text: from the «<» of its opening to behind the «>» of its closing. Nothing is
 * written anew from this, pieces of the text are cut out by it.
 */
export interface Element {
  readonly name: string;
  readonly from: number;
  /** Behind the opening tag: where its content begins. */
  readonly inner: number;
  /** At the closing tag: where its content ends. */
  innerEnd: number;
  to: number;
  readonly children: Element[];
}

/** Deeper than any paper; a file that goes on and on is not read. */
const DEEPEST = 200;
const MOST = 5_000_000;

const damaged = () => new Refusal('docx.damaged', {});

/** Past the end of a tag: «>» may stand inside a quoted value. */
function endOfTag(xml: string, from: number): number {
  for (let at = from; at < xml.length; at += 1) {
    const mark = xml.charCodeAt(at);
    if (mark === 62) return at + 1;
    if (mark === 34 || mark === 39) {
      at = xml.indexOf(mark === 34 ? '"' : "'", at + 1);
      if (at < 0) break;
    }
  }
  throw damaged();
}

function past(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw damaged();
  return at + mark.length;
}

function nameEnd(xml: string, from: number): number {
  let at = from;
  while (at < xml.length) {
    const mark = xml.charCodeAt(at);
    // white space, «/», «>»
    if (mark <= 32 || mark === 47 || mark === 62) return at;
    at += 1;
  }
  throw damaged();
}

/** The elements of a well-formed text; anything else is refused. Own types of documents (DOCTYPE) are, too. */
export function parseXml(xml: string): Element {
  const root: Element = { name: '', from: 0, inner: 0, innerEnd: xml.length, to: xml.length, children: [] };
  const open: Element[] = [root];
  let count = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const next = xml.charCodeAt(at + 1);
    const parent = open[open.length - 1] ?? root;
    if (next === 63) at = past(xml, '?>', at);
    else if (next === 33) {
      if (xml.startsWith('<!--', at)) at = past(xml, '-->', at);
      else if (xml.startsWith('<![CDATA[', at)) at = past(xml, ']]>', at);
      else throw damaged();
    } else if (next === 47) {
      const end = past(xml, '>', at);
      if (parent === root || xml.slice(at + 2, end - 1).trimEnd() !== parent.name) throw damaged();
      parent.innerEnd = at;
      parent.to = end;
      open.pop();
      at = end;
    } else {
      const stop = nameEnd(xml, at + 1);
      const end = endOfTag(xml, stop);
      const name = xml.slice(at + 1, stop);
      if (name === '') throw damaged();
      const element: Element = { name, from: at, inner: end, innerEnd: end, to: end, children: [] };
      parent.children.push(element);
      if (xml.charCodeAt(end - 2) !== 47) open.push(element);
      count += 1;
      if (open.length > DEEPEST || count > MOST) throw damaged();
      at = end;
    }
  }
  const [top] = root.children;
  if (open.length !== 1 || top === undefined || root.children.length > 1) throw damaged();
  return top;
}

export function childrenOf(element: Element | undefined, name: string): Element[] {
  return element === undefined ? [] : element.children.filter((child) => child.name === name);
}

/** The first that is reached by these names, one below the other. */
export function find(element: Element | undefined, ...names: readonly string[]): Element | undefined {
  return names.reduce<Element | undefined>(
    (found, name) => found?.children.find((child) => child.name === name),
    element,
  );
}

/** All of that name at any depth, in the order of the text; what is inside one of `outside` is passed over. */
export function findAll(element: Element, name: string, outside: readonly string[] = []): Element[] {
  return element.children.flatMap((child) => {
    const below = outside.includes(child.name) ? [] : findAll(child, name, outside);
    return child.name === name ? [child, ...below] : below;
  });
}

export function attributeOf(xml: string, element: Element | undefined, name: string): string | undefined {
  if (element === undefined) return undefined;
  const tag = xml.slice(element.from, element.inner);
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found === null ? undefined : unescapeXml(found[1] ?? found[2] ?? '');
}
