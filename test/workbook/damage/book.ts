import { cellName } from '../../../src/workbook/model/address';
import { BUDGET, type Damage, INFO, said, WORKS } from './expect-reading';
import type { LooseBook } from './loose-book';

const renames = (name: string, other: string): Damage => [
  `sheet «${name}» renamed «${other}»`,
  (book) => {
    book.renameSheet(name, other);
    return {};
  },
];

const infoRow = (book: LooseBook, label: string) => {
  const sheet = book.sheet(INFO);
  const row = sheet.rowOf(label);
  return { row, cells: sheet.grid[row]!, label: `A${row + 1}`, value: `B${row + 1}` };
};

/** What happens to sheets, to «Thông tin», and to the file. */
export const BOOK: readonly Damage[] = [
  renames(BUDGET, 'DT xã 2025'),
  renames(WORKS, 'HOẠT ĐỘNG '.trim()),
  renames(INFO, 'Sheet1'),
  [
    'tables turned into ranges',
    (book) => {
      book.withoutTables();
      return {};
    },
  ],
  [
    'ranges, renamed sheets and a signature below',
    (book) => {
      book.withoutTables();
      book.renameSheet(BUDGET, 'DT');
      const sheet = book.sheet(BUDGET);
      const at = 3 + sheet.records;
      sheet.grid[at + 1] = [undefined, { v: 'Người lập' }, undefined, { v: 'Kế toán' }];
      return {
        remarks: [said('read.keptRows', { sheet: 'DT', cell: cellName(at + 1, 0), count: 1 })],
        kept: {
          tables: { tblDuToan: { columns: [], below: [[null, 'Người lập', null, 'Kế toán']] } },
          fields: [],
        },
      };
    },
  ],
  [
    'optional sheets deleted',
    (book, plan) => {
      book.remove('Nhật ký');
      book.remove('Kiểm tra');
      return {
        plan: { ...plan, log: [], acknowledgements: [], review: null },
        remarks: [
          said('read.noSheet', { sheet: 'Nhật ký' }),
          said('read.noReviewSheet', { sheet: 'Kiểm tra' }),
        ],
      };
    },
  ],
  [
    'a needed sheet deleted, another cell beyond reading',
    (book) => {
      book.remove(INFO);
      book.sheet(BUDGET).set('Đơn giá', 0, 'x');
      const where = { sheet: BUDGET, cell: book.sheet(BUDGET).at('Đơn giá') };
      return {
        refused: [said('book.needsMoney', { ...where, found: 'x' }), said('book.noSheet', { sheet: INFO })],
      };
    },
  ],
  [
    'both needed tables deleted',
    (book) => {
      book.remove(WORKS);
      book.remove(BUDGET);
      return { refused: [said('book.notABook')] };
    },
  ],
  [
    'a sheet and a picture added',
    (book) => {
      book.add('Tính thử', 'nháp');
      book.part('xl/media/image1.png', () => 'PNG');
      return { foreign: { sheets: ['Tính thử'], parts: ['images'] } };
    },
  ],
  [
    'sheets hidden and protected',
    (book) => {
      book.part('xl/workbook.xml', (text) =>
        text.replace(/<sheet (?![^>]*state=)/g, '<sheet state="hidden" '),
      );
      for (const { path } of book.all)
        book.part(path, (text) => text.replace('<sheetData', '<sheetProtection sheet="1"/><sheetData'));
      return {};
    },
  ],
  [
    'days counted from 1904',
    (book) => {
      book.part('xl/workbook.xml', (text) =>
        text.includes('<workbookPr')
          ? text.replace('<workbookPr', '<workbookPr date1904="1"')
          : text.replace('<sheets>', '<workbookPr date1904="1"/><sheets>'),
      );
      book.shiftDays(-1462);
      return {};
    },
  ],
  [
    'two rows of one label',
    (book) => {
      const sheet = book.sheet(INFO);
      sheet.grid.push([{ v: 'Địa danh:' }, { v: 'Nơi khác' }]);
      const cell = `B${sheet.grid.length}`;
      return { refused: [said('book.repeatedField', { sheet: INFO, cell, field: 'Địa danh' })] };
    },
  ],
  [
    'a second row of one label, blank',
    (book) => {
      book.sheet(INFO).grid.splice(3, 0, [{ v: 'Địa danh' }]);
      return {};
    },
  ],
  [
    'a label slightly changed',
    (book) => {
      const { cells, label } = infoRow(book, 'Chức vụ người ký');
      cells[0] = { v: 'Chức vụ ngừơi kí' };
      const params = { sheet: INFO, cell: label, found: 'Chức vụ ngừơi kí', field: 'Chức vụ người ký' };
      return { remarks: [said('read.renamedField', params)] };
    },
  ],
  [
    'a label of people’s own',
    (book) => {
      const sheet = book.sheet(INFO);
      sheet.grid.push([
        { v: 'Điện thoại' },
        { v: '0912' },
        undefined,
        undefined,
        { v: 'gọi giờ hành chính' },
      ]);
      const cell = `A${sheet.grid.length}`;
      return {
        remarks: [said('read.keptField', { sheet: INFO, cell, field: 'Điện thoại' })],
        kept: { tables: {}, fields: [['Điện thoại', '0912', null, null, 'gọi giờ hành chính']] },
      };
    },
  ],
  [
    'words beside a label of ours',
    (book) => {
      const { cells, row } = infoRow(book, 'Địa danh');
      cells[4] = { v: 'hỏi lại' };
      return {
        remarks: [said('read.keptBeside', { sheet: INFO, cell: `E${row + 1}`, field: 'Địa danh' })],
        kept: { tables: {}, fields: [['Ghi thêm cạnh «Địa danh»', 'hỏi lại']] },
      };
    },
  ],
  [
    'a column inserted between labels and contents',
    (book) => {
      for (const row of book.sheet(INFO).grid) row.splice(1, 0, undefined);
      return {};
    },
  ],
  [
    'labels deleted: a needed one is named',
    (book) => {
      const sheet = book.sheet(INFO);
      sheet.grid.splice(sheet.rowOf('Phạm vi'), 1);
      sheet.grid.splice(sheet.rowOf('Năm ngân sách'), 1);
      return {
        refused: [
          said('book.noField', { sheet: INFO, field: 'Năm ngân sách' }),
          said('book.noField', { sheet: INFO, field: 'Phạm vi' }),
        ],
      };
    },
  ],
  [
    'contents of Thông tin that cannot be',
    (book) => {
      const [year, place, level] = [
        infoRow(book, 'Năm ngân sách'),
        infoRow(book, 'Địa danh'),
        infoRow(book, 'Làm tròn thành tiền đến'),
      ];
      year.cells[1] = { v: 'năm 2025' };
      place.cells[1] = { v: '  ' };
      level.cells[1] = { v: 'Trăm đồng' };
      return {
        refused: [
          said('book.blank', { sheet: INFO, cell: place.value, column: 'Địa danh' }),
          said('book.needsYear', { sheet: INFO, cell: year.value, found: 'năm 2025' }),
          said('book.unknownChoice', {
            sheet: INFO,
            cell: level.value,
            found: 'Trăm đồng',
            choices: 'Đồng; Nghìn đồng',
          }),
        ],
      };
    },
  ],
  [
    'texts and duties that lack a part',
    (book) => {
      const texts = book.sheet('Nội dung kế hoạch');
      texts.set('Nội dung', 1, null);
      texts.set('Cách soạn', 0, null);
      const organisation = book.sheet('Phân công – báo cáo – nơi nhận');
      organisation.set('Nội dung', 0, null);
      return {
        refused: [
          said('book.blank', { sheet: texts.name, cell: texts.at('Nội dung', 1), column: 'Nội dung' }),
          said('book.blank', {
            sheet: organisation.name,
            cell: organisation.at('Nội dung'),
            column: 'Nội dung',
          }),
        ],
      };
    },
  ],
];
