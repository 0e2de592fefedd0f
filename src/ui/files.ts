import type { Plan } from '../plan';
import { handOver } from './hand-over';
import type { Opened } from './pick';
import type { Done } from './workspace';

const BOOK = 'so-du-toan.xlsx';
const PLAN = 'ke-hoach.docx';

const isSame = (one: string, other: string) =>
  one.normalize('NFC').toLowerCase() === other.normalize('NFC').toLowerCase();

/** Never the name of the opened file: saved into its folder the new one would replace it. */
export function newName(name: string, { origin }: Pick<Opened, 'origin'>): string {
  return 'file' in origin && isSame(origin.file, name) ? name.replace(/(\.\w+)$/, '-moi$1') : name;
}

/** Made from code that is loaded only now: the first screen does not wait for it. */
export async function downloadBook(opened: Opened): Promise<Done> {
  const { bookFile } = await import('../workbook');
  const file = newName(BOOK, opened);
  const bytes = await bookFile(opened.plan, opened.kept);
  return { key: 'done.download', params: { file }, file: handOver(file, 'xlsx', bytes) };
}

export async function downloadPlan(plan: Plan): Promise<Done> {
  const { planDocx } = await import('../document');
  return { key: 'done.download', params: { file: PLAN }, file: handOver(PLAN, 'docx', await planDocx(plan)) };
}
