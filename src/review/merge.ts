import {
  type Dong,
  type Level,
  parsePlan,
  type Plan,
  planTotal,
  type SourceName,
  SOURCES,
  sumSources,
} from '../plan';
import { partOf } from '../plan';
import { fill } from './fill';
import words from './merge.json';

/** One unit's plan, by the name of the file it came in. */
export interface UnitPlan {
  readonly file: string;
  readonly plan: Plan;
  /** What the review found in it. */
  readonly found: Pick<Plan['units'][number], 'errors' | 'warnings' | 'hints' | 'excess'>;
}

/** What one unit asks under one sub-project from one purse. */
export interface UnitShare {
  readonly unit: string;
  readonly part: string;
  readonly source: SourceName;
  readonly amount: Dong;
}

/** Lines of two units that say the same at the same price. */
export interface SharedLine {
  readonly content: string;
  readonly unitPrice: number;
  readonly units: readonly string[];
  readonly lines: readonly string[];
}

export interface Merged {
  readonly plan: Plan;
  readonly shares: readonly UnitShare[];
  readonly shared: readonly SharedLine[];
  readonly total: Dong;
}

const folded = (text: string) => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

/** What each unit asks, cut by sub-project and purse; nothing asked is not listed. */
function sharesOf(units: readonly UnitPlan[]): UnitShare[] {
  return units.flatMap(({ plan }) => {
    const parts = new Map(plan.activities.map((activity) => [activity.id, partOf(plan, activity)]));
    const names = [...new Set(parts.values())];
    return names.flatMap((part) => {
      const sums = sumSources(plan.lines.filter(({ activity }) => parts.get(activity) === part));
      return SOURCES.filter((source) => sums[source] > 0).map((source): UnitShare => {
        return { unit: plan.issuer.name, part, source, amount: sums[source] };
      });
    });
  });
}

/** Lines of two units that pay the same, for the same thing, at the same place and time. */
export function sharedLines(plan: Plan): SharedLine[] {
  const activities = new Map(plan.activities.map((activity) => [activity.id, activity]));
  const seen = new Map<string, { content: string; unitPrice: number; units: Set<string>; lines: string[] }>();
  for (const { id, activity, content, unit, unitPrice, quantity, times, date } of plan.lines) {
    const work = activities.get(activity);
    if (work === undefined) continue;
    const when = date ?? `${work.from} ${work.to}`;
    const what = [folded(content), folded(unit), unitPrice, quantity, times];
    const key = [...what, partOf(plan, work), folded(work.place), when].join('|');
    const known = seen.get(key) ?? { content, unitPrice, units: new Set<string>(), lines: [] };
    known.units.add(work.lead);
    known.lines.push(id);
    seen.set(key, known);
  }
  return [...seen.values()]
    .filter((line) => line.units.size > 1)
    .map(({ units, ...line }) => ({ ...line, units: [...units] }));
}

/** So many lines and units are named in a note. */
const NAMED = 10;

/** What should be known of a unit's book beside its findings. */
function noteOf({ plan }: UnitPlan, units: readonly UnitPlan[], shared: readonly SharedLine[]): string {
  const { name } = plan.issuer;
  const twice = shared.filter((line) => line.units.includes(name));
  const others = [...new Set(twice.flatMap((line) => line.units))].filter((unit) => unit !== name);
  const lines = twice.flatMap((line) => line.lines);
  const named = (all: readonly string[]) =>
    [...all.slice(0, NAMED), ...(all.length > NAMED ? ['…'] : [])].join(', ');
  const double = { count: twice.length, units: named(others), lines: named(lines) };
  const [first] = units;
  const same = units.filter((other) => folded(other.plan.issuer.name) === folded(plan.issuer.name));
  const other = first !== undefined && (plan.regime !== first.plan.regime || plan.year !== first.plan.year);
  return [
    ...(same.length > 1 ? [fill(words.repeated, { count: same.length })] : []),
    ...(twice.length > 0 ? [fill(words.shared, double)] : []),
    ...(other ? [fill(words.other, { year: plan.year })] : []),
  ].join(' ');
}

/** Numbers records anew, so that no two units' ids meet, and remembers what each was called. */
class Numbering {
  private next = 1;
  private readonly names = new Map<string, string>();

  constructor(private readonly prefix: string) {}

  give(unit: number, id: string): string {
    const fresh = `${this.prefix}${this.next}`;
    this.next += 1;
    this.names.set(`${unit} ${id}`, fresh);
    return fresh;
  }

  of(unit: number, id: string): string {
    return this.names.get(`${unit} ${id}`) ?? '';
  }
}

/** Many units' plans as one: the unit leads its activities, so that every cut by unit is there. */
export function merge(
  units: readonly UnitPlan[],
  about: { readonly level: Level; readonly name?: string },
): Merged {
  const [first] = units;
  if (first === undefined) throw new Error('nothing to merge');
  const [activities, lines, funding] = [new Numbering('H'), new Numbering('D'), new Numbering('NV')];
  const of = (plan: Plan, id: string) => fill(words.of, { unit: plan.issuer.name, id });
  const joined = <T>(pick: (plan: Plan, unit: number) => readonly T[]): T[] =>
    units.flatMap(({ plan }, unit) => [...pick(plan, unit)]);
  const merged = {
    ...first.plan,
    issuer: { level: about.level, name: about.name ?? words.issuer, parent: '' },
    title: fill(words.title, { count: units.length }),
    number: '',
    status: 'estimate',
    period: {
      from: joined(({ period }) => [period.from]).sort()[0],
      to: joined(({ period }) => [period.to])
        .sort()
        .at(-1),
    },
    activities: joined((plan, unit) =>
      plan.activities.map((activity) => ({
        ...activity,
        id: activities.give(unit, activity.id),
        part: partOf(plan, activity),
        lead: plan.issuer.name,
        executing: activity.executing === '' ? activity.lead : activity.executing,
        note: [activity.note, of(plan, activity.id)].filter((text) => text !== '').join('; '),
      })),
    ),
    funding: joined((plan, unit) =>
      plan.funding.map((entry) => ({
        ...entry,
        id: funding.give(unit, entry.id),
        part: entry.part === '' ? plan.part : entry.part,
      })),
    ),
    lines: joined((plan, unit) =>
      plan.lines.map((line) => ({
        ...line,
        id: lines.give(unit, line.id),
        activity: activities.of(unit, line.activity),
        funding: line.funding === '' ? '' : funding.of(unit, line.funding),
      })),
    ),
    quotations: joined((plan, unit) =>
      plan.quotations.map((quotation) => ({ ...quotation, line: lines.of(unit, quotation.line) })),
    ),
    contributions: joined((plan, unit) =>
      plan.contributions.map((gift) => ({ ...gift, activity: activities.of(unit, gift.activity) })),
    ),
    localNorms: [
      ...new Map(
        joined(({ localNorms }) => localNorms).map((local) => [
          [local.replaces, local.from, local.resolution].join('|'),
          local,
        ]),
      ).values(),
    ],
    log: [],
    acknowledgements: [],
    severities: [],
    approved: [],
    review: null,
  };
  const joint = parsePlan(structuredClone(merged));
  const shared = sharedLines(joint);
  const books = units.map((unit) => ({
    file: unit.file,
    name: unit.plan.issuer.name,
    lines: unit.plan.lines.length,
    total: planTotal(unit.plan),
    ...unit.found,
    note: noteOf(unit, units, shared),
  }));
  const plan = parsePlan({ ...joint, units: books });
  return { plan, shares: sharesOf(units), shared, total: planTotal(plan) };
}
