import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { createBook, type Progress, readOpenBook } from '../../src/office';
import { type BookModel, cellName } from '../../src/workbook';
import { type ExcelHost, startExcel } from '../host';
import { book, cell, fullBook, sheet, wideSheet } from './hand-made-book';

const LIMIT = 400_000;
let host: ExcelHost;
afterEach(() => {
  host.close();
});

/** Cell by cell, what stands in the emulated Excel, without its formulas. */
const missingCells = (made: BookModel) =>
  made.sheets.flatMap((one) =>
    one.rows.flatMap(({ cells }, row) =>
      cells.flatMap((wanted, column) => {
        const value = host.workbook.sheet(one.name).cell(row, column)?.value ?? null;
        return wanted?.formula !== undefined || value === (wanted?.value ?? null)
          ? []
          : [cellName(row, column)];
      }),
    ),
  );

describe('a large book', () => {
  it('3,000 rows of 30 columns: every request is light, every cell arrives', async () => {
    host = await startExcel();
    const made = book([wideSheet('Lớn', 'tblLon', 3000, 30)]);
    await createBook(made);
    expect(Math.max(...host.counters.bytes)).toBeLessThan(LIMIT);
    const needed = host.counters.bytes.reduce((sum, bytes) => sum + bytes, 0) / 350_000;
    expect(host.counters.syncs).toBeLessThanOrEqual(Math.ceil(needed * 1.35) + 2);
    expect(missingCells(made)).toEqual([]);
    expect(host.workbook.snapshot().tables).toMatchObject([{ name: 'tblLon', ref: 'A1:AD3001' }]);
  });

  it('twenty sheets, many looks, long notes, phone numbers and formulas of their own', async () => {
    host = await startExcel({ sets: { ExcelApi: '1.18' } });
    const styles = ['text', 'code', 'money', 'label', 'hint', 'number'] as const;
    const patchwork = (index: number) =>
      sheet(`Trang ${index}`, {
        hidden: index > 8,
        widths: Array.from({ length: 12 }, () => 9),
        rows: Array.from({ length: 15 }, (_, row) => ({
          cells: Array.from({ length: 12 }, (_x, column) =>
            column === 11
              ? cell(row, 'money', `A${row + 1}&"${row}"`)
              : cell(`+84 9${row}${column}`, styles[(row * 5 + column) % styles.length]),
          ),
        })),
        notes: Array.from({ length: 10 }, (_, column) => ({ row: 0, column, text: 'Ghi chú '.repeat(40) })),
        conditionals: Array.from({ length: 10 }, (_, row) => ({
          area: { top: row, left: 0, bottom: row, right: 3 },
          formula: `$A${row + 1}="x"`,
          look: 'over' as const,
        })),
      });
    const made = book(
      [...Array.from({ length: 20 }, (_, at) => patchwork(at)), ...fullBook().sheets],
      fullBook().names,
    );
    await createBook(made);
    expect(Math.max(...host.counters.bytes)).toBeLessThan(LIMIT);
    expect(missingCells(made)).toEqual([]);
    const { sheets } = host.workbook.snapshot();
    expect(sheets.filter(({ visibility }) => visibility === 'Hidden')).toHaveLength(12);
    expect(sheets.find(({ name }) => name === 'Trang 19')).toMatchObject({
      conditionalFormats: { length: 10 },
      notes: { length: 10 },
      cells: { L15: { formula: '=A15&"14"', value: '+84 914014' } },
    });
  });

  it('lets Excel neither count nor draw while a request is worked off', async () => {
    host = await startExcel();
    const { prototype } = host.Excel.Application;
    const counting = jest.spyOn(prototype, 'suspendApiCalculationUntilNextSync');
    const drawing = jest.spyOn(prototype, 'suspendScreenUpdatingUntilNextSync');
    await createBook(book([wideSheet('Lớn', 'tblLon', 3000, 30)]));
    // The first request only asks, the last only shows.
    expect(counting).toHaveBeenCalledTimes(host.counters.syncs - 2);
    expect(drawing).toHaveBeenCalledTimes(host.counters.syncs - 2);
  });

  it('tells how far it has come, up to the end', async () => {
    host = await startExcel();
    const seen: Progress[] = [];
    await createBook(book([wideSheet('Lớn', 'tblLon', 3000, 30)]), (progress) => seen.push(progress));
    expect(seen.length).toBe(host.counters.syncs - 2);
    expect(seen.map(({ done }) => done)).toEqual(seen.map(({ done }) => done).sort((a, b) => a - b));
    expect(new Set(seen.map(({ done }) => done)).size).toBeGreaterThanOrEqual(3);
    expect(new Set(seen.map(({ total }) => total))).toEqual(new Set([3001 * 30]));
    expect(seen.at(-1)).toEqual({ done: 3001 * 30, total: 3001 * 30 });
  });

  it('tells the end of a book that needs one request', async () => {
    host = await startExcel();
    const seen: Progress[] = [];
    await createBook(fullBook(), (progress) => seen.push(progress));
    expect(seen).toHaveLength(1);
    expect(seen[0]!.done).toBe(seen[0]!.total);
  });
});

describe('reading every sheet of the open workbook', () => {
  it('gives back values, tables and formula cells, of hidden sheets and renamed ones too', async () => {
    host = await startExcel();
    await createBook(fullBook());
    host.workbook.renameSheet(host.workbook.sheet('Bảng'), 'Tên khác');
    const { sheets } = await readOpenBook();
    expect(sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Danh mục', 'Tên khác', 'Tổng hợp']);
    expect(sheets[1]!.rows).toEqual([['một'], ['hai']]);
    expect(sheets[2]).toMatchObject({
      name: 'Tên khác',
      rows: [
        ['Chữ', 'Số', 'Gấp đôi'],
        ['=1+1', 5, 10],
        ['hai', 7, 99],
        ['ba', 9, 18],
      ],
      tables: [{ name: 'tblBang', area: { top: 0, left: 0, bottom: 3, right: 2 } }],
      formulas: new Set(['C2', 'C4']),
    });
    expect(sheets[0]).toMatchObject({ name: 'Sheet1', rows: [], tables: [] });
  });

  it('keeps the place of what does not begin at A1', async () => {
    host = await startExcel({
      workbook: (made) => {
        made.sheet('Sheet1').write(2, 1, 'x');
        made.sheet('Sheet1').write(3, 2, '=1+1');
      },
    });
    const [first] = (await readOpenBook()).sheets;
    expect(first!.rows).toEqual([undefined, undefined, [null, 'x', null], [null, null, 2]]);
    expect(first!.formulas).toEqual(new Set(['C4']));
    expect(host.counters.syncs).toBeLessThanOrEqual(3);
  });

  it('reads a large table whole, in answers that fit', async () => {
    host = await startExcel();
    const made = book([wideSheet('Lớn', 'tblLon', 3000, 30)]);
    await createBook(made);
    host.resetCounters();
    const read = (await readOpenBook()).sheets.find(({ name }) => name === 'Lớn')!;
    expect(read.rows).toEqual(made.sheets[0]!.rows.map(({ cells }) => cells.map((one) => one?.value)));
    expect(host.counters.syncs).toBe(2 + Math.ceil((3001 * 30) / 25_000));
  });

  it.each<[string, number, number, number, number]>([
    ['rows', 200_500, 0, 50, 1],
    ['columns', 60, 900, 50, 400],
  ])('takes only the beginning of a sheet with far too many %s', async (_, row, column, rows, columns) => {
    host = await startExcel({
      workbook: (made) => {
        made.sheet('Sheet1').write(0, 0, 'đầu');
        made.sheet('Sheet1').write(row, column, 'cuối');
      },
    });
    const [first] = (await readOpenBook()).sheets;
    expect(first!.rows).toHaveLength(rows);
    expect(first!.rows.every((line) => line?.length === columns)).toBe(true);
    expect(first!.rows[0]![0]).toBe('đầu');
    expect(host.counters.syncs).toBeLessThanOrEqual(3);
  });
});
