import { Refusal } from '../../../locales';
import { fromSerial, type IsoDate, readDate, toSerial } from '../../../plan';
import { isBlank, type RawValue } from '../../model/raw-book';
import validation from '../data/validation.json';
import { type Codec, isDash, shown, textOf, type Where } from './codec';

/** A time of day behind a date says nothing of the day. */
const TIME = /[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/;
const SERIAL = /^[3-7]\d{4}$/;
const IN_WORDS = /^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/i;
const TWO_DIGITS = /^(\d{1,2}[/.-]\d{1,2}[/.-])(\d{2})$/;

/** «15/8/2025», «15-8-25», «ngày 15 tháng 8 năm 2025», «2025-08-15T00:00:00», or the number a sheet keeps for a day. */
function dateIn(text: string): IsoDate | undefined {
  const typed = text.replace(TIME, '').replace(/\s*([/.-])\s*/g, '$1');
  if (SERIAL.test(typed)) return fromSerial(Number(typed));
  // Plans are of this century.
  return readDate(typed.replace(IN_WORDS, '$1/$2/$3').replace(TWO_DIGITS, '$120$2'));
}

function dateOf(raw: RawValue, where: Where): IsoDate {
  const date = typeof raw === 'number' ? fromSerial(Math.trunc(raw)) : dateIn(textOf(raw, where));
  if (date === undefined) throw new Refusal('book.needsDate', { ...where, found: shown(raw) });
  return date;
}

/** 2000 to 2099. */
const RULE = { kind: 'date', min: 36_526, max: 73_050 } as const;

export const date: Codec = {
  style: 'date',
  encode: (value) => toSerial(value as IsoDate),
  decode: dateOf,
  validation: { rule: RULE, ...validation.date },
};
export const entryDate: Codec = { ...date, style: 'entryDate' };
export const dateOrNone: Codec = {
  ...date,
  blank: null,
  encode: (value) => (value === null || value === undefined ? null : toSerial(value as IsoDate)),
  decode: (raw, where) => (isBlank(raw) || isDash(raw) ? null : dateOf(raw, where)),
};
