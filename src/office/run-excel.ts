import { Refusal } from '../locales';
import { asRefusal } from './excel-errors';

/** Page layout came with 1.9; what is younger is asked for where it is used. */
export const EXCEL_API = '1.9';

export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

export async function inExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  if (!supports(EXCEL_API)) throw new Refusal('office.excelTooOld', { need: EXCEL_API });
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    throw asRefusal(error);
  }
}
