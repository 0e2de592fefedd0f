/** Letters and digits only, without marks: «Đơn  giá (đ)» → «don gia d». */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** How many letters must change to make one of the other; more than `most` is just «far». */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    above = row;
  }
  return above[b.length] ?? most + 1;
}

/** One letter in a short name, two in a long one: «Số ngày» is not «Số nhà». */
const SHORT = 6;
const LONG = 10;

/** Whether somebody may have meant the one and typed the other; both folded. */
export function nearly(ours: string, theirs: string): boolean {
  if (ours.length < SHORT) return false;
  const most = ours.length < LONG ? 1 : 2;
  return distance(ours, theirs, most) <= most;
}
