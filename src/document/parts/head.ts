import { officialParts, type Plan } from '../../plan';
import { balance, textWidth, widest } from '../measure';
import { type Columns, type Flow, paragraph, type Rule } from '../model';
import { TEXT_WIDTH } from '../page';
import { type StyleName, styleOf } from '../styles';
import { fill, officialDate, upper } from '../text';
import { mm, type Mm } from '../units';
import head from '../wording/head.json';

/** The motto is 56 mm and the name of the State 88 mm in the sizes of the decree's own sample (13 and 12 pt). */
const LEFT = mm(70);
const RIGHT = mm(TEXT_WIDTH.portrait - LEFT);
/** Room at both edges of a column, so that no line breaks where another Times New Roman is a little wider. */
const AIR = mm(2);

/** The decree asks for a third to a half of the line of text. */
const RULE_SHARE = 0.4;
const RULE_MOST = 0.5;

export function rule(length: number, within: Mm): Rule {
  return { kind: 'rule', length: mm(length), within };
}

/** The rule below several lines is measured on the widest, but never passes half of the last one. */
export function shortRule(lines: readonly string[], style: StyleName, within: Mm): Rule {
  const { size, bold, italic } = styleOf(style);
  const face = bold ? 'bold' : italic ? 'italic' : 'regular';
  const last = textWidth(lines.at(-1) ?? '', size, face);
  return rule(Math.min(RULE_SHARE * widest(lines, size, face), RULE_MOST * last), within);
}

/** What stands after «Ủy ban nhân dân» in the name of a committee; undefined for any other body. */
export function seatOf(name: string): string | undefined {
  const opening = head.committee.find((words) =>
    name.toLocaleLowerCase('vi').startsWith(words.toLocaleLowerCase('vi')),
  );
  return opening === undefined ? undefined : name.slice(opening.length).trim();
}

function fit(text: string, style: StyleName, within: Mm): string[] {
  const { size, bold } = styleOf(style);
  return balance(upper(text), mm(within - AIR), size, bold ? 'bold' : 'regular');
}

/** A committee stands on two lines, its name and its seat; other bodies as they fit. */
function issuerLines(name: string, within: Mm): string[] {
  const seat = seatOf(name);
  return seat === undefined
    ? fit(name, 'issuer', within)
    : [head.committeeHead, ...(seat === '' ? [] : fit(seat, 'issuer', within))];
}

/** The body above may be shortened (Phụ lục I, Mục II.2): UBND TỈNH … */
function parentLines(parent: string, within: Mm): string[] {
  if (parent === '') return [];
  const seat = seatOf(parent);
  return fit(seat === undefined ? parent : `${head.committeeShort} ${seat}`, 'parent', within);
}

/** A number under 10 has a zero before it; a draft has none. */
export function officialNumber(plan: Plan): string {
  return /^\d$/.test(plan.number) ? `0${plan.number}` : plan.number;
}

function agency(parent: string, name: string, within: Mm): Flow[] {
  const lines = issuerLines(name, within);
  return [
    ...parentLines(parent, within).map((line) => paragraph('parent', line)),
    ...lines.map((line) => paragraph('issuer', line)),
    shortRule(lines, 'issuer', within),
  ];
}

function state(within: Mm): Flow[] {
  const { size } = styleOf('motto');
  return [
    paragraph('nation', head.nation),
    paragraph('motto', head.motto),
    rule(textWidth(head.motto, size, 'bold'), within),
  ];
}

export interface Letterhead {
  /** The body above, '' for none. */
  readonly parent: string;
  readonly name: string;
  readonly number: string;
  /** Minutes have none: their time stands in the text. */
  readonly placeDate?: string;
}

/** Cells 1 to 4 of the decree's diagram: agency and State side by side, number and date on one line below. */
export function letterhead({ parent, name, number, placeDate }: Letterhead): Columns {
  const left = agency(parent, name, LEFT);
  const numbered = paragraph('number', number);
  const rows =
    placeDate === undefined
      ? [{ left: [...left, numbered], right: state(RIGHT) }]
      : [
          { left, right: state(RIGHT) },
          { left: [numbered], right: [paragraph('placeDate', placeDate)] },
        ];
  return { kind: 'columns', widths: [LEFT, RIGHT], rows };
}

/** The head of a form that stands alone on a landscape page. */
export function formHead({ parent, name }: Pick<Letterhead, 'parent' | 'name'>): Columns {
  const half = mm(TEXT_WIDTH.landscape / 2);
  const rows = [{ left: agency(parent, name, half), right: state(half) }];
  return { kind: 'columns', widths: [half, half], rows };
}

export function headBlock(plan: Plan): Columns {
  const { level, parent, name } = plan.issuer;
  const number = fill(head.number, { number: officialNumber(plan) || head.blankNumber, symbol: plan.symbol });
  // Number and day are given when the plan is signed (Nghị định 30/2020, Điều 15): a draft leaves both open.
  const draft = fill(head.draftDate, { year: officialParts(plan.date).year });
  const date = plan.number === '' ? draft : officialDate(plan.date);
  const placeDate = fill(head.placeDate, { place: plan.place, date });
  return letterhead({ parent: level === 'department' ? parent : '', name, number, placeDate });
}
