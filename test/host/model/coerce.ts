import { invalidArgument } from '../wire/errors';

export type CellValue = string | number | boolean;

export interface Entry {
  value: CellValue;
  formula?: string;
  /** Excel picks a number format for what it recognises, if the cell was General. */
  numFmt?: string;
  /** Typed with a leading apostrophe. */
  quoted?: boolean;
}

/** https://support.microsoft.com/office/excel-specifications-and-limits */
const MAX_TEXT = 32767;
const MAX_FORMULA = 8192;
const ERRORS = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)$/;

/**
 * What a cell holds after something is written to it through `values` or `formulas`. The API speaks en-US
 * (learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-workbooks#access-application-culture-settings):
 * text that looks like an en-US number, percent, date or time becomes one, unless the cell is text ("@").
 */
export function coerce(input: unknown, format: string): Entry {
  if (typeof input === 'number') {
    if (!Number.isFinite(input)) throw invalidArgument('not a finite number');
    // A cell formatted as text before the number arrives holds text.
    return format === '@' ? { value: String(input) } : { value: input };
  }
  if (typeof input === 'boolean') return { value: input };
  if (typeof input !== 'string') throw invalidArgument(`a cell cannot hold ${typeof input}`);
  if (format === '@') return { value: checkText(input) };
  if (input.startsWith("'")) return { value: checkText(input.slice(1)), quoted: true };
  if (input.length > 1 && input.startsWith('=')) {
    checkFormula(input);
    return { value: '', formula: input };
  }
  checkText(input);
  // "+5*2" and "-5*2" typed by a person become formulas too; the API takes only "=" (OfficeDev/office-js docs).
  return fromText(input) ?? { value: input };
}

function checkText(text: string): string {
  if (text.length > MAX_TEXT) throw invalidArgument(`text above ${MAX_TEXT} characters`);
  return text;
}

export function checkFormula(formula: string): void {
  if (formula.length > MAX_FORMULA) throw invalidArgument(`formula above ${MAX_FORMULA} characters`);
  const bare = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')+'(?=!)|\[(?:[^[\]]|\[[^[\]]*\])*\]/g, 'x');
  let depth = 0;
  for (const ch of bare) {
    if (ch === '(') depth++;
    if (ch === ')') depth--;
    // The list separator of `formulas` is the comma in every locale.
    if (depth < 0 || ch === '"' || (ch === ';' && !bare.includes('{')))
      throw invalidArgument(`formula ${formula}`);
  }
  if (depth !== 0 || /[-+*/^&=<>,(]$/.test(bare)) throw invalidArgument(`formula ${formula}`);
}

const NUMBER = /^[-+]?(\d+|\d{1,3}(,\d{3})+)?(\.\d*)?(e[-+]?\d+)?$/i;

function fromText(input: string): Entry | null {
  const t = input.trim();
  if (/^(true|false)$/i.test(t)) return { value: t.toLowerCase() === 'true' };
  if (ERRORS.test(t.toUpperCase())) return { value: t.toUpperCase() };
  return fromNumber(t) ?? fromDate(t) ?? fromTime(t);
}

function fromNumber(text: string): Entry | null {
  const bracketed = /^\((.+)\)$/.exec(text);
  const percent = /^(.+?)\s*%$/.exec(text);
  const money = /^([-+]?)\$(.+)$/.exec(text);
  const core = bracketed?.[1] ?? percent?.[1] ?? (money ? `${money[1] ?? ''}${money[2] ?? ''}` : text);
  if (!/\d/.test(core) || !NUMBER.test(core)) return null;
  const n = Number(core.replaceAll(',', ''));
  if (!Number.isFinite(n)) return null;
  const decimals = core.includes('.') ? '.00' : '';
  if (percent) return { value: n / 100, numFmt: `0${decimals}%` };
  if (money) return { value: n, numFmt: decimals ? '$#,##0.00' : '$#,##0' };
  if (/e/i.test(core)) return { value: n, numFmt: '0.00E+00' };
  if (core.includes(',')) return { value: bracketed ? -n : n, numFmt: `#,##0${decimals}` };
  return { value: bracketed ? -n : n };
}

/** Days since 1899-12-30 of a civil date, or null if there is no such day. */
export function serial(y: number, m: number, d: number): number | null {
  const t = new Date(Date.UTC(y, m - 1, d));
  if (t.getUTCMonth() !== m - 1 || t.getUTCDate() !== d || y < 1900 || y > 9999) return null;
  return Math.round(t.getTime() / 86_400_000) + 25_569;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const fullYear = (y: string): number =>
  y.length > 2 ? Number(y) : Number(y) + (Number(y) < 30 ? 2000 : 1900);

function fromDate(text: string): Entry | null {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return dated(Number(iso[1]), Number(iso[2]), Number(iso[3]), 'm/d/yyyy');
  const us = /^(\d{1,2})[-/](\d{1,2})[-/](\d{2}|\d{4})$/.exec(text);
  if (us?.[3]) return dated(fullYear(us[3]), Number(us[1]), Number(us[2]), 'm/d/yyyy');
  const short = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (short) return dated(new Date().getUTCFullYear(), Number(short[1]), Number(short[2]), 'd-mmm');
  const named = /^(\d{1,2})[- ]([a-z]{3})[- ](\d{2}|\d{4})$/i.exec(text);
  const month = MONTHS.indexOf(named?.[2]?.toLowerCase() ?? '-');
  if (named?.[3] && month >= 0) return dated(fullYear(named[3]), month + 1, Number(named[1]), 'd-mmm-yy');
  const monthYear = /^(\d{1,2})[-/](\d{4})$/.exec(text);
  return monthYear ? dated(Number(monthYear[2]), Number(monthYear[1]), 1, 'mmm-yy') : null;
}

function dated(y: number, m: number, d: number, numFmt: string): Entry | null {
  const value = serial(y, m, d);
  return value === null ? null : { value, numFmt };
}

function fromTime(text: string): Entry | null {
  const m = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([ap])m?)?$/i.exec(text);
  if (!m || Number(m[2]) > 59 || Number(m[3] ?? 0) > 59) return null;
  const shift = m[4]?.toLowerCase() === 'p' && Number(m[1]) < 12 ? 12 : 0;
  const seconds = (Number(m[1]) + shift) * 3600 + Number(m[2]) * 60 + Number(m[3] ?? 0);
  return { value: seconds / 86_400, numFmt: m[3] ? 'h:mm:ss' : 'h:mm' };
}
