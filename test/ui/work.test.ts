import { beforeAll, describe, expect, it } from '@jest/globals';
import { planDocx } from '../../src/document';
import { loadCatalogue, loadProgrammes, type Programmes } from '../../src/norms';
import { dong, edit, examplePlan, GAP, type Level, parsePlan, type Plan } from '../../src/plan';
import { loadReviewLaw } from '../../src/review';
import { Reviewer, RULES } from '../../src/review/full';
import { sumsOf } from '../../src/ui/plan-grid/amounts';
import { applyNorm } from '../../src/ui/row-panel/apply-norm';
import { filledFrom } from '../../src/ui/row-panel/fill-sources';
import { type Answers, branches, planOf, projectText, regimeFor } from '../../src/ui/start/about';
import { LiveReview } from '../../src/ui/work/live-review';
import { PlanStore } from '../../src/ui/work/plan-store';
import { bookFile, openBookFile } from '../../src/workbook';

let plan: Plan;
let law: Programmes;
beforeAll(async () => {
  [plan, law] = await Promise.all([examplePlan('commune'), loadProgrammes()]);
});

const priced = (value: number) => (before: Plan) =>
  edit(before, [{ kind: 'set', table: 'lines', changes: [{ id: 'D1', field: 'unitPrice', value }] }]);
const what = { key: 'work.cleared' } as const;

describe('the plan that is worked on', () => {
  it('is unsaved from its first edit until it is saved, and again when that is undone', () => {
    const store = new PlanStore(plan);
    const seen: boolean[] = [];
    store.subscribe(() => seen.push(store.snapshot().unsaved));
    store.change(what, priced(90_000));
    store.markSaved(store.snapshot().plan);
    store.undo();
    expect(seen).toEqual([true, false, true]);
    expect(store.snapshot()).toMatchObject({
      plan,
      canUndo: false,
      canRedo: true,
      told: { kind: 'undid', what },
    });
  });

  it('says why an edit was refused and stays what it was', () => {
    const store = new PlanStore(plan);
    expect(store.change(what, priced(1e14))).toMatchObject({ key: 'plan.outOfRange' });
    expect(store.snapshot()).toMatchObject({
      plan,
      canUndo: false,
      unsaved: false,
      told: { kind: 'refused' },
    });
  });

  it('that stands in no file is unsaved', () => {
    expect(new PlanStore(plan, false).snapshot().unsaved).toBe(true);
  });
});

it('the live review says of the last plan what a full review says', async () => {
  const review = new LiveReview();
  const done = new Promise<void>((resolve) => {
    review.subscribe(() => {
      if (review.snapshot().of === last) resolve();
    });
  });
  const last = priced(120_000)(plan);
  review.look(plan);
  // An edit on the way: the first plan is given up.
  review.look(last);
  await done;
  const whole = new Reviewer(await loadReviewLaw(last), RULES).review(last);
  expect(review.snapshot().findings).toEqual(whole);
  expect(whole.some(({ rule, where }) => rule === 'B-01' && where.row === 'D1')).toBe(true);
});

it('sums stand beside what was assigned', () => {
  const { total, bySource, byActivity } = sumsOf(plan);
  expect(total).toBe(391_513_360);
  expect(bySource.map(({ source, spent }) => [source, spent])).toEqual([
    ['central', 337_028_000],
    ['province', 16_995_360],
    ['commune', 37_490_000],
  ]);
  expect(bySource[0]!.assigned).toBe(352_000_000);
  expect([...byActivity.values()].reduce((sum, amount) => sum + amount, 0)).toBe(total);
});

it('one source pays what the others leave of each line', () => {
  const [first, second] = plan.lines.map((line) => ({
    ...line,
    sources: { ...line.sources, central: dong(0), other: dong(line.id === 'D1' ? 800_000 : 90_000_000) },
  }));
  // D1 is 4.800.000; the other source of D2 gives more than the whole line.
  expect(filledFrom('central', [first!, second!], 1)).toEqual([
    { id: 'D1', field: 'sources.central', value: 4_000_000 },
  ]);
});

describe('a norm that is applied', () => {
  it('brings its article, and leaves what people wrote', async () => {
    const catalogue = await loadCatalogue();
    const norm = catalogue.norm('TT55-4.2.b-2')!;
    const next = applyNorm(plan, 'D1', norm, catalogue);
    expect(next.lines[0]).toMatchObject({
      norm: norm.code,
      basis: 'điểm b khoản 2 Điều 4 Thông tư 55/2023/TT-BTC',
    });
    const quoted = edit(plan, [
      { kind: 'set', table: 'lines', changes: [{ id: 'D1', field: 'basis', value: 'Báo giá số 3' }] },
    ]);
    expect(applyNorm(quoted, 'D1', norm, catalogue).lines[0]).toMatchObject({
      basis: 'Báo giá số 3',
      unitPrice: dong(100_000),
    });
    const bare = edit(plan, [
      { kind: 'set', table: 'lines', changes: [{ id: 'D1', field: 'unit', value: GAP }] },
    ]);
    expect(applyNorm(bare, 'D1', norm, catalogue).lines[0]!.unit).toBe(norm.lineUnits![0]);
  });
});

describe('a plan from the form', () => {
  const answers: Answers = {
    ...{ level: 'commune', name: 'UBND xã Nà Lếch', parent: '', province: 'Hà Sơn', place: 'Nà Lếch' },
    ...{ year: 2025, programme: 'gnbv', part: 'gnbv.6.2', title: '', decision: '', decided: null },
    ...{ amount: null, source: 'central' },
  };

  it.each([
    ['commune', 2025, 'gnbv.6.2', '2021-2025'],
    ['district', 2024, 'dtts.10.1', '2021-2025'],
    ['province', 2026, 'gnbv.6.1', 'extended'],
    ['department', 2026, 'ct2630.2.5', '2026-2030'],
  ] as const)('is in order: %s %i', (level: Level, year, part, regime) => {
    const made = planOf({ ...answers, level, year, part, programme: part.split('.')[0]! }, law);
    expect(made.regime).toBe(regime);
    expect(parsePlan(structuredClone(made))).toEqual(made);
  });

  it('gives both files though it says nothing yet', async () => {
    const made = planOf(answers, law);
    expect((await openBookFile(await bookFile(made))).plan).toEqual(made);
    expect((await planDocx(made)).length).toBeGreaterThan(1000);
  });

  it('says the sub-project and the project it belongs to', () => {
    const branch = branches(law.parts.get('gnbv')).find(({ part }) => part.id === 'gnbv.6.2');
    expect(projectText(branch)).toBe(
      'Tiểu dự án 2 - Truyền thông về giảm nghèo đa chiều, Dự án 6 - Truyền thông và giảm nghèo về thông tin',
    );
    expect(planOf(answers, law).title).toMatch(/^Thực hiện Tiểu dự án 2 .* năm 2025$/);
  });

  it('notes a decision whose text nobody said as a gap', () => {
    expect(planOf({ ...answers, amount: 5 }, law).funding).toEqual([
      expect.objectContaining({ id: 'NV1', document: GAP, amount: 5, year: 2025, part: 'gnbv.6.2' }),
    ]);
  });

  it('offers no programme whose money a year cannot spend', () => {
    const open = (year: number) =>
      law.programmes.filter((programme) => regimeFor(programme, year) !== undefined).map(({ id }) => id);
    expect(open(2025)).toEqual(['gnbv', 'dtts', 'ntm']);
    expect(open(2026)).toEqual(['gnbv', 'dtts', 'ntm', 'ct2630']);
    expect(open(2027)).toEqual(['ct2630']);
  });
});
