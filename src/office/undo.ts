import { Refusal } from '../locales';
import { goBack, type WentBack } from './go-back';
import { liveContent, readLive, settingsOf } from './open-sheets';
import { isUnchanged } from './row-sums';
import { inExcel } from './run-excel';
import { type Job, jobKey, MARK_KEY, UNDO_KEY, type Undoable } from './store';

export interface JobState {
  /** The id of a job that was not finished. */
  readonly halfDone: string | undefined;
  /** What «Hoàn tác» can take back, the last first. */
  readonly undoable: readonly Undoable[];
}

async function stateIn(context: Excel.RequestContext): Promise<JobState> {
  const settings = settingsOf(context, [MARK_KEY, UNDO_KEY]);
  await context.sync();
  const found = settings();
  return {
    halfDone: found.get(MARK_KEY) as string | undefined,
    undoable: (found.get(UNDO_KEY) ?? []) as readonly Undoable[],
  };
}

/** What the pane asks when it opens: whether a job was broken off, and what can be taken back. */
export const jobState = (): Promise<JobState> => inExcel(stateIn);

/** «Khôi phục sổ»: a job that was broken off is taken back. */
export async function mendBook(): Promise<WentBack> {
  const { halfDone } = await jobState();
  return halfDone === undefined ? { left: [], again: [] } : goBack(halfDone);
}

/** Sheets that a job added and in which somebody has written since: taking them away would lose that. */
async function writtenSince(context: Excel.RequestContext, id: string): Promise<string[]> {
  const record = settingsOf(context, [jobKey(id)]);
  await context.sync();
  const job = record().get(jobKey(id)) as Job | undefined;
  if (job === undefined || job.added.length === 0) return [];
  const added = new Set(job.added.map(({ name }) => name));
  const { sheets } = await readLive(context);
  return sheets
    .filter(({ name }) => added.has(name))
    .filter((sheet) => {
      const rows = sheet.rows.map((cells, row) =>
        Array.from({ length: cells?.length ?? 0 }, (_, column) => liveContent(sheet, row, column)),
      );
      return sheet.sums === undefined || !isUnchanged(rows, sheet.sums);
    })
    .map(({ name }) => name);
}

/** «Hoàn tác»: the last job is taken back, in cells that still hold what it wrote. */
export async function undoLast(): Promise<WentBack & { readonly job: Undoable }> {
  const { halfDone, undoable } = await jobState();
  if (halfDone !== undefined) throw new Refusal('office.halfDone', {});
  const [job] = undoable;
  if (job === undefined) throw new Refusal('office.nothingToUndo', {});
  const written = await inExcel((context) => writtenSince(context, job.id));
  if (written.length > 0) throw new Refusal('office.undoWouldLose', { sheets: written.join(', ') });
  return { ...(await goBack(job.id)), job };
}
