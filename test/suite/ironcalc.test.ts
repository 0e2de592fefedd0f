import { expect, it } from '@jest/globals';
import { examplePlan, LEVELS } from '../../src/plan';
import { layoutBook, loadLaw } from '../../src/workbook';
import { ironCount } from './iron-book';

/** What IronCalc does not know, and how many cells of a book ask it: more of them would be judged by LibreOffice alone. */
const UNKNOWN = [
  { what: 'HYPERLINK', asks: /\bHYPERLINK\(/, cells: 10 },
  { what: 'ROUND of whole columns', asks: /^SUMPRODUCT\(.*ROUND\(/, cells: 1 },
  { what: 'SUMIFS asked by a whole column', asks: /^SUMPRODUCT\(.*SUMIFS\(/, cells: 1 },
];

const unknown = (formula: string) => UNKNOWN.find(({ asks }) => asks.test(formula));

it.each(LEVELS)(
  'IronCalc finds what the core found in every formula it knows: %s',
  async (level) => {
    const plan = await examplePlan(level);
    const { compared, passedOver, differences } = ironCount(
      layoutBook(plan, await loadLaw(plan)),
      (formula) => unknown(formula) !== undefined,
    );
    expect(differences).toEqual([]);
    expect(compared.length).toBeGreaterThan(plan.lines.length * 50);
    const met = UNKNOWN.map(({ what }) => ({
      what,
      cells: passedOver.filter(({ formula }) => unknown(formula)?.what === what).length,
    }));
    expect(met).toEqual(UNKNOWN.map(({ what, cells }) => ({ what, cells })));
  },
  300_000,
);
