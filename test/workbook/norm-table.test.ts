import { describe, expect, it } from '@jest/globals';
import { examplePlan, type Level, type Plan, parsePlan } from '../../src/plan';
import { PriceJudge } from '../../src/review';
import { loadLaw } from '../../src/workbook';
import { normTable } from '../../src/workbook/norm-table/build';
import { dayKey, NormLookup, tierKey } from '../../src/workbook/norm-table/lookup';

const LEVELS: readonly Level[] = ['province', 'department', 'district', 'commune'];

async function verdicts(plan: Plan) {
  const law = await loadLaw(plan);
  const judge = new PriceJudge(plan, law.catalogue);
  const lookup = new NormLookup(law, plan, normTable(law, plan));
  return plan.lines.map((line) => {
    const [core, sheet] = [judge.check(line), lookup.look(line)];
    const figure = core.limit ?? '';
    return {
      core: `${line.id} ${line.norm}: ${core.verdict} ${figure}`,
      sheet: `${line.id} ${line.norm}: ${sheet.verdict} ${sheet.limit}`,
    };
  });
}

describe('the sheet’s lookups say what the law says', () => {
  it.each(LEVELS)('on every line of the example, %s', async (level) => {
    const said = await verdicts(await examplePlan(level));
    expect(said.map(({ sheet }) => sheet)).toEqual(said.map(({ core }) => core));
    // Not because both know nothing.
    expect(said.filter(({ sheet }) => sheet.includes(': within')).length).toBeGreaterThan(15);
  });

  it.each(LEVELS)('on every line that an accountant got wrong, %s', async (level) => {
    const said = await verdicts(await examplePlan(level, undefined, 'mistakes'));
    expect(said.map(({ sheet }) => sheet)).toEqual(said.map(({ core }) => core));
    expect(said.some(({ sheet }) => sheet.includes(': over'))).toBe(true);
  });
});

describe('the table of norms', () => {
  it('stands in the order that its lookups need', async () => {
    const plan = await examplePlan('district');
    const rows = normTable(await loadLaw(plan), plan);
    const [days, tiers] = [rows.map(dayKey), rows.map(tierKey)];
    expect(days).toEqual([...days].sort((a, b) => a - b));
    expect(tiers).toEqual([...tiers].sort((a, b) => a - b));
    expect(new Set(tiers).size).toBe(tiers.length);
  });

  const one = async (change: (line: Plan['lines'][number]) => object, locals: object[] = []) => {
    const example = await examplePlan('commune');
    const line = example.lines.find(({ norm }) => norm === 'TT55-4.2.b-1');
    if (line === undefined) throw new Error('the example has no such line');
    const plan = parsePlan({
      ...structuredClone(example),
      quotations: [],
      localNorms: locals,
      lines: [{ ...line, ...change(line) }],
    });
    const law = await loadLaw(plan);
    const { verdict, limit } = new NormLookup(law, plan, normTable(law, plan)).look(plan.lines[0]!);
    return `${verdict} ${limit}`;
  };

  it.each<[string, object, string]>([
    ['an item of 300 words at its rate', { unitPrice: 100_000, facts: { words: 300 } }, 'within 100000'],
    ['one đồng more', { unitPrice: 100_001, facts: { words: 300 } }, 'over 100000'],
    ['349 words: the first tier', { unitPrice: 150_000, facts: { words: 349 } }, 'over 100000'],
    ['350 words: the second', { unitPrice: 150_000, facts: { words: 350 } }, 'within 150000'],
    ['600 words: the third', { unitPrice: 200_000, facts: { words: 600 } }, 'within 200000'],
    ['nobody counted the words', { unitPrice: 100_000, facts: {} }, 'unknown '],
    ['a code that is not there', { norm: 'TT55-0-0', facts: { words: 300 } }, 'unknown '],
    ['no code', { norm: '', facts: { words: 300 } }, 'unknown '],
    [
      'a code typed small',
      { norm: 'tt55-4.2.B-1', unitPrice: 100_000, facts: { words: 300 } },
      'within 100000',
    ],
  ])('%s', async (_, change, expected) => {
    expect(await one(() => change)).toBe(expected);
  });

  const local = (amount: number, from: string, to: string | null) => ({
    replaces: 'TT36-5.2.a-1',
    content: 'Thù lao báo cáo viên',
    amount,
    unit: 'đồng/người/buổi',
    resolution: 'Nghị quyết số 1',
    from,
    to,
  });
  const speaker = { norm: 'TT36-5.2.a-1', unitPrice: 900_000, facts: {}, date: '2025-09-10' };

  it.each<[string, object[], string]>([
    ['a council that says less decides', [local(800_000, '2025-01-01', null)], 'over 800000'],
    ['a council of next year does not', [local(800_000, '2026-01-01', null)], 'within 2000000'],
    [
      'a council whose word has ended does not',
      [local(800_000, '2024-01-01', '2024-12-31')],
      'within 2000000',
    ],
    ['a council may not say more', [local(3_000_000, '2025-01-01', null)], 'within 2000000'],
    [
      'two decisions of one council are for a person to weigh',
      [local(800_000, '2024-01-01', '2024-12-31'), local(850_000, '2025-01-01', null)],
      'unknown ',
    ],
  ])('%s', async (_, locals, expected) => {
    expect(await one(() => speaker, locals)).toBe(expected);
  });
});
