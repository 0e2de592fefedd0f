import { isoDate, type IsoDate } from '../plan';
import type { Norm } from './catalogue';
import regimes from './data/regimes.json';

/**
 * Which money a task is paid from: that of the programmes of 2021–2025; the same, extended to 31/12/2026; or money
 * of the 2026–2030 programme, old money moved to it included (Điều 21 Thông tư 60/2026/TT-BTC).
 */
export const REGIMES = ['2021-2025', 'extended', '2026-2030'] as const;
export type Regime = (typeof REGIMES)[number];

interface Rule {
  readonly regimes: readonly string[];
  /** A day that moves the end of the document for one regime. */
  readonly until?: Readonly<Record<string, string>>;
}

const RULES = regimes as Readonly<Record<string, Rule>>;

/** Whether a document speaks of one programme period only. */
export function ofOnePeriod(number: string): boolean {
  return RULES[number] !== undefined;
}

/** Whether a document speaks to this money at all; one of no programme period speaks to all. */
export function documentSpeaksTo(number: string, regime: Regime): boolean {
  return RULES[number]?.regimes.includes(regime) ?? true;
}

/** Whether a norm's document speaks to this money at all; most documents speak to all. */
export function speaksTo(norm: Norm, regime: Regime): boolean {
  return documentSpeaksTo(norm.document.number, regime);
}

/** From when to when a norm stands for this money. */
export function window(norm: Norm, regime: Regime): { from: IsoDate | null; to: IsoDate | null } {
  const until = RULES[norm.document.number]?.until?.[regime];
  // Only the document's own end moves; an entry that ended earlier has ended.
  const moved = until !== undefined && norm.to === norm.document.to ? (isoDate(until) ?? norm.to) : norm.to;
  return { from: norm.from, to: moved };
}
