import { describe, expect, it } from '@jest/globals';
import { planDocx } from '../../src/document';
import { examplePlan, LEVELS } from '../../src/plan';
import { bookFile } from '../../src/workbook';
import { lintDocx } from './docx-lint';
import { validateOoxml } from './sdk';
import { lintXlsx } from './xlsx-lint';

const PLANS = LEVELS.flatMap((level) =>
  (['good', 'mistakes'] as const).map((kind) => [level, kind] as const),
);

describe.each(PLANS)('the files of the example of a %s, %s', (level, kind) => {
  it('have no error for the Open XML SDK and no defect for our lint; the book has the same bytes every time', async () => {
    const plan = await examplePlan(level, undefined, kind);
    const [book, docx] = [await bookFile(plan), await planDocx(plan)];
    expect(lintXlsx(book)).toEqual([]);
    expect(lintDocx(docx)).toEqual([]);
    expect(await validateOoxml(book)).toEqual([]);
    expect(await validateOoxml(docx)).toEqual([]);
    expect(await bookFile(structuredClone(plan))).toEqual(book);
  });
});
