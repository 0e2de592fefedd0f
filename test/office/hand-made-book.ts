import { type BookModel, type Cell, parseArea, type SheetModel } from '../../src/workbook';

export const area = (text: string) => parseArea(text)!;
export const cell = (value: Cell['value'], style: Cell['style'] = 'text', formula?: string): Cell =>
  formula === undefined ? { value, style } : { value, style, formula };

export function sheet(name: string, more: Partial<SheetModel> = {}): SheetModel {
  return {
    name,
    tabColor: '#112233',
    widths: [10],
    rows: [{ cells: [cell(name, 'title')] }],
    tables: [],
    validations: [],
    frozenRows: 0,
    frozenColumns: 0,
    page: { landscape: false },
    ...more,
  };
}

export function book(sheets: readonly SheetModel[], names: BookModel['names'] = []): BookModel {
  return { title: 't', creator: 'c', sheets, names, mark: { schema: 1, id: 'abc', layout: 'def' } };
}

/** A sheet with one table at A1: a text, a number, twice the number. */
export function tableSheet(
  name: string,
  table: string,
  rows: readonly (readonly [string, number])[],
): SheetModel {
  const double = `${table}[[#This Row],[Số]]*2`;
  return sheet(name, {
    widths: [20, 10, 10],
    rows: [
      { cells: ['Chữ', 'Số', 'Gấp đôi'].map((title) => cell(title, 'head')) },
      ...rows.map(([text, number]) => ({
        cells: [cell(text), cell(number, 'money'), cell(number * 2, 'computed', double)],
      })),
    ],
    tables: [
      {
        name: table,
        top: 0,
        left: 0,
        columns: [{ title: 'Chữ' }, { title: 'Số' }, { title: 'Gấp đôi', formula: double }],
        rows: rows.length,
      },
    ],
  });
}

/** A table of plain cells, as wide and long as asked. */
export function wideSheet(name: string, table: string, rows: number, columns: number): SheetModel {
  const titles = Array.from({ length: columns }, (_, at) => `Cột ${at + 1}`);
  const line = (row: number) =>
    titles.map((_, at) => (at % 3 === 0 ? cell(`Dòng ${row} cột ${at}`) : cell(row * at, 'money')));
  return sheet(name, {
    widths: titles.map(() => 12),
    rows: [
      { cells: titles.map((title) => cell(title, 'head')) },
      ...Array.from({ length: rows }, (_, row) => ({ cells: line(row) })),
    ],
    tables: [{ name: table, top: 0, left: 0, columns: titles.map((title) => ({ title })), rows }],
  });
}

/** Every feature a description has, on three sheets: a hidden one, a protected one with a table, a summary. */
export function fullBook(): BookModel {
  const main = tableSheet('Bảng', 'tblBang', [
    ['=1+1', 5],
    ['hai', 7],
    ['ba', 9],
  ]);
  const overtyped = main.rows.map((row, at) =>
    at === 2 ? { cells: [...row.cells.slice(0, 2), cell(99, 'computed')] } : row,
  );
  return book(
    [
      sheet('Danh mục', {
        hidden: true,
        rows: [{ cells: [cell('một')] }, { cells: [cell('hai')] }],
      }),
      {
        ...main,
        protected: true,
        widths: [20, 10, 10, 8, 8],
        rows: overtyped,
        hiddenColumns: [3, 4],
        validations: [
          {
            area: area('A2:A4'),
            rule: { kind: 'reference', source: 'dmChu' },
            title: 'Chữ',
            message: 'Chọn',
          },
        ],
        notes: [
          { row: 0, column: 0, text: 'Cột chữ' },
          { row: 0, column: 1, text: 'Số nguyên\nkhông âm' },
        ],
        conditionals: [
          { area: area('B2:B4'), formula: '$B2>8', look: 'over' },
          { area: area('B2:C4'), formula: 'MOD($B2,2)=1', look: 'fine' },
          { area: area('C2:C4'), formula: 'NOT(ISFORMULA($C2))', look: 'overtyped' },
        ],
        frozenRows: 1,
        frozenColumns: 1,
        page: { landscape: true, titleRows: [0, 0], area: area('A1:C4') },
      },
      sheet('Tổng hợp', {
        widths: [15, 15, 15],
        rows: [
          { cells: [cell('TỔNG HỢP', 'title'), null, null], height: 40 },
          {
            cells: [
              cell('Tổng', 'label'),
              cell(0, 'total', 'SUM(tblBang[Số])'),
              cell('21 x', 'label', 'B2&" x"'),
            ],
          },
        ],
        merges: [area('A1:C1')],
        charts: [
          {
            name: 'bieuDo',
            title: 'Số theo chữ',
            area: area('A4:F20'),
            categories: { reference: "'Bảng'!$A$2:$A$4", values: ['=1+1', 'hai', 'ba'] },
            series: [
              { name: 'Số', reference: "'Bảng'!$B$2:$B$4", values: [5, 7, 9] },
              { name: 'Gấp đôi', reference: "'Bảng'!$C$2:$C$4", values: [10, 99, 18] },
            ],
          },
        ],
      }),
    ],
    [{ name: 'dmChu', formula: "'Danh mục'!$A$1:$A$2" }],
  );
}
