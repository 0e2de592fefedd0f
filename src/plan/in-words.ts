import words from './words.json';

const BILLION = 1_000_000_000;

/** Three digits; `full` spells the missing hundred, as in «một nghìn không trăm linh năm». */
function group(value: number, full: boolean): string[] {
  const hundreds = Math.trunc(value / 100);
  const tens = Math.trunc(value / 10) % 10;
  const ones = value % 10;
  const digit = (n: number) => words.digits[n] ?? '';
  const parts: string[] = [];
  if (full || hundreds > 0) parts.push(digit(hundreds), words.hundred);
  if (tens === 1) parts.push(words.ten);
  else if (tens > 1) parts.push(digit(tens), words.tens);
  else if (ones > 0 && parts.length > 0) parts.push(words.zeroTen);
  if (ones === 1 && tens > 1) parts.push(words.oneAfterTens);
  else if (ones === 5 && tens > 0) parts.push(words.fiveAfterTen);
  else if (ones > 0) parts.push(digit(ones));
  return parts;
}

function belowBillion(value: number, full: boolean): string[] {
  const groups = [Math.trunc(value / 1_000_000), Math.trunc(value / 1000) % 1000, value % 1000];
  const parts: string[] = [];
  groups.forEach((amount, index) => {
    if (amount === 0) return;
    parts.push(...group(amount, full || parts.length > 0), words.groups[groups.length - 1 - index] ?? '');
  });
  return parts;
}

function spell(value: number): string[] {
  if (value < BILLION) return belowBillion(value, false);
  return [...spell(Math.trunc(value / BILLION)), words.billion, ...belowBillion(value % BILLION, true)];
}

/** 1005 → «Một nghìn không trăm linh năm đồng». */
export function inWords(amount: number): string {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError(`no words for ${amount}`);
  const parts = amount === 0 ? [words.digits[0] ?? ''] : spell(amount);
  const text = [...parts, words.currency].filter((part) => part !== '').join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
