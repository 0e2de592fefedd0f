import * as z from 'zod/mini';

/** No plan and no law here speaks of other centuries: 17/07/1905 is «2025» typed into a date cell. */
const FIRST_YEAR = '2000';
const LAST_YEAR = '2099';

export const isoDateSchema = z.iso
  .date()
  .check(
    z.refine((date) => date.slice(0, 4) >= FIRST_YEAR && date.slice(0, 4) <= LAST_YEAR),
    z.describe('yyyy-mm-dd, 2000 to 2099'),
  )
  .brand<'IsoDate'>();

/** A calendar day, `yyyy-mm-dd`: no time, no zone, compared as text. */
export type IsoDate = z.infer<typeof isoDateSchema>;

export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAY_MS = 86_400_000;
/** Spreadsheets count days from 30/12/1899, which hides their imaginary 29/02/1900 for every later day. */
const EPOCH = Date.UTC(1899, 11, 30);
const FIRST_SERIAL = 61;
const LAST_SERIAL = 2_958_465;

export function isoDate(text: string): IsoDate | undefined {
  const parsed = isoDateSchema.safeParse(text);
  return parsed.success ? parsed.data : undefined;
}

export function partsOf(date: IsoDate): DateParts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

export function toSerial(date: IsoDate): number {
  const { year, month, day } = partsOf(date);
  return (Date.UTC(year, month - 1, day) - EPOCH) / DAY_MS;
}

export function fromSerial(serial: number): IsoDate | undefined {
  if (!Number.isInteger(serial) || serial < FIRST_SERIAL || serial > LAST_SERIAL) return undefined;
  return isoDate(new Date(EPOCH + serial * DAY_MS).toISOString().slice(0, 10));
}

const twoDigits = (n: number) => String(n).padStart(2, '0');

/** «05/02/2025» */
export function shortDate(date: IsoDate): string {
  const { year, month, day } = partsOf(date);
  return `${twoDigits(day)}/${twoDigits(month)}/${year}`;
}

/** Nghị định 30/2020: a zero before days under 10 and before months 1 and 2 only. */
export function officialParts(date: IsoDate): { day: string; month: string; year: string } {
  const { year, month, day } = partsOf(date);
  return { day: twoDigits(day), month: month < 3 ? twoDigits(month) : String(month), year: String(year) };
}

/** Reads «5/2/2025», «05-02-2025» or «2025-02-05»; anything else, or a day that does not exist, is no date. */
export function readDate(text: string): IsoDate | undefined {
  const trimmed = text.trim();
  const vietnamese = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(trimmed);
  if (vietnamese === null) return isoDate(trimmed);
  const [, day = '', month = '', year = ''] = vietnamese;
  return isoDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
