import { describe, expect, it } from '@jest/globals';
import {
  type BudgetLine,
  cutBy,
  isoDate,
  lineAmount,
  lineAmounts,
  linesByActivity,
  milli,
  parsePlan,
  partOf,
  type Plan,
  planTotal,
  purses,
  quarterOf,
  sourcesTotal,
  sumSources,
  totalsByActivity,
  unfundedLines,
} from '../../src/plan';
import { smallPlan } from './base';

type Changes = Partial<Record<keyof BudgetLine, unknown>>;

/** D1, D2… of one unit each, with what is said of them. */
function planOf(lines: readonly Changes[], changes: Partial<Plan> = {}): Plan {
  const small = smallPlan();
  const sources = { central: 0, province: 0, district: 0, commune: 0, other: 0 };
  const line = { activity: 'H2', content: 'Chi', unit: 'lần', quantity: 1000, times: 1000, unitPrice: 0 };
  return parsePlan({
    ...small,
    quotations: [],
    ...changes,
    lines: lines.map((one, index) => ({ id: `D${index + 1}`, ...line, sources, ...one })),
  });
}

const priced = (quantity: number, times: number, unitPrice: number) =>
  ({ quantity: milli(quantity), times: milli(times), unitPrice }) as BudgetLine;

describe('an amount in nghìn đồng', () => {
  it.each([
    ['just under half goes down', 1, 1, 683_499, 683_000],
    ['half goes up', 1, 1, 683_500, 684_000],
    ['the exact product decides, not the đồng', 0.5, 1, 998_999, 499_000],
    ['16,8 lít × 2 × 20.350 = 683.760', 16.8, 2, 20_350, 684_000],
    ['less than half a nghìn is nothing', 1, 1, 499, 0],
    ['the largest line', 1, 1, 10_000_000_000_000, 10_000_000_000_000],
  ])('%s', (_, quantity, times, price, amount) => {
    expect(lineAmount(priced(quantity, times, price), 1000)).toBe(amount);
  });

  it('is that of every sum of the plan', () => {
    const plan = planOf([{ unitPrice: 1400 }, { unitPrice: 1400 }, { unitPrice: 1600, activity: 'H4' }], {
      rounding: 1000,
    });
    expect([...lineAmounts(plan)]).toEqual([
      ['D1', 1000],
      ['D2', 1000],
      ['D3', 2000],
    ]);
    expect(planTotal(plan)).toBe(4000);
    expect([...totalsByActivity(plan)]).toEqual([
      ['H2', 2000],
      ['H4', 2000],
    ]);
    expect(cutBy(plan, () => 'all').get('all')!.amount).toBe(4000);
  });

  it('is what the sources of a line must add up to', () => {
    const paid = (central: number) => ({ unitPrice: 1400, sources: { central } });
    const ids = (plan: Plan) => unfundedLines(plan).map(({ id }) => id);
    expect(ids(planOf([paid(1000), paid(1400)], { rounding: 1000 }))).toEqual(['D2']);
    expect(ids(planOf([paid(1000), paid(1400)], { rounding: 1 }))).toEqual(['D1']);
  });
});

describe('who pays', () => {
  const plan = planOf([
    { sources: { central: 1, province: 20, district: 300, commune: 4000, other: 50_000 } },
    { sources: { central: 1, commune: 2000 } },
  ]);

  it('the province, the district and the commune are one purse in print', () => {
    expect(purses(plan.lines[0]!.sources)).toEqual({ central: 1, local: 4320, other: 50_000 });
    expect(sourcesTotal(plan.lines[0]!.sources)).toBe(54_321);
  });

  it('lines add up source by source', () => {
    const sums = { central: 2, province: 20, district: 300, commune: 6000, other: 50_000 };
    expect(sumSources(plan.lines)).toEqual(sums);
    expect(sumSources([])).toEqual({ central: 0, province: 0, district: 0, commune: 0, other: 0 });
  });
});

describe('the budget cut', () => {
  const plan = planOf([
    { unitPrice: 10, activity: 'H4', economicCode: '6600', sources: { central: 10 } },
    { unitPrice: 200, activity: 'H2', economicCode: '6650', sources: { commune: 200 } },
    { unitPrice: 3000, activity: 'H4', economicCode: '6600', sources: { central: 1000, other: 2000 } },
  ]);

  it('by activity: every one, with its lines as they stand', () => {
    const ids = [...linesByActivity(plan)].map(([id, lines]) => [id, lines.map((line) => line.id)]);
    expect(ids).toEqual([
      ['H2', ['D2']],
      ['H4', ['D1', 'D3']],
    ]);
    expect(linesByActivity(planOf([])).get('H2')).toEqual([]);
  });

  it('by code, in order of first appearance, with amount and sources', () => {
    const none = { central: 0, province: 0, district: 0, commune: 0, other: 0 };
    expect([...cutBy(plan, ({ economicCode }) => economicCode)]).toEqual([
      ['6600', { amount: 3010, sources: { ...none, central: 1010, other: 2000 } }],
      ['6650', { amount: 200, sources: { ...none, commune: 200 } }],
    ]);
  });

  it('by what the activity says', () => {
    const cut = cutBy(plan, (_, { name }) => name);
    expect([...cut].map(([name, { amount }]) => [name, amount])).toEqual([
      ['Chiến dịch truyền thông hưởng ứng Ngày vì người nghèo', 3010],
      ['Nói chuyện chuyên đề, đối thoại chính sách với hộ nghèo, hộ cận nghèo', 200],
    ]);
  });
});

describe('when and for what', () => {
  it.each([
    ['2025-03-31', '2025-12-01', '2025-Q1'],
    ['2025-04-01', '2025-12-01', '2025-Q2'],
    ['2025-09-30', '2025-12-01', '2025-Q3'],
    ['2025-10-01', '2025-10-02', '2025-Q4'],
    [null, '2026-01-15', '2026-Q1'],
    [null, '2025-12-31', '2025-Q4'],
  ])('a line of %s in an activity until %s is spent in %s', (day, to, quarter) => {
    const plan = smallPlan();
    const date = day === null ? null : isoDate(day)!;
    expect(quarterOf({ ...plan.lines[0]!, date }, { ...plan.activities[0]!, to: isoDate(to)! })).toBe(
      quarter,
    );
  });

  it('an activity belongs to its own sub-project, else to that of the plan', () => {
    const plan = { ...smallPlan(), part: 'gnbv.6.2' };
    const [activity] = plan.activities;
    expect(partOf(plan, { ...activity!, part: 'gnbv.4.1' })).toBe('gnbv.4.1');
    expect(partOf(plan, { ...activity!, part: '' })).toBe('gnbv.6.2');
    expect(partOf(plan, undefined)).toBe('gnbv.6.2');
  });
});
