import { type Area, areaName } from '../workbook';

/** Excel takes fewer than 8192 characters; shorter lists also fill requests better. */
const LONGEST_LIST = 2000;

/** Addresses of many areas, as few lists of them as Excel takes. */
export function addressLists(areas: readonly Area[]): string[] {
  const lists: string[] = [];
  for (const area of areas) {
    const name = areaName(area);
    const last = lists.at(-1);
    if (last === undefined || last.length + name.length >= LONGEST_LIST) lists.push(name);
    else lists[lists.length - 1] = `${last},${name}`;
  }
  return lists;
}
