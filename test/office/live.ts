import type { Plan } from '../../src/plan';
import { type UpdateOptions, updateBook } from '../../src/office';
import { type BookModel, layoutBook, type Law, loadLaw } from '../../src/workbook';

/** Enough sheets to read a plan from, a form, the checks and an appraisal: quick to make. */
const SHEETS = new Set([
  'Thông tin',
  'Căn cứ',
  'Nội dung kế hoạch',
  'Phân công – báo cáo – nơi nhận',
  'Nguồn vốn',
  'Hoạt động',
  'Dự toán',
  'Báo giá',
  'Đóng góp',
  'Định mức địa phương',
  'Tổng hợp',
  'Kiểm tra',
  'Thẩm định',
  'Thực hiện',
  'Nhật ký',
  'Biểu dự toán',
]);

let law: Law | undefined;
/** The law without its programmes: only norms that lines name are laid out. */
export async function theLaw(): Promise<Law> {
  if (law !== undefined) return law;
  const whole = await loadLaw();
  law = { ...whole, programmes: { ...whole.programmes, programmes: [] } };
  return law;
}

/** A line without money from any source is the one thing this review finds. */
const findings = ({ lines }: Plan) =>
  lines
    .filter(({ sources }) => Object.values(sources).every((amount) => amount === 0))
    .map(({ id }) => ({
      rule: 'B-10',
      severity: 'warning' as const,
      where: { table: 'lines', row: id, field: 'sources' },
      text: `Dòng ${id} chưa có nguồn.`,
    }));

export async function layout(plan: Plan): Promise<BookModel> {
  const book = layoutBook(plan, await theLaw(), undefined, findings(plan));
  return {
    ...book,
    sheets: book.sheets.filter(({ name }) => SHEETS.has(name)),
    names: book.names.filter(({ formula }) => {
      const sheet = /^'([^']+)'!/.exec(formula)?.[1];
      return sheet === undefined || SHEETS.has(sheet);
    }),
  };
}

export const TODAY = '2025-03-01';

export const update = async (more: Partial<UpdateOptions> = {}) =>
  updateBook({ day: TODAY, law: await theLaw(), layout, ...more });
