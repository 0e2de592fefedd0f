/** office.js blocks its page for some 70 ms on a request of 1 MB; Excel on the web takes 5 MB at most. */
export const REQUEST_BYTES = 380_000;
/** Cells travel in pieces small enough to fill a request well. */
export const PIECE_BYTES = 64_000;

/** What office.js sends for one range, one other object and one call or assignment, measured and rounded up. */
const RANGE = 340;
const OBJECT = 190;
const ACTION = 130;

const encoder = new TextEncoder();

export function jsonBytes(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length;
}

export interface Calls {
  readonly ranges?: number;
  /** Formats, fonts, collections, their members… */
  readonly objects?: number;
  readonly actions?: number;
  /** What the calls carry. */
  readonly data?: unknown;
}

/** What the calls add to a request, never much less than it turns out to be. */
export function wireBytes({ ranges = 0, objects = 0, actions = 0, data }: Calls): number {
  return ranges * RANGE + objects * OBJECT + actions * ACTION + (data === undefined ? 0 : jsonBytes(data));
}
