import { beforeAll, describe, expect, it } from '@jest/globals';
import { examplePlan, type Level, type Plan } from '../../src/plan';
import { mistakesOf } from '../../src/plan/example';
import { applyPatches, type Finding, loadReviewLaw, type ReviewLaw } from '../../src/review';
import { exampleOf, Reviewer } from '../../src/review/full';
import { rule as b03 } from '../../src/review/rules/b-03';
import { rule as b10 } from '../../src/review/rules/b-10';
import { rule as b14 } from '../../src/review/rules/b-14';

const RULES = [b03, b10, b14];
const CODES = new Set(RULES.map(({ about }) => about.code));

let law: ReviewLaw;
beforeAll(async () => {
  law = await loadReviewLaw();
});

const review = (plan: Plan) => new Reviewer(law, RULES).review(plan);
const said = (findings: readonly Finding[]) =>
  findings.map(({ rule, severity, where, message }) => [rule, severity, where.row, message.key].join(' '));

const LEVELS: readonly Level[] = ['commune', 'district', 'department', 'province'];

describe.each(LEVELS)('the plan of a %s', (level) => {
  it('as it should be holds no error and little to think about', async () => {
    const found = review(await examplePlan(level));
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
    // Packages past direct appointment, and parts of one device bought in two lines.
    expect(found.filter(({ severity }) => severity === 'warning').length).toBeLessThanOrEqual(3);
    expect(found.filter(({ rule }) => rule !== 'B-14')).toEqual([]);
  });

  it('as it was first sent has its mistakes found where they are', async () => {
    const found = said(review(await examplePlan(level, undefined, 'mistakes')));
    for (const { rule, id } of await mistakesOf(level)) {
      if (!CODES.has(rule)) continue;
      expect(found.filter((one) => one.startsWith(`${rule} `) && one.split(' ')[2] === id)).not.toEqual([]);
    }
  });

  it('reads the same with its lines in another order', async () => {
    const plan = await examplePlan(level, undefined, 'mistakes');
    const turned = { ...plan, lines: [...plan.lines].reverse(), activities: [...plan.activities].reverse() };
    expect(said(review(turned)).sort()).toEqual(said(review(plan)).sort());
  });
});

it('a dropped line takes its quotations with it, and the finding', () => {
  const quotations = ['D2', 'D1', 'D2'].map((line, index) => ({
    line,
    supplier: `Cửa hàng ${index + 1}`,
    unitPrice: 100000,
    vat: 'included',
  }));
  const plan = exampleOf({ lines: [{}, {}], plan: { quotations } });
  const found = review(plan).find(({ rule }) => rule === 'B-10');
  expect(found?.where.row).toBe('D2');
  expect(found?.also?.map(({ row }) => row)).toEqual(['D1']);
  const dropped = applyPatches(plan, found?.fix?.patch ?? []);
  expect(dropped.lines.map(({ id }) => id)).toEqual(['D1']);
  expect(dropped.quotations.map(({ line }) => line)).toEqual(['D1']);
  expect(said(review(dropped)).filter((one) => one.startsWith('B-10'))).toEqual([]);
});

it('the cut of a monthly cap leaves a line within it', () => {
  const line = { norm: 'TT55-4.2.d-2', unit: 'lượt', unitPrice: 15000, facts: { people: 1, months: 2 } };
  const plan = exampleOf({ lines: [{ ...line, quantity: 47000 }] });
  const [found] = review(plan);
  expect(found?.excess).toBe(105000);
  expect(found?.fix?.safe).toBe(false);
  const cut = applyPatches(plan, found?.fix?.patch ?? []);
  expect(cut.lines[0]?.quantity).toBe(40000);
  expect(review(cut)).toEqual([]);
});

it('a contribution changes what the centre may pay of a cost', () => {
  const change = {
    line: {
      norm: 'TT55-4.12-1',
      unit: 'mô hình',
      quantity: 1000,
      unitPrice: 70000000,
      facts: { district: 'mountain', productionSupport: false },
    },
  };
  const given = (unitValue: number) => ({
    contributions: [
      {
        activity: 'H1',
        kind: 'kind',
        contributor: 'Người dân',
        content: 'Vật liệu',
        unit: 'gói',
        quantity: 1000,
        unitValue,
      },
    ],
  });
  expect(said(review(exampleOf(change)))).toEqual(['B-03 warning D1 centralBase']);
  expect(said(review(exampleOf({ ...change, plan: given(30000000) })))).toEqual([]);
  expect(said(review(exampleOf({ ...change, plan: given(29999999) })))).toEqual([
    'B-03 error D1 centralShare',
  ]);
  const reviewer = new Reviewer(law, RULES);
  const plan = exampleOf({ ...change, plan: given(30000000) });
  expect(reviewer.review(plan)).toEqual([]);
  expect(said(reviewer.review({ ...plan, contributions: [] }))).toEqual(['B-03 warning D1 centralBase']);
});

it('the threshold of the day decides', () => {
  const bought = (date: string, unitPrice: number) =>
    exampleOf({
      activity: { from: date, to: date },
      line: { norm: 'TT55-4.2.đ-6', unit: 'buổi', quantity: 1000, unitPrice, facts: {} },
      plan: {
        quotations: [1, 2, 3].map((index) => ({
          line: 'D1',
          supplier: `Cửa hàng ${index}`,
          unitPrice,
          vat: 'included',
        })),
      },
    });
  const key = (date: string, price: number) => said(review(bought(date, price))).join();
  expect(key('2025-01-14', 100000000)).toBe('B-14 hint D1 appointTreasury');
  expect(key('2025-01-14', 100000001)).toBe('B-14 warning D1 competeTreasury');
  expect(key('2025-01-15', 300000000)).toBe('B-14 hint D1 appointTreasury');
  expect(key('2025-06-30', 300000001)).toBe('B-14 warning D1 competeTreasury');
  expect(key('2025-07-01', 60000000)).toBe('B-14 hint D1 noFigureTreasury');
  expect(key('2025-08-04', 500000000)).toBe('B-14 hint D1 appointTreasury');
  expect(key('2025-12-31', 10000000001)).toBe('B-14 warning D1 tenderTreasury');
  expect(key('2026-01-01', 60000000)).not.toMatch('Treasury');
});

it('five thousand lines take little time', async () => {
  const plan = await examplePlan('commune');
  const lines = Array.from({ length: 5000 }, (_, index) => {
    const line = plan.lines[index % plan.lines.length];
    if (line === undefined) throw new Error('the plan has lines');
    return { ...line, id: `D${index + 1}`, content: `${line.content} ${index}` };
  });
  const big = { ...plan, lines };
  const reviewer = new Reviewer(law, RULES);
  reviewer.review(big);
  const first = lines[0];
  if (first === undefined) throw new Error('there are lines');
  const start = performance.now();
  reviewer.review({ ...big, lines: [{ ...first, unitPrice: first.unitPrice }, ...lines.slice(1)] });
  const again = performance.now() - start;
  expect(again).toBeLessThan(1000);
});

it('what is only recalled warns', () => {
  const lecturer = { norm: 'TT100-4.2.a-2', unit: 'người/buổi', quantity: 1000, facts: {} };
  const day = { from: '2026-09-01', to: '2026-09-01' };
  const at = (unitPrice: number) =>
    said(review(exampleOf({ activity: day, line: { ...lecturer, unitPrice } })));
  expect(at(2000000)).toEqual([]);
  expect(at(2000001)).toEqual(['B-03 warning D1 sum']);
});

it('a finding names the newer line, though it stands above', () => {
  const plan = exampleOf({ lines: [{ id: 'D10' }, { id: 'D9' }] });
  expect(said(review(plan))).toEqual(['B-10 warning D10 same']);
});

it('two stations of two communes are two, and one in two lines is one', () => {
  const station = {
    norm: 'TT55-76.4-1',
    quantity: 1000,
    facts: { stationKind: 'new', area: 'region3Commune' },
    unitPrice: 160000000,
  };
  const lines = (unit: string) => [
    { ...station, unit, content: 'Đài truyền thanh xã Nậm Sà' },
    { ...station, unit, content: 'Đài truyền thanh xã Huổi Lát' },
  ];
  const found = (unit: string) =>
    said(review(exampleOf({ lines: lines(unit) }))).filter((one) => one.startsWith('B-03'));
  expect(found('đài')).toEqual([]);
  expect(found('gói')).toEqual(['B-03 warning D2 centralTogether']);
});

it('no fact, no figure and no word makes a rule stumble', () => {
  const odd = [
    { content: '«»', unit: '/', quantity: 0, times: 0, unitPrice: 0 },
    { content: 'x', unit: '///', norm: 'TT55-4.2.d-2', facts: { people: -1, months: 0 } },
    { content: 'x', norm: 'TT55-4.2.d-2', facts: { people: 'sáu', months: true } },
    { content: 'x', norm: 'TT55-4.2.d-2', facts: { people: 1e-9, months: 1e300 } },
    { content: 'x', norm: 'TT55-4.2.d-3' },
    { content: 'x', norm: 'TT55-4.13.a-1' },
    { content: 'x', norm: 'TT55-75.1.a-1' },
    { content: 'x', norm: 'không có' },
    { content: 'x', norm: 'TT55-14.1.a-3', quantity: 1e12, unitPrice: 1000 },
  ];
  expect(() => review(exampleOf({ lines: odd }))).not.toThrow();
  for (const norm of law.catalogue.norms)
    expect(() => review(exampleOf({ lines: [{ norm: norm.code }, { norm: norm.code }] }))).not.toThrow();
});
