import { expect, it } from '@jest/globals';
import { type CellObject, read } from '@e965/xlsx';
import fc from 'fast-check';
import { compose, type PaperKind } from '../../src/document';
import { composePaper } from '../../src/document/papers';
import { writeDocx } from '../../src/document/writer';
import type { BudgetLine, Plan } from '../../src/plan';
import { cellName } from '../../src/workbook/model/address';
import type { SheetModel } from '../../src/workbook/model/sheet-model';
import { layoutBudgetForm } from '../../src/workbook/sheets/budget-form';
import { layoutSummary } from '../../src/workbook/sheets/summary';
import { writeXlsx } from '../../src/workbook/xlsx/write-xlsx';
import { lintDocx } from '../files/docx-lint';
import { plans, runs } from '../plan/arbitrary';
import { wordsToNumber } from '../plan/words-to-number';
import { scratchBook } from '../workbook/scratch-book';
import { whollyAppraised } from './paper-plans';
import { readDocx } from './read-docx';

const isFull = process.env['FULL'] === '1';

type Figures = Pick<BudgetLine, 'quantity' | 'times' | 'unitPrice'>;

/** quantity × times × price, half up, to the đồng or to nghìn đồng: counted here by hand, in whole numbers. */
function sumOfLines(lines: readonly Figures[], rounding: number): number {
  const unit = 1_000_000n * BigInt(rounding);
  return lines.reduce((sum, { quantity, times, unitPrice }) => {
    const exact = BigInt(quantity) * BigInt(times) * BigInt(unitPrice);
    return sum + Number((2n * exact + unit) / (2n * unit)) * rounding;
  }, 0);
}

const asked = (plan: Plan) => sumOfLines(plan.lines, plan.rounding);
const allowed = (plan: Plan) =>
  sumOfLines(
    plan.lines.map((line) => line.appraisal ?? line),
    plan.rounding,
  );
const paid = ({ lines }: Plan) => lines.reduce((sum, { execution }) => sum + (execution?.paid ?? 0), 0);

type CellOf = (row: number, column: number) => unknown;

/**
 * What the cells of a sheet hold: all of them read back from a written .xlsx in `npm run test:full`, else as they
 * were laid out, which is ten times quicker.
 */
function cellsOf(plan: Plan, sheet: SheetModel): CellOf {
  if (!isFull) return (row, column) => sheet.rows[row]?.cells[column]?.value;
  const file = writeXlsx(scratchBook(plan, [{ ...sheet, hidden: false }]));
  const written = read(file, { type: 'array' }).Sheets[sheet.name]!;
  return (row, column) => (written[cellName(row, column)] as CellObject | undefined)?.v;
}

/** The total row of the budget's form, and the words below it. */
function excelTotal(plan: Plan): { total: unknown; words: string } {
  const { sheet } = layoutBudgetForm(plan);
  const at = sheet.rows.findIndex(({ cells }) => cells[0]?.value === 'TỔNG CỘNG');
  const column = sheet.rows[at]!.cells.findIndex((cell) => typeof cell?.value === 'number');
  const cell = cellsOf(plan, sheet);
  const words = sheet.rows.slice(at).flatMap((_, below) => cell(at + below, 0) ?? []);
  return {
    total: cell(at, column),
    words: words.map(String).find((text) => /bằng chữ/i.test(text)) ?? '',
  };
}

/** «Tổng hợp»: what was approved, in the block of the execution. */
function excelApproved(plan: Plan): unknown {
  const { sheet } = layoutSummary(plan);
  const title = sheet.rows.findIndex(({ cells }) => cells.some((cell) => cell?.value === 'Được duyệt'));
  const column = sheet.rows[title]!.cells.findIndex((cell) => cell?.value === 'Được duyệt');
  return cellsOf(plan, sheet)(title + 1, column);
}

const numberOf = (text: string) => Number(text.replaceAll('.', ''));

/** Every «1.000 đồng (bằng chữ: một nghìn đồng)» of a text, figures and words read back. */
function statedIn(text: string): [figures: number, words: number][] {
  const stated = text.matchAll(/(?<![\d.])([\d.]+) đồng \(bằng chữ: ([^)]*)\)/g);
  return Array.from(stated, ([, figures, words]) => [numberOf(figures!), wordsToNumber(words!)]);
}

const lineOf = (text: string, opening: RegExp) => text.split('\n').find((line) => opening.test(line)) ?? '';
const endWords = (text: string, opening: RegExp) =>
  wordsToNumber(
    lineOf(text, opening)
      .replace(opening, '')
      .replace(/\.\/\.$/, ''),
  );

/** A plan made ready for a paper, and the totals it must state: in a sentence, and below its table. */
interface Case {
  readonly kind: PaperKind;
  readonly ready: (plan: Plan) => Plan;
  readonly states: (plan: Plan) => readonly number[];
  readonly below: RegExp;
  /** The last total of its table, from the left. */
  readonly total: (plan: Plan) => number;
  readonly column: number;
}

const NOBODY = (plan: Plan): Plan => ({
  ...plan,
  lines: plan.lines.map((line) => ({ ...line, appraisal: null })),
});

/** One line at least has been spent on. */
function carriedOut(plan: Plan): Plan {
  const whole = whollyAppraised(plan);
  const nothing = { advanced: 0, paid: 0, carried: 0, note: '' } as NonNullable<BudgetLine['execution']>;
  const lines = whole.lines.map((line, at) =>
    at === 0 ? { ...line, execution: line.execution ?? nothing } : line,
  );
  return { ...whole, lines };
}

/** What was approved is the plan itself, without its first line and with one that has gone since. */
function underAdjustment(plan: Plan): Plan {
  const lines = NOBODY(plan).lines;
  const approved = [...lines.slice(1), { ...lines[0]!, id: 'D999' }].map(
    ({ id: line, content, unit, quantity, times, unitPrice, sources }) => {
      return { line, content, unit, quantity, times, unitPrice, sources };
    },
  );
  return { ...plan, lines, approved };
}

const CASES: readonly Case[] = [
  {
    kind: 'to-trinh',
    ready: NOBODY,
    states: (plan) => [asked(plan), asked(plan)],
    below: /^Bằng chữ: /,
    total: asked,
    column: 1,
  },
  {
    kind: 'quyet-dinh',
    ready: whollyAppraised,
    states: (plan) => [allowed(plan)],
    below: /^Bằng chữ: /,
    total: allowed,
    column: 1,
  },
  {
    kind: 'tham-dinh',
    ready: whollyAppraised,
    states: (plan) => [allowed(plan), allowed(plan)],
    below: /^Kinh phí thẩm định bằng chữ: /,
    total: asked,
    column: 1,
  },
  {
    kind: 'bien-ban',
    ready: whollyAppraised,
    states: (plan) => [allowed(plan), allowed(plan)],
    below: /^Kinh phí thẩm định bằng chữ: /,
    total: allowed,
    column: 4,
  },
  {
    kind: 'to-trinh-dieu-chinh',
    ready: underAdjustment,
    states: (plan) => [asked(plan), asked(plan)],
    below: /^Kinh phí sau điều chỉnh bằng chữ: /,
    total: asked,
    column: 4,
  },
  {
    kind: 'quyet-dinh-dieu-chinh',
    ready: underAdjustment,
    states: (plan) => [asked(plan)],
    below: /^Kinh phí sau điều chỉnh bằng chữ: /,
    total: asked,
    column: 4,
  },
  {
    kind: 'bao-cao',
    ready: carriedOut,
    states: (plan) => [allowed(plan), paid(plan)],
    below: /^Đã thanh toán bằng chữ: /,
    total: allowed,
    column: 1,
  },
  { kind: 'bieu', ready: NOBODY, states: () => [], below: /^Bằng chữ: /, total: asked, column: 1 },
];

const WORDS_BELOW: Partial<Record<PaperKind, (plan: Plan) => number>> = {
  'quyet-dinh': allowed,
  'tham-dinh': allowed,
  'bien-ban': allowed,
  'bao-cao': paid,
};

const withLines = plans.filter(({ lines }) => lines.length > 0);

function checkPlan(plan: Plan): void {
  const sum = asked(plan);
  const { total, words } = excelTotal(plan);
  expect(total).toBe(sum);
  expect(wordsToNumber(words.replace(/^.*bằng chữ: /i, '').replace(/\.?(\/\.)?$/, ''))).toBe(sum);
  const file = writeDocx(compose(plan));
  const { text, tables } = readDocx(file);
  const stated = statedIn(text);
  for (const [figures, inLetters] of stated) expect(inLetters).toBe(figures);
  expect(stated.map(([figures]) => figures)).toContain(sum);
  if (!plan.appendix) return;
  expect(numberOf(tables.at(-1)!.rows.at(-1)![1]!)).toBe(sum);
  expect(endWords(text, /^Bằng chữ: /)).toBe(sum);
}

function checkPaper(given: Plan, { kind, ready, states, below, total, column }: Case): void {
  const plan = ready(given);
  const { text, tables } = readDocx(writeDocx(composePaper(kind, plan)));
  const stated = statedIn(text);
  for (const [figures, inLetters] of stated) expect(inLetters).toBe(figures);
  expect(stated.map(([figures]) => figures)).toEqual(expect.arrayContaining([...states(plan)]));
  expect(endWords(text, below)).toBe((WORDS_BELOW[kind] ?? total)(plan));
  const table = tables.findLast(({ rows }) => rows.at(-1)![0] === 'TỔNG CỘNG')!;
  expect(numberOf(table.rows.at(-1)![column]!)).toBe(total(plan));
  if (kind === 'bao-cao') expect(excelApproved(plan)).toBe(allowed(plan));
}

/** `npm run test:full`: 500 plans, each with every paper; otherwise 50, each with one of them. */
it('the total in Word, that in Excel and the sum of the lines are one number, in figures and in words', () => {
  fc.assert(
    fc.property(withLines, fc.constantFrom(...CASES), (plan, one) => {
      checkPlan(plan);
      for (const each of isFull ? CASES : [one]) checkPaper(plan, each);
    }),
    runs(500),
  );
});

it('the form is right whatever people type', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      // Their own brackets and spaces are theirs.
      const found = lintDocx(writeDocx(compose(plan)));
      expect(found.filter(({ what }) => /style|sdt|tag|paragraph|font/.test(what))).toEqual([]);
    }),
    runs(100),
  );
});
