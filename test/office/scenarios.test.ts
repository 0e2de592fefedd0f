import { expect } from '@jest/globals';
import { addLine, cellsOf, describeScenarios, nothing, ref, type Scenario, value } from './scenario-table';
import { lineCell, NEW_LINE, planInCells, priced, typeLine, update } from './scenarios';

const PLAIN: Scenario[] = [
  [
    'nothing changed: nothing is written',
    nothing,
    async () => {
      expect((await update()).cells).toBe(0);
    },
    'đã làm',
    ({ host: { counters } }) => {
      expect(counters.syncs).toBeLessThanOrEqual(3);
    },
  ],
  [
    'an amount is changed by the pane: one cell',
    nothing,
    async () => {
      expect((await update({ change: priced(47_000_000) })).cells).toBe(1);
    },
    'đã làm',
    (scene) => {
      expect(value(scene, 'D2', 'Đơn giá')).toBe(47_000_000);
    },
  ],
  [
    'a line typed below the table: the form, the appraisal and the accounts follow',
    addLine,
    () => update(),
    'đã làm',
    ({ book }) => {
      expect(Object.values(cellsOf(book, 'Biểu dự toán')).some(({ value: one }) => one === 'D7')).toBe(true);
      expect(book.sheet('Thẩm định').value(9, 0)).toBe('D7');
      expect(ref(book, 'tblThamDinh')).toMatch(/10$/);
      expect(ref(book, 'tblThucHien')).toMatch(/10$/);
    },
  ],
  [
    'a line without a code gets one, and keeps its place',
    (book) => {
      typeLine(book, { ...NEW_LINE, 'Mã dòng': '' });
      typeLine(book, {
        'Nội dung chi': 'Thuê xe',
        'Mã HĐ': 'H1',
        ĐVT: 'chuyến',
        'Số lượng': 1,
        'Đơn giá': 5,
      });
    },
    () => update(),
    'đã làm',
    async ({ book }) => {
      const { lines } = await planInCells();
      expect(lines.map(({ content }) => content).slice(-2)).toEqual(['Nước uống', 'Thuê xe']);
      expect(book.valueAt(lineCell(book, lines.at(-1)!.id, 'Nội dung chi'))).toBe('Thuê xe');
    },
  ],
  [
    'a column of their own inside our table stays where it stands, with its formulas',
    (book) => {
      book.userEdit('Dự toán!BI3', 'Của riêng tôi');
      book.userEdit('Dự toán!BI4', '=H4*2');
      addLine(book);
    },
    () => update(),
    'đã làm',
    ({ book }) => {
      expect(book.sheet('Dự toán').cell(3, 60)).toMatchObject({ formula: '=H4*2' });
      expect(ref(book, 'tblDuToan')).toBe('A3:BI10');
    },
  ],
  [
    'a row of their own above the table: everything is found where it stands now',
    (book) => {
      const { sheet } = book.locate('Dự toán!A1');
      sheet.write(0, 5, 'Bản lãnh đạo xem');
    },
    () => update({ change: priced(1_000_000, 'D4') }),
    'đã làm',
    (scene) => {
      expect(value(scene, 'D4', 'Đơn giá')).toBe(1_000_000);
      expect(scene.book.valueAt('Dự toán!F1')).toBe('Bản lãnh đạo xem');
    },
  ],
  [
    'a sheet of ours that was deleted is made again',
    (book) => {
      book.deleteSheet(book.sheet('Biểu dự toán'));
    },
    () => update(),
    'đã làm',
    ({ book }) => {
      expect(book.sheet('Biểu dự toán').visibility).toBe('Visible');
      expect(book.sheets.some(({ name }) => name.startsWith('~'))).toBe(false);
    },
  ],
  [
    'a form that was renamed is theirs from then on; a new one is made',
    (book) => {
      book.renameSheet(book.sheet('Biểu dự toán'), 'Biểu đã trình');
      addLine(book);
    },
    () => update(),
    'đã làm',
    ({ book }) => {
      expect(Object.values(cellsOf(book, 'Biểu đã trình')).some(({ value: one }) => one === 'D7')).toBe(
        false,
      );
      expect(Object.values(cellsOf(book, 'Biểu dự toán')).some(({ value: one }) => one === 'D7')).toBe(true);
    },
  ],
  [
    'the budget sheet renamed: its table is still ours',
    (book) => {
      book.renameSheet(book.sheet('Dự toán'), 'Chi tiết');
    },
    () => update({ change: priced(7_000) }),
    'đã làm',
    (scene) => {
      expect(value(scene, 'D2', 'Đơn giá')).toBe(7_000);
    },
  ],
  [
    'rows hidden by a filter are written like the others',
    (book) => {
      const table = book.tables.find(({ name }) => name === 'tblDuToan')!;
      table.filter(new Set([table.box.r0 + 2, table.box.r0 + 3]));
    },
    () => update({ change: priced(9_000) }),
    'đã làm',
    (scene) => {
      expect(value(scene, 'D2', 'Đơn giá')).toBe(9_000);
      expect(scene.book.sheet('Dự toán').hiddenRows.size).toBe(2);
    },
  ],
  [
    'a filtered table that must grow is not touched',
    (book) => {
      const table = book.tables.find(({ name }) => name === 'tblThamDinh')!;
      table.filter(new Set([table.box.r0 + 1]));
      addLine(book);
    },
    () => update(),
    'office.filtered',
    ({ book }) => {
      expect(ref(book, 'tblThamDinh')).toMatch(/9$/);
    },
  ],
  [
    'rows sorted by a person: a change finds its line',
    (book) => {
      const table = book.tables.find(({ name }) => name === 'tblDuToan')!;
      const { sheet, box } = table;
      const line = (row: number) =>
        Array.from({ length: box.c1 - box.c0 + 1 }, (_, at) => sheet.cell(row, box.c0 + at));
      const [first, last] = [line(box.r0 + 1), line(box.r1)];
      first.forEach((cell, at) => {
        sheet.put(box.r1, box.c0 + at, cell);
      });
      last.forEach((cell, at) => {
        sheet.put(box.r0 + 1, box.c0 + at, cell);
      });
    },
    () => update({ change: priced(3_000, 'D1') }),
    'đã làm',
    (scene) => {
      expect(value(scene, 'D1', 'Đơn giá')).toBe(3_000);
      expect(scene.book.sheet('Dự toán').value(3, 0)).toBe('D6');
    },
  ],
  [
    'a column that people hid stays hidden, and one they showed stays shown',
    (book) => {
      book.sheet('Dự toán').hiddenColumns.add(2);
      book.sheet('Dự toán').hiddenColumns.delete(11);
      addLine(book);
    },
    () => update(),
    'đã làm',
    ({ book }) => {
      const { hiddenColumns } = book.sheet('Dự toán');
      expect([hiddenColumns.has(2), hiddenColumns.has(11)]).toEqual([true, false]);
    },
  ],
  [
    'cells that people merged beside our tables stay merged',
    (book) => {
      book.sheet('Thẩm định').merges.push({ r0: 20, c0: 0, r1: 21, c1: 3 });
      addLine(book);
    },
    () => update(),
    'đã làm',
    ({ book }) => {
      expect(book.sheet('Thẩm định').merges).toEqual([{ r0: 20, c0: 0, r1: 21, c1: 3 }]);
    },
  ],
  [
    'cells that people merged right below a table that must grow',
    (book) => {
      book.sheet('Thẩm định').merges.push({ r0: 9, c0: 0, r1: 9, c1: 3 });
      addLine(book);
    },
    () => update(),
    'office.merged',
    ({ book }) => {
      expect(ref(book, 'tblThamDinh')).toMatch(/9$/);
    },
  ],
  [
    'calculation set to manual stays manual',
    (book) => {
      book.calculationMode = 'Manual';
      addLine(book);
    },
    () => update(),
    'đã làm',
    ({ book }) => {
      expect(book.calculationMode).toBe('Manual');
    },
  ],
  [
    'a workbook that is read-only, or in Protected View',
    (book) => {
      book.readOnly = true;
      addLine(book);
    },
    () => update(),
    'office.readOnly',
    ({ host: { counters } }) => {
      expect(counters.syncs).toBeLessThanOrEqual(3);
    },
  ],
  [
    'an Excel that is counted in Vietnamese: amounts stay amounts',
    (book) => {
      book.separators = { decimal: ',', thousands: '.', culture: 'vi-VN' };
    },
    () => update({ change: priced(1_234_567) }),
    'đã làm',
    (scene) => {
      expect(value(scene, 'D2', 'Đơn giá')).toBe(1_234_567);
    },
  ],
];

describeScenarios('updating an open workbook', PLAIN);
