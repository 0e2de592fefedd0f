import { Refusal } from '../locales';
import { type BookModel, MARK_NAMESPACE, markXml, sameName } from '../workbook';
import { type Staged, stage, stagedNames, stagingName } from './add-sheets';
import { runJob } from './job';
import { type LiveBook, settingsOf } from './open-sheets';
import { inExcel } from './run-excel';
import { type Progress, stopIfCancelled } from './steps';
import { MARK_KEY, UNDO_KEY, type Undoable } from './store';

/** What the open workbook holds already of things that a book brings. */
interface Found {
  readonly live: LiveBook;
  readonly marks: readonly Excel.CustomXmlPart[];
}

/** Asks what is there, in one round trip; a name that is taken is refused before anything is written. */
async function lookAround(context: Excel.RequestContext, book: BookModel): Promise<Found> {
  const { workbook } = context;
  const { worksheets, tables, names, customXmlParts } = workbook;
  worksheets.load('items/name');
  tables.load('items/name');
  names.load('items/name,items/formula');
  workbook.load('readOnly');
  const marks = customXmlParts.getByNamespace(MARK_NAMESPACE);
  marks.load('items/id');
  const state = settingsOf(context, [MARK_KEY, UNDO_KEY]);
  await context.sync();
  if (workbook.readOnly) throw new Refusal('office.readOnly', {});
  if (state().has(MARK_KEY)) throw new Refusal('office.halfDone', {});
  const taken = new Set(worksheets.items.map(({ name }) => sameName(name)));
  const takenSheet = book.sheets
    .flatMap(({ name }) => [name, stagingName(name)])
    .find((name) => taken.has(sameName(name)));
  if (takenSheet !== undefined) throw new Refusal('office.sheetTaken', { sheet: takenSheet });
  const ourTables = new Set(
    book.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name.toLowerCase())),
  );
  const takenTable = tables.items.find(({ name }) => ourTables.has(name.toLowerCase()));
  if (takenTable !== undefined) throw new Refusal('office.nameTaken', { name: takenTable.name });
  const known = new Map(names.items.map(({ name, formula }) => [name, String(formula).replace(/^=/, '')]));
  const ourNames = new Set(book.names.map(({ name }) => name.toLowerCase()));
  // A name that points nowhere is left from a book whose sheets were deleted: it makes way for ours.
  const takenName = [...known].find(
    ([name, formula]) => ourNames.has(name.toLowerCase()) && !formula.includes('#REF!'),
  );
  if (takenName !== undefined) throw new Refusal('office.nameTaken', { name: takenName[0] });
  const undo = (state().get(UNDO_KEY) ?? []) as readonly Undoable[];
  const live: LiveBook = {
    raw: { sheets: [] },
    sheets: [],
    readOnly: false,
    names: known,
    mark: undefined,
    undo,
  };
  return { live, marks: marks.items };
}

/** The new book comes to the front. */
async function show(context: Excel.RequestContext, staged: readonly Staged[]): Promise<void> {
  const first = staged.find(({ sheet }) => sheet.hidden !== true);
  // Excel refuses to activate while another workbook is in front: the book is made all the same.
  first?.worksheet().activate();
  await context.sync().catch(() => undefined);
}

/**
 * Adds the sheets of a book to the open workbook: asks what is there, sends the book in as few requests as its size
 * allows, shows its first sheet. Between two requests it can be cancelled.
 */
export async function createBook(
  book: BookModel,
  progress?: (progress: Progress) => void,
  signal?: AbortSignal,
  day = '',
): Promise<void> {
  await inExcel(async (context) => {
    stopIfCancelled(signal);
    const { live, marks } = await lookAround(context, book);
    stopIfCancelled(signal);
    const staged = stage(context, book.sheets);
    const last = () => {
      for (const mark of marks) mark.delete();
      context.workbook.customXmlParts.add(markXml(book.mark));
    };
    const names = stagedNames(book, staged);
    const work = { kind: 'create' as const, day, changes: [], staged, names, renamed: [], last };
    await runJob(context, live, work, { progress, signal });
    await show(context, staged);
  });
}
