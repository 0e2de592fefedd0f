import { describe, expect, it } from '@jest/globals';
import { findTables, importBook, importTable } from '../../../src/workbook/import';
import { parseArea } from '../../../src/workbook/model/address';
import { readXlsx } from '../../../src/workbook/xlsx/read-xlsx';
import { type Made, makeXlsx } from '../../files/make-xlsx';

const book = (rows: readonly (readonly Made[])[], name?: string) =>
  readXlsx(makeXlsx([{ rows, ...(name === undefined ? {} : { name }) }]));
const HEAD = ['STT', 'Nội dung chi', 'ĐVT', 'Số lượng', 'Đơn giá', 'Thành tiền'];

function refusal(rows: readonly (readonly Made[])[]): unknown {
  try {
    importBook(book(rows));
  } catch (error) {
    return (error as { key: string }).key;
  }
  return undefined;
}

describe('a table that cannot be understood is refused with its reason', () => {
  it.each([
    ['no header', [['Kính gửi Ủy ban nhân dân'], ['Đề nghị cấp kinh phí', 5000000]], 'import.noHeader'],
    [
      'no content',
      [
        ['STT', 'ĐVT', 'Số lượng', 'Đơn giá', 'Thành tiền'],
        [1, 'cái', 2, 1000, 2000],
      ],
      'import.noContent',
    ],
    [
      'no money',
      [
        ['STT', 'Nội dung', 'Đơn vị thực hiện', 'Thời gian'],
        [1, 'Tập huấn', 'Phòng Kinh tế', 'Quý I'],
      ],
      'import.noMoney',
    ],
    [
      'totals only',
      [HEAD, [null, 'Cộng I', null, null, null, 5000], [null, 'Tổng cộng', null, null, null, 5000]],
      'import.onlyTotals',
    ],
    ['no rows', [HEAD, [], [null, 'NGƯỜI LẬP']], 'import.noRows'],
    ['nothing', [[]], 'import.empty'],
  ] as const)('%s', (_, rows, key) => {
    expect(refusal(rows as readonly (readonly Made[])[])).toBe(key);
  });
});

describe('several tables', () => {
  const two = book([
    ['DỰ TOÁN TẬP HUẤN'],
    HEAD,
    [1, 'Giảng viên', 'buổi', 2, 500000, 1000000],
    [2, 'Nước uống', 'người', 30, 20000, 600000],
    [null, 'Tổng cộng', null, null, null, 1600000],
    [],
    ['DỰ TOÁN GIÁM SÁT'],
    HEAD,
    [1, 'Công tác phí', 'ngày', 4, 200000, 800000],
    [null, 'Tổng cộng', null, null, null, 800000],
    [],
    [null, 'NGƯỜI LẬP'],
  ]);

  it('on one sheet: each has its own rows and title; the fuller one is read and the other named', () => {
    const tables = findTables(two);
    expect(tables.map(({ name, around }) => [name, around.title])).toEqual([
      ['A2:F5', 'DỰ TOÁN TẬP HUẤN'],
      ['A8:F10', 'DỰ TOÁN GIÁM SÁT'],
    ]);
    expect(tables.map((table) => importTable(two, table).total)).toEqual([1_600_000, 800_000]);
    const { imported, others } = importBook(two);
    expect([imported.total, others.map(({ name }) => name)]).toEqual([1_600_000, ['A8:F10']]);
  });

  it('a range chooses, and titles above the range still speak', () => {
    const { imported, others } = importBook(two, { range: parseArea('A8:F10')! });
    expect([imported.total, imported.table.around.title, others]).toEqual([800_000, 'DỰ TOÁN GIÁM SÁT', []]);
  });

  it('a sheet chooses; one that is not there is named', () => {
    const sheets = readXlsx(
      makeXlsx([
        { name: 'Tổng hợp', rows: [HEAD, [1, 'A', 'cái', 9, 9, 81], [2, 'B', 'cái', 9, 9, 81]] },
        { name: 'Chi tiết', rows: [HEAD, [1, 'Quà', 'suất', 3, 100, 300]] },
      ]),
    );
    expect(importBook(sheets, { sheet: 'chi tiết' }).imported.total).toBe(300);
    expect(() => importBook(sheets, { sheet: 'Phụ lục' })).toThrow('Phụ lục');
  });

  it('side by side are two', () => {
    const rows = [
      ['TT', 'Nội dung', 'Thành tiền', null, 'TT', 'Nội dung', 'Thành tiền'],
      [1, 'Thuê xe', 100, null, 1, 'Nước', 30],
      [2, 'Hoa', 200, null, 2, 'Quà', 40],
    ];
    expect(findTables(book(rows)).map((table) => [table.name, importTable(book(rows), table).total])).toEqual(
      [
        ['A1:C3', 300],
        ['E1:G3', 70],
      ],
    );
  });
});

describe('the mapping', () => {
  const rows = [
    ['STT', 'Nội dung chi', 'SL', 'Đơn giá', 'Dự toán đề nghị', 'Dự toán thẩm định'],
    [1, 'Tờ rơi', 10, 100, 1000, 900],
  ];

  it('says how sure it is, and what else a column may be', () => {
    const [table] = findTables(book(rows));
    expect(table?.mapping.map(({ column, role }) => [column, role])).toEqual([
      [0, 'number'],
      [1, 'content'],
      [2, 'quantity'],
      [3, 'price'],
      [4, 'amount'],
      [5, 'extra'],
    ]);
    expect(table?.mapping[5]?.alternatives.map(({ role }) => role)).toContain('amount');
    expect(table?.mapping[4]?.confidence).toBeLessThan(1);
  });

  it('is what a person says it is', () => {
    const { imported } = importBook(book(rows), {}, { 5: 'amount', 4: 'extra' });
    expect(
      imported.remarks.filter(({ key }) => key === 'import.amountDiffers').map(({ cell }) => cell),
    ).toEqual(['F2']);
    expect(imported.lines[0]?.note).toBe('Dự toán đề nghị: 1000');
  });
});
