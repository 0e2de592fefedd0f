import { formatDong, type Funding, type Plan, shortDate, type SourceName, SOURCES } from '../../plan';
import type { Draft, Place } from '../finding';
import type { PlanRule, RuleAbout } from '../rule';
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

function districtLines(lines: readonly LineView[]): Draft[] {
  return lines.flatMap((view): Draft[] => {
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
  });
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

const placesOf = (lines: readonly LineView[], source: SourceName): Place[] =>
  [...lines]
    .sort((a, b) => (a.line.id < b.line.id ? -1 : 1))
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

/** Lines pinned to a decision share that decision's amount. */
function pinned({ plan, lines, frame }: PlanView): Draft[] {
  const byId = new Map<string, LineView[]>();
  for (const view of lines) {
    const { funding } = view.line;
    if (funding === '') continue;
    const known = byId.get(funding);
    if (known === undefined) byId.set(funding, [view]);
    else known.push(view);
  }
  if (byId.size === 0) return [];
  return plan.funding.flatMap((funding): Draft[] => {
    const views = byId.get(funding.id);
    if (views === undefined) return [];
    return [...overPinned(plan, funding, views), ...views.flatMap((view) => mispinned(view, funding, frame))];
  });
}

function overPinned(plan: Plan, funding: Funding, views: readonly LineView[]): Draft[] {
  const need = views.reduce((total, { line }) => total + sourcesNow(line)[funding.source], 0);
  const { amount } = funding;
  if (amount === null || need <= amount) return [];
  const [over, lines] = [need - amount, placesOf(views, funding.source)];
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
  return [{ where, also: lines, severity, actual: need, limit: amount, excess: over, message }];
}

function mispinned(view: LineView, funding: Funding, frame: Frame): Draft[] {
  const { line, part } = view;
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

function check(view: PlanView): Draft[] {
  const { plan, lines } = view;
  // Money of a level that was no more is told of at its lines, not a second time as money nobody gave.
  const standing = lines.filter((one) => districtOf(one) !== 'late');
  return [
    ...districtLines(lines),
    ...strangeFunding(plan),
    ...pinned(view),
    ...SOURCES.flatMap((source) => {
      const of = source === 'district' ? standing : lines;
      return shortages(purseOf(plan, source, of, plan.funding)).flatMap((found) =>
        shortage(view, source, found),
      );
    }),
  ];
}

export const rule: PlanRule = {
  kind: 'plan',
  about: about as RuleAbout,
  reads: ({ plan }) => [
    plan.lines,
    plan.activities,
    plan.funding,
    plan.status,
    plan.year,
    plan.period,
    plan.part,
  ],
  check,
};
