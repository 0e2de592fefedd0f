import { type Catalogue, citeNorm, type Norm, type Step } from '../../norms';
import words from './basis-words.json';

/** A place of the law that a basis names: «điểm b khoản 2 Điều 4 Thông tư số 55/2023/TT-BTC». */
interface Citation {
  /** «55/2023», without leading zeros. */
  readonly number: string;
  /** «TT-BTC», or '' where the basis leaves it out. */
  readonly kind: string;
  readonly articles: readonly string[];
  readonly clauses: readonly string[];
  readonly points: readonly string[];
}

/** What a basis says, as far as a rule needs it. */
export interface Basis {
  readonly citations: readonly Citation[];
  /** It names some document, cited in a way that is understood or not. */
  readonly documented: boolean;
  /** Quotation, decision, invoice…: the proof of a price that the law leaves open. */
  readonly proof: boolean;
  /** It says no more than that actual cost is paid. */
  readonly actual: boolean;
  /** It names a resolution of the provincial council. */
  readonly council: boolean;
}

const KINDS = words.kinds.join('|');
/** «tháng 7/2025» and «17/7/2025» are no documents: a number needs its kind before it or after it. */
const DOCUMENT = new RegExp(
  `(?:(?<![\\p{L}])(${KINDS})\\s*(?:số\\s*)?)?(?<![\\d/])(\\d+)/(\\d{4})(?:/([\\p{L}][\\p{L}\\d]*(?:-[\\p{L}][\\p{L}\\d]*)*))?`,
  'giu',
);
const NUMBERS = '(\\d+(?:\\s*(?:,|và)\\s*\\d+)*)';
const ARTICLE = new RegExp(`điều\\s+${NUMBERS}`, 'giu');
const CLAUSE = new RegExp(`khoản\\s+${NUMBERS}`, 'giu');
const POINT = /điểm\s+(\p{L}(?:\s*(?:,|và)\s*\p{L}(?![\p{L}]))*)(?![\p{L}])/giu;

const found = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].flatMap(([, list = '']) => list.split(/\s*(?:,|và)\s*/u));

function citationsIn(segment: string): Citation[] {
  const named = [...segment.matchAll(DOCUMENT)].filter(
    ([, kind, , , suffix]) => kind !== undefined || suffix !== undefined,
  );
  return named.flatMap((match, index): Citation[] => {
    const [whole, , number = '', year = '', suffix = ''] = match;
    const before = named[index - 1];
    const from = before === undefined ? 0 : before.index + before[0].length;
    const ahead = segment.slice(from, match.index);
    const behind = segment.slice(match.index + whole.length, named[index + 1]?.index ?? segment.length);
    // «Thông tư 55/2023/TT-BTC, Điều 4» as well as «Điều 4 Thông tư 55/2023/TT-BTC».
    const place = found(ahead, ARTICLE).length > 0 ? ahead : behind;
    const kind = suffix.toUpperCase();
    if (kind.includes('HĐND') || kind.includes('UBND')) return [];
    return [
      {
        number: `${Number(number)}/${year}`,
        kind,
        articles: found(place, ARTICLE),
        clauses: found(place, CLAUSE),
        points: found(place, POINT),
      },
    ];
  });
}

const known = new Map<string, Basis>();
const MOST_KNOWN = 5000;

/** The same few sentences stand under thousands of lines: each is read once. */
export function readBasis(text: string): Basis {
  const read = known.get(text);
  if (read !== undefined) return read;
  const lower = text.toLocaleLowerCase('vi');
  const has = (list: readonly string[]) => list.some((word) => lower.includes(word));
  const basis = {
    citations: lower.split(';').flatMap(citationsIn),
    documented: has(words.other),
    proof: has(words.proofs),
    actual: has(words.actual),
    council: has(words.council),
  };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, basis);
  return basis;
}

interface Numbered {
  readonly number: string;
  readonly kind: string;
}

const numbers = new Map<string, Numbered | null>();

/** «004/2025/TT-BNV» → «4/2025», «TT-BNV»; null for a collection without a number. */
function numberOf(number: string): Numbered | null {
  const read = numbers.get(number);
  if (read !== undefined) return read;
  const [count = '', year = '', suffix = ''] = number.split('/');
  const found = /^\d+$/.test(count)
    ? { number: `${Number(count)}/${year}`, kind: suffix.toUpperCase() }
    : null;
  numbers.set(number, found);
  return found;
}

function meansDocument(citation: Citation, number: string): boolean {
  const document = numberOf(number);
  if (document === null || document.number !== citation.number) return false;
  return citation.kind === '' || document.kind === '' || citation.kind === document.kind;
}

type Place = Pick<Norm, 'article' | 'clause' | 'point' | 'document'>;

/** Where both say something, they say the same; a basis may name the whole article. */
function means(citation: Citation, { article, clause, point, document }: Place): boolean {
  const agrees = (list: readonly string[], value: number | string | null) =>
    list.length === 0 || value === null || list.includes(String(value));
  return (
    meansDocument(citation, document.number) &&
    agrees(citation.articles, article) &&
    agrees(citation.clauses, clause) &&
    agrees(citation.points, point)
  );
}

const overlap = (one: readonly string[], other: readonly string[]) =>
  one.length === 0 || other.length === 0 || one.some((entry) => other.includes(entry));

function sameCitation(one: Citation, other: Citation): boolean {
  return (
    one.number === other.number &&
    (one.kind === '' || other.kind === '' || one.kind === other.kind) &&
    overlap(one.articles, other.articles) &&
    overlap(one.clauses, other.clauses) &&
    overlap(one.points, other.points)
  );
}

const leading = new WeakMap<Norm, WeakMap<Citation, boolean>>();

/** An article that leads to the norm is as good a basis as the norm's own. */
function leadsTo(catalogue: Catalogue, citation: Citation, norm: Norm): boolean {
  const asked = leading.get(norm) ?? new WeakMap<Citation, boolean>();
  leading.set(norm, asked);
  const answer = asked.get(citation) ?? searched(catalogue, citation, norm);
  asked.set(citation, answer);
  return answer;
}

function searched(catalogue: Catalogue, citation: Citation, norm: Norm): boolean {
  for (const document of catalogue.documents) {
    if (!meansDocument(citation, document.number)) continue;
    for (const entry of catalogue.at({
      document: document.number,
      article: null,
      clause: null,
      point: null,
    })) {
      if (!means(citation, entry)) continue;
      if (entry.targets?.includes(norm.code) === true) return true;
      const reached = entry.refersTo?.some(
        (reference) =>
          (reference.document === 'this' ? document.number : reference.document) === norm.document.number &&
          (reference.article === null || reference.article === norm.article) &&
          (reference.clause === null || reference.clause === norm.clause) &&
          (reference.point === null || reference.point === norm.point),
      );
      if (reached === true) return true;
    }
  }
  return false;
}

/** Whether a basis names the norm's article, one on the way from it to its figure, or one that leads to it. */
export function speaksOf(basis: Basis, norm: Norm, steps: readonly Step[], catalogue: Catalogue): boolean {
  if (basis.citations.some((citation) => means(citation, norm))) return true;
  const onTheWay = steps.flatMap(({ params }) =>
    [params['cite'], params['from'], params['to']].flatMap((text) =>
      typeof text === 'string' && text.includes('/') ? readBasis(text).citations : [],
    ),
  );
  return basis.citations.some(
    (citation) => onTheWay.some((step) => sameCitation(citation, step)) || leadsTo(catalogue, citation, norm),
  );
}

/** The basis with the norm's citation in place of the one it opens with; what follows, «; báo giá», stays. */
export function withCitation(text: string, norm: Norm): string {
  const cited = citeNorm(norm);
  if (text === '') return cited;
  const [head = '', ...tail] = text.split(';');
  const rest = readBasis(head).citations.length > 0 ? tail : [head, ...tail];
  return [cited, ...rest.map((part) => part.trim()).filter((part) => part !== '')].join('; ');
}
