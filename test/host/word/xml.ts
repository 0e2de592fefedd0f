import { JSDOM } from 'jsdom';

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const { window } = new JSDOM('');

export function parse(xml: string): Document {
  const document = new window.DOMParser().parseFromString(xml, 'application/xml');
  const [broken] = document.getElementsByTagName('parsererror');
  if (broken) throw new Error(broken.textContent);
  return document;
}

export const serialize = (document: Document): string => {
  const xml = new window.XMLSerializer().serializeToString(document);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml.replace(/^<\?xml.*?\?>\s*/, '')}`;
};

export const isNamed = (node: Node | null, ...names: string[]): node is Element =>
  node?.nodeType === 1 && (node as Element).namespaceURI === W && names.includes((node as Element).localName);

/** Elements of that name anywhere below, in the order they stand. */
export const all = (under: Element | Document, name: string): Element[] => [
  ...under.getElementsByTagNameNS(W, name),
];

export const child = (of: Element, name: string): Element | undefined =>
  [...of.children].find((one) => isNamed(one, name));

export const value = (of: Element | undefined, name: string): string =>
  (of && child(of, name)?.getAttributeNS(W, 'val')) ?? '';

/** The nearest element around a node that has one of these names. */
export function around(node: Node | null, ...names: string[]): Element | null {
  for (let at = node; at; at = at.parentNode) if (isNamed(at, ...names)) return at;
  return null;
}

export function element(document: Document, name: string, attributes: Record<string, string> = {}): Element {
  const made = document.createElementNS(W, `w:${name}`);
  for (const [key, text] of Object.entries(attributes)) made.setAttributeNS(W, `w:${key}`, text);
  return made;
}

/** Text as people read it: a tab and a line break are characters (word.range#text). */
export function textOf(node: Element): string {
  let text = '';
  for (const one of node.children) {
    if (isNamed(one, 't')) text += one.textContent;
    else if (isNamed(one, 'tab')) text += '\t';
    else if (isNamed(one, 'br')) text += '\v';
    else if (!isNamed(one, 'pPr', 'rPr', 'sdtPr', 'tblPr', 'del', 'instrText')) text += textOf(one);
  }
  return text;
}

/** A run that looks like another. */
export function runLike(like: Element | undefined, document: Document, text: string): Element {
  const run = element(document, 'r');
  const look = like && child(like, 'rPr');
  if (look) run.append(look.cloneNode(true));
  const t = element(document, 't');
  t.setAttribute('xml:space', 'preserve');
  t.textContent = text;
  run.append(t);
  return run;
}
