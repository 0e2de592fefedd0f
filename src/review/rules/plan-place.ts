import type { Place } from '../finding';

/** Where a finding stands; short, since every rule says it many times. */
export function place(table: string, row: string, field: string): Place {
  return { table, row, field };
}

/** A field of the plan itself. */
export function onPlan(field: string): Place {
  return { table: '', row: '', field };
}

/** A record without an id is known by its number from 1. */
export function nth(table: string, index: number, field: string): Place {
  return { table, row: String(index + 1), field };
}
