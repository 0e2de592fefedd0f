import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inWords, mulDiv } from '../../src/plan';
import { runs } from './arbitrary';
import { wordsToNumber } from './words-to-number';

it('amounts in words read back as the same amount', () => {
  fc.assert(
    fc.property(fc.oneof(fc.nat(2_000_000), fc.maxSafeInteger().map(Math.abs)), (amount) => {
      fc.pre(amount <= 1e15);
      expect(wordsToNumber(inWords(amount))).toBe(amount);
    }),
    runs(20_000),
  );
});

it('mulDiv is the exact quotient rounded half up', () => {
  fc.assert(
    fc.property(
      fc.bigInt(0n, 10n ** 13n),
      fc.bigInt(0n, 10n ** 6n),
      fc.bigInt(1n, 10n ** 6n),
      (a, b, divisor) => {
        fc.pre((a * b) / divisor < 2n ** 53n);
        const result = BigInt(mulDiv(a, b, divisor));
        const twice = 2n * a * b - 2n * result * divisor;
        expect(twice >= -divisor && twice < divisor).toBe(true);
        // Plain numbers give the same, whether their product is still exact or not.
        expect(mulDiv(Number(a), Number(b), Number(divisor))).toBe(Number(result));
      },
    ),
    runs(20_000),
  );
});
