import words from './words.json';
import type { LegalDocument, Reference } from './schema';

interface Locator {
  readonly article: number | null;
  readonly clause: number | null;
  readonly point: string | null;
}

/** «Thông tư 55/2023/TT-BTC»; a collection such as the base salary is named by its title. */
export function citeDocument(document: Pick<LegalDocument, 'kind' | 'number' | 'title'>): string {
  return /\d+\/\d{4}/.test(document.number)
    ? `${document.kind} ${document.number}`
    : (document.title ?? document.number);
}

/** «điểm b khoản 2 Điều 4 Thông tư 55/2023/TT-BTC» */
export function cite(
  { article, clause, point }: Locator,
  document: Pick<LegalDocument, 'kind' | 'number' | 'title'>,
): string {
  const parts = [
    point === null ? '' : `${words.point} ${point}`,
    clause === null ? '' : `${words.clause} ${clause}`,
    article === null ? '' : `${words.article} ${article}`,
    citeDocument(document),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** A reference to a document that may not be in the catalogue. */
export function citeReference(reference: Reference, document: LegalDocument | undefined): string {
  return cite(reference, document ?? { kind: words.document, number: reference.document, title: null });
}

const cited = new WeakMap<object, string>();

/** The citation of a norm, put together once. */
export function citeNorm(
  norm: Locator & { readonly document: Pick<LegalDocument, 'kind' | 'number' | 'title'> },
): string {
  const known = cited.get(norm);
  if (known !== undefined) return known;
  const text = cite(norm, norm.document);
  cited.set(norm, text);
  return text;
}
