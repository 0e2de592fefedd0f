import type { Plan } from '../../plan';
import { compose, originOf } from '../compose';
import { KE_HOACH } from '../mark';
import type { Document } from '../model';
import type { PartNames } from '../part-names';
import { adjustmentDecision, adjustmentProposal } from './adjustment';
import { appraisalReport } from './appraisal-report';
import { decision } from './decision';
import { forms } from './forms';
import { PAPER_KINDS, type PaperKind } from './kinds';
import { minutes } from './minutes';
import type { Paper } from './paper';
import { proposal } from './proposal';
import { mustBeReady } from './ready';
import { resultsReport } from './results';

export { paperRemarks, type PaperRemark } from './ready';

const PAPERS: Readonly<Record<PaperKind, Paper>> = {
  'to-trinh': proposal,
  'quyet-dinh': decision,
  'tham-dinh': appraisalReport,
  'bien-ban': minutes,
  'to-trinh-dieu-chinh': adjustmentProposal,
  'quyet-dinh-dieu-chinh': adjustmentDecision,
  'bao-cao': resultsReport,
  bieu: forms,
};

/** A paper of the plan; one whose facts are missing is refused with a sentence. */
export function composePaper(kind: PaperKind, plan: Plan, names: PartNames = new Map()): Document {
  mustBeReady(kind, plan);
  return { ...PAPERS[kind](plan, names), ...originOf(plan, kind) };
}

const kindOf = (name: string) => PAPER_KINDS.find((kind) => kind === name);

export const isPaper = (name: string) => name === KE_HOACH || kindOf(name) !== undefined;

/** A paper by the name that stands in its file; one that this release does not know is read like a kế hoạch. */
export function composeNamed(name: string, plan: Plan, names: PartNames): Document {
  const kind = kindOf(name);
  return kind === undefined ? compose(plan, names) : composePaper(kind, plan, names);
}
