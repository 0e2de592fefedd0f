import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type BudgetLine,
  cutBy,
  lineAmounts,
  linesByActivity,
  parsePlan,
  partOf,
  type Plan,
  planTotal,
  quarterOf,
  sourcesTotal,
  sumSources,
  totalsByActivity,
} from '../../src/plan';
import { plans, runs } from './arbitrary';

type Activity = Plan['activities'][number];

const cuts: Record<string, (plan: Plan) => (line: BudgetLine, activity: Activity) => string> = {
  activity: () => (line) => line.activity,
  lead: () => (_, activity) => activity.lead,
  part: (plan) => (_, activity) => partOf(plan, activity),
  quarter: () => quarterOf,
  code: () => (line) => line.economicCode,
  group: () => (line) => line.group,
  decision: () => (line) => line.funding,
  nothing: () => () => '',
};

const sum = (amounts: Iterable<number>) => [...amounts].reduce((total, amount) => total + amount, 0);

it('however the budget is cut, the pieces are the whole', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const total = planTotal(plan);
      const given = sourcesTotal(sumSources(plan.lines));
      for (const [name, keyOf] of Object.entries(cuts)) {
        const pieces = [...cutBy(plan, keyOf(plan)).values()];
        expect([name, sum(pieces.map(({ amount }) => amount))]).toEqual([name, total]);
        expect([name, sum(pieces.map(({ sources }) => sourcesTotal(sources)))]).toEqual([name, given]);
      }
      expect(sum(totalsByActivity(plan).values())).toBe(total);
      expect(sum(lineAmounts(plan).values())).toBe(total);
      const lines = [...linesByActivity(plan).values()].flat();
      expect(new Set(lines)).toEqual(new Set(plan.lines));
      expect(lines).toHaveLength(plan.lines.length);
    }),
    runs(1000),
  );
});

it('in a book of nghìn đồng every amount is, and is no further off than half a one', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const exact = lineAmounts({ ...plan, rounding: 1 });
      for (const [id, amount] of lineAmounts({ ...plan, rounding: 1000 })) {
        expect(amount % 1000).toBe(0);
        expect(Math.abs(amount - exact.get(id)!)).toBeLessThanOrEqual(500);
      }
    }),
    runs(1000),
  );
});

it('a plan is the same after a trip through JSON', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      expect(parsePlan(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
    }),
    runs(500),
  );
});
