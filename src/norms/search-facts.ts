import words from './synonyms.json';
import { check, type Facts, type FactValue } from './conditions';
import type { Norm } from './catalogue';
import { fold, holdsPhrase, isMarked, isNumber, type Syllable, syllables } from './tokens';

const counted = Object.entries(words.facts).map(([text, fact]) => ({
  fact,
  key: syllables(text).map(({ plain }) => plain),
}));
const below = new Set(words.below.map((text) => fold(text.split(' ').at(-1) ?? text)));
const above = new Set(words.above.map(fold));

const said = words.said.map(({ words: texts, fact, value }) => ({
  fact,
  value,
  texts: texts.map(syllables),
}));

/** «giải nhất», «doanh nghiệp»: a word that answers a condition. */
function saidIn(typed: readonly Syllable[]): Record<string, FactValue> {
  const facts: Record<string, FactValue> = {};
  const marks = typed.some(isMarked);
  for (const { fact, value, texts } of said)
    if (texts.some((parts) => holdsPhrase(typed, parts, marks))) facts[fact] = value;
  return facts;
}

/** «1.200» is one number. */
function numberEndingAt(typed: readonly Syllable[], at: number): { value: number; first: number } {
  let first = at;
  let digits = typed[at]?.plain ?? '';
  for (
    let part = typed[first - 1];
    digits.length % 3 === 0 && part && isNumber(part);
    part = typed[first - 1]
  ) {
    if (part.end + 1 !== typed[first]?.start) break;
    digits = part.plain + digits;
    first -= 1;
  }
  return { value: Number(digits), first };
}

/** What the text itself says of the conditions: «dưới 350 từ», «phiếu 35 chỉ tiêu», «giải nhất tập thể». */
export function factsIn(typed: readonly Syllable[]): Facts {
  const facts = saidIn(typed);
  typed.forEach((part, at) => {
    if (!isNumber(part)) return;
    const unit = counted.find(({ key }) => key.every((plain, i) => typed[at + 1 + i]?.plain === plain));
    if (unit === undefined) return;
    const { value, first } = numberEndingAt(typed, at);
    const before = typed[first - 1]?.plain ?? '';
    facts[unit.fact] = value + (below.has(before) ? -1 : above.has(before) ? 1 : 0);
  });
  return facts;
}

const FITS = 1.2;
const FAILS = 0.6;

/** Each condition that the text fulfils makes a tier likelier; one that it breaks makes it unlikely. */
export function tierFactor({ when }: Norm, facts: Facts): number {
  const asked = (when ?? []).filter(({ fact }) => facts[fact] !== undefined);
  if (asked.length === 0) return 1;
  return check(asked, facts) === true ? FITS ** asked.length : FAILS;
}
