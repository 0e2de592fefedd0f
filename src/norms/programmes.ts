import type { Norm } from './catalogue';
import { ofOnePeriod } from './regime';

/** An article, or some of its clauses, that a part of a programme may spend on. */
interface Scope {
  readonly document: string;
  readonly article: number;
  readonly clauses?: readonly number[] | undefined;
}

/** A programme, project, sub-project or content, with the articles payable under it. */
export interface ProgrammePart {
  readonly id: string;
  /** The law numbers some contents without naming them. */
  readonly name?: string;
  readonly kind?: string;
  readonly document?: string;
  readonly articles?: readonly Scope[];
  /** Common clauses that its own articles lead to. */
  readonly calls?: readonly Scope[];
  readonly common?: readonly Scope[];
  readonly parts?: readonly ProgrammePart[];
}

const covers = (scopes: readonly Scope[] | undefined, norm: Norm) =>
  scopes?.some(
    ({ document, article, clauses = [] }) =>
      document === norm.document.number &&
      article === norm.article &&
      (clauses.length === 0 || norm.clause === null || clauses.includes(norm.clause)),
  ) ?? false;

/** Every part by its id, a whole programme included. */
export function partsById(programmes: readonly ProgrammePart[]): Map<string, ProgrammePart> {
  const byId = new Map<string, ProgrammePart>();
  const visit = (part: ProgrammePart) => {
    byId.set(part.id, part);
    part.parts?.forEach(visit);
  };
  programmes.forEach(visit);
  return byId;
}

/**
 * Whether a norm may be spent under a part: by its own article, by a clause its articles lead to, as one of the
 * common rates of its programme, or not at all. Documents of no programme (travel, training…) are open to all.
 */
export function payable(
  norm: Norm,
  part: ProgrammePart,
  programme: ProgrammePart,
): 'own' | 'called' | 'common' | 'elsewhere' | 'no' {
  const inside = (one: ProgrammePart): boolean =>
    covers(one.articles, norm) || (one.parts?.some(inside) ?? false);
  const called = (one: ProgrammePart): boolean =>
    covers(one.calls, norm) || (one.parts?.some(called) ?? false);
  if (inside(part)) return 'own';
  if (called(part)) return 'called';
  if (covers(programme.common, norm)) return 'common';
  // The circular of another period pays for nothing here.
  const closed = norm.document.number === programme.document || ofOnePeriod(norm.document.number);
  return closed ? 'no' : 'elsewhere';
}

const capitalised = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** «Tiểu dự án 2 - Truyền thông về giảm nghèo đa chiều»: a code ends with the number, and some have no name. */
export function partTitle({ id, kind = '', name }: ProgrammePart): string {
  const numbered = kind === '' ? '' : `${capitalised(kind)} ${id.split('.').at(-1) ?? ''}`;
  return [numbered, name ?? ''].filter((said) => said !== '').join(' - ');
}
