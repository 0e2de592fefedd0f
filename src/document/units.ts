declare const unit: unique symbol;

type Unit<Name extends string> = number & { readonly [unit]: Name };

/** Lengths of the page, sizes of letters, and what the file holds: 1 mm is 56,69 twips, 1 pt is 20. */
export type Mm = Unit<'mm'>;
export type Pt = Unit<'pt'>;
export type Twip = Unit<'twip'>;

const TWIPS_PER_INCH = 1440;
const MM_PER_INCH = 25.4;
const TWIPS_PER_PT = 20;
/** A text of 8000 letters on one line, the longest a plan can hold, is under 100 m. */
const LONGEST_MM = 100_000;

function measure(value: number, least: number, most: number, name: string): number {
  if (!Number.isFinite(value) || value < least || value > most) throw new RangeError(`not ${name}: ${value}`);
  return value;
}

export function mm(value: number): Mm {
  return measure(value, 0, LONGEST_MM, 'mm') as Mm;
}

export function pt(value: number): Pt {
  return measure(value, 0, 1584, 'pt') as Pt;
}

export function twip(value: number): Twip {
  return Math.round(measure(value, 0, 31_680, 'twips')) as Twip;
}

export function mmToTwip(length: Mm): Twip {
  return twip((length * TWIPS_PER_INCH) / MM_PER_INCH);
}

export function ptToTwip(size: Pt): Twip {
  return twip(size * TWIPS_PER_PT);
}

export function ptToMm(size: Pt): Mm {
  return mm((size * TWIPS_PER_PT * MM_PER_INCH) / TWIPS_PER_INCH);
}

/** Letter sizes stand in the file as half-points. */
export function ptToHalfPoints(size: Pt): number {
  return Math.round(size * 2);
}
