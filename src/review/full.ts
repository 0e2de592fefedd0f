import type { Plan } from '../plan';
import { Reviewer } from './engine';
import type { ReviewLaw } from './law';
import { RULES } from './rules';
import { severitiesOf } from './severities';

export { accept, appraisalTotals, asAppraised } from './appraise';
export { answersTo, compare } from './compare';
export { cutLine } from './cut';
export { Reviewer, type ReviewOptions } from './engine';
export { exampleOf } from './examples';
export { executionOf } from './execution';
export { applySafeFixes, findingKey } from './fixes';
export { merge, sharedLines } from './merge';
export { ABOUT, RULES } from './rules';
export { sayFinding, saySentence } from './say';
export { idleSeverities, sayIdle, severitiesOf } from './severities';
export { advance, nextStatuses, sayMissing, statusName } from './status';

/** All rules, as grave as the plan's organisation takes them to be. */
export const reviewerOf = (plan: Plan, law: ReviewLaw): Reviewer =>
  new Reviewer(law, RULES, { severities: severitiesOf(plan) });
