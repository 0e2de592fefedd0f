import { Refusal } from '../locales';
import type { SheetModel } from '../workbook';
import { type Calls, REQUEST_BYTES, wireBytes } from './wire-size';

/** Calls that belong together: they are queued in one request. */
export interface Step {
  readonly bytes: number;
  /** How many cells it fills: what progress is counted in. */
  readonly cells: number;
  readonly run: () => void;
}

export function step(calls: Calls, run: () => void, cells = 0): Step {
  return { bytes: wireBytes(calls), cells, run };
}

/** A sheet and its place in the open workbook, which exists once its first step has run. */
export interface Target {
  readonly sheet: SheetModel;
  readonly worksheet: () => Excel.Worksheet;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface Sending {
  readonly total: number;
  readonly progress?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Looks at what a request has answered. */
  readonly answered?: () => void;
}

export function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new Refusal('office.cancelled', {});
}

/**
 * Sends steps in as few requests as their size allows; between two requests people see progress and may cancel. After
 * the last one there is nothing left to stop.
 */
export async function sendSteps(
  context: Excel.RequestContext,
  steps: Iterable<Step>,
  { total, progress, signal, answered }: Sending,
): Promise<void> {
  const { application } = context.workbook;
  let bytes = 0;
  let done = 0;
  const send = async () => {
    await context.sync();
    bytes = 0;
    answered?.();
    progress?.({ done, total });
  };
  for (const next of steps) {
    if (bytes > 0 && bytes + next.bytes > REQUEST_BYTES) {
      await send();
      stopIfCancelled(signal);
    }
    if (bytes === 0) {
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
    }
    next.run();
    bytes += next.bytes;
    done += next.cells;
  }
  if (bytes > 0) await send();
}
