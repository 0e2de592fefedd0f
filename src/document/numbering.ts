import letters from './wording/points.json';

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
