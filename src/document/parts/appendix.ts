import { roman } from '../../plan';
import type { Plan } from '../../plan';
import { type Block, paragraph, type Section } from '../model';
import { TEXT_WIDTH } from '../page';
import { fill, officialDate } from '../text';
import appendix from '../wording/appendix.json';
import { officialNumber, shortRule } from './head';
import { centred } from './opening';

/** What the text calls each appendix; '' is one the plan does not have. */
export interface AppendixLabels {
  readonly activities: string;
  readonly budget: string;
}

/** Two appendices are numbered in Roman, a single one has no number (Nghị định 30/2020, Phụ lục I, Mục III.1). */
export function appendixLabels(plan: Plan): AppendixLabels {
  const has = (records: readonly unknown[]) => plan.appendix && records.length > 0;
  const present = { activities: has(plan.activities), budget: has(plan.lines) };
  const both = present.activities && present.budget;
  const label = (number: number) =>
    both ? fill(appendix.numbered, { number: roman(number) }) : appendix.single;
  return { activities: present.activities ? label(1) : '', budget: present.budget ? label(2) : '' };
}

/** A draft has neither number nor day to point to. */
export function attached(plan: Plan): string {
  const issued = plan.number !== '';
  return fill(appendix.attached, {
    number: issued ? officialNumber(plan) : appendix.blankNumber,
    symbol: plan.symbol,
    date: issued ? officialDate(plan.date) : appendix.blankDate,
    issuer: plan.issuer.name,
  });
}

/** Its three head lines and the rule, then the table: pages of their own, counted from 1. */
export function appendixSection(
  attachedTo: string,
  label: string,
  title: string,
  blocks: readonly Block[],
): Section {
  const within = TEXT_WIDTH.landscape;
  const note = centred('appendixNote', attachedTo, within);
  return {
    orientation: 'landscape',
    blocks: [
      paragraph('appendix', label),
      paragraph('appendixTitle', title),
      note.block,
      shortRule(note.lines, 'appendixNote', within),
      ...blocks,
    ],
  };
}
