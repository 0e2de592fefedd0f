import { examplePlan, type Plan } from '../../src/plan';
import { type BookModel, layoutBook, loadLaw, type TableModel } from '../../src/workbook';

/** The sheet of the budget's lines, by its table. */
const BUDGET = 'tblDuToan';

/** A plan of as many lines as wanted: those of the commune's example over and over, under new ids. */
export async function bigPlan(lines: number): Promise<Plan> {
  const plan = await examplePlan('commune');
  const repeated = Array.from({ length: lines }, (_, index) => {
    const line = plan.lines[index % plan.lines.length];
    if (line === undefined) throw new Error('the example has no lines');
    return { ...line, id: `D${index + 1}` };
  });
  return { ...plan, lines: repeated };
}

export async function bookOf(plan: Plan): Promise<BookModel> {
  return layoutBook(plan, await loadLaw(plan));
}

/** The same formulas for every writer: ours may write a short form of some, the others cannot. */
const inFull = ({ columns, ...table }: TableModel): TableModel => ({
  ...table,
  columns: columns.map(({ brief: _, ...column }) => column),
});

/** The sheet of lines alone, and only what every writer can write. */
export async function budgetSheet(lines: number): Promise<BookModel> {
  const book = await bookOf(await bigPlan(lines));
  const sheets = book.sheets.filter(({ tables }) => tables.some(({ name }) => name === BUDGET));
  if (sheets.length !== 1) throw new Error(`no sheet with ${BUDGET}`);
  return {
    ...book,
    sheets: sheets.map(({ notes: _, charts: __, hiddenColumns: ___, protected: ____, ...sheet }) => ({
      ...sheet,
      tables: sheet.tables.map(inFull),
    })),
    names: [],
  };
}
