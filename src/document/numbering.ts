import letters from './wording/points.json';

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

export function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}

/** A, B, C, D and the barred D: what stands above I, II; beyond the alphabet the number itself. */
export function capital(value: number): string {
  return letters[value - 1]?.toLocaleUpperCase('vi') ?? String(value);
}

/**
 * The labels of the points of a clause. Nghị định 30/2020, Phụ lục I, Mục II.6: letters of the Vietnamese
 * alphabet, so a, b, c, d and then the barred d. A single point has no letter; more points than letters
 * are counted under the number of their clause (3.1, 3.2…).
 */
export function pointLabels(count: number, clause: number): string[] {
  if (count < 2) return Array.from({ length: count }, () => '');
  return Array.from({ length: count }, (_, index) =>
    count <= letters.length ? `${letters[index] ?? ''}) ` : `${clause}.${index + 1}. `,
  );
}
