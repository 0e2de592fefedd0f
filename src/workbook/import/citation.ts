import type { Norm } from '../../norms';
import words from './words.json';
import { plain } from './text';

/** What a «Căn cứ» cites, as far as it says. */
export interface Citation {
  /** «55/2023», or «55» where the year is left out. */
  readonly document: string | undefined;
  readonly article: number | undefined;
  readonly clause: number | undefined;
  readonly point: string | undefined;
}

const names = (list: readonly string[]) => list.join('|');
const { article, clause, point, documents } = words.citation;
const ARTICLE = new RegExp(`(?<!\\p{L})(?:${names(article)})\\.?\\s*(\\d+)`, 'iu');
const CLAUSE = new RegExp(`(?<!\\p{L})(?:${names(clause)})\\.?\\s*(\\d+)`, 'iu');
const POINT = new RegExp(`(?<!\\p{L})(?:${names(point)})\\.?\\s*([a-zđ]{1,2})(?!\\p{L})`, 'iu');
const FULL = /(\d{1,4}\/\d{4})/;
const SHORT = new RegExp(
  `(?<![\\p{L}\\d])(?:${[...Object.keys(documents), ...Object.values(documents)].map(plain).join('|')})(?:\\s+so)?\\s*(\\d{1,4})(?!\\d)`,
  'u',
);

export function citationIn(text: string): Citation {
  const read = text.normalize('NFC');
  return {
    document: FULL.exec(read)?.[1] ?? SHORT.exec(plain(read))?.[1],
    article: Number(ARTICLE.exec(read)?.[1]) || undefined,
    clause: Number(CLAUSE.exec(read)?.[1]) || undefined,
    point: POINT.exec(read)?.[1]?.toLowerCase(),
  };
}

/** Whether a norm stands in the article that is cited; without an article nothing is said. */
export function cites(citation: Citation, norm: Norm): boolean {
  if (citation.article === undefined || citation.document === undefined) return false;
  const [number = ''] = norm.document.number.split('/');
  const document = citation.document.includes('/')
    ? norm.document.number.startsWith(`${citation.document}/`) || norm.document.number === citation.document
    : number === citation.document;
  return (
    document &&
    norm.article === citation.article &&
    (citation.clause === undefined || norm.clause === citation.clause) &&
    (citation.point === undefined || norm.point === null || norm.point === citation.point)
  );
}
