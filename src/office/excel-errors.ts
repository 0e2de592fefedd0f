import { type MessageKey, Refusal } from '../locales';

const KEYS: Readonly<Record<string, MessageKey>> = {
  AccessDenied: 'office.protected',
  InvalidOperationInCellEditMode: 'office.editing',
  InactiveWorkbook: 'office.otherBook',
  MergedRangeConflict: 'office.merged',
  RequestPayloadSizeLimitExceeded: 'office.tooLarge',
  ResponsePayloadSizeLimitExceeded: 'office.tooLarge',
};

export function codeOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error) return String(error.code);
  return error instanceof Error ? error.message : String(error);
}

/** What Excel said, as a sentence with a next step; a bug stays a bug. */
export function asRefusal(error: unknown): unknown {
  if (error instanceof Refusal || !(typeof error === 'object' && error !== null && 'code' in error))
    return error;
  const code = codeOf(error);
  return new Refusal(KEYS[code] ?? 'office.failed', { code });
}
