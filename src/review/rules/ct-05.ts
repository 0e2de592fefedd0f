import { SECTIONS } from '../../plan';
import type { Draft, Place } from '../finding';
import type { PlanRule, RuleAbout } from '../rule';
import type { PlanView } from '../view';
import about from './ct-05.json';
import { wordsOf } from './plain-text';
import { nth } from './plan-place';

const { alike, fewest, skipped, gram } = about.data;
const SKIPPED: readonly string[] = skipped;

interface Paragraph {
  readonly where: Place;
  readonly text: string;
  readonly grams: ReadonlySet<string>;
}

function gramsOf(words: readonly string[]): Set<string> {
  return new Set(words.slice(gram - 1).map((_, index) => words.slice(index, index + gram).join(' ')));
}

function paragraphs({ plan }: PlanView): Paragraph[] {
  return SECTIONS.filter((name) => !SKIPPED.includes(name)).flatMap((name) => {
    const items: readonly { readonly text: string }[] = plan.sections[name];
    return items.flatMap(({ text }, index): Paragraph[] => {
      const words = wordsOf(text);
      return words.length < fewest
        ? []
        : [{ where: nth('sections', index, name), text, grams: gramsOf(words) }];
    });
  });
}

function check(view: PlanView): Draft[] {
  const found: Draft[] = [];
  const holders = new Map<string, Paragraph[]>();
  for (const paragraph of paragraphs(view)) {
    const shared = new Map<Paragraph, number>();
    for (const words of paragraph.grams) {
      const known = holders.get(words) ?? [];
      for (const other of known) shared.set(other, (shared.get(other) ?? 0) + 1);
      holders.set(words, [...known, paragraph]);
    }
    for (const [other, common] of shared) {
      const likeness = common / (paragraph.grams.size + other.grams.size - common);
      if (likeness < alike) continue;
      const params = { text: paragraph.text, other: other.text, share: Math.round(likeness * 100) };
      found.push({
        where: paragraph.where,
        also: [other.where],
        actual: params.share,
        message: { key: 'alike', params },
      });
      break;
    }
  }
  return found;
}

export const rule: PlanRule = {
  kind: 'plan',
  about: about as RuleAbout,
  reads: ({ plan }) => [plan.sections],
  check,
};
