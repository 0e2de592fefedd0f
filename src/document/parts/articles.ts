import { gather, type Plan } from '../../plan';
import { endWith, fill } from '../text';
import wording from '../wording/citations.json';
import letters from '../wording/points.json';
import { numbered } from './citations';

/** «khoản 2 Điều 4 Thông tư 55/2023/TT-BTC» → the place and the document it is in. */
const CITATION = /^(.*?\d)\s+(\p{Lu}[^\d]*\d+\/\d{4}\/\S+)$/u;
const PLACE = new RegExp(wording.place, 'u');

/** «điểm b khoản 2 Điều 4»; '' where it names no point or no clause. */
interface Place {
  readonly article: string;
  readonly clause: string;
  readonly point: string;
}

function placeOf(text: string): Place | undefined {
  const match = PLACE.exec(text);
  if (match === null) return undefined;
  const [, point = '', clause = '', article = ''] = match;
  return { article, clause, point };
}

const byNumber = (a: string, b: string) => Number(a) - Number(b);
const byLetter = (a: string, b: string) => letters.indexOf(a) - letters.indexOf(b);

/** The points of a clause, or the whole of it where that is named. */
function clauseText(clause: string, places: readonly Place[]): string {
  const points = [...new Set(places.map(({ point }) => point))].sort(byLetter);
  if (points.includes('')) return fill(wording.clause, { clause });
  const said = { clause, points: points.join(', ') };
  return fill(points.length === 1 ? wording.point : wording.points, said);
}

/** What is cited of an article, in its order: what is named whole is not named by its parts again. */
function articleText(article: string, places: readonly Place[]): string {
  if (places.some(({ clause }) => clause === '')) return fill(wording.article, { article });
  const clauses = gather(places, ({ clause }) => clause).sort(([a], [b]) => byNumber(a, b));
  const within = clauses.map(([clause, own]) => clauseText(clause, own)).join(', ');
  return fill(wording.within, { within, article });
}

function placesText(texts: readonly string[]): string {
  const places = texts.flatMap((text) => placeOf(text) ?? []);
  const articles = gather(places, ({ article }) => article).sort(([a], [b]) => byNumber(a, b));
  // What is put in other words stays in them.
  const others = texts.filter((text) => placeOf(text) === undefined);
  return [...articles.map(([article, own]) => articleText(article, own)), ...others].join(', ');
}

/**
 * The articles the lines stand on, those of one document together, the documents in the order they first appear.
 * A basis may name several, split by «;»; what cites no article (báo giá, thực tế) is not a norm.
 */
export function citedArticles(plan: Plan): string[] {
  const cited = plan.lines
    .flatMap((line) => line.basis.split(';'))
    .map((part) => endWith(part.trim(), ''))
    .filter((part) => part.includes(wording.articleWord));
  const places = [...new Set(cited)].map((part) => {
    const [, place = part, document = ''] = CITATION.exec(part) ?? [];
    return { place, document: document === '' ? '' : numbered(document) };
  });
  return gather(places, ({ document }) => document).flatMap(([document, own]) => {
    const said = own.map(({ place }) => place);
    return document === '' ? said : [`${placesText(said)} ${document}`];
  });
}
