import type { LawFile, LegalDocument, RawNorm } from './schema';

/** One field of all norms: its values in order, or the different values and which of them each norm has. */
export type Column = readonly unknown[] | { readonly of: readonly unknown[]; readonly at: readonly number[] };

/**
 * Law files as they travel to a pane: field by field over all files, which packs to half the size. null is "not
 * there"; article, clause and point stand in the code already; notes and inheritances stay behind.
 */
export interface Columns {
  readonly files: readonly { readonly document: LegalDocument; readonly count: number }[];
  readonly fields: Readonly<Record<string, Column>>;
}

const valueAt = (column: Column, index: number): unknown =>
  'of' in column ? column.of[column.at[index] ?? 0] : column[index];

/** «TT55-4.2.b-1» → article 4, clause 2, point b; «TT12_2025-4» → no locator. */
export function locatorOf(code: string): Pick<RawNorm, 'article' | 'clause' | 'point'> {
  const [, middle = '', last] = code.split('-');
  const [article = '', second = '', third = ''] = last === undefined ? [] : middle.split('.');
  const number = (text: string) => (/^\d+$/.test(text) ? Number(text) : null);
  const point = [second, third].find((text) => text !== '' && number(text) === null);
  return { article: number(article), clause: number(second), point: point ?? null };
}

/** The files again, as they stand in src/norms/data/laws; src/dev/norms-loader.cjs packs them at build. */
export function unpack({ files, fields }: Columns): LawFile[] {
  const columns = Object.entries(fields);
  let next = 0;
  return files.map(({ document, count }) => {
    const norms = Array.from({ length: count }, () => {
      const norm: Record<string, unknown> = { amount: null };
      for (const [name, column] of columns) {
        const value = valueAt(column, next);
        if (value !== null) norm[name] = value;
      }
      next += 1;
      return { ...locatorOf(String(norm['code'])), ...norm } as unknown as RawNorm;
    });
    return { document, norms };
  });
}
