import { formatDong, type Funding, type Plan, shortDate, type SourceName, SOURCES } from '../../plan';
import type { Draft, Place } from '../finding';
import { byAge } from '../order';
import type { ManyLooks, RuleAbout, Share, Sum } from '../rule';
import type { Frame, LineView, PlanView } from '../view';
import about from './b-12.json';
import { isOfYear, isWithin, purseOf, type Shortage, shortages, sourcesNow, yearsOf } from './part-money';
import { place } from './plan-place';

const { districtsEnd, mostPlaces } = about.data;
const PURSES: Readonly<Record<SourceName, string>> = about.data.purses;

const partName = (frame: Frame, code: string) => (code === '' ? about.data.whole : frame.partName(code));

/** Whether a line still counts on a district: for sure, perhaps, or not at all. */
function districtOf({ line, span }: LineView): 'no' | 'late' | 'maybe' {
  if (sourcesNow(line).district === 0 || span === undefined) return 'no';
  if (span[0] >= districtsEnd) return 'late';
  return span[1] >= districtsEnd ? 'maybe' : 'no';
}

function districtLine(view: LineView): Draft[] {
  const found = districtOf(view);
  if (found === 'no') return [];
  const { line } = view;
  const amount = sourcesNow(line).district;
  const where = place('lines', line.id, 'sources.district');
  const params = { content: line.content, amount: formatDong(amount) };
  const said = { where, actual: amount, limit: 0, date: view.span?.[0] ?? null };
  return found === 'late'
    ? [{ ...said, excess: amount, message: { key: 'district', params } }]
    : [{ ...said, severity: 'warning', lacks: ['date'], message: { key: 'districtPerhaps', params } }];
}

/** Decisions that give this plan nothing: another year's, or a level's that was no more. */
function strangeFunding(plan: Plan): Draft[] {
  const [first] = yearsOf(plan);
  return plan.funding.flatMap((funding): Draft[] => {
    const { id, document, year, date, source, kind } = funding;
    if (!isOfYear(plan, funding)) {
      const params = { document, year, planYear: plan.year };
      const where = place('funding', id, 'year');
      const key = kind === 'carried' ? 'tooOld' : year > first ? 'nextYear' : 'otherYear';
      return [{ where, severity: 'warning', actual: year, limit: plan.year, message: { key, params } }];
    }
    if (source !== 'district' || date === null || date < districtsEnd) return [];
    const params = { document, date: shortDate(date) };
    return [{ where: place('funding', id, 'source'), date, message: { key: 'districtGave', params } }];
  });
}

/** The oldest of some lists of lines, each in the order of age. */
const placesOf = (lists: readonly (readonly LineView[])[], source: SourceName): Place[] =>
  lists
    .flatMap((lines) => lines.slice(0, mostPlaces))
    .sort((a, b) => byAge(a.line, b.line))
    .slice(0, mostPlaces)
    .map(({ line }) => place('lines', line.id, `sources.${source}`));

/** What a sub-project's lines take from a purse, against what was given. */
function shortage(view: PlanView, source: SourceName, found: Shortage): Draft[] {
  const { plan, frame } = view;
  const over = found.need - found.covered;
  const params = {
    part: partName(frame, found.part),
    source: PURSES[source],
    need: formatDong(found.need),
    given: formatDong(found.covered),
    over: formatDong(over),
  };
  const said = { actual: found.need, limit: found.covered };
  const [first, ...others] = found.funding.map(({ id }) => place('funding', id, 'amount'));
  if (first === undefined) {
    const [line, ...more] = placesOf(found.lines, source);
    if (line === undefined) return [];
    if (plan.status === 'estimate') {
      const message = { key: 'notYet', params };
      return [{ ...said, where: line, also: more, severity: 'hint', lacks: ['funding'], message }];
    }
    // Gifts need an agreement, not a decision.
    const severity = source === 'other' ? 'warning' : 'error';
    const message = { key: source === 'other' ? 'noAgreement' : 'nothing', params };
    return [{ ...said, where: line, also: more, severity, excess: over, lacks: ['funding'], message }];
  }
  const where = { where: first, also: others };
  if (found.unknown)
    return [
      { ...said, ...where, severity: 'warning', lacks: ['amount'], message: { key: 'unknown', params } },
    ];
  const severity = plan.status === 'estimate' ? 'hint' : source === 'other' ? 'warning' : 'error';
  return [{ ...said, ...where, severity, excess: over, message: { key: 'over', params } }];
}

function overPinned(plan: Plan, funding: Funding, { amount: need, lines }: Sum): Draft[] {
  const { amount } = funding;
  if (amount === null || need <= amount) return [];
  const over = need - amount;
  const params = {
    document: funding.document,
    source: PURSES[funding.source],
    need: formatDong(need),
    given: formatDong(amount),
    over: formatDong(over),
  };
  const where = place('funding', funding.id, 'amount');
  const severity = plan.status === 'estimate' ? 'hint' : 'error';
  const message = { key: 'pinnedOver', params };
  const also = placesOf([lines], funding.source);
  return [{ where, also, severity, actual: need, limit: amount, excess: over, message }];
}

function mispinned(view: LineView, funding: Funding): Draft[] {
  const { line, part, frame } = view;
  const said = { where: place('lines', line.id, 'funding'), severity: 'warning' as const };
  const also = [place('funding', funding.id, 'part')];
  const words = { content: line.content, document: funding.document };
  if (!isWithin(part, funding.part)) {
    const params = { ...words, part: partName(frame, part), other: partName(frame, funding.part) };
    return [{ ...said, also, message: { key: 'pinnedPart', params } }];
  }
  if (sourcesNow(line)[funding.source] > 0 || view.amount === 0) return [];
  const params = { ...words, source: PURSES[funding.source] };
  return [{ ...said, also, message: { key: 'pinnedPurse', params } }];
}

const decisions = new WeakMap<Plan['funding'], ReadonlyMap<string, Funding>>();

function decisionOf({ funding }: Plan, id: string): Funding | undefined {
  let byId = decisions.get(funding);
  if (byId === undefined) decisions.set(funding, (byId = new Map(funding.map((one) => [one.id, one]))));
  return byId.get(id);
}

function ofLine(view: LineView, plan: Plan): Draft[] {
  const district = districtLine(view);
  const funding = view.line.funding === '' ? undefined : decisionOf(plan, view.line.funding);
  return funding === undefined ? district : [...district, ...mispinned(view, funding)];
}

type Keys = Readonly<Record<SourceName, string>>;

const keys = new WeakMap<Frame, Map<string, Keys>>();

/** What the sums of a sub-project are kept under: the same few texts for thousands of lines. */
function keysOf(frame: Frame, part: string): Keys {
  let known = keys.get(frame);
  if (known === undefined) keys.set(frame, (known = new Map<string, Keys>()));
  let ofPart = known.get(part);
  if (ofPart === undefined) {
    const pairs = SOURCES.map((source) => [source, `${source} ${part}`] as const);
    known.set(part, (ofPart = Object.fromEntries(pairs) as Record<SourceName, string>));
  }
  return ofPart;
}

/** What a line takes from each purse, under its sub-project. */
function needsOf(view: LineView): Share[] {
  const sources = sourcesNow(view.line);
  const under = keysOf(view.frame, view.part);
  const shares: Share[] = [];
  for (const source of SOURCES) {
    const amount = sources[source];
    // Money of a level that was no more is told of at its line, not a second time as money nobody gave.
    if (amount === 0 || (source === 'district' && districtOf(view) === 'late')) continue;
    shares.push({ key: under[source], amount });
  }
  return shares;
}

function ofPurses(sums: ReadonlyMap<string, Sum>, view: PlanView): Draft[] {
  const { plan } = view;
  return SOURCES.flatMap((source) => {
    const needs = [...sums].flatMap(([key, { amount, lines }]) =>
      key.startsWith(`${source} `) ? [{ part: key.slice(source.length + 1), amount, lines }] : [],
    );
    return shortages(purseOf(plan, source, needs, plan.funding)).flatMap((found) =>
      shortage(view, source, found),
    );
  });
}

/** Lines pinned to a decision share that decision's amount, each of its purses by itself. */
function pinsOf({ line }: LineView): Share[] {
  if (line.funding === '') return [];
  const sources = sourcesNow(line);
  return SOURCES.map((source) => ({ key: `${source} ${line.funding}`, amount: sources[source] }));
}

function ofPins(sums: ReadonlyMap<string, Sum>, { plan }: PlanView): Draft[] {
  return plan.funding.flatMap((funding) => {
    const sum = sums.get(`${funding.source} ${funding.id}`);
    return sum === undefined ? [] : overPinned(plan, funding, sum);
  });
}

const reads = ({ plan }: PlanView) => [plan.funding];

export const rule: ManyLooks = {
  about: about as RuleAbout,
  looks: [
    { kind: 'line', reads, check: ofLine },
    { kind: 'plan', reads, check: ({ plan }) => strangeFunding(plan) },
    { kind: 'tally', reads, sharesOf: needsOf, lists: true, check: ofPurses },
    { kind: 'tally', reads, sharesOf: pinsOf, lists: true, check: ofPins },
  ],
};
