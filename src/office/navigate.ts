import { Refusal } from '../locales';
import { inExcel } from './run-excel';

/** A cell, and whether anybody can see it there. */
export interface Went {
  readonly from: { readonly sheet: string; readonly cell: string };
  /** The row or column is hidden or filtered away. */
  readonly hidden: boolean;
}

const withoutSheet = (address: string) => address.replace(/^.*!/, '');

async function read(context: Excel.RequestContext, sheet: string, cell: string) {
  const { worksheets } = context.workbook;
  const here = worksheets.getActiveWorksheet();
  here.load('name');
  const selected = context.workbook.getSelectedRange();
  selected.load('address');
  const target = worksheets.getItemOrNullObject(sheet);
  target.load('visibility');
  const range = target.getRange(cell);
  range.load('rowHidden,columnHidden');
  await context.sync();
  return { here, selected, target, range };
}

/**
 * Shows a cell, the sheet too if it is hidden; says where the person came from. Excel refuses while another workbook is
 * in front, or while a picture is chosen: a sentence then says which cell it is.
 */
export async function goTo(sheet: string, cell: string): Promise<Went> {
  try {
    return await inExcel(async (context) => {
      const { here, selected, target, range } = await read(context, sheet, cell);
      if (target.isNullObject) throw new Refusal('live.noSheet', { sheet });
      if (target.visibility !== 'Visible') target.visibility = 'Visible';
      target.activate();
      range.select();
      await context.sync();
      return {
        from: { sheet: here.name, cell: withoutSheet(selected.address) },
        hidden: range.rowHidden || range.columnHidden,
      };
    });
  } catch (error) {
    if (error instanceof Refusal && error.key !== 'office.failed' && error.key !== 'office.protected')
      throw error;
    throw new Refusal('live.cannotGo', { sheet, cell });
  }
}
