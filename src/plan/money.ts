import * as z from 'zod/mini';

/** One line of a budget goes up to 10^13 đồng, a total up to 10^15: Excel keeps 15 digits. */
export const MAX_LINE = 1e13;
export const MAX_TOTAL = 1e15;

export const dongSchema = z
  .int()
  .check(z.gte(0), z.lte(MAX_LINE), z.describe('đồng, a whole number'))
  .brand<'Dong'>();

/** A whole number of đồng. Sums may pass MAX_LINE, never MAX_TOTAL. */
export type Dong = z.infer<typeof dongSchema>;

export function dong(value: number): Dong {
  if (!Number.isInteger(value) || Math.abs(value) > MAX_TOTAL) throw new RangeError(`not đồng: ${value}`);
  return value as Dong;
}

/** a × b ÷ divisor, rounded half up (away from zero), exact at any size: floats miss a đồng in 10^13. */
export function mulDiv(a: number | bigint, b: number | bigint, divisor: number | bigint): number {
  return inNumbers(a, b, divisor) ?? inBigInts(a, b, divisor);
}

/** Nearly all money is small enough for plain numbers to be exact with it, and they are many times faster. */
function inNumbers(a: number | bigint, b: number | bigint, divisor: number | bigint): number | undefined {
  if (typeof a !== 'number' || typeof b !== 'number' || typeof divisor !== 'number') return undefined;
  // What is no whole number is refused by the exact way.
  if (!Number.isInteger(a) || !Number.isInteger(b)) return undefined;
  const product = a * b;
  if (!(a >= 0 && b >= 0 && divisor > 0 && Number.isSafeInteger(product))) return undefined;
  const rest = product % divisor;
  return (product - rest) / divisor + (rest * 2 >= divisor ? 1 : 0);
}

function inBigInts(a: number | bigint, b: number | bigint, divisor: number | bigint): number {
  const product = BigInt(a) * BigInt(b);
  const by = BigInt(divisor);
  const sign = product < 0n !== by < 0n ? -1n : 1n;
  const abs = (n: bigint) => (n < 0n ? -n : n);
  const rounded = (2n * abs(product) + abs(by)) / (2n * abs(by));
  return Number(sign * rounded);
}

export function sum(amounts: Iterable<number>): Dong {
  let total = 0;
  for (const amount of amounts) total += amount;
  return dong(total);
}

/** 1234567 → «1.234.567», as Vietnamese accounts print it whatever the machine's locale. */
export function formatDong(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '.');
}
