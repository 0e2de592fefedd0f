import { Refusal } from '../../../locales';
import type { Fact } from '../../../norms';
import { folded } from '../../read/folded';
import { COLUMN_FACTS, type FactValue, otherText } from '../../norm-table/facts';
import { CHOICES } from './choices';
import { asCell, type Codec, textOf } from './codec';
import { readNumber } from '../read-number';

type Facts = Readonly<Record<string, Fact>>;
type Values = Readonly<Record<string, FactValue>>;

const NUMBER = /^-?\d+(,\d+)?$/;
const QUOTED = /^"(?:[^"]|"")*"$/;

const numberIn = (text: string) => Number(text.replace(',', '.'));

function answerIn(text: string): boolean | undefined {
  const found = Object.entries(CHOICES['yesNo']?.labels ?? {}).find(
    ([, label]) => folded(label) === folded(text),
  );
  return found === undefined ? undefined : found[0] === 'true';
}

/** The value of a fact that the law does not know: what looks like a number or an answer is one. */
function strangeValue(text: string): FactValue {
  if (QUOTED.test(text)) return text.slice(1, -1).replace(/""/g, '"');
  return NUMBER.test(text) ? numberIn(text) : (answerIn(text) ?? text);
}

/** Words that would be taken for something else stand in quotation marks. */
const strangeText = (value: FactValue) =>
  typeof value === 'string' && (strangeValue(value) !== value || value === '' || /[;"]/.test(value))
    ? `"${value.replace(/"/g, '""')}"`
    : value;

function valueOf(fact: Fact | undefined, text: string): FactValue | undefined {
  if (fact === undefined) return strangeValue(text);
  // As it is written here, before any other way of writing numbers.
  if (fact.type === 'number') return NUMBER.test(text) ? numberIn(text) : readNumber(text);
  if (fact.type !== 'choice') return answerIn(text);
  return Object.entries(fact.choices ?? {}).find(([, label]) => folded(label) === folded(text))?.[0];
}

type Named = ReadonlyMap<string, string>;

/** The fact that a piece speaks of: by the law's name for it, or by the name a plan gave it. */
function nameOf(piece: string, named: Named): string | undefined {
  const cut = piece.indexOf(':');
  const label = cut < 0 ? '' : piece.slice(0, cut).trim();
  return named.get(folded(label)) ?? (/^[a-z][A-Za-z]{0,39}$/.test(label) ? label : undefined);
}

const isOpen = (piece: string) => (piece.match(/"/g)?.length ?? 0) % 2 === 1;

/** Facts are parted by «;», which may also stand within one: a piece that names no fact goes on with the one before. */
function piecesOf(text: string, named: Named): string[] {
  const pieces: string[] = [];
  for (const piece of text.split(';')) {
    const last = pieces.at(-1);
    if (last !== undefined && (isOpen(last) || nameOf(piece, named) === undefined))
      pieces[pieces.length - 1] = `${last};${piece}`;
    else if (piece.trim() !== '') pieces.push(piece);
  }
  return pieces;
}

/** «Giải: Nhất; Giải tập thể: Có»: facts that have no column of their own, by their names. */
export function otherFacts(facts: Facts): Codec {
  const named = new Map(
    Object.entries(facts)
      .filter(([name]) => !COLUMN_FACTS.has(name))
      .map(([name, fact]) => [folded(fact.label), name]),
  );
  const strange = (values: Values) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        facts[name] === undefined ? strangeText(value) : value,
      ]),
    );
  return {
    style: 'text',
    encode: (value) => asCell(otherText(facts, strange((value ?? {}) as Values))),
    decode: (raw, where) => {
      const found: Record<string, FactValue> = {};
      for (const piece of piecesOf(textOf(raw, where).replace(/[\s;]+$/, ''), named)) {
        const cut = piece.indexOf(':');
        const name = nameOf(piece, named);
        const value = name === undefined ? undefined : valueOf(facts[name], piece.slice(cut + 1).trim());
        if (name === undefined || value === undefined)
          throw new Refusal('book.unknownFact', { ...where, found: piece.trim() });
        found[name] = value;
      }
      return found;
    },
  };
}
