import { describe, expect, it } from '@jest/globals';
import { examplePlan } from '../../src/plan';
import { bookFile, loadLaw, type RawBook, readBook, type RawValue } from '../../src/workbook';
import { readXlsx } from '../../src/workbook/xlsx/read-xlsx';
import { BOOK } from './damage/book';
import { CELLS } from './damage/cells';
import { COLUMNS } from './damage/columns';
import { BUDGET, expectOutcome } from './damage/expect-reading';
import { ROWS } from './damage/rows';

describe.each(['commune', 'department'] as const)('the book of the example «%s», damaged', (level) => {
  describe.each([
    ['columns', COLUMNS],
    ['rows', ROWS],
    ['cells', CELLS],
    ['sheets and file', BOOK],
  ] as const)('%s', (_, damages) => {
    it.each([['nothing', () => ({})] as (typeof damages)[number], ...damages])('%s', async (_name, spoil) => {
      await expectOutcome(level, spoil);
    });
  });
});

it('a formula that no program has counted is refused by its cell', async () => {
  const { sheets } = readXlsx(await bookFile(await examplePlan('commune')));
  const uncounted = (rows: RawBook['sheets'][number]['rows']) =>
    rows.map((row, at) =>
      row?.map((value, column): RawValue => (at === 3 && column === 9 ? { error: '?' } : value)),
    );
  const spoilt = sheets.map((sheet) =>
    sheet.name === BUDGET ? { ...sheet, rows: uncounted(sheet.rows) } : sheet,
  );
  const law = await loadLaw();
  expect(() => readBook({ sheets: spoilt }, law)).toThrow(
    expect.objectContaining({
      key: 'book.uncounted',
      params: { sheet: BUDGET, cell: 'J4', found: '?' },
      others: [],
    }),
  );
});
