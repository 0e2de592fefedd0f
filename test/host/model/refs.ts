import { a1, type Box, parseA1, quoteSheet } from './address';

export interface Ref {
  sheet: string | undefined;
  text: string;
}

const TOKEN =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_(.[!])|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)|([\p{L}_\\][\p{L}\p{N}_.\\]*)(\(|\[)?|(\[)|\d+(?:\.\d+)?/uy;

const unquote = (q: string): string => q.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'");

interface Handlers {
  /** Returns the new text of a cell reference, sheet prefix included. */
  ref?: (ref: Ref) => string;
  /** Returns the new text of a structured reference: the table name ('' inside it) and the bracket part. */
  structured?: (table: string, bracket: string) => string;
  /** Returns the new text of a bare word (a defined name or a whole table). */
  word?: (name: string) => string;
}

/** Where the bracket that opens at `at` closes; `'` escapes the next character in a column name. */
export function bracketEnd(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    if (text[i] === "'") i++;
    else if (text[i] === '[') depth++;
    else if (text[i] === ']' && --depth === 0) return i + 1;
  }
  return text.length;
}

/** Rewrites the references of a formula; strings and function names stay as they are. */
export function mapFormula(formula: string, on: Handlers): string {
  let out = '';
  let i = 0;
  const plainRef = (r: Ref): string => (r.sheet === undefined ? r.text : `${quoteSheet(r.sheet)}!${r.text}`);
  while (i < formula.length) {
    TOKEN.lastIndex = i;
    const m = TOKEN.exec(formula);
    if (!m) {
      out += formula[i++] ?? '';
      continue;
    }
    const [text, sheet, ref, prefix, word, after, bracket] = m;
    i = TOKEN.lastIndex;
    if (ref) {
      const r = { sheet: sheet === undefined ? undefined : unquote(sheet), text: ref };
      out += on.ref ? on.ref(r) : text;
    } else if (prefix) {
      const moved = on.ref?.({ sheet: unquote(prefix), text: '' });
      out += moved ?? plainRef({ sheet: unquote(prefix), text: '' });
    } else if (bracket ?? after === '[') {
      const at = bracket ? i - 1 : i - 1;
      const end = bracketEnd(formula, at);
      const inner = formula.slice(at, end);
      out += on.structured ? on.structured(word ?? '', inner) : (word ?? '') + inner;
      i = end;
    } else if (word && after !== '(') out += on.word ? on.word(word) : text;
    else out += text;
  }
  return out;
}

/** References follow a sheet that is renamed; those to a deleted sheet become #REF!. */
export const renameSheet = (formula: string, from: string, to: string | null): string =>
  mapFormula(formula, {
    ref: ({ sheet, text }) => {
      if (sheet === undefined) return text;
      if (sheet.toLowerCase() !== from.toLowerCase()) return `${quoteSheet(sheet)}!${text}`;
      return to === null ? '#REF!' : `${quoteSheet(to)}!${text}`;
    },
  });

export const renameTable = (formula: string, from: string, to: string): string => {
  const swap = (name: string): string => (name.toLowerCase() === from.toLowerCase() ? to : name);
  return mapFormula(formula, { structured: (t, b) => swap(t) + b, word: swap });
};

/** Moves every reference that `move` changes; `home` is the sheet of the formula. */
export function moveRefs(
  formula: string,
  home: string,
  target: string,
  move: (b: Box) => Box | null,
): string {
  return mapFormula(formula, {
    ref: ({ sheet, text }) => {
      const prefix = sheet === undefined ? '' : `${quoteSheet(sheet)}!`;
      const box = parseA1(text);
      if (!box || (sheet ?? home).toLowerCase() !== target.toLowerCase()) return prefix + text;
      const moved = move(box);
      return moved ? prefix + withDollars(text, moved) : `${prefix}#REF!`;
    },
  });
}

/** A formula copied elsewhere: relative parts of references shift. */
export function shiftRelative(formula: string, dr: number, dc: number): string {
  return mapFormula(formula, {
    ref: ({ sheet, text }) => {
      const moved = text
        .split(':')
        .map((part) => shiftPart(part, dr, dc))
        .join(':');
      return sheet === undefined ? moved : `${quoteSheet(sheet)}!${moved}`;
    },
  });
}

function shiftPart(part: string, dr: number, dc: number): string {
  const m = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(part);
  if (!m?.[2] || !m[4]) return part;
  const box = parseA1(m[2] + m[4]);
  if (!box) return part;
  const c = m[1] ? box.c0 : box.c0 + dc;
  const r = m[3] ? box.r0 : box.r0 + dr;
  if (r < 0 || c < 0) return '#REF!';
  return withDollars(part, { r0: r, c0: c, r1: r, c1: c });
}

function withDollars(pattern: string, box: Box): string {
  const parts = a1(box).split(':');
  const shapes = pattern.split(':');
  return shapes
    .map((shape, i) => {
      const m = /^(\$?)[A-Za-z]*(\$?)\d*$/.exec(shape);
      const n = /^([A-Z]*)(\d*)$/.exec(parts[i] ?? parts[0] ?? '');
      if (!n) return shape;
      const first = shape.startsWith('$') ? '$' : '';
      if (!n[1]) return first + (n[2] ?? '');
      return first + n[1] + (n[2] ? (m?.[2] ?? '') + n[2] : '');
    })
    .join(':');
}
