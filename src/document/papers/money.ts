import { type Plan, purses, type Sources, sumSources } from '../../plan';
import { figuresOf } from '../figures';
import type { Block } from '../model';
import { items } from '../parts/outline';
import { said } from '../parts/frame';
import type { Words } from '../runs';
import { fill } from '../text';
import wording from '../wording/papers/common.json';

const PURSES = ['central', 'local', 'other'] as const;

/** Which money a paper speaks of: what was asked for, or what was allowed. */
export type Asked = 'total' | 'appraised';

/** The total in figures and in words inside a sentence, as living figures. */
export function totalOf(plan: Plan, which: Asked): { total: Words; words: Words } {
  const { run } = figuresOf(plan);
  return { total: run(which), words: run(`${which}.words`) };
}

/** «kinh phí sự nghiệp» of TT 55, «kinh phí chi thường xuyên» of TT 60/2026. */
export function fundsOf({ regime, programme }: Plan, { other }: Sources): string {
  return fill(other > 0 ? wording.fundsAndOther : wording.funds, { money: wording.money[regime], programme });
}

function sourcesOf(plan: Plan, which: Asked): Sources {
  if (which === 'total') return sumSources(plan.lines);
  return sumSources(plan.lines.map(({ appraisal, sources }) => ({ sources: appraisal?.sources ?? sources })));
}

interface FundsWording {
  readonly funds: string;
  readonly noFunds: string;
}

/** What kind of money it is, and what each purse gives; purses that give nothing are not named. */
export function fundsBlocks(plan: Plan, which: Asked, template: FundsWording): Block[] {
  const sources = sourcesOf(plan, which);
  const sums = purses(sources);
  const { run } = figuresOf(plan);
  const prefix = which === 'total' ? '' : `${which}.`;
  const paying = PURSES.filter((purse) => sums[purse] > 0);
  const funds = fundsOf(plan, sources);
  if (paying.length === 0) return [said(fill(template.noFunds, { funds }))];
  const entries = paying.map((purse) => fill(wording.sources[purse], { amount: run(`${prefix}${purse}`) }));
  return [said(fill(template.funds, { funds })), ...listed(entries)];
}

/** «- » before each, one or several. */
export function listed(entries: readonly Words[]): Block[] {
  return items(entries, ';');
}
