export { accept, appraisalTotals } from './appraise';
export { compare } from './compare';
export { Reviewer, type ReviewOptions } from './engine';
export { exampleOf } from './examples';
export { applySafeFixes, findingKey } from './fixes';
export { merge } from './merge';
export { ABOUT, RULES } from './rules';
export { sayFinding, saySentence } from './say';
