export { type Finding, type Fix, type Patch, type Place, SEVERITIES, type Severity } from './finding';
export { type Law, loadLaw, loadReviewLaw, type ReviewLaw } from './law';
export { asAppraised } from './appraise';
export { type Excess, excessOf } from './excess';
export { type Carried, type Execution, executionOf } from './execution';
export { applyPatches } from './patch';
export {
  factsOf,
  LEVEL_FACT,
  localNormsOf,
  type PriceCheck,
  PriceJudge,
  spanOf,
  type Verdict,
} from './price';
export { type Rule, type RuleAbout } from './rule';
export { sharing } from './sharing';
export { type Entry } from './status';

/** The rules, the engine and their words: a good part of the program, loaded when somebody wants a review. */
export const loadReview = () => import('./full');
