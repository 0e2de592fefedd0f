import { invalidArgument } from '../wire/errors';

/** Rows and columns from 0, ends included. */
export interface Box {
  r0: number;
  c0: number;
  r1: number;
  c1: number;
}

/** https://support.microsoft.com/office/excel-specifications-and-limits */
export const LAST_ROW = 1048575;
export const LAST_COLUMN = 16383;

export const WHOLE: Box = { r0: 0, c0: 0, r1: LAST_ROW, c1: LAST_COLUMN };

export function columnName(c: number): string {
  let s = '';
  for (let n = c + 1; n > 0; n = Math.floor((n - 1) / 26)) s = String.fromCharCode(65 + ((n - 1) % 26)) + s;
  return s;
}

export const columnIndex = (name: string): number =>
  Array.from(name.toUpperCase()).reduce((a, ch) => a * 26 + ch.charCodeAt(0) - 64, 0) - 1;

export const rows = (b: Box): number => b.r1 - b.r0 + 1;
export const columns = (b: Box): number => b.c1 - b.c0 + 1;
export const count = (b: Box): number => rows(b) * columns(b);
export const fullColumns = (b: Box): boolean => b.r0 === 0 && b.r1 === LAST_ROW;
export const fullRows = (b: Box): boolean => b.c0 === 0 && b.c1 === LAST_COLUMN;
export const cellBox = (r: number, c: number): Box => ({ r0: r, c0: c, r1: r, c1: c });

export const contains = (a: Box, b: Box): boolean =>
  a.r0 <= b.r0 && a.r1 >= b.r1 && a.c0 <= b.c0 && a.c1 >= b.c1;

export const sameBox = (a: Box, b: Box): boolean => contains(a, b) && contains(b, a);

export function intersect(a: Box, b: Box): Box | null {
  const x = {
    r0: Math.max(a.r0, b.r0),
    c0: Math.max(a.c0, b.c0),
    r1: Math.min(a.r1, b.r1),
    c1: Math.min(a.c1, b.c1),
  };
  return x.r0 > x.r1 || x.c0 > x.c1 ? null : x;
}

/** What is left of `a` without `b`: up to four boxes. */
export function subtract(a: Box, b: Box): Box[] {
  const x = intersect(a, b);
  if (!x) return [a];
  return [
    { ...a, r1: x.r0 - 1 },
    { ...a, r0: x.r1 + 1 },
    { r0: x.r0, r1: x.r1, c0: a.c0, c1: x.c0 - 1 },
    { r0: x.r0, r1: x.r1, c0: x.c1 + 1, c1: a.c1 },
  ].filter((p) => p.r0 <= p.r1 && p.c0 <= p.c1);
}

export function checked(b: Box): Box {
  const inside = contains(WHOLE, b) && b.r0 <= b.r1 && b.c0 <= b.c1;
  if (!inside || !Object.values(b).every((n) => Number.isInteger(n)))
    throw invalidArgument('outside the sheet');
  return b;
}

/** A1, A1:B2, A:C, 1:3, with or without $; null for anything else. */
export function parseA1(text: string): Box | null {
  const s = text.replaceAll('$', '').toUpperCase();
  let m = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/.exec(s);
  if (m?.[1] && m[2]) {
    const [r0, c0] = [Number(m[2]) - 1, columnIndex(m[1])];
    const [r1, c1] = m[3] && m[4] ? [Number(m[4]) - 1, columnIndex(m[3])] : [r0, c0];
    return ordered(r0, c0, r1, c1);
  }
  m = /^([A-Z]{1,3}):([A-Z]{1,3})$/.exec(s);
  if (m?.[1] && m[2]) return ordered(0, columnIndex(m[1]), LAST_ROW, columnIndex(m[2]));
  m = /^(\d{1,7}):(\d{1,7})$/.exec(s);
  if (m?.[1] && m[2]) return ordered(Number(m[1]) - 1, 0, Number(m[2]) - 1, LAST_COLUMN);
  return null;
}

function ordered(r0: number, c0: number, r1: number, c1: number): Box | null {
  const b = { r0: Math.min(r0, r1), c0: Math.min(c0, c1), r1: Math.max(r0, r1), c1: Math.max(c0, c1) };
  return contains(WHOLE, b) ? b : null;
}

export function a1(b: Box, absolute = false): string {
  const d = absolute ? '$' : '';
  if (fullColumns(b)) return `${d}${columnName(b.c0)}:${d}${columnName(b.c1)}`;
  if (fullRows(b)) return `${d}${b.r0 + 1}:${d}${b.r1 + 1}`;
  const from = `${d}${columnName(b.c0)}${d}${b.r0 + 1}`;
  const to = `${d}${columnName(b.c1)}${d}${b.r1 + 1}`;
  return from === to ? from : `${from}:${to}`;
}

/** Quotes are needed unless the name is an identifier that cannot be read as a cell. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !parseA1(name) && !/^(R|C|R\d*C\d*)$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Splits "'Sheet 1'!A1" into its sheet (undefined if none) and the rest. */
export function splitSheet(text: string): { sheet?: string; rest: string } {
  const t = text.startsWith('=') ? text.slice(1) : text;
  const m = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/s.exec(t);
  if (!m) return { rest: t };
  return { sheet: (m[1] ?? m[2] ?? '').replaceAll("''", "'"), rest: m[3] ?? '' };
}
