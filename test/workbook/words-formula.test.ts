import { describe, expect, it } from '@jest/globals';
import { inWords } from '../../src/plan';
import { WORD_LISTS, wordsFormula } from '../../src/workbook/sheets/words-formula';
import { formulaFaults } from '../files/lint-formula';
import { saidByFormula } from './words-engine';

const PRINTED: readonly [number, string][] = [
  [0, 'Không đồng'],
  [15, 'Mười lăm đồng'],
  [21, 'Hai mươi mốt đồng'],
  [105, 'Một trăm linh năm đồng'],
  [1005, 'Một nghìn không trăm linh năm đồng'],
  [1_005_015, 'Một triệu không trăm linh năm nghìn không trăm mười lăm đồng'],
  [21_000_055, 'Hai mươi mốt triệu không trăm năm mươi lăm đồng'],
  [95_486_000, 'Chín mươi lăm triệu bốn trăm tám mươi sáu nghìn đồng'],
  [1_234_567_890, 'Một tỷ hai trăm ba mươi bốn triệu năm trăm sáu mươi bảy nghìn tám trăm chín mươi đồng'],
  [1e12, 'Một nghìn tỷ đồng'],
  [1e15, 'Một triệu tỷ đồng'],
];

describe('an amount in words by a formula', () => {
  it('says what budgets print', () => {
    expect(saidByFormula(PRINTED.map(([amount]) => amount))).toEqual(PRINTED.map(([, said]) => said));
  });

  it('says what the plan says of every number under a thousand, and of those under 110 behind others', () => {
    const amounts = Array.from({ length: 1000 }, (_, value) =>
      value < 110 ? [value, 7000 + value, 2e9 + value] : [value],
    ).flat();
    expect(saidByFormula(amounts)).toEqual(amounts.map(inWords));
  });

  it('says what the plan says wherever a group of digits begins, ends or is missing', () => {
    const powers = Array.from({ length: 15 }, (_, power) => 10 ** (power + 1));
    const near = powers.flatMap((power) => [power - 1, power, power + 1, power + 5, 3 * power + 15]);
    const holes = [
      1_000_000_001, 2_001_000_000, 5_000_005_000, 100_000_000_100, 1_000_000_000_015, 305_000_000_000_000,
    ];
    const amounts = [...near, ...holes].filter((amount) => amount <= 1e15);
    expect(saidByFormula(amounts)).toEqual(amounts.map(inWords));
  });

  it('is silent where there is no amount to say', () => {
    expect(saidByFormula(['', 'abc', -1, 0.5, 1.1e15, -95_486_000])).toEqual(['', '', '', '', '', '']);
  });

  it('fits into a cell of Excel 2010, also when the amount has a long name', () => {
    const formula = wordsFormula('TongKinhPhi');
    expect(formula.length).toBeLessThan(8192);
    const names = new Set([...WORD_LISTS.map(({ name }) => name.toLowerCase()), 'tongkinhphi']);
    expect(formulaFaults(formula, { sheets: new Set(), names, tables: new Map() })).toEqual([]);
    let depth = 0;
    const deepest = Math.max(
      ...Array.from(formula, (mark) => (depth += mark === '(' ? 1 : mark === ')' ? -1 : 0)),
    );
    expect(deepest).toBeLessThan(20);
  });

  it('needs lists that a sheet can hold: 0 is an empty cell', () => {
    expect(WORD_LISTS.map(({ values }) => [values.length, values[0]])).toEqual([
      [1000, ''],
      [100, ''],
    ]);
    for (const { values } of WORD_LISTS)
      expect(values.every((words) => words === words.normalize('NFC').trim())).toBe(true);
  });
});
