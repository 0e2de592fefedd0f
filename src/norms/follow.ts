import type { Catalogue, Norm } from './catalogue';
import { citeNorm, citeReference } from './cite';
import { check, missingFacts } from './conditions';
import type { Answer, Query, Resolver } from './resolve';
import type { Reference } from './schema';
import { versionOn } from './tiers';
import { gap, type Gap, type Trail } from './trail';

const within = (inner: Reference, outer: Reference) =>
  inner.document === outer.document &&
  (outer.article === null || inner.article === outer.article) &&
  (outer.clause === null || inner.clause === outer.clause) &&
  (outer.point === null || inner.point === outer.point);

/** Where a reference leads on the day: its document, or what has come after it. */
function located(catalogue: Catalogue, reference: Reference, query: Query, trail: Trail): Reference | Gap {
  const document = catalogue.document(reference.document);
  if (document === undefined) return gap('noDocument', { reference: citeReference(reference, undefined) });
  if (document.to === null || query.date <= document.to) return reference;
  const rules = catalogue.successions.filter(
    ({ from }) => within(reference, from) || within(from, reference),
  );
  // The rule that says most about where the reference points.
  const exact = rules.find(({ from }) => within(reference, from) && within(from, reference));
  const rule = exact ?? rules.find(({ from }) => within(reference, from)) ?? rules[0];
  const here = citeReference(reference, document);
  if (rule === undefined)
    return gap('successorUnread', { reference: here, successor: document.replacedBy[0] ?? '' });
  trail.succeed(here, citeReference(rule.to, catalogue.document(rule.to.document)), rule.to.document);
  return located(catalogue, rule.to, query, trail);
}

const isGap = (found: Reference | Gap): found is Gap => 'reason' in found;

/** Of several entries, those whose conditions the facts meet most closely. */
function closest(norms: readonly Norm[], query: Query): readonly Norm[] {
  const facts = query.facts ?? {};
  const met = norms.filter((norm) => check(norm.when ?? [], facts) === true);
  const most = Math.max(...met.map((norm) => norm.when?.length ?? 0));
  return met.filter((norm) => (norm.when?.length ?? 0) === most);
}

/** The facts that nobody stated and that would make another entry the closer one. */
function closer(norms: readonly Norm[], chosen: Norm, query: Query): string[] {
  const facts = query.facts ?? {};
  const asking = norms.filter(
    ({ when = [] }) => when.length > (chosen.when?.length ?? 0) && typeof check(when, facts) !== 'boolean',
  );
  return [...new Set(asking.flatMap(({ when = [] }) => missingFacts(when, facts)))];
}

/** The entries meant: those the source names, else everything with a price at the place. */
function candidates(resolver: Resolver, norm: Norm, places: readonly Reference[], query: Query): Norm[] {
  const { catalogue } = resolver;
  const reachable = ({ document, article, clause, point }: Norm) =>
    places.some(
      (place) =>
        document.number === place.document &&
        (place.article === null || article === place.article) &&
        (place.clause === null || clause === place.clause) &&
        (place.point === null || point === place.point),
    );
  // An entry that an amendment has replaced is reached through its place, and answers with its version of the day.
  const asItStands = (entries: readonly Norm[]) =>
    entries.filter(reachable).flatMap((entry) => {
      const found = versionOn(catalogue, entry, query);
      return 'norm' in found ? [found.norm] : [];
    });
  const pool =
    norm.targets === undefined
      ? asItStands(places.flatMap((place) => catalogue.at(place)))
      : asItStands(norm.targets.flatMap((code) => catalogue.norm(code) ?? []));
  return [...new Set(pool)].filter((entry) => entry.role === 'price' && entry.code !== norm.code);
}

const named = (catalogue: Catalogue, references: readonly Reference[]) =>
  references.map((reference) => citeReference(reference, catalogue.document(reference.document))).join('; ');

/** Goes where a reference leads on the day, and answers from there. */
export function follow(resolver: Resolver, norm: Norm, asked: Query, trail: Trail, depth: number): Answer {
  const query: Query = { ...asked, facts: { ...asked.facts, ...norm.given } };
  const { catalogue } = resolver;
  const stop = (reason: Gap): Answer => ({ kind: 'gap', norm, gap: reason, ...trail.told() });
  const references = (norm.refersTo ?? []).map((reference) =>
    reference.document === 'this' ? { ...reference, document: norm.document.number } : reference,
  );
  if (references.length === 0) return stop(gap('noDocument', { reference: citeNorm(norm) }));
  const found = references.map((reference) => located(catalogue, reference, query, trail));
  const places = found.filter((place): place is Reference => !isGap(place));
  const lost = found.find(isGap);
  const entries = resolver.once(`${norm.code} ${query.date} ${query.regime}`, () =>
    candidates(resolver, norm, places, query),
  );
  if (entries.length === 0) return stop(lost ?? gap('noFigure', { reference: named(catalogue, references) }));
  const [only, second] = entries.length === 1 ? entries : closest(entries, query);
  const undecided = only === undefined ? [] : closer(entries, only, query);
  if (undecided.length > 0) return { kind: 'missing', norm, facts: undecided, ...trail.told() };
  if (only !== undefined && second === undefined) {
    trail.refer(citeNorm(norm), citeNorm(only));
    return resolver.settle(only, query, trail, depth + 1);
  }
  const open = [...new Set(entries.flatMap((entry) => (entry.when ?? []).map(({ fact }) => fact)))];
  const missing = open.filter((fact) => query.facts?.[fact] === undefined);
  const allAsk = entries.every((entry) => (entry.when?.length ?? 0) > 0);
  if (allAsk && missing.length > 0) return { kind: 'missing', norm, facts: missing, ...trail.told() };
  return stop(
    gap('chooseTarget', {
      code: norm.code,
      choices: entries
        .slice(0, 8)
        .map(({ code }) => code)
        .join(', '),
    }),
  );
}
