import { strFromU8, unzipSync } from 'fflate';

/** A defect that the Open XML SDK lets pass and Excel does not. */
export interface Defect {
  readonly part: string;
  readonly what: string;
}

interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

type Parts = ReadonlyMap<string, string>;

const decode = (text: string) =>
  text.replace(
    /&(lt|gt|quot|apos|amp);/g,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name]!,
  );

function column(letters: string): number {
  let number = 0;
  for (const letter of Array.from(letters)) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

function cell(reference: string): { row: number; column: number } | undefined {
  const match = /^([A-Z]{1,3})([1-9]\d*)$/.exec(reference);
  return match === null ? undefined : { row: Number(match[2]), column: column(match[1]!) };
}

function box(reference: string): Box | undefined {
  const [first, last = first] = reference.split(':');
  const a = cell(first ?? '');
  const b = cell(last ?? '');
  return a && b ? { top: a.row, left: a.column, bottom: b.row, right: b.column } : undefined;
}

const meet = (a: Box, b: Box) =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
const tags = (xml: string, name: string) => [
  ...xml.matchAll(new RegExp(`<${name}(\\s[^>]*?)?(/>|>([\\s\\S]*?)</${name}>)`, 'g')),
];
const attribute = (text: string | undefined, name: string) => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(text ?? '');
  return found === null ? undefined : decode(found[1]!);
};

/** Outside quotes: brackets in balance, no list separator of another language, something between operators. */
function formulaFault(formula: string): string | undefined {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'/g, 'S');
  // Column names inside structured references may hold anything.
  const outside = bare.replace(/\[\[[^\]]*\](,\[[^\]]*\])*\]|\[[^[\]]*\]/g, '');
  let depth = 0;
  for (const mark of Array.from(outside)) {
    depth += mark === '(' ? 1 : mark === ')' ? -1 : 0;
    if (depth < 0) return 'closes a bracket too many';
  }
  if (depth !== 0) return 'leaves a bracket open';
  if (outside.includes(';')) return 'separates by ;';
  if (formula.startsWith('=')) return 'begins with =';
  if (/[-+*/^,(]\s*$/.test(outside) || /[*/^,]\s*[)*/^,]/.test(outside) || formula.trim() === '')
    return 'breaks off';
  return undefined;
}

function sharedStrings(parts: Parts): string[] {
  const xml = parts.get('xl/sharedStrings.xml') ?? '';
  return tags(xml, 'si').map(([, , , inner = '']) =>
    tags(inner, 't')
      .map(([, , , text = '']) => decode(text))
      .join(''),
  );
}

function lintCells(xml: string, strings: readonly string[]): string[] {
  const found: string[] = [];
  let lastRow = 0;
  for (const [, rowOpen, , rowXml = ''] of tags(xml, 'row')) {
    const row = Number(attribute(rowOpen, 'r'));
    if (row <= lastRow) found.push(`row ${row} comes after row ${lastRow}`);
    lastRow = row;
    let lastColumn = 0;
    for (const [, open, , inner = ''] of tags(rowXml, 'c')) {
      const at = cell(attribute(open, 'r') ?? '');
      if (at?.row !== row) found.push(`cell ${attribute(open, 'r')} stands in row ${row}`);
      else if (at.column <= lastColumn)
        found.push(`cell ${attribute(open, 'r')} is out of order or there twice`);
      lastColumn = at?.column ?? lastColumn;
      const value = /<v>([^<]*)<\/v>/.exec(inner)?.[1];
      if (attribute(open, 't') === 's' && !(Number(value) < strings.length))
        found.push(`string ${value} does not exist`);
      for (const [, , , formula = ''] of tags(inner, 'f')) {
        const fault = formulaFault(decode(formula));
        if (fault !== undefined) found.push(`formula in ${attribute(open, 'r')} ${fault}`);
      }
    }
  }
  return found;
}

function textAt(xml: string, strings: readonly string[], row: number, index: number): string | undefined {
  for (const [, open, , inner = ''] of tags(xml, 'c')) {
    const at = cell(attribute(open, 'r') ?? '');
    if (at?.row !== row || at.column !== index) continue;
    const value = /<v>([^<]*)<\/v>/.exec(inner)?.[1];
    return attribute(open, 't') === 's' ? strings[Number(value)] : decode(value ?? '');
  }
  return undefined;
}

function lintTable(xml: string, sheet: string, strings: readonly string[]): string[] {
  const found: string[] = [];
  const [, open] = /<table(\s[^>]*)>/.exec(xml) ?? [];
  const name = attribute(open, 'displayName') ?? '';
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) found.push(`table name «${name}» is not one`);
  const area = box(attribute(open, 'ref') ?? '');
  const columns = tags(xml, 'tableColumn').map(([, attributes]) => attribute(attributes, 'name') ?? '');
  if (area === undefined || area.bottom <= area.top || area.right - area.left + 1 !== columns.length) {
    return [...found, `ref ${attribute(open, 'ref')} does not hold ${columns.length} columns and a row`];
  }
  const seen = new Set<string>();
  columns.forEach((title, index) => {
    if (seen.has(title.toLowerCase())) found.push(`two columns «${title}»`);
    seen.add(title.toLowerCase());
    const header = textAt(sheet, strings, area.top, area.left + index);
    if (header !== title) found.push(`column «${title}» has the header «${header}»`);
  });
  for (const [, , , formula = ''] of tags(xml, 'calculatedColumnFormula')) {
    const fault = formulaFault(decode(formula));
    if (fault !== undefined) found.push(`calculated column ${fault}`);
  }
  return found;
}

function lintMerges(sheet: string, tables: readonly Box[]): string[] {
  const merges = tags(sheet, 'mergeCell').map(([, open]) => ({ ref: attribute(open, 'ref') ?? '' }));
  return merges.flatMap(({ ref }, index) => {
    const area = box(ref);
    if (area === undefined) return [`merge ${ref} is no range`];
    const others = merges.slice(0, index).some((other) => meet(box(other.ref)!, area));
    const faults = others ? [`merge ${ref} overlaps another`] : [];
    return tables.some((table) => meet(table, area)) ? [...faults, `merge ${ref} crosses a table`] : faults;
  });
}

function lintLists(sheet: string): string[] {
  return tags(sheet, 'formula1').flatMap(([, , , text = '']) => {
    const source = decode(text);
    return source.startsWith('"') && source.length - 2 > 255
      ? [`a list of ${source.length - 2} characters`]
      : [];
  });
}

function lintNames(workbook: string): string[] {
  const seen = new Set<string>();
  return tags(workbook, 'definedName').flatMap(([, open, , text = '']) => {
    const name = attribute(open, 'name') ?? '';
    const key = `${name.toLowerCase()}@${attribute(open, 'localSheetId') ?? ''}`;
    const faults: string[] = [];
    if (seen.has(key)) faults.push(`name «${name}» is there twice`);
    seen.add(key);
    const own = name.replace(/^_xlnm\./, '');
    const legal = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(own) && !/^([A-Z]{1,3}\d+|R\d*C\d*|[RC])$/i.test(own);
    if (!legal) faults.push(`name «${name}» is not one`);
    const fault = formulaFault(decode(text));
    return fault === undefined ? faults : [...faults, `name «${name}» ${fault}`];
  });
}

function relations(parts: Parts, path: string): string[] {
  const rels = parts.get(path.replace(/([^/]*)$/, '_rels/$1.rels')) ?? '';
  return tags(rels, 'Relationship').map(
    ([, open]) => `xl/${(attribute(open, 'Target') ?? '').replace(/^(\.\.\/)?/, '')}`,
  );
}

/** Everything wrong in an .xlsx that the validator of the format does not see. */
export function lintXlsx(file: Uint8Array): Defect[] {
  const parts: Parts = new Map(
    Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]),
  );
  const strings = sharedStrings(parts);
  const defects: Defect[] = lintNames(parts.get('xl/workbook.xml') ?? '').map((what) => ({
    part: 'xl/workbook.xml',
    what,
  }));
  const say = (part: string, faults: readonly string[]) =>
    defects.push(...faults.map((what) => ({ part, what })));
  for (const [path, xml] of parts) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(path)) continue;
    const tables = relations(parts, path).filter((target) => target.startsWith('xl/tables/'));
    say(path, [...lintCells(xml, strings), ...lintLists(xml)]);
    for (const table of tables) say(table, lintTable(parts.get(table) ?? '', xml, strings));
    const areas = tables.flatMap(
      (table) => box(attribute(/<table(\s[^>]*)>/.exec(parts.get(table) ?? '')?.[1], 'ref') ?? '') ?? [],
    );
    say(path, lintMerges(xml, areas));
  }
  return defects;
}
