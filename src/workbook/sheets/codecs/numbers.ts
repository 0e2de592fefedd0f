import { type MessageKey, Refusal } from '../../../locales';
import { MAX_LINE, MAX_QUANTITY, type Milli, milli, milliToNumber } from '../../../plan';
import { isBlank, type RawValue } from '../../model/raw-book';
import validation from '../data/validation.json';
import { readAmount, readNumber } from '../read-number';
import { asNumber, type Codec, isDash, shown, textOf, type Where } from './codec';

function numberOf(
  raw: RawValue,
  where: Where,
  otherwise: MessageKey,
  read: (text: string) => number | undefined,
): number {
  // Two numbers on two lines of a cell are not one number.
  const lines = typeof raw === 'string' && /[\r\n\t]/.test(raw.trim());
  const number = typeof raw === 'number' ? raw : lines ? undefined : read(textOf(raw, where));
  if (number === undefined) throw new Refusal(otherwise, { ...where, found: shown(raw) });
  return number;
}

/** What a formula misses a whole number by is not a part of a đồng: 3 × 0,1 triệu is 300.000. */
const NOISE = 1e-6;

function amountOf(raw: RawValue, where: Where, otherwise: MessageKey): number {
  const typed = numberOf(raw, where, otherwise, readAmount);
  const amount = Math.round(typed);
  if (Math.abs(typed - amount) > NOISE || Math.abs(amount) > MAX_LINE)
    throw new Refusal(otherwise, { ...where, found: shown(raw) });
  return amount === 0 ? 0 : amount;
}

const signedMoneyOf = (raw: RawValue, where: Where) => amountOf(raw, where, 'book.needsSignedMoney');

function moneyOf(raw: RawValue, where: Where): number {
  const amount = amountOf(raw, where, 'book.needsMoney');
  if (amount < 0) throw new Refusal('book.needsMoney', { ...where, found: shown(raw) });
  return amount;
}

function quantityOf(raw: RawValue, where: Where): number {
  const number = numberOf(raw, where, 'book.needsNumber', readNumber);
  if (number < 0 || number > MAX_QUANTITY)
    throw new Refusal('book.needsNumber', { ...where, found: shown(raw) });
  const scaled = milli(number);
  // The sheet's formula would count with decimals that a plan does not keep.
  if (Math.abs(number - milliToNumber(scaled)) > 1e-9)
    throw new Refusal('book.tooFine', { ...where, found: shown(raw) });
  return scaled;
}

/** A plan's first and last year. */
const FIRST_YEAR = 2021;
const LAST_YEAR = 2099;

function yearOf(raw: RawValue, where: Where): number {
  const year = numberOf(raw, where, 'book.needsYear', readNumber);
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR)
    throw new Refusal('book.needsYear', { ...where, found: shown(raw) });
  return year;
}

/** What a blank cell stands for. */
const blankIs =
  (blank: unknown, decode: Codec['decode']): Codec['decode'] =>
  (raw, where) =>
    isBlank(raw) || isDash(raw) ? blank : decode(raw, where);
const blankOr =
  (encode: Codec['encode']): Codec['encode'] =>
  (value) =>
    value === null || value === undefined ? null : encode(value);

const encodeQuantity = (value: unknown) => milliToNumber(asNumber(value) as Milli);

export const quantity: Codec = {
  style: 'number',
  encode: encodeQuantity,
  decode: quantityOf,
  validation: { rule: { kind: 'decimal', min: 0, max: MAX_QUANTITY }, ...validation.quantity },
};

export const money: Codec = {
  style: 'money',
  encode: asNumber,
  decode: moneyOf,
  validation: { rule: { kind: 'whole', min: 0, max: MAX_LINE }, ...validation.money },
};

/** Blank means none. */
export const count: Codec = { ...quantity, blank: 0, decode: blankIs(0, quantityOf) };
/** Blank means once. */
export const times: Codec = { ...quantity, blank: 1000, decode: blankIs(1000, quantityOf) };
/** Blank means nothing from this source. */
export const source: Codec = { ...money, style: 'source', blank: 0, decode: blankIs(0, moneyOf) };
/** Blank means that nobody has said. */
export const quantityOrNone: Codec = {
  ...quantity,
  blank: null,
  encode: blankOr(encodeQuantity),
  decode: blankIs(null, quantityOf),
};
export const moneyOrNone: Codec = {
  ...money,
  blank: null,
  encode: blankOr(asNumber),
  decode: blankIs(null, moneyOf),
};
export const signedMoneyOrNone: Codec = {
  style: 'money',
  blank: null,
  encode: blankOr(asNumber),
  decode: blankIs(null, signedMoneyOf),
  validation: { rule: { kind: 'whole', min: -MAX_LINE, max: MAX_LINE }, ...validation.signedMoney },
};
export const year: Codec = { style: 'entryNumber', encode: asNumber, decode: yearOf };

/** A number that the law asks for; blank when nobody has said. */
export const fact: Codec = {
  style: 'number',
  blank: undefined,
  encode: (value) => (typeof value === 'number' ? value : null),
  decode: blankIs(undefined, (raw, where) => numberOf(raw, where, 'book.needsNumber', readNumber)),
};
