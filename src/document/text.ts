import { type IsoDate, officialParts } from '../plan';
import { concat, type Line, lineOf, type Run, type Words } from './runs';
import body from './wording/body.json';
import head from './wording/head.json';

/**
 * `{name}` is filled in; a name that nobody gave is a bug, never a hole in an official document. Where figures are
 * filled in, the runs between them stay apart.
 */
export function fill(template: string, values: Readonly<Record<string, string>>): string;
export function fill(template: string, values: Readonly<Record<string, Words>>): Line;
export function fill(template: string, values: Readonly<Record<string, Words>>): string | Line {
  const pieces = template.split(/\{(\w+)\}/).map((piece, index): Words => {
    if (index % 2 === 0) return piece;
    const value = values[piece];
    if (value === undefined) throw new Error(`no value for {${piece}} in «${template}»`);
    return value;
  });
  return pieces.every((piece) => typeof piece === 'string') ? pieces.join('') : concat(...pieces);
}

const withoutEnd = (text: string) => text.replace(/[\s.;,:/]+$/u, '');

/** The text without the marks people leave at its end, closed with the given one; a figure at the end stays whole. */
export function endWith(text: string, mark: string): string;
export function endWith(text: Words, mark: string): Words;
export function endWith(text: Words, mark: string): Words {
  if (typeof text === 'string') return `${withoutEnd(text)}${mark}`;
  const runs: Run[] = [...lineOf(text)];
  let last = runs.pop();
  // A run of nothing but marks goes whole.
  while (last !== undefined && last.tag === undefined && withoutEnd(last.text) === '') last = runs.pop();
  if (last === undefined) return mark;
  const kept = last.tag === undefined ? { text: withoutEnd(last.text) } : last;
  return concat(runs, kept, mark);
}

/** In prose no line may begin with the dash of «Tiểu dự án 2 - Truyền thông»: it would read as an item. */
export function bindDash(text: string): string {
  return text.replace(/(?<=\S) - /g, '\u00a0- ');
}

export function upper(text: string): string {
  return text.toLocaleUpperCase('vi');
}

export function officialDate(date: IsoDate): string {
  return fill(head.date, officialParts(date));
}

/** Inside a sentence a title starts small, if it starts with a verb and not with a name. */
export function titleInSentence(title: string): string {
  const opensWithVerb = body.verbsThatOpenTitles.some((verb) => title.startsWith(`${verb} `));
  return opensWithVerb ? title.charAt(0).toLocaleLowerCase('vi') + title.slice(1) : title;
}

/** Whether a person wrote the sentences of a section; what the program drafted gives way to its own wording. */
export function isEdited(items: readonly { readonly edited: boolean }[]): boolean {
  return items.some(({ edited }) => edited);
}

/** Clerks write small counts with two digits: «05 hoạt động». */
export function count(value: number): string {
  return String(value).padStart(2, '0');
}
