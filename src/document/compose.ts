import { fingerprint, type Plan } from '../plan';
import { KE_HOACH } from './mark';
import type { Document, Section } from './model';
import { TEXT_WIDTH } from './page';
import { activityAppendix } from './parts/activity-table';
import { appendixLabels } from './parts/appendix';
import { bodySections } from './parts/body';
import { budgetAppendix } from './parts/budget-table';
import { closingBlock, closingBlocks } from './parts/closing';
import { headBlock } from './parts/head';
import { basisBlocks, issuingBlocks, titleBlocks } from './parts/opening';
import { outlineBlocks } from './parts/outline';
import type { PartNames } from './part-names';
import { fill, titleInSentence } from './text';
import closing from './wording/closing.json';

/** The Kế hoạch of a plan: what it says and how it lies on the page, before anything is a file. */
export function compose(plan: Plan, partNames: PartNames = new Map()): Document {
  const labels = appendixLabels(plan);
  const text: Section = {
    orientation: 'portrait',
    blocks: [
      headBlock(plan),
      ...titleBlocks(plan, TEXT_WIDTH.portrait),
      ...basisBlocks(plan),
      ...issuingBlocks(plan),
      ...outlineBlocks(bodySections(plan, labels)),
      ...closingBlocks(plan),
      closingBlock(plan),
    ],
  };
  return {
    title: fill(closing.fileTitle, { title: titleInSentence(plan.title) }),
    creator: plan.issuer.name,
    date: plan.date,
    origin: { paper: KE_HOACH, fingerprint: fingerprint(plan) },
    sections: [
      text,
      ...(labels.activities === '' ? [] : [activityAppendix(plan, labels)]),
      ...(labels.budget === '' ? [] : [budgetAppendix(plan, labels, partNames)]),
    ],
  };
}

type Paper = (plan: Plan, partNames?: PartNames) => Document;

/** The papers by the names that stand in their files. */
const PAPERS: ReadonlyMap<string, Paper> = new Map([[KE_HOACH, compose]]);

/** A paper by its name; one that this release does not know is brought up to date like a kế hoạch. */
export function composePaper(name: string, plan: Plan, partNames?: PartNames): Document {
  return (PAPERS.get(name) ?? compose)(plan, partNames);
}
