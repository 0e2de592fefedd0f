import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Refusal } from '../../../src/locales';
import { lineAmount, milliToNumber, planTotal } from '../../../src/plan';
import { importBook, type Imported, planFromImport, ROLES } from '../../../src/workbook/import';
import { cellName, parseArea } from '../../../src/workbook/model/address';
import type { RawBook, RawValue } from '../../../src/workbook/model/raw-book';
import { runs } from '../../plan/arbitrary';

const TITLES = [
  'STT',
  'Nội dung chi',
  'ĐVT',
  'Số lượng',
  'Số ngày',
  'Đơn giá',
  'Thành tiền',
  'NSTW',
  'NSĐP',
  'Nguồn khác',
  'Căn cứ',
  'Ghi chú',
  'Đơn vị thực hiện',
  'Cột lạ',
] as const;

const word = fc.integer({ min: 1000, max: 9999 }).map((n) => `chữ${n}x`);
const mark = fc.constantFrom('A', 'B', 'I', 'II', 1, 2, '1.1', 'a', '-', '+', '*', null, null, 'lạ');
const figure = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 99_999 }) },
  { weight: 3, arbitrary: fc.constant(null) },
  fc.constantFrom<RawValue>('1.234.500', '12,500', '3 người', '2tr', 'thực tế', '-', -5, 0.25, 1e17, true),
  fc.constantFrom<RawValue>({ error: '#REF!' }, { error: '?' }),
  word,
);
const label = fc.oneof(
  { weight: 6, arbitrary: word },
  word.map((text) => `- ${text}`),
  word.map((text) => `1. ${text}`),
  fc.constantFrom<string | null>('Cộng', 'Tổng cộng', 'Cộng A', 'Bằng chữ: Một đồng', null),
);
const anything = fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, word);

const FIGURES = new Set(['Số lượng', 'Số ngày', 'Đơn giá', 'Thành tiền', 'NSTW', 'NSĐP', 'Nguồn khác']);
const cellFor = (title: string): fc.Arbitrary<RawValue> => {
  if (title === 'STT') return mark;
  if (title === 'Nội dung chi') return label;
  return FIGURES.has(title) ? figure : anything;
};

const table = fc
  .record({
    titles: fc.shuffledSubarray([...TITLES], { minLength: 4 }),
    top: fc.integer({ min: 0, max: 3 }),
    left: fc.integer({ min: 0, max: 2 }),
  })
  .filter(
    ({ titles }) =>
      titles.includes('Nội dung chi') &&
      titles.some((title) => FIGURES.has(title) && !title.startsWith('Số')),
  )
  .chain(({ titles, top, left }) =>
    fc
      .array(fc.tuple(...titles.map((title) => cellFor(title))), { minLength: 1, maxLength: 15 })
      .map((rows): RawBook => {
        const pad = Array<RawValue>(left).fill(null);
        const all = [
          ...Array<RawValue[]>(top).fill([]),
          [...pad, ...titles],
          ...rows.map((row) => [...pad, ...row]),
        ];
        return { sheets: [{ name: 'Sheet1', rows: all, tables: [] }] };
      }),
  );

function covered({ remarks }: Imported): Set<string> {
  const cells = new Set<string>();
  for (const { cell } of remarks) {
    const area = cell === '' ? undefined : parseArea(cell);
    if (area === undefined) continue;
    for (let row = area.top; row <= area.bottom; row += 1)
      for (let column = area.left; column <= area.right; column += 1) cells.add(cellName(row, column));
  }
  return cells;
}

function figuresOf({ activities, lines }: Imported): Set<number> {
  // A heading that states the sum of what is under it says nothing of its own.
  const sums = activities.map(({ id }) =>
    lines.filter(({ activity }) => activity === id).reduce((sum, line) => sum + lineAmount(line), 0),
  );
  return new Set([
    ...sums,
    ...lines.flatMap((line) => [
      milliToNumber(line.quantity),
      milliToNumber(line.times),
      line.unitPrice,
      lineAmount(line),
      ...Object.values(line.purses),
    ]),
  ]);
}

/** The cells that stand neither in a line, an activity or a note, nor in a remark. */
function dropped(book: RawBook, imported: Imported): string[] {
  const { table: found, activities, lines, mapping } = imported;
  const words = JSON.stringify([activities, lines]);
  const named = covered(imported);
  const figures = figuresOf(imported);
  const numbering = new Set(mapping.filter(({ role }) => role === 'number').map(({ column }) => column));
  const missing: string[] = [];
  for (let row = found.rows.top; row <= found.rows.bottom; row += 1)
    (book.sheets[0]?.rows[row] ?? []).forEach((value, column) => {
      if (value === null || value === '' || value === '-' || named.has(cellName(row, column))) return;
      if (numbering.has(column) && value !== 'lạ') return;
      if (typeof value === 'number' && (figures.has(value) || words.includes(String(value)))) return;
      if (typeof value === 'string' && words.includes(value.replace(/^(- |1\. )/, ''))) return;
      missing.push(`${cellName(row, column)} ${JSON.stringify(value)}`);
    });
  return missing;
}

function imported(book: RawBook): Imported | undefined {
  try {
    return importBook(book).imported;
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

describe('whatever stands in a table', () => {
  it('is in a line, an activity or a note, or is named', () => {
    fc.assert(
      fc.property(table, (book) => {
        const found = imported(book);
        if (found === undefined) return;
        expect(dropped(book, found)).toEqual([]);
      }),
      runs(1500),
    );
  });

  it('makes a valid plan whose total is the total of the lines', () => {
    fc.assert(
      fc.property(table, fc.constantFrom('province', 'department', 'district', 'commune'), (book, level) => {
        const found = imported(book);
        if (found === undefined) return;
        const { plan } = planFromImport(found, { level, year: 2025 });
        expect(planTotal(plan)).toBe(found.total);
        expect(plan.activities).toHaveLength(found.activities.length);
      }),
      runs(1500),
    );
  });

  it('every column has a role', () => {
    fc.assert(
      fc.property(table, (book) => {
        for (const { role } of imported(book)?.mapping ?? []) expect(ROLES).toContain(role);
      }),
      runs(500),
    );
  });
});
