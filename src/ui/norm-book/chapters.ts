import type { Catalogue, LegalDocument, Norm } from '../../norms';
import type { IsoDate } from '../../plan';

export interface Chapter {
  readonly article: number | null;
  readonly norms: readonly Norm[];
}

const points = new Intl.Collator('vi', { numeric: true });

const byPlace = (a: Norm, b: Norm) =>
  (a.clause ?? 0) - (b.clause ?? 0) ||
  points.compare(a.point ?? '', b.point ?? '') ||
  points.compare(a.code, b.code);

/** A document's norms under their articles, in the order in which it has them. */
export function articlesOf(catalogue: Catalogue, document: LegalDocument): Chapter[] {
  const byArticle = new Map<number | null, Norm[]>();
  for (const norm of catalogue.norms) {
    if (norm.document.number !== document.number) continue;
    const known = byArticle.get(norm.article);
    if (known === undefined) byArticle.set(norm.article, [norm]);
    else known.push(norm);
  }
  return [...byArticle]
    .sort(([a], [b]) => (a ?? 0) - (b ?? 0))
    .map(([article, norms]) => ({ article, norms: norms.sort(byPlace) }));
}

/** The documents, the newest first; collections without a day at the end. */
export function documentsOf({ documents }: Pick<Catalogue, 'documents'>): LegalDocument[] {
  return [...documents].sort(
    (a, b) => (b.from ?? '').localeCompare(a.from ?? '') || points.compare(a.number, b.number),
  );
}

/** Whether something stands on a day, as far as its days are known. */
export function standsOn(
  { from, to }: { readonly from: string | null; readonly to: string | null },
  date: IsoDate,
): boolean {
  return (from === null || from <= date) && (to === null || to >= date);
}
