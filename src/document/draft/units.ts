import type { Activity, Level, Plan } from '../../plan';
import { fill } from '../text';
import data from '../wording/draft/units.json';
import type { Office } from './place';
import { capitalised, uncapitalised } from './words';

export type Role = Plan['responsibilities'][number]['role'];

/** A unit that the plan names, and what it has to do with the activities. */
export interface Unit {
  readonly name: string;
  readonly key: string;
  readonly role: Role;
  /** Above the issuer: it is asked, and receives the plan to know. */
  readonly above: boolean;
  readonly overseer: boolean;
  readonly village: boolean;
  readonly leads: readonly Activity[];
  /** What it does itself. */
  readonly does: readonly Activity[];
  readonly joins: readonly Activity[];
}

const pattern = (source: string) => new RegExp(source, 'iu');
const FINANCE = pattern(data.finance);
const LOWER = pattern(data.lower);
const FRONT = pattern(data.front);
const OVERSEER = pattern(data.overseer);
const PRESS = pattern(data.press);
const VILLAGES = pattern(data.villages);
const INSIDE = pattern(data.inside);
const EVERY = pattern(data.every);
const ASKED = pattern(data.asked);
const ABOVE: Readonly<Partial<Record<Level, RegExp>>> = {
  district: pattern(data.above.district),
  commune: pattern(data.above.commune),
};

export const keyOf = (name: string) => name.toLocaleLowerCase('vi').replace(/\s+/g, ' ');

/** «Phòng Kinh tế; các thôn»: several units in one cell. */
export function unitsIn(cell: string): string[] {
  return cell
    .split(';')
    .map((name) => capitalised(name.trim().replace(/[.,]$/, '').replace(ASKED, '')))
    .filter((name) => name !== '');
}

interface Met {
  readonly name: string;
  readonly leads: Activity[];
  readonly does: Activity[];
  readonly joins: Activity[];
}

/** Every unit once, in the order in which the activities first name it: leads, then those who do, then the others. */
function meet(activities: readonly Activity[], own: ReadonlySet<string>): Met[] {
  const met = new Map<string, Met>();
  const fields = [
    ['lead', 'leads'],
    ['executing', 'does'],
    ['coordinating', 'joins'],
  ] as const;
  for (const [field, part] of fields) {
    for (const activity of activities) {
      for (const name of unitsIn(activity[field])) {
        const key = keyOf(name);
        if (own.has(key)) continue;
        const unit = met.get(key) ?? { name, leads: [], does: [], joins: [] };
        met.set(key, unit);
        if (!unit[part].includes(activity)) unit[part].push(activity);
      }
    }
  }
  return [...met.values()];
}

/** By what it is; who leads an activity leads, whatever else it is. */
function roleOf({ name, leads, does }: Met, finance: string): Role {
  if (leads.length > 0) return 'lead';
  if (keyOf(name) === keyOf(finance)) return 'finance';
  if (FRONT.test(name)) return 'front';
  if (PRESS.test(name)) return 'press';
  if (LOWER.test(name)) return 'lower';
  return does.length > 0 ? 'executing' : 'member';
}

/** «Ủy ban nhân dân các xã, thị trấn» means each of them: those named one by one are in it. */
function withoutNamedOnes(units: readonly Unit[]): readonly Unit[] {
  const all = units.filter(({ name }) => new RegExp(data.everyLower, 'iu').test(name));
  const longest = [...all].sort((a, b) => b.name.length - a.name.length)[0];
  if (longest === undefined) return units;
  const inIt = (unit: Unit) =>
    unit.role === 'lower' && unit !== longest && unit.village === longest.village && unit.does.length === 0;
  return units.filter((unit) => !inIt(unit));
}

/** The finance unit that the plan names, unless it leads an activity; else that of the law. */
export function financeOf(plan: Plan, office: Office): string {
  const given = plan.responsibilities.find(({ role }) => role === 'finance')?.unit;
  if (given !== undefined) return given.replace(ASKED, '');
  const { activities } = plan;
  const leads = new Set(activities.flatMap(({ lead }) => unitsIn(lead).map(keyOf)));
  const free = (name: string) => !leads.has(keyOf(name));
  const named = activities
    .flatMap(({ executing, coordinating }) => [...unitsIn(executing), ...unitsIn(coordinating)])
    .find((name) => FINANCE.test(name) && !LOWER.test(name) && free(name));
  if (named !== undefined) return named;
  // Nobody appraises what it has drawn up itself.
  return free(office.finance) ? office.finance : fill(data.appraisers, { approver: office.approver });
}

export function unitsOf(plan: Plan, office: Office, finance: string): readonly Unit[] {
  const { level, name, parent } = plan.issuer;
  const own = new Set([name, office.office, parent].map(keyOf));
  const above = ABOVE[level];
  const met = meet(plan.activities, own);
  const all = met.some((one) => keyOf(one.name) === keyOf(finance))
    ? met
    : [...met, { name: finance, leads: [], does: [], joins: [] }];
  return withoutNamedOnes(
    all.map((one): Unit => {
      const role = roleOf(one, finance);
      return {
        ...one,
        key: keyOf(one.name),
        role,
        above: role !== 'front' && role !== 'press' && role !== 'lead' && (above?.test(one.name) ?? false),
        overseer: OVERSEER.test(one.name),
        village: VILLAGES.test(one.name),
      };
    }),
  );
}

/** A department asks whoever is not its own; a committee asks the Front, the press and those above it. */
export function isAsked({ role, above, name }: Unit, level: Level): boolean {
  if (role === 'front' || above) return true;
  if (level === 'department') return !INSIDE.test(name) && role !== 'finance';
  return role === 'press' && level !== 'province';
}

/** «Các thôn» is no name: it starts small where it does not start the sentence. */
const inSentence = (name: string) => (EVERY.test(name) ? uncapitalised(name) : name);

/** What it is called in the heading of its duties. */
export function titleOf(unit: Unit, level: Level): string {
  return isAsked(unit, level) ? fill(data.asks, { unit: inSentence(unit.name) }) : unit.name;
}

/** «Phòng Kinh tế, các thôn» */
export function listed(names: readonly string[]): string {
  return names.map((name, index) => (index === 0 ? name : inSentence(name))).join(data.between);
}
