import { describe, expect, it } from '@jest/globals';
import { Refusal } from '../../src/locales';
import {
  examplePlan,
  lineAmount,
  parsePlan,
  parsePlanText,
  type Plan,
  planTotal,
  sumSources,
  totalsByActivity,
} from '../../src/plan';

async function refusalOf(change: (plan: never) => void): Promise<[string, unknown]> {
  const plan = structuredClone(await examplePlan('commune'));
  change(plan as never);
  try {
    parsePlan(plan);
  } catch (error) {
    if (error instanceof Refusal) return [error.key, error.params['place']];
    throw error;
  }
  return ['accepted', undefined];
}

type Loose = Plan;

describe('a plan that is not in order is refused where it is not', () => {
  it.each<[string, (plan: Loose) => void, string, string | undefined]>([
    ['no schema', (plan) => delete (plan as Partial<Plan>).schema, 'plan.notAPlan', undefined],
    ['another version', (plan) => Object.assign(plan, { schema: 99 }), 'plan.otherVersion', undefined],
    ['a field nobody knows', (plan) => Object.assign(plan, { budjet: 1 }), 'plan.unknownField', 'budjet'],
    [
      'a float of money',
      (plan) => Object.assign(plan.lines[3]!, { unitPrice: 60_000.5 }),
      'plan.needsWholeNumber',
      'lines[3].unitPrice',
    ],
    [
      'money as text',
      (plan) => Object.assign(plan.lines[0]!, { unitPrice: '100.000' }),
      'plan.needsWholeNumber',
      'lines[0].unitPrice',
    ],
    [
      'negative money',
      (plan) => Object.assign(plan.lines[0]!, { unitPrice: -1 }),
      'plan.outOfRange',
      'lines[0].unitPrice',
    ],
    [
      'a day that does not exist',
      (plan) => Object.assign(plan, { date: '2025-02-30' }),
      'plan.needsDate',
      'date',
    ],
    ['an empty place', (plan) => Object.assign(plan, { place: '  ' }), 'plan.outOfRange', 'place'],
    ['an invisible character', (plan) => Object.assign(plan, { place: 'a\u0000b' }), 'plan.badText', 'place'],
    [
      'a character no file can hold',
      (plan) => Object.assign(plan, { place: 'a\uFFFEb' }),
      'plan.badText',
      'place',
    ],
    ['no lines', (plan) => delete (plan as Partial<Plan>).lines, 'plan.needsValue', 'lines'],
    [
      'an id used twice',
      (plan) => Object.assign(plan.lines[1]!, { id: 'D1' }),
      'plan.repeatedId',
      'lines[1].id',
    ],
    [
      'an activity nobody knows',
      (plan) => Object.assign(plan.lines[1]!, { activity: 'H9' }),
      'plan.unknownActivity',
      'lines[1].activity',
    ],
    [
      'a line beyond counting',
      (plan) => Object.assign(plan.lines[0]!, { quantity: 1e12, times: 1e12, unitPrice: 1e13 }),
      'plan.lineTooLarge',
      'lines[0]',
    ],
  ])('%s', async (_, change, key, place) => {
    expect(await refusalOf(change as (plan: never) => void)).toEqual([key, place]);
  });

  it.each([null, 1, 'x', [], {}])('%j is no plan', (value) => {
    expect(() => parsePlan(value)).toThrow(Refusal);
  });

  it('a .json file that breaks off says so', () => {
    expect(() => parsePlanText('{"schema": 1,')).toThrow('damaged');
  });

  it('a byte order mark is no reason', async () => {
    const plan = await examplePlan('commune');
    expect(parsePlanText(`\uFEFF${JSON.stringify(plan)}`)).toEqual(plan);
  });

  it('text is kept composed and trimmed', async () => {
    const plan = structuredClone(await examplePlan('commune'));
    plan.place = ` ${'Phiêng Ngần'.normalize('NFD')} `;
    expect(parsePlan(plan).place).toBe('Phiêng Ngần');
  });
});

describe('the commune example', () => {
  it('adds up: lines, sources and activities give the same total', async () => {
    const plan = await examplePlan('commune');
    const { central, local, other } = sumSources(plan.lines);
    expect(planTotal(plan)).toBe(central + local + other);
    expect([...totalsByActivity(plan).values()].reduce((a: number, b) => a + b, 0)).toBe(planTotal(plan));
    for (const line of plan.lines) {
      expect([line.id, line.sources.central + line.sources.local + line.sources.other]).toEqual([
        line.id,
        lineAmount(line),
      ]);
    }
  });

  it('names no activity outside the period of the plan', async () => {
    const { activities, period } = await examplePlan('commune');
    for (const { id, from, to } of activities)
      expect([id, from >= period.from && to <= period.to && from <= to]).toEqual([id, true]);
  });

  it.each([
    ['department', undefined, 'example.noLevel'],
    ['commune', 2019, 'example.noYear'],
  ] as const)('no example for %s %s is said', async (level, year, key) => {
    await expect(examplePlan(level, year)).rejects.toMatchObject({ key });
  });
});
