import type { Funding, Plan } from '../../plan';
import { decisionAmounts, decisionGroups, decisionKey } from '../figure-texts';
import { type Figures, figuresOf } from '../figures';
import { joined, type Words } from '../runs';
import { fill } from '../text';
import funding from '../wording/funding.json';

const { decision: wording } = funding;

/** A decision with its money. An amount that is known in part only would say too little: it is left out. */
function decisionText(document: string, records: readonly Funding[], { run }: Figures): Words {
  const gives = [...decisionAmounts(records)];
  const total = gives.reduce((all, [, amount]) => all + amount, 0);
  if (total === 0) return document;
  const key = decisionKey(records);
  const said = { document, amount: run(`${key}.amount`) };
  if (total < 0) return fill(wording.reduced, said);
  if (gives.length < 2 || gives.some(([, amount]) => amount < 0)) return fill(wording.amount, said);
  const sources = gives.map(([name]) =>
    fill(wording.source, { source: wording.sources[name], amount: run(`${key}.${name}`) }),
  );
  return fill(wording.amountBySource, { ...said, sources: joined(sources, ', ') });
}

/** Every decision once, however many amounts it holds, in the order they are given. */
export function decisionsOf(plan: Plan): Words[] {
  const figures = figuresOf(plan);
  return decisionGroups(plan).map(([document, own]) => decisionText(document, own, figures));
}
