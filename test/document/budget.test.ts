import { describe, expect, test } from '@jest/globals';
import { compose, planDocx } from '../../src/document';
import { milli, type Plan } from '../../src/plan';
import { planOf, planWith } from './plans';
import { readDocx } from './read-docx';

const toNumber = (text: string) => Number(text.replaceAll('.', ''));
const sum = (texts: readonly string[]) => texts.reduce((total, text) => total + toNumber(text), 0);

/** The rows of the budget below its head, read back from the file. */
const tableOf = async (plan: Plan) =>
  readDocx(await planDocx(plan))
    .tables.at(-1)!
    .rows.slice(2);

describe('the budget appendix, read back from the file', () => {
  test('lines, subtotals and total agree, column by column', async () => {
    const rows = await tableOf(planWith({}));
    const total = rows.at(-1)!;
    const groups = rows.filter(([index]) => /^[IVX]+$/.test(index!));
    const lines = rows.filter(([index]) => /^\d+$/.test(index!));
    expect(total).toEqual(['TỔNG CỘNG', '64.383.760', '58.100.000', '6.283.760', '0', '']);
    expect(groups.map((row) => row[2])).toEqual([
      '11.800.000',
      '9.200.000',
      '5.400.000',
      '16.183.760',
      '21.800.000',
    ]);
    expect(lines).toHaveLength(14);
    // A sum row has the money in cells 2–5 (1–4 of the total), a line in cells 6–9.
    for (const column of [0, 1, 2, 3]) {
      const said = toNumber(total[1 + column]!);
      expect(sum(groups.map((row) => row[2 + column]!))).toBe(said);
      expect(sum(lines.map((row) => row[6 + column]!))).toBe(said);
    }
  });

  test('quantities with decimals, times and prices as accounts print them', async () => {
    const rows = await tableOf(planWith({}));
    const fuel = rows.find(([, content]) => content?.startsWith('Xăng'))!;
    expect(fuel.slice(2, 10)).toEqual(['lít', '16,8', '2', '20.350', '683.760', '', '683.760', '']);
  });

  test('activities without lines have no group', async () => {
    const { lines } = planWith({});
    const rows = await tableOf(planWith({ lines: lines.filter(({ activity }) => activity === 'H3') }));
    expect(rows.map(([index]) => index)).toEqual(['I', '1', 'TỔNG CỘNG']);
  });

  test('the money of Phụ lục I is that of Phụ lục II', async () => {
    const [activities, budget] = readDocx(await planDocx(planOf('province'))).tables.slice(-2);
    const ofBudget = budget!.rows.filter(([index]) => /^[IVX]+$/.test(index!)).map((row) => row[2]);
    expect(activities!.rows.slice(1, -1).map((row) => row.at(-1))).toEqual(ofBudget);
    expect(activities!.rows.at(-1)).toEqual(['TỔNG CỘNG', '64.383.760']);
  });

  test('the total stands in the text, in both appendices and in words', async () => {
    const { text } = readDocx(await planDocx(planWith({})));
    expect(text.split('64.383.760')).toHaveLength(5);
    expect(text).toContain(
      'Bằng chữ: Sáu mươi bốn triệu ba trăm tám mươi ba nghìn bảy trăm sáu mươi đồng./.',
    );
  });
});

describe('the rows of the budget', () => {
  const [one] = planWith({}).lines;
  const line = (id: string, activity: string, unitPrice: number, more: object = {}) => ({
    ...one!,
    id,
    activity,
    content: id,
    quantity: milli(1),
    times: milli(1),
    unitPrice,
    sources: { central: unitPrice },
    ...more,
  });
  /** Number, name or content, and the amount, of every row but the total. */
  const rowsOf = async (plan: Plan) =>
    (await tableOf(plan)).slice(0, -1).map((row) => [row[0], row[1], row.length > 7 ? row[6] : row[2]]);
  const named = (id: string) => planWith({}).activities.find((activity) => activity.id === id)!.name;

  test('a group is numbered among the lines, with its sum, its lines have dashes', async () => {
    const lines = [
      line('D1', 'H1', 1000),
      line('D2', 'H1', 2000, { group: 'In ấn' }),
      line('D3', 'H1', 4000),
      line('D4', 'H1', 8000, { group: 'In ấn' }),
      line('D5', 'H2', 16_000, { group: 'In ấn' }),
    ];
    expect(await rowsOf(planWith({ lines }))).toEqual([
      ['I', named('H1'), '15.000'],
      ['1', 'D1', '1.000'],
      ['2', 'In ấn', '10.000'],
      ['-', 'D2', '2.000'],
      ['-', 'D4', '8.000'],
      ['3', 'D3', '4.000'],
      ['II', named('H2'), '16.000'],
      ['1', 'In ấn', '16.000'],
      ['-', 'D5', '16.000'],
    ]);
  });

  test('several sub-projects are A, B…, each with its own I, II', async () => {
    const { activities } = planWith({});
    const parts: Record<string, string> = { H2: 'gnbv.4.1', H3: 'gnbv.6.2' };
    const plan = planWith({
      activities: activities.map((activity) => ({ ...activity, part: parts[activity.id] ?? '' })),
      lines: [line('D1', 'H1', 1000), line('D2', 'H2', 2000), line('D3', 'H3', 4000)],
    });
    expect(await rowsOf(plan)).toEqual([
      ['A', 'Tiểu dự án 2 - Truyền thông về giảm nghèo đa chiều', '5.000'],
      ['I', named('H1'), '1.000'],
      ['1', 'D1', '1.000'],
      ['II', named('H3'), '4.000'],
      ['1', 'D3', '4.000'],
      ['B', 'Tiểu dự án 1 - Phát triển giáo dục nghề nghiệp vùng nghèo, vùng khó khăn', '2.000'],
      ['I', named('H2'), '2.000'],
      ['1', 'D2', '2.000'],
    ]);
  });

  test.each([
    ['gnbv.6.2', 'ct2630.1.2.3', 'Tiểu dự án 2 - Truyền thông về giảm nghèo đa chiều', 'Nội dung 3'],
    ['', 'x.1', 'Dự án của xã', 'Mã nội dung: x.1'],
    [
      'gnbv.6',
      'gnbv.6.1',
      'Dự án 6 - Truyền thông và giảm nghèo về thông tin',
      'Tiểu dự án 1 - Giảm nghèo về thông tin',
    ],
  ])('the plan of «%s» with an activity of «%s»', async (part, other, first, second) => {
    const { activities } = planWith({});
    const plan = planWith({
      part,
      project: 'Dự án của xã',
      activities: activities.map((activity) => ({ ...activity, part: activity.id === 'H2' ? other : '' })),
      lines: [line('D1', 'H1', 1000), line('D2', 'H2', 2000)],
    });
    const names = (await rowsOf(plan)).filter(([index]) => /^[AB]$/.test(index!)).map(([, name]) => name);
    expect(names).toEqual([first, second]);
  });

  test('a sub-project without money makes no A and B', async () => {
    const { activities } = planWith({});
    const plan = planWith({
      activities: activities.map((activity) => ({ ...activity, part: activity.id === 'H2' ? 'x' : '' })),
      lines: [line('D1', 'H1', 1000)],
    });
    expect((await rowsOf(plan)).map(([index]) => index)).toEqual(['I', '1']);
  });

  test('purses of the province, the district and the commune are one column', async () => {
    const sources = { central: 100, province: 20, district: 3, commune: 4000, other: 50_000 };
    const rows = await tableOf(planWith({ lines: [line('D1', 'H1', 54_123, { sources })] }));
    expect(rows[1]!.slice(6, 10)).toEqual(['54.123', '100', '4.023', '50.000']);
    expect(rows[0]!.slice(2, 6)).toEqual(['54.123', '100', '4.023', '50.000']);
  });

  test('in a book of nghìn đồng every amount is one', async () => {
    const lines = [line('D1', 'H1', 1400), line('D2', 'H1', 1400)];
    expect(await rowsOf(planWith({ lines, rounding: 1000 }))).toEqual([
      ['I', named('H1'), '2.000'],
      ['1', 'D1', '1.000'],
      ['2', 'D2', '1.000'],
    ]);
  });

  test('what is proposed is printed, never what is allowed', async () => {
    const appraisal = {
      quantity: 1000,
      times: 1000,
      unitPrice: 777_000,
      sources: { central: 777_000 },
      reason: 'Vượt mức',
      rule: 'B-01',
    };
    const plan = planWith({ lines: [line('D1', 'H1', 1000, { appraisal })] });
    expect(readDocx(await planDocx(plan)).text).not.toMatch(/777|Vượt mức/);
  });

  test('no line is looked at once for each activity', () => {
    const { activities } = planWith({});
    const many = Array.from({ length: 50 }, (_, index) => ({ ...activities[0]!, id: `H${index}` }));
    const lines = Array.from({ length: 200 }, (_, index) => line(`D${index}`, `H${index % 50}`, 1));
    const plan = planWith({ activities: many, lines });
    let looks = 0;
    const watched = plan.lines.map((one) => ({
      ...one,
      get activity() {
        looks += 1;
        return one.activity;
      },
    }));
    compose({ ...plan, lines: watched });
    // Some for each table; each line for each activity would be 10.000.
    expect(looks).toBeGreaterThan(0);
    expect(looks).toBeLessThan(10 * lines.length);
  });
});
