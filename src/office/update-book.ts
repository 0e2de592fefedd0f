import { Refusal } from '../locales';
import type { Plan } from '../plan';
import {
  type BookModel,
  INFO_SHEET,
  type Law,
  readBook,
  type Reading,
  sameName,
  type SheetModel,
} from '../workbook';
import { stage, stagedNames } from './add-sheets';
import { computedChange, labelsChange, recordsChange, type SheetChange } from './differences';
import { type Clash, isIdle, runJob, type Work } from './job';
import { type LiveBook, type LiveSheet, readLive } from './open-sheets';
import { inExcel } from './run-excel';
import { type Progress, stopIfCancelled } from './steps';

export interface UpdateOptions {
  /** Today, for the list of what can be undone. */
  readonly day: string;
  readonly law: Pick<Law, 'facts'>;
  /** The sheets of a plan. */
  readonly layout: (plan: Plan) => Promise<BookModel>;
  /** What the plan is to become; as it is read when left out. */
  readonly change?: (plan: Plan) => Plan;
  /** What a review of it comes to, written into «Kiểm tra». */
  readonly review?: (plan: Plan) => Promise<Plan['review']>;
  /** Keep computed sheets that people wrote into under other names, and lay new ones out. */
  readonly aside?: boolean;
  readonly progress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

export interface Updated {
  readonly plan: Plan;
  readonly remarks: Reading['remarks'];
  readonly cells: number;
  /** Sheets that changed or were added. */
  readonly sheets: readonly string[];
  /** Sheets that a password keeps as they are. */
  readonly locked: readonly string[];
  readonly clashes: readonly Clash[];
}

const MOST_CELLS_SAID = 12;
const LONGEST_NAME = 31;
const ASIDE = ' (bản riêng)';

function freeName({ sheets }: LiveBook, name: string): string {
  const taken = new Set(sheets.map((sheet) => sameName(sheet.name)));
  for (let copy = 1; ; copy += 1) {
    const end = copy === 1 ? ASIDE : `${ASIDE.slice(0, -1)} ${copy})`;
    const free = `${name.slice(0, LONGEST_NAME - end.length)}${end}`;
    if (!taken.has(sameName(free))) return free;
  }
}

interface Differences {
  readonly changes: readonly SheetChange[];
  readonly missing: readonly SheetModel[];
}

function liveOf(live: LiveBook, model: SheetModel, reading: Reading): LiveSheet | undefined {
  const byName = (name: string) => live.sheets.find((sheet) => sameName(sheet.name) === sameName(name));
  if (model.name === INFO_SHEET) return byName(reading.infoSheet);
  const [table] = model.tables;
  const standing = table && reading.standing[table.name];
  if (standing !== undefined) return byName(standing.sheet);
  const same = (name: string) => name.toLowerCase() === table?.name.toLowerCase();
  return live.sheets.find(({ tables }) => tables.some(({ name }) => same(name))) ?? byName(model.name);
}

function differences(live: LiveBook, reading: Reading, before: BookModel, after: BookModel): Differences {
  const missing: SheetModel[] = [];
  const changes = after.sheets.flatMap((model, index): SheetChange[] => {
    const sheet = liveOf(live, model, reading);
    const old = before.sheets[index];
    if (sheet === undefined || old === undefined) {
      missing.push(model);
      return [];
    }
    if (model.name === INFO_SHEET) return [labelsChange(sheet, old, model)];
    const [table] = model.tables;
    const standing = table && reading.standing[table.name];
    return [
      standing === undefined ? computedChange(sheet, model) : recordsChange(sheet, standing, old, model),
    ];
  });
  return { changes, missing };
}

/** Whether other sheets ask this one: then it cannot be put aside. */
function isAsked(book: BookModel, model: SheetModel): boolean {
  const words = [`'${model.name}'!`, ...model.tables.map(({ name }) => `${name}[`)];
  const asks = (formula: string) => words.some((word) => formula.includes(word));
  return (
    book.names.some(({ formula }) => asks(formula)) ||
    book.sheets.some(
      (sheet) =>
        sheet !== model &&
        sheet.rows.some(({ cells }) =>
          cells.some((cell) => cell?.formula !== undefined && asks(cell.formula.replace(/"[^"]*"/g, ''))),
        ),
    )
  );
}

const told = (cells: readonly string[]) =>
  cells.slice(0, MOST_CELLS_SAID).join(', ') + (cells.length > MOST_CELLS_SAID ? ', …' : '');

function refuseTheirs(live: LiveBook, book: BookModel, theirs: readonly SheetChange[]): void {
  const refusals = theirs.map(({ live: sheet, theirs: cells, computed }) => {
    const model = book.sheets.find(({ name }) => sameName(name) === sameName(sheet.name));
    const params = { sheet: sheet.name, cells: told([...new Set(cells)]) };
    return computed && model !== undefined && !isAsked(book, model)
      ? new Refusal('office.notOurs', { ...params, other: freeName(live, sheet.name) })
      : new Refusal('office.inTheWay', params);
  });
  const [first, ...others] = refusals;
  if (first !== undefined) throw new Refusal(first.key, first.params, others);
}

function refuseFiltered(changes: readonly SheetChange[]): void {
  for (const { live, tables } of changes)
    if (tables.some(({ name, before }) => before !== null && live.filtered.has(name)))
      throw new Refusal('office.filtered', { sheet: live.name });
}

const isChange = ({ cells, looks, tables, sums }: SheetChange) =>
  cells.length > 0 || looks !== undefined || tables.length > 0 || sums !== undefined;

/** Sheets that will not be unprotected: only a person knows their password. */
async function lockedAmong(sheets: readonly LiveSheet[]): Promise<string[]> {
  const locked: string[] = [];
  for (const { id, name, protection } of sheets) {
    if (protection === undefined) continue;
    try {
      await inExcel(async (context) => {
        const sheet = context.workbook.worksheets.getItem(id);
        sheet.protection.unprotect();
        sheet.protection.protect(protection);
        await context.sync();
      });
    } catch (error) {
      if (!(error instanceof Refusal) || error.key !== 'office.protected') throw error;
      locked.push(name);
    }
  }
  return locked;
}

/** Reads the open workbook and refuses where no job may begin. */
export async function readForJob(context: Excel.RequestContext): Promise<LiveBook> {
  const live = await readLive(context);
  if (live.readOnly) throw new Refusal('office.readOnly', {});
  if (live.mark !== undefined) throw new Refusal('office.halfDone', {});
  return live;
}

async function once(
  context: Excel.RequestContext,
  options: UpdateOptions,
  skipped: readonly string[],
): Promise<Updated> {
  const { change, review, layout, law, aside = false, day, progress, signal } = options;
  stopIfCancelled(signal);
  const live = await readForJob(context);
  stopIfCancelled(signal);
  const reading = readBook(live.raw, law);
  const changed = change?.(reading.plan) ?? reading.plan;
  const plan = review === undefined ? changed : { ...changed, review: await review(changed) };
  const after = await layout(plan);
  const before = change === undefined ? after : await layout(reading.plan);
  const found = differences(live, reading, before, after);
  const wanted = found.changes.filter((one) => isChange(one) && !skipped.includes(one.live.name));
  const theirs = wanted.filter((one) => one.theirs.length > 0);
  const toKeep = theirs.filter(({ live: { name }, computed }) => {
    const model = after.sheets.find((sheet) => sameName(sheet.name) === sameName(name));
    return aside && computed && model !== undefined && !isAsked(after, model);
  });
  refuseTheirs(
    live,
    after,
    theirs.filter((one) => !toKeep.includes(one)),
  );
  const changes = wanted.filter((one) => !toKeep.includes(one));
  refuseFiltered(changes);
  const anew = after.sheets.filter(({ name }) =>
    toKeep.some(({ live: sheet }) => sameName(sheet.name) === sameName(name)),
  );
  const staged = stage(context, [...found.missing, ...anew]);
  const work: Work = {
    kind: 'update',
    day,
    changes,
    staged,
    names: stagedNames(after, staged),
    renamed: toKeep.map(({ live: { name } }) => ({ from: name, to: freeName(live, name) })),
  };
  const result = { plan, remarks: reading.remarks, locked: skipped };
  if (isIdle(work, live)) return { ...result, cells: 0, sheets: [], clashes: [] };
  const done = await runJob(context, live, work, { progress, signal });
  const sheets = [...changes.map((one) => one.live.name), ...staged.map(({ name }) => name)];
  return { ...result, ...done, sheets };
}

/**
 * «Cập nhật sổ»: the plan in the cells is laid out again and only what differs is sent. What people added stays where it
 * stands; what they wrote into our sheets is not written over.
 */
export async function updateBook(options: UpdateOptions): Promise<Updated> {
  try {
    return await inExcel((context) => once(context, options, []));
  } catch (error) {
    if (!(error instanceof Refusal) || error.key !== 'office.protected') throw error;
    const locked = await inExcel(async (context) => lockedAmong((await readForJob(context)).sheets));
    if (locked.length === 0) throw error;
    return inExcel((context) => once(context, options, locked));
  }
}
