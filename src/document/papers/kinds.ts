import kinds from '../wording/papers/kinds.json';

/** A paper beside the Kế hoạch; its word is the name of its file. */
export type PaperKind = keyof typeof kinds;

export const PAPER_KINDS = Object.keys(kinds) as readonly PaperKind[];

/** Words that stand for more than one paper. */
const SEVERAL: ReadonlyMap<string, readonly PaperKind[]> = new Map([
  ['dieu-chinh', ['to-trinh-dieu-chinh', 'quyet-dinh-dieu-chinh']],
]);

/** What people may ask for: an adjustment is asked for as a whole. */
export const PAPER_WORDS: readonly string[] = [
  ...PAPER_KINDS.filter((kind) => ![...SEVERAL.values()].flat().includes(kind)),
  ...SEVERAL.keys(),
];

/** The papers a word asks for; none for a word that is not known. */
export function papersOf(word: string): readonly PaperKind[] {
  return SEVERAL.get(word) ?? PAPER_KINDS.filter((kind) => kind === word);
}

export const paperName = (kind: PaperKind) => kinds[kind];
