import { describe, expect, it } from '@jest/globals';
import { formatDong, formatQuantity, inWords, lineAmount, milli, mulDiv } from '../../src/plan';
import type { BudgetLine } from '../../src/plan';

const line = (quantity: number, times: number, unitPrice: number) =>
  ({ quantity: milli(quantity), times: milli(times), unitPrice }) as Pick<
    BudgetLine,
    'quantity' | 'times' | 'unitPrice'
  >;

describe('an amount of a line', () => {
  it.each([
    ['40 tin × 1 × 100.000', 40, 1, 100_000, 4_000_000],
    ['16,8 lít × 2 × 20.350', 16.8, 2, 20_350, 683_760],
    ['half a đồng goes up', 0.5, 1, 3, 2],
    ['just under half goes down', 0.499, 1, 1, 0],
    ['the largest line', 1, 1, 10_000_000_000_000, 10_000_000_000_000],
    ['ten billion at a third decimal', 999_999.999, 1, 10_000_000, 9_999_999_990_000],
    ['nothing', 0, 5, 100_000, 0],
  ])('%s', (_, quantity, times, price, amount) => {
    expect(lineAmount(line(quantity, times, price))).toBe(amount);
  });

  it('is exact where floats are a đồng off', () => {
    // 9 999 999 999 999 × 7 501 ÷ 10 000: the float product has lost its last digits.
    expect(mulDiv(9_999_999_999_999, 7501, 10_000)).toBe(7_500_999_999_999);
    expect(mulDiv(3, 1, 2)).toBe(2);
    expect(mulDiv(-3, 1, 2)).toBe(-2);
  });
});

describe('amounts in words', () => {
  it.each([
    [0, 'Không đồng'],
    [5, 'Năm đồng'],
    [10, 'Mười đồng'],
    [15, 'Mười lăm đồng'],
    [21, 'Hai mươi mốt đồng'],
    [24, 'Hai mươi bốn đồng'],
    [55, 'Năm mươi lăm đồng'],
    [101, 'Một trăm linh một đồng'],
    [105, 'Một trăm linh năm đồng'],
    [111, 'Một trăm mười một đồng'],
    [1005, 'Một nghìn không trăm linh năm đồng'],
    [1_005_015, 'Một triệu không trăm linh năm nghìn không trăm mười lăm đồng'],
    [21_000_055, 'Hai mươi mốt triệu không trăm năm mươi lăm đồng'],
    [95_486_000, 'Chín mươi lăm triệu bốn trăm tám mươi sáu nghìn đồng'],
    [1_234_567_890, 'Một tỷ hai trăm ba mươi bốn triệu năm trăm sáu mươi bảy nghìn tám trăm chín mươi đồng'],
    [2_000_000_000, 'Hai tỷ đồng'],
    [10_000_000_000_000, 'Mười nghìn tỷ đồng'],
    [1_000_000_000_000_001, 'Một triệu tỷ không trăm linh một đồng'],
  ])('%d → %s', (amount, words) => {
    expect(inWords(amount)).toBe(words);
  });

  it('has none for fractions and negatives', () => {
    expect(() => inWords(1.5)).toThrow(RangeError);
    expect(() => inWords(-1)).toThrow(RangeError);
  });
});

describe('numbers as printed', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1.000'],
    [1_234_567, '1.234.567'],
  ])('%d đồng → %s', (amount, text) => {
    expect(formatDong(amount)).toBe(text);
  });

  it.each([
    [1, '1'],
    [16.8, '16,8'],
    [1234.5, '1.234,5'],
    [0.125, '0,125'],
  ])('%d → %s', (quantity, text) => {
    expect(formatQuantity(milli(quantity))).toBe(text);
  });
});
