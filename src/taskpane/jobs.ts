import { Refusal } from '../locales';
import type { Plan } from '../plan';
import { type Course, type Done, downloadPlan, type Opened } from '../ui';

/** Adds the plan's sheets to the open workbook. */
export async function createFromPlan({ plan, kept }: Opened, { progress, signal }: Course): Promise<Done> {
  const [{ createBook }, { bookOf }] = await Promise.all([import('../office'), import('../workbook')]);
  const book = await bookOf(plan, kept);
  await createBook(book, progress, signal);
  const { sheets } = book;
  const shown = sheets.filter(({ hidden }) => hidden !== true).length;
  return { key: 'done.book', params: { sheets: sheets.length, shown } };
}

/** The plan as it stands in the open workbook now, as a Word file: Excel cannot open Word documents itself. */
export async function draftFromOpenBook(): Promise<Done> {
  const [{ readOpenBook }, { loadLaw, readBook }] = await Promise.all([
    import('../office'),
    import('../workbook'),
  ]);
  const [raw, law] = await Promise.all([readOpenBook(), loadLaw()]);
  const { plan, remarks } = readBook(raw, law);
  return { ...(await downloadPlan(plan)), remarks };
}

/** Opens the plan in Word; a Word too old for that gets the file. */
export async function draftInWord(plan: Plan): Promise<Done> {
  const [{ canOpenInWord, openInWord }, { planDocx }] = await Promise.all([
    import('../office'),
    import('../document'),
  ]);
  if (!canOpenInWord()) return downloadPlan(plan);
  try {
    const way = await openInWord(await planDocx(plan));
    return { key: way === 'opened' ? 'done.word' : 'done.wordFilled' };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const done = await downloadPlan(plan);
    return { ...done, key: done.key === 'done.notSaved' ? done.key : 'done.wordInstead' };
  }
}
