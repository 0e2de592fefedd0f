import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inWords } from '../../src/plan';
import { runs } from '../plan/arbitrary';
import { saidByFormula } from './words-engine';

/** Groups of digits, many of them empty or under a hundred: where the words differ most. */
const group = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 999 }));
const grouped = fc
  .array(group, { minLength: 1, maxLength: 5 })
  .map((groups) => groups.reduce((amount, digits) => amount * 1000 + digits, 0));
const amount = fc.oneof(grouped, fc.integer({ min: 0, max: 1e15 }));

it('the formula and the plan spell every amount alike', () => {
  fc.assert(
    fc.property(fc.array(amount, { minLength: 20, maxLength: 40 }), (amounts) => {
      expect(saidByFormula(amounts)).toEqual(amounts.map(inWords));
    }),
    runs(200),
  );
});
