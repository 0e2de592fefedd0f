import { Refusal } from '../locales';
import type { IsoDate, Plan } from '../plan';
import { applyPatches } from '../review';
import { planWrites, type PlanWrites } from '../workbook';
import type { Checked } from './live-review';
import type { Placed } from './marks-areas';

/** Somebody takes responsibility for a warning. */
export interface Answer {
  readonly who: string;
  readonly reason: string;
  readonly date: IsoDate;
}

function writesOf({ reading, law }: Checked, next: Plan, { sheet, cell }: Placed): PlanWrites {
  const writes = planWrites(reading, next, law);
  if (writes === undefined) throw new Refusal('live.byHand', { sheet, cell });
  return writes;
}

/** What a fix would write, to be shown before it is written. */
export function proposeFix(checked: Checked, placed: Placed): PlanWrites {
  const { fix } = placed.finding;
  if (fix === undefined) throw new Refusal('live.byHand', { sheet: placed.sheet, cell: placed.cell });
  return writesOf(checked, applyPatches(checked.reading.plan, fix.patch), placed);
}

/** A row of the log that says who answers for a finding, and why. */
export function proposeAnswer(checked: Checked, placed: Placed, answer: Answer): PlanWrites {
  const { plan } = checked.reading;
  const { rule, where } = placed.finding;
  const entry = { rule, where: where.row, ...answer };
  const next = { ...plan, acknowledgements: [...plan.acknowledgements, entry] };
  return writesOf(checked, next, placed);
}
