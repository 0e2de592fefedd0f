import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Plan } from '../../src/plan';
import { bookFile, type Kept, openBookFile } from '../../src/workbook';
import { plans } from '../plan/arbitrary';
import { said } from '../plan/arbitrary-values';
import { books, MINUTES } from './many-books';

const value = fc.oneof(fc.constant(null), said, fc.integer({ min: -5, max: 1_000_000 }));
const TABLES: Readonly<Record<string, (plan: Plan) => number>> = {
  tblHoatDong: ({ activities }) => activities.length,
  tblDuToan: ({ lines }) => lines.length,
  tblThamDinh: ({ lines }) => lines.length,
  tblNguonVon: ({ funding }) => funding.length,
  tblCanCu: ({ legalBases }) => legalBases.length,
  tblNhatKy: ({ log, acknowledgements, severities }) =>
    log.length + acknowledgements.length + severities.length,
};

/** Notes and signatures of at most three words: more would be a record. */
const below = fc
  .array(fc.tuple(fc.constantFrom('Người lập biểu', 'Ghi chú riêng'), said), { maxLength: 2 })
  .map((rows) => rows.map(([name, words]) => [null, null, name, words]));

const drawn = fc.tuple(
  plans,
  fc.record({
    columns: fc.uniqueArray(
      fc.record({
        title: fc.constantFrom('Ghi chú riêng của kế toán', 'Xã kiểm', 'Đánh dấu', '2025'),
        values: fc.array(value, { minLength: 60, maxLength: 60 }),
      }),
      { maxLength: 3, selector: ({ title }) => title },
    ),
    below,
    table: fc.constantFrom(...Object.keys(TABLES)),
    fields: fc.array(fc.tuple(fc.constantFrom('Mục riêng', 'Số điện thoại'), said), { maxLength: 2 }),
  }),
);

it(
  'what people added comes back and is laid out again as it stood',
  async () => {
    await fc.assert(
      fc.asyncProperty(drawn, async ([plan, { columns, below: rows, table, fields }]) => {
        const count = TABLES[table]?.(plan) ?? 0;
        const own = columns.map(({ title, values }) => ({ title, values: values.slice(0, count) }));
        const empty = own.length === 0 && rows.length === 0;
        const kept: Kept = { tables: empty ? {} : { [table]: { columns: own, below: rows } }, fields };
        const reading = await openBookFile(await bookFile(plan, kept));
        expect(reading.plan).toEqual(plan);
        expect(reading.kept).toEqual(kept);
      }),
      books(300),
    );
  },
  20 * MINUTES,
);
