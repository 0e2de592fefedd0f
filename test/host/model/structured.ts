import { a1, type Box, quoteSheet } from './address';
import { mapFormula } from './refs';

/** What is needed of a table to find its parts. */
export interface TableShape {
  name: string;
  sheet: string;
  box: Box;
  columns: string[];
  headerRows: number;
  totalRows: number;
}

const unescape = (s: string): string => s.replace(/'(.)/g, '$1');

/** Splits the inside of a structured reference into its items: "[#This Row],[A]:[B]". */
export function parseBracket(bracket: string): { specials: string[]; from?: string; to?: string } {
  const inner = bracket.slice(1, -1);
  const specials: string[] = [];
  let rest = inner;
  if (inner.startsWith('@')) {
    specials.push('#this row');
    rest = inner.slice(1);
  }
  const items = [...rest.matchAll(/\[((?:[^[\]']|'.)*)\]/g)].map((m) => m[1] ?? '');
  const list = items.length ? items : rest === '' ? [] : [rest];
  const names: string[] = [];
  for (const item of list) {
    if (/^#(all|data|headers|totals|this row)$/i.test(item)) specials.push(item.toLowerCase());
    else names.push(unescape(item));
  }
  const [from, to] = names;
  return {
    specials,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

export function resolveBracket(table: TableShape, bracket: string, row: number): Box | null {
  const { specials, from, to } = parseBracket(bracket);
  const index = (name: string): number =>
    table.columns.findIndex((c) => c.toLowerCase() === name.toLowerCase());
  const first = from === undefined ? 0 : index(from);
  const last = from === undefined ? table.columns.length - 1 : to === undefined ? first : index(to);
  if (first < 0 || last < 0) return null;
  const [c0, c1] = [table.box.c0 + Math.min(first, last), table.box.c0 + Math.max(first, last)];
  const dataTop = table.box.r0 + table.headerRows;
  const dataEnd = table.box.r1 - table.totalRows;
  if (specials.includes('#this row')) return { r0: row, r1: row, c0, c1 };
  if (specials.includes('#all')) return { r0: table.box.r0, r1: table.box.r1, c0, c1 };
  const [headers, totals] = [specials.includes('#headers'), specials.includes('#totals')];
  const data = specials.includes('#data') || (!headers && !totals);
  const r0 = headers ? table.box.r0 : data ? dataTop : dataEnd + 1;
  const r1 = totals ? table.box.r1 : data ? dataEnd : table.box.r0;
  return r0 > r1 ? null : { r0, r1, c0, c1 };
}

/** What a formula may refer to by name, for engines that know no tables and few names. */
export interface Scope {
  tables: TableShape[];
  /** Formulas of defined names by lower-case name; those of a sheet as "sheet!name". */
  names: Map<string, string>;
}

/** Structured references and defined names become plain ranges or the formulas they stand for. */
export function toPlainRanges(
  formula: string,
  scope: Scope,
  sheet: string,
  row: number,
  col: number,
): string {
  const byName = (name: string): TableShape | undefined =>
    name === ''
      ? scope.tables.find((t) => t.sheet === sheet && inside(t.box, row, col))
      : scope.tables.find((t) => t.name.toLowerCase() === name.toLowerCase());
  const plain = (table: TableShape, bracket: string): string => {
    const box = resolveBracket(table, bracket, row);
    return box ? `${quoteSheet(table.sheet)}!${a1(box, true)}` : '#REF!';
  };
  const expand = (text: string, depth: number): string =>
    mapFormula(text, {
      structured: (name, bracket) => {
        const table = byName(name);
        return table ? plain(table, bracket) : '#REF!';
      },
      word: (name) => {
        const table = byName(name);
        if (table) return plain(table, '[#Data]');
        const key = name.toLowerCase();
        const named = scope.names.get(`${sheet.toLowerCase()}!${key}`) ?? scope.names.get(key);
        if (named === undefined || depth > 8) return name;
        const body = expand(named.slice(1), depth + 1);
        return /^[^()+*/&,<>=^ ]+$|^'[^']+'![$\w:]+$/.test(body) ? body : `(${body})`;
      },
    });
  return expand(formula, 0);
}

const inside = (b: Box, r: number, c: number): boolean => r >= b.r0 && r <= b.r1 && c >= b.c0 && c <= b.c1;

/** The spelling of files: `tbl[[#This Row],[Col]]` instead of `[@Col]`, so that both can be compared. */
export function fileFormula(formula: string, ownTable?: string): string {
  return mapFormula(formula, {
    structured: (name, bracket) => {
      const table = name || ownTable || '';
      const { specials, from, to } = parseBracket(bracket);
      if (!specials.includes('#this row')) return table + bracket;
      const esc = (s: string): string => `[${s.replace(/['#@[\]]/g, "'$&")}]`;
      const cols = from === undefined ? '' : `,${esc(from)}${to === undefined ? '' : `:${esc(to)}`}`;
      return `${table}[[#This Row]${cols}]`;
    },
  });
}
