import type { RawBook } from '../workbook';
import { readLive } from './open-sheets';
import { inExcel } from './run-excel';

/** Every sheet of the open workbook as it stands. */
export async function readOpenBook(): Promise<RawBook> {
  return inExcel(async (context) => (await readLive(context)).raw);
}
