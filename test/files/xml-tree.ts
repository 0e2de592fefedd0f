/** Just enough XML to look at what we write: elements, attributes and text, by their prefixed names. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return ENTITIES[name ?? ''] ?? whole;
    },
  );
}

function attributesOf(text: string): Map<string, string> {
  return new Map(
    Array.from(text.matchAll(/([\w:.-]+)\s*=\s*"([^"]*)"/g), ([, key = '', value = '']) => [
      key,
      decode(value),
    ]),
  );
}

/** The root element. Tags that do not match throw: such a file is broken, whatever else it holds. */
export function parseXml(xml: string): XmlElement {
  const top: XmlElement = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [top];
  for (const [, close, name = '', attributes = '', empty, text] of xml.matchAll(
    /<\?[^>]*\?>|<!--.*?-->|<(\/)?([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*"[^"]*")*)\s*(\/)?>|([^<]+)/gs,
  )) {
    const parent = open.at(-1);
    if (parent === undefined) throw new Error('XML ends before its last tag');
    if (text !== undefined) parent.text += decode(text);
    else if (close !== undefined) {
      if (parent.name !== name) throw new Error(`</${name}> closes <${parent.name}>`);
      open.pop();
    } else if (name !== '') {
      const element: XmlElement = { name, attributes: attributesOf(attributes), children: [], text: '' };
      parent.children.push(element);
      if (empty === undefined) open.push(element);
    }
  }
  const [root] = top.children;
  if (root === undefined || open.length !== 1) throw new Error('not one XML element');
  return root;
}

/** The element and everything below it, in the order of the document. */
export function* walk(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* walk(child);
}

export function child(element: XmlElement, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (at, name) => at?.children.find((one) => one.name === name),
    element,
  );
}

export function all(element: XmlElement, name: string): XmlElement[] {
  return [...walk(element)].filter((one) => one.name === name);
}
