import { expect, it } from '@jest/globals';
import { type CellObject, read } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { examplePlan, type Plan } from '../../src/plan';
import { cellName } from '../../src/workbook/model/address';
import type { SheetModel } from '../../src/workbook/model/sheet-model';
import { layoutActivityForm } from '../../src/workbook/sheets/activity-form';
import { layoutBudgetForm } from '../../src/workbook/sheets/budget-form';
import { layoutSummary } from '../../src/workbook/sheets/summary';
import { writeXlsx } from '../../src/workbook/xlsx/write-xlsx';
import { scratchBook } from '../workbook/scratch-book';
import { activity, line, smallPlan } from '../workbook/small-plan';
import { convert } from './soffice';

const FORMS = [layoutBudgetForm, layoutActivityForm, layoutSummary];

/** LibreOffice trusts the values it finds beside formulas: they are taken out, so that it has to count. */
function withoutValues(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  for (const path of Object.keys(parts)) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(path)) continue;
    parts[path] = strToU8(strFromU8(parts[path]!).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1'));
  }
  return zipSync(parts);
}

/** What every formula of the forms of a plan gives, beside what the plan says it should. */
function counted(laid: Plan, held: Plan = laid): { found: string[]; expected: string[]; status: string } {
  const sheets = FORMS.map((layout): SheetModel => ({ ...layout(laid).sheet, hidden: false }));
  const file = withoutValues(writeXlsx(scratchBook(held, sheets)));
  const book = read(convert(file, 'bieu.xlsx', 'xlsx'), { type: 'array' });
  const found: string[] = [];
  const expected: string[] = [];
  for (const { name, rows } of sheets) {
    rows.forEach(({ cells }, row) => {
      cells.forEach((cell, column) => {
        if (cell?.formula === undefined) return;
        const at = cellName(row, column);
        const value = (book.Sheets[name]![at] as CellObject | undefined)?.v ?? '';
        found.push(`${name}!${at} ${String(value)}`);
        expected.push(`${name}!${at} ${String(cell.value)}`);
      });
    });
  }
  const status = (book.Sheets[sheets[0]!.name]!['A1'] as CellObject | undefined)?.v ?? '';
  return { found, expected, status: String(status) };
}

it('LibreOffice counts in every cell of the forms what the plan says', async () => {
  const plans = [
    smallPlan(),
    smallPlan({ appendix: false, number: '' }),
    smallPlan({ part: '', activities: [activity('H1')], lines: [line('D1', 'H1')], funding: [] }),
    smallPlan({ activities: [], lines: [], funding: [] }),
    await examplePlan('commune'),
  ];
  for (const plan of plans) {
    const { found, expected } = counted(plan);
    expect(found).toEqual(expected);
  }
});

it('a line that is gone leaves no error behind, and the form says that it is not up to date', () => {
  const plan = smallPlan();
  const { found, status } = counted(plan, { ...plan, lines: plan.lines.slice(0, -1) });
  expect(found.filter((cell) => cell.includes('#'))).toEqual([]);
  expect(status).toBe('Biểu chưa cập nhật: bớt 1 dòng; lập lại biểu trước khi in.');
});
