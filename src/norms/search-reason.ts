import type { Postings } from './search-index';
import { WEAK } from './search-lexicon';
import type { Concept, Query } from './search-query';

/** Below this a wording met the norm by chance, in a word of its unit. */
const MET = 0.5;

function holds({ documents }: Postings, norm: number): boolean {
  let [low, high] = [0, documents.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((documents[middle] ?? 0) < norm) low = middle + 1;
    else high = middle;
  }
  return documents[low] === norm;
}

/** Whether a norm speaks of a concept: most of one of its wordings stands there. */
function speaksOf(norm: number, { alternatives }: Concept): boolean {
  return alternatives.some(({ slots }) => {
    const whole = slots.reduce((sum, { rarity }) => sum + rarity, 0);
    const met = slots.reduce(
      (sum, { rarity, terms }) => sum + (terms.some(({ postings }) => holds(postings, norm)) ? rarity : 0),
      0,
    );
    return whole > 0 && met / whole >= MET;
  });
}

/** The words of the question, as typed, that a norm answers: «vì có: phát thanh viên». */
export function reasonFor({ text, typed, concepts }: Query, norm: number): string[] {
  const spans: { from: number; to: number }[] = [];
  for (const concept of concepts) {
    if (concept.seam || concept.importance <= WEAK || !speaksOf(norm, concept)) continue;
    const last = spans.at(-1);
    if (last?.to === concept.from - 1 && typed[concept.from]?.joined === true) last.to = concept.to;
    else spans.push({ from: concept.from, to: concept.to });
  }
  return spans.map(({ from, to }) => text.slice(typed[from]?.start, typed[to]?.end));
}
