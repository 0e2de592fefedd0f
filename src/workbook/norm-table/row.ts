import type { Certainty, Kind } from '../../norms';

/** What the norm says in one case, on some days. */
export interface Result {
  /** 0: no answer that a formula can use. 1: a figure. 2: the law sets no figure. */
  readonly rank: 0 | 1 | 2;
  readonly kind: Kind | null;
  /** The figure, or what is multiplied by the facts. */
  readonly amount: number;
  readonly unit: string;
  readonly cite: string;
  readonly title: string;
  readonly certainty: Certainty;
  /** The code whose local figure would stand in for this one, and the most it may be; -1 for never. */
  readonly localCode: string;
  readonly localMost: number;
  /** How sure the norms are that let the council speak. */
  readonly localCertainty: Certainty;
}

/** How a line must ask for a code: which of its cells make the key, the tier and the product. */
export interface Asking {
  /** 1 when only «Có» matters, 2 when «Không» is something else than nothing said; 0 when it is not asked. */
  readonly language: 0 | 1 | 2;
  readonly area: boolean;
  readonly level: boolean;
  readonly other: boolean;
  /** 1-based places among the number columns of «Dự toán»; 0 for none. */
  readonly tier: number;
  readonly factors: readonly [number, number];
}

export interface NormRow {
  readonly code: string;
  /** code | language | area | level | other facts */
  readonly key: string;
  readonly conditions: string;
  readonly result: Result;
  /** Serial days, both included. */
  readonly from: number;
  readonly to: number;
  readonly asking: Asking;
  readonly block: number;
  readonly version: number;
  /** The tier, from low up to below high; -1 where there is none. */
  readonly low: number;
  readonly high: number;
}

/** What stands for the end of a tier without an end. */
export const NO_END = 1_000_000_000;
/** Tiers begin and end on hundredths: what lies above 600 begins at 600,01. */
export const STEP = 0.01;
export const DAY_BASE = 100_000;
