import { Refusal } from '../locales';
import { examplePlan, type Level, parsePlanText, type Plan } from '../plan';
import type { Kept, Reading } from '../workbook';

/** Larger than any book or plan of 60,000 lines. */
const MAX_BYTES = 200_000_000;

/** A plan at hand, where it came from, and what its workbook said beside it. */
export interface Opened extends Pick<Reading, 'plan' | 'remarks' | 'foreign'> {
  readonly origin:
    | { readonly example: Level }
    | { readonly file: string }
    /** Made here: it stands in no file yet. */
    | { readonly made: 'new' | 'import' };
  readonly kept?: Kept;
}

export const onlyPlan = (plan: Plan) => ({ plan, remarks: [], foreign: { sheets: [], parts: [] } });

/** The plan in a file that somebody picked. */
export async function readPicked(picked: File): Promise<Opened> {
  const file = picked.name;
  const origin = { file };
  if (picked.size > MAX_BYTES) throw new Refusal('file.tooLarge', { file });
  if (/\.json$/i.test(file)) return { ...onlyPlan(parsePlanText(await picked.text())), origin };
  if (!/\.xlsx$/i.test(file)) throw new Refusal('file.unknownKind', { file });
  const { openBookFile } = await import('../workbook');
  return { ...(await openBookFile(new Uint8Array(await picked.arrayBuffer()))), origin };
}

export async function openExample(level: Level): Promise<Opened> {
  return { ...onlyPlan(await examplePlan(level)), origin: { example: level } };
}
