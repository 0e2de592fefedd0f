import { describe, expect, it } from '@jest/globals';
import { fromSerial, isoDate, officialParts, readDate, shortDate, toSerial } from '../../src/plan';

describe('days', () => {
  it.each([
    ['2025-08-15', 45_884],
    ['2024-02-29', 45_351],
    ['2000-01-01', 36_526],
  ])('%s is day %d of a spreadsheet', (text, serial) => {
    expect(toSerial(isoDate(text)!)).toBe(serial);
    expect(fromSerial(serial)).toBe(text);
  });

  it.each(['2025-02-30', '2025-13-01', '15/08/2025', '', '2025-8-1'])('«%s» is no day of a plan', (text) => {
    expect(isoDate(text)).toBeUndefined();
  });

  it.each([
    ['15/08/2025', '2025-08-15'],
    ['5/8/2025', '2025-08-05'],
    [' 05-08-2025 ', '2025-08-05'],
    ['2025-08-05', '2025-08-05'],
    ['31/02/2025', undefined],
    ['08/15/2025', undefined],
    ['tháng 8 năm 2025', undefined],
  ])('people type «%s»', (typed, day) => {
    expect(readDate(typed)).toBe(day);
  });

  it.each([
    ['2025-02-05', '05', '02', '05/02/2025'],
    ['2025-03-09', '09', '3', '09/03/2025'],
    ['2025-12-31', '31', '12', '31/12/2025'],
  ])('%s in an official document: day %s, month %s', (text, day, month, short) => {
    expect(officialParts(isoDate(text)!)).toEqual({ day, month, year: '2025' });
    expect(shortDate(isoDate(text)!)).toBe(short);
  });

  it.each([1.5, 60, 2025, 3_000_000, -1])('serial %d is no day', (serial) => {
    expect(fromSerial(serial)).toBeUndefined();
  });
});
