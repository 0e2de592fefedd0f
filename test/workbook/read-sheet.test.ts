import { describe, expect, it } from '@jest/globals';
import { Refusal } from '../../src/locales';
import { examplePlan } from '../../src/plan';
import { layoutBook, planFromBook, type RawBook, type RawValue } from '../../src/workbook';
import { readNumber } from '../../src/workbook/sheets/read-number';

/** The example's cells as somebody left them, ready to be spoilt. */
interface Loose {
  sheets: { name: string; rows: RawValue[][]; tables: RawBook['sheets'][number]['tables'] }[];
}

async function exampleCells(): Promise<Loose> {
  const { sheets } = layoutBook(await examplePlan('commune'));
  return {
    sheets: sheets.map(({ name, rows, tables }) => ({
      name,
      rows: rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null)),
      tables: tables.map((table) => ({
        name: table.name,
        area: {
          top: table.top,
          left: table.left,
          bottom: table.top + table.rows,
          right: table.left + table.columns.length - 1,
        },
      })),
    })),
  };
}

const INFO = 0;
const ACTIVITIES = 1;
const BUDGET = 2;
const FIRST = 3;

function rowOf(book: Loose, label: string): RawValue[] {
  const row = book.sheets[INFO]!.rows.find(([first]) => first === label);
  if (row === undefined) throw new Error(`no row ${label}`);
  return row;
}

describe('cells that people changed within reason read as the same plan', () => {
  it.each<[string, (book: Loose) => void]>([
    ['nothing', () => undefined],
    ['an activity named in small letters', (book) => (book.sheets[BUDGET]!.rows[FIRST]![1] = 'h1')],
    [
      'a signature below the table',
      (book) => book.sheets[BUDGET]!.rows.push([], [null, null, 'Người lập biểu', null, 'Kế toán']),
    ],
    ['tables lost on the way', (book) => book.sheets.forEach((sheet) => (sheet.tables = []))],
    [
      'a blank row in the middle',
      (book) => {
        const sheet = book.sheets[BUDGET]!;
        sheet.rows.splice(FIRST + 2, 0, []);
        sheet.tables = sheet.tables.map((table) => ({
          ...table,
          area: { ...table.area, bottom: table.area.bottom + 1 },
        }));
      },
    ],
    ['money typed as text', (book) => (book.sheets[BUDGET]!.rows[FIRST]![6] = '100.000 đ')],
    ['quantity typed with a comma', (book) => (book.sheets[BUDGET]!.rows[FIRST + 12]![4] = '16,8')],
    ['a date typed as text', (book) => (book.sheets[ACTIVITIES]!.rows[FIRST]![5] = '15/8/2025')],
    ['no zero for a source without money', (book) => (book.sheets[BUDGET]!.rows[FIRST]![9] = null)],
    [
      'sheets in capitals with spaces',
      (book) => book.sheets.forEach((sheet) => (sheet.name = ` ${sheet.name.toUpperCase()} `)),
    ],
    [
      'headers decomposed',
      (book) =>
        (book.sheets[BUDGET]!.rows[2] = book.sheets[BUDGET]!.rows[2]!.map((v) =>
          typeof v === 'string' ? v.normalize('NFD') : v,
        )),
    ],
    [
      'labels of lists left out below the first',
      (book) => {
        let last: RawValue = null;
        for (const row of book.sheets[INFO]!.rows) {
          const label = row[0] ?? null;
          if (label === last && label !== null) row[0] = null;
          else last = label;
        }
      },
    ],
    [
      'line breaks inside a text',
      (book) => {
        const row = rowOf(book, 'Phạm vi');
        row[1] = (row[1] as string).replace(' 12 ', '\n12\t');
      },
    ],
    [
      'columns in another order',
      (book) => {
        for (const row of book.sheets[BUDGET]!.rows.slice(2)) row.reverse();
        book.sheets[BUDGET]!.tables = [];
      },
    ],
  ])('%s', async (_, spoil) => {
    const book = await exampleCells();
    spoil(book);
    expect(planFromBook(book)).toEqual(await examplePlan('commune'));
  });

  it('a book without lines has none', async () => {
    const book = await exampleCells();
    book.sheets[BUDGET]!.rows.splice(FIRST);
    expect(planFromBook(book).lines).toEqual([]);
  });
});

describe('cells that cannot be understood are named', () => {
  it.each<[string, (book: Loose) => void, Record<string, unknown>]>([
    [
      'words for a price',
      (book) => (book.sheets[BUDGET]!.rows[FIRST]![6] = 'theo thực tế'),
      { key: 'book.needsMoney', params: { sheet: 'Dự toán', cell: 'G4', found: 'theo thực tế' } },
    ],
    ['half a đồng', (book) => (book.sheets[BUDGET]!.rows[FIRST]![6] = 0.5), { key: 'book.needsMoney' }],
    [
      'no price',
      (book) => (book.sheets[BUDGET]!.rows[FIRST]![6] = null),
      { key: 'book.needsMoney', params: { cell: 'G4' } },
    ],
    [
      'four decimals',
      (book) => (book.sheets[BUDGET]!.rows[FIRST]![4] = 1.2345),
      { key: 'book.tooFine', params: { cell: 'E4' } },
    ],
    [
      'a day that does not exist',
      (book) => (book.sheets[ACTIVITIES]!.rows[FIRST]![5] = '31/02/2025'),
      { key: 'book.needsDate', params: { cell: 'F4' } },
    ],
    [
      'an activity nobody knows',
      (book) => (book.sheets[BUDGET]!.rows[FIRST + 1]![1] = 'H77'),
      { key: 'book.unknownActivity', params: { cell: 'B5', found: 'H77' } },
    ],
    [
      'an id twice',
      (book) => (book.sheets[BUDGET]!.rows[FIRST + 1]![0] = 'D1'),
      { key: 'book.repeatedId', params: { cell: 'A5', found: 'D1' } },
    ],
    [
      'no id',
      (book) => (book.sheets[BUDGET]!.rows[FIRST]![0] = null),
      { key: 'book.needsId', params: { cell: 'A4' } },
    ],
    [
      'no content',
      (book) => (book.sheets[BUDGET]!.rows[FIRST]![2] = ' '),
      { key: 'book.outOfRange', params: { cell: 'C4' } },
    ],
    [
      'an error in a cell',
      (book) => (book.sheets[BUDGET]!.rows[FIRST]![6] = { error: '#REF!' }),
      { key: 'book.badFormula', params: { found: '#REF!' } },
    ],
    [
      'a column taken away',
      (book) => (book.sheets[BUDGET]!.rows[2]![12] = 'Khác'),
      { key: 'book.noColumn', params: { column: 'Căn cứ' } },
    ],
    [
      'a sheet taken away',
      (book) => book.sheets.pop(),
      { key: 'book.noSheet', params: { sheet: 'Dự toán' } },
    ],
    [
      'a label taken away',
      (book) => (rowOf(book, 'Địa danh')[0] = 'Nơi'),
      { key: 'book.unknownField', params: { field: 'Nơi' } },
    ],
    [
      'a record right below the table, which no formula counts',
      (book) => book.sheets[BUDGET]!.rows.push(['D99', 'H1', 'Biên tập tin', 'tin', 1, 1, 100_000]),
      { key: 'book.outsideTable', params: { cell: 'A24' } },
    ],
    [
      'a record further below',
      (book) => book.sheets[BUDGET]!.rows.push([], [], ['D99', 'H1', 'Biên tập tin', 'tin', 1, 1, 100_000]),
      { key: 'book.outsideTable', params: { cell: 'A26' } },
    ],
    [
      'a number typed over a formula',
      (book) => Object.assign(book.sheets[BUDGET]!, { formulas: new Set(['L4']) }),
      { key: 'book.overtyped', params: { cell: 'H4' } },
    ],
    [
      'a formula nobody has counted',
      (book) => (book.sheets[BUDGET]!.rows[FIRST]![8] = { error: '?' }),
      { key: 'book.uncounted', params: { cell: 'I4' } },
    ],
    [
      'an entry nobody knows',
      (book) => rowOf(book, 'Mục đích').splice(0, 1, 'Mục đích chung'),
      { key: 'book.unknownField', params: { field: 'Mục đích chung' } },
    ],
    [
      'a list whose label is gone',
      (book) => {
        book.sheets[INFO]!.rows = book.sheets[INFO]!.rows.filter(([label]) => label !== 'Chỉ tiêu');
      },
      { key: 'book.noField', params: { field: 'Chỉ tiêu' } },
    ],
    [
      'a year in a date cell',
      (book) => (book.sheets[ACTIVITIES]!.rows[FIRST]![5] = 2025),
      { key: 'book.needsDate', params: { cell: 'F4' } },
    ],
    [
      'an end before the beginning',
      (book) => (book.sheets[ACTIVITIES]!.rows[FIRST]![6] = '01/01/2025'),
      { key: 'book.endsFirst', params: { cell: 'G4' } },
    ],
    [
      'ids that differ in case only',
      (book) => (book.sheets[BUDGET]!.rows[FIRST + 1]![0] = 'd1'),
      { key: 'book.repeatedId', params: { cell: 'A5' } },
    ],
    [
      'a label used twice',
      (book) => book.sheets[INFO]!.rows.push(['Địa danh', 'Nơi khác']),
      { key: 'book.repeatedField', params: { field: 'Địa danh' } },
    ],
    [
      'an unknown level',
      (book) => (rowOf(book, 'Cấp')[1] = 'Thôn'),
      { key: 'book.unknownChoice', params: { found: 'Thôn' } },
    ],
    [
      'no place',
      (book) => (rowOf(book, 'Địa danh')[1] = null),
      { key: 'book.outOfRange', params: { cell: 'B9' } },
    ],
    ['a duty without a task', (book) => (rowOf(book, 'Phân công')[2] = null), { key: 'book.outOfRange' }],
  ])('%s', async (_, spoil, expected) => {
    const book = await exampleCells();
    spoil(book);
    let caught: unknown;
    try {
      planFromBook(book);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(Refusal);
    expect(caught).toMatchObject(expected);
  });
});

describe('numbers as people type them', () => {
  it.each([
    ['1.000.000', 1_000_000],
    ['1 000 000 đ', 1_000_000],
    ['100000đồng', 100_000],
    ['16,8', 16.8],
    ['1.234,5', 1234.5],
    ['1.500', 1500],
    ['-5', -5],
    ['1,000,000', undefined],
    ['1.5', undefined],
    ['100,000', undefined],
    ['1,000', undefined],
    ['4000,000', undefined],
    ['0,125', 0.125],
    ['16,8000', 16.8],
    ['10 20', undefined],
    ['500000\n300000', undefined],
    ['1.0000', undefined],
    ['12a', undefined],
    ['', undefined],
  ])('«%s»', (typed, number) => {
    expect(readNumber(typed)).toBe(number);
  });
});
