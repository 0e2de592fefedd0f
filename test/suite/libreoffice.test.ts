import { beforeAll, describe, expect, it } from '@jest/globals';
import { planDocx } from '../../src/document';
import { examplePlan, formatDong, inWords, type Plan, planTotal } from '../../src/plan';
import { PriceJudge } from '../../src/review';
import { bookFile, bookOf, loadLaw, openBookFile, type RawBook } from '../../src/workbook';
import budget from '../../src/workbook/sheets/data/budget.json';
import { readXlsx } from '../../src/workbook/xlsx/read-xlsx';
import { differences, type FormulaCell, formulaCells, withoutValues } from './book-files';
import { bookPlans } from './book-plans';
import { convert, convertAll } from './soffice';

interface Counted {
  readonly plan: Plan;
  readonly cells: readonly FormulaCell[];
  readonly saved: Uint8Array;
  readonly book: RawBook;
}

const NAMES = ['province', 'department', 'district', 'commune']
  .flatMap((level) => [`${level} good`, `${level} mistakes`])
  .concat('rounded', 'busy', 'empty');
const books = new Map<string, Counted>();

beforeAll(async () => {
  const plans = await bookPlans();
  const files = new Map<string, Uint8Array>();
  for (const [name, plan] of plans) files.set(`${name}.xlsx`, withoutValues(await bookFile(plan)));
  const saved = convertAll(files, 'xlsx');
  for (const [name, plan] of plans) {
    const cells = formulaCells(await bookOf(plan));
    const file = saved.get(`${name}.xlsx`)!;
    books.set(name, { plan, cells, saved: file, book: readXlsx(file) });
  }
}, 180_000);

/** What stands in a column of «Dự toán», line by line. */
function column({ book, plan }: Counted, field: string) {
  const at = budget.columns.findIndex((one) => one.field === field);
  const rows = book.sheets.find(({ name }) => name === budget.sheet)?.rows ?? [];
  return plan.lines.map((_, index) => rows[index + 3]?.[at]);
}

describe('LibreOffice counts every formula of the workbook itself', () => {
  it('for these plans', () => {
    expect([...books.keys()].sort()).toEqual([...NAMES].sort());
  });

  it.each(NAMES)('and finds what the core found, to the đồng: %s', (name) => {
    const { cells, book } = books.get(name)!;
    expect(differences(cells, book)).toEqual([]);
    const lines = name === 'empty' ? 1 : 50;
    expect(cells.length).toBeGreaterThan(lines * 50);
    expect(cells.filter(({ value }) => value !== '' && value !== null).length).toBeGreaterThan(lines * 35);
    expect(new Set(cells.map(({ sheet }) => sheet)).size).toBe(14);
  });

  it.each(NAMES)('«So mức» says of every line what the core says of its price: %s', async (name) => {
    const counted = books.get(name)!;
    const judge = new PriceJudge(counted.plan, (await loadLaw(counted.plan)).catalogue);
    const said = counted.plan.lines.map((line) => budget.verdicts[judge.check(line).verdict]);
    expect(column(counted, 'verdict')).toEqual(said);
    const limits = counted.plan.lines.map((line) => judge.check(line).limit ?? '');
    expect(column(counted, 'limit')).toEqual(limits);
  });

  it('every verdict is met', () => {
    const met = new Set([...books.values()].flatMap((counted) => column(counted, 'verdict')));
    expect([...met].sort()).toEqual(Object.values(budget.verdicts).sort());
  });

  it.each(NAMES)('and the plan reads back from what it saved: %s', async (name) => {
    const { plan, saved } = books.get(name)!;
    expect((await openBookFile(saved)).plan).toEqual(plan);
  });
});

describe('the Word plan beside the workbook', () => {
  it('has the recalculated total in figures and in words', async () => {
    const counted = books.get('commune good')!;
    const plan = await examplePlan('commune');
    const text = new TextDecoder()
      .decode(convert(await planDocx(plan), 'ke-hoach.docx', 'txt'))
      .normalize('NFC');
    const total = column(counted, 'amount').reduce((sum: number, amount) => sum + Number(amount), 0);
    expect(total).toBe(planTotal(plan));
    expect(text).toContain(`${formatDong(total)} đồng`);
    expect(text.replace(/\s+/g, ' ').toLowerCase()).toContain(inWords(total).toLowerCase());
  });
});
