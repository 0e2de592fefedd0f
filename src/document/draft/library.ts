import { fill } from '../text';
import type { Facts } from './facts';
import { capitalised } from './words';

/** What must be so for a sentence to be said; all of it. */
interface When {
  /** One of these themes, one of these forms. */
  readonly theme?: readonly string[];
  readonly form?: readonly string[];
  /** All of these, none of those. */
  readonly has?: readonly string[];
  readonly not?: readonly string[];
}

export interface Sentence {
  readonly text: string;
  readonly when?: When;
}

/** What a cell of the workbook can hold: a sentence that is longer says nothing anybody would read. */
const LONGEST = 8000;

function holds({ theme, form, has = [], not = [] }: When, facts: Facts, flags: ReadonlySet<string>): boolean {
  const is = (flag: string) => flags.has(flag) || facts.has.has(flag);
  return (
    (theme?.some((one) => facts.themes.has(one)) ?? true) &&
    (form?.some((one) => facts.forms.some(({ id }) => id === one)) ?? true) &&
    has.every(is) &&
    !not.some(is)
  );
}

const NAME = /\{(\w+)\}/g;

/** A sentence that names what the plan does not say is not said. */
function filled(text: string, values: Readonly<Record<string, string>>): string[] {
  const names = [...text.matchAll(NAME)].map(([, name = '']) => name);
  if (names.some((name) => (values[name] ?? '') === '')) return [];
  const first = capitalised(fill(text, values));
  return first.length > LONGEST ? [] : [first];
}

/** The sentences that the facts bear out, in their order, each once. */
export function say(
  sentences: readonly Sentence[],
  facts: Facts,
  own: { readonly flags?: Iterable<string>; readonly values?: Readonly<Record<string, string>> } = {},
): string[] {
  const flags = new Set(own.flags ?? []);
  const values = { ...facts.values, ...own.values };
  const texts = sentences
    .filter(({ when = {} }) => holds(when, facts, flags))
    .flatMap(({ text }) => filled(text, values));
  return [...new Set(texts)];
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What a sentence looks like whatever is filled in. */
export function shapeOf(sentence: string): RegExp {
  const pieces = sentence.split(/\{\w+\}/).map(escaped);
  return new RegExp(`^${pieces.join('.+')}$`, 'isu');
}
