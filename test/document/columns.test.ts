import { describe, expect, test } from '@jest/globals';
import { planDocx } from '../../src/document';
import { all } from '../files/xml-tree';
import { planWith } from './plans';
import { attribute, readDocx } from './read-docx';

/** Columns are cut to what stands in them: what must never break is measured, and the page is always full. */
describe('the columns of the budget', () => {
  const widths = async (activities: number) => {
    const plan = planWith({});
    const many = Array.from({ length: activities }, (_, index) => ({
      ...plan.activities[0]!,
      id: `H${index}`,
    }));
    const lines = many.map(({ id }, index) => ({ ...plan.lines[0]!, id: `D${index}`, activity: id }));
    const { tables } = readDocx(await planDocx(planWith({ activities: many, lines })));
    return all(tables.at(-1)!.xml, 'w:gridCol').map((column) => Number(attribute(column, 'w')));
  };

  test('the longest Roman number widens the first one', async () => {
    const [few] = await widths(3);
    const [many] = await widths(38);
    expect(many).toBeGreaterThan(few!);
    expect((await widths(38)).reduce((sum, width) => sum + width, 0)).toBe(14287);
  });
});
