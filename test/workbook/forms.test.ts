import { describe, expect, it } from '@jest/globals';
import { examplePlan, inWords, type Plan, planTotal } from '../../src/plan';
import type { SheetModel } from '../../src/workbook/model/sheet-model';
import { budgetRows } from '../../src/document/parts/budget-rows';
import { layoutActivityForm } from '../../src/workbook/sheets/activity-form';
import { layoutBudgetForm } from '../../src/workbook/sheets/budget-form';
import { layoutSummary } from '../../src/workbook/sheets/summary';
import { writeXlsx } from '../../src/workbook/xlsx/write-xlsx';
import { lintXlsx } from '../files/xlsx-lint';
import { formulaFaults, type Known, ruleFaults } from '../files/lint-formula';
import { countBook, type Value } from './count-book';
import { scratchBook } from './scratch-book';
import { activity, line, smallPlan } from './small-plan';

const LAYOUTS = { budget: layoutBudgetForm, activities: layoutActivityForm, summary: layoutSummary };
type Form = keyof typeof LAYOUTS;
const PRINTED = { budget: 12, activities: 10, summary: 9 };

/** What stands in the printed columns, row by row; empty rows and cells are left out of the text. */
const texts = (rows: readonly (readonly Value[])[]) =>
  rows.map((cells) =>
    cells
      .map(String)
      .join(' | ')
      .replace(/( \| )+$/, ''),
  );

function stored(sheet: SheetModel, columns: number): Value[][] {
  return sheet.rows.map(({ cells }) =>
    Array.from({ length: columns }, (_, column) => cells[column]?.value ?? ''),
  );
}

/** The form laid out of one plan, as an engine counts it while the tables hold another. */
function seen(
  form: Form,
  laid: Plan,
  held: Plan = laid,
): { sheet: SheetModel; rows: Value[][]; status: Value } {
  const { sheet } = LAYOUTS[form](laid);
  const valueAt = countBook(scratchBook(held, [sheet]));
  const rows = sheet.rows.map((_, row) =>
    Array.from({ length: PRINTED[form] }, (__, column) => valueAt(sheet.name, row, column)),
  );
  return { sheet, rows, status: rows[0]![0]! };
}

const withoutLine = (plan: Plan, id: string): Plan => ({
  ...plan,
  lines: plan.lines.filter((one) => one.id !== id),
});
const edited = (plan: Plan, id: string, change: Record<string, unknown>): Plan => ({
  ...plan,
  lines: plan.lines.map((one) => (one.id === id ? { ...one, ...change } : one)),
});

/** In a table of one row IronCalc finds nothing: LibreOffice counts such books. */
const UNNAMED = [activity('H1'), activity('H2')];

describe.each(Object.keys(LAYOUTS) as Form[])('the values kept beside the formulas of «%s»', (form) => {
  const plans: [string, Plan][] = [
    ['printed with its plan', smallPlan()],
    ['standing alone', smallPlan({ appendix: false })],
    ['a draft', smallPlan({ number: '', appendix: false, signature: { position: 'TRƯỞNG PHÒNG' } })],
    ['nothing yet', smallPlan({ activities: [], lines: [], funding: [] })],
    [
      'no sub-project named',
      smallPlan({ part: '', activities: UNNAMED, lines: [line('D1', 'H1'), line('D2', 'H2')] }),
    ],
    ['a long title', smallPlan({ title: 'Thực hiện các nội dung truyền thông '.repeat(9) })],
  ];
  it.each(plans)('are those another engine counts: %s', (_, plan) => {
    const { sheet, rows } = seen(form, plan);
    expect(texts(rows)).toEqual(texts(stored(sheet, PRINTED[form])));
  });

  it('are the same every time', () => {
    expect(LAYOUTS[form](smallPlan())).toEqual(LAYOUTS[form](smallPlan()));
  });

  it('stand beside formulas that Excel 2010 knows', () => {
    const plan = smallPlan();
    const { sheet } = LAYOUTS[form](plan);
    const book = scratchBook(plan, [sheet]);
    const known: Known = {
      sheets: new Set(book.sheets.map(({ name }) => name.toLowerCase())),
      names: new Set(book.names.map(({ name }) => name.toLowerCase())),
      tables: new Map(
        book.sheets.flatMap(({ tables }) =>
          tables.map(({ name, columns }) => [
            name.toLowerCase(),
            new Set(columns.map(({ title }) => title.toLowerCase())),
          ]),
        ),
      ),
    };
    const formulas = sheet.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.formula ?? []));
    expect(formulas.flatMap((formula) => formulaFaults(formula, known))).toEqual([]);
    expect(Math.max(...formulas.map(({ length }) => length))).toBeLessThan(8192);
    expect((sheet.conditionals ?? []).flatMap(({ formula }) => ruleFaults(formula, known))).toEqual([]);
  });
});

it('the forms are sheets that Excel opens', () => {
  const plan = smallPlan();
  const sheets = Object.values(LAYOUTS).map((layout) => layout(plan).sheet);
  expect(lintXlsx(writeXlsx(scratchBook(plan, sheets)))).toEqual([]);
});

describe('Biểu dự toán', () => {
  const body = (rows: readonly Value[][]) => texts(rows.slice(10)).filter((row) => row !== '');

  it('numbers sub-projects A, activities I, groups and lines 1, lines of a group with a dash', () => {
    expect(body(seen('budget', smallPlan()).rows).slice(0, 13)).toEqual([
      'A | Tiểu dự án 2 - Truyền thông về giảm nghèo đa chiều |  |  |  |  | 96686000 | 91000000 | 5686000 | 0',
      'I | Hoạt động H1 |  |  |  |  | 96486000 | 91000000 | 5486000 | 0',
      '1 | Biên soạn |  |  |  |  | 95686000 | 90200000 | 5486000 | 0',
      '- | Nội dung D1 | buổi | 2 | 1 | 100000 | 200000 | 200000 | 0 | 0',
      '- | Nội dung D2 | buổi | 2 | 1 | 47743000 | 95486000 | 90000000 | 5486000 | 0 | điểm b khoản 2 Điều 4 Thông tư 55/2023/TT-BTC',
      '2 | Nội dung D3 | buổi | 2 | 3 | 100000 | 600000 | 600000 | 0 | 0 |  | Theo báo giá',
      '3 | In ấn |  |  |  |  | 200000 | 200000 | 0 | 0',
      '- | Nội dung D6 | buổi | 2 | 1 | 100000 | 200000 | 200000 | 0 | 0',
      'II | Hoạt động H2 |  |  |  |  | 200000 | 0 | 200000 | 0',
      '1 | Nội dung D5 | buổi | 2 | 1 | 100000 | 200000 | 0 | 200000 | 0',
      'B | Mã nội dung: gnbv.6.1 |  |  |  |  | 1250000 | 0 | 0 | 1250000',
      'I | Hoạt động H3 |  |  |  |  | 1250000 | 0 | 0 | 1250000',
      '1 | Nội dung D4 | buổi | 12.5 | 1 | 100000 | 1250000 | 0 | 0 | 1250000',
    ]);
  });

  it('adds up, and says the total in words', () => {
    const plan = smallPlan();
    const { rows } = seen('budget', plan);
    const total = rows.find(([first]) => first === 'TỔNG CỘNG')!;
    expect(total.slice(6, 10)).toEqual([97_936_000, 91_000_000, 5_686_000, 1_250_000]);
    expect(body(rows)).toContain(`Bằng chữ: ${inWords(planTotal(plan))}./.`);
  });

  it('has the rows of the appendix in the plan', async () => {
    const names = new Map([['gnbv.6.1', 'Tiểu dự án 1 - Giảm nghèo về thông tin']]);
    for (const plan of [smallPlan(), await examplePlan('commune')]) {
      const { sheet } = layoutBudgetForm(plan, names);
      const rows = stored(sheet, 2).slice(10);
      const expected = budgetRows(plan, names).map((row) =>
        row.kind === 'sum' ? [row.index, row.name] : [row.index, row.line.content],
      );
      expect(rows.slice(0, expected.length)).toEqual(expected);
    }
  });

  it('shows an edited line at once, with all sums above it', () => {
    const plan = smallPlan();
    const { rows, status } = seen(
      'budget',
      plan,
      edited(plan, 'D1', { unitPrice: 200_000, content: 'Đã sửa' }),
    );
    expect(body(rows).slice(1, 4)).toEqual([
      'I | Hoạt động H1 |  |  |  |  | 96686000 | 91000000 | 5486000 | 0',
      '1 | Biên soạn |  |  |  |  | 95886000 | 90200000 | 5486000 | 0',
      '- | Đã sửa | buổi | 2 | 1 | 200000 | 400000 | 200000 | 0 | 0',
    ]);
    expect(status).toBe('');
  });

  it('finds its lines again after they were sorted', () => {
    const plan = smallPlan();
    const { rows, status } = seen('budget', plan, { ...plan, lines: [...plan.lines].reverse() });
    expect(texts(rows)).toEqual(texts(stored(layoutBudgetForm(plan).sheet, 12)));
    expect(status).toBe('');
  });

  it('shows nothing where a line was deleted, and says so', () => {
    const plan = smallPlan();
    const { rows, status } = seen('budget', plan, withoutLine(plan, 'D6'));
    expect(rows.flat().filter((value) => String(value).startsWith('#'))).toEqual([]);
    expect(rows.some(([, content]) => content === 'Nội dung D6')).toBe(false);
    expect(rows.find(([first]) => first === 'TỔNG CỘNG')![6]).toBe(97_736_000);
    expect(status).toBe('Biểu chưa cập nhật: bớt 1 dòng; lập lại biểu trước khi in.');
  });

  it('says that lines were added, with an id or without', () => {
    const held = smallPlan();
    const { status } = seen('budget', withoutLine(held, 'D5'), held);
    expect(status).toBe(
      'Biểu chưa cập nhật: thêm 1 dòng; tổng tiền lệch 200000 đồng; lập lại biểu trước khi in.',
    );
    const unnamed = edited(held, 'D5', { id: '' });
    expect(seen('budget', withoutLine(held, 'D5'), unnamed).status).toBe(status);
  });

  it('says that a line stands under another activity or group by now', () => {
    const plan = smallPlan();
    const moved = 'Biểu chưa cập nhật: 1 dòng đổi hoạt động hoặc nhóm chi; lập lại biểu trước khi in.';
    expect(seen('budget', plan, edited(plan, 'D5', { activity: 'H1' })).status).toBe(moved);
    expect(seen('budget', plan, edited(plan, 'D1', { group: 'In ấn' })).status).toBe(moved);
    expect(seen('budget', plan, edited(plan, 'D3', { group: 'In ấn' })).status).toBe(moved);
  });

  it('is an appendix with its label, or stands alone with agency and signatures, as InKem says now', () => {
    const appended = seen('budget', smallPlan({ appendix: false }), smallPlan({ appendix: true })).rows;
    expect(texts(appended).slice(1, 8)).toEqual([
      '',
      'Phụ lục II',
      'DỰ TOÁN KINH PHÍ THỰC HIỆN KẾ HOẠCH',
      'Thực hiện Dự án 6 năm 2025',
      '',
      '(Kèm theo Kế hoạch số 07/KH-UBND ngày 05 tháng 02 năm 2025 của Ủy ban nhân dân xã Phiêng Ngần)',
      ' |  |  |  |  |  |  |  |  |  |  | ĐVT: đồng',
    ]);
    expect(texts(appended).at(-1)).toBe('');
    const { rows: alone, status } = seen('budget', smallPlan(), smallPlan({ appendix: false }));
    expect(texts(alone).slice(1, 3)).toEqual(['ỦY BAN NHÂN DÂN XÃ PHIÊNG NGẦN', '']);
    const signed = alone.slice(-9).map((cells) => cells.filter((value) => value !== ''));
    expect(signed).toEqual([
      ['Phiêng Ngần, ngày 05 tháng 02 năm 2025'],
      ['NGƯỜI LẬP BIỂU', 'PHỤ TRÁCH KẾ TOÁN', 'TM. ỦY BAN NHÂN DÂN'],
      ['(Ký, ghi rõ họ tên)', '(Ký, ghi rõ họ tên)', 'KT. CHỦ TỊCH'],
      ['PHÓ CHỦ TỊCH'],
      ['(Ký, ghi rõ họ tên, đóng dấu)'],
      [],
      [],
      [],
      ['Lò Văn A'],
    ]);
    expect(status).toBe('Biểu chưa cập nhật: chỗ ký chưa vào vùng in; lập lại biểu trước khi in.');
  });

  it('prints the signatures only where there are some', () => {
    const area = (appendix: boolean) => layoutBudgetForm(smallPlan({ appendix })).sheet.page.area!;
    expect(area(false).bottom - area(true).bottom).toBe(9);
    expect(area(true)).toMatchObject({ top: 1, left: 0, right: 11 });
  });

  it('keeps its formulas short: they are written once a cell', () => {
    const { sheet } = layoutBudgetForm(smallPlan());
    const row = sheet.rows.find(({ cells }) => cells[12]?.value === 'D1')!;
    expect(row.cells.reduce((sum, cell) => sum + (cell?.formula?.length ?? 0), 0)).toBeLessThan(1200);
  });

  it('lays out fifty thousand lines', () => {
    const lines = Array.from({ length: 50_000 }, (_, at) =>
      line(`D${at + 1}`, 'H1', { group: `Nhóm ${at % 900}` }),
    );
    const { sheet } = layoutBudgetForm(smallPlan({ lines }));
    expect(sheet.rows).toHaveLength(1 + 7 + 2 + 1 + 900 + 50_000 + 1 + 10);
  });
});

describe('Biểu hoạt động', () => {
  it('has time, product and money of every activity', () => {
    const rows = texts(seen('activities', smallPlan()).rows).slice(9, 14);
    expect(rows).toEqual([
      '1 | Hoạt động H1 | Phòng Văn hóa - Xã hội |  |  | Từ 15/08/2025 đến 05/09/2025 |  | Buổi truyền thông (4 buổi) | 96486000',
      '2 | Hoạt động H2 | Trung tâm Y tế |  |  | Từ 15/08/2025 đến 30/11/2025 | Nhà văn hóa thôn |  | 200000',
      '3 | Hoạt động H3 |  |  |  | Từ 15/08/2025 đến 05/09/2025 |  | (2) | 1250000',
      '4 | Hoạt động H4 | Phòng Văn hóa - Xã hội |  |  | Từ 15/08/2025 đến 05/09/2025 |  |  | 0',
      'TỔNG CỘNG |  |  |  |  |  |  |  | 97936000',
    ]);
  });

  it('says that activities were added or removed', () => {
    const plan = smallPlan();
    const fewer = { ...plan, activities: plan.activities.slice(0, 3) };
    expect(seen('activities', fewer, plan).status).toBe(
      'Biểu chưa cập nhật: thêm 1 hoạt động; lập lại biểu trước khi in.',
    );
    expect(seen('activities', plan, fewer).status).toBe(
      'Biểu chưa cập nhật: bớt 1 hoạt động; lập lại biểu trước khi in.',
    );
    expect(seen('activities', plan).status).toBe('');
  });

  it('is Phụ lục I beside a budget, an appendix without a number where there is none', () => {
    const label = (plan: Plan) => seen('activities', plan).rows[2]![0];
    expect(label(smallPlan())).toBe('Phụ lục I');
    expect(label(smallPlan({ lines: [] }))).toBe('Phụ lục');
    expect(label(smallPlan({ appendix: false }))).toBe('');
  });
});

describe('Tổng hợp', () => {
  const block = (rows: readonly Value[][], heading: string) => {
    const from = rows.findIndex(([first]) => String(first).startsWith(heading));
    const length = rows.slice(from).findIndex(([, second]) => second === 'Đối chiếu');
    return texts(rows.slice(from + 2, from + length + 1));
  };

  it('cuts the money by activity, decision, sub-project, quarter, code and unit; every cut is the whole', () => {
    const { rows } = seen('summary', smallPlan());
    expect(block(rows, '1.')).toEqual([
      'H1 | Hoạt động H1 | 96486000 | 91000000 | 5486000 | 5000000 | 0 | 486000 | 0',
      'H2 | Hoạt động H2 | 200000 | 0 | 200000 | 0 | 200000 | 0 | 0',
      'H3 | Hoạt động H3 | 1250000 | 0 | 0 | 0 | 0 | 0 | 1250000',
      'H4 | Hoạt động H4 | 0 | 0 | 0 | 0 | 0 | 0 | 0',
      ' | Cộng | 97936000 | 91000000 | 5686000 | 5000000 | 200000 | 486000 | 1250000',
      ' | Đối chiếu | khớp',
    ]);
    expect(block(rows, '2.')).toEqual([
      'NV1 | Quyết định NV1 | gnbv.6.2 | NSTW | 599 | 340-341 |  |  | 91600000',
      'NV2 | Quyết định NV2 | gnbv.6.1 | Nguồn khác |  |  | 0472 |  | 3000000',
      'NV3 | Quyết định NV3 | gnbv.6.2 | NS tỉnh',
      'NV4 | Quyết định NV4 | gnbv.6.2 | NSTW |  |  |  |  | -600000',
      ' | Cộng |  |  |  |  |  |  | 94000000',
      ' | Đối chiếu |  |  |  |  |  |  | khớp',
    ]);
    expect(block(rows, '3.')).toEqual([
      'gnbv.6.2 | Tiểu dự án 2 - Truyền thông về giảm nghèo đa chiều | NSTW | 91000000 | 91000000 | 0',
      'gnbv.6.2 | Tiểu dự án 2 - Truyền thông về giảm nghèo đa chiều | NS tỉnh | 0 | 5000000 | -5000000',
      'gnbv.6.2 | Tiểu dự án 2 - Truyền thông về giảm nghèo đa chiều | NS huyện | 0 | 200000 | -200000',
      'gnbv.6.2 | Tiểu dự án 2 - Truyền thông về giảm nghèo đa chiều | NS xã | 0 | 486000 | -486000',
      'gnbv.6.1 | Mã nội dung: gnbv.6.1 | Nguồn khác | 3000000 | 1250000 | 1750000',
      ' | Cộng |  | 94000000 | 97936000 | -3936000',
      ' | Đối chiếu |  | khớp | khớp',
    ]);
    expect(block(rows, '4.').slice(0, 2)).toEqual([
      '2025-Q3 | Quý III/2025 | 97736000 | 91000000 | 5486000 | 5000000 | 0 | 486000 | 1250000',
      '2025-Q4 | Quý IV/2025 | 200000 | 0 | 200000 | 0 | 200000 | 0 | 0',
    ]);
    expect(block(rows, '5.').slice(0, 3)).toEqual([
      '6651 | Tiểu mục 6651 | 800000 | 800000 | 0 | 0 | 0 | 0 | 0',
      '7001 | Tiểu mục 7001 | 200000 | 0 | 200000 | 0 | 200000 | 0 | 0',
      ' | Chưa ghi mã | 96936000 | 90200000 | 5486000 | 5000000 | 0 | 486000 | 1250000',
    ]);
    expect(block(rows, '6.').slice(0, 3)).toEqual([
      '1 | Phòng Văn hóa - Xã hội | 96486000 | 91000000 | 5486000 | 5000000 | 0 | 486000 | 0',
      '2 | Trung tâm Y tế | 200000 | 0 | 200000 | 0 | 200000 | 0 | 0',
      ' | Chưa ghi đơn vị | 1250000 | 0 | 0 | 0 | 0 | 0 | 1250000',
    ]);
  });

  it('says by how much a cut is off when lines came whose keys it does not have', () => {
    const plan = smallPlan();
    const { rows } = seen('summary', withoutLine(plan, 'D5'), plan);
    expect(block(rows, '1.').at(-1)).toBe(' | Đối chiếu | khớp');
    expect(block(rows, '4.').at(-1)).toBe(' | Đối chiếu | lệch -200000 đồng');
    expect(block(rows, '5.').at(-1)).toBe(' | Đối chiếu | lệch -200000 đồng');
  });

  it('shows lines whose sources do not add up as a difference to the total', () => {
    const plan = edited(smallPlan(), 'D5', { sources: smallPlan().lines[5]!.sources, unitPrice: 1_000_000 });
    expect(block(seen('summary', plan).rows, '3.').at(-1)).toBe(
      ' | Đối chiếu |  | khớp | lệch -1800000 đồng',
    );
  });

  it('tells codes apart as text, takes units in capitals and small letters for one', () => {
    const plan = smallPlan({
      activities: [
        activity('H1', { lead: 'Phòng *' }),
        activity('H2', { lead: 'PHÒNG *' }),
        activity('H3', { lead: 'Phòng Y tế' }),
      ],
      lines: ['0123', '123', '1/2', '1E3', '1000'].map((economicCode, at) =>
        line(`D${at + 1}`, `H${(at % 3) + 1}`, { economicCode }),
      ),
    });
    const { rows } = seen('summary', plan);
    expect(block(rows, '5.').map((row) => row.split(' | ')[2])).toEqual([
      ...Array.from({ length: 5 }, () => '200000'),
      '0',
      '1000000',
      'khớp',
    ]);
    expect(
      block(rows, '6.')
        .slice(0, 2)
        .map((row) => row.split(' | ').slice(1, 3)),
    ).toEqual([
      ['Phòng *', '800000'],
      ['Phòng Y tế', '200000'],
    ]);
  });

  it('draws activities by purse, as long as there are few enough to read', () => {
    const { sheet } = layoutSummary(smallPlan());
    const [chart] = sheet.charts!;
    expect(chart!.categories).toEqual({
      reference: "'Tổng hợp'!$A$6:$A$9",
      values: ['H1', 'H2', 'H3', 'H4'],
    });
    expect(chart!.series.map(({ name, reference }) => [name, reference])).toEqual([
      ['NSTW', "'Tổng hợp'!$D$6:$D$9"],
      ['NSĐP', "'Tổng hợp'!$E$6:$E$9"],
      ['Nguồn khác', "'Tổng hợp'!$I$6:$I$9"],
    ]);
    expect(chart!.series[1]!.values).toEqual([5_486_000, 200_000, 0, 0]);
    const many = Array.from({ length: 41 }, (_, at) => activity(`H${at + 1}`));
    expect(layoutSummary(smallPlan({ activities: many })).sheet.charts).toEqual([]);
  });
});
