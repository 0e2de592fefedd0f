import { describe, expect, test } from '@jest/globals';
import {
  type BudgetLine,
  type Dong,
  formatDong,
  inWords,
  lineAmount,
  milli,
  type Plan,
  planTotal,
  sumSources,
} from '../../src/plan';
import { compose, planDocx } from '../../src/document';
import { planOf, planWith } from './plans';
import { readDocx } from './read-docx';

const toNumber = (text: string) => Number(text.replaceAll('.', ''));
const sum = (texts: readonly string[]) => texts.reduce((total, text) => total + toNumber(text), 0);

function clauseOf(plan: Plan, title: string): string[] {
  const said = compose(plan).sections[0]!.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block] : [],
  );
  const from = said.findIndex(({ style, text }) => style === 'clause' && text.endsWith(`. ${title}`));
  if (from < 0) return [];
  const length = said.slice(from + 1).findIndex(({ style }) => style === 'clause' || style === 'section');
  return said.slice(from + 1, from + 1 + length).map(({ text }) => text.replace(/\u00a0/g, ' '));
}

describe('the money in the text', () => {
  test('the total, in figures and words, and every source that pays', async () => {
    const plan = await planWith({});
    const total = planTotal(plan);
    const { central, local } = sumSources(plan.lines);
    const words = inWords(total);
    expect(clauseOf(plan, 'Tổng kinh phí')).toEqual([
      `Tổng kinh phí thực hiện Kế hoạch là ${formatDong(total)} đồng (bằng chữ: ${words.charAt(0).toLowerCase()}${words.slice(1)}), chi tiết tại Phụ lục II kèm theo; trong đó:`,
      `- Ngân sách trung ương: ${formatDong(central)} đồng;`,
      `- Ngân sách địa phương: ${formatDong(local)} đồng.`,
    ]);
  });

  const lineOf = (changes: Partial<BudgetLine>) => async () => {
    const {
      lines: [first],
    } = await planWith({});
    const line = { ...first!, quantity: milli(1), times: milli(1), unitPrice: 500 as Dong, ...changes };
    return planWith({ lines: [line] });
  };
  const from = (central: number, local = 0) => ({
    central: central as Dong,
    local: local as Dong,
    other: 0 as Dong,
  });

  test.each([
    [
      'one source',
      lineOf({ sources: from(500) }),
      ['là 500 đồng (bằng chữ: năm trăm đồng), từ ngân sách trung ương, chi tiết'],
    ],
    ['one source that is not all', lineOf({ sources: from(400) }), ['trong đó:', 'trung ương: 400 đồng.']],
    [
      'no source',
      lineOf({ sources: from(0) }),
      ['(bằng chữ: năm trăm đồng), chi tiết tại Phụ lục II kèm theo.'],
    ],
    ['nothing', lineOf({ unitPrice: 0 as Dong, sources: from(0) }), ['là 0 đồng (bằng chữ: không đồng)']],
  ])('%s', async (_, build, expected) => {
    const said = clauseOf(await build(), 'Tổng kinh phí');
    expect(said).toHaveLength(expected.length);
    expected.forEach((part, index) => {
      expect(said[index]).toContain(part);
    });
  });

  test.each([
    [[], []],
    [['Quyết định số 1/QĐ-UBND;'], ['Kinh phí thực hiện từ nguồn được giao tại Quyết định số 1/QĐ-UBND.']],
    [
      ['Quyết định A.', 'Quyết định B'],
      ['Kinh phí thực hiện từ nguồn được giao tại các văn bản sau:', '- Quyết định A;', '- Quyết định B.'],
    ],
  ])('decisions %j', async (funding, expected) => {
    expect(clauseOf(await planWith({ funding }), 'Nguồn kinh phí')).toEqual(expected);
  });

  test.each([
    [['Báo giá', 'thực tế', ''], []],
    [
      ['khoản 2 Điều 4 Thông tư 55/2023/TT-BTC', 'Báo giá; khoản 2 Điều 4 Thông tư 55/2023/TT-BTC.'],
      ['khoản 2 Điều 4 Thông tư 55/2023/TT-BTC.'],
    ],
    [
      [
        'Điều 12 Thông tư số 40/2017/TT-BTC',
        'điểm a khoản 1 và khoản 3 Điều 4 Thông tư 55/2023/TT-BTC',
        'Điều 13 Thông tư số 40/2017/TT-BTC',
      ],
      [
        'Điều 12, Điều 13 Thông tư số 40/2017/TT-BTC; điểm a khoản 1 và khoản 3 Điều 4 Thông tư 55/2023/TT-BTC.',
      ],
    ],
    [['Điều 4 Quy chế chi tiêu nội bộ'], ['Điều 4 Quy chế chi tiêu nội bộ.']],
  ])('articles of %j', async (bases, expected) => {
    const {
      lines: [first],
    } = await planWith({});
    const lines = bases.map((basis, index) => ({ ...first!, id: `D${index}`, basis }));
    const prefix = 'Nội dung chi, mức chi thực hiện theo quy định tại ';
    expect(clauseOf(await planWith({ lines }), 'Nội dung và mức chi')).toEqual(
      expected.map((one) => prefix + one),
    );
  });
});

describe('the budget appendix, read back from the file', () => {
  const table = async (plan: Plan) =>
    readDocx(await planDocx(plan))
      .tables.at(-1)!
      .rows.slice(2);

  test('lines, subtotals and total agree, column by column', async () => {
    const plan = await planWith({});
    const rows = await table(plan);
    const total = rows.at(-1)!;
    const groups = rows.filter(([index]) => /^[IVX]+$/.test(index!));
    const lines = rows.filter(([index]) => /^\d+$/.test(index!));
    expect(lines).toHaveLength(plan.lines.length);
    expect(total[0]).toBe('TỔNG CỘNG');
    expect(toNumber(total[1]!)).toBe(planTotal(plan));
    // A sum row has the money in cells 2–5 (1–4 of the total), a line in cells 6–9.
    for (const column of [0, 1, 2, 3]) {
      const said = toNumber(total[1 + column]!);
      expect(sum(groups.map((row) => row[2 + column]!))).toBe(said);
      expect(sum(lines.map((row) => row[6 + column]!))).toBe(said);
    }
    expect(lines.map((row) => toNumber(row[6]!))).toEqual(plan.lines.map(lineAmount));
  });

  test('quantities with decimals, times and prices as accounts print them', async () => {
    const rows = await table(await planWith({}));
    const fuel = rows.find(([, content]) => content?.startsWith('Xăng'))!;
    expect(fuel.slice(2, 8)).toEqual(['lít', '16,8', '2', '20.350', '683.760', '']);
  });

  test('activities without lines have no group', async () => {
    const { lines } = await planWith({});
    const rows = await table(await planWith({ lines: lines.filter(({ activity }) => activity === 'H3') }));
    expect(rows.map(([index]) => index)).toEqual(['I', '1', 'TỔNG CỘNG']);
  });

  test('the money of Phụ lục I is that of Phụ lục II', async () => {
    const plan = await planOf('province');
    const [activities, budget] = readDocx(await planDocx(plan)).tables.slice(-2);
    const ofBudget = budget!.rows.filter(([index]) => /^[IVX]+$/.test(index!)).map((row) => row[2]);
    expect(activities!.rows.slice(1, -1).map((row) => row.at(-1))).toEqual(ofBudget);
    expect(activities!.rows.at(-1)).toEqual(['TỔNG CỘNG', formatDong(planTotal(plan))]);
  });

  test('the total stands in the text, in both appendices and in words', async () => {
    const plan = await planWith({});
    const { text } = readDocx(await planDocx(plan));
    expect(text.split(formatDong(planTotal(plan)))).toHaveLength(5);
    expect(text).toContain(`Bằng chữ: ${inWords(planTotal(plan))}./.`);
  });
});
