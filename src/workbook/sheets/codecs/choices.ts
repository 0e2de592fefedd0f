import { Refusal } from '../../../locales';
import type { Fact } from '../../../norms';
import { isBlank, type RawValue, sameName } from '../../model/raw-book';
import choices from '../data/choices.json';
import { folded } from '../../read/folded';
import validation from '../data/validation.json';
import { asCell, type Codec, shown, textOf, type Where } from './codec';

export interface ChoiceList {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
}

export const CHOICES = choices as Readonly<Record<string, ChoiceList>>;

/** The key of a choice: «true», «1000», «central». */
const keyOf = (value: unknown) =>
  typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : '';

const YES_NO = CHOICES['yesNo']?.labels;

function choose(labels: ChoiceList['labels'], raw: RawValue, where: Where): string {
  // TRUE and FALSE are what a sheet makes of a yes and a no.
  if (typeof raw === 'boolean' && labels === YES_NO) return String(raw);
  const typed = textOf(raw, where);
  const choices = Object.entries(labels);
  const plain = folded(typed);
  const choice =
    choices.find(([, label]) => sameName(label) === sameName(typed)) ??
    choices.find(([, label]) => folded(label) === plain);
  if (choice === undefined)
    throw new Refusal('book.unknownChoice', {
      ...where,
      found: shown(raw),
      choices: Object.values(labels).join('; '),
    });
  return choice[0];
}

const fromList = (name: string): Pick<Codec, 'style' | 'validation'> => ({
  style: 'entryChoice',
  validation: { rule: { kind: 'reference', source: name }, ...validation.choice },
});

/** Keys that stand for something else than a word. */
const AS: Readonly<Record<string, (key: string) => unknown>> = {
  yesNo: (key) => key === 'true',
  origins: (key) => key === 'true',
  roundings: Number,
};

/** What an empty cell stands for, where that is no question: a new text is somebody's own. */
const BLANKS: Readonly<Record<string, unknown>> = { origins: true };

/** «choice:sources» is one of a list; with «?» behind it the cell may stay empty. */
export function choice(kind: string): Codec {
  const name = kind.replace('?', '');
  const list = CHOICES[name];
  if (list === undefined) throw new Error(`no list of choices ${name}`);
  const meaning = AS[name] ?? ((key: string) => key);
  const blank = kind.endsWith('?') ? '' : BLANKS[name];
  return {
    ...fromList(list.name),
    ...(blank === undefined ? {} : { blank }),
    encode: (value) =>
      value === '' || value === null || value === undefined ? null : asCell(list.labels[keyOf(value)] ?? ''),
    decode: (raw, where) =>
      blank !== undefined && isBlank(raw) ? blank : meaning(choose(list.labels, raw, where)),
  };
}

/** A fact that is one of the law's cases; blank when nobody has said. */
export function factChoice(listName: string, fact: Fact | undefined): Codec {
  const labels = fact?.choices ?? YES_NO ?? {};
  const meaning = (key: string) => (fact?.choices === undefined ? key === 'true' : key);
  return {
    ...fromList(listName),
    blank: undefined,
    encode: (value) =>
      value === undefined || value === null ? null : (labels[keyOf(value)] ?? keyOf(value)),
    decode: (raw, where) => (isBlank(raw) ? undefined : meaning(choose(labels, raw, where))),
  };
}
