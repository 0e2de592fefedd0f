import { isoDate, type IsoDate } from '../../plan';
import words from './citation-words.json';
import { anyOf } from './plain-text';

/** A document as a text cites it; what the text does not say is empty. */
export interface Citation {
  readonly kind: string;
  /** What stands between kind and number: the name of a law. */
  readonly name: string;
  readonly number: string;
  /** Whether the word «số» stands before the number. */
  readonly numbered: boolean;
  /** Where the number begins in the text. */
  readonly at: number;
  readonly date: IsoDate | undefined;
  readonly issuer: string;
  readonly about: string;
}

const { day, month, year, of } = words;
const longest = [...words.kinds].sort((a, b) => b.length - a.length).join('|');
const HEAD = new RegExp(`^(?:(?:${words.leads.join('|')})\\s+)?(${longest})(?![\\p{L}\\p{M}])`, 'iu');
const NUMBER = new RegExp(
  `(?:^|[\\s:])(${words.number}\\s*:?\\s*)?(\\d[\\p{L}\\p{M}\\d]*(?:[-/.][\\p{L}\\p{M}\\d]+)*)`,
  'iu',
);
const DATE = new RegExp(
  `${day}\\s+(?:(\\d{1,2})\\s+${month}\\s+(\\d{1,2})\\s+${year}\\s+(\\d{4})|(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}))`,
  'iu',
);
const ABOUT = anyOf(words.about);
const DAY = anyOf([`${day}\\s`]);
const ISSUED = new RegExp(`^\\s*,?\\s*${of}\\s+`, 'iu');

interface Numbered {
  readonly number: string;
  readonly numbered: boolean;
  readonly name: string;
  readonly end: number;
  readonly at: number;
}

function numberOf(rest: string): Numbered {
  const none: Numbered = { number: '', numbered: false, name: '', end: 0, at: 0 };
  const match = NUMBER.exec(rest);
  const [whole = '', said, number = ''] = match ?? [];
  const at = (match?.index ?? 0) + whole.length - number.length;
  const before = rest.slice(0, match?.index ?? 0);
  // The first number may be a day, a year or that of another document.
  const isOwn = said !== undefined || /\p{L}/u.test(number);
  if (match === null || !isOwn || DAY.test(`${before} `) || (said === undefined && ABOUT.test(before)))
    return none;
  return { number, numbered: said !== undefined, name: before.trim(), end: at + number.length, at };
}

interface Dated {
  readonly date: IsoDate | undefined;
  readonly tail: string;
}

function dateOf(after: string): Dated {
  const match = DATE.exec(after);
  if (match === null) return { date: undefined, tail: after };
  const before = after.slice(0, match.index);
  // Behind what it is about, a day belongs to something else.
  if (ABOUT.test(before)) return { date: undefined, tail: after };
  const [whole, d = match[4] ?? '', m = match[5] ?? '', y = match[6] ?? ''] = match;
  const date = isoDate(`${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`);
  return { date, tail: `${before}${after.slice(match.index + whole.length)}` };
}

function parse(text: string): Citation | undefined {
  const head = HEAD.exec(text);
  if (head === null) return undefined;
  const [opening, kind = ''] = head;
  const rest = text.slice(opening.length);
  const { number, numbered, name, end, at } = numberOf(rest);
  const { date, tail } = dateOf(rest.slice(end));
  const issued = ISSUED.exec(tail)?.[0].length ?? 0;
  const said = tail.slice(issued).trim();
  const start = ABOUT.exec(said)?.index;
  const about = start === undefined ? (issued > 0 ? '' : said) : said.slice(start);
  const issuer =
    issued === 0
      ? ''
      : said
          .slice(0, start)
          .replace(/[,;]\s*$/, '')
          .trim();
  return {
    kind,
    name,
    number,
    numbered,
    at: opening.length + at,
    date,
    issuer,
    about: about.replace(/^[\s,;:]+|[\s,;.]+$/g, ''),
  };
}

const known = new Map<string, Citation | null>();
const MOST_KNOWN = 2000;

/** What a text cites first; undefined where it does not begin with a document. */
export function parseCitation(text: string): Citation | undefined {
  const before = known.get(text);
  if (before !== undefined) return before ?? undefined;
  if (known.size >= MOST_KNOWN) known.clear();
  const citation = parse(text);
  known.set(text, citation ?? null);
  return citation;
}

const LAWS = new Set(words.laws.map((kind) => kind.toLowerCase()));

/** Laws are known by their name; who passed them goes without saying. */
export function isLaw({ kind }: Citation): boolean {
  return LAWS.has(kind.toLowerCase());
}
