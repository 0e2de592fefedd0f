import data from '../wording/draft/words.json';

/** A word of the plan, and how we call it. */
interface Item {
  readonly say: string;
  readonly pattern: string;
}

interface FormItem {
  readonly id: string;
  readonly form: string;
  readonly items: readonly Item[];
}

const START = '(?<![\\p{L}\\p{M}\\p{N}])';
const END = '(?![\\p{L}\\p{M}\\p{N}])';

/** As whole words: «\b» knows no Vietnamese letters. */
export function wordPattern(pattern: string, flags = 'giu'): RegExp {
  return new RegExp(`${START}(?:${pattern})${END}`, flags);
}

interface Known {
  readonly say: string;
  readonly pattern: RegExp;
}

const known = (items: readonly Item[]): Known[] =>
  items.map(({ say, pattern }) => ({ say, pattern: wordPattern(pattern) }));

const FORMS = data.forms.map(({ items, ...form }: FormItem) => ({ ...form, items: known(items) }));
const LISTS = {
  groups: known(data.groups),
  staff: known(data.staff),
  areas: known(data.areas),
  villageAreas: known(data.villageAreas),
  villages: known(data.villages),
};
const LANGUAGE = wordPattern(data.languages, 'gu');

/** A letter and its mark may meet anew. */
export const capitalised = (text: string) =>
  (text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)).normalize('NFC');
export const uncapitalised = (text: string) =>
  (text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)).normalize('NFC');

/** A way of working that the activities name, and how the plan says it. */
export interface Form {
  readonly id: string;
  readonly text: string;
}

/**
 * The forms that the words of the activities name. What one form has taken is gone for the next: to set up a
 * loudspeaker station is not to speak over one.
 */
export function formsIn(text: string): Form[] {
  let rest = text;
  const forms = FORMS.flatMap(({ id, form, items }): Form[] => {
    const found = items.filter(({ pattern }) => {
      const without = rest.replace(pattern, ' ; ');
      const met = without !== rest;
      rest = without;
      return met;
    });
    if (found.length === 0) return [];
    const says = found.map(({ say }) => say);
    // «đối thoại chính sách» is a «đối thoại» already.
    const own = says.filter((word) => !says.some((other) => other !== word && other.startsWith(word)));
    return [{ id, text: capitalised(form.replace('{items}', own.join(data.join))) }];
  });
  return forms.sort((a, b) => data.printed.indexOf(a.id) - data.printed.indexOf(b.id));
}

/** Those words of a list that the text says, in the order of the list, in our spelling; '' for none. */
export function saidOf(list: keyof typeof LISTS, text: string): string {
  const found = LISTS[list].filter(({ pattern }) => text.search(pattern) >= 0);
  return found.map(({ say }) => say).join(data.join);
}

/** «tiếng Việt, tiếng Thái»: in the order they are first said. */
export function languagesIn(text: string): string {
  return [...new Set(text.match(LANGUAGE) ?? [])].join(data.join);
}
