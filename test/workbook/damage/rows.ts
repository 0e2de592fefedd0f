import { cellName } from '../../../src/workbook/model/address';
import { BUDGET, type Damage, said, WORKS } from './expect-reading';
import type { LooseBook, LooseCell } from './loose-book';

const next = (lines: readonly { readonly id: string }[]) =>
  `D${Math.max(...lines.map(({ id }) => Number(id.slice(1)))) + 1}`;

/** A line as people type one: no id, no formulas, few columns. */
const TYPED: Readonly<Record<string, LooseCell>> = {
  'Mã HĐ': { v: 'H1' },
  'Nội dung chi': { v: 'In thêm áp phích' },
  ĐVT: { v: 'tờ' },
  'Số lượng': { v: 10 },
  'Đơn giá': { v: 5000 },
  NSTW: { v: 50_000 },
};

const READ = {
  activity: 'H1',
  group: '',
  content: 'In thêm áp phích',
  unit: 'tờ',
  quantity: 10_000,
  times: 1000,
  unitPrice: 5000,
  sources: { central: 50_000, province: 0, district: 0, commune: 0, other: 0 },
  norm: '',
  basis: '',
  date: null,
  facts: {},
  economicCode: '',
  funding: '',
  justification: '',
  note: '',
  appraisal: null,
  execution: null,
};

function row(book: LooseBook, cells: Readonly<Record<string, LooseCell>>, sheet = BUDGET) {
  const made: (LooseCell | undefined)[] = [];
  for (const [title, cell] of Object.entries(cells)) made[book.sheet(sheet).column(title)] = cell;
  return made;
}

const remarkOfSum = (record: number, found: string) =>
  said('read.sum', { sheet: BUDGET, cell: cellName(3 + record, 0), found });

/** What happens to rows. */
export const ROWS: readonly Damage[] = [
  [
    'rows sorted the other way round',
    (book, plan) => {
      const sheet = book.sheet(BUDGET);
      const { length } = plan.lines;
      sheet.grid = [...sheet.grid.slice(0, 3), ...sheet.grid.slice(3, 3 + length).reverse()];
      return { plan: { ...plan, lines: [...plan.lines].reverse() } };
    },
  ],
  [
    'a row inserted in the middle, without an id',
    (book, plan) => {
      book.sheet(BUDGET).insertRow(2, row(book, TYPED));
      const id = next(plan.lines);
      return {
        plan: { ...plan, lines: [...plan.lines.slice(0, 2), { id, ...READ }, ...plan.lines.slice(2)] },
        remarks: [said('read.newId', { sheet: BUDGET, cell: 'A6', found: '', id })],
      };
    },
  ],
  [
    'a row typed below the table, outside it',
    (book, plan) => {
      const sheet = book.sheet(BUDGET);
      const at = sheet.records;
      sheet.grid[3 + at] = row(book, TYPED);
      const [id, cell] = [next(plan.lines), cellName(3 + at, 0)];
      return {
        plan: { ...plan, lines: [...plan.lines, { id, ...READ }] },
        remarks: [
          said('read.outside', { sheet: BUDGET, cell }),
          said('read.newId', { sheet: BUDGET, cell, found: '', id }),
        ],
      };
    },
  ],
  [
    'an id that an appraisal still speaks of is not given away',
    (book, plan) => {
      const stray = next(plan.lines);
      const sheet = book.sheet('Thẩm định');
      const at = plan.lines.length;
      sheet.insertRow(at, row(book, { 'Mã dòng': { v: stray }, 'Đơn giá thẩm định': { v: 9 } }, 'Thẩm định'));
      book.sheet(BUDGET).insertRow(0, row(book, TYPED));
      const id = `D${Number(stray.slice(1)) + 1}`;
      const below = [[stray, null, null, null, null, null, null, null, null, null, 9]];
      return {
        plan: { ...plan, lines: [{ id, ...READ }, ...plan.lines] },
        remarks: [
          said('read.newId', { sheet: BUDGET, cell: 'A4', found: '', id }),
          said('read.stray', { sheet: 'Thẩm định', cell: cellName(3 + at, 0), found: stray }),
        ],
        kept: { tables: { tblThamDinh: { columns: [], below } }, fields: [] },
      };
    },
  ],
  [
    'an acknowledgement and a severity typed into the log, in small letters',
    (book, plan) => {
      const log = { Ngày: { v: '06/08/2025' }, 'Người thực hiện': { v: 'Kế toán' } };
      const sheet = book.sheet('Nhật ký');
      const answer = {
        ...log,
        Loại: { v: 'xác nhận' },
        'Quy tắc': { v: 'b-10' },
        'Mã dòng, mã HĐ': { v: 'd2' },
      };
      const grave = { ...log, Loại: { v: 'Đặt mức Lỗi' }, 'Quy tắc': { v: 'b-13' } };
      sheet.insertRow(0, row(book, { ...answer, 'Nội dung, lý do': { v: 'Hai thôn' } }, 'Nhật ký'));
      sheet.insertRow(1, row(book, grave, 'Nhật ký'));
      const by = { who: 'Kế toán', date: '2025-08-06' };
      const acknowledgements = [{ ...by, rule: 'B-10', where: 'D2', reason: 'Hai thôn' }];
      const severities = [{ ...by, rule: 'B-13', severity: 'error', reason: '' }];
      return {
        plan: { ...plan, acknowledgements: [...acknowledgements, ...plan.acknowledgements], severities },
      };
    },
  ],
  [
    'blank rows',
    (book) => {
      book.sheet(BUDGET).insertRow(1);
      book.sheet(BUDGET).insertRow(4);
      book.sheet(WORKS).insertRow(0);
      return {};
    },
  ],
  [
    'rows of sums typed inside the table',
    (book) => {
      const sheet = book.sheet(BUDGET);
      const sum = { NSTW: { v: 900 }, 'Thành tiền': { v: 1000 } };
      sheet.insertRow(2, row(book, { 'Nội dung chi': { v: 'Cộng mục I' }, ...sum }));
      sheet.insertRow(0, row(book, { 'Mã dòng': { v: 'TỔNG CỘNG:' }, ...sum }));
      const kept = (at: string, label: string) => {
        const cells: (string | number | null)[] = sheet.titles.map(() => null);
        cells[sheet.column(at)] = label;
        cells[sheet.column('NSTW')] = 900;
        cells[sheet.column('Thành tiền')] = 1000;
        return cells.slice(0, sheet.column('NSTW') + 1);
      };
      const below = [kept('Mã dòng', 'TỔNG CỘNG:'), kept('Nội dung chi', 'Cộng mục I')];
      return {
        remarks: [remarkOfSum(0, 'TỔNG CỘNG:'), remarkOfSum(3, 'Cộng mục I')],
        kept: { tables: { tblDuToan: { columns: [], below } }, fields: [] },
      };
    },
  ],
  [
    '«Cộng tác viên» is an expense, not a sum',
    (book) => {
      const sheet = book.sheet(BUDGET);
      const cells = { ...TYPED, 'Nội dung chi': { v: 'Cộng tác viên' } };
      sheet.insertRow(0, row(book, { ...cells, 'Số lượng': {}, 'Đơn giá': {} }));
      const where = (title: string) => ({ sheet: BUDGET, cell: sheet.at(title), found: '' });
      return {
        refused: [said('book.needsNumber', where('Số lượng')), said('book.needsMoney', where('Đơn giá'))],
      };
    },
  ],
  [
    'a row copied with its id',
    (book, plan) => {
      const sheet = book.sheet(BUDGET);
      sheet.insertRow(1, [...(sheet.grid[3] ?? [])]);
      const [first] = plan.lines;
      const id = next(plan.lines);
      return {
        plan: {
          ...plan,
          lines: [first, { ...first, id, appraisal: null, execution: null }, ...plan.lines.slice(1)],
        },
        remarks: [said('read.repeatedId', { sheet: BUDGET, cell: 'A5', found: first?.id, id })],
      };
    },
  ],
  [
    'the totals row of the table switched on',
    (book) => {
      const sheet = book.sheet(BUDGET);
      const at = sheet.records;
      const sums = {
        'Thành tiền': { v: 5, f: 'SUBTOTAL(109,I4:I5)' },
        NSTW: { v: 3, f: 'SUBTOTAL(109,J4:J5)' },
      };
      sheet.grid[3 + at] = row(book, { 'Mã dòng': { v: 'Tổng' }, ...sums });
      sheet.grow(1);
      book.part(sheet.table!.path, (text) => text.replace(/<table /, '<table totalsRowCount="1" '));
      const below = [['Tổng', null, null, null, null, null, null, null, 5, 3]];
      return {
        remarks: [remarkOfSum(at, 'Tổng')],
        kept: { tables: { tblDuToan: { columns: [], below } }, fields: [] },
      };
    },
  ],
  [
    'a signature and notes below, an agency above',
    (book) => {
      const sheet = book.sheet(BUDGET);
      const at = 3 + sheet.records;
      sheet.grid[0]![3] = { v: 'UBND XÃ' };
      sheet.grid[at + 1] = [
        undefined,
        { v: 'Người lập' },
        undefined,
        { v: 'Kế toán' },
        { v: 'Thủ quỹ' },
        { v: 'CT' },
      ];
      const below = [
        [null, null, null, 'UBND XÃ'],
        [null, 'Người lập', null, 'Kế toán', 'Thủ quỹ', 'CT'],
      ];
      return {
        remarks: [
          said('read.keptAbove', { sheet: BUDGET, count: 1 }),
          said('read.keptRows', { sheet: BUDGET, cell: cellName(at + 1, 0), count: 1 }),
        ],
        kept: { tables: { tblDuToan: { columns: [], below } }, fields: [] },
      };
    },
  ],
  [
    'activity ids merged down',
    (book, plan) => {
      const sheet = book.sheet(BUDGET);
      const at = plan.lines.findIndex(({ activity }, index) => activity === plan.lines[index + 1]?.activity);
      const [top, bottom] = [sheet.at('Mã HĐ', at), sheet.at('Mã HĐ', at + 1)];
      sheet.set('Mã HĐ', at + 1, null);
      sheet.merges.push(`${top}:${bottom}`);
      const found = plan.lines[at]?.activity;
      return { remarks: [said('read.merged', { sheet: BUDGET, cell: `${top}:${bottom}`, found })] };
    },
  ],
  [
    'money merged down counts once',
    (book, plan) => {
      const sheet = book.sheet(BUDGET);
      sheet.set('NSTW', 0, 77);
      sheet.set('NSTW', 1, null);
      const cell = `${sheet.at('NSTW')}:${sheet.at('NSTW', 1)}`;
      sheet.merges.push(cell);
      const lines = plan.lines.map((line, at) =>
        at > 1 ? line : { ...line, sources: { ...line.sources, central: at === 0 ? 77 : 0 } },
      );
      return {
        plan: { ...plan, lines },
        remarks: [said('read.mergedCounted', { sheet: BUDGET, cell, found: '77' })],
      };
    },
  ],
  [
    'rows filtered out',
    (book) => {
      const sheet = book.sheet(BUDGET);
      const plain = sheet.xml.bind(sheet);
      sheet.xml = () => plain().replace(/<row r="([4-9])">/g, '<row r="$1" hidden="1">');
      return {};
    },
  ],
];
