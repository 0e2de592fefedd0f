import { beforeAll, describe, expect, it } from '@jest/globals';
import { examplePlan, lineAmount, type Level, type Plan, planTotal, sourcesTotal } from '../../src/plan';
import { excessOf, executionOf, type Finding, loadReviewLaw, type ReviewLaw } from '../../src/review';
import {
  accept,
  answersTo,
  appraisalTotals,
  asAppraised,
  cutLine,
  exampleOf,
  merge,
  reviewerOf,
  sharedLines,
} from '../../src/review/full';

let law: ReviewLaw;
beforeAll(async () => {
  law = await loadReviewLaw();
});

const LEVELS: readonly Level[] = ['province', 'department', 'district', 'commune'];
const review = (plan: Plan) => reviewerOf(plan, law).review(plan);

/** The first line as the cut leaves it. */
function cut(change: object) {
  const plan = exampleOf(change);
  const [line] = plan.lines;
  const findings = review(plan).filter(
    ({ severity, where }) => severity === 'error' && where.table === 'lines' && where.row === 'D1',
  );
  return cutLine(plan, line!, findings, ({ fix }) => fix?.title.key ?? '');
}

describe('cutting to the limits', () => {
  it('lowers the price to the ceiling, with the reason, the rule and the purses', () => {
    expect(cut({ line: { unitPrice: 130_000, sources: { central: 1_000_000, commune: 300_000 } } })).toEqual({
      kind: 'allowed',
      appraisal: expect.objectContaining({
        unitPrice: 100_000,
        quantity: 10_000,
        sources: expect.objectContaining({ central: 1_000_000, commune: 0 }),
        rule: 'B-01, B-02',
        reason: expect.stringMatching(
          /^Giảm đơn giá từ 130\.000 xuống 100\.000 đồng theo điểm b khoản 2 Điều 4 Thông tư 55/,
        ),
      }),
    });
  });

  it('pays a line of another sub-project nothing', () => {
    const other = { id: 'H2', name: 'Rà soát hộ nghèo', part: 'gnbv.7.2' };
    const found = cut({
      activities: [{}, other],
      lines: [{ norm: 'TT55-79.3-1', basis: 'khoản 3 Điều 79 Thông tư 55/2023/TT-BTC' }],
    });
    expect(found).toMatchObject({ kind: 'allowed', appraisal: { quantity: 0, rule: 'B-07' } });
  });

  it('leaves to a person what no figure mends', () => {
    expect(cut({ line: { norm: 'TT55-79.3-1' } })).toMatchObject({ kind: 'open' });
  });

  it.each(LEVELS)('what is cut breaks nothing more, and nothing proposed is touched: %s', async (level) => {
    const plan = await examplePlan(level, undefined, 'mistakes');
    const errors = review(plan).filter(
      ({ severity, where }) => severity === 'error' && where.table === 'lines',
    );
    const ofLine = (id: string): Finding[] => errors.filter(({ where }) => where.row === id);
    const lines = plan.lines.map((line) => {
      const found =
        ofLine(line.id).length === 0 ? undefined : cutLine(plan, line, ofLine(line.id), () => 'x');
      return found?.kind === 'allowed' ? { ...line, appraisal: found.appraisal } : line;
    });
    const cutIds = lines.filter(({ appraisal }) => appraisal !== null).map(({ id }) => id);
    expect(cutIds.length).toBeGreaterThan(2);
    const appraised = { ...plan, lines };
    const left = review(asAppraised(appraised)).filter(
      ({ severity, where }) => severity === 'error' && where.table === 'lines' && cutIds.includes(where.row),
    );
    expect(left.map(({ rule, where }) => `${rule} ${where.row}`)).toEqual([]);
    expect(lines.map(({ appraisal: _, ...asked }) => asked)).toEqual(
      plan.lines.map(({ appraisal: _, ...asked }) => asked),
    );
    for (const { appraisal } of lines) {
      if (appraisal === null) continue;
      expect(sourcesTotal(appraisal.sources)).toBe(lineAmount(appraisal, plan.rounding));
      expect([appraisal.reason === '', appraisal.rule === '']).toEqual([false, false]);
    }
  });
});

describe('the appraisal', () => {
  const lines = [{}, { unitPrice: 50_000, activity: 'H2' }];
  const plan = () => exampleOf({ activities: [{}, {}], lines });

  it('is accepted as asked, for all or for one activity, and never over what somebody decided', () => {
    expect(appraisalTotals(accept(plan()))).toMatchObject({
      proposed: 1_500_000,
      appraised: 1_500_000,
      open: 0,
    });
    const one = accept(plan(), ({ activity }) => activity === 'H2');
    expect(appraisalTotals(one)).toMatchObject({ appraised: 500_000, difference: 0, open: 1 });
    expect(accept(accept(plan()))).toEqual(accept(plan()));
  });

  it('adds up what was asked and what is allowed by purse', () => {
    const [first, ...rest] = accept(plan()).lines;
    const allowed = {
      ...first!.appraisal!,
      unitPrice: 60_000,
      sources: { ...first!.sources, central: 600_000 },
    };
    const cutPlan = { ...plan(), lines: [{ ...first!, appraisal: allowed }, ...rest] } as Plan;
    expect(appraisalTotals(cutPlan)).toMatchObject({
      difference: -400_000,
      asked: { central: 1_500_000 },
      sources: { central: 1_100_000 },
      unexplained: ['D1'],
    });
  });

  it('is answered or not by the next version', () => {
    const appraised = (unitPrice: number) => ({
      quantity: 10_000,
      times: 1000,
      unitPrice,
      sources: { central: unitPrice * 10 },
      reason: 'Hạ',
      rule: 'B-01',
    });
    const before = exampleOf({
      lines: [60_000, 60_000, 60_000, 60_000, 100_000].map((price) => ({ appraisal: appraised(price) })),
    });
    const [one, two, three, , five] = before.lines;
    const after = {
      ...before,
      lines: [{ ...one!, unitPrice: 60_000 }, { ...two!, unitPrice: 80_000 }, three!, five!],
    } as Plan;
    expect(answersTo(before, after).map(({ line, state, now }) => [line, state, now])).toEqual([
      ['D1', 'accepted', 600_000],
      ['D2', 'changed', 800_000],
      ['D3', 'unchanged', 1_000_000],
      ['D4', 'removed', null],
    ]);
  });
});

describe('carrying out', () => {
  it('counts against what was allowed, or asked where nobody appraised', () => {
    const allowed = { quantity: 10_000, times: 1000, unitPrice: 60_000, sources: { central: 600_000 } };
    const plan = exampleOf({
      lines: [
        { appraisal: allowed, execution: { advanced: 100_000, paid: 400_000, carried: 50_000 } },
        { execution: { paid: 1_000_001 } },
        {},
      ],
    });
    const { lines, total, over, activities } = executionOf(plan);
    expect(lines.map(({ approved, left }) => [approved, left])).toEqual([
      [600_000, 100_000],
      [1_000_000, -1],
      [1_000_000, 1_000_000],
    ]);
    // 1.400.001 of 2.600.000 is 53,8%.
    expect(total).toEqual({
      approved: 2_600_000,
      advanced: 100_000,
      paid: 1_400_001,
      left: 1_099_999,
      carryOver: 50_000,
      rate: 538,
    });
    expect(over).toEqual(['D2']);
    expect(activities.map(({ id, approved }) => [id, approved])).toEqual([['H1', 2_600_000]]);
  });
});

describe('merging', () => {
  const found = { errors: 1, warnings: 2, hints: 3, excess: 4000 } as never;
  const unit = (name: string, change: object = {}) => {
    const plan = exampleOf(change);
    return { file: `${name}.xlsx`, plan: { ...plan, issuer: { ...plan.issuer, name } }, found };
  };
  const placed = (place: string) => ({ activity: { place } });

  it('keeps what was found in each book, and every total', () => {
    const merged = merge([unit('Xã A'), unit('Xã B', { line: { unitPrice: 50_000 } })], {
      level: 'province',
    });
    expect(merged.plan.units).toEqual([
      { file: 'Xã A.xlsx', name: 'Xã A', lines: 1, total: 1_000_000, note: '', ...(found as object) },
      { file: 'Xã B.xlsx', name: 'Xã B', lines: 1, total: 500_000, note: '', ...(found as object) },
    ]);
    expect(merged.total).toBe(1_500_000);
    expect(planTotal(merged.plan)).toBe(1_500_000);
  });

  it('finds what two units pay at one place and time, not what each pays at home', () => {
    const twice = merge([unit('Xã A', placed('Thôn 1')), unit('Xã B', placed('Thôn 1'))], {
      level: 'province',
    });
    expect(twice.shared).toMatchObject([{ units: ['Xã A', 'Xã B'], lines: ['D1', 'D2'] }]);
    expect(twice.plan.units.map(({ note }) => note)).toEqual([
      '1 nội dung trùng với Xã B: dòng D1, D2.',
      '1 nội dung trùng với Xã A: dòng D1, D2.',
    ]);
    const apart = merge([unit('Xã A', placed('Thôn 1')), unit('Xã B', placed('Thôn 2'))], {
      level: 'province',
    });
    expect(sharedLines(apart.plan)).toEqual([]);
  });

  it('names a unit that came twice, and a book of another year', () => {
    const other = unit('Xã B', { line: { unitPrice: 50_000 } });
    const notes = merge(
      [
        unit('Xã A'),
        unit('xã  a', { line: { unitPrice: 60_000 } }),
        { ...other, plan: { ...other.plan, year: 2024 } },
      ],
      { level: 'province' },
    ).plan.units.map(({ note }) => note);
    expect(notes[0]).toBe('Đơn vị này có 2 tệp: kiểm tra có gộp hai lần không.');
    expect(notes[2]).toBe('Năm 2024 hoặc giai đoạn kinh phí khác tệp đầu tiên.');
  });
});

describe('the total excess', () => {
  const over = (rule: string, row: string, excess: number, severity: 'error' | 'warning' = 'error') => ({
    ...{ rule, severity, excess },
    where: { table: rule === 'B-12' ? 'funding' : 'lines', row, field: '' },
  });

  it.each<[string, ReturnType<typeof over>[], number, number]>([
    ['two lines', [over('B-01', 'D1', 100), over('B-01', 'D2', 30)], 130, 0],
    [
      'one line against two limits: the most, once',
      [over('B-01', 'D1', 100), over('B-03', 'D1', 120)],
      120,
      0,
    ],
    ['the purses, beside the limits', [over('B-01', 'D1', 100), over('B-12', 'NV1', 70)], 100, 70],
    ['a warning, whose figure nobody established', [over('B-03', 'D1', 100, 'warning')], 0, 0],
  ])('%s', (_, findings, limits, funds) => {
    expect(excessOf(findings)).toEqual({ limits, funds });
  });
});
