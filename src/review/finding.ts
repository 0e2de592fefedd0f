import type { Step } from '../norms';
import type { IsoDate } from '../plan';

export const SEVERITIES = ['error', 'warning', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Where in a plan: a record of one of its tables, or a field of the plan itself. */
export interface Place {
  /** «lines», «activities», «funding»…; '' for the plan's own fields and texts. */
  readonly table: string;
  /** The id of the record, or its number from 1 where records have no ids; '' for the plan itself. */
  readonly row: string;
  readonly field: string;
}

/** One change of a plan. */
export type Patch =
  | {
      readonly op: 'set';
      readonly table: string;
      readonly row: string;
      readonly field: string;
      readonly value: unknown;
    }
  | { readonly op: 'remove'; readonly table: string; readonly row: string }
  | { readonly op: 'add'; readonly table: string; readonly after: string; readonly record: object };

export interface Sentence {
  /** A key of the rule's own messages. */
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A way out, shown before it is done. Safe: it removes the finding and leaves a person nothing to decide. */
export interface Fix {
  readonly title: Sentence;
  readonly safe: boolean;
  readonly patch: readonly Patch[];
}

/** What a rule found; what the rule always says of itself is added by the engine. */
export interface Draft {
  readonly where: Place;
  /** Other records that belong to it: the second of two that are the same. */
  readonly also?: readonly Place[];
  readonly message: Sentence;
  /** Leaves the rule's own severity for a milder or harder case. */
  readonly severity?: Severity;
  readonly actual?: number | string | null;
  readonly limit?: number | string | null;
  readonly norm?: string | null;
  readonly article?: string | null;
  readonly date?: IsoDate | null;
  /** đồng beyond what is allowed, over the whole line. */
  readonly excess?: number;
  /** Facts that are missing: «chưa đủ dữ liệu». */
  readonly lacks?: readonly string[];
  readonly steps?: readonly Step[];
  readonly fix?: Fix;
}

export interface Finding extends Draft {
  readonly rule: string;
  readonly severity: Severity;
  /** Somebody answers for it: who, when and why. */
  readonly acknowledged?: { readonly who: string; readonly reason: string; readonly date: IsoDate };
}
