import { Refusal } from '../locales';
import { parseArea, type RowWrite, sameName } from '../workbook';
import { looksLikeValue, quoted } from './cell-text';
import type { Touch } from './live-touch';

const isBlank = (value: unknown) => value === '' || value === null;

/**
 * A row below a table: its cells are written first and the table is then made larger, because rows.add fails when
 * several people edit. Asks what is there; what it gives back writes, and that in turn says what came of it.
 */
export function appendRows(context: Excel.RequestContext, { table: name, values }: RowWrite) {
  const table = context.workbook.tables.getItemOrNullObject(name);
  const worksheet = table.worksheet;
  worksheet.load('id,name,protection/protected');
  const whole = table.getRange();
  whole.load('address,rowIndex,columnIndex,rowCount,columnCount');
  const head = table.getHeaderRowRange();
  head.load('values');
  const last = whole.getLastRow();
  last.load('values');
  const below = last.getOffsetRange(1, 0);
  below.load('values');

  const rowOf = () => {
    const titles = head.values[0] ?? [];
    const written = titles.map((title) => {
      const known = Object.keys(values).find((one) => sameName(one) === sameName(String(title)));
      const value = known === undefined ? null : (values[known] ?? null);
      return typeof value === 'string' && looksLikeValue(value) ? quoted(value) : (value ?? '');
    });
    for (const title of Object.keys(values))
      if (!titles.some((one) => sameName(String(one)) === sameName(title)))
        throw new Refusal('book.noColumn', { sheet: worksheet.name, column: title });
    return written;
  };

  return (): (() => Touch) => {
    if (table.isNullObject) throw new Refusal('live.noTable', { table: name });
    const where = { sheet: worksheet.name, cell: below.isNullObject ? '' : whole.address };
    if (worksheet.protection.protected) throw new Refusal('live.protected', where);
    // The empty row of a new table waits for the first record.
    const waits = (last.values[0] ?? []).every(isBlank);
    if (!waits && !(below.values[0] ?? []).every(isBlank)) throw new Refusal('live.noRoom', where);
    const target = waits ? last : below;
    target.values = [rowOf()];
    if (!waits) table.resize(whole.getResizedRange(1, 0));
    const range = table.getRange();
    range.load('address,rowCount');
    return () => {
      if (range.rowCount !== whole.rowCount + (waits ? 0 : 1)) throw new Refusal('live.notWritten', where);
      const area = parseArea(range.address);
      return area === undefined ? { sheet: worksheet.id } : { sheet: worksheet.id, area };
    };
  };
}
