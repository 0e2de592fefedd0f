import { beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { examplePlan } from '../../src/plan';
import { bookFile } from '../../src/workbook';
import { validateOoxml } from './sdk';
import { lintXlsx } from './xlsx-lint';

let file: Uint8Array;

beforeAll(async () => {
  file = await bookFile(await examplePlan('commune'));
});

function spoilt(path: string, from: string | RegExp, to: string): Uint8Array {
  const parts = unzipSync(file);
  const before = strFromU8(parts[path]!);
  const after = before.replace(from, to);
  if (after === before) throw new Error(`nothing to spoil in ${path}`);
  return zipSync({ ...parts, [path]: strToU8(after) });
}

describe('the example workbook', () => {
  it('has no error in the Open XML SDK and none in our lint', async () => {
    expect(await validateOoxml(file)).toEqual([]);
    expect(lintXlsx(file)).toEqual([]);
  });
});

const BUDGET = 'xl/worksheets/sheet3.xml';
const TABLE = 'xl/tables/table2.xml';

describe('our lint catches what the SDK lets pass', () => {
  it.each<[string, string, string | RegExp, string, string]>([
    ['two columns of one name', TABLE, 'name="NSĐP"', 'name="NSTW"', 'two columns'],
    ['a header that differs', TABLE, 'name="Ghi chú"', 'name="Ghi chu"', 'has the header'],
    ['a ref too narrow', TABLE, 'ref="A3:N23"', 'ref="A3:M23"', 'does not hold'],
    [
      'a table name with a space',
      TABLE,
      'displayName="tblDuToan"',
      'displayName="tbl Du Toan"',
      'is not one',
    ],
    ['a string that does not exist', BUDGET, /t="s"><v>\d+/, 't="s"><v>99999', 'does not exist'],
    ['cells out of order', BUDGET, /(<c r="A4".*?<\/c>)(<c r="B4".*?<\/c>)/, '$2$1', 'out of order'],
    ['a cell twice', BUDGET, /(<c r="A4".*?<\/c>)/, '$1$1', 'twice'],
    ['rows out of order', BUDGET, /(<row r="4".*?<\/row>)(<row r="5".*?<\/row>)/, '$2$1', 'comes after'],
    ['a formula that breaks off', BUDGET, /<f>ROUND\(/, '<f>ROUND((', 'bracket open'],
    ['a formula with ;', BUDGET, /,0\)<\/f>/, ';0)</f>', 'separates by ;'],
    [
      'a calculated column that breaks off',
      TABLE,
      ',0)</calculatedColumnFormula>',
      ',0</calculatedColumnFormula>',
      'bracket open',
    ],
    [
      'a list too long',
      BUDGET,
      '<formula1>MaHoatDong</formula1>',
      `<formula1>"${'x'.repeat(256)}"</formula1>`,
      'a list of 256',
    ],
    [
      'merges that overlap',
      BUDGET,
      '<dataValidations',
      '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="B1:D1"/></mergeCells><dataValidations',
      'overlaps',
    ],
    [
      'a merge across a table',
      BUDGET,
      '<dataValidations',
      '<mergeCells count="1"><mergeCell ref="A2:A4"/></mergeCells><dataValidations',
      'crosses',
    ],
    ['a name that is a cell', 'xl/workbook.xml', 'name="TongKinhPhi"', 'name="T15"', 'is not one'],
    ['a name twice', 'xl/workbook.xml', 'name="TongKinhPhi"', 'name="MaHoatDong"', 'twice'],
  ])('%s', (_, path, from, to, what) => {
    expect(
      lintXlsx(spoilt(path, from, to))
        .map((defect) => defect.what)
        .join('; '),
    ).toContain(what);
  });
});
