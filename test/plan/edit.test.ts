import { beforeAll, describe, expect, it } from '@jest/globals';
import { Refusal } from '../../src/locales';
import {
  begin,
  blankLine,
  blankPlan,
  did,
  edit,
  type Edit,
  examplePlan,
  GAP,
  LEVELS,
  nextIds,
  parsePlan,
  type Plan,
  redo,
  undo,
} from '../../src/plan';

let plan: Plan;
beforeAll(async () => {
  plan = await examplePlan('commune');
});

const set = (id: string, field: string, value: unknown): Edit => ({
  kind: 'set',
  table: 'lines',
  changes: [{ id, field, value }],
});
const whatIsSaid = (edits: readonly Edit[]) => {
  try {
    edit(plan, edits);
    return 'nothing';
  } catch (error) {
    return error instanceof Refusal ? error.key : error;
  }
};

describe('an edit', () => {
  it('replaces the record it touches and leaves every other record the same object', () => {
    const next = edit(plan, [set('D2', 'unitPrice', 140_000), set('D2', 'sources.central', 3_360_000)]);
    expect(next.lines[1]).toMatchObject({ unitPrice: 140_000, sources: { central: 3_360_000, other: 0 } });
    expect(plan.lines[1]!.unitPrice).toBe(150_000);
    next.lines.forEach((line, index) => {
      expect(line === plan.lines[index]).toBe(index !== 1);
    });
    expect(next.activities).toBe(plan.activities);
    expect(parsePlan(structuredClone(next))).toEqual(next);
  });

  it('adds a fact and takes it away', () => {
    const told = edit(plan, [set('D1', 'facts.minorityLanguage', true)]);
    expect(told.lines[0]!.facts).toEqual({ minorityLanguage: true, words: 300 });
    expect(edit(told, [set('D1', 'facts.minorityLanguage', undefined)]).lines[0]).toEqual(plan.lines[0]);
  });

  it('inserts where it is told, under ids that are free', () => {
    const [id = '', second = ''] = nextIds(plan, 'lines', 2);
    expect([id, second]).toEqual(['D65', 'D66']);
    const next = edit(plan, [{ kind: 'insert', table: 'lines', at: 1, records: [blankLine(id, 'H1')] }]);
    expect(next.lines.slice(0, 3).map((line) => line.id)).toEqual(['D1', id, 'D2']);
    expect(next.lines[1]!.content).toBe(GAP);
  });

  it('takes away what hangs on a record with it', () => {
    const next = edit(plan, [{ kind: 'remove', table: 'activities', ids: ['H2'] }]);
    expect(next.lines.filter(({ activity }) => activity === 'H2')).toEqual([]);
    expect(next.quotations.some(({ line }) => line === 'D8')).toBe(false);
    expect(next.contributions.some(({ activity }) => activity === 'H2')).toBe(false);
    expect(parsePlan(structuredClone(next))).toEqual(next);
  });

  it('puts records in order', () => {
    const ids = plan.lines.map(({ id }) => id).reverse();
    const next = edit(plan, [{ kind: 'order', table: 'lines', ids }]);
    expect(next.lines.map(({ id }) => id)).toEqual(ids);
    expect(next.lines.at(-1)).toBe(plan.lines[0]);
  });

  it.each<[string, Edit]>([
    ['plan.needsWholeNumber', set('D1', 'unitPrice', 0.5)],
    ['plan.outOfRange', set('D1', 'content', ' ')],
    ['plan.lineTooLarge', set('D1', 'unitPrice', 1e13)],
    ['plan.unknownActivity', set('D1', 'activity', 'H99')],
    ['plan.unknownFunding', set('D1', 'funding', 'NV99')],
    [
      'plan.endsFirst',
      { kind: 'set', table: 'activities', changes: [{ id: 'H1', field: 'to', value: '2020-01-01' }] },
    ],
    ['plan.repeatedId', { kind: 'insert', table: 'lines', at: 0, records: [blankLine('d1', 'H1')] }],
  ])('is refused when it would break the plan: %s', (key, wrong) => {
    expect(whatIsSaid([wrong])).toBe(key);
  });
});

describe('the history', () => {
  it('goes back to the very plan there was, and forward again', () => {
    const first = begin<Plan, string>(plan);
    const priced = edit(plan, [set('D1', 'unitPrice', 90_000)]);
    const done = did(first, priced, 'price');
    expect(undo(done).present).toBe(plan);
    expect(redo(undo(done)).present).toBe(priced);
    expect(redo(undo(done)).past).toEqual(done.past);
    expect(undo(first)).toBe(first);
    // What was taken back is gone once something else is done.
    expect(did(undo(done), priced, 'again').future).toEqual([]);
  });
});

describe('a plan that begins', () => {
  it.each(LEVELS)('is in order, %s', (level) => {
    const made = blankPlan({ level, year: 2025, regime: '2021-2025' });
    expect(parsePlan(structuredClone(made))).toEqual(made);
    expect(made.issuer.name).toBe(GAP);
  });
});
