import { type Lang, sayOf } from '../../locales';
import { formatDong } from '../../plan';
import type { Remark } from './remarks';

/** A remark as a sentence; figures as Vietnamese accountants print them. */
export function sayRemark(lang: Lang, { key, params }: Remark): string {
  const entries = Object.entries(params).map(([name, value]): [string, string | number] => {
    if (typeof value !== 'number') return [name, value];
    return [name, Number.isInteger(value) ? formatDong(value) : String(value).replace('.', ',')];
  });
  return sayOf(lang, { key, params: Object.fromEntries<string | number>(entries) });
}
