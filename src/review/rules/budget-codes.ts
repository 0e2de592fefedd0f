import type { Classification } from '../../norms';
import { fold } from './said-words';

interface Dated {
  readonly from: string;
  readonly to: string | null;
}

/** Whether an entry stands in some part of a budget year. */
export function ofYear({ from, to }: Dated, year: number): boolean {
  return from <= `${year}-12-31` && (to === null || to >= `${year}-01-01`);
}

type SubItem = Classification['items'][number]['subItems'][number];
type Programme = Classification['programmes'][number];

/** The budget's codes of one year, as far as they are known. */
export class BudgetCodes {
  private readonly subItems = new Map<string, SubItem>();
  /** Items with a sub-item in that year; of the years with a full table, all their sub-items were read. */
  private readonly items = new Set<string>();
  private readonly chapters = new Map<string, string>();
  private readonly sections = new Map<string, string>();
  private readonly programmes = new Map<string, Programme>();
  /** The first two words of all uses without their marks: what the words of a line are held against first. */
  private readonly openings = new Map<string, Set<string>>();
  /** First word of what a sub-item is for → all its words, and its code. */
  private readonly uses = new Map<string, { readonly words: string; readonly code: string }[]>();

  constructor(
    { items, chapters, sections, programmes }: Classification,
    readonly year: number,
  ) {
    for (const item of items) {
      const own = item.subItems.filter((sub) => ofYear(sub, year));
      if (own.length > 0) this.items.add(item.code);
      for (const sub of own) this.learn(sub);
    }
    for (const one of chapters) if (ofYear(one, year)) this.chapters.set(one.code, one.name);
    for (const kind of sections)
      for (const one of kind.sections) if (ofYear(one, year)) this.sections.set(one.code, kind.code);
    for (const one of programmes) if (ofYear(one, year)) this.programmes.set(one.code, one);
  }

  private learn(sub: SubItem): void {
    this.subItems.set(sub.code, sub);
    for (const words of sub.fits ?? []) {
      const [key = '', second] = words.split(' ');
      if (second === undefined) continue;
      const opening = this.openings.get(fold(key)) ?? new Set<string>();
      this.openings.set(fold(key), opening.add(fold(second)));
      const entry = { words, code: sub.code };
      const known = this.uses.get(key);
      if (known === undefined) this.uses.set(key, [entry]);
      else known.push(entry);
    }
  }

  subItem(code: string): SubItem | undefined {
    return this.subItems.get(code);
  }

  isItem(code: string): boolean {
    return this.items.has(code);
  }

  /** The item that a code would stand under, when it was read: they are 50 apart. */
  itemOf(code: string): string | undefined {
    if (!/^\d{4}$/.test(code)) return undefined;
    const number = Number(code);
    const item = String(number - (number % 50)).padStart(4, '0');
    return this.items.has(item) ? item : undefined;
  }

  chapter(code: string): string | undefined {
    return this.chapters.get(code);
  }

  /** The loại of a khoản. */
  kindOf(section: string): string | undefined {
    return this.sections.get(section);
  }

  programme(code: string): Programme | undefined {
    return this.programmes.get(code);
  }

  knowsProgramme(id: string): boolean {
    return [...this.programmes.values()].some(({ catalogue = '' }) => catalogue.split('.')[0] === id);
  }

  /** Whether a use may be among these words, given without their marks: cheap, and true of few lines. */
  mayUse(folded: readonly string[]): boolean {
    for (let at = 1; at < folded.length; at += 1) {
      const opening = this.openings.get(folded[at - 1] ?? '');
      if (opening?.has(folded[at] ?? '') === true) return true;
    }
    return false;
  }

  /** The sub-items whose use the words of a line name outright. */
  usesIn(words: readonly string[]): readonly { readonly words: string; readonly code: string }[] {
    const found: { readonly words: string; readonly code: string }[] = [];
    let text = '';
    for (const word of words) {
      const uses = this.uses.get(word);
      if (uses === undefined) continue;
      if (text === '') text = ` ${words.join(' ')} `;
      for (const use of uses) if (text.includes(` ${use.words} `)) found.push(use);
    }
    return found;
  }
}

const known = new WeakMap<Classification, Map<number, BudgetCodes>>();

/** Built once a year. */
export function codesOf(classification: Classification, year: number): BudgetCodes {
  const years = known.get(classification) ?? new Map<number, BudgetCodes>();
  known.set(classification, years);
  const codes = years.get(year) ?? new BudgetCodes(classification, year);
  years.set(year, codes);
  return codes;
}
