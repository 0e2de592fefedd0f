import { beforeAll, describe, expect, it } from '@jest/globals';
import { examplePlan, isoDate, type Plan, type Status, STATUSES } from '../../src/plan';
import { loadReviewLaw, type ReviewLaw } from '../../src/review';
import {
  accept,
  advance,
  exampleOf,
  nextStatuses,
  reviewerOf,
  sayMissing,
  severitiesOf,
  idleSeverities,
} from '../../src/review/full';

let law: ReviewLaw;
beforeAll(async () => {
  law = await loadReviewLaw();
});

const review = (plan: Plan) => reviewerOf(plan, law).review(plan);
const by = (date: string, note = '') => ({ who: 'Phòng Kinh tế', date: isoDate(date)!, note });
const step = (plan: Plan, to: Status, date: string, note = '') => advance(plan, to, by(date, note), review);

function moved(plan: Plan, to: Status, date: string, note = ''): Plan {
  const found = step(plan, to, date, note);
  if (found.kind === 'missing') throw new Error(found.missing.map((one) => sayMissing('vi', one)).join('\n'));
  return found.plan;
}

const missing = (plan: Plan, to: Status, date = '2025-08-10', note = '') => {
  const found = step(plan, to, date, note);
  return found.kind === 'moved' ? [] : found.missing.map(({ key }) => key);
};

describe('the road of a clean plan', () => {
  it('goes from the draft to the second adjustment, a row of the log for each step', () => {
    const ready = moved(exampleOf({}), 'ready', '2025-08-05');
    const appraising = moved(ready, 'appraising', '2025-08-06');
    const returned = moved(appraising, 'returned', '2025-08-07', 'Bổ sung báo giá');
    const again = moved(moved(returned, 'ready', '2025-08-08'), 'appraising', '2025-08-09');
    const appraised = moved(accept(again), 'appraised', '2025-08-10');
    const approved = moved(
      { ...appraised, number: '12' },
      'approved',
      '2025-08-11',
      'Quyết định số 40/QĐ-UBND',
    );
    const first = moved(approved, 'adjusting', '2025-09-01', 'Giảm giá');
    const cheaper = {
      ...first,
      lines: first.lines.map((line) => ({
        ...line,
        unitPrice: line.unitPrice / 2,
        sources: { ...line.sources, central: line.sources.central / 2 },
      })),
    } as Plan;
    const second = moved(
      moved(
        moved(
          accept(moved(moved(cheaper, 'ready', '2025-09-02'), 'appraising', '2025-09-03')),
          'appraised',
          '2025-09-04',
        ),
        'approved',
        '2025-09-05',
        'Quyết định số 50/QĐ-UBND',
      ),
      'adjusting',
      '2025-10-01',
      'Tăng lại',
    );
    expect(second.log.map(({ status }) => status)).toEqual([
      ...['ready', 'appraising', 'returned', 'ready', 'appraising', 'appraised', 'approved'],
      ...['adjusting', 'ready', 'appraising', 'appraised', 'approved', 'adjusting'],
    ]);
    expect(first.approved.map(({ line, unitPrice }) => [line, unitPrice])).toEqual([['D1', 100_000]]);
    expect(second.approved.map(({ line, unitPrice }) => [line, unitPrice])).toEqual([['D1', 50_000]]);
    expect(second.lines.map(({ appraisal }) => appraisal)).toEqual([null]);
    // The plan that was given is untouched.
    expect(approved.status).toBe('approved');
  });
});

describe('what a step asks for', () => {
  const appraising = () => ({ ...exampleOf({}), status: 'appraising' as const });

  it.each<[string, () => Plan, Status, readonly string[]]>([
    ['ready: a line', () => ({ ...exampleOf({}), lines: [] }), 'ready', ['lines', 'answered']],
    ['ready: no error', () => exampleOf({ line: { sources: { central: 1 } } }), 'ready', ['noErrors']],
    [
      'ready: every warning answered',
      () => exampleOf({ line: { norm: '', basis: '' } }),
      'ready',
      ['answered'],
    ],
    ['returned: what to add', appraising, 'returned', ['note.returned']],
    ['appraised: every line looked at', appraising, 'appraised', ['allAppraised']],
    [
      'approved: a number, the decision',
      () => ({ ...accept(appraising()), status: 'appraised' as const }),
      'approved',
      ['number', 'note.approved', 'noErrors'],
    ],
    [
      'adjusting: why',
      () => ({ ...exampleOf({}), status: 'approved' as const }),
      'adjusting',
      ['note.adjusting'],
    ],
    ['no way from draft to approved', () => exampleOf({}), 'approved', ['move']],
  ])('%s', (_, plan, to, keys) => {
    expect(missing(plan(), to)).toEqual(keys);
  });

  it('an acknowledged warning no longer stands in the way', () => {
    const plan = exampleOf({ line: { norm: '', basis: '' } });
    const entry = {
      rule: 'B-06',
      where: 'D1',
      reason: 'Mua lẻ',
      who: 'Kế toán',
      date: isoDate('2025-08-05')!,
    };
    expect(missing(plan, 'ready')).toEqual(['answered']);
    const whole = { ...entry, rule: 'KP-04', where: '' };
    expect(missing({ ...plan, acknowledgements: [entry] }, 'ready')).toEqual(['answered']);
    expect(missing({ ...plan, acknowledgements: [entry, whole] }, 'ready')).toEqual([]);
  });

  it('a difference says why and by which rule, and its sources add up', () => {
    const cut = (more: object) =>
      exampleOf({
        plan: { status: 'appraising' },
        line: {
          appraisal: {
            quantity: 10_000,
            times: 1000,
            unitPrice: 50_000,
            sources: { central: 500_000 },
            ...more,
          },
        },
      });
    const said = { reason: 'Hạ đơn giá', rule: 'B-01' };
    expect(missing(cut(said), 'appraised')).toEqual([]);
    expect(missing(cut({ ...said, rule: '' }), 'appraised')).toEqual(['explained']);
    expect(missing(cut({ ...said, sources: { central: 400_000 } }), 'appraised')).toEqual([
      'funded',
      'noErrors',
    ]);
  });

  it('the appraised figures must be in order, the proposed ones need not be', () => {
    const asked = { unitPrice: 300_000, sources: { central: 3_000_000 } };
    const plan = (appraisal: object) =>
      exampleOf({ plan: { status: 'appraising' }, line: { ...asked, appraisal } });
    const allowed = { quantity: 10_000, times: 1000, reason: 'Hạ đơn giá', rule: 'B-01' };
    const within = { ...allowed, unitPrice: 100_000, sources: { central: 1_000_000 } };
    expect(missing(plan(within), 'appraised')).toEqual([]);
    const over = { ...allowed, unitPrice: 100_001, sources: { central: 1_000_010 } };
    expect(missing(plan(over), 'appraised')).toContain('noErrors');
  });

  it('an adjustment that changes nothing is none', () => {
    const approved = { ...exampleOf({ plan: { number: '12' } }), status: 'approved' as const };
    const adjusting = moved(approved, 'adjusting', '2025-09-01', 'Đổi');
    expect(missing(adjusting, 'ready')).toContain('changed');
  });

  it('days do not run backwards, and somebody makes the step', () => {
    const ready = moved(exampleOf({}), 'ready', '2025-08-05');
    expect(missing(ready, 'appraising', '2025-08-04')).toEqual(['order']);
    expect(missing(ready, 'appraising', '2025-08-05')).toEqual([]);
    const nobody = advance(ready, 'appraising', { who: ' ', date: isoDate('2025-08-06')!, note: '' }, review);
    expect(nobody).toEqual({ kind: 'missing', missing: [{ key: 'who', params: {} }] });
  });

  it('says it in both languages, with nothing left to fill in', () => {
    for (const from of STATUSES)
      for (const to of STATUSES) {
        const plan = { ...exampleOf({ line: { unitPrice: 1_000_000 } }), status: from };
        const found = step(plan, to, '2025-08-05');
        const said = found.kind === 'moved' ? [] : found.missing;
        for (const lang of ['vi', 'en'] as const)
          for (const one of said) {
            const text = sayMissing(lang, one);
            expect(text).not.toMatch(/[{}]|undefined/);
            if (lang === 'vi') expect(text).not.toMatch(/\b(draft|ready|appraising|approved|estimate)\b/);
          }
      }
  });

  it('every status leads somewhere, and somewhere leads to every status', () => {
    expect(STATUSES.filter((status) => nextStatuses(status).length === 0)).toEqual([]);
    const reached = new Set(STATUSES.flatMap(nextStatuses));
    expect(STATUSES.filter((status) => !reached.has(status))).toEqual([]);
  });
});

it('while the money is only estimated nobody can tell whether it suffices', async () => {
  const plan = { ...(await examplePlan('commune')), funding: [], acknowledgements: [] };
  const money = (status: Status) => review({ ...plan, status }).filter(({ rule }) => rule === 'B-12');
  expect(money('estimate').map(({ severity, lacks }) => [severity, lacks])).toEqual(
    money('estimate').map(() => ['hint', ['funding']]),
  );
  expect(money('draft').some(({ severity }) => severity === 'error')).toBe(true);
});

describe('the severity that an organisation sets', () => {
  const set = (rule: string, severity: 'error' | 'warning' | 'hint') => {
    const entry = { rule, severity, reason: '', who: 'Sở Tài chính', date: isoDate('2025-08-05')! };
    return { ...exampleOf({ line: { norm: '', basis: '' } }), severities: [entry] };
  };
  const graveness = (plan: Plan, code: string) =>
    review(plan)
      .filter(({ rule }) => rule === code)
      .map(({ severity }) => severity);

  it.each(['error', 'warning', 'hint'] as const)('a warning becomes what it says: %s', (severity) => {
    expect(graveness(set('b-06', severity), 'B-06')).toEqual([severity]);
    expect(idleSeverities(set('b-06', severity))).toEqual([]);
  });

  it('an error cannot be lowered, and an unknown rule is named', () => {
    const lowered = { ...set('B-11', 'hint'), lines: exampleOf({ line: { sources: { central: 1 } } }).lines };
    expect(graveness(lowered, 'B-11')).toEqual(['error']);
    expect(severitiesOf(lowered)).toEqual({});
    expect(idleSeverities(lowered)).toEqual([{ key: 'lowered', params: { rule: 'B-11' }, row: 1 }]);
    expect(idleSeverities(set('B-99', 'hint'))).toEqual([
      { key: 'unknown', params: { rule: 'B-99' }, row: 1 },
    ]);
  });
});
