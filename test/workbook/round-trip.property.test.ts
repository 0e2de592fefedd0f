import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bookFile, openBookFile } from '../../src/workbook';
import { lintXlsx } from '../files/xlsx-lint';
import { plans } from '../plan/arbitrary';
import { books, MINUTES } from './many-books';

it(
  'any plan → .xlsx → plan is the same plan, through a file without defects',
  async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const file = await bookFile(plan);
        expect(lintXlsx(file)).toEqual([]);
        const reading = await openBookFile(file);
        expect(reading.remarks).toEqual([]);
        expect(reading.plan).toEqual(plan);
        expect(reading.kept).toEqual({ tables: {}, fields: [] });
      }),
      books(1000),
    );
  },
  40 * MINUTES,
);
