import type { Plan } from '../plan';
import { type HandedOver, handOver } from './hand-over';
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

const ENDS = { download: 'done.download', save: 'done.saved', copy: 'done.copied' } as const;

/** What to say of a file that has left, or was about to. */
function handedOver(file: HandedOver): Done {
  const key = file.outcome === 'stopped' ? 'done.notSaved' : ENDS[file.way];
  return { key, params: { file: file.file }, file };
}

/** Made from code that is loaded only now: the first screen does not wait for it. */
export async function downloadBook(opened: Opened): Promise<Done> {
  const { bookFile } = await import('../workbook');
  const file = newName(BOOK, opened);
  const bytes = await bookFile(opened.plan, opened.kept);
  return handedOver(await handOver(file, 'xlsx', bytes));
}

export async function downloadPlan(plan: Plan): Promise<Done> {
  const { planDocx, planText } = await import('../document');
  return handedOver(await handOver(PLAN, 'docx', await planDocx(plan), () => planText(plan)));
}
