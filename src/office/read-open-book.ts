import type { RawBook, RawSheet } from '../workbook';
import { readLive } from './open-sheets';
import { inExcel } from './run-excel';
import { contents, type Filling, type Outline, outlineOf, piecesOf, rawTable } from './sheet-pieces';

function rawSheet({ sheet, used, tables }: Outline, filling: Filling | undefined): RawSheet {
  const found = tables.flatMap(({ table, range }) => rawTable(table, range));
  if (filling === undefined) return { name: sheet.name, rows: [], tables: found };
  const above = Array.from({ length: used.rowIndex }, () => undefined);
  const formulas = new Set(filling.formulas.keys());
  return { name: sheet.name, rows: [...above, ...filling.rows], tables: found, formulas };
}

/** One sheet, as far as it is used. */
export async function readUsed(context: Excel.RequestContext, outline: Outline): Promise<RawSheet> {
  const filled = await contents(context, piecesOf(outline));
  return rawSheet(outline, filled.get(outline));
}

export interface OpenSheet {
  readonly outline: Outline;
  readonly raw: RawSheet;
}

/** Every sheet of the open workbook as it stands: names and tables, then places, then contents. */
export async function readOpenSheets(context: Excel.RequestContext): Promise<OpenSheet[]> {
  const { worksheets } = context.workbook;
  const tables = 'items/tables/items/id,items/tables/items/name,items/tables/items/showTotals';
  worksheets.load(`items/id,items/name,items/protection/protected,items/protection/options,${tables}`);
  await context.sync();
  const outlines = worksheets.items.map(outlineOf);
  await context.sync();
  const filled = await contents(context, outlines.flatMap(piecesOf));
  return outlines.map((outline) => ({ outline, raw: rawSheet(outline, filled.get(outline)) }));
}

/** The cells of the open workbook, without what is known of them besides. */
export async function readOpenBook(): Promise<RawBook> {
  return inExcel(async (context) => (await readLive(context)).raw);
}
