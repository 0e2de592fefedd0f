import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { examplePlan, LEVELS } from '../../src/plan';
import { bookFile, openBookFile } from '../../src/workbook';
import { plans } from '../plan/arbitrary';
import { convert } from './soffice';

const KINDS = ['good', 'mistakes'] as const;

/** Ten plans that are the same in every run: a failure can be looked at again. */
const DRAWN = fc.sample(plans, { seed: 55, numRuns: 10 });

describe('a book that LibreOffice has saved', () => {
  it.each(LEVELS.flatMap((level) => KINDS.map((kind) => [level, kind] as const)))(
    'gives the same plan, and nothing to remark: %s, %s',
    async (level, kind) => {
      const plan = await examplePlan(level, undefined, kind);
      const reading = await openBookFile(convert(await bookFile(plan), 'so.xlsx', 'xlsx'));
      expect(reading.remarks).toEqual([]);
      expect(reading.plan).toEqual(plan);
      expect(reading.kept).toEqual({ tables: {}, fields: [] });
      expect(reading.foreign).toEqual({ sheets: [], parts: [] });
    },
    180_000,
  );

  it.each(DRAWN.map((plan, at) => [at + 1, plan] as const))(
    'gives the same plan: drawn plan %i',
    async (_, plan) => {
      const reading = await openBookFile(convert(await bookFile(plan), 'so.xlsx', 'xlsx'));
      expect(reading.remarks).toEqual([]);
      expect(reading.plan).toEqual(plan);
    },
    180_000,
  );
});
