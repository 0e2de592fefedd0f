import type { Plan } from '../../plan';
import { asAppraised } from '../../review';
import { figuresOf, tableTag } from '../figures';
import type { Block, Document, Section } from '../model';
import type { PartNames } from '../part-names';
import { budgetBlocks } from '../parts/budget-table';
import { type Enclosure, enclosed, type PaperName, type Voice } from '../parts/frame';
import { isAppraised } from './chain';
import type { Asked } from './money';

/** A paper of a plan; sub-projects are named by the catalogue. */
export type Paper = (plan: Plan, names: PartNames) => Document;

/** The money a paper decides on: what was allowed, once somebody looked at it. */
export const decidedMoney = (plan: Plan): Asked => (isAppraised(plan) ? 'appraised' : 'total');

/** The budget as it is approved: without the lines that were refused. */
export function approvedBudget(plan: Plan, names: PartNames): Block[] {
  const words = figuresOf(plan).run(`${decidedMoney(plan)}.alone`);
  return budgetBlocks(asAppraised(plan), names, { words, tag: tableTag('approved') });
}

export interface Parts {
  readonly subject: string;
  readonly blocks: readonly Block[];
  readonly enclosures: readonly Enclosure[];
}

/** The text on portrait pages, then what is enclosed. */
export function documentOf(plan: Plan, paper: PaperName, voice: Voice, parts: Parts): Document {
  const text: Section = { orientation: 'portrait', blocks: parts.blocks };
  return {
    title: `${paper.name} ${parts.subject.charAt(0).toLocaleLowerCase('vi')}${parts.subject.slice(1)}`,
    creator: voice.name,
    date: plan.date,
    sections: [text, ...enclosed(paper, voice, parts.enclosures)],
  };
}
