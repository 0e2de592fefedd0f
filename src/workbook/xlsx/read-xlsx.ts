import { type CellObject, type Range, read, type WorkBook } from '@e965/xlsx';
import { strFromU8, zipSync } from 'fflate';
import { Refusal } from '../../locales';
import { cellName, parseArea } from '../model/address';
import {
  FOREIGN_PARTS,
  type ForeignPart,
  type RawBook,
  type RawSheet,
  type RawTable,
  type RawValue,
  UNCOUNTED,
} from '../model/raw-book';
import { openZip } from '../../ooxml';

type Parts = Record<string, Uint8Array>;
type DenseRows = readonly (readonly (CellObject | undefined)[] | undefined)[];

/** The numbers under which a file keeps them. */
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

/** Wider and longer than any budget; a single cell at the far corner must not make millions of empty ones. */
const MAX_COLUMNS = 256;
const MAX_ROWS = 200_000;

/** A spreadsheet that counts its days from 1904 is four years and a day behind. */
const DAYS_1904 = 1462;

function textOf(parts: Parts, path: string): string {
  const part = parts[path];
  return part === undefined ? '' : strFromU8(part);
}

function unescape(text: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, code: string) => {
    if (code.startsWith('#')) {
      const point = Number(code.toLowerCase().replace('#x', '0x').replace('#', ''));
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    }
    return named[code] ?? whole;
  });
}

function attribute(tag: string, name: string): string {
  return unescape(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
}

/** Relationship targets are relative to the folder of the part that names them. */
function resolvePath(base: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = base.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function relationsOf(parts: Parts, path: string): { id: string; type: string; target: string }[] {
  const cut = path.lastIndexOf('/') + 1;
  const xml = textOf(parts, `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`);
  return [...xml.matchAll(/<(?:\w+:)?Relationship\s[^<>]*>/g)].map(([tag]) => ({
    id: attribute(tag, 'Id'),
    type: attribute(tag, 'Type'),
    target: resolvePath(path, attribute(tag, 'Target')),
  }));
}

/** Tables are read by ourselves: the cell reader passes them over. */
function tablesOf(parts: Parts, sheetPath: string): RawTable[] {
  const paths = relationsOf(parts, sheetPath).filter(({ type }) => type.endsWith('/table'));
  return paths.flatMap(({ target }) => {
    const tag = /<(?:\w+:)?table\s[^<>]*>/.exec(textOf(parts, target))?.[0] ?? '';
    const area = parseArea(attribute(tag, 'ref'));
    const totals = Number(attribute(tag, 'totalsRowCount')) || 0;
    if (area === undefined) return [];
    return [{ name: attribute(tag, 'displayName'), area: { ...area, bottom: area.bottom - totals } }];
  });
}

/** The path of each sheet's part, by the sheet's name. */
function sheetPaths(parts: Parts): Map<string, string> {
  const root =
    relationsOf(parts, '').find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml';
  const targets = new Map(relationsOf(parts, root).map(({ id, target }) => [id, target]));
  const paths = new Map<string, string>();
  for (const [tag] of textOf(parts, root).matchAll(/<(?:\w+:)?sheet\s[^<>]*>/g)) {
    const id = /\s(?:\w+:)?id="([^"]*)"/.exec(tag)?.[1] ?? '';
    paths.set(attribute(tag, 'name'), targets.get(id) ?? '');
  }
  return paths;
}

function valueOf(cell: CellObject | undefined, shift: number): RawValue {
  if (cell === undefined) return null;
  if (cell.f !== undefined && (cell.v === undefined || cell.t === 'z')) return { error: UNCOUNTED };
  switch (cell.t) {
    case 'n':
      return typeof cell.v === 'number' ? cell.v + (shift > 0 && isDateFormat(cell.z) ? shift : 0) : null;
    case 's':
      return typeof cell.v === 'string' ? cell.v : null;
    case 'b':
      return cell.v === true;
    case 'e':
      return { error: ERRORS[Number(cell.v)] ?? '#ERROR' };
    case 'd':
    case 'z':
      return null;
  }
}

function isDateFormat(format: unknown): boolean {
  return typeof format === 'string' && /[dy]/i.test(format.replace(/\[[^\]]*\]|"[^"]*"/g, ''));
}

function parse(parts: Parts, sheets: readonly string[] | undefined): WorkBook {
  try {
    // The cell reader is given a package that was unpacked and bounded here, stored without packing.
    return read(zipSync(parts, { level: 0 }), {
      type: 'array',
      dense: true,
      cellText: false,
      cellHTML: false,
      cellNF: true,
      // A formula without a value stays in sight.
      sheetStubs: true,
      ...(sheets === undefined ? {} : { sheets: [...sheets] }),
    });
  } catch {
    throw new Refusal('zip.damaged', {});
  }
}

const areaOf = ({ s, e }: Range) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c });

function readSheet(name: string, dense: DenseRows, shift: number, tables: readonly RawTable[]): RawSheet {
  if (dense.length > MAX_ROWS) throw new Refusal('book.tooManyRows', { sheet: name });
  const rows: (RawValue[] | undefined)[] = [];
  const formulas = new Set<string>();
  dense.forEach((row, index) => {
    const cells = row?.slice(0, MAX_COLUMNS) ?? [];
    rows[index] = Array.from(cells, (cell) => valueOf(cell, shift));
    cells.forEach((cell, column) => {
      if (cell?.f !== undefined) formulas.add(cellName(index, column));
    });
  });
  return { name, rows, tables, formulas };
}

const FOREIGN: Readonly<Record<ForeignPart, RegExp>> = {
  images: /^xl\/media\//,
  charts: /^xl\/charts\/chart[^/]*\.xml$/,
  macros: /vbaProject|^xl\/macrosheets\//i,
  pivots: /^xl\/pivot/,
  links: /^xl\/externalLinks\//,
  threads: /^xl\/threadedComments\//,
};
/** The book has one chart of its own. */
const OWN_CHARTS = 1;

function foreignParts(paths: readonly string[]): ForeignPart[] {
  return FOREIGN_PARTS.filter((part) => {
    const found = paths.filter((path) => FOREIGN[part].test(path)).length;
    return found > (part === 'charts' ? OWN_CHARTS : 0);
  });
}

const ANY_SHEET = /(^|\/)worksheets\/[^/]+\.xml$/;

/** Everything but sheets, then the wanted sheets; the whole package when its own list of them leads nowhere. */
function openSheets(file: Uint8Array, wanted: (sheet: string) => boolean): Parts {
  const beside = openZip(file, (path) => !ANY_SHEET.test(path));
  const listed = [...sheetPaths(beside)].filter(([name]) => wanted(name)).map(([, path]) => path);
  const needed = new Set(listed);
  const parts = { ...beside, ...openZip(file, (path) => needed.has(path)) };
  return listed.length > 0 && listed.every((path) => path in parts) ? parts : openZip(file);
}

/**
 * The cells and tables of an .xlsx that somebody picked. With `wanted`, of those sheets only: what a book merely
 * computes is then neither unpacked nor read.
 */
export function readXlsx(file: Uint8Array, wanted?: (sheet: string) => boolean): RawBook {
  const parts = wanted === undefined ? openZip(file) : openSheets(file, wanted);
  if (parts['[Content_Types].xml'] === undefined) throw new Refusal('zip.notZip', {});
  const paths = sheetPaths(parts);
  const book = parse(parts, wanted === undefined ? undefined : [...paths.keys()].filter(wanted));
  const shift = book.Workbook?.WBProps?.date1904 === true ? DAYS_1904 : 0;
  const sheets = book.SheetNames.filter(wanted ?? (() => true)).map((name) => {
    const dense = (book.Sheets[name]?.['!data'] ?? []) as DenseRows;
    const sheet = readSheet(name, dense, shift, tablesOf(parts, paths.get(name) ?? ''));
    return { ...sheet, merges: (book.Sheets[name]?.['!merges'] ?? []).map(areaOf) };
  });
  return { sheets, parts: foreignParts(Object.keys(parts)) };
}
