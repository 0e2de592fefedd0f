import { fingerprint, type Plan } from '../../plan';
import { figuresOf } from '../figures';
import { KE_HOACH, markXml } from '../mark';
import { type Block, type Document, flowsOf, type Table } from '../model';
import { composeNamed, isPaper } from '../papers';
import { loadPartNames } from '../part-names';
import { fullRowsOf, textsOf } from '../full-rows';
import { applyRefresh, markAfter } from './apply';
import { openPaper } from './paper-file';
import {
  type PaperNow,
  type RefreshOptions,
  type RefreshPatch,
  refreshPatch,
  type TableChange,
} from './refresh-patch';

export type { FigureChange, Left, RefreshPatch, TableChange } from './refresh-patch';

function shownIn(blocks: readonly Block[]): Set<string> {
  const runs = blocks.flatMap(flowsOf).flatMap((flow) => (flow.kind === 'rule' ? [] : (flow.runs ?? [])));
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block.tag] : []));
  return new Set([...runs.map(({ tag }) => tag), ...tables].filter((tag) => tag !== undefined));
}

/** What a plan says now, to a paper that was written of it before. */
export function paperNow(plan: Plan, document: Document): PaperNow {
  const blocks = document.sections.flatMap((section) => section.blocks);
  const tables = blocks.flatMap((block): [string, Table][] =>
    block.kind === 'table' && block.tag !== undefined ? [[block.tag, block]] : [],
  );
  return {
    fingerprint: document.origin?.fingerprint ?? fingerprint(plan),
    figures: figuresOf(plan).byTag,
    tables: new Map(tables),
    shown: shownIn(blocks),
  };
}

/** What a paper says now beside its plan, and how it is brought up to date: as a file, or in an open Word. */
export interface PaperRefresh {
  readonly patch: RefreshPatch;
  /** Whether the file has any living figure of ours, and still knows what we wrote. */
  readonly living: boolean;
  readonly marked: boolean;
  /** Whether it records changes: ours are listed, not recorded. */
  readonly tracking: boolean;
  readonly bytes: () => Uint8Array;
  /** The cells of a table as they would be. */
  readonly rowsOf: (change: TableChange) => string[][];
  /** Our own small part after as much of the patch as was done; undefined where the file has none. */
  readonly markAfter: (done: RefreshPatch) => string | undefined;
}

export async function paperRefresh(
  bytes: Uint8Array,
  plan: Plan,
  options: RefreshOptions = {},
): Promise<PaperRefresh> {
  const titles = new Map([...figuresOf(plan).byTag].map(([tag, { title }]) => [title, tag]));
  const file = openPaper(bytes, titles);
  const { state } = file;
  const name = state.mark?.paper ?? KE_HOACH;
  const paper = paperNow(plan, composeNamed(name, plan, await loadPartNames(plan)));
  // What an agency's own paper leaves out is left out on purpose.
  const now = isPaper(name) ? paper : { ...paper, shown: new Set<string>() };
  const patch = refreshPatch(state, now, options);
  return {
    patch,
    living: state.controls.length > 0,
    marked: state.mark !== undefined,
    tracking: state.tracking,
    bytes: () => applyRefresh(file, patch, now),
    rowsOf: ({ table }) => textsOf(fullRowsOf(table)),
    markAfter: (done) => state.mark && markXml(markAfter(state.mark, state, done, now)),
  };
}

export interface Refreshed extends Pick<PaperRefresh, 'patch' | 'living' | 'marked' | 'tracking'> {
  readonly bytes: Uint8Array;
}

/** Brings the living figures of a .docx up to date with the plan. */
export async function refreshDocx(
  bytes: Uint8Array,
  plan: Plan,
  options: RefreshOptions = {},
): Promise<Refreshed> {
  const { patch, living, marked, tracking, bytes: write } = await paperRefresh(bytes, plan, options);
  return { bytes: write(), patch, living, marked, tracking };
}
