import type { Catalogue, Norm } from './catalogue';
import { type LocalNorm, mayReplace } from './local';

export interface LocalWarning {
  readonly local: LocalNorm;
  readonly norm: Norm;
  /** Above a central ceiling, or against a rate the centre fixed: the central figure stands. */
  readonly reason: 'aboveCeiling' | 'fixedByCentre' | 'otherUnit';
}

/** What the law does not let a council do, of all its rows. */
export function warningsOf(catalogue: Catalogue, locals: readonly LocalNorm[]): LocalWarning[] {
  return locals.flatMap((local): LocalWarning[] => {
    const norm = catalogue.norm(local.replaces);
    if (norm === undefined) return [];
    if (!mayReplace(local, norm)) {
      return [{ local, norm, reason: norm.kind === 'ceiling' ? 'aboveCeiling' : 'fixedByCentre' }];
    }
    return norm.amount !== null && local.unit !== norm.unit ? [{ local, norm, reason: 'otherUnit' }] : [];
  });
}
