import { describe, expect, test } from '@jest/globals';
import { fixture, locator, tt55 } from './law';

/** A row of the second reader, who never saw the first one's work. */
interface Row {
  readonly place: string;
  readonly amount: number;
  readonly unit: string;
  readonly content: string;
}

const part = (cell: string | undefined) => (cell === undefined || cell === '-' ? null : cell);
const whole = (cell: string | undefined) => (part(cell) === null ? null : Number(cell));

const second: readonly Row[] = ['fixtures/tt55-second-1.tsv', 'fixtures/tt55-second-2.tsv']
  .flatMap((name) => fixture(name).trimEnd().split('\n').slice(1))
  .map((line) => line.split('\t'))
  .filter(([, , , amount]) => part(amount) !== null)
  .map(([article, clause, point, amount, unit = '', , content = '']) => ({
    place: locator({ article: whole(article), clause: whole(clause), point: part(point) }),
    amount: Number(amount),
    unit,
    content,
  }));

const key = ({ place, amount }: { readonly place: string; readonly amount: number }) => `${place}: ${amount}`;
const first = tt55.flatMap((norm) =>
  norm.amount === null ? [] : [{ place: locator(norm), amount: norm.amount, code: norm.code }],
);

/** Where the second reader has a row of its own for what the data holds as a condition, a formula or not at all. */
const ONLY_SECOND: readonly (readonly [row: string, unit: string, reason: string])[] = [
  ['điểm a khoản 1 Điều 4: 5', 'ngày', 'condition: days < 5'],
  ['điểm b khoản 2 Điều 4: 350', 'từ (dưới)', 'condition: words < 350'],
  ['điểm b khoản 2 Điều 4: 350', 'từ (từ)', 'condition: words ≥ 350'],
  ['điểm b khoản 2 Điều 4: 600', 'từ (dưới)', 'condition: words < 600'],
  ['điểm b khoản 2 Điều 4: 600', 'từ (từ, trở lên)', 'condition: words ≥ 600'],
  ['khoản 3 Điều 4: 5', 'ngày', 'the same condition, settled by the reference (given: days)'],
  ['khoản 1 Điều 68: 3', 'tháng (dưới)', 'condition: courseLevel under3Months'],
  ['điểm b khoản 1 Điều 75: 30', '% khối lượng công việc (từ)', 'condition: completedShare ≥ 30'],
  [
    'điểm b khoản 2 Điều 6: 1',
    'tổ chức (tối thiểu)',
    'who signs a record of acceptance: paperwork, no norm of money',
  ],
  ['điểm a khoản 1 Điều 25: 15', 'km (trở lên)', 'condition: km ≥ 15'],
  ['điểm a khoản 1 Điều 25: 10', 'km (trở lên)', 'condition: km ≥ 10'],
  ['khoản 2 Điều 33: 0.5', 'lần mức lương cơ sở/tháng', 'formula: 0,5 × the base salary'],
  ['điểm c khoản 5 Điều 34: 5', 'hộ gia đình/phiếu (tối thiểu)', 'condition: households ≥ 5'],
  ['điểm c khoản 5 Điều 34: 1', 'hộ gia đình mới/phiếu', 'condition: newHousehold'],
  ['điểm b khoản 2 Điều 36: 2', 'em bé (trở lên)', 'condition: babyOrder ≥ 2'],
  ['điểm b khoản 2 Điều 36: 6', 'tháng', 'condition: childAgeMonths ≤ 6'],
  [
    'điểm b khoản 2 Điều 48: 10',
    'ngày làm việc',
    'time to accept and pay: a duty of the office, no norm of money',
  ],
];

/** Where one sentence of the law became several entries of the data, so that each can be computed. */
const REPEATED: Readonly<Record<string, readonly [entries: number, reason: string]>> = {
  'điểm d khoản 5 Điều 4: 50': [4, 'half of four different rates, one entry for each'],
  'điểm d khoản 10 Điều 4: 0.2': [2, 'the rate, and the same rate as the cap of a shared load'],
  'điểm c khoản 5 Điều 34: 10000': [2, 'households already listed, and new ones'],
};

describe('two independent transcriptions of Thông tư 55/2023/TT-BTC', () => {
  const excused = new Map(ONLY_SECOND.map(([row, unit, reason]) => [`${row} ${unit}`, reason]));
  const left = second.filter((row) => !excused.has(`${key(row)} ${row.unit}`));

  test('the second reader has 221 numbers', () => {
    expect(second.length).toBe(221);
  });

  test('every listed difference is one', () => {
    expect(second.length - left.length).toBe(ONLY_SECOND.length);
  });

  test('the same amounts in the same places, as often', () => {
    const count = (keys: readonly string[]) => {
      const times: Record<string, number> = {};
      for (const one of keys) times[one] = (times[one] ?? 0) + 1;
      return times;
    };
    const theirs = count(left.map(key));
    for (const [one, [entries]] of Object.entries(REPEATED)) theirs[one] = (theirs[one] ?? 0) - 1 + entries;
    expect(count(first.map(key))).toEqual(theirs);
  });
});
