import { beforeAll, describe, expect, it } from '@jest/globals';
import { LEVELS, type Level, type Plan } from '../../src/plan';
import { examplePlan, mistakesOf } from '../../src/plan/example';
import { applyPatches, type Finding, loadReviewLaw, type ReviewLaw, type Rule } from '../../src/review';
import { exampleOf, Reviewer, RULES } from '../../src/review/full';
import council from '../../src/review/rules/council-norms.json';

const CODES = ['B-02', 'B-06', 'B-07', 'B-08', 'B-09', 'B-13', 'B-15', 'B-16', 'B-17'];
const OWN = RULES.filter(({ about }) => CODES.includes(about.code));

let law: ReviewLaw;
beforeAll(async () => {
  law = await loadReviewLaw();
});

const review = (plan: Plan, rules: readonly Rule[] = OWN, known = law): Finding[] =>
  new Reviewer(known, rules).review(plan);
const brief = ({ rule, severity, where, message }: Finding) =>
  `${rule} ${severity} ${where.table}/${where.row}/${where.field} ${message.key}`;

describe.each(LEVELS)('the example plan of a %s', (level: Level) => {
  it('has no error, and hints only about what nobody has read', async () => {
    const plan = await examplePlan(level, undefined, 'good');
    const found = review(plan, OWN, await loadReviewLaw(plan));
    expect(found.filter(({ severity }) => severity !== 'hint').map(brief)).toEqual([]);
    expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(['B-15']));
  });

  it('has its mistakes found where they were made', async () => {
    const plan = await examplePlan(level, undefined, 'mistakes');
    const found = review(plan, OWN, await loadReviewLaw(plan));
    const told = new Set(found.map(({ rule, where }) => `${rule} ${where.table} ${where.row}`));
    const wanted = (await mistakesOf(level)).filter(({ rule }) => CODES.includes(rule));
    expect(wanted.filter(({ rule, table, id }) => !told.has(`${rule} ${table} ${id}`))).toEqual([]);
  });

  it('does not depend on the order of its lines', async () => {
    const plan = await examplePlan(level, undefined, 'mistakes');
    const own = await loadReviewLaw(plan);
    const turned = { ...plan, lines: [...plan.lines].reverse(), activities: [...plan.activities].reverse() };
    expect(review(turned, OWN, own).map(brief).sort()).toEqual(review(plan, OWN, own).map(brief).sort());
  });

  it('is no worse after any safe fix, and the finding is gone', async () => {
    const plan = await examplePlan(level, undefined, 'mistakes');
    const own = await loadReviewLaw(plan);
    const before = review(plan, RULES, own);
    const key = (finding: Finding) => `${finding.rule} ${finding.where.row} ${finding.message.key}`;
    const known = new Set(before.map(key));
    for (const finding of before) {
      if (finding.fix?.safe !== true || !CODES.includes(finding.rule)) continue;
      const after = review(applyPatches(plan, finding.fix.patch), RULES, own).map(key);
      expect(after).not.toContain(key(finding));
      expect(after.filter((one) => !known.has(one) && !one.startsWith('B-15'))).toEqual([]);
    }
  });
});

const keysOf = (change: object, code: string) =>
  review(exampleOf(change))
    .filter(({ rule }) => rule === code)
    .map(({ message }) => message.key);

it('a safe fix of a tier names its code and its citation, and keeps what follows it', () => {
  const plan = exampleOf({
    line: {
      norm: 'TT55-4.2.b-3',
      facts: { words: 500 },
      unitPrice: 150000,
      unit: 'bài',
      basis: 'Điều 4 Thông tư 55/2023/TT-BTC; báo giá',
    },
  });
  const [found] = review(plan).filter(({ rule }) => rule === 'B-02');
  expect(found?.fix?.safe).toBe(true);
  const [line] = applyPatches(plan, found!.fix!.patch).lines;
  expect(line).toMatchObject({
    norm: 'TT55-4.2.b-2',
    basis: 'điểm b khoản 2 Điều 4 Thông tư 55/2023/TT-BTC; báo giá',
  });
});

it('a tier that counts by another unit is nothing to name without asking', () => {
  const plan = exampleOf({ line: { facts: { words: 700 }, unit: 'tin' } });
  expect(review(plan).find(({ rule }) => rule === 'B-02')?.fix?.safe).toBe(false);
});

it('a tier that refers elsewhere is still a tier', () => {
  const change = {
    plan: { regime: '2026-2030', part: 'ct2630.1.10' },
    line: {
      norm: 'TT60-4.4-1',
      basis: 'khoản 4 Điều 4 Thông tư 60/2026/TT-BTC; báo giá',
      unit: 'cuốn',
      facts: { inHouse: true, days: 3 },
      date: '2026-10-01',
    },
  };
  expect(keysOf(change, 'B-02')).toEqual(['code']);
});

it.each([
  ['điểm b khoản 2 Điều 4 Thông tư 55/2023/TT-BTC', []],
  ['Thông tư số 55/2023/TT-BTC ngày 15/8/2023, Điều 4, khoản 2, điểm b', []],
  ['THÔNG TƯ 55/2023/TT-BTC', []],
  ['khoản 1, 2 Điều 4 TT 55/2023', []],
  ['điểm a và b khoản 2 Điều 4 Thông tư 55/2023/TT-BTC', []],
  ['khoản 8 Điều 4 Thông tư 40/2017/TT-BTC; điểm b khoản 2 Điều 4 Thông tư 55/2023/TT-BTC', []],
  ['khoản 1 Điều 77 Thông tư 55/2023/TT-BTC', []],
  ['Nghị quyết số 27/2024/NQ-HĐND; báo giá tháng 7/2025', []],
  ['điểm đ khoản 2 Điều 4 Thông tư 55/2023/TT-BTC', ['quoted']],
  ['điểm b khoản 2 Điều 4 Thông tư 55/2023/TT-BNV', ['quoted']],
  ['điểm b khoản 2 Điều 4 Thông tư 55/2024', ['quoted']],
])('the basis «%s»', (basis, keys) => {
  expect(keysOf({ line: { basis } }, 'B-07')).toEqual(keys);
});

it('a line that only one other sub-project of the plan may pay can be moved there', () => {
  const plan = exampleOf({
    activities: [{}, { part: 'gnbv.7.2', name: 'Rà soát hộ nghèo' }, { part: 'gnbv.6.1', name: 'Tập huấn' }],
    lines: [{ norm: 'TT55-79.3-1', basis: '', facts: { respondent: 'person', indicators: 25 } }],
  });
  const found = review(plan).find(({ rule }) => rule === 'B-07');
  expect(found?.fix).toMatchObject({ safe: false, patch: [{ field: 'activity', value: 'H2' }] });
});

it('an unknown sub-project is said once, of the plan or of its activity', () => {
  const change = {
    plan: { part: '' },
    activities: [{}, {}, { part: 'x' }],
    lines: [{}, { activity: 'H2' }, { activity: 'H3' }],
  };
  expect(keysOf(change, 'B-07')).toEqual(['noPart', 'unknownPart']);
});

it('a norm that ends while the activity runs asks for the day', () => {
  const change = {
    activity: { from: '2025-10-01', to: '2025-11-30' },
    line: {
      norm: 'TT36-5.2.a-1',
      unit: 'người/buổi',
      facts: {},
      basis: 'điểm a khoản 2 Điều 5 Thông tư 36/2018/TT-BTC',
    },
  };
  expect(keysOf(change, 'B-08')).toEqual(['partly']);
  expect(keysOf(change, 'B-16')).toEqual([]);
});

it('the codes that wait for a council are in the catalogue and leave the figure open', () => {
  for (const code of council) expect([code, law.catalogue.norm(code)?.kind]).toEqual([code, 'decision']);
});

describe('whatever stands in a line', () => {
  const odd = [
    {},
    { words: 'x', coefficient: 1e300, km: -1, area: 'nowhere', level: true, genre: 7, days: 5 },
  ];
  const bases = ['', ';;', 'Điều khoản điểm 55/2023', 'Thông tư 55/2023/TT-BTC Điều'];

  it('no rule throws, and every sentence is complete', async () => {
    const plan = exampleOf({ lines: [{ norm: 'ND21-8.1-1' }] });
    const whole = await loadReviewLaw(plan);
    const codes = [...whole.catalogue.norms].map(({ code }) => code);
    const lines = codes.map((norm, index) => ({
      norm,
      unit: ['/', 'x', 'km', 'người × buổi'][index % 4],
      basis: bases[index % 4],
      facts: odd[index % 2],
      date: ['2023-08-14', '2024-10-31', '2026-12-31', null][index % 4],
    }));
    for (const [turn, regime] of ['2021-2025', 'extended', '2026-2030'].entries()) {
      const some = lines.filter((_, index) => index % 3 === turn);
      const found = review(exampleOf({ plan: { regime }, lines: some }), OWN, whole);
      expect(found.length).toBeGreaterThan(some.length);
      for (const { message } of found) {
        for (const value of Object.values(message.params)) expect(String(value)).not.toMatch(/undefined|NaN/);
      }
    }
  });
});
