import { describe, expect, it } from '@jest/globals';
import { readAmount } from '../../../src/workbook/import';
import { readFactors } from '../../../src/workbook/import/amount';

describe('money as people type it', () => {
  it.each([
    ['1.000.000', 1e6],
    ['1,000,000', 1e6],
    ['1 000 000', 1e6],
    ['1\u00A0000\u00A0000 đ', 1e6],
    ["1'000'000", 1e6],
    ['1,000,000 đ', 1e6],
    ['1.000.000 đồng', 1e6],
    ['1000000 VNĐ', 1e6],
    ['1,000,000.00', 1e6],
    ['1.000.000,00', 1e6],
    ['1tr5', 1_500_000],
    ['1tr250', 1_250_000],
    ['1,5 triệu', 1_500_000],
    ['1.5tr', 1_500_000],
    ['2 triệu rưỡi', 2_500_000],
    ['2 tỷ 300 triệu', 2_300_000_000],
    ['1 triệu 200 nghìn', 1_200_000],
    ['500k', 500_000],
    ['50 ngàn', 50_000],
    ['(1.000)', -1000],
    ['-2.500', -2500],
    ['\u22122.500', -2500],
    ['100.000', 100_000],
    ['12,5', 12.5],
    ['0', 0],
  ])('«%s»', (text, value) => {
    expect(readAmount(text)?.value).toBe(value);
  });

  it('«100,000» is a hundred thousand, with a doubt', () => {
    expect(readAmount('100,000')).toMatchObject({
      value: 100_000,
      other: 100,
      doubt: 'import.commaThousands',
    });
  });

  it('a price may say what it is of', () => {
    expect(readAmount('50.000 đ/người/buổi')).toMatchObject({
      value: 50_000,
      unit: 'người/buổi',
      explicit: true,
    });
  });

  it.each([
    '',
    'thực tế',
    '1.000,000',
    '1.00.000',
    '12.34.56',
    '10 người',
    '2 x 3',
    'K7',
    '5 triệu x 2',
    '1,000.000',
    'đ',
    '--',
  ])('«%s» is no money', (text) => {
    expect(readAmount(text)).toBeUndefined();
  });
});

describe('counts', () => {
  it.each([
    ['10 người', 10, 'người'],
    ['02', 2, ''],
    ['2,5', 2.5, ''],
    ['2.5 km', 2.5, 'km'],
    ['1.500', 1500, ''],
    ['1,500', 1500, ''],
    ['50%', 0.5, ''],
  ])('«%s»', (text, value, unit) => {
    expect(readAmount(text, 'count')).toMatchObject({ value, unit });
  });

  it('several in one cell', () => {
    expect(readFactors('10 người x 2 ngày × 3')?.map(({ value }) => value)).toEqual([10, 2, 3]);
    expect(readFactors('10 người x nhiều ngày')).toBeUndefined();
  });
});
