import type { CellValue } from '../model/sheet-model';

/** A column that people added to one of our tables, a value for each record in its order. */
export interface KeptColumn {
  readonly title: string;
  readonly values: readonly CellValue[];
}

/** What people wrote into a sheet of ours that is no part of the plan: it is laid out again with it. */
export interface KeptTable {
  readonly columns: readonly KeptColumn[];
  /** Rows that stand below the table, from its first column on. */
  readonly below: readonly (readonly CellValue[])[];
}

/** By the name of the table; `fields` are the labelled rows that people added to «Thông tin». */
export interface Kept {
  readonly tables: Readonly<Record<string, KeptTable>>;
  readonly fields: readonly (readonly CellValue[])[];
}

export const NOTHING_KEPT: Kept = { tables: {}, fields: [] };

/** The columns for records that are laid out in another order than they were read; -1 is a record without any. */
export function reordered(kept: KeptTable, order: readonly number[]): KeptTable {
  const columns = kept.columns.map(({ title, values }) => ({
    title,
    values: order.map((index) => values[index] ?? null),
  }));
  return { ...kept, columns };
}
