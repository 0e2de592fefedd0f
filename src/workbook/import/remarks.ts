import type { MessageKey, Params } from '../../locales';

/** Read: what was made of it. Check: read, but somebody should look. Lost: it is not in the plan. */
export type Severity = 'read' | 'check' | 'lost';

export interface Remark {
  readonly severity: Severity;
  readonly key: MessageKey;
  /** «D12» or «A4:H4» in the sheet of the table; empty when it is about the whole. */
  readonly cell: string;
  readonly params: Params;
}
