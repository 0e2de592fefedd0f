import { Refusal } from '../locales';
import { parsePlanText, type Plan } from '../plan';

/** The plan in a file that somebody picked; a refusal names the file. */
export async function readPicked(file: File): Promise<Plan> {
  const name = file.name;
  if (/\.json$/i.test(name)) return parsePlanText(await file.text());
  if (!/\.xlsx$/i.test(name)) throw new Refusal('file.unknownKind', { file: name });
  const { planFromXlsx } = await import('../workbook');
  return planFromXlsx(new Uint8Array(await file.arrayBuffer()));
}
