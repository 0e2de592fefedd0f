import { SSF } from '@e965/xlsx';
import type { CellValue } from '../model/coerce';

/** What a cell shows (en-US); too narrow columns (####) are not emulated. */
export function text(value: CellValue, numFmt: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return (SSF as { format(f: string, v: CellValue): string }).format(numFmt, value);
}
