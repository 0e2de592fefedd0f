import type { BookModel, Cell, SheetModel } from '../../src/workbook/model/sheet-model';
import type { StyleName } from '../../src/workbook/model/styles';

const cell = (value: Cell['value'], style: StyleName, formula?: string): Cell =>
  formula === undefined ? { value, style } : { value, style, formula };
const head = (title: string) => cell(title, 'head');

const AMOUNT = 'ROUND(tblChi[[#This Row],[Số lượng]]*tblChi[[#This Row],[Đơn giá]],0)';
const STATE = 'IF(ISNUMBER(tblChi[[#This Row],[Số lượng]]),"","Thiếu số lượng")';

const spending: readonly (readonly [string, string, number, number])[] = [
  ['01', 'In tài liệu & phát <tay>', 200, 12_500],
  ['02', '=1+1 vẫn là chữ', 3, 1_500_000],
  ['03', 'Thuê  hội trường ', 1.5, 2_000_000],
];

const start: SheetModel = {
  name: 'Bắt đầu',
  tabColor: '#1F5F5B',
  widths: [24, 18, 18, 18],
  rows: [
    { cells: [cell('Sổ mẫu «mọi thứ»', 'title')], height: 24 },
    {
      cells: [
        cell('Tổng', 'label'),
        cell(7_000_000 - 1_500_000 + 4_500_000, 'total', 'SUM(tblChi[Thành tiền])'),
      ],
    },
    { cells: [cell('Bằng chữ', 'label'), cell('10000000 đồng', 'text', 'TEXT(B2,"0")&" đồng"')] },
  ],
  tables: [],
  validations: [],
  merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
  notes: [{ row: 1, column: 1, text: 'Cộng cột «Thành tiền» của sheet Chi.\nKhông gõ đè.' }],
  charts: [
    {
      name: 'bdKinhPhi',
      title: 'Kinh phí theo nhóm & nguồn',
      area: { top: 4, left: 0, bottom: 22, right: 3 },
      categories: {
        reference: "'Số liệu'!$A$2:$A$4",
        values: ['Tuyên truyền', 'Tập huấn', 'Hội thi'],
      },
      series: [
        {
          name: 'Ngân sách trung ương',
          reference: "'Số liệu'!$B$2:$B$4",
          values: [120_000_000, 80_000_000, 30_000_000],
        },
        {
          name: 'Ngân sách tỉnh',
          reference: "'Số liệu'!$C$2:$C$4",
          values: [60_000_000, 95_000_000, 10_000_000],
        },
        { name: 'Nguồn khác', reference: "'Số liệu'!$D$2:$D$4", values: [0, 15_000_000, 45_000_000] },
      ],
    },
  ],
  frozenRows: 0,
  frozenColumns: 0,
  page: { landscape: false, area: { top: 0, left: 0, bottom: 22, right: 3 } },
};

const budget: SheetModel = {
  name: "Chi's",
  tabColor: '#2E6DA4',
  protected: true,
  widths: [8, 30, 10, 14, 16, 20],
  hiddenColumns: [5],
  rows: [
    { cells: [cell('Các khoản chi', 'title')], height: 24 },
    { cells: [cell('Mỗi dòng một khoản', 'note')] },
    {
      cells: ['Mã', 'Nội dung', 'Số lượng', 'Đơn giá', 'Thành tiền', 'Xét\nlại _x0041_'].map(head),
      height: 33,
    },
    ...spending.map(([code, text, quantity, price]) => ({
      cells: [
        cell(code, 'code'),
        cell(text, 'text'),
        cell(quantity, 'number'),
        cell(price, 'money'),
        cell(Math.round(quantity * price), 'computed', AMOUNT),
        cell('', 'text', STATE),
      ],
    })),
    { cells: [null, cell(null, 'text'), null, null, cell(null, 'money')] },
  ],
  tables: [
    {
      name: 'tblChi',
      top: 2,
      left: 0,
      rows: 3,
      columns: [
        { title: 'Mã' },
        { title: 'Nội dung' },
        { title: 'Số lượng' },
        { title: 'Đơn giá' },
        { title: 'Thành tiền', formula: AMOUNT },
        { title: 'Xét\nlại _x0041_', formula: STATE },
      ],
    },
  ],
  validations: [
    {
      area: { top: 3, left: 0, bottom: 5, right: 0 },
      rule: { kind: 'list', choices: ['01', '02', '03'] },
      title: 'Mã',
      message: 'Chọn\nmột mã',
    },
    {
      area: { top: 3, left: 1, bottom: 5, right: 1 },
      rule: { kind: 'reference', source: 'DanhMuc' },
      title: 'Nội dung',
      message: 'Chọn trong danh mục',
    },
    {
      area: { top: 3, left: 2, bottom: 5, right: 2 },
      rule: { kind: 'decimal', min: 0, max: 1_000_000 },
      title: 'Số lượng',
      message: 'Từ 0',
    },
  ],
  notes: [
    { row: 2, column: 3, text: 'Đồng, chưa làm tròn. '.repeat(12).trim() },
    { row: 2, column: 2, text: 'Số lượng' },
  ],
  conditionals: [
    {
      area: { top: 3, left: 4, bottom: 5, right: 4 },
      formula: 'E4>4000000',
      look: 'over',
    },
    {
      area: { top: 3, left: 0, bottom: 5, right: 5 },
      formula: 'AND($C4<>"",$C4<2)',
      look: 'check',
    },
  ],
  frozenRows: 3,
  frozenColumns: 2,
  page: { landscape: true, titleRows: [2, 2], area: { top: 0, left: 0, bottom: 6, right: 4 } },
};

const figures: SheetModel = {
  name: 'Số liệu',
  tabColor: '#7F8C8D',
  hidden: true,
  widths: [20, 16, 16, 16],
  rows: [
    { cells: ['Nhóm', 'TW', 'Tỉnh', 'Khác'].map(head) },
    {
      cells: [
        cell('Tuyên truyền', 'text'),
        cell(120_000_000, 'money'),
        cell(60_000_000, 'money'),
        cell(0, 'money'),
      ],
    },
    {
      cells: [
        cell('Tập huấn', 'text'),
        cell(80_000_000, 'money'),
        cell(95_000_000, 'money'),
        cell(15_000_000, 'money'),
      ],
    },
    {
      cells: [
        cell('Hội thi', 'text'),
        cell(30_000_000, 'money'),
        cell(10_000_000, 'money'),
        cell(45_000_000, 'money', "SUM('Số liệu'!B4:C4)+5000000"),
      ],
    },
  ],
  tables: [],
  validations: [],
  notes: [{ row: 0, column: 0, text: 'Biểu đồ ở sheet đầu lấy số từ đây' }],
  frozenRows: 1,
  frozenColumns: 0,
  page: { landscape: false, titleRows: [0, 0] },
};

/** A small book that uses everything a book can hold; its first sheet is a hidden one. */
export const sampleBook: BookModel = {
  title: 'Sổ mẫu',
  creator: 'UBND xã Mẫu',
  sheets: [figures, start, budget],
  names: [
    { name: 'TongChi', formula: "'Bắt đầu'!$B$2" },
    { name: 'DanhMuc', formula: "'Số liệu'!$A$2:$A$4" },
    { name: 'MaChi', formula: 'tblChi[Mã]' },
  ],
  mark: { schema: 2, id: '0123456789abcdef', layout: 'fedcba9876543210' },
};
