import { expect } from '@jest/globals';
import { COLUMN_FACTS } from '../../../src/workbook/norm-table/facts';
import { BUDGET, type Damage, INFO, said, withLine, WORKS } from './expect-reading';
import type { LooseCell } from './loose-book';

type Typed = LooseCell | string | number | boolean | null;

/** A value typed into a cell of the first line reads as that. */
const reads = (title: string, field: string, typed: Typed, value: unknown): Damage => [
  `${title}: ${JSON.stringify(typed)} is ${JSON.stringify(value)}`,
  (book, plan) => {
    book.sheet(BUDGET).set(title, 0, typed);
    const path = field.split('.');
    const sources = plan.lines[0]?.sources;
    const change = path.length === 1 ? { [field]: value } : { sources: { ...sources, [path[1]!]: value } };
    return { plan: withLine(plan, 0, change) };
  },
];

/** A value typed into a cell of the first line is refused, with that cell and what stands there. */
const refuses = (title: string, typed: Typed, key: string, found: string, more = {}): Damage => [
  `${title}: ${JSON.stringify(typed)} is refused`,
  (book) => {
    const sheet = book.sheet(BUDGET);
    sheet.set(title, 0, typed);
    return { refused: [said(key, { sheet: BUDGET, cell: sheet.at(title), found, ...more })] };
  },
];

const day = (typed: Typed, to: string): Damage => [
  `a day typed ${JSON.stringify(typed)}`,
  (book, plan) => {
    book.sheet(WORKS).set('Đến ngày', 0, typed);
    const activities = plan.activities.map((activity, at) => (at === 0 ? { ...activity, to } : activity));
    return { plan: { ...plan, activities } };
  },
];

const noDay = (typed: Typed, found: string): Damage => [
  `no day: ${JSON.stringify(typed)}`,
  (book) => {
    const sheet = book.sheet(WORKS);
    sheet.set('Đến ngày', 0, typed);
    return { refused: [said('book.needsDate', { sheet: WORKS, cell: sheet.at('Đến ngày'), found })] };
  },
];

const overtyped = (title: string, typed: Typed, found: string): Damage => [
  `${title} typed over`,
  (book) => {
    const sheet = book.sheet(BUDGET);
    sheet.set(title, 1, typed);
    return { remarks: [said('read.overtyped', { sheet: BUDGET, cell: sheet.at(title, 1), found })] };
  },
];

const VALUES: readonly (readonly [Typed, number])[] = [
  ['1.000.000', 1_000_000],
  ['1,000,000 đ', 1_000_000],
  ['1 000 000đồng', 1_000_000],
  ['1\u00A0000\u00A0000 VNĐ', 1_000_000],
  ['1tr5', 1_500_000],
  ['2 triệu 350', 2_350_000],
  ['500k', 500_000],
  ['1,2 tỷ', 1_200_000_000],
  ['100,000', 100_000],
  ['1.000.000,00', 1_000_000],
  [' 250000 ', 250_000],
  [{ v: 6, f: '2*3' }, 6],
  [{ v: 300_000.000_000_06, f: '0.1*3*1000000' }, 300_000],
];

/** What happens to single cells. */
export const CELLS: readonly Damage[] = [
  ...VALUES.map(([typed, value]) => reads('Đơn giá', 'unitPrice', typed, value)),
  ...['10 người', '5%', '', '1.2345,6', 'mười', '12\n13'].map((typed) =>
    refuses('Số lượng', typed, 'book.needsNumber', typed.replace('\n', ' ')),
  ),
  refuses('Số lượng', true, 'book.needsNumber', 'TRUE'),
  refuses('Số lượng', -2, 'book.needsNumber', '-2'),
  refuses('Số lượng', 1.2345, 'book.tooFine', '1.2345'),
  refuses('Đơn giá', -5000, 'book.needsMoney', '-5000'),
  refuses('Đơn giá', '(5.000)', 'book.needsMoney', '(5.000)'),
  refuses('Đơn giá', 0.5, 'book.needsMoney', '0.5'),
  refuses('Đơn giá', 'theo thực tế', 'book.needsMoney', 'theo thực tế'),
  refuses('Đơn giá', { error: '#REF!', f: 'X1' }, 'book.badFormula', '#REF!'),
  refuses('Mã HĐ', 'H77', 'book.unknownActivity', 'H77'),
  refuses('Mã HĐ', 'hoạt động 1', 'book.needsId', 'hoạtđộng1'),
  refuses('Mã nguồn vốn', 'NV77', 'book.unknownFunding', 'NV77'),
  refuses('Tiểu mục', '6651 và 6652', 'book.needsCode', '6651 và 6652'),
  refuses('Nội dung chi', 'x'.repeat(8001), 'book.tooLong', `${'x'.repeat(100)}…`, { most: 8000 }),
  refuses('Dữ kiện khác', 'nhiều người', 'book.unknownFact', 'nhiều người'),
  refuses('Địa bàn', 'miền núi', 'book.unknownChoice', 'miền núi', { choices: expect.any(String) }),
  reads('Số lượng', 'quantity', '16,8', 16_800),
  reads('Số lượng', 'quantity', 0.1 + 0.2, 300),
  reads('NSTW', 'sources.central', '-', 0),
  reads('NSTW', 'sources.central', null, 0),
  reads('ĐVT', 'unit', '  buổi\u00A0', 'buổi'),
  reads('Nội dung chi', 'content', 'In\r\náp phích', 'In áp phích'),
  reads('Nội dung chi', 'content', 'Đại biểu'.normalize('NFD'), 'Đại biểu'),
  reads('Ghi chú', 'note', true, 'TRUE'),
  reads('Ghi chú', 'note', 2025, '2025'),
  reads('Tiểu mục', 'economicCode', 6651, '6651'),
  [
    'facts that no norm asks for',
    (book, plan) => {
      book.sheet(BUDGET).set('Dữ kiện khác', 0, 'giaMoi: 12,5; coPhep: có; ten: "12"');
      const inColumns = Object.entries(plan.lines[0]?.facts ?? {}).filter(([name]) => COLUMN_FACTS.has(name));
      const facts = { ...Object.fromEntries(inColumns), giaMoi: 12.5, coPhep: true, ten: '12' };
      return { plan: withLine(plan, 0, { facts }) };
    },
  ],
  [
    'an id in small letters',
    (book, plan) => {
      const { id = '', activity = '' } = plan.lines[0] ?? {};
      book.sheet(BUDGET).set('Mã HĐ', 0, ` ${activity.toLowerCase()}`);
      book.sheet('Thẩm định').set('Mã dòng', 0, id.toLowerCase());
      return {};
    },
  ],
  ...[
    '31/12/2099',
    '31-12-2099',
    '31/12/99',
    'ngày 31 tháng 12 năm 2099',
    '2099-12-31T00:00:00',
    '73050',
  ].map((typed) => day(typed, '2099-12-31')),
  day(73_050.75, '2099-12-31'),
  noDay('31/02/2025', '31/02/2025'),
  noDay('8/2025', '8/2025'),
  noDay('12/31/2025', '12/31/2025'),
  noDay('Quý III', 'Quý III'),
  noDay(2025, '2025'),
  noDay(true, 'TRUE'),
  overtyped('Thành tiền', 1, '1'),
  overtyped('So mức', 'Trong mức', 'Trong mức'),
  overtyped('k5', 7, '7'),
  [
    'a whole column of formulas pasted as values',
    (book, plan) => {
      const sheet = book.sheet(BUDGET);
      plan.lines.forEach((_, at) => sheet.set('Thành tiền', at, 5));
      const where = { sheet: BUDGET, cell: sheet.at('Thành tiền') };
      return {
        remarks: [said('read.overtypedColumn', { ...where, column: 'Thành tiền', count: plan.lines.length })],
      };
    },
  ],
  [
    'a sum of Thông tin typed over',
    (book) => {
      const sheet = book.sheet(INFO);
      const row = sheet.rowOf('Tổng kinh phí (đồng)');
      sheet.grid[row]![1] = { v: 1 };
      return { remarks: [said('read.overtyped', { sheet: INFO, cell: `B${row + 1}`, found: '1' })] };
    },
  ],
  [
    'several cells beyond reading: all of them are named',
    (book) => {
      const sheet = book.sheet(BUDGET);
      sheet.set('Số lượng', 0, 'vài');
      sheet.set('Nội dung chi', 1, ' ');
      sheet.set('Đơn giá', 2, 'x');
      book.sheet(WORKS).set('Từ ngày', 0, '01/01/2099');
      const where = (title: string, record: number) => ({ sheet: BUDGET, cell: sheet.at(title, record) });
      return {
        refused: [
          said('book.needsNumber', { ...where('Số lượng', 0), found: 'vài' }),
          said('book.blank', { ...where('Nội dung chi', 1), column: 'Nội dung chi' }),
          said('book.needsMoney', { ...where('Đơn giá', 2), found: 'x' }),
          said('book.endsFirst', { sheet: WORKS, cell: book.sheet(WORKS).at('Đến ngày') }),
        ],
      };
    },
  ],
  [
    'choices in small letters, without marks',
    (book) => {
      const sheet = book.sheet(INFO);
      for (const label of ['Cấp', 'Trạng thái', 'Biểu in kèm kế hoạch']) {
        const cell = sheet.grid[sheet.rowOf(label)]![1]!;
        const plain = String(cell.v).toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');
        cell.v = ` ${plain} `;
      }
      return {};
    },
  ],
  [
    'an appraisal half filled',
    (book) => {
      const sheet = book.sheet('Thẩm định');
      for (const title of ['SL thẩm định', 'Số lần thẩm định', 'Đơn giá thẩm định'])
        sheet.set(title, 1, null);
      sheet.set('NSTW', 1, 5);
      const blank = (column: string) =>
        said('book.blank', { sheet: 'Thẩm định', cell: sheet.at(column, 1), column });
      return { refused: [blank('SL thẩm định'), blank('Số lần thẩm định'), blank('Đơn giá thẩm định')] };
    },
  ],
];
