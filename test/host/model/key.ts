/** A cell's key in a Map: row and column in one number. */
export const keyOf = (r: number, c: number): number => r * 16384 + c;
export const keyRow = (k: number): number => Math.floor(k / 16384);
export const keyColumn = (k: number): number => k % 16384;
