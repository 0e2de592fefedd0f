/**
 * A number as Vietnamese accountants type it: «1.000.000», «1 000 000», «16,8», «1.234,5», with or without «đ».
 * «1.500» is one thousand five hundred. Undefined when it could be read in two ways or not at all.
 */
export function readNumber(text: string): number | undefined {
  const bare = text
    .replace(/[\s\u00A0]/g, '')
    .replace(/(đồng|vnđ|vnd|₫|đ)$/i, '')
    .trim();
  const plain = /^-?\d+$/;
  const grouped = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/;
  const decimal = /^-?\d+,\d+$/;
  if (plain.test(bare)) return Number(bare);
  if (grouped.test(bare) || decimal.test(bare)) return Number(bare.replace(/\./g, '').replace(',', '.'));
  return undefined;
}
