import { Refusal } from '../locales';
import { fingerprint, isoDate, type Plan } from '../plan';
import { type Course, type Done, downloadPlan, type Opened } from '../ui';

/** Adds the plan's sheets to the open workbook. */
export async function createFromPlan({ plan, kept }: Opened, { progress, signal }: Course): Promise<Done> {
  const [{ createBook }, { bookOf }] = await Promise.all([import('../office'), import('../workbook')]);
  const book = await bookOf(plan, kept);
  await createBook(book, progress, signal, today());
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

const today = () => new Date().toLocaleDateString('sv-SE');

/** A plan is reviewed once for the sheet of checks and for what it says of the review. */
async function reviewing() {
  const [{ loadReview, loadReviewLaw }, { layoutBook, loadLaw }] = await Promise.all([
    import('../review'),
    import('../workbook'),
  ]);
  const { Reviewer, RULES, sayFinding } = await loadReview();
  const findingsOf = async (plan: Plan) => {
    const law = await loadReviewLaw(plan);
    const findings = new Reviewer(law, RULES).review(plan);
    return { law, findings };
  };
  return {
    law: await loadLaw(),
    review: async ({ review: _, ...rest }: Plan): Promise<Plan['review']> => {
      const date = isoDate(today());
      if (date === undefined) return null;
      const { findings } = await findingsOf({ ...rest, review: null });
      const count = (wanted: string) => findings.filter(({ severity }) => severity === wanted).length;
      return {
        date,
        errors: count('error'),
        warnings: count('warning'),
        hints: count('hint'),
        of: fingerprint(rest),
      };
    },
    layout: async (plan: Plan) => {
      const { law, findings } = await findingsOf(plan);
      const told = findings.map((finding) => ({ ...finding, text: sayFinding('vi', finding) }));
      return layoutBook(plan, law, undefined, told);
    },
  };
}

/** Reads the open workbook, reviews it again and writes what differs. */
export async function updateOpenBook({ progress, signal }: Course, aside: boolean): Promise<Done> {
  const [{ updateBook }, parts] = await Promise.all([import('../office'), reviewing()]);
  const done = await updateBook({ ...parts, day: today(), aside, progress, signal });
  const { cells, sheets, locked, clashes, remarks } = done;
  const list = (names: readonly string[]) => names.map((name) => `«${name}»`).join(', ');
  if (locked.length > 0)
    return { key: 'done.updatedLocked', params: { cells, locked: list(locked) }, remarks };
  if (clashes.length > 0) {
    const where = clashes.map(({ sheet, cell }) => `${cell} (${sheet})`).join(', ');
    return { key: 'done.updatedClash', params: { cells, clashes: where }, remarks };
  }
  if (sheets.length === 0) return { key: 'done.nothingToUpdate', remarks };
  return { key: 'done.updated', params: { cells, sheets: list(sheets) }, remarks };
}

const cellsOf = (left: readonly { readonly sheet: string; readonly cell: string }[]) =>
  left.map(({ sheet, cell }) => `${cell} (${sheet})`).join(', ');

/** Takes the last job back. */
export async function undoInBook(): Promise<Done> {
  const { undoLast } = await import('../office');
  const { left } = await undoLast();
  return left.length === 0
    ? { key: 'done.undone' }
    : { key: 'done.undoneLeft', params: { left: cellsOf(left) } };
}

/** Takes a job back that was broken off. */
export async function mendOpenBook(): Promise<Done> {
  const { mendBook } = await import('../office');
  const { left, again } = await mendBook();
  if (again.length > 0) return { key: 'done.mendedAgain', params: { again: again.join(', ') } };
  return left.length === 0
    ? { key: 'done.mended' }
    : { key: 'done.undoneLeft', params: { left: cellsOf(left) } };
}
