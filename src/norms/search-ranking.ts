import type { Norm } from './catalogue';
import type { Role } from './schema';
import words from './synonyms.json';
import { fold, holdsPhrase, isMarked, type Syllable, syllables } from './tokens';

/** A line of a budget is a price; what caps or multiplies a price is seldom what it looks for. */
const ROLE: Readonly<Record<Role, number>> = {
  price: 1,
  package: 0.97,
  share: 0.9,
  cap: 0.8,
  inclusive: 0.8,
  multiplier: 0.8,
  count: 0.7,
  floor: 0.6,
};

const NOT_REACHED = 0.8;
/** Norms for one subject, such as a census or a kind of project: a line that means them says so. */
const SPECIAL_SUBJECT = 0.9;

interface Reached {
  readonly article: number | null;
  readonly clause: number | null;
}

/** The documents, or the parts of them, that the guidance of the programmes leads to. */
export class Reach {
  private readonly parts = new Map<string, Reached[]>();

  constructor(norms: readonly Norm[]) {
    const guides = new Set(words.guidance.map(({ document }) => document));
    // What replaces or amends a document stands where it stood, under numbers of its own.
    const heirs = new Map<string, readonly string[]>();
    for (const { document, refersTo = [] } of norms) {
      heirs.set(document.number, [...document.replacedBy, ...document.amendedBy.map(({ number }) => number)]);
      if (!guides.has(document.number)) continue;
      for (const { document: number, article, clause } of refersTo) this.note(number, { article, clause });
    }
    const open = [...this.parts.keys()];
    for (let number = open.pop(); number !== undefined; number = open.pop())
      for (const heir of heirs.get(number) ?? [])
        if (!this.parts.has(heir)) {
          this.note(heir, { article: null, clause: null });
          open.push(heir);
        }
  }

  private note(document: string, part: Reached): void {
    const known = this.parts.get(document);
    if (known === undefined) this.parts.set(document, [part]);
    else known.push(part);
  }

  private reaches({ document, article, clause }: Norm): boolean {
    return (this.parts.get(document.number) ?? []).some(
      (part) =>
        (part.article === null || part.article === article) &&
        (part.clause === null || part.clause === clause),
    );
  }

  /** What a norm weighs by where it stands, before a word is typed. */
  prior(norm: Norm): number {
    if (words.special.some((part) => standsIn(norm, part))) return SPECIAL_SUBJECT;
    const guide = words.guidance.find((part) => standsIn(norm, part));
    if (guide !== undefined) return guide.weight;
    if (words.guidance.some(({ document }) => document === norm.document.number)) return SPECIAL_SUBJECT;
    return this.reaches(norm) ? 1 : NOT_REACHED;
  }
}

function standsIn(
  norm: Norm,
  part: { readonly document: string; readonly articles: readonly number[] },
): boolean {
  return (
    part.document === norm.document.number && norm.article !== null && part.articles.includes(norm.article)
  );
}

const named = Object.entries(words.roles).flatMap(([role, texts]) =>
  texts.map((text) => ({ role: role as Role, parts: syllables(text) })),
);

/** The roles that the text itself calls for: «trần», «tăng thêm», «số lần». */
export function rolesNamed(typed: readonly Syllable[]): ReadonlySet<Role> {
  const marks = typed.some(isMarked);
  return new Set(named.filter(({ parts }) => holdsPhrase(typed, parts, marks)).map(({ role }) => role));
}

export function roleFactor({ role }: Norm, asked: ReadonlySet<Role>): number {
  return asked.has(role) ? 1 : ROLE[role];
}

const SAME_UNIT = 1.1;
const OTHER_UNIT = 0.92;

/** A line counted in «buổi» is likelier a norm that may be counted so. */
export function unitFactor({ lineUnits = [] }: Norm, unit: string): number {
  if (unit === '' || lineUnits.length === 0) return 1;
  return lineUnits.some((known) => fold(known) === unit) ? SAME_UNIT : OTHER_UNIT;
}
