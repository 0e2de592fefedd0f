import { HostError } from '../wire/errors';

/**
 * What may go wrong with a request. Codes and their meaning:
 * https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */
export type FaultCode =
  | 'AccessDenied'
  | 'InvalidOperationInCellEditMode'
  | 'InactiveWorkbook'
  | 'RequestPayloadSizeLimitExceeded'
  | 'RequestAborted'
  | 'ServiceNotAvailable'
  | 'GeneralException'
  | 'Timeout';

export interface Fault {
  readonly code: FaultCode;
  /** Which of the coming requests it strikes: 1 is the next. */
  readonly at?: number;
  /** Before anything is done, after a share of the actions, or when all is done and only the answer is lost. */
  readonly when?: 'before' | 'midway' | 'after';
  /** How much of a request struck midway is done. */
  readonly share?: number;
  /** How many requests it strikes; a lost connection strikes all of them until `heal`. */
  readonly times?: number;
}

/** Faults that a test has asked for, and what other people do between two requests. */
export class Faults {
  private pending: Required<Fault>[] = [];
  private readonly visits: ((request: number) => void)[] = [];
  private requests = 0;

  fail({ code, at = 1, when = 'before', share = 0.5, times = 1 }: Fault): void {
    this.pending.push({ code, at: this.requests + at, when, share, times });
  }

  heal(): void {
    this.pending = [];
  }

  /** Called after each request with its number, counted from now. */
  between(visit: (request: number) => void): void {
    const from = this.requests;
    this.visits.push((request) => {
      visit(request - from);
    });
  }

  begin(): (Required<Fault> & { readonly error: HostError }) | undefined {
    this.requests += 1;
    const found = this.pending.find(({ at, times }) => this.requests >= at && this.requests < at + times);
    return found && { ...found, error: new HostError(found.code, `${found.code} (asked for by the test)`) };
  }

  end(): void {
    for (const visit of this.visits) visit(this.requests);
  }
}
