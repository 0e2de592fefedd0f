import * as z from 'zod/mini';
import { formatDong } from './money';

/** Quantities carry three decimals as a whole number of thousandths: 12,5 km is 12500. */
export const MILLI = 1000;
export const MAX_QUANTITY = 1e9;

export const milliSchema = z
  .int()
  .check(z.gte(0), z.lte(MAX_QUANTITY * MILLI), z.describe('thousandths: 12.5 is 12500'))
  .brand<'Milli'>();

export type Milli = z.infer<typeof milliSchema>;

/** The number people typed, to the nearest thousandth. */
export function milli(value: number): Milli {
  const scaled = Math.round(value * MILLI);
  if (!Number.isSafeInteger(scaled)) throw new RangeError(`not a quantity: ${value}`);
  return scaled as Milli;
}

export function milliToNumber(value: Milli): number {
  return value / MILLI;
}

/** 1234500 → «1.234,5» */
export function formatQuantity(value: Milli): string {
  const whole = formatDong(Math.trunc(value / MILLI));
  const rest = String(value % MILLI)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return rest === '' ? whole : `${whole},${rest}`;
}
