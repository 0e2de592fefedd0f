import type { PackedLook } from './look';
import type { Sums } from './row-sums';

/**
 * What the add-in remembers of a workbook beside its cells. It stands in the document's settings: they can be asked for
 * by key, are saved with the workbook and need no sheet. Nothing of the plan is read from them.
 */
const PREFIX = 'duToan55';

/** The job under way: its id. Written before anything else of a job, taken away last. */
export const MARK_KEY = `${PREFIX}.mark`;
export const UNDO_KEY = `${PREFIX}.undo`;
export const lookKey = (sheet: string) => `${PREFIX}.look.${sheet}`;
export const sumsKey = (sheet: string) => `${PREFIX}.sums.${sheet}`;
export const jobKey = (job: string) => `${PREFIX}.job.${job}`;
export const trackKey = (job: string, part: number) => `${PREFIX}.track.${job}.${part}`;

/** Something that had another value, or none, before a job. */
export interface Was<T> {
  readonly before: T | null;
  readonly after: T;
}

export interface SheetTrack {
  readonly id: string;
  readonly sheet: string;
  /** Whether it is a sheet whose looks are remembered. */
  readonly computed: boolean;
  /** Row, column, what stood there and what was put there: places in the part's texts. */
  readonly cells: readonly number[];
  readonly look?: Was<PackedLook>;
  readonly sums?: Was<Sums>;
}

/** Contents as they were and as they became; a formula counts its references from its own cell. */
export interface TrackPart {
  readonly texts: readonly (string | number)[];
  readonly sheets: readonly SheetTrack[];
}

export interface AddedSheet {
  readonly name: string;
  readonly staging: string;
}

export type JobKind = 'create' | 'update';

export interface Job {
  readonly id: string;
  readonly kind: JobKind;
  readonly day: string;
  /** How many parts its tracks have, and how many cells they speak of. */
  readonly parts: number;
  readonly cells: number;
  /** From here on staging sheets get their own names. */
  readonly swapping: boolean;
  readonly added: readonly AddedSheet[];
  /** Sheets that got another name to make room. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  readonly tables: readonly (Was<string> & { readonly name: string })[];
  readonly names: readonly (Was<string> & { readonly name: string })[];
  /** Sheets whose protection rests while the job runs. */
  readonly protection: readonly { readonly sheet: string; readonly options: object }[];
  /** Computed sheets that changed too much to be put back: they are laid out again. */
  readonly again: readonly string[];
}

/** A job that can be undone. */
export interface Undoable {
  readonly id: string;
  readonly kind: JobKind;
  readonly day: string;
  readonly cells: number;
  readonly parts: number;
  readonly bytes: number;
}
