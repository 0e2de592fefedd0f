import { fingerprint, type Plan } from '../../plan';
import { composePaper } from '../compose';
import { figuresOf } from '../figures';
import { KE_HOACH, markXml } from '../mark';
import type { Block, Document, Flow, Table } from '../model';
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

function flowsOf(block: Block): readonly Flow[] {
  if (block.kind === 'columns') return block.rows.flatMap(({ left, right }) => [...left, ...right]);
  return block.kind === 'table' ? [] : [block];
}

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
    fingerprint: fingerprint(plan),
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
  const file = openPaper(bytes);
  const { state } = file;
  const paper = composePaper(state.mark?.paper ?? KE_HOACH, plan, await loadPartNames(plan));
  const now = paperNow(plan, paper);
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
