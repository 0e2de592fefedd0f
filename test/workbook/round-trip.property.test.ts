import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planTotal, sumSources } from '../../src/plan';
import { bookFile, planFromXlsx } from '../../src/workbook';
import { lintXlsx } from '../files/xlsx-lint';
import { plans, runs } from '../plan/arbitrary';

it('any plan → .xlsx → plan is the same plan, through a file without defects', async () => {
  await fc.assert(
    fc.asyncProperty(plans, async (plan) => {
      const file = await bookFile(plan);
      expect(lintXlsx(file)).toEqual([]);
      expect(await planFromXlsx(file)).toEqual(plan);
    }),
    runs(1000),
  );
});

it('no plan loses a đồng between its lines and its sums', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const { central, local, other } = sumSources(plan.lines);
      const given = plan.lines
        .flatMap(({ sources }) => Object.values(sources))
        .reduce((sum: number, amount) => sum + amount, 0);
      expect(central + local + other).toBe(given);
      expect(Number.isSafeInteger(planTotal(plan))).toBe(true);
    }),
    runs(2000),
  );
});
