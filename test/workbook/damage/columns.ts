import { cellName } from '../../../src/workbook/model/address';
import { BUDGET, type Damage, said, WORKS } from './expect-reading';
import type { LooseBook } from './loose-book';

const rename =
  (title: string, other: string, remarked: boolean): Damage[1] =>
  (book) => {
    const sheet = book.sheet(BUDGET);
    const cell = cellName(2, sheet.column(title));
    sheet.rename(title, other);
    const remark = said('read.renamed', { sheet: BUDGET, cell, found: other, column: title });
    return { remarks: remarked ? [remark] : [] };
  };

const dropped = (book: LooseBook, title: string) => {
  book.sheet(BUDGET).dropColumn(title);
  return said('book.noColumn', { sheet: BUDGET, column: title });
};

/** What happens to columns. */
export const COLUMNS: readonly Damage[] = [
  [
    'columns moved',
    (book) => {
      const sheet = book.sheet(BUDGET);
      const [first, last] = [sheet.column('Nội dung chi'), sheet.column('Ghi chú')];
      for (const row of sheet.grid.slice(2)) {
        row.length = Math.max(row.length, last + 1);
        row.splice(last, 0, ...row.splice(first, 1));
      }
      return {};
    },
  ],
  [
    'a column inserted',
    (book, { lines }) => {
      const sheet = book.sheet(BUDGET);
      sheet.insertColumn(4, 'Xã kiểm', (record) => (record === 1 ? undefined : { v: `đã xem ${record}` }));
      const values = lines.map((_, record) => (record === 1 ? null : `đã xem ${record}`));
      return {
        remarks: [said('read.keptColumn', { sheet: BUDGET, cell: 'E3', column: 'Xã kiểm' })],
        kept: { tables: { tblDuToan: { columns: [{ title: 'Xã kiểm', values }], below: [] } }, fields: [] },
      };
    },
  ],
  [
    'a column with formulas of its own',
    (book, { lines }) => {
      const sheet = book.sheet(BUDGET);
      sheet.insertColumn(4, 'Tạm tính', () => ({ v: 5, f: '2+3' }));
      const column = 'Tạm tính';
      return {
        remarks: [
          said('read.keptColumn', { sheet: BUDGET, cell: 'E3', column }),
          said('read.keptResults', { sheet: BUDGET, column }),
        ],
        kept: {
          tables: { tblDuToan: { columns: [{ title: column, values: lines.map(() => 5) }], below: [] } },
          fields: [],
        },
      };
    },
  ],
  [
    'words beside the table, under no title',
    (book, { lines }) => {
      const sheet = book.sheet(BUDGET);
      sheet.grid[3]![70] = { v: 'hỏi lại' };
      const title = 'Ghi thêm (cột BS)';
      const values = lines.map((_, record) => (record === 0 ? 'hỏi lại' : null));
      return {
        remarks: [said('read.keptColumn', { sheet: BUDGET, cell: 'BS3', column: title })],
        kept: { tables: { tblDuToan: { columns: [{ title, values }], below: [] } }, fields: [] },
      };
    },
  ],
  ['a title in capitals', rename('Nội dung chi', 'NỘI DUNG CHI', false)],
  ['a title decomposed (NFD)', rename('Đơn giá', 'Đơn giá'.normalize('NFD'), false)],
  ['a title without marks', rename('Đơn giá', 'Don gia', false)],
  ['a title with a line break', rename('Số lượng', 'Số\r\nlượng ', false)],
  ['a synonym', rename('ĐVT', 'Đơn vị tính', true)],
  ['a title misspelt', rename('Nội dung chi', 'Nội dung chii', true)],
  [
    'a short title that is near another is a stranger',
    (book) => {
      book.sheet(WORKS).rename('Từ ngày', 'Số ngày');
      return { refused: [said('book.noColumn', { sheet: WORKS, column: 'Từ ngày' })] };
    },
  ],
  [
    'an optional column deleted',
    (book, plan) => {
      book.sheet(BUDGET).dropColumn('Thuyết minh');
      return {
        remarks: [said('read.noColumn', { sheet: BUDGET, column: 'Thuyết minh' })],
        plan: { ...plan, lines: plan.lines.map((line) => ({ ...line, justification: '' })) },
      };
    },
  ],
  [
    'needed columns deleted: all of them are named',
    (book) => ({ refused: [dropped(book, 'Số lần'), dropped(book, 'Đơn giá')] }),
  ],
  [
    'two columns of one title',
    (book, { lines }) => {
      const sheet = book.sheet(BUDGET);
      sheet.insertColumn(sheet.column('Đơn giá') + 1, 'Đơn giá', () => ({ v: 7 }));
      const [cell, other] = [sheet.column('Đơn giá'), sheet.column('Đơn giá') + 1].map((at) =>
        cellName(2, at),
      );
      return {
        remarks: [
          said('read.repeatedColumn', { sheet: BUDGET, cell, other, column: 'Đơn giá' }),
          said('read.keptColumn', { sheet: BUDGET, cell: other, column: 'Đơn giá' }),
        ],
        kept: {
          tables: { tblDuToan: { columns: [{ title: 'Đơn giá', values: lines.map(() => 7) }], below: [] } },
          fields: [],
        },
      };
    },
  ],
  [
    'columns hidden',
    (book) => {
      book.part(book.sheet(BUDGET).path, (text) => text.replace(/<col /g, '<col hidden="1" '));
      return {};
    },
  ],
];
