import { Refusal } from '../../../locales';
import { type RawValue, UNCOUNTED } from '../../model/raw-book';
import type { CellValue, ValidationRule } from '../../model/sheet-model';
import type { StyleName } from '../../model/styles';

/** Where a cell stands, for the sentence that says what is wrong with it. */
export interface Where {
  readonly sheet: string;
  readonly cell: string;
}

/** How one kind of value is shown in a cell and read back from it. */
export interface Codec {
  readonly style: StyleName;
  readonly encode: (value: unknown) => CellValue;
  readonly decode: (raw: RawValue, where: Where) => unknown;
  /** What an empty cell stands for; left out where one is refused or must be looked at. */
  readonly blank?: unknown;
  readonly validation?: { readonly rule: ValidationRule; readonly title: string; readonly message: string };
}

export function shown(raw: RawValue): string {
  if (raw === null) return '';
  if (typeof raw === 'boolean') return raw ? 'TRUE' : 'FALSE';
  // As the sheet shows it: 0.1 + 0.2 is 0.3 there.
  if (typeof raw === 'number') return String(Number(raw.toPrecision(15)));
  return typeof raw === 'object' ? raw.error : raw;
}

const UNSEEN = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]+/gu;
/** Most cells need no care. */
const PLAIN = /^[\x20-\x7e]*$/;

/** What people typed, without marks that nobody sees. */
export function textOf(raw: RawValue, where: Where): string {
  if (typeof raw === 'object' && raw !== null) {
    throw new Refusal(raw.error === UNCOUNTED ? 'book.uncounted' : 'book.badFormula', {
      ...where,
      found: raw.error,
    });
  }
  // Alt+Enter, tabs and other invisible characters are typing, not content.
  const text = shown(raw);
  return (PLAIN.test(text) ? text : text.normalize('NFC').replace(UNSEEN, ' ')).trim();
}

export const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
export const asNumber = (value: unknown): number => (typeof value === 'number' ? value : 0);
export const asCell = (text: string): CellValue => (text === '' ? null : text);

/** A dash that stands for nothing, as tables of accounts have it. */
export const isDash = (raw: RawValue) => typeof raw === 'string' && /^\s*[-\u2013\u2014]\s*$/.test(raw);
