import { Refusal } from '../locales';
import { goBack, type WentBack } from './go-back';
import { settingsOf } from './open-sheets';
import { inExcel } from './run-excel';
import { type Step, step } from './steps';
import { MARK_KEY, UNDO_KEY, type Undoable } from './store';

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

const withoutJob = (undoable: readonly Undoable[], id: string) =>
  function* (context: Excel.RequestContext): Generator<Step> {
    const left = undoable.filter((one) => one.id !== id);
    yield step({ objects: 2, actions: 1, data: left }, () => {
      context.workbook.settings.add(UNDO_KEY, left);
    });
  };

/** «Khôi phục sổ»: a job that was broken off is taken back. */
export async function mendBook(): Promise<WentBack> {
  const { halfDone, undoable } = await jobState();
  if (halfDone === undefined) return { left: [], again: [] };
  return goBack(halfDone, { settled: withoutJob(undoable, halfDone) });
}

/** «Hoàn tác»: the last job is taken back, in cells that still hold what it wrote. */
export async function undoLast(): Promise<WentBack & { readonly job: Undoable }> {
  const { halfDone, undoable } = await jobState();
  if (halfDone !== undefined) throw new Refusal('office.halfDone', {});
  const [job] = undoable;
  if (job === undefined) throw new Refusal('office.nothingToUndo', {});
  return { ...(await goBack(job.id, { settled: withoutJob(undoable, job.id) })), job };
}
