import { type Plan, roman } from '../../plan';
import { type Block, type Columns, paragraph, type Section } from '../model';
import { TEXT_WIDTH } from '../page';
import type { Words } from '../runs';
import { endWith, fill, officialDate, titleInSentence } from '../text';
import { mm } from '../units';
import appendix from '../wording/appendix.json';
import closing from '../wording/closing.json';
import head from '../wording/head.json';
import wording from '../wording/papers/common.json';
import { appendixSection } from './appendix';
import { authorityOf, endingBlock } from './closing';
import { letterhead, officialNumber } from './head';
import { titled } from './opening';

/** What a paper is called: over its text, inside a sentence and in its number. */
export interface PaperName {
  readonly type: string;
  readonly name: string;
  readonly mark: string;
}

/** Who speaks in a paper: its head, its number and its signature. */
export interface Voice {
  readonly parent: string;
  readonly name: string;
  /** What follows the number: «QĐ-UBND»; a unit's own letters are not in the plan and stay open. */
  readonly symbol: string;
  readonly authority: readonly string[];
  readonly signer: string;
  readonly filing: string;
}

/** A fact that the plan does not hold is a line for people to fill in. */
export const orBlank = (text: string) => (text === '' ? wording.blank : text);

/** The body that issued the plan. */
export function issuerVoice(plan: Plan, { mark }: PaperName): Voice {
  const { level, name, parent } = plan.issuer;
  return {
    parent: level === 'department' ? parent : '',
    name,
    symbol: `${mark}-${plan.symbol.slice(plan.symbol.indexOf('-') + 1)}`,
    authority: authorityOf(plan),
    signer: plan.signature.name,
    filing: plan.filing,
  };
}

/** A committee signs through its chairman, another body through its head. */
function headOf(unit: string): readonly string[] {
  const small = unit.toLocaleLowerCase('vi');
  const named = wording.heads.find(({ opens }) => small.startsWith(opens.toLocaleLowerCase('vi')));
  return named?.lines ?? [wording.anyHead];
}

/** A unit under that body. */
export function unitVoice(plan: Plan, unit: string, paper: PaperName): Voice {
  if (unit === plan.issuer.name) return issuerVoice(plan, paper);
  return {
    parent: plan.issuer.name,
    name: orBlank(unit),
    symbol: `${paper.mark}-`,
    authority: headOf(unit),
    signer: '',
    filing: wording.filing,
  };
}

interface Open {
  readonly number: string;
  readonly date: string;
}

/** In a line of its own what is to be filled in is room; in a justified sentence room would be drawn out: dots. */
const ROOM: Open = { number: appendix.blankNumber, date: appendix.blankDate };
const DOTS: Open = wording.open;

/** A paper that has neither number nor day yet: people fill both in. */
export function cited({ name }: PaperName, { symbol }: Voice, open: Open = DOTS): string {
  const letters = symbol.endsWith('-') ? symbol + open.number : symbol;
  return fill(wording.paper, { type: name, number: open.number, symbol: letters, date: open.date });
}

const opensWithWork = ({ title }: Plan) => wording.opensWithWork.some((words) => title.startsWith(words));
const smallTitle = ({ title }: Plan) => endWith(titleInSentence(title), '');

/** «Thực hiện Dự án 6…» is what the money is for; another title names the plan itself. */
export function purposeOf(plan: Plan): string {
  const title = smallTitle(plan);
  return opensWithWork(plan) ? title : fill(wording.purpose, { title });
}

/** The plan as a document of its own: «Kế hoạch số 67/KH-UBND ngày … của Ủy ban nhân dân xã … thực hiện …». */
export function citedPlan(plan: Plan): string {
  const title = smallTitle(plan);
  const issued = plan.number !== '';
  return fill(wording.plan, {
    number: issued ? officialNumber(plan) : DOTS.number,
    symbol: plan.symbol,
    date: issued ? officialDate(plan.date) : DOTS.date,
    issuer: plan.issuer.name,
    title: opensWithWork(plan) ? title : fill(wording.about, { title }),
  });
}

export const asBasis = (paper: string) => fill(wording.basis, { paper });

/** The place, and a day that is given when the paper is signed. */
export const undated = ({ place }: Plan) => fill(wording.undated, { place });

export function paperHead(plan: Plan, { parent, name, symbol }: Voice, dated = true): Columns {
  const number = fill(head.number, { number: appendix.blankNumber, symbol });
  return letterhead({ parent, name, number, ...(dated ? { placeDate: undated(plan) } : {}) });
}

export function paperTitle({ type }: PaperName, subject: string): Block[] {
  return titled(type, subject, TEXT_WIDTH.portrait);
}

/** Cell 9a: one body on the line of «Kính gửi», several each on its own below it. */
export function addressed(bodies: readonly string[]): Block[] {
  const last = bodies.length - 1;
  if (last < 1) return [paragraph('addressee', fill(wording.to, { to: orBlank(bodies[0] ?? '') }))];
  const inset = (side: number, text: string) => ({ ...paragraph('addressees', text), inset: mm(side) });
  return [
    inset(25, wording.toSeveral),
    ...bodies.map((body, index) => inset(44, `- ${endWith(body, index === last ? '.' : ';')}`)),
  ];
}

/** I, II… with what stands below; a section that says nothing is left out. */
export function sections(entries: readonly (readonly [title: string, blocks: readonly Block[]])[]): Block[] {
  return entries
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([title, blocks], index) => [paragraph('section', `${roman(index + 1)}. ${title}`), ...blocks]);
}

export const said = (words: Words) => paragraph('body', words);

/** The end of a paper: its last sentence, kept with those who get it and the one who signs. */
export function ending(sentence: string, voice: Voice, recipients: readonly string[]): Block[] {
  const last = { ...said(endWith(sentence, closing.end)), keepNext: true };
  return [last, endingBlock({ ...voice, recipients })];
}

export interface Enclosure {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** «chi tiết tại Phụ lục II kèm theo»: what the text says of each of so many appendices. */
export function pointers(count: number): string[] {
  return labelsOf(count).map((label) => fill(wording.appendix, { appendix: label }));
}

function labelsOf(count: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    count === 1 ? appendix.single : fill(appendix.numbered, { number: roman(index + 1) }),
  );
}

/** Landscape pages of their own, each naming the paper it goes with. */
export function enclosed(paper: PaperName, voice: Voice, enclosures: readonly Enclosure[]): Section[] {
  const note = fill(wording.attached, { paper: cited(paper, voice, ROOM), issuer: voice.name });
  const labels = labelsOf(enclosures.length);
  return enclosures.map(({ title, blocks }, at) => appendixSection(note, labels[at] ?? '', title, blocks));
}
