import type { IsoDate } from '../plan';
import type { Catalogue, Norm } from './catalogue';
import { check, type Facts, missingFacts } from './conditions';
import { type Regime, speaksTo, window } from './regime';
import { gap, type Gap } from './trail';

interface Moment {
  readonly date: IsoDate;
  readonly regime: Regime;
  readonly facts?: Facts;
}

function standsOn(norm: Norm, { date, regime }: Moment): 'before' | 'in force' | 'ended' {
  const { from, to } = window(norm, regime);
  if (from !== null && date < from) return 'before';
  return to !== null && date > to ? 'ended' : 'in force';
}

const casesOf = new WeakMap<Norm, string>();

/** The conditions of an entry as one text; put together once. */
function caseOf(norm: Norm): string {
  const known = casesOf.get(norm);
  if (known !== undefined) return known;
  const text = JSON.stringify(norm.when ?? []);
  casesOf.set(norm, text);
  return text;
}

const sameCase = (a: Norm, b: Norm) => a.role === b.role && caseOf(a) === caseOf(b);

/** The entry as it stands on the day: itself, or the one of its group that an amendment put in its place. */
export function versionOn(catalogue: Catalogue, norm: Norm, moment: Moment): { norm: Norm } | { gap: Gap } {
  if (!speaksTo(norm, moment.regime)) {
    return { gap: gap('otherRegime', { document: norm.document.number, regime: moment.regime }) };
  }
  const standing = standsOn(norm, moment);
  if (standing === 'in force') return { norm };
  const versions = catalogue
    .group(norm)
    .filter((other) => sameCase(other, norm) && standsOn(other, moment) === 'in force');
  const [only, second] = versions;
  if (only !== undefined && second === undefined) return { norm: only };
  const { from, to } = window(norm, moment.regime);
  if (standing === 'before')
    return { gap: gap('notYet', { document: norm.document.number, from: from ?? '' }) };
  const successor = norm.document.replacedBy[0] ?? '';
  return { gap: gap('ended', { document: norm.document.number, to: to ?? '', successor }) };
}

const namesOf = new WeakMap<Norm, string>();

/** The facts an entry asks for, as one text; found once. */
function factNames(norm: Norm): string {
  const known = namesOf.get(norm);
  if (known !== undefined) return known;
  const names = [...new Set((norm.when ?? []).map(({ fact }) => fact))].sort().join(' ');
  namesOf.set(norm, names);
  return names;
}

/**
 * The tier that the line's facts pick. Tiers are the entries of one group that ask for the same facts; naming any of
 * them leads to the one that fits. `alone` asks of the entry only whether its own conditions hold.
 */
export function fitting(
  catalogue: Catalogue,
  norm: Norm,
  moment: Moment,
  alone = false,
): { norm: Norm } | { missing: readonly string[] } | { none: true } {
  const when = norm.when ?? [];
  const facts = moment.facts ?? {};
  if (when.length === 0) return { norm };
  const own = check(when, facts);
  if (own === true) return { norm };
  const rivals = alone
    ? []
    : catalogue
        .group(norm)
        .filter((other) => other.role === norm.role && factNames(other) === factNames(norm))
        .filter((other) => standsOn(other, moment) === 'in force');
  const fits = rivals.filter((other) => check(other.when ?? [], facts) === true);
  const [first, second] = fits;
  if (first !== undefined && second === undefined) return { norm: first };
  const open = [norm, ...rivals].flatMap((other) => missingFacts(other.when ?? [], facts));
  if (own === 'unknown' || open.length > 0) return { missing: [...new Set(open)] };
  return { none: true };
}
