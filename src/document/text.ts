import { type IsoDate, officialParts } from '../plan';
import body from './wording/body.json';
import head from './wording/head.json';

/** `{name}` is filled in; a name that nobody gave is a bug, never a hole in an official document. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for {${name}} in «${template}»`);
    return value;
  });
}

/** The text without the marks people leave at its end, closed with the given one. */
export function endWith(text: string, mark: string): string {
  return `${text.replace(/[\s.;,:/]+$/u, '')}${mark}`;
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
