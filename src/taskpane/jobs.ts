import { canOpenInWord, createBook, openInWord, readOpenBook } from '../office';
import type { Plan } from '../plan';
import { type Done, downloadPlan } from '../ui';

/** Adds the plan's sheets to the open workbook. */
export async function createFromPlan(plan: Plan): Promise<Done> {
  const { layoutBook } = await import('../workbook');
  const book = layoutBook(plan);
  await createBook(book);
  return { key: 'done.book', params: { sheets: book.sheets.length } };
}

/** The plan as it stands in the open workbook now, as a Word file: Excel cannot open Word documents itself. */
export async function draftFromOpenBook(): Promise<Done> {
  const { planFromBook } = await import('../workbook');
  return downloadPlan(planFromBook(await readOpenBook()));
}

/** Opens the plan in Word; a Word too old for that gets the file. */
export async function draftInWord(plan: Plan): Promise<Done> {
  if (!canOpenInWord()) return downloadPlan(plan);
  const { planDocx } = await import('../document');
  await openInWord(await planDocx(plan));
  return { key: 'done.word' };
}
