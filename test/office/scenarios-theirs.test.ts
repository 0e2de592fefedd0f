import { expect } from '@jest/globals';
import { addLine, describeScenarios, nothing, ref, type Scenario, value } from './scenario-table';
import { lineCell, priced, update } from './scenarios';

const THEIRS: Scenario[] = [
  [
    'a number typed into a form: the cells are named and nothing is written',
    (book) => {
      book.sheet('Biểu dự toán').write(11, 4, 999);
      addLine(book);
    },
    () => update(),
    'office.notOurs',
    ({ book }) => {
      expect(book.valueAt('Biểu dự toán!E12')).toBe(999);
    },
  ],
  [
    '… and with their consent that form is kept aside and a new one laid out',
    (book) => {
      book.sheet('Biểu dự toán').write(11, 4, 999);
      addLine(book);
    },
    () => update({ aside: true }),
    'đã làm',
    ({ book }) => {
      expect(book.valueAt('Biểu dự toán (bản riêng)!E12')).toBe(999);
      expect(book.valueAt('Biểu dự toán!E12')).not.toBe(999);
    },
  ],
  [
    'a note beside a form is nobody’s business',
    (book) => {
      book.sheet('Biểu dự toán').write(11, 30, 'xem lại');
      addLine(book);
    },
    () => update(),
    'đã làm',
    ({ book }) => {
      expect(book.valueAt('Biểu dự toán!AE12')).toBe('xem lại');
    },
  ],
  [
    'a signature right below the appraisal, where its new row must go',
    (book) => {
      book.sheet('Thẩm định').write(9, 1, 'Người thẩm định');
      addLine(book);
    },
    () => update(),
    'office.inTheWay',
    ({ book }) => {
      expect(book.valueAt('Thẩm định!B10')).toBe('Người thẩm định');
    },
  ],
  [
    'a number typed over our formula in the budget stays',
    (book) => {
      book.userEdit(lineCell(book, 'D1', 'Thành tiền'), 123);
    },
    () => update({ change: priced(8_000) }),
    'đã làm',
    (scene) => {
      expect(value(scene, 'D1', 'Thành tiền')).toBe(123);
    },
  ],
  [
    'a sheet locked with a password is left, the others are updated',
    (book) => {
      const form = book.sheet('Biểu dự toán');
      form.protection = { ...form.protection, password: 'bí mật' };
      addLine(book);
    },
    async () => {
      expect((await update()).locked).toEqual(['Biểu dự toán']);
    },
    'đã làm',
    ({ book }) => {
      expect(book.sheet('Biểu dự toán').protection).toMatchObject({ on: true, password: 'bí mật' });
      expect(ref(book, 'tblThamDinh')).toMatch(/10$/);
    },
  ],
  [
    'our own protection rests for the job and stands again after it',
    addLine,
    () => update(),
    'đã làm',
    ({ book }) => {
      expect(book.sheet('Biểu dự toán').protection).toMatchObject({ on: true, password: undefined });
      expect(book.sheet('Biểu dự toán').protection.options).toMatchObject({
        allowFormatColumns: true,
        allowFormatCells: false,
      });
    },
  ],
  [
    'somebody else changes the same cell between reading and writing: theirs stays and is named',
    nothing,
    async ({ host: excel, book }) => {
      excel.faults.between((request) => {
        if (request === 1) book.userEdit(lineCell(book, 'D2', 'Đơn giá'), 777);
      });
      const { clashes } = await update({ change: priced(5_000) });
      expect(clashes).toEqual([{ sheet: 'Dự toán', cell: 'H5' }]);
    },
    'đã làm',
    (scene) => {
      expect(value(scene, 'D2', 'Đơn giá')).toBe(777);
    },
  ],
  [
    'somebody else inserts a row between reading and writing: their rows are put back',
    nothing,
    async ({ host: excel, book }) => {
      excel.faults.between((request) => {
        if (request !== 1) return;
        const table = book.tables.find(({ name }) => name === 'tblDuToan')!;
        table.addRows(0, [table.columns.map((_, at) => (at === 0 ? 'D99' : null))]);
      });
      await update({ change: priced(5_000) });
    },
    'đã làm',
    ({ book }) => {
      expect(book.valueAt(lineCell(book, 'D1', 'Đơn giá'))).toBe(100_000);
      expect(book.valueAt(lineCell(book, 'D2', 'Đơn giá'))).toBe(47_743_000);
    },
  ],
];

describeScenarios('what is not ours, and others who type', THEIRS);
