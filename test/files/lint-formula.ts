/** What a formula may name, in lower case. */
export interface Known {
  readonly sheets: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly tables: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Functions that a file of Excel 2007 already names without a prefix; whoever needs another one adds it here. */
const FUNCTIONS = new Set(
  `ABS ADDRESS AND AREAS AVERAGE AVERAGEIF AVERAGEIFS CEILING CELL CHAR CHOOSE CLEAN CODE COLUMN COLUMNS CONCATENATE
  COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS DATE DATEDIF DATEVALUE DAY DAYS360 EDATE EOMONTH ERROR.TYPE EVEN EXACT FALSE
  FIND FIXED FLOOR FREQUENCY HLOOKUP HOUR HYPERLINK IF IFERROR INDEX INDIRECT INFO INT ISBLANK ISERR ISERROR ISEVEN
  ISLOGICAL ISNA ISNONTEXT ISNUMBER ISODD ISREF ISTEXT LARGE LEFT LEN LOOKUP LOWER MATCH MAX MEDIAN MID MIN MINUTE MOD
  MODE MONTH MROUND N NA NETWORKDAYS NOT NOW ODD OFFSET OR POWER PRODUCT PROPER QUOTIENT RANK REPLACE REPT RIGHT ROUND
  ROUNDDOWN ROUNDUP ROW ROWS SEARCH SECOND SIGN SMALL SQRT SUBSTITUTE SUBTOTAL SUM SUMIF SUMIFS SUMPRODUCT T TEXT TIME
  TIMEVALUE TODAY TRANSPOSE TRIM TRUE TRUNC TYPE UPPER VALUE VLOOKUP WEEKDAY WEEKNUM WORKDAY YEAR`.split(
    /\s+/,
  ),
);

type Kind = 'string' | 'sheet' | 'function' | 'table' | 'name' | 'number' | 'open' | 'close' | 'mark';

interface Token {
  readonly kind: Kind;
  readonly text: string;
}

const WORD = /[\p{L}_\\$][\p{L}\p{M}\p{N}_.\\$]*/uy;
const NUMBER = /\d+(?:\.\d+)?(?:E[+-]?\d+)?/iy;
const STRING = /"(?:[^"]|"")*"/y;
const QUOTED = /'(?:[^']|'')*'!/y;

function match(pattern: RegExp, formula: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(formula)?.[0];
}

/** From «[» to the «]» that closes it; an apostrophe takes the meaning from the mark behind it. */
function brackets(formula: string, from: number): string {
  let depth = 0;
  for (let at = from; at < formula.length; at += 1) {
    const mark = formula[at];
    if (mark === "'") at += 1;
    else if (mark === '[') depth += 1;
    else if (mark === ']') {
      depth -= 1;
      if (depth === 0) return formula.slice(from, at + 1);
    }
  }
  return formula.slice(from);
}

function word(formula: string, at: number, text: string): Token {
  const next = formula[at + text.length];
  if (next === '(') return { kind: 'function', text };
  if (next === '!') return { kind: 'sheet', text: `${text}!` };
  if (next === '[') return { kind: 'table', text: text + brackets(formula, at + text.length) };
  return { kind: 'name', text };
}

function tokenAt(formula: string, at: number): Token {
  const string = match(STRING, formula, at);
  if (string !== undefined) return { kind: 'string', text: string };
  const quoted = match(QUOTED, formula, at);
  if (quoted !== undefined) return { kind: 'sheet', text: quoted };
  const name = match(WORD, formula, at);
  if (name !== undefined) return word(formula, at, name);
  const number = match(NUMBER, formula, at);
  if (number !== undefined) return { kind: 'number', text: number };
  const mark = formula[at]!;
  if (mark === '[') return { kind: 'table', text: brackets(formula, at) };
  return { kind: mark === '(' ? 'open' : mark === ')' ? 'close' : 'mark', text: mark };
}

function tokens(formula: string): Token[] {
  const found: Token[] = [];
  for (let at = 0; at < formula.length;) {
    const token = tokenAt(formula, at);
    at += token.text.length;
    if (!/^\s$/.test(token.text)) found.push(token);
  }
  return found;
}

const isBinary = ({ kind, text }: Token) => kind === 'mark' && /^[*/^&=<>,]$/.test(text);

function balance(found: readonly Token[]): string[] {
  let depth = 0;
  for (const { kind } of found) {
    depth += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
    if (depth < 0) return ['closes a bracket too many'];
  }
  return depth > 0 ? ['leaves a bracket open'] : [];
}

function syntax(formula: string, found: readonly Token[]): string[] {
  if (formula.startsWith('=')) return ['begins with ='];
  if (found.some(({ kind, text }) => kind === 'mark' && text === ';')) return ['separates by ;'];
  if (found.some(({ kind, text }) => kind === 'mark' && text === '"')) return ['leaves a quote open'];
  if (formula.includes('#REF!')) return ['names #REF!'];
  const unbalanced = balance(found);
  if (unbalanced.length > 0) return unbalanced;
  const breaksOff = found.some((token, index) => {
    const next = found[index + 1];
    const waits = isBinary(token) || (token.kind === 'mark' && /^[-+]$/.test(token.text));
    if (!waits) return false;
    // «<=», «<>»: two marks that are one; an argument may be left out after a comma.
    if (next === undefined) return true;
    if (token.text === ',' || /^[<>=]$/.test(token.text)) return false;
    return next.kind === 'close' || isBinary(next);
  });
  return breaksOff || found.length === 0 ? ['breaks off'] : [];
}

const ITEMS = new Set(['#this row', '#all', '#data', '#headers', '#totals']);

function structured(text: string, known: Known): string[] {
  const cut = text.indexOf('[');
  const name = text.slice(0, cut);
  if (name === '') return [`names ${text} without its table`];
  const columns = known.tables.get(name.toLowerCase());
  if (columns === undefined) return [`names the table ${name}, which is not there`];
  const inside = text.slice(cut + 1, -1);
  if (inside.startsWith('@')) return ['says @ for [#This Row]'];
  const parts = inside.startsWith('[')
    ? [...inside.matchAll(/\[((?:'.|[^\]'])*)\]/g)].map(([, part]) => part!)
    : [inside];
  return parts
    .map((part) => part.replace(/'(.)/g, '$1'))
    .filter((part) => part !== '' && !ITEMS.has(part.toLowerCase()) && !columns.has(part.toLowerCase()))
    .map((part) => `names the column ${name}[${part}], which is not there`);
}

const CELL = /^\$?[A-Z]{1,3}\$?[1-9]\d{0,6}$/i;
const COLUMN = /^\$?[A-Z]{1,3}$/i;
const ROW = /^\$\d{0,7}$/;

function isReference(found: readonly Token[], index: number): boolean {
  const { text } = found[index]!;
  if (CELL.test(text) || ROW.test(text) || /^(TRUE|FALSE)$/i.test(text)) return true;
  return COLUMN.test(text) && (found[index + 1]?.text === ':' || found[index - 1]?.text === ':');
}

function naming(found: readonly Token[], known: Known): string[] {
  return found.flatMap(({ kind, text }, index) => {
    if (kind === 'table') return structured(text, known);
    if (kind === 'sheet') {
      const sheet = text.replace(/^'|'?!$/g, '').replaceAll("''", "'");
      return known.sheets.has(sheet.toLowerCase()) ? [] : [`names the sheet «${sheet}», which is not there`];
    }
    if (kind === 'function')
      return FUNCTIONS.has(text.toUpperCase()) ? [] : [`calls ${text}, which Excel 2010 may not have`];
    if (kind !== 'name' || isReference(found, index)) return [];
    const key = text.toLowerCase();
    return known.names.has(key) || known.tables.has(key) ? [] : [`names «${text}», which is not there`];
  });
}

/** The arguments of the call whose name stands at `from`. */
function argumentsOf(found: readonly Token[], from: number): Token[][] {
  const list: Token[][] = [[]];
  let depth = 0;
  for (const token of found.slice(from + 1)) {
    if (token.kind === 'close') depth -= 1;
    if (depth === 0 && token.kind === 'close') break;
    if (depth === 1 && token.kind === 'mark' && token.text === ',') list.push([]);
    else if (depth > 0) list.at(-1)!.push(token);
    if (token.kind === 'open') depth += 1;
  }
  return list;
}

/** Separators, and the letters for day and year, are those of the machine: only «0» means the same everywhere. */
function formats(found: readonly Token[]): string[] {
  return found.flatMap(({ kind, text }, index) => {
    if (kind !== 'function' || text.toUpperCase() !== 'TEXT') return [];
    const format = (argumentsOf(found, index)[1] ?? []).map((token) => token.text).join('');
    return format === '"0"' ? [] : [`formats by ${format}, which differs from machine to machine`];
  });
}

/** What Excel takes of a formula: letters, brackets within brackets, letters of one text. */
const MOST = { letters: 8192, depth: 64, text: 255 } as const;

function sizes(formula: string, found: readonly Token[]): string[] {
  const faults: string[] = [];
  if (formula.length > MOST.letters) faults.push(`has ${formula.length} letters`);
  let depth = 0;
  let deepest = 0;
  for (const { kind, text } of found) {
    depth += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
    deepest = Math.max(deepest, depth);
    const letters = text.slice(1, -1).replaceAll('""', '"').length;
    if (kind === 'string' && letters > MOST.text) faults.push(`holds a text of ${letters} letters`);
  }
  return deepest > MOST.depth ? [...faults, `goes ${deepest} brackets deep`] : faults;
}

/** Everything wrong with a formula of a cell, a table's column or a name. */
export function formulaFaults(formula: string, known: Known): string[] {
  const found = tokens(formula);
  const broken = syntax(formula, found);
  return broken.length > 0 ? broken : [...naming(found, known), ...formats(found), ...sizes(formula, found)];
}

/** Conditional formats and validations take fewer things than cells do. */
export function ruleFaults(formula: string, known: Known): string[] {
  const found = tokens(formula);
  const faults = formulaFaults(formula, known);
  if (found.some(({ kind }) => kind === 'table')) faults.push('holds a structured reference');
  if (found.some(({ kind, text }) => kind === 'mark' && text === '{')) faults.push('holds a list in braces');
  return faults;
}
