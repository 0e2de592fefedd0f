import { Refusal } from '../locales';
import { parsePlanText, type Plan } from '../plan';

/** Larger than any book or plan of 60,000 lines. */
const MAX_BYTES = 200_000_000;

/** The plan in a file that somebody picked. */
export async function readPicked(file: File): Promise<Plan> {
  const name = file.name;
  if (file.size > MAX_BYTES) throw new Refusal('file.tooLarge', { file: name });
  if (/\.json$/i.test(name)) return parsePlanText(await file.text());
  if (!/\.xlsx$/i.test(name)) throw new Refusal('file.unknownKind', { file: name });
  const { planFromXlsx } = await import('../workbook');
  return planFromXlsx(new Uint8Array(await file.arrayBuffer()));
}
