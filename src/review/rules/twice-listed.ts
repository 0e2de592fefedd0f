import { type BudgetLine, shortDate } from '../../plan';
import type { LineView } from '../view';
import { byAge } from '../order';
import { likeness, lineWords, sameNames, type Words, wordsOf } from './said-words';

/** From how many shared words on two contents are taken for one. */
const ALIKE = 0.85;

const sameFacts = (a: BudgetLine['facts'], b: BudgetLine['facts']) => {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
};

/** Another day, fact or group of the activity is another thing, however alike the words. */
function sameCase({ line: a }: LineView, { line: b }: LineView): boolean {
  return (
    a.date === b.date &&
    (a.group === b.group || wordsOf(a.group).text === wordsOf(b.group).text) &&
    sameFacts(a.facts, b.facts)
  );
}

/** A line that repeats an earlier one. */
export interface Repeat {
  readonly first: LineView;
  readonly again: LineView;
  readonly how: 'same' | 'alike' | 'across';
}

const byLine = (a: LineView, b: LineView) => byAge(a.line, b.line);

function grouped<T>(items: readonly T[], keyOf: (item: T) => string | undefined): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Each line of a group that repeats one before it, with the first it repeats. */
function repeats(
  group: readonly LineView[],
  how: Repeat['how'],
  same: (a: LineView, b: LineView) => boolean,
): Repeat[] {
  const kept: LineView[] = [];
  const found: Repeat[] = [];
  for (const view of [...group].sort(byLine)) {
    const first = kept.find((other) => same(other, view));
    if (first === undefined) kept.push(view);
    else found.push({ first, again: view, how });
  }
  return found;
}

/**
 * Of words so alike, one of the rarest few must stand in both (prefix filtering), so only lines that share one are
 * compared.
 */
function blocks(views: readonly LineView[]): LineView[][] {
  const often = new Map<string, number>();
  for (const view of views)
    for (const word of lineWords(view).set) often.set(word, (often.get(word) ?? 0) + 1);
  const byWord = new Map<string, LineView[]>();
  for (const view of views) {
    const words = [...lineWords(view).set].sort(
      (a, b) => (often.get(a) ?? 0) - (often.get(b) ?? 0) || (a < b ? -1 : 1),
    );
    const prefix = words.length - Math.ceil(ALIKE * words.length) + 1;
    for (const word of words.slice(0, prefix)) {
      const block = byWord.get(word);
      if (block === undefined) byWord.set(word, [view]);
      else block.push(view);
    }
  }
  return [...byWord.values()].filter((block) => block.length > 1);
}

/** Only words that name nothing differ: a word more or less, a slip of the pen. */
function alike(a: Words, b: Words): boolean {
  return a.text !== b.text && sameNames(a, b) && likeness(a, b) >= ALIKE;
}

const priceKey = ({ line }: LineView) =>
  line.unitPrice === 0 ? undefined : `${line.unitPrice} ${wordsOf(line.unit).text}`;

const isSaying = (view: LineView) => lineWords(view).list.length > 0;

const NO_KEYS: readonly string[] = [];

/** What two lines must share to be the same, put into one short key: their figures and the mark of their words. */
export function acrossKeys(view: LineView): readonly string[] {
  const { line, activity, span } = view;
  if (activity === undefined || span === undefined || line.unitPrice === 0 || !isSaying(view)) return NO_KEYS;
  const { quantity, times, unitPrice } = line;
  return [String((((lineWords(view).mark * 31 + quantity) * 31 + times) * 31 + unitPrice) | 0)];
}

/** Each line once, with the first reason that says it is a repeat. */
function firsts(found: readonly Repeat[]): Repeat[] {
  const again = new Map<LineView, Repeat>();
  for (const repeat of found) if (!again.has(repeat.again)) again.set(repeat.again, repeat);
  return [...again.values()];
}

/** Lines of one activity listed a second time. */
export function listedTwice(lines: readonly LineView[]): Repeat[] {
  if (lines.length < 2) return [];
  const saying = lines.filter(isSaying);
  const same = grouped(saying, (view) => lineWords(view).text).flatMap((group) =>
    repeats(group, 'same', sameCase),
  );
  const again = new Set(same.map((repeat) => repeat.again));
  const once = saying.filter((view) => !again.has(view));
  const near = grouped(once, priceKey)
    .flatMap(blocks)
    .flatMap((block) =>
      repeats(block, 'alike', (a, b) => alike(lineWords(a), lineWords(b)) && sameCase(a, b)),
    );
  return firsts([...same, ...near]);
}

/** Same days and place. */
function sameOccasion(a: LineView['activity'], b: LineView['activity']): boolean {
  if (a === undefined || b === undefined) return false;
  return a.from === b.from && a.to === b.to && wordsOf(a.place).text === wordsOf(b.place).text;
}

const sameFigures = ({ line: a }: LineView, { line: b }: LineView) =>
  a.quantity === b.quantity && a.times === b.times && a.unitPrice === b.unitPrice;

const sameDays = ({ span: a }: LineView, { span: b }: LineView) => a?.[0] === b?.[0] && a?.[1] === b?.[1];

/** Lines of one key that stand in another activity as well. */
export function listedAcross(lines: readonly LineView[]): Repeat[] {
  return repeats(
    lines,
    'across',
    (a, b) =>
      a.line.activity !== b.line.activity &&
      sameFigures(a, b) &&
      sameDays(a, b) &&
      lineWords(a).text === lineWords(b).text &&
      wordsOf(a.line.unit).text === wordsOf(b.line.unit).text &&
      sameOccasion(a.activity, b.activity) &&
      sameFacts(a.line.facts, b.line.facts),
  );
}

export const daysOf = ({ span }: LineView) =>
  span === undefined
    ? ''
    : span[0] === span[1]
      ? shortDate(span[0])
      : `${shortDate(span[0])} - ${shortDate(span[1])}`;
