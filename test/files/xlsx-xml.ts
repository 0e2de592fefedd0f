/** The few things the judges of .xlsx files need of XML; the files are our own, without namespace surprises. */
export interface Element {
  readonly open: string;
  readonly inner: string;
}

export interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export type Parts = Readonly<Record<string, string>>;

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

export function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|(lt|gt|quot|apos|amp));/g, (_, code?: string, name?: string) =>
    code === undefined ? NAMED[name!]! : String.fromCodePoint(Number(code)),
  );
}

export function attribute(open: string | undefined, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(open ?? '');
  return found === null ? undefined : decode(found[1]!);
}

export function elements(xml: string, name: string): Element[] {
  return [...xml.matchAll(new RegExp(`<${name}(\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</${name}>)`, 'g'))].map(
    ([, open = '', inner = '']) => ({ open, inner }),
  );
}

export function only(xml: string, name: string): Element {
  return elements(xml, name)[0] ?? { open: '', inner: '' };
}

/** All the text in the elements of one name. */
export function textIn(xml: string, name: string): string {
  return elements(xml, name)
    .map(({ inner }) => decode(inner))
    .join('');
}

function column(letters: string): number {
  let number = 0;
  for (const letter of Array.from(letters)) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** One-based; undefined for what no sheet has. */
export function cellAt(reference: string): { row: number; column: number } | undefined {
  const match = /^([A-Z]{1,3})([1-9]\d*)$/.exec(reference);
  if (match === null) return undefined;
  const at = { row: Number(match[2]), column: column(match[1]!) };
  return at.row <= ROWS && at.column <= COLUMNS ? at : undefined;
}

export function boxOf(reference: string): Box | undefined {
  const [first, last = first] = reference.split(':');
  const a = cellAt(first ?? '');
  const b = cellAt(last ?? '');
  return a && b ? { top: a.row, left: a.column, bottom: b.row, right: b.column } : undefined;
}

export function meet(a: Box, b: Box): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** Where the parts of one type that a part names stand in the package. */
export function relatedParts(parts: Parts, path: string, type: string): string[] {
  const relations = parts[path.replace(/([^/]*)$/, '_rels/$1.rels')] ?? '';
  return elements(relations, 'Relationship')
    .filter(({ open }) => attribute(open, 'Type')!.endsWith(`/${type}`))
    .map(({ open }) => `xl/${attribute(open, 'Target')!.replace('../', '')}`);
}
