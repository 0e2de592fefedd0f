import type { Mark } from '../mark';

/** A content control of ours as it stands in a file, or in an open Word. */
export type ControlState = FigureState | TableState;

interface Standing {
  readonly tag: string;
  /** What it is called in the file, for people. */
  readonly title: string;
  readonly tracked: boolean;
  readonly complex: boolean;
}

export interface FigureState extends Standing {
  readonly kind: 'figure';
  readonly text: string;
  /** Word's own «Click here to enter text». */
  readonly placeholder: boolean;
}

export interface TableState extends Standing {
  readonly kind: 'table';
  readonly rows: readonly (readonly string[])[];
}

/** What a paper holds of ours, in the order of its parts; `mark` is what we wrote into it, if the file still has it. */
export interface FileState {
  readonly controls: readonly ControlState[];
  readonly mark: Mark | undefined;
  /** Whether the paper records changes. */
  readonly tracking: boolean;
}
