import type { Plan } from '../plan';
import { handOver } from './hand-over';
import type { Done } from './workspace';

const BOOK = 'so-du-toan.xlsx';
const PLAN = 'ke-hoach.docx';

/** Made from code that is loaded only now: the first screen does not wait for it. */
export async function downloadBook(plan: Plan): Promise<Done> {
  const { bookFile } = await import('../workbook');
  return { key: 'done.download', params: { file: BOOK }, file: handOver(BOOK, 'xlsx', await bookFile(plan)) };
}

export async function downloadPlan(plan: Plan): Promise<Done> {
  const { planDocx } = await import('../document');
  return { key: 'done.download', params: { file: PLAN }, file: handOver(PLAN, 'docx', await planDocx(plan)) };
}
