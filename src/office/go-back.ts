import { type Area, areaName, MARK_NAMESPACE, parseArea } from '../workbook';
import { isTextCell } from './contents';
import { dressSteps, undressSteps } from './dress';
import { TEXT } from './format-sheet';
import { gridOf } from './grid';
import { holds } from './holds';
import { settingsOf } from './open-sheets';
import { type Look, unpackLook } from './look';
import { inExcel } from './run-excel';
import { sendSteps, type Step, step } from './steps';
import {
  type Job,
  jobKey,
  lookKey,
  MARK_KEY,
  type SheetTrack,
  sumsKey,
  trackKey,
  type TrackPart,
  type Undoable,
  UNDO_KEY,
  type Was,
} from './store';
import { type CellBack, cellsBack } from './tracks';
import { contentSteps } from './write-cells';

/** What could not be put back, because somebody changed it since. */
export interface WentBack {
  readonly left: readonly { readonly sheet: string; readonly cell: string }[];
  /** Computed sheets to be laid out again. */
  readonly again: readonly string[];
}

interface Standing {
  readonly track: SheetTrack;
  readonly cells: readonly CellBack[];
  readonly sheet: Excel.Worksheet;
  readonly area: Area | undefined;
  readonly range: Excel.Range | undefined;
}

function areaOf(cells: readonly CellBack[]): Area | undefined {
  const [first] = cells;
  if (first === undefined) return undefined;
  const area = { top: first.row, left: first.column, bottom: first.row, right: first.column };
  for (const { row, column } of cells) {
    area.top = Math.min(area.top, row);
    area.bottom = Math.max(area.bottom, row);
    area.left = Math.min(area.left, column);
    area.right = Math.max(area.right, column);
  }
  return area;
}

/**
 * A sheet that is protected was not opened yet, or was closed again when all was done: then some cell holds what the job
 * put there. One that only its owner can open is not asked for in vain.
 */
function wasTouched({ sheet, cells, area, range }: Standing): boolean {
  if (!sheet.protection.protected || area === undefined || range === undefined) return true;
  const found = range.formulas as unknown[][];
  return cells.some(({ row, column, before, after }) => {
    const now = found[row - area.top]?.[column - area.left];
    return holds(now, after) && !holds(now, before);
  });
}

const backwards = <T>({ before, after }: Was<T>): Was<T> | undefined =>
  before === null ? undefined : { before: after, after: before };

/** Parts of one sheet together. */
function merged(parts: readonly TrackPart[]): { track: SheetTrack; cells: CellBack[] }[] {
  const sheets = new Map<string, { track: SheetTrack; cells: CellBack[] }>();
  for (const part of parts) {
    for (const track of part.sheets) {
      const known = sheets.get(track.id);
      if (known === undefined) sheets.set(track.id, { track, cells: cellsBack(track, part.texts) });
      else known.cells.push(...cellsBack(track, part.texts));
    }
  }
  return [...sheets.values()];
}

interface Loaded {
  readonly job: Job | undefined;
  readonly parts: readonly TrackPart[];
  readonly undoable: readonly Undoable[];
}

async function loadJob(context: Excel.RequestContext, id: string): Promise<Loaded> {
  const record = settingsOf(context, [jobKey(id), UNDO_KEY]);
  await context.sync();
  const job = record().get(jobKey(id)) as Job | undefined;
  const undoable = (record().get(UNDO_KEY) ?? []) as readonly Undoable[];
  if (job === undefined) return { job, parts: [], undoable };
  const keys = Array.from({ length: job.parts }, (_, part) => trackKey(id, part));
  const settings = settingsOf(context, keys);
  if (keys.length > 0) await context.sync();
  const found = settings();
  const parts = keys.flatMap((key) => (found.get(key) as TrackPart | undefined) ?? []);
  // Tracks are complete before anything changes: without them nothing has.
  return parts.length === job.parts
    ? { job, parts, undoable }
    : { job: { ...job, added: [], tables: [], names: [] }, parts: [], undoable };
}

const forget = (context: Excel.RequestContext, key: string): Step =>
  step({ objects: 2, actions: 1, data: key }, () => {
    context.workbook.settings.getItemOrNullObject(key).delete();
  });

/** Formula names as they were. */
function* restoredNames(
  context: Excel.RequestContext,
  names: readonly (Was<string> & { item: Excel.NamedItem; name: string })[],
): Generator<Step> {
  for (const { item, name, before, after } of names) {
    yield step({ objects: 2, actions: 2, data: [before, after] }, () => {
      if (!item.isNullObject) item.delete();
      if (before !== null && !before.includes('#REF!')) context.workbook.names.add(name, `=${before}`);
    });
  }
}

const lookBack = ({ look }: SheetTrack): Was<Look> | undefined => {
  if (look === undefined) return undefined;
  const both: Was<Look> = {
    before: look.before && unpackLook(look.before),
    after: unpackLook(look.after),
  };
  return backwards(both);
};

class Way {
  readonly left: { sheet: string; cell: string }[] = [];

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly job: Job,
    private readonly ids: ReadonlyMap<string, string> = new Map(),
  ) {}

  /** What stands in the cells that the job wrote, the names of sheets, the places of tables. */
  private ask(parts: readonly TrackPart[]) {
    const { workbook } = this.context;
    const sheets = merged(parts).map(({ track, cells }): Standing => {
      const sheet = workbook.worksheets.getItemOrNullObject(track.id);
      sheet.load('name,protection/protected,protection/options');
      const area = areaOf(cells);
      const range = area && sheet.getRange(areaName(area));
      range?.load('formulas,numberFormat');
      return { track, cells, sheet, area, range };
    });
    const tables = this.job.tables.map((track) => {
      const table = workbook.tables.getItemOrNullObject(track.name);
      table.load('showTotals');
      const range = table.getRange();
      range.load('address');
      return { track, table, range };
    });
    const item = (name: string) => {
      const sheet = workbook.worksheets.getItemOrNullObject(name);
      sheet.load('name,visibility');
      return sheet;
    };
    const added = this.job.added.map(({ name, staging }) => ({
      staged: item(this.ids.get(staging) ?? staging),
      named: item(name),
    }));
    const renamed = this.job.renamed.map(({ from, to }) => ({ from, free: item(from), kept: item(to) }));
    const names = this.job.names.map((track) => {
      const found = workbook.names.getItemOrNullObject(track.name);
      found.load('formula');
      return { ...track, item: found };
    });
    const protection = this.job.protection.map(({ sheet, options }) => {
      const found = workbook.worksheets.getItemOrNullObject(sheet);
      found.load('name,protection/protected');
      return { sheet: found, options };
    });
    // The mark of a book that was made and is taken away again.
    const marks = workbook.customXmlParts.getByNamespace(MARK_NAMESPACE);
    if (this.job.kind === 'create') marks.load('items/id');
    return { sheets, tables, added, renamed, names, protection, marks };
  }

  async go(parts: readonly TrackPart[], settled: () => Iterable<Step>): Promise<void> {
    const asked = this.ask(parts);
    await this.context.sync();
    await sendSteps(this.context, this.steps(asked, settled), { total: 0 });
  }

  private *steps(asked: ReturnType<Way['ask']>, settled: () => Iterable<Step>): Generator<Step> {
    const { sheets, tables, added, renamed, names, protection, marks } = asked;
    const there = sheets.filter((standing) => !standing.sheet.isNullObject && wasTouched(standing));
    const touched = new Set(there.map(({ sheet }) => sheet.name));
    const closed = protection.filter(({ sheet }) => !sheet.isNullObject && sheet.protection.protected);
    const opened = protection.filter(
      (one) => !one.sheet.isNullObject && (!closed.includes(one) || touched.has(one.sheet.name)),
    );
    // Going back from a finished job may be broken off, too: then it goes on from here.
    yield step({ objects: 2, actions: 1 }, () => {
      this.context.workbook.settings.add(MARK_KEY, this.job.id);
    });
    for (const one of closed.filter((each) => opened.includes(each))) {
      const { sheet } = one;
      yield step({ objects: 2, actions: 1 }, () => {
        sheet.protection.unprotect();
      });
    }
    for (const { sheet, track } of there) {
      const look = lookBack(track);
      if (look !== undefined) yield* undressSteps(() => sheet, look);
    }
    yield* this.sizes(tables, true);
    for (const standing of there) yield* this.contents(standing);
    yield* this.sizes(tables, false);
    for (const { sheet, track } of there) {
      const look = lookBack(track);
      if (look !== undefined) yield* dressSteps(() => sheet, look);
    }
    for (const { staged, named } of added) {
      // While the staging sheet is there, a sheet of the real name is somebody else's.
      const ours = this.job.swapping && staged.isNullObject ? named : staged;
      if (!ours.isNullObject)
        yield step({ actions: 1 }, () => {
          ours.delete();
        });
    }
    if (this.job.kind === 'create' && this.job.swapping)
      for (const mark of marks.items)
        yield step({ actions: 1 }, () => {
          mark.delete();
        });
    yield* restoredNames(this.context, names);
    for (const { from, free, kept } of renamed)
      if (!kept.isNullObject && (free.isNullObject || added.length > 0))
        yield step({ actions: 1, data: from }, () => (kept.name = from));
    for (const { sheet, options } of opened)
      yield step({ objects: 1, actions: 1, data: options }, () => {
        sheet.protection.protect(options);
      });
    for (const { track } of sheets) yield* this.memory(track);
    yield* settled();
  }

  private *sizes(tables: ReturnType<Way['ask']>['tables'], growing: boolean): Generator<Step> {
    for (const { track, table, range } of tables) {
      if (table.isNullObject) continue;
      const [now, before] = [
        parseArea(range.address),
        track.before === null ? undefined : parseArea(track.before),
      ];
      if (track.before === null) {
        if (!growing)
          yield step({ actions: 1 }, () => {
            table.convertToRange();
          });
      } else if (now !== undefined && before !== undefined && areaName(now) !== areaName(before)) {
        // A table that somebody has grown or moved since is theirs.
        const ours = areaName(now) === track.after;
        if (ours && before.bottom >= now.bottom === growing)
          yield step({ actions: 1, data: track.before }, () => {
            table.resize(areaName(before));
          });
      }
    }
  }

  private *contents({ track, cells, sheet, area, range }: Standing): Generator<Step> {
    if (area === undefined || range === undefined) return;
    const found = range.formulas as unknown[][];
    const formats = range.numberFormat as unknown[][];
    const styles = track.look?.before ? unpackLook(track.look.before).styles : [];
    const isText = (row: number, column: number) => {
      const style = styles[row]?.[column];
      if (style !== undefined && style !== null) return isTextCell(style);
      return formats[row - area.top]?.[column - area.left] === TEXT;
    };
    const back = cells.filter(({ row, column, before, after }) => {
      const now = found[row - area.top]?.[column - area.left];
      if (holds(now, before)) return false;
      if (holds(now, after)) return true;
      this.left.push({
        sheet: sheet.name,
        cell: areaName({ top: row, left: column, bottom: row, right: column }),
      });
      return false;
    });
    const placed = back.map(({ row, column, before }) => ({
      row,
      column,
      content: before,
      isText: isText(row, column),
    }));
    const grid = gridOf(placed);
    yield* contentSteps(() => sheet, grid.contents, grid.isText);
  }

  private *memory({ sheet, computed, look, sums }: SheetTrack): Generator<Step> {
    const { settings } = this.context.workbook;
    const put = (key: string, before: unknown): Step =>
      before === null
        ? forget(this.context, key)
        : step({ objects: 2, actions: 1, data: [key, before] }, () => void settings.add(key, before));
    if (sums !== undefined) yield put(sumsKey(sheet), sums.before);
    if (look !== undefined && computed) yield put(lookKey(sheet), look.before);
  }
}

/**
 * Brings the workbook to where it was before a job: what still holds what the job wrote, and nothing else. It may be
 * broken off and begun again.
 */
export async function goBack(
  id: string,
  /** Ids of staging sheets, where they are known. */
  ids?: ReadonlyMap<string, string>,
): Promise<WentBack> {
  return inExcel(async (context) => {
    const { undoable, ...loaded } = await loadJob(context, id);
    const clean = function* (): Generator<Step> {
      for (const { name } of loaded.job?.added ?? []) {
        yield forget(context, lookKey(name));
        yield forget(context, sumsKey(name));
      }
      yield forget(context, jobKey(id));
      for (let part = 0; part < (loaded.job?.parts ?? 0); part += 1)
        yield forget(context, trackKey(id, part));
      const left = undoable.filter((one) => one.id !== id);
      if (left.length === 0) yield forget(context, UNDO_KEY);
      else if (left.length < undoable.length)
        yield step({ objects: 2, actions: 1, data: left }, () => {
          context.workbook.settings.add(UNDO_KEY, left);
        });
      yield forget(context, MARK_KEY);
    };
    if (loaded.job === undefined) {
      await sendSteps(context, clean(), { total: 0 });
      return { left: [], again: [] };
    }
    const way = new Way(context, loaded.job, ids);
    await way.go(loaded.parts, clean);
    return { left: way.left, again: loaded.job.again };
  });
}
