import type { Dong, Milli } from '../../plan';
import type { TableCandidate } from './find-tables';
import type { Mapping } from './mapping';
import type { Remark } from './remarks';

/** Who pays, as tables say it: `local` is «NSĐP» without a level, `state` «NSNN» without a source. */
export const PURSES = ['central', 'local', 'province', 'district', 'commune', 'other'] as const;
export type Purse = (typeof PURSES)[number];
export type Purses = Readonly<Record<Purse, Dong>>;

export interface ImportedActivity {
  readonly id: string;
  readonly name: string;
  readonly lead: string;
  readonly executing: string;
  readonly coordinating: string;
  readonly place: string;
  /** When, in the table's words. */
  readonly time: string;
  readonly note: string;
}

export interface ImportedLine {
  readonly id: string;
  readonly activity: string;
  readonly group: string;
  readonly content: string;
  readonly unit: string;
  readonly quantity: Milli;
  readonly times: Milli;
  readonly unitPrice: Dong;
  readonly purses: Purses;
  readonly norm: string;
  readonly basis: string;
  readonly economicCode: string;
  readonly justification: string;
  readonly note: string;
  /** Where its content stands. */
  readonly cell: string;
}

/** What was made of a table, and what was not. */
export interface Imported {
  readonly table: TableCandidate;
  readonly mapping: Mapping;
  readonly activities: readonly ImportedActivity[];
  readonly lines: readonly ImportedLine[];
  readonly remarks: readonly Remark[];
  /** What the lines add up to. */
  readonly total: number;
  /** What the table says they add up to. */
  readonly statedTotal: number | null;
}
