import type { Plan } from '../plan';
import { compose } from './compose';
import type { Orientation, TableName } from './one-table';
import { loadPartNames } from './part-names';

export { compose } from './compose';
export { isOurs, tagOf } from './figures';
export { NAMESPACE as PAPER_NAMESPACE } from './mark';
export type { Orientation, TableName } from './one-table';
export type { FigureChange, Left, PaperRefresh, RefreshPatch, TableChange } from './refresh';
export type { Block, Cell, Columns, Document, Flow, Paragraph, Row, Rule, Section, Table } from './model';

/** The bytes of the plan's .docx. The writer and its library are loaded when the first one is asked for. */
export async function planDocx(plan: Plan): Promise<Uint8Array> {
  const [{ writeDocx }, names] = await Promise.all([import('./writer'), loadPartNames(plan)]);
  return writeDocx(compose(plan, names));
}

/** The plan's text without its form. */
export async function planText(plan: Plan): Promise<string> {
  const [{ plainText }, names] = await Promise.all([import('./plain-text'), loadPartNames(plan)]);
  return plainText(compose(plan, names));
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
