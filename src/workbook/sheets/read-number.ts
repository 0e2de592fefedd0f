/**
 * A number as Vietnamese accountants type it: «1.000.000», «1 000 000», «16,8», «1.234,5», with or without «đ».
 * «1.500» is one thousand five hundred. Undefined when it could be read in two ways («100,000» is a hundred thousand
 * to some and a hundred to others) or not at all.
 */
export function readNumber(text: string): number | undefined {
  const bare = text
    .trim()
    .replace(/\s*(đồng|vnđ|vnd|₫|đ)$/i, '')
    .trim();
  const plain = /^-?\d+$/;
  const dotted = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/;
  const spaced = /^-?\d{1,3}([ \u00A0]\d{3})+$/;
  // Three decimals look like a group of thousands, unless nothing but a zero stands before them.
  const decimal = /^-?(0,\d+|\d+,(\d{1,2}|\d{4,}))$/;
  if (plain.test(bare)) return Number(bare);
  if (spaced.test(bare)) return Number(bare.replace(/[ \u00A0]/g, ''));
  if (dotted.test(bare) || decimal.test(bare)) return Number(bare.replace(/\./g, '').replace(',', '.'));
  return undefined;
}
