import { type Activity, DUTY_ROLES, gather, type Plan } from '../../plan';
import { count, endWith, fill } from '../text';
import library from '../wording/draft/duties.json';
import type { Facts } from './facts';
import { say, type Sentence } from './library';
import { isAsked, listed, type Role, titleOf, type Unit, unitsIn } from './units';

type Duty = Plan['responsibilities'][number];

const TASKS: Readonly<Record<Role, readonly Sentence[]>> = library;
/** A longer list of names is read among the activities. */
const LONGEST = { done: 600, joined: 300 };
const MOST = 100;

function named(activities: readonly Activity[], longest: number): string {
  if (activities.length === 0) return '';
  const names = activities.map(({ name }) => endWith(name, '')).join(library.between);
  if (names.length > longest) return fill(library.lists.many, { count: count(activities.length) });
  return fill(activities.length === 1 ? library.lists.one : library.lists.several, { names });
}

/** Who helps with some activities answers to whoever leads those. */
function leadOf({ leads, does, joins }: Unit, { lead }: Facts): { readonly lead?: string } {
  if (leads.length > 0 || lead === undefined) return {};
  const names = new Set([...does, ...joins].flatMap((activity) => unitsIn(activity.lead)));
  const [only] = names;
  if (only === undefined) return {};
  return { lead: names.size === 1 ? only : library.eachLead };
}

function tasksOf(unit: Unit, facts: Facts): string[] {
  const { overseer, village } = unit;
  const main = unit === facts.lead;
  const self = unit.leads.length > 0 && unit.leads.every((activity) => unit.does.includes(activity));
  const selfOnly = self && !main && unit.does.length === unit.leads.length;
  const flags = Object.entries({ main, self, selfOnly, overseer, village }).flatMap(([flag, isSo]) =>
    isSo ? [flag] : [],
  );
  const leads = new Set(unit.leads);
  const does = new Set(unit.does);
  const values = {
    ...leadOf(unit, facts),
    led: named(unit.leads, LONGEST.done),
    done: named(unit.does, LONGEST.done),
    // What it leads or does itself is said already.
    joined: named(
      unit.joins.filter((activity) => !leads.has(activity) && !does.has(activity)),
      LONGEST.joined,
    ),
  };
  return say(TASKS[unit.role], facts, { flags, values });
}

/** By role, from who leads to who is asked to help; the unit that leads most comes first. */
export function draftDuties(facts: Facts): Duty[] {
  const rank = ({ role }: Unit) => DUTY_ROLES.indexOf(role);
  const units = [...facts.units].sort(
    (a, b) => rank(a) - rank(b) || Number(b === facts.lead) - Number(a === facts.lead),
  );
  const duties = units.map((unit) => ({ unit, tasks: tasksOf(unit, facts) }));
  // Those of one role who have the same to do are told it once.
  const told = gather(duties, ({ unit, tasks }) =>
    [unit.role, isAsked(unit, facts.level), ...tasks].join('\n'),
  );
  return told
    .flatMap(([, same]): Duty[] => {
      const [first] = same;
      if (first === undefined || first.tasks.length === 0) return [];
      const names = listed(same.map(({ unit }) => unit.name));
      return [
        {
          role: first.unit.role,
          unit: titleOf({ ...first.unit, name: names }, facts.level),
          tasks: first.tasks,
        },
      ];
    })
    .slice(0, MOST);
}
