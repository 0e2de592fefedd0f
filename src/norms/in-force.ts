import type { IsoDate } from '../plan';
import type { Norm } from './catalogue';
import { payable, type ProgrammePart } from './programmes';
import { type Regime, speaksTo, window } from './regime';

/** Under which law a line stands. */
export interface Ground {
  readonly date: IsoDate;
  readonly regime: Regime;
  /** The sub-project, with the programme it is part of. */
  readonly part?: ProgrammePart | undefined;
  readonly programme?: ProgrammePart | undefined;
}

/** Whether a norm stands on that day for that money, and may be paid under that sub-project. */
export function inForce({ date, regime, part, programme }: Ground): (norm: Norm) => boolean {
  return (norm) => {
    const { from, to } = window(norm, regime);
    const stands = speaksTo(norm, regime) && (from === null || from <= date) && (to === null || to >= date);
    return (
      stands && (part === undefined || programme === undefined || payable(norm, part, programme) !== 'no')
    );
  };
}
