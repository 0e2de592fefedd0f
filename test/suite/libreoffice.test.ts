import { beforeAll, describe, expect, it } from '@jest/globals';
import { type CellObject, read } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { planDocx } from '../../src/document';
import {
  examplePlan,
  formatDong,
  inWords,
  lineAmount,
  type Plan,
  planTotal,
  totalsByActivity,
} from '../../src/plan';
import { bookFile, planFromXlsx } from '../../src/workbook';
import { convert } from './soffice';

/** LibreOffice trusts the values it finds beside formulas: they are taken out, so that it has to count. */
function withoutValues(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  for (const path of Object.keys(parts)) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(path)) continue;
    parts[path] = strToU8(strFromU8(parts[path]!).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1'));
  }
  return zipSync(parts);
}

let plan: Plan;
let counted: Uint8Array;

beforeAll(async () => {
  plan = await examplePlan('commune');
  counted = convert(withoutValues(await bookFile(plan)), 'so.xlsx', 'xlsx');
});

const column = (sheet: string, letter: string, rows: number) => {
  const cells = read(counted, { type: 'array' }).Sheets[sheet]!;
  return Array.from({ length: rows }, (_, i) => (cells[`${letter}${i + 4}`] as CellObject | undefined)?.v);
};

describe('LibreOffice counts the workbook itself', () => {
  it('every amount, every activity and the totals are the core’s, to the đồng', () => {
    expect(column('Dự toán', 'H', plan.lines.length)).toEqual(plan.lines.map(lineAmount));
    expect(column('Dự toán', 'L', plan.lines.length)).toEqual(plan.lines.map(() => 0));
    const byActivity = totalsByActivity(plan);
    expect(column('Hoạt động', 'L', plan.activities.length)).toEqual(
      plan.activities.map(({ id }) => byActivity.get(id)),
    );
    const info = Object.values(read(counted, { type: 'array' }).Sheets['Thông tin']!) as CellObject[];
    expect(info.some((cell) => cell.v === planTotal(plan))).toBe(true);
  });

  it('and the plan reads back from what it saved', async () => {
    expect(await planFromXlsx(counted)).toEqual(plan);
  });

  it('the total in the Word plan is the recalculated total of the workbook, in figures and in words', async () => {
    const text = new TextDecoder()
      .decode(convert(await planDocx(plan), 'ke-hoach.docx', 'txt'))
      .normalize('NFC');
    const total = column('Dự toán', 'H', plan.lines.length).reduce(
      (sum: number, amount) => sum + Number(amount),
      0,
    );
    expect(text).toContain(`${formatDong(total)} đồng`);
    expect(text.replace(/\s+/g, ' ').toLowerCase()).toContain(inWords(total).toLowerCase());
  });

  it('both files print', async () => {
    expect(convert(await bookFile(plan), 'so.xlsx', 'pdf').length).toBeGreaterThan(10_000);
    expect(convert(await planDocx(plan), 'ke-hoach.docx', 'pdf').length).toBeGreaterThan(10_000);
  });
});
