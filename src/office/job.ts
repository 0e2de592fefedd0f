import { Refusal } from '../locales';
import { type Area, type BookModel, cellName, isComputedSheet, parseArea } from '../workbook';
import {
  addedOf,
  cellsToWrite,
  idsOf,
  type Staged,
  stagedFormulaSteps,
  stagingSteps,
  swapSteps,
} from './add-sheets';
import { refuseMoved, type Made } from './add-tables';
import type { Content } from './contents';
import { type CellChange, rowSumsOf, type SheetChange } from './differences';
import { dressSteps, undressSteps } from './dress';
import { asRefusal, codeOf } from './excel-errors';
import { goBack } from './go-back';
import { gridOf } from './grid';
import { foundContent, holds } from './holds';
import { lookOf, packLook } from './look';
import type { LiveBook } from './open-sheets';
import { sendSteps, type Sending, type Step, step, stopIfCancelled } from './steps';
import {
  type Job,
  jobKey,
  type JobKind,
  lookKey,
  MARK_KEY,
  sumsKey,
  trackKey,
  type TrackPart,
  type Undoable,
  UNDO_KEY,
} from './store';
import { joined, MOST_TRACKS, trackBytes, tracksOf } from './tracks';
import { contentSteps } from './write-cells';

/** How many jobs «Hoàn tác» can take back. */
const MOST_UNDOABLE = 10;

export interface Work {
  readonly kind: JobKind;
  readonly day: string;
  readonly changes: readonly SheetChange[];
  readonly staged: readonly Staged[];
  /** Names that the workbook is to have, spelled with staging names. */
  readonly names: BookModel['names'];
  readonly renamed: Job['renamed'];
  /** What else goes into the last request. */
  readonly last?: () => void;
}

/** A cell that somebody changed while the job ran: it holds what they put there. */
export interface Clash {
  readonly sheet: string;
  readonly cell: string;
}

export interface JobDone {
  readonly cells: number;
  readonly clashes: readonly Clash[];
}

/** Ids need only differ within one workbook. */
const newId = (undo: readonly Undoable[]) =>
  String(1 + undo.reduce((most, { id }) => Math.max(most, Number(id) || 0), 0));

/** Names that are missing or point nowhere, and those that point into a computed sheet and not where they should. */
function namesToChange({ names }: LiveBook, { names: wanted, changes }: Work): Job['names'] {
  const known = new Map([...names].map(([name, formula]) => [name.toLowerCase(), formula]));
  const plain = (formula: string) => formula.replace(/['$]/g, '').toLowerCase();
  const computed = changes.filter((one) => one.computed).map(({ live }) => `${plain(live.name)}!`);
  return wanted.flatMap(({ name, formula }) => {
    const before = known.get(name.toLowerCase()) ?? null;
    const gone = before === null || before.includes('#REF!');
    const moved =
      !gone && plain(before) !== plain(formula) && computed.some((sheet) => plain(formula).startsWith(sheet));
    return gone || moved ? [{ name, before, after: formula }] : [];
  });
}

interface Prepared {
  readonly job: Job;
  readonly parts: readonly TrackPart[];
  readonly bytes: number;
}

function prepare(live: LiveBook, work: Work): Prepared {
  const protection = work.changes.flatMap(({ live: sheet }) =>
    sheet.protection === undefined ? [] : [{ sheet: sheet.name, options: sheet.protection }],
  );
  // What changed too much to be remembered is laid out again instead of put back.
  const tracks = work.changes.map((change) => ({ change, parts: tracksOf(change) }));
  let bytes = tracks.reduce((sum, { parts }) => sum + trackBytes(parts), 0);
  const again: string[] = [];
  const bySize = [...tracks].sort((a, b) => trackBytes(b.parts) - trackBytes(a.parts));
  for (const { change, parts } of bySize) {
    if (bytes <= MOST_TRACKS || !change.computed) continue;
    bytes -= trackBytes(parts);
    again.push(change.live.name);
  }
  const parts = joined(
    tracks.flatMap(({ change, parts: own }) => (again.includes(change.live.name) ? [] : own)),
  );
  const job: Job = {
    id: newId(live.undo),
    kind: work.kind,
    day: work.day,
    parts: parts.length,
    cells: work.changes.reduce((sum, { cells }) => sum + cells.length, 0),
    swapping: false,
    added: addedOf(work.staged),
    renamed: work.renamed,
    tables: work.changes.flatMap(({ tables }) => tables),
    names: namesToChange(live, work),
    protection,
    again,
  };
  return { job, parts, bytes };
}

const setting = (context: Excel.RequestContext, key: string, value: unknown): Step =>
  step({ objects: 2, actions: 1, data: [key, value] }, () => {
    context.workbook.settings.add(key, value);
  });

const forget = (context: Excel.RequestContext, key: string): Step =>
  step({ objects: 2, actions: 1, data: key }, () => {
    context.workbook.settings.getItemOrNullObject(key).delete();
  });

/** What was loaded just before a range was written, and what should have stood there. */
interface Watched {
  readonly range: Excel.Range;
  readonly area: Area;
  readonly change: SheetChange;
}

interface Missed {
  readonly change: SheetChange;
  readonly cell: CellChange;
  readonly found: Content;
}

/** Cells in which somebody wrote something between our reading and our writing. */
function missedIn({ range, area, change }: Watched): Missed[] {
  const found = range.formulas as unknown[][];
  return change.cells.flatMap((cell) => {
    if (cell.row < area.top || cell.row > area.bottom || cell.column < area.left || cell.column > area.right)
      return [];
    const now = found[cell.row - area.top]?.[cell.column - area.left];
    return holds(now, cell.before) || holds(now, cell.after)
      ? []
      : [{ change, cell, found: foundContent(now) }];
  });
}

const rowsOf = (address: string) => {
  const area = parseArea(address);
  return area === undefined ? 0 : area.bottom - area.top;
};

function* tableSizes(context: Excel.RequestContext, change: SheetChange, growing: boolean): Generator<Step> {
  for (const { name, before, after } of change.tables) {
    if (before === null || rowsOf(after) >= rowsOf(before) !== growing) continue;
    yield step({ objects: 1, actions: 1, data: [name, after] }, () => {
      context.workbook.tables.getItem(name).resize(after);
    });
  }
}

function* changeSteps(
  context: Excel.RequestContext,
  change: SheetChange,
  watched: Watched[],
  made: Made[],
): Generator<Step> {
  const worksheet = () => context.workbook.worksheets.getItem(change.live.id);
  if (change.looks !== undefined) yield* undressSteps(worksheet, change.looks);
  yield* tableSizes(context, change, true);
  const { contents, isText } = gridOf(change.cells.map((cell) => ({ ...cell, content: cell.after })));
  yield* contentSteps(worksheet, contents, isText, {
    watch: (range, area) => {
      range.load('formulas');
      watched.push({ range, area, change });
    },
  });
  yield* tableSizes(context, change, false);
  for (const { name, before, after } of change.tables) {
    if (before !== null) continue;
    yield step({ ranges: 2, objects: 2, actions: 4, data: name }, () => {
      const table = worksheet().tables.add(worksheet().getRange(after), true);
      table.name = name;
      const range = table.getRange();
      range.load('address');
      made.push({ range, expected: after });
    });
  }
  if (change.looks !== undefined) yield* dressSteps(worksheet, change.looks);
}

function* nameSteps({ workbook }: Excel.RequestContext, { names }: Job): Generator<Step> {
  for (const { name, before, after } of names) {
    yield step({ objects: 3, actions: 1, data: [name, after] }, () => {
      if (before !== null) workbook.names.getItem(name).delete();
      workbook.names.add(name, `=${after}`);
    });
  }
}

function* memorySteps(context: Excel.RequestContext, { changes, staged }: Work): Generator<Step> {
  for (const { live, computed, looks, sums } of changes) {
    // Looks of a sheet of records are people's: nothing is remembered of them.
    if (!computed) continue;
    if (sums !== undefined) yield setting(context, sumsKey(live.name), sums.after);
    if (looks !== undefined) yield setting(context, lookKey(live.name), packLook(looks.after));
  }
  for (const { name, model } of staged) {
    yield setting(context, sumsKey(name), rowSumsOf(model));
    if (isComputedSheet(name)) yield setting(context, lookKey(name), packLook(lookOf(model)));
  }
}

/** The list of jobs that can be undone, and the tracks of those that no longer can. */
function* undoSteps(
  context: Excel.RequestContext,
  live: LiveBook,
  { job, bytes }: Prepared,
): Generator<Step> {
  const { id, kind, day, cells, parts } = job;
  const list: Undoable[] = [];
  let sum = 0;
  for (const one of [{ id, kind, day, cells, parts, bytes }, ...live.undo]) {
    sum += one.bytes;
    if (list.length < MOST_UNDOABLE && (sum <= MOST_TRACKS || list.length === 0)) list.push(one);
    else yield* forgetJob(context, one);
  }
  yield setting(context, UNDO_KEY, list);
}

export function* forgetJob(
  context: Excel.RequestContext,
  { id, parts }: Pick<Undoable, 'id' | 'parts'>,
): Generator<Step> {
  yield forget(context, jobKey(id));
  for (let part = 0; part < parts; part += 1) yield forget(context, trackKey(id, part));
}

function* jobSteps(
  context: Excel.RequestContext,
  live: LiveBook,
  work: Work,
  prepared: Prepared,
  watched: Watched[],
  made: Made[],
): Generator<Step> {
  const { job, parts } = prepared;
  const { worksheets } = context.workbook;
  yield setting(context, MARK_KEY, job.id);
  yield setting(context, jobKey(job.id), job);
  for (const [part, track] of parts.entries()) yield setting(context, trackKey(job.id, part), track);
  for (const { sheet } of job.protection)
    yield step({ objects: 2, actions: 1 }, () => {
      worksheets.getItem(sheet).protection.unprotect();
    });
  for (const { from, to } of job.renamed)
    yield step({ objects: 1, actions: 1, data: to }, () => (worksheets.getItem(from).name = to));
  yield* stagingSteps(work.staged, made);
  yield* nameSteps(context, job);
  yield* stagedFormulaSteps(work.staged);
  for (const change of work.changes) yield* changeSteps(context, change, watched, made);
  for (const { sheet, options } of job.protection)
    yield step({ objects: 2, actions: 1, data: options }, () => {
      worksheets.getItem(sheet).protection.protect(options);
    });
  if (work.staged.length > 0) yield setting(context, jobKey(job.id), { ...job, swapping: true });
  yield* swapSteps(work.staged);
  yield* memorySteps(context, work);
  yield* undoSteps(context, live, prepared);
  const { last } = work;
  if (last !== undefined) yield step({ objects: 2, actions: 2 }, last);
  yield forget(context, MARK_KEY);
}

/** Puts back what others wrote into cells that we have written over. */
async function putBack(context: Excel.RequestContext, missed: readonly Missed[]): Promise<void> {
  for (const change of new Set(missed.map((one) => one.change))) {
    const own = missed.filter((one) => one.change === change);
    const worksheet = context.workbook.worksheets.getItem(change.live.id);
    const { contents, isText } = gridOf(own.map(({ cell, found }) => ({ ...cell, content: found })));
    const steps = [...contentSteps(() => worksheet, contents, isText)];
    if (change.live.protection !== undefined) worksheet.protection.unprotect();
    for (const { run } of steps) run();
    if (change.live.protection !== undefined) worksheet.protection.protect(change.live.protection);
  }
  await context.sync();
}

/** Whether there is anything to do. */
export const isIdle = (work: Work, live: LiveBook): boolean =>
  work.staged.length === 0 &&
  namesToChange(live, work).length === 0 &&
  work.changes.every(
    ({ cells, looks, tables, sums }) =>
      cells.length === 0 && looks === undefined && tables.length === 0 && sums === undefined,
  );

/**
 * Does a job so that it can be taken back at any moment: tracks first, changes, then the tracks become something to
 * undo. Whatever goes wrong, the workbook is brought to before; if even that fails, the mark stays and says so.
 */
export async function runJob(
  context: Excel.RequestContext,
  live: LiveBook,
  work: Work,
  { progress, signal }: Omit<Sending, 'total'>,
): Promise<JobDone> {
  const prepared = prepare(live, work);
  const { job } = prepared;
  const watched: Watched[] = [];
  const made: Made[] = [];
  const missed: Missed[] = [];
  stopIfCancelled(signal);
  try {
    const answered = () => {
      missed.push(...watched.splice(0).flatMap(missedIn));
      refuseMoved(made.splice(0));
    };
    const total = job.cells + cellsToWrite(work.staged);
    const steps = jobSteps(context, live, work, prepared, watched, made);
    await sendSteps(context, steps, { total, progress, signal, answered });
    if (missed.length > 0) await putBack(context, missed);
  } catch (error) {
    await goBackFrom(job.id, error, idsOf(work.staged));
  }
  const clashes = missed.map(({ change, cell }) => ({
    sheet: change.live.name,
    cell: cellName(cell.row, cell.column),
  }));
  return { cells: job.cells, clashes };
}

/** After a failure: back to before at once, or a mark that says that it is still to be done. */
async function goBackFrom(job: string, failure: unknown, ids: ReadonlyMap<string, string>): Promise<never> {
  const reason = asRefusal(failure);
  if (!(reason instanceof Refusal)) {
    await goBack(job, ids).catch(() => undefined);
    throw reason;
  }
  try {
    await goBack(job, ids);
  } catch {
    throw new Refusal('office.unfinished', { code: codeOf(failure) });
  }
  throw reason;
}
