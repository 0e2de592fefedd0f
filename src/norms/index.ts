export { isMoney } from './units';
export { type Fact } from './data/facts';
export { Catalogue, type Norm, weakest } from './catalogue';
export { cite, citeNorm } from './cite';
export { check as meets, type Facts, type FactValue } from './conditions';
export {
  loadCatalogue,
  loadClassification,
  loadFacts,
  loadNotes,
  loadProcurement,
  loadProgrammes,
  loadSearch,
  loadWholeCatalogue,
  type Programmes,
} from './load';
export { type Ground, inForce } from './in-force';
export { type LocalNorm, mayReplace } from './local';
export { readPack, writePack } from './pack';
export { partTitle, payable, type ProgrammePart } from './programmes';
export { documentSpeaksTo, type Regime, REGIMES, speaksTo, window } from './regime';
export { type Answer, type Query, Resolver, type Step } from './resolve';
export { figure, limitText, stepText, untilText, type Words, writtenText } from './say';
export { type Certainty, type Kind, type LegalDocument, type Reference, type Role } from './schema';
export { type Hit, NormSearch } from './search';
export { changeDays, resolveSpan, type SpanAnswer } from './span';
export { type Gap, GAPS } from './trail';
export { type LocalWarning, warningsOf } from './warnings';
export { type Classification, type Procurement, type ProcurementRule } from './tables';
