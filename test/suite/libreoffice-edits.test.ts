import { beforeAll, describe, expect, it } from '@jest/globals';
import { examplePlan, type Level, type Plan } from '../../src/plan';
import { bookFile, layoutBook, loadLaw, openBookFile, type RawBook } from '../../src/workbook';
import { readXlsx } from '../../src/workbook/xlsx/read-xlsx';
import {
  differences,
  type Edit,
  type FormulaCell,
  formulaCells,
  withEdits,
  withoutValues,
} from './book-files';
import { convertAll } from './soffice';

const [BUDGET, ACTIVITIES, FUNDS, CHECKS, SUMMARY] = [
  'Dự toán',
  'Hoạt động',
  'Nguồn vốn',
  'Kiểm tra',
  'Tổng hợp',
];
const LOCAL = 'Định mức địa phương';
const [COVER, INFO, FORM, ACTIVITY_FORM] = ['Bìa & hướng dẫn', 'Thông tin', 'Biểu dự toán', 'Biểu hoạt động'];
const TABLES = [COVER, INFO, BUDGET, ACTIVITIES, FUNDS, CHECKS, 'Thẩm định', 'Thực hiện', 'Đóng góp'];
const ALL = [...TABLES, SUMMARY, FORM, ACTIVITY_FORM];
/** Figures that the printed form groups by what has changed: it says so instead of moving rows. */
const WITHOUT_FORM = [...TABLES, SUMMARY, ACTIVITY_FORM];

type Place = readonly [sheet: string, row: string, column: string, value: string | number];

interface Change {
  readonly about: string;
  readonly level: Level;
  readonly edits: readonly Edit[];
  readonly compared: readonly string[];
  /** Cells that must say something else than before: proof that the changes arrived. */
  readonly moves: readonly Place[];
  /** Cells that speak to whoever edits: a form laid out anew has nothing to say there. */
  readonly except?: readonly string[];
}

const budget = (row: string, column: string, value: Edit['value']): Edit => ({
  sheet: BUDGET,
  row,
  column,
  value,
});
const info = (row: string, value: string): Edit => ({ sheet: INFO, row, column: 'Nội dung', value });
const of = (sheet: string, row: string, column: string, value: Edit['value']): Edit => {
  return { sheet, row, column, value };
};

const CHANGES: readonly Change[] = [
  {
    about: 'prices, quantities, sources and decisions',
    level: 'commune',
    edits: [
      budget('D1', 'Đơn giá', 150_000),
      // Three decimals, a number of times left out, and sources that no longer add up.
      budget('D2', 'Số lượng', 24.125),
      budget('D4', 'Số lần', null),
      budget('D3', 'NSTW', 1_000_000),
      budget('D3', 'NS xã', 600_000),
      budget('D5', 'Căn cứ', null),
      of(FUNDS, 'NV1', 'Số tiền', 100_000_000),
      of('Thẩm định', 'D1', 'SL thẩm định', 40),
      of('Thẩm định', 'D1', 'Số lần thẩm định', 1),
      of('Thẩm định', 'D1', 'Đơn giá thẩm định', 90_000),
      of('Thực hiện', 'D1', 'Đã thanh toán', 1_000_000),
    ],
    compared: ALL,
    moves: [
      [BUDGET, 'D1', 'So mức', 'Vượt mức'],
      [BUDGET, 'D1', 'Chênh mức', 50_000],
      [BUDGET, 'D2', 'Chênh nguồn', 18_750],
      [FUNDS, 'NV1', 'Số tiền', 100_000_000],
      ['Thực hiện', 'D1', 'Còn lại', 2_600_000],
    ],
  },
  {
    about: 'what a norm asks: words of another tier, a distance, a language, a council, a code',
    level: 'commune',
    edits: [
      budget('D1', 'Số từ', 700),
      budget('D3', 'Số từ', null),
      budget('D22', 'Số km', 60),
      budget('D22', 'Giá xăng', 19_500),
      budget('D28', 'Tiếng DTTS', 'Không'),
      budget('D25', 'Tiếng DTTS', 'Có'),
      budget('D2', 'Mã định mức', null),
      budget('D63', 'Mã định mức', 'TT55-4.2.b-4'),
      of(LOCAL, 'TT55-4.2.c-9', 'Mức', 12_000),
    ],
    compared: ALL,
    moves: [
      [BUDGET, 'D2', 'So mức', 'Chưa đủ dữ liệu'],
      [BUDGET, 'D10', 'Mức tối đa', 12_000],
      [BUDGET, 'D22', 'So mức', 'Vượt mức'],
      [BUDGET, 'D25', 'Mức tối đa', 91_000],
      [BUDGET, 'D28', 'So mức', 'Vượt mức'],
      [BUDGET, 'D63', 'So mức', 'Vượt mức'],
    ],
  },
  {
    about: 'lines and activities that belong elsewhere',
    level: 'commune',
    edits: [budget('D12', 'Mã HĐ', 'H2'), of(ACTIVITIES, 'H3', 'Tiểu dự án', 'gnbv.6.1')],
    compared: WITHOUT_FORM,
    moves: [
      [BUDGET, 'D12', 'k1', 2],
      [BUDGET, 'D13', 'TDA', 'gnbv.6.1'],
      [FUNDS, 'NV3', 'Đã lập theo nguồn', 183_880_000],
    ],
  },
  {
    about: 'forms that stand alone and are signed, amounts rounded to thousands',
    level: 'commune',
    edits: [
      info('Biểu in kèm kế hoạch', 'Không'),
      info('Họ tên người ký', 'Lò Văn Pâng'),
      info('Làm tròn thành tiền đến', 'Nghìn đồng'),
    ],
    compared: ALL,
    moves: [
      [INFO, 'Biểu in kèm kế hoạch', 'Nội dung', 'Không'],
      [BUDGET, 'D22', 'Thành tiền', 675_000],
    ],
    except: [`${FORM}!A1`, `${FORM}!Q1`, `${ACTIVITY_FORM}!A1`, `${ACTIVITY_FORM}!O1`],
  },
  {
    about: 'an activity that begins only after a change of the law, and a council that begins on the way',
    level: 'district',
    edits: [of(ACTIVITIES, 'H1', 'Từ ngày', 45_488), of(LOCAL, 'TT55-4.2.c-9', 'Từ ngày', 45_505)],
    compared: ALL,
    moves: [[BUDGET, 'D1', 'Mức tối đa', 351_000]],
  },
  {
    about: 'a line with a day of its own, in another quarter, and a price of after the change',
    level: 'district',
    edits: [budget('D2', 'Ngày chi', 45_450), budget('D2', 'Đơn giá', 1_500_000)],
    compared: ALL.filter((sheet) => sheet !== SUMMARY),
    moves: [
      [BUDGET, 'D2', 'So mức', 'Vượt mức'],
      [BUDGET, 'D2', 'Quý', '2024-Q2'],
    ],
  },
];

interface Edited {
  readonly before: Plan;
  readonly after: Plan;
  readonly cells: readonly FormulaCell[];
  readonly counted: RawBook;
  /** The formula cells of the file as it was made: parts that the change calls for come with the next layout. */
  readonly held: ReadonlySet<string>;
}

const edited = new Map<string, Edited>();

beforeAll(async () => {
  const files = new Map<string, Uint8Array>();
  for (const [at, { level, edits }] of CHANGES.entries()) {
    const plan = await examplePlan(level);
    const file = withEdits(await bookFile(plan), layoutBook(plan, await loadLaw(plan)), edits);
    files.set(`${at}.xlsx`, withoutValues(file));
  }
  const saved = convertAll(files, 'xlsx');
  for (const [at, { about, level }] of CHANGES.entries()) {
    const file = saved.get(`${at}.xlsx`)!;
    const after = (await openBookFile(file)).plan;
    const cells = formulaCells(layoutBook(after, await loadLaw(after)));
    const before = await examplePlan(level);
    const held = new Set(formulaCells(layoutBook(before, await loadLaw(before))).map(({ name }) => name));
    edited.set(about, { before, after, cells, counted: readXlsx(file), held });
  }
}, 240_000);

/** What stands in a cell that is named as people name it. */
function valueAt({ sheets }: RawBook, [name, key, title]: Place) {
  const rows = sheets.find((sheet) => sheet.name === name)?.rows ?? [];
  const row = rows.find((cells) => cells?.[0] === key);
  return row?.[rows[2]?.indexOf(title) ?? -1];
}

describe('after a change in the file LibreOffice counts what a book laid out of the changed plan holds', () => {
  it.each(CHANGES)('$about', ({ about, compared, moves, except = [] }) => {
    const { before, after, cells, counted, held } = edited.get(about)!;
    expect(after).not.toEqual(before);
    expect(moves.map((place) => valueAt(counted, place))).toEqual(moves.map(([, , , value]) => value));
    const judged = cells.filter(
      ({ sheet, name }) =>
        compared.includes(sheet) && !except.includes(name) && (sheet !== SUMMARY || held.has(name)),
    );
    expect(differences(judged, counted)).toEqual([]);
    expect(judged.length).toBeGreaterThan(2500);
  });
});
