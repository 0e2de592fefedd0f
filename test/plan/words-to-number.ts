const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const SPECIAL: Record<string, number> = { mốt: 1, lăm: 5 };
const SCALES: Record<string, number> = { nghìn: 1e3, triệu: 1e6 };

/** Reads an amount in words as a person would, from left to right; shares nothing with what writes it. */
export function wordsToNumber(text: string): number {
  let total = 0;
  let belowBillion = 0;
  let group = 0;
  let digit = 0;
  for (const word of text
    .toLowerCase()
    .replace(/ đồng$/, '')
    .split(' ')) {
    const value = DIGITS.includes(word) ? DIGITS.indexOf(word) : SPECIAL[word];
    if (value !== undefined) digit = value;
    else if (word === 'trăm') [group, digit] = [digit * 100, 0];
    else if (word === 'mười') [group, digit] = [group + 10, 0];
    else if (word === 'mươi') [group, digit] = [group + digit * 10, 0];
    else if (word in SCALES)
      [belowBillion, group, digit] = [belowBillion + (group + digit) * SCALES[word]!, 0, 0];
    else if (word === 'tỷ')
      [total, belowBillion, group, digit] = [(total + belowBillion + group + digit) * 1e9, 0, 0, 0];
    else if (word !== 'linh') throw new Error(`«${word}» in ${text}`);
  }
  return total + belowBillion + group + digit;
}
