import { type CellObject, read, type WorkBook } from '@e965/xlsx';
import { strFromU8, zipSync } from 'fflate';
import { Refusal } from '../../locales';
import { parseArea } from '../model/address';
import type { RawBook, RawSheet, RawTable, RawValue } from '../model/raw-book';
import { openZip } from './open-zip';

type Parts = Record<string, Uint8Array>;
type DenseRows = readonly (readonly (CellObject | undefined)[] | undefined)[];

/** A spreadsheet that counts its days from 1904 is four years and a day behind. */
const DAYS_1904 = 1462;

function textOf(parts: Parts, path: string): string {
  const part = parts[path];
  return part === undefined ? '' : strFromU8(part);
}

function unescape(text: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, code: string) => {
    if (code.startsWith('#')) return String.fromCodePoint(Number(code.replace('#x', '0x').replace('#', '')));
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
  return [...xml.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].map(([tag]) => ({
    id: attribute(tag, 'Id'),
    type: attribute(tag, 'Type'),
    target: resolvePath(path, attribute(tag, 'Target')),
  }));
}

/** Tables are read by ourselves: the cell reader passes them over. */
function tablesOf(parts: Parts, sheetPath: string): RawTable[] {
  const paths = relationsOf(parts, sheetPath).filter(({ type }) => type.endsWith('/table'));
  return paths.flatMap(({ target }) => {
    const tag = /<(?:\w+:)?table\s[^>]*>/.exec(textOf(parts, target))?.[0] ?? '';
    const area = parseArea(attribute(tag, 'ref'));
    return area === undefined ? [] : [{ name: attribute(tag, 'displayName'), area }];
  });
}

/** The path of each sheet's part, by the sheet's name. */
function sheetPaths(parts: Parts): Map<string, string> {
  const root =
    relationsOf(parts, '').find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml';
  const targets = new Map(relationsOf(parts, root).map(({ id, target }) => [id, target]));
  const paths = new Map<string, string>();
  for (const [tag] of textOf(parts, root).matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)) {
    const id = /\s(?:\w+:)?id="([^"]*)"/.exec(tag)?.[1] ?? '';
    paths.set(attribute(tag, 'name'), targets.get(id) ?? '');
  }
  return paths;
}

function valueOf(cell: CellObject | undefined, shift: number): RawValue {
  if (cell === undefined) return null;
  switch (cell.t) {
    case 'n':
      return typeof cell.v === 'number' ? cell.v + (shift > 0 && isDateFormat(cell.z) ? shift : 0) : null;
    case 's':
      return typeof cell.v === 'string' ? cell.v : null;
    case 'b':
      return cell.v === true;
    case 'e':
      return { error: typeof cell.w === 'string' ? cell.w : '#ERROR' };
    case 'd':
    case 'z':
      return null;
  }
}

function isDateFormat(format: unknown): boolean {
  return typeof format === 'string' && /[dy]/i.test(format.replace(/\[[^\]]*\]|"[^"]*"/g, ''));
}

function parse(parts: Parts): WorkBook {
  try {
    // The cell reader is given a package that was unpacked and bounded here, stored without packing.
    return read(zipSync(parts, { level: 0 }), {
      type: 'array',
      dense: true,
      cellText: false,
      cellHTML: false,
      cellNF: true,
    });
  } catch {
    throw new Refusal('zip.damaged', {});
  }
}

/** The cells and tables of an .xlsx that somebody picked. */
export function readXlsx(file: Uint8Array): RawBook {
  const parts = openZip(file);
  if (parts['[Content_Types].xml'] === undefined) throw new Refusal('zip.notZip', {});
  const book = parse(parts);
  const paths = sheetPaths(parts);
  const shift = book.Workbook?.WBProps?.date1904 === true ? DAYS_1904 : 0;
  const sheets = book.SheetNames.map((name): RawSheet => {
    const dense = (book.Sheets[name]?.['!data'] ?? []) as DenseRows;
    const rows = Array.from(dense, (row) =>
      row === undefined ? undefined : Array.from(row, (cell) => valueOf(cell, shift)),
    );
    return { name, rows, tables: tablesOf(parts, paths.get(name) ?? '') };
  });
  return { sheets };
}
