import type { RawValue } from '../model/raw-book';
import { beginsWith, clean } from './text';
import words from './words.json';

/** The numbering of a row, and how deep it stands: A/B, I/II, 1/2, 1.1, a, -, +. */
export interface Mark {
  readonly text: string;
  readonly rank: number;
}

export const RANK = {
  letter: 1,
  roman: 2,
  decimal: 4,
  small: 9,
  bullet: 10,
  heading: 90,
  leaf: 100,
} as const;

/** «Phần I», «Hoạt động 2»: words that number a row, and how deep. */
const RANK_OF_WORD: Readonly<Record<string, number | undefined>> = words.markWords;
const MARK_WORDS = Object.keys(words.markWords);

const BULLETS = '-+*\u2022\u2013\u2014\u2010\u2011\u25CF\u25AA\u00B7';
const BULLET = new RegExp(`^[${BULLETS.replace('-', '\\-')}]$`);
const BULLET_BEFORE = new RegExp(
  `^([${BULLETS.replace('-', '\\-')}])\\s*(?=[^\\d\\s${BULLETS.replace('-', '\\-')}]|\\d)`,
);
const ROMAN = /^(?=[IVX])X{0,3}(IX|IV|V?I{0,3})$/;
/** Letters that are Roman numbers too: which it is, the rows before say. */
const BOTH = new Set(['I', 'V', 'X']);

/** Reads the numbering of rows one after another. */
export class Numbering {
  private readonly bullets: string[] = [];
  private lastLetter = '';
  private lastRoman = false;

  /** From the column of numbers. */
  fromCell(value: RawValue): Mark | undefined {
    if (typeof value === 'number') {
      if (value <= 0 || value >= 10_000) return undefined;
      return { text: String(value), rank: RANK.decimal + (Number.isInteger(value) ? 0 : 1) };
    }
    return typeof value === 'string' ? this.read(clean(value)) : undefined;
  }

  /** From the beginning of the content: «1. Tập huấn», «- Nước uống». */
  fromContent(content: string): { mark: Mark; rest: string } | undefined {
    const bullet = BULLET_BEFORE.exec(content);
    if (bullet !== null) {
      const mark = this.read(bullet[1] ?? '');
      return mark === undefined ? undefined : { mark, rest: content.slice(bullet[0].length).trim() };
    }
    const named = beginsWith(content, MARK_WORDS);
    if (named !== undefined) {
      const token = /^([IVX]+|[A-Z]|\d{1,3})\s*[.:\-–)]\s*(?=\S)/u.exec(named.rest);
      if (token !== null) {
        const mark = {
          text: content.slice(0, content.length - named.rest.length + token[0].length).trim(),
          rank: RANK_OF_WORD[named.name] ?? RANK.roman,
        };
        // The word says what the row is, so it stays in its name.
        return { mark, rest: content };
      }
    }
    const token = /^((?:[A-Z]|[IVX]+|\d{1,3})(?:\.\d{1,3})*|[a-zđ])\s*[.)/]\s*(?=\p{L})/u.exec(content)?.[0];
    const mark = token === undefined ? undefined : this.read(token);
    return mark === undefined ? undefined : { mark, rest: content.slice(token?.length ?? 0).trim() };
  }

  private read(written: string): Mark | undefined {
    const text = written.replace(/^\(|[.)/:\s]+$/g, '').trim();
    if (BULLET.test(written.trim())) return { text: written.trim(), rank: this.bulletRank(written.trim()) };
    if (text === '' || text.length > 20) return undefined;
    const named = beginsWith(text, MARK_WORDS);
    if (named !== undefined && /^([IVX]+|[A-Z]|\d{1,3})$/.test(named.rest))
      return { text, rank: RANK_OF_WORD[named.name] ?? RANK.roman };
    const parts = text.split(/[.\-/]/);
    const digits = parts.filter((part) => /^\d{1,4}$/.test(part)).length;
    const last = parts.at(-1) ?? '';
    const [head = ''] = parts;
    if (!parts.every((part) => /^(\d{1,4}|[A-Z]{1,6}|[a-zđ])$/u.test(part))) return undefined;
    if (/^[a-zđ]$/u.test(last)) return { text, rank: RANK.small };
    if (/^\d/.test(last)) return { text, rank: RANK.decimal + digits - 1 };
    if (parts.length === 1 && /^[A-ZĐ]$/u.test(head) && !this.isRoman(head)) {
      this.lastLetter = head;
      this.lastRoman = false;
      return { text, rank: RANK.letter };
    }
    if (!ROMAN.test(last)) return undefined;
    this.lastRoman = true;
    return { text, rank: RANK.roman };
  }

  private isRoman(letter: string): boolean {
    if (!BOTH.has(letter)) return false;
    // «I» after «H» is the next letter.
    const next = this.lastLetter === '' ? '' : String.fromCharCode(this.lastLetter.charCodeAt(0) + 1);
    return this.lastRoman || letter !== next;
  }

  /** The bullet seen first stands higher: «-» over «+» for some, the other way round for others. */
  private bulletRank(bullet: string): number {
    if (!this.bullets.includes(bullet)) this.bullets.push(bullet);
    return RANK.bullet + this.bullets.indexOf(bullet);
  }
}
