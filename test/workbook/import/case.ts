import type { MadeSheet } from '../../files/make-xlsx';

/** content, unit, quantity, times, price, amount; then what differs from nothing. */
export type ExpectedLine = readonly [
  content: string,
  unit: string,
  quantity: number,
  times: number,
  price: number,
  amount: number,
  more?: {
    readonly group?: string;
    readonly central?: number;
    readonly local?: number;
    readonly province?: number;
    readonly district?: number;
    readonly commune?: number;
    readonly other?: number;
    readonly basis?: string;
    readonly note?: string;
    readonly justification?: string;
    readonly economicCode?: string;
  },
];

/** One table in somebody's own layout, and by hand what must be made of it. */
export interface Case {
  readonly name: string;
  readonly sheets: readonly MadeSheet[];
  readonly area: string;
  /** The name of each activity with its lines, and who leads it. */
  readonly activities: readonly (readonly [
    name: string,
    lines: readonly ExpectedLine[],
    more?: { readonly lead?: string; readonly note?: string; readonly executing?: string },
  ])[];
  readonly total: number;
  readonly stated: number | null;
  /** Remarks other than «read», as «D12 key». */
  readonly remarks: readonly string[];
}
