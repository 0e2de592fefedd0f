import type { Plan } from '../plan';
import { compose } from './compose';
import { loadPartNames } from './part-names';

export { compose } from './compose';
export type { Block, Cell, Columns, Document, Flow, Paragraph, Row, Rule, Section, Table } from './model';

/** The bytes of the plan's .docx. The writer and its library are loaded when the first one is asked for. */
export async function planDocx(plan: Plan): Promise<Uint8Array> {
  const [{ writeDocx }, names] = await Promise.all([import('./writer'), loadPartNames(plan)]);
  return writeDocx(compose(plan, names));
}

/** Loaded when somebody brings a file. */
export const loadRefresh = () => import('./refresh');
