import type { Plan } from '../plan';
import { loadLaw } from '../review';
import { compose, originOf } from './compose';
import { needsDraft } from './draft/needs';
import type { Document } from './model';
import type { Orientation, TableName } from './one-table';
import type { PaperRemark } from './papers';
import type { PaperKind } from './papers/kinds';
import { loadPartNames, type PartNames } from './part-names';

export { compose } from './compose';
export { type Gap, gapsOf } from './draft/gaps';
export { isOurs, tagOf } from './figures';
export { NAMESPACE as PAPER_NAMESPACE } from './mark';
export type { Orientation, TableName } from './one-table';
export type { FigureChange, Left, PaperRefresh, RefreshPatch, TableChange } from './refresh';
export type { Block, Cell, Columns, Document, Flow, Paragraph, Row, Rule, Section, Table } from './model';
export type { PaperRemark } from './papers';
export { PAPER_KINDS, PAPER_WORDS, type PaperKind, paperName, papersOf } from './papers/kinds';

/** The plan with every section that nobody wrote drafted from its facts; the library is loaded for it. */
export async function draftPlan(plan: Plan): Promise<Plan> {
  if (!needsDraft(plan)) return plan;
  const [{ draft }, law] = await Promise.all([import('./draft'), loadLaw(plan)]);
  return draft(plan, law);
}

/** The bytes of a .docx. The writer is loaded when the first one is asked for. */
async function written(
  given: Plan,
  describe: (plan: Plan, names: PartNames) => Document,
): Promise<Uint8Array> {
  const [{ writeDocx }, plan] = await Promise.all([import('./writer'), draftPlan(given)]);
  const document = describe(plan, await loadPartNames(plan));
  // The file is known by the plan that people have, drafted or not.
  return writeDocx({ ...document, ...originOf(given, document.origin?.paper) });
}

export function planDocx(plan: Plan): Promise<Uint8Array> {
  return written(plan, compose);
}

/** Another paper of the same plan; one whose facts are missing is refused with a sentence that says which. */
export async function paperDocx(kind: PaperKind, given: Plan): Promise<Uint8Array> {
  const { composePaper } = await loadPapers();
  return written(given, (plan, names) => composePaper(kind, plan, names));
}

/** What such a paper leaves open, because the plan does not say it. */
export async function paperRemarks(kind: PaperKind, plan: Plan): Promise<PaperRemark[]> {
  const { paperRemarks: remarksOf } = await loadPapers();
  return remarksOf(kind, await draftPlan(plan));
}

/** The papers beside the Kế hoạch and their words are loaded when somebody asks for one. */
const loadPapers = () => import('./papers');

/** The plan's text without its form. */
export async function planText(plan: Plan): Promise<string> {
  const [{ plainText }, names] = await Promise.all([import('./plain-text'), loadPartNames(plan)]);
  return plainText(compose(await draftPlan(plan), names));
}

/** One table of the plan as a .docx of its own, to be put where somebody's cursor is. */
export async function tableDocx(
  plan: Plan,
  name: TableName,
  orientation: Orientation,
): Promise<Uint8Array | undefined> {
  const [{ writeDocx }, { composeTable }, names] = await Promise.all([
    import('./writer'),
    import('./one-table'),
    loadPartNames(plan),
  ]);
  const document = composeTable(plan, name, orientation, names);
  return document && writeDocx(document);
}

/** Loaded when somebody brings a file. */
export const loadRefresh = () => import('./refresh');
export type { Refreshed } from './refresh';
export const loadTemplate = () => import('./template');
export const loadReviewCopy = () => import('./comments');
