import { beforeAll, describe, expect, it } from '@jest/globals';
import { isoDate, type Plan } from '../../src/plan';
import { loadReviewLaw } from '../../src/review';
import { accept, advance, exampleOf, merge, reviewerOf } from '../../src/review/full';
import { bookFile, bookOf, openBookFile, type Reading, type SheetModel } from '../../src/workbook';
import { countBook } from './count-book';
import { smallPlan } from './small-plan';

type Book = Awaited<ReturnType<typeof bookOf>>;

const day = isoDate('2025-08-06')!;
const ENTRY = { rule: 'B-13', who: 'Kế toán', reason: 'Hai thôn khác nhau', date: day };
const SEVERITIES = [
  { rule: 'B-14', severity: 'error' as const, reason: 'Quy định của sở', who: 'Sở Tài chính', date: day },
  { rule: 'B-06', severity: 'hint' as const, reason: '', who: 'Sở Tài chính', date: day },
];

/** Appraised with cuts, approved, then adjusted: a line taken out, one changed, one added; appraised and paid anew. */
async function adjusted(): Promise<Plan> {
  const asked = accept(smallPlan({ number: '7', log: [{ date: day, status: 'approved', who: 'UBND xã' }] }));
  const cut = asked.lines.map(({ appraisal, ...line }, at) => ({
    ...line,
    appraisal:
      at % 2 === 0 ? { ...appraisal!, unitPrice: 90_000, reason: 'Hạ đơn giá', rule: 'B-01' } : appraisal,
  }));
  const plan = { ...asked, lines: cut, status: 'approved' } as Plan;
  const law = await loadReviewLaw(plan);
  const entry = { who: 'Phòng Kinh tế', date: isoDate('2025-10-01')!, note: 'Giảm giá' };
  const step = advance(plan, 'adjusting', entry, (one) => reviewerOf(one, law).review(one));
  if (step.kind === 'missing') throw new Error(JSON.stringify(step.missing));
  const [, second, ...rest] = step.plan.lines;
  const added = { ...second!, id: 'D900', content: 'Dòng thêm khi điều chỉnh' };
  const lines = accept({ ...step.plan, lines: [{ ...second!, times: 3000 }, ...rest, added] as never }).lines;
  const paid = lines.map((line, at) => ({
    ...line,
    execution: at === 1 ? { advanced: 1000, paid: 2000, carried: 5, note: '' } : line.execution,
  }));
  const acknowledgements = [{ ...ENTRY, where: 'D5' }];
  return { ...step.plan, lines: paid, acknowledgements, severities: SEVERITIES } as Plan;
}

/** The same with what makes a merged book: its units, and lines under two of them. */
function merged(plan: Plan): Plan {
  const found = { errors: 1, warnings: 2, hints: 0, excess: 5 } as never;
  const units = ['xã Phiêng Ngần', 'xã Tà Pình'].map((name) => {
    return { file: `${name}.xlsx`, plan: { ...plan, issuer: { ...plan.issuer, name } }, found };
  });
  return merge(units, { level: 'province' }).plan;
}

let plan: Plan;
let book: Book;
let reading: Reading;
beforeAll(async () => {
  plan = await adjusted();
  book = await bookOf(plan);
  reading = await openBookFile(await bookFile(plan));
});

const sheetOf = ({ sheets }: Book, name: string): SheetModel => sheets.find((sheet) => sheet.name === name)!;
const rowsOf = (one: Book, name: string) =>
  sheetOf(one, name).rows.map(({ cells }) => cells.map((cell) => cell?.value ?? ''));

/** Cells of some sheets whose formulas an engine of its own counts otherwise than the core did. */
function miscounted(one: Book, names: readonly string[]): string[] {
  const counted = countBook(one);
  return names.flatMap((name) =>
    sheetOf(one, name).rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, column) => {
        if (cell?.formula === undefined) return [];
        const found = counted(name, row, column);
        return found === (cell.value ?? '') ? [] : [`${name} ${row} ${column}: ${found} ≠ ${cell.value}`];
      }),
    ),
  );
}

it('an adjustment, an appraisal, accounts, acknowledgements and severities come back as they were', () => {
  expect(reading.remarks).toEqual([]);
  expect(reading.plan).toEqual(plan);
});

it('formulas count what the core counts', () => {
  expect(miscounted(book, ['Điều chỉnh', 'Thẩm định', 'Thực hiện', 'Tổng hợp'])).toEqual([]);
});

it('«Điều chỉnh» shows before, after and difference: of lines that stay, were taken out, were added', () => {
  const rows = rowsOf(book, 'Điều chỉnh');
  const of = (id: string) => rows.find((row) => row[0] === id)!.slice(7, 10);
  // 2 × 90.000, the price that was allowed.
  expect(of('D1')).toEqual([180_000, 0, -180_000]);
  expect(of('D2')).toEqual([95_486_000, 286_458_000, 190_972_000]);
  expect(of('D4')).toEqual([1_250_000, 1_250_000, 0]);
  expect(of('D900')).toEqual([0, 95_486_000, 95_486_000]);
  expect(rowsOf(book, 'Bìa & hướng dẫn')[4]![1]).toBe('Điều chỉnh lần 1');
});

it('«Thẩm định» shows who answers for a warning of the line', () => {
  const told = rowsOf(book, 'Thẩm định').find((row) => row[0] === 'D5')!;
  expect(told.at(-1)).toBe('B-13: Hai thôn khác nhau (Kế toán)');
});

it('a merged book keeps its units, and counts what each asks under each sub-project', async () => {
  const joint = merged(smallPlan());
  const one = await bookOf(joint);
  expect(miscounted(one, ['Tổng hợp'])).toEqual([]);
  expect(
    rowsOf(one, 'Đơn vị')
      .slice(3)
      .map((row) => row.slice(0, 8)),
  ).toEqual(joint.units.map(({ file, name, lines, total }) => [file, name, lines, total, 1, 2, 0, 5]));
  expect((await openBookFile(await bookFile(joint))).plan.units).toEqual(joint.units);
});

describe('«Kiểm tra»', () => {
  const marked = async (more: object) => {
    const one = await bookOf({ ...exampleOf({ line: { unit: 'bộ' } }), ...more });
    return rowsOf(one, 'Kiểm tra').flatMap((row) =>
      row[2] === 'B-13' ? [[row[1], /\(đã xác nhận: Kế toán\)$/.test(String(row[4]))]] : [],
    );
  };
  const acknowledgements = [{ ...ENTRY, where: 'D1' }];

  it('marks a warning that somebody answers for', async () => {
    expect(await marked({ acknowledgements })).toEqual([['Cảnh báo', true]]);
  });

  it('takes the severity that the organisation set; an error is not answered for', async () => {
    const severities = [{ ...ENTRY, severity: 'error' }];
    expect(await marked({ acknowledgements, severities })).toEqual([['Lỗi', false]]);
  });
});
