import { describe, expect, it } from '@jest/globals';
import { Refusal } from '../../src/locales';
import { parsePlan, parsePlanText, type Plan } from '../../src/plan';
import { smallPlan } from './base';

/** What a plan is refused for, and where. */
function refusalOf(value: unknown): [string, unknown] {
  try {
    parsePlan(value);
  } catch (error) {
    if (error instanceof Refusal) return [error.key, error.params['place']];
    throw error;
  }
  return ['accepted', undefined];
}

function afterChange(change: (plan: Plan) => unknown): [string, unknown] {
  const plan = smallPlan();
  change(plan);
  return refusalOf(plan);
}

type Case = [string, (plan: Plan) => unknown, string, string | undefined];

const allOf = (plan: Plan, count: number, change: object) =>
  Array.from({ length: count }, (_, index) => ({ ...plan.lines[0]!, id: `D${index}`, ...change }));

describe('a plan that is not in order is refused where it is not', () => {
  it.each<Case>([
    ['no schema', (plan) => delete (plan as Partial<Plan>).schema, 'plan.notAPlan', undefined],
    ['a version to come', (plan) => Object.assign(plan, { schema: 4 }), 'plan.otherVersion', undefined],
    ['a version as text', (plan) => Object.assign(plan, { schema: '1' }), 'plan.otherVersion', undefined],
    [
      'a version that is «yes»',
      (plan) => Object.assign(plan, { schema: true }),
      'plan.otherVersion',
      undefined,
    ],
    ['a field nobody knows', (plan) => Object.assign(plan, { budjet: 1 }), 'plan.unknownField', 'budjet'],
    [
      'a purse nobody knows',
      (plan) => Object.assign(plan.lines[0]!.sources, { local: 1 }),
      'plan.unknownField',
      'lines[0].sources.local',
    ],
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
      'a day that does not exist',
      (plan) => Object.assign(plan, { date: '2025-02-30' }),
      'plan.needsDate',
      'date',
    ],
    [
      'a day of a line that does not exist',
      (plan) => Object.assign(plan.lines[0]!, { date: '2025-02-30' }),
      'plan.needsDate',
      'lines[0].date',
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
    ['a status nobody knows', (plan) => Object.assign(plan, { status: 'lost' }), 'plan.needsValue', 'status'],
    [
      'rounding to the hundred',
      (plan) => Object.assign(plan, { rounding: 100 }),
      'plan.needsValue',
      'rounding',
    ],
    [
      'a fact that is a list',
      (plan) => Object.assign(plan.lines[0]!.facts, { words: [350] }),
      'plan.needsValue',
      'lines[0].facts.words',
    ],
    [
      'a fact without end',
      (plan) => Object.assign(plan.lines[0]!.facts, { words: Infinity }),
      'plan.needsValue',
      'lines[0].facts.words',
    ],
  ])('%s', (_, change, key, place) => {
    expect(afterChange(change)).toEqual([key, place]);
  });

  it.each<Case>([
    ['a line’s', (plan) => (plan.lines[1]!.id = plan.lines[0]!.id), 'plan.repeatedId', 'lines[1].id'],
    ['in small letters', (plan) => (plan.lines[1]!.id = 'd5'), 'plan.repeatedId', 'lines[1].id'],
    ['a decision’s', (plan) => (plan.funding[1]!.id = 'NV1'), 'plan.repeatedId', 'funding[1].id'],
    ['an activity’s', (plan) => (plan.activities[1]!.id = 'H2'), 'plan.repeatedId', 'activities[1].id'],
  ])('an id used twice: %s', (_, change, key, place) => {
    expect(afterChange(change)).toEqual([key, place]);
  });

  it.each<Case>([
    ['activity', (plan) => (plan.lines[1]!.activity = 'H9'), 'plan.unknownActivity', 'lines[1].activity'],
    ['decision', (plan) => (plan.lines[2]!.funding = 'NV9'), 'plan.unknownFunding', 'lines[2].funding'],
    ['no decision', (plan) => (plan.lines[2]!.funding = ''), 'accepted', undefined],
    ['line', (plan) => (plan.quotations[0]!.line = 'D9'), 'plan.unknownLine', 'quotations[0].line'],
    [
      'activity that gets help',
      (plan) => (plan.contributions[0]!.activity = 'H9'),
      'plan.unknownActivity',
      'contributions[0].activity',
    ],
  ])('a link to nowhere: %s', (_, change, key, place) => {
    expect(afterChange(change)).toEqual([key, place]);
  });

  it.each<Case>([
    [
      'price',
      (plan) => Object.assign(plan.lines[0]!, { unitPrice: -1 }),
      'plan.outOfRange',
      'lines[0].unitPrice',
    ],
    [
      'purse',
      (plan) => Object.assign(plan.lines[0]!.sources, { commune: -1 }),
      'plan.outOfRange',
      'lines[0].sources.commune',
    ],
    ['money assigned', (plan) => (plan.funding[0]!.amount = -1), 'plan.outOfRange', 'funding[0].amount'],
    ['money adjusted', (plan) => (plan.funding[1]!.amount = -1), 'accepted', undefined],
    [
      'quotation',
      (plan) => Object.assign(plan.quotations[0]!, { unitPrice: -1 }),
      'plan.outOfRange',
      'quotations[0].unitPrice',
    ],
  ])('less than nothing: %s', (_, change, key, place) => {
    expect(afterChange(change)).toEqual([key, place]);
  });

  it.each<Case>([
    ['the plan', (plan) => Object.assign(plan.period, { to: '2025-01-01' }), 'plan.endsFirst', 'period.to'],
    [
      'an activity',
      (plan) => Object.assign(plan.activities[1]!, { to: '2025-01-01' }),
      'plan.endsFirst',
      'activities[1].to',
    ],
    [
      'a local norm',
      (plan) => Object.assign(plan.localNorms[0]!, { to: '2025-01-01' }),
      'plan.endsFirst',
      'localNorms[0].to',
    ],
    ['a local norm without end', (plan) => (plan.localNorms[0]!.to = null), 'accepted', undefined],
  ])('an end before the start: %s', (_, change, key, place) => {
    expect(afterChange(change)).toEqual([key, place]);
  });

  const huge = { quantity: 1e12, times: 1e12, unitPrice: 1e13 };
  const none = { central: 0, province: 0, district: 0, commune: 0, other: 0 };

  it.each<Case>([
    ['a line', (plan) => Object.assign(plan.lines[0]!, huge), 'plan.lineTooLarge', 'lines[0]'],
    [
      'what is allowed of a line',
      (plan) =>
        Object.assign(plan.lines[0]!, { appraisal: { ...huge, sources: none, reason: '', rule: '' } }),
      'plan.lineTooLarge',
      'lines[0].appraisal',
    ],
    [
      'what people give',
      (plan) => Object.assign(plan.contributions[0]!, { quantity: 1e12, unitValue: 1e13 }),
      'plan.lineTooLarge',
      'contributions[0]',
    ],
    [
      'the total that rounding to nghìn makes',
      (plan) => {
        const one = { quantity: 1000, times: 1000, unitPrice: 9_999_999_999_500 };
        const lines = [
          ...allOf(plan, 100, one),
          { ...plan.lines[0]!, ...one, id: 'D100', unitPrice: 49_500 },
        ];
        Object.assign(plan, { rounding: 1000, lines, quotations: [] });
      },
      'plan.totalTooLarge',
      undefined,
    ],
    [
      'a source',
      (plan) => {
        const lines = allOf(plan, 101, { unitPrice: 0, sources: { ...none, central: 1e13 } });
        Object.assign(plan, { lines, quotations: [] });
      },
      'plan.totalTooLarge',
      undefined,
    ],
    [
      'the decisions',
      (plan) => {
        const decision = { ...plan.funding[0]!, amount: 1e13 };
        const funding = Array.from({ length: 101 }, (_, index) => ({ ...decision, id: `NV${index + 1}` }));
        Object.assign(plan, { funding });
      },
      'plan.totalTooLarge',
      undefined,
    ],
    [
      'the largest line',
      (plan) => Object.assign(plan.lines[0]!, { quantity: 1000, times: 1000, unitPrice: 1e13 }),
      'accepted',
      undefined,
    ],
  ])('money beyond counting: %s', (_, change, key, place) => {
    expect(afterChange(change)).toEqual([key, place]);
  });

  it.each([null, 1, 'x', [], {}])('%j is no plan', (value) => {
    expect(() => parsePlan(value)).toThrow(Refusal);
  });

  it('a .json file that breaks off says so', () => {
    expect(() => parsePlanText('{"schema": 1,')).toThrow('bị hỏng');
  });

  it('a byte order mark is no reason', () => {
    const plan = smallPlan();
    expect(parsePlanText(`\uFEFF${JSON.stringify(plan)}`)).toEqual(plan);
  });

  it('text is kept composed and trimmed', () => {
    const place = ` ${'Phiêng Ngần'.normalize('NFD')} `;
    expect(parsePlan({ ...smallPlan(), place }).place).toBe('Phiêng Ngần');
  });

  it('duties of one unit and role that follow each other are one', () => {
    const duty = (role: string, unit: string, ...tasks: string[]) => ({ role, unit, tasks });
    const responsibilities = [
      duty('lead', 'Phòng A', '1', '2'),
      duty('lead', 'Phòng A', '3'),
      duty('finance', 'Phòng A', '4'),
      duty('lead', 'Phòng B', '5'),
      duty('lead', 'Phòng A', '6'),
    ];
    expect(parsePlan({ ...smallPlan(), responsibilities }).responsibilities).toEqual([
      duty('lead', 'Phòng A', '1', '2', '3'),
      duty('finance', 'Phòng A', '4'),
      duty('lead', 'Phòng B', '5'),
      duty('lead', 'Phòng A', '6'),
    ]);
  });
});
