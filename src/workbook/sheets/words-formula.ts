import { inWords } from '../../plan';

/** A column of the hidden sheet of lists, under the name that formulas call it by. */
export interface WordList {
  readonly name: string;
  readonly values: readonly string[];
}

const BILLION = 1e9;
/** As far as Excel keeps every digit. */
const MOST = 1e15;

/** An amount as it stands inside a sentence, without the currency behind it. */
function spoken(amount: number): string[] {
  const words = inWords(amount).split(' ');
  return [(words[0] ?? '').toLowerCase(), ...words.slice(1, -1)];
}

/** What one of a unit is called, without the «one». */
const unitOf = (worth: number) => spoken(worth).slice(1).join(' ');

const currency = inWords(0).split(' ').at(-1) ?? '';

/** 0 is silent everywhere but alone, where the formula says it itself. */
const leading = Array.from({ length: 1000 }, (_, value) => (value === 0 ? '' : spoken(value).join(' ')));

/** What follows «one thousand» begins with the hundred that is not there: «không trăm linh năm». */
const following = Array.from({ length: 100 }, (_, value) =>
  value === 0
    ? ''
    : spoken(1000 + value)
        .slice(2)
        .join(' '),
);

const LEADING = 'TuSo';
const FOLLOWING = 'TuSoSau';

/** Three digits in words: all as they begin an amount, and those under a hundred as they stand behind other digits. */
export const WORD_LISTS: readonly WordList[] = [
  { name: LEADING, values: leading },
  { name: FOLLOWING, values: following },
];

const text = (words: string) => `"${words}"`;

/** Three digits of the amount with their unit behind them, or nothing when they are 0. */
function groupFormula(amount: string, worth: number, unit: string): string {
  const above = worth * 1000;
  const top = above > MOST ? '' : `-1000*INT(${amount}/${above})`;
  const digits = worth === 1 ? `(${amount}${top})` : `(INT(${amount}/${worth})${top})`;
  const first = `INDEX(${LEADING},1+${digits})`;
  const words =
    above > MOST
      ? first
      : `IF(AND(${digits}<100,${amount}>=${above}),INDEX(${FOLLOWING},1+${digits}),${first})`;
  return `IF(${digits}=0,"",${words}&${text(unit === '' ? ' ' : ` ${unit} `)})`;
}

/** Six groups: those of the billions are spelled like the others and closed by the word for billion. */
function spellFormula(amount: string): string {
  const groups = (base: number) =>
    [1e6, 1e3, 1].map((worth) => groupFormula(amount, base * worth, worth === 1 ? '' : unitOf(worth)));
  const billion = `IF(${amount}>=${BILLION},${text(`${unitOf(BILLION)} `)},"")`;
  return [...groups(BILLION), billion, ...groups(1)].join('&');
}

/**
 * The amount of a cell or a name in words, as `inWords` spells it: whole numbers from 0 to 10^15; nothing for anything
 * else. The amount stands in the formula some eighty times: give it as a cell or a name, not as a sum.
 */
export function wordsFormula(amount: string): string {
  const spelled = spellFormula(amount);
  const capital = `UPPER(LEFT(${spelled},1))&MID(${spelled},2,400)&${text(currency)}`;
  const said = `IF(${amount}=0,${text(inWords(0))},${capital})`;
  const sayable = `AND(${amount}>=0,${amount}<=${MOST},INT(${amount})=${amount})`;
  return `IF(ISNUMBER(${amount}),IF(${sayable},${said},""),"")`;
}
