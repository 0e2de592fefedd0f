import { Refusal } from '../locales';
import { type BookModel, MARK_NAMESPACE, markXml, sameName } from '../workbook';
import { type Made, refuseMoved, tableSteps } from './add-tables';
import { asRefusal, codeOf } from './excel-errors';
import { finishSteps } from './finish-sheet';
import { formatSteps } from './format-sheet';
import { inExcel } from './run-excel';
import { type Progress, sendSteps, type Step, step, stopIfCancelled, type Target } from './steps';
import { cellsIn, constantSteps, wholeArea } from './write-cells';
import { writeFormulaSteps } from './write-formulas';

/** What the open workbook holds already of things that a book brings. */
interface Found {
  /** Names left over from a book whose sheets were deleted: they point nowhere and may go. */
  readonly leftovers: readonly Excel.NamedItem[];
  readonly marks: readonly Excel.CustomXmlPart[];
}

/** Asks what is there, in one round trip; a name that is taken is refused before anything is written. */
async function lookAround(context: Excel.RequestContext, book: BookModel): Promise<Found> {
  const { worksheets, tables, names, customXmlParts } = context.workbook;
  worksheets.load('items/name');
  tables.load('items/name');
  names.load('items/name,items/formula');
  const marks = customXmlParts.getByNamespace(MARK_NAMESPACE);
  marks.load('items/id');
  await context.sync();
  const taken = new Set(worksheets.items.map(({ name }) => sameName(name)));
  const takenSheet = book.sheets.find(({ name }) => taken.has(sameName(name)));
  if (takenSheet !== undefined) throw new Refusal('office.sheetTaken', { sheet: takenSheet.name });
  const ourTables = new Set(
    book.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name.toLowerCase())),
  );
  const takenTable = tables.items.find(({ name }) => ourTables.has(name.toLowerCase()));
  if (takenTable !== undefined) throw new Refusal('office.nameTaken', { name: takenTable.name });
  const ourNames = new Set(book.names.map(({ name }) => name.toLowerCase()));
  const leftovers = names.items.filter(({ name }) => ourNames.has(name.toLowerCase()));
  const takenName = leftovers.find(({ formula }) => !String(formula).includes('#REF!'));
  if (takenName !== undefined) throw new Refusal('office.nameTaken', { name: takenName.name });
  return { leftovers, marks: marks.items };
}

interface Added extends Target {
  readonly add: () => void;
}

function targetsOf(context: Excel.RequestContext, book: BookModel): Added[] {
  return book.sheets.map((sheet) => {
    let worksheet: Excel.Worksheet | undefined;
    return {
      sheet,
      add: () => {
        worksheet = context.workbook.worksheets.add(sheet.name);
        worksheet.load('id');
      },
      worksheet: () => {
        if (worksheet === undefined) throw new Error(`${sheet.name} is not added yet`);
        return worksheet;
      },
    };
  });
}

function* nameSteps({ workbook }: Excel.RequestContext, book: BookModel, found: Found): Generator<Step> {
  for (const item of found.leftovers) {
    yield step({ objects: 1, actions: 1 }, () => {
      item.delete();
    });
  }
  for (const { name, formula } of book.names) {
    yield step({ objects: 2, data: [name, formula] }, () => void workbook.names.add(name, `=${formula}`));
  }
}

/** Everything, in an order Excel accepts: sheets, tables and names are there before a formula names them. */
function* bookSteps(
  context: Excel.RequestContext,
  book: BookModel,
  found: Found,
  targets: readonly Added[],
  made: Made[],
): Generator<Step> {
  for (const target of targets) {
    yield step({ objects: 2, actions: 2, data: target.sheet.name }, target.add);
    yield* formatSteps(target);
    yield* constantSteps(target);
  }
  for (const target of targets) yield* tableSteps(target, made);
  yield* nameSteps(context, book, found);
  for (const target of targets) yield* writeFormulaSteps(target);
  for (const target of targets) yield* finishSteps(target);
  const mark = markXml(book.mark);
  yield step({ objects: 2, data: mark }, () => void context.workbook.customXmlParts.add(mark));
}

/** Takes back what was done of a book that failed or was cancelled halfway: batches of Office.js do not roll back. */
async function takeBack(
  book: BookModel,
  { marks }: Found,
  targets: readonly Added[],
  failure: unknown,
): Promise<never> {
  const before = new Set(marks.map(({ id }) => id));
  try {
    await inExcel(async (context) => {
      const { worksheets, names, customXmlParts } = context.workbook;
      const ours = [
        // By id where it is known: people may have renamed a sheet meanwhile.
        ...targets.map((target) => worksheets.getItemOrNullObject(idOf(target) ?? target.sheet.name)),
        ...book.names.map(({ name }) => names.getItemOrNullObject(name)),
      ];
      const left = customXmlParts.getByNamespace(MARK_NAMESPACE);
      left.load('items/id');
      await context.sync();
      for (const item of ours) if (!item.isNullObject) item.delete();
      for (const mark of left.items) if (!before.has(mark.id)) mark.delete();
      await context.sync();
    });
  } catch {
    const code = failure instanceof Refusal ? failure.key : codeOf(failure);
    throw new Refusal('office.leftBehind', { code, sheets: book.sheets.map(({ name }) => name).join(', ') });
  }
  throw asRefusal(failure);
}

function idOf({ worksheet }: Added): string | undefined {
  try {
    return worksheet().toJSON().id;
  } catch {
    return undefined;
  }
}

/** Marks of earlier books go, and the new book comes to the front. */
async function settle(
  context: Excel.RequestContext,
  { marks }: Found,
  targets: readonly Added[],
): Promise<void> {
  for (const mark of marks) mark.delete();
  const first = targets.find(({ sheet }) => sheet.hidden !== true);
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
): Promise<void> {
  await inExcel(async (context) => {
    stopIfCancelled(signal);
    const found = await lookAround(context, book);
    stopIfCancelled(signal);
    const targets = targetsOf(context, book);
    const made: Made[] = [];
    const total = book.sheets.reduce((sum, sheet) => sum + cellsIn(wholeArea(sheet)), 0);
    try {
      const steps = bookSteps(context, book, found, targets, made);
      await sendSteps(context, steps, { total, progress, signal });
      refuseMoved(made);
    } catch (error) {
      await takeBack(book, found, targets, error);
    }
    await settle(context, found, targets);
  });
}
