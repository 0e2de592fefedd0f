import type { MessageKey } from '../../locales';
import words from './words.json';

export interface Amount {
  readonly value: number;
  /** «người» of «10 người»; what a price is of: «người/buổi» of «50.000 đ/người/buổi». */
  readonly unit: string;
  /** It names its own money («2 triệu», «500.000 đ»): the unit of the table does not scale it. */
  readonly explicit: boolean;
  /** What it would be in the other reading of its mark. */
  readonly other?: number;
  readonly doubt?: MessageKey;
}

/** Money is counted in thousands and whole đồng, a count may have decimals. */
export type AmountKind = 'money' | 'count';

interface Digits {
  readonly value: number;
  readonly other?: number;
  readonly doubt?: MessageKey;
}

const SCALES: Readonly<Record<string, number | undefined>> = words.money.scales;
const longestFirst = (names: readonly string[]) => [...names].sort((a, b) => b.length - a.length).join('|');
const escaped = (names: readonly string[]) =>
  longestFirst(names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));

const NUMBER = /^\d+(?:[.,']\d+| \d{3}(?!\d))*/;
const SCALE = new RegExp(`^\\s*(${escaped(Object.keys(words.money.scales))})(?!\\p{L})\\s*`, 'iu');
const CURRENCY = new RegExp(`^\\s*(${escaped(words.money.currency)})(?!\\p{L})\\s*`, 'iu');
const HALF = new RegExp(`^\\s*${words.money.half}(?!\\p{L})\\s*`, 'iu');

/** The digits of «1.000.000», «1,000,000», «1 000 000», «1.234,5», «12.5». */
function digitsOf(written: string, kind: AmountKind): Digits | undefined {
  const token = written.replace(/[' ](?=\d{3}(?!\d))/g, '');
  const parts = token.split(/[.,]/);
  const marks = token.replace(/\d/g, '');
  const [first = '', ...rest] = parts;
  if (rest.length === 0) return { value: Number(token) };
  const grouped = (pieces: readonly string[]) =>
    first.length <= 3 && !first.startsWith('0') && pieces.every((piece) => piece.length === 3);
  const last = rest.at(-1) ?? '';
  if (new Set(marks).size === 1) {
    if (rest.length > 1) return grouped(rest) ? { value: Number(parts.join('')) } : undefined;
    const decimal = Number(`${first}.${last}`);
    if (!grouped(rest)) return { value: decimal };
    const whole = { value: Number(parts.join('')), other: decimal };
    if (marks === '.') return whole;
    return { ...whole, doubt: kind === 'money' ? 'import.commaThousands' : 'import.commaCount' };
  }
  // «1.000,000»: a thousand to one reader, a million to another.
  if (!/^(\.+,|,+\.)$/.test(marks) || !grouped(rest.slice(0, -1)) || last.length === 3) return undefined;
  return { value: Number(`${parts.slice(0, -1).join('')}.${last}`) };
}

interface Rest {
  readonly value: number;
  readonly rest: string;
  readonly scaled: boolean;
}

/** «2 triệu rưỡi», «1tr5», «1 triệu 200 nghìn»: what follows the first number. */
function scaledBy(number: number, after: string): Rest {
  const scale = SCALE.exec(after);
  const by = SCALES[scale?.[1]?.toLowerCase() ?? ''];
  if (scale === null || by === undefined) return { value: number, rest: after, scaled: false };
  const value = number * by;
  const rest = after.slice(scale[0].length);
  const half = HALF.exec(rest);
  if (half !== null) return { value: value + by / 2, rest: rest.slice(half[0].length), scaled: true };
  const more = /^\d{1,3}(?![\d.,])/.exec(rest)?.[0];
  if (more === undefined) return { value, rest, scaled: true };
  const next = scaledBy(Number(more), rest.slice(more.length));
  if (next.scaled) return { ...next, value: value + next.value };
  return { value: value + (Number(more) * by) / 10 ** more.length, rest: next.rest, scaled: true };
}

function signed(text: string): { sign: 1 | -1; bare: string } {
  const inside = /^\((.*)\)$/.exec(text)?.[1]?.trim();
  if (inside !== undefined && /^\d/.test(inside)) return { sign: -1, bare: inside };
  const minus = /^[-\u2012-\u2015\u2212]\s*(?=\d)/.exec(text);
  return minus === null ? { sign: 1, bare: text } : { sign: -1, bare: text.slice(minus[0].length) };
}

function readMoney(value: number, after: string): Omit<Amount, 'other' | 'doubt'> | undefined {
  const scaled = scaledBy(value, after);
  const currency = CURRENCY.exec(scaled.rest);
  const rest = scaled.rest.slice(currency?.[0].length ?? 0).trim();
  const unit = /^\/\s*(\p{L}[^\d]*)$/u.exec(rest)?.[1]?.trim();
  if (rest !== '' && unit === undefined) return undefined;
  return { value: scaled.value, unit: unit ?? '', explicit: scaled.scaled || currency !== null };
}

function readCount(
  value: number,
  after: string,
): (Omit<Amount, 'other'> & { doubt?: MessageKey }) | undefined {
  const rest = after.trim();
  if (rest === '%') return { value: value / 100, unit: '', explicit: false, doubt: 'import.percent' };
  if (rest !== '' && (!/^\/?\s*\p{L}[^\d]{0,40}$/u.test(rest) || /\s[x×*]\s/i.test(rest))) return undefined;
  return { value, unit: rest.replace(/^\/\s*/, ''), explicit: false };
}

/**
 * A number as somebody typed it into a text cell. The strict reader of our own sheets refuses what could be read in
 * two ways; a foreign table is read by the column it stands in, with the doubt said. Undefined: not a number.
 */
export function readAmount(text: string, kind: AmountKind = 'money'): Amount | undefined {
  const { sign, bare } = signed(
    text
      .normalize('NFC')
      .replace(/[\s\u00A0\u202F]+/g, ' ')
      .trim(),
  );
  const token = NUMBER.exec(bare)?.[0];
  const digits = token === undefined ? undefined : digitsOf(token, kind);
  if (token === undefined || digits === undefined) return undefined;
  const after = bare.slice(token.length);
  // «1,5 triệu»; «1,500 triệu» is not a thousand and a half million.
  const number = SCALE.test(after) && digits.other !== undefined ? digits.other : digits.value;
  const read = kind === 'money' ? readMoney(number, after) : readCount(number, after);
  if (read === undefined) return undefined;
  const { doubt = digits.doubt } = read as { doubt?: MessageKey };
  const other = number === digits.value && digits.other !== undefined ? { other: sign * digits.other } : {};
  const scaledDoubt = number === digits.value ? doubt : undefined;
  return {
    ...read,
    value: sign * read.value,
    ...other,
    ...(scaledDoubt === undefined ? {} : { doubt: scaledDoubt }),
  };
}

/** «10 người x 2 ngày» in one cell. */
export function readFactors(text: string): Amount[] | undefined {
  const read = text.split(/\s*[x×*]\s*(?=\d)/i).map((part) => readAmount(part, 'count'));
  return read.every((amount) => amount !== undefined) ? read : undefined;
}
