import { Refusal } from '../../locales';
import {
  fromSerial,
  type IsoDate,
  MAX_LINE,
  MAX_QUANTITY,
  type Milli,
  milli,
  milliToNumber,
  readDate,
  toSerial,
} from '../../plan';
import { type RawValue, sameName, UNCOUNTED } from '../model/raw-book';
import type { CellValue, ValidationRule } from '../model/sheet-model';
import type { StyleName } from '../model/styles';
import { readNumber } from './read-number';
import wording from './wording.json';

/** Where a cell stands, for the sentence that says what is wrong with it. */
export interface Where {
  readonly sheet: string;
  readonly cell: string;
}

/** Where each part of a plan was read: «lines[3].unitPrice» → G7 of «Dự toán». */
export type Places = Map<string, Where>;

/** How one kind of value is shown in a cell and read back from it. */
export interface Codec {
  readonly style: StyleName;
  readonly encode: (value: unknown) => CellValue;
  readonly decode: (raw: RawValue, where: Where) => unknown;
  readonly validation?: { readonly rule: ValidationRule; readonly title: string; readonly message: string };
}

function shown(raw: RawValue): string {
  if (raw === null) return '';
  return typeof raw === 'object' ? raw.error : String(raw);
}

function textOf(raw: RawValue, where: Where): string {
  if (typeof raw === 'object' && raw !== null) {
    throw new Refusal(raw.error === UNCOUNTED ? 'book.uncounted' : 'book.badFormula', {
      ...where,
      found: raw.error,
    });
  }
  // Alt+Enter, tabs and other invisible characters are typing, not content.
  return shown(raw)
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]+/gu, ' ')
    .trim();
}

function numberOf(raw: RawValue, where: Where, otherwise: 'book.needsNumber' | 'book.needsMoney'): number {
  // Two numbers on two lines of a cell are not one number.
  const lines = typeof raw === 'string' && /[\r\n\t]/.test(raw.trim());
  const number = typeof raw === 'number' ? raw : lines ? undefined : readNumber(textOf(raw, where));
  if (number === undefined || number < 0) throw new Refusal(otherwise, { ...where, found: shown(raw) });
  return number;
}

function idOf(raw: RawValue, where: Where): string {
  const id = textOf(raw, where);
  if (!/^[A-Za-z][A-Za-z0-9._-]{0,19}$/.test(id)) throw new Refusal('book.needsId', { ...where, found: id });
  return id;
}

function dateOf(raw: RawValue, where: Where): IsoDate {
  const date = typeof raw === 'number' ? fromSerial(Math.trunc(raw)) : readDate(textOf(raw, where));
  if (date === undefined) throw new Refusal('book.needsDate', { ...where, found: shown(raw) });
  return date;
}

function moneyOf(raw: RawValue, where: Where): number {
  const amount = numberOf(raw, where, 'book.needsMoney');
  if (!Number.isInteger(amount) || amount > MAX_LINE)
    throw new Refusal('book.needsMoney', { ...where, found: shown(raw) });
  return amount;
}

function quantityOf(raw: RawValue, where: Where): number {
  const number = numberOf(raw, where, 'book.needsNumber');
  if (number > MAX_QUANTITY) throw new Refusal('book.needsNumber', { ...where, found: shown(raw) });
  const scaled = milli(number);
  // The sheet's formula would count with decimals that a plan does not keep.
  if (Math.abs(number - milliToNumber(scaled)) > 1e-9)
    throw new Refusal('book.tooFine', { ...where, found: shown(raw) });
  return scaled;
}

function yearOf(raw: RawValue, where: Where): number {
  const year = numberOf(raw, where, 'book.needsNumber');
  if (!Number.isInteger(year)) throw new Refusal('book.needsNumber', { ...where, found: shown(raw) });
  return year;
}

const LEVELS = Object.entries(wording.info.levels);

function levelOf(raw: RawValue, where: Where): string {
  const found = sameName(textOf(raw, where));
  const level = LEVELS.find(([, name]) => sameName(name) === found);
  const choices = LEVELS.map(([, name]) => name).join(', ');
  if (level === undefined) throw new Refusal('book.unknownChoice', { ...where, found: shown(raw), choices });
  return level[0];
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
const asNumber = (value: unknown): number => (typeof value === 'number' ? value : 0);
const asCell = (text: string): CellValue => (text === '' ? null : text);
const encodeDate = (value: unknown) => toSerial(value as IsoDate);
const encodeQuantity = (value: unknown) => milliToNumber(asNumber(value) as Milli);

const { validation } = wording;
const DATE_RULE = { kind: 'date', min: 36_526, max: 73_050 } as const;
const dateValidation = { rule: DATE_RULE, title: validation.dateTitle, message: validation.dateMessage };

const quantity: Codec = {
  style: 'number',
  encode: encodeQuantity,
  decode: quantityOf,
  validation: {
    rule: { kind: 'decimal', min: 0, max: MAX_QUANTITY },
    title: validation.quantityTitle,
    message: validation.quantityMessage,
  },
};

const money: Codec = {
  style: 'money',
  encode: asNumber,
  decode: moneyOf,
  validation: {
    rule: { kind: 'whole', min: 0, max: MAX_LINE },
    title: validation.moneyTitle,
    message: validation.moneyMessage,
  },
};

/** By the `kind` that wording.json gives a column or a field. */
const CODECS: Readonly<Record<string, Codec>> = {
  text: { style: 'text', encode: (value) => asCell(asText(value)), decode: textOf },
  id: { style: 'code', encode: asText, decode: idOf },
  activity: {
    style: 'code',
    encode: asText,
    decode: idOf,
    validation: {
      rule: { kind: 'reference', source: wording.activities.idName },
      title: validation.activityTitle,
      message: validation.activityMessage,
    },
  },
  date: { style: 'date', encode: encodeDate, decode: dateOf, validation: dateValidation },
  entryDate: { style: 'entryDate', encode: encodeDate, decode: dateOf, validation: dateValidation },
  year: { style: 'entryNumber', encode: asNumber, decode: yearOf },
  quantity,
  /** Blank means none. */
  count: { ...quantity, decode: (raw, where) => quantityOf(raw ?? 0, where) },
  money,
  /** Blank means nothing from this source. */
  source: { ...money, decode: (raw, where) => moneyOf(raw ?? 0, where) },
  level: {
    style: 'text',
    encode: (value) => LEVELS.find(([level]) => level === value)?.[1] ?? null,
    decode: levelOf,
    validation: {
      rule: { kind: 'list', choices: LEVELS.map(([, name]) => name) },
      title: wording.info.choiceTitle,
      message: wording.info.levelMessage,
    },
  },
};

export function codecOf(kind: string): Codec {
  const codec = CODECS[kind];
  if (codec === undefined) throw new Error(`wording.json names an unknown kind: ${kind}`);
  return codec;
}
