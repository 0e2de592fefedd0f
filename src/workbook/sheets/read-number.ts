/** A mark of currency behind an amount. */
const bare = (text: string) =>
  text
    .replace(/\p{Cf}+/gu, '')
    .trim()
    .replace(/\s*(đồng|vnđ|vnd|₫|đ)\.?$/i, '')
    .trim()
    // Accounts write what is taken away in brackets; word processors make dashes longer.
    .replace(/^\((.+)\)$/, '-$1')
    .replace(/^[\u2212\u2013]\s*/, '-');

/**
 * A number as Vietnamese accountants type it: «1.000.000», «1 000 000», «16,8», «1.234,5», with or without «đ».
 * «1.500» is one thousand five hundred; «1,000,000» can only be a million. Undefined when it could be read in two ways
 * («100,000» is a hundred thousand to some and a hundred to others) or not at all.
 */
export function readNumber(text: string): number | undefined {
  const typed = bare(text);
  const plain = /^-?\d+$/;
  const dotted = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/;
  const spaced = /^-?\d{1,3}([ \u00A0\u202F]\d{3})+$/;
  const commas = /^-?\d{1,3}(,\d{3}){2,}(\.\d+)?$/;
  // Three decimals look like a group of thousands, unless nothing but a zero stands before them.
  const decimal = /^-?(0,\d+|\d+,(\d{1,2}|\d{4,}))$/;
  if (plain.test(typed)) return Number(typed);
  if (spaced.test(typed)) return Number(typed.replace(/[ \u00A0\u202F]/g, ''));
  if (commas.test(typed)) return Number(typed.replace(/,/g, ''));
  if (dotted.test(typed) || decimal.test(typed)) return Number(typed.replace(/\./g, '').replace(',', '.'));
  return undefined;
}

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(tỷ|tỉ|ty|ti)$/i, 1e9],
  [/^(triệu|tr)$/i, 1e6],
  [/^(nghìn|ngàn|ng|k)$/i, 1e3],
];

/**
 * An amount of đồng: as a number, and as people shorten it: «1tr5» is 1.500.000, «2 triệu 350», «500k», «1,2 tỷ». In
 * a cell of money «100,000» is a hundred thousand: đồng have no decimals.
 */
export function readAmount(text: string): number | undefined {
  const typed = bare(text);
  const number = readNumber(typed);
  if (number !== undefined) return number;
  if (/^-?\d{1,3},\d{3}$/.test(typed)) return Number(typed.replace(',', ''));
  const [, whole = '', word = '', rest = ''] =
    /^(\d+(?:[.,]\d+)?)\s*(\p{L}+)\s*(\d{0,3})$/u.exec(typed) ?? [];
  const scale = SCALES.find(([name]) => name.test(word))?.[1];
  if (scale === undefined || (rest !== '' && /[.,]/.test(whole))) return undefined;
  // «1tr5» is one and a half: what follows goes on where the word stands.
  const tail = rest === '' ? 0 : (Number(rest) * scale) / 10 ** rest.length;
  const amount = Number(whole.replace(',', '.')) * scale + tail;
  return Math.abs(amount - Math.round(amount)) < 1e-6 ? Math.round(amount) : undefined;
}
