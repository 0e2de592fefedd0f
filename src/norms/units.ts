import words from './words.json';

/** «đồng/người/buổi» is money; «%» and «lít/km» are not. */
export function isMoney(unit: string): boolean {
  return unit.startsWith(words.dong);
}
