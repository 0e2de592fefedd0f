import type { Plan } from '../plan';
import { loadLaw } from '../review';
import { compose, originOf } from './compose';
import { needsDraft } from './draft/needs';
import { loadPartNames } from './part-names';

export { compose } from './compose';
export { type Gap, gapsOf } from './draft/gaps';
export type { Block, Cell, Columns, Document, Flow, Paragraph, Row, Rule, Section, Table } from './model';

/** The plan with every section that nobody wrote drafted from its facts; the library is loaded for it. */
export async function draftPlan(plan: Plan): Promise<Plan> {
  if (!needsDraft(plan)) return plan;
  const [{ draft }, law] = await Promise.all([import('./draft'), loadLaw(plan)]);
  return draft(plan, law);
}

/** The bytes of the plan's .docx. The writer and its library are loaded when the first one is asked for. */
export async function planDocx(given: Plan): Promise<Uint8Array> {
  const [{ writeDocx }, plan] = await Promise.all([import('./writer'), draftPlan(given)]);
  const document = compose(plan, await loadPartNames(plan));
  // The file is known by the plan that people have, drafted or not.
  return writeDocx({ ...document, ...originOf(given) });
}

/** Loaded when somebody brings a file. */
export const loadRefresh = () => import('./refresh');
export type { Refreshed } from './refresh';
export const loadTemplate = () => import('./template');
export const loadReviewCopy = () => import('./comments');
