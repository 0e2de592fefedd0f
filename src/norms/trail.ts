import type { IsoDate } from '../plan';
import { type Norm, weakest } from './catalogue';
import { citeNorm } from './cite';
import type { LocalNorm } from './local';
import type { Step } from './resolve';
import type { Certainty, LegalDocument } from './schema';

export const GAPS = [
  'unknownCode',
  'otherRegime',
  'notYet',
  'ended',
  'noTier',
  'figureUnread',
  'formulaGap',
  'chooseBase',
  'noDocument',
  'noFigure',
  'chooseTarget',
  'successorUnread',
  'circle',
] as const;

/** Why there is no answer: said, never guessed. */
export interface Gap {
  readonly reason: (typeof GAPS)[number];
  readonly params: Readonly<Record<string, string>>;
}

export function gap(reason: Gap['reason'], params: Gap['params']): Gap {
  return { reason, params };
}

const unreadAmendments = (document: LegalDocument, date: IsoDate) =>
  document.amendedBy.filter(
    (amendment) => !amendment.known && (amendment.date === null || amendment.date <= date),
  );

/** The way an answer was found: its steps, the weakest certainty met, the first day something on it ends. */
export class Trail {
  private readonly steps: Step[] = [];
  private certainty: Certainty = 'text';
  private until: IsoDate | null = null;
  private readonly documents = new Set<string>();

  private step(key: string, params: Step['params']): void {
    this.steps.push({ key, params });
  }

  /**
   * What is said of a norm is never surer than the norm itself, even when it is only why there is no answer. Figures of
   * a text whose amendments nobody has read are at best second-hand from the amendment's day.
   */
  meet(norm: Norm, to: IsoDate | null, date: IsoDate): void {
    this.certainty = weakest(this.certainty, norm.certainty);
    if (to !== null && to >= date && (this.until === null || to < this.until)) this.until = to;
    if (unreadAmendments(norm.document, date).length > 0)
      this.certainty = weakest(this.certainty, 'secondary');
  }

  enter(norm: Norm, to: IsoDate | null, date: IsoDate): void {
    this.meet(norm, to, date);
    this.documents.add(norm.document.number);
    this.step('norm', {
      code: norm.code,
      title: norm.title,
      cite: citeNorm(norm),
      from: norm.from ?? '',
    });
    const unread = unreadAmendments(norm.document, date).map(({ number }) => number);
    if (unread.length > 0) this.step('amended', { document: norm.document.number, by: unread.join(', ') });
  }

  passed(document: LegalDocument): boolean {
    return this.documents.has(document.number);
  }

  multiply(norm: Norm): void {
    this.certainty = weakest(this.certainty, norm.certainty);
    this.step('multiply', { title: norm.title, percent: norm.amount ?? 0, cite: citeNorm(norm) });
  }

  percent(norm: Norm): void {
    this.step('percent', { percent: norm.amount ?? 0, cite: citeNorm(norm) });
  }

  compute(norm: Norm, value: number): void {
    this.step('compute', {
      title: norm.title,
      value: Math.round(value * 1000) / 1000,
      cite: citeNorm(norm),
    });
  }

  refer(from: string, to: string): void {
    this.step('refer', { from, to });
  }

  succeed(from: string, to: string, document: string): void {
    this.documents.add(document);
    this.step('succeed', { from, to });
  }

  local(norm: LocalNorm): void {
    if (norm.to !== null && (this.until === null || norm.to < this.until)) this.until = norm.to;
    this.step('local', { resolution: norm.resolution, place: norm.place });
  }

  told(): { steps: readonly Step[]; certainty: Certainty; until: IsoDate | null } {
    return { steps: [...this.steps], certainty: this.certainty, until: this.until };
  }
}
