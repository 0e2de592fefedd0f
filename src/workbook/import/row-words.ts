import { beginsWith, compact, holds, plain } from './text';
import words from './words.json';

export type TotalKind = 'grand' | 'sub' | 'rounded' | 'carried';

/** «Tổng cộng (A+B):», «Cộng mục I»: what follows the word names what is added up, or nothing. */
function endsAsTotal(rest: string): boolean {
  const bare = rest.replace(/^[\s:.,;()-]+/, '').trim();
  if (bare === '' || rest.trimStart().startsWith('(')) return true;
  // A, I, 1.2, I+II+III, A + B = C
  if (
    /^([A-ZĐ]{1,5}|\d{1,2}(\.\d{1,2})*)(\s*[+=,;]\s*([A-ZĐ]{1,5}|\d{1,2}(\.\d{1,2})*))*\s*[:)]*$/u.test(bare)
  )
    return true;
  return beginsWith(bare, words.totals.mayFollow) !== undefined;
}

/** Whether a row adds up other rows: «Cộng», «Tổng cộng»; «Cộng tác viên» and «Tổng kết» do not. */
export function totalKind(label: string): TotalKind | undefined {
  if (label.length > 120) return undefined;
  for (const kind of ['rounded', 'carried', 'grand', 'sub'] as const) {
    const found = beginsWith(label, words.totals[kind]);
    if (found !== undefined && endsAsTotal(found.rest)) return kind;
  }
  return undefined;
}

/** «A» of «Cộng A», «I» of «Cộng mục I:». */
export function totalOf(label: string): string | undefined {
  if (/[+,;]/.test(label)) return undefined;
  return /(?:^|\s)([A-ZĐ]{1,5}|\d{1,2}(?:\.\d{1,2})*)\s*[:.)]*$/u.exec(label.trim())?.[1];
}

export function isInWords(label: string): boolean {
  return beginsWith(label, words.inWords) !== undefined;
}

export function isSignature(text: string): boolean {
  return beginsWith(text, words.signatures) !== undefined && text.length < 80;
}

/** «đ» is in many words; «đồng» is in «hội đồng» too, so it must come first. */
const pattern = (name: string) =>
  name.length <= 3 ? `^${name}$` : name.length === 4 ? `^${name}` : `(?<![\\p{L}\\d])${name}`;
const SCALES = words.scales.map(({ value, names }) => ({
  value,
  exact: names.map(compact),
  patterns: names.map((name) => new RegExp(pattern(compact(name)), 'u')),
}));

/** The money a text says figures are in: «1.000 đồng», «triệu đồng». */
export function scaleIn(text: string): number | undefined {
  const said = compact(text);
  return SCALES.find(({ patterns }) => patterns.some((one) => one.test(said)))?.value;
}

/** A line over a table that says what its figures are in: «ĐVT: 1.000 đồng», «(triệu đồng)», «Triệu đồng». */
export function unitNote(text: string): number | undefined {
  const stated = beginsWith(text.replace(/^\(/, ''), words.unitNotes);
  if (stated !== undefined) return scaleIn(stated.rest.replace(/[()]/g, ''));
  const said = compact(text);
  return SCALES.find(({ exact }) => exact.some((name) => name.length > 3 && name === said))?.value;
}

export function yearIn(text: string): number | undefined {
  const bare = plain(text);
  const said = words.yearBefore
    .map(plain)
    .map((word) => new RegExp(`(?<!\\p{L})${word}\\s+(20\\d\\d)`, 'u').exec(bare)?.[1]);
  const year = Number(said.find((one) => one !== undefined));
  return year >= 2021 && year <= 2099 ? year : undefined;
}

/** The regime whose period a text names: «giai đoạn 2021 - 2025». */
export function periodIn(text: string): string | undefined {
  const said = /(20\d\d)\s*[-\u2013]\s*(20\d\d)/.exec(text);
  const periods: Readonly<Record<string, string | undefined>> = words.periods;
  return said === null ? undefined : periods[`${said[1]}-${said[2]}`];
}

export function levelIn(text: string): string | undefined {
  return words.levels.find(({ names }) => names.some((name) => beginsWith(text, [name]) !== undefined))
    ?.level;
}

export const isTitle = (text: string) => beginsWith(text, words.titles) !== undefined;
export const isNoTitle = (text: string) =>
  text.startsWith('(') || beginsWith(text, words.notTitles) !== undefined || unitNote(text) !== undefined;
export const isBody = (text: string) => beginsWith(text, words.bodies) !== undefined;
export const isSection = (text: string) => beginsWith(text, words.sections) !== undefined || isBody(text);
export const namesTitle = (text: string) => holds(text, words.titles);
