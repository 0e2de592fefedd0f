import type { IsoDate } from '../plan';
import type { Norm } from './catalogue';

/** A figure of a provincial council's resolution that stands in for a central one. */
export interface LocalNorm {
  /** The central norm it replaces or lowers. */
  readonly replaces: string;
  readonly place: string;
  readonly content: string;
  readonly amount: number;
  readonly unit: string;
  readonly resolution: string;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

export interface Moment {
  readonly date: IsoDate;
  readonly place?: string;
}

/** The local figures that speak of this norm, here, on this day. */
export function localsOf(locals: readonly LocalNorm[], norm: Norm, { date, place }: Moment): LocalNorm[] {
  return locals.filter(
    (local) =>
      local.replaces === norm.code &&
      local.place === place &&
      local.from <= date &&
      (local.to === null || local.to >= date),
  );
}

/**
 * A council may lower a central ceiling, and set a figure where the law leaves it to a decision or to itself. It may
 * not raise a ceiling or change a rate that the centre fixed: there the central figure stands.
 */
export function mayReplace(local: LocalNorm, norm: Norm): boolean {
  if (norm.kind === 'ceiling') return norm.amount === null || local.amount <= norm.amount;
  return norm.kind === 'decision' || norm.kind === 'reference' || norm.kind === 'actual';
}

/** The local limit that wins here; the newest when a council has decided twice. */
export function localLimit(locals: readonly LocalNorm[], norm: Norm, moment: Moment): LocalNorm | undefined {
  return localsOf(locals, norm, moment)
    .filter((local) => mayReplace(local, norm))
    .sort((a, b) => (a.from < b.from ? 1 : -1))[0];
}
