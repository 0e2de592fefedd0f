import {
  formatDong,
  formatQuantity,
  lineAmounts,
  type Plan,
  purses,
  shortDate,
  totalsByActivity,
} from '../../plan';
import { decisionAmounts, decisionGroups } from '../figure-texts';
import { figuresOf, PLAN_TITLES } from '../figures';
import wording from '../wording/fields.json';
import { fold } from './fold';

export type ListName = keyof typeof wording.lists;
type Values = Readonly<Record<string, string>>;

/** A name that a template may use, and the figure it stands for. */
const TAGS: ReadonlyMap<string, string> = new Map(
  [...PLAN_TITLES].flatMap(([tag, title]): [string, string][] => [
    [fold(title), tag],
    [fold(tag), tag],
  ]),
);

const LISTS: ReadonlyMap<string, ListName> = new Map(
  (Object.keys(wording.lists) as ListName[]).map((name) => [fold(wording.lists[name].title), name]),
);

/** What names mean: in the plan, or in one record of a list inside it. */
export interface Scope {
  /** undefined: nobody knows the name. */
  readonly value: (name: string) => string | undefined;
  /** undefined: no list is called so. */
  readonly records: (name: string) => readonly Scope[] | undefined;
}

const texts = (entries: readonly string[]): Values[] => entries.map((text) => ({ text }));
const said = (entries: readonly { readonly text: string }[]) => texts(entries.map(({ text }) => text));

function activityRecords(plan: Plan): Values[] {
  const totals = totalsByActivity(plan);
  return plan.activities.map((activity) => ({
    id: activity.id,
    name: activity.name,
    lead: activity.lead,
    executing: activity.executing,
    coordinating: activity.coordinating,
    from: shortDate(activity.from),
    to: shortDate(activity.to),
    place: activity.place,
    product: activity.product,
    quantity: figuresOf(plan).run(`activity.${activity.id}.quantity`).text,
    amount: formatDong(totals.get(activity.id) ?? 0),
    note: activity.note,
  }));
}

function lineRecords(plan: Plan): Values[] {
  const amounts = lineAmounts(plan);
  const names = new Map(plan.activities.map(({ id, name }) => [id, name]));
  return plan.lines.map((line) => {
    const { central, local, other } = purses(line.sources);
    return {
      id: line.id,
      activity: names.get(line.activity) ?? '',
      group: line.group,
      content: line.content,
      unit: line.unit,
      quantity: formatQuantity(line.quantity),
      times: formatQuantity(line.times),
      price: formatDong(line.unitPrice),
      amount: formatDong(amounts.get(line.id) ?? 0),
      central: formatDong(central),
      local: formatDong(local),
      other: formatDong(other),
      basis: line.basis,
      justification: line.justification,
      note: line.note,
    };
  });
}

function decisionRecords(plan: Plan): Values[] {
  return decisionGroups(plan).map(([document, records]) => {
    const given = [...decisionAmounts(records).values()];
    const total = given.reduce((sum, amount) => sum + amount, 0);
    return { document, amount: given.length === 0 ? '' : formatDong(total) };
  });
}

const RECORDS: Readonly<Record<ListName, (plan: Plan) => Values[]>> = {
  activities: activityRecords,
  lines: lineRecords,
  decisions: decisionRecords,
  duties: ({ responsibilities }) =>
    responsibilities.flatMap(({ unit, tasks }) => tasks.map((task) => ({ unit, task }))),
  legalBases: ({ legalBases }) => said(legalBases),
  purpose: ({ sections }) => said(sections.purpose),
  requirements: ({ sections }) => said(sections.requirements),
  targets: ({ sections }) => said(sections.targets),
  audience: ({ sections }) => said(sections.audience),
  priority: ({ sections }) => said(sections.priority),
  contents: ({ sections }) => said(sections.contents),
  forms: ({ sections }) => said(sections.forms),
  solutions: ({ sections }) => said(sections.solutions),
  monitoring: ({ sections }) => said(sections.monitoring),
  reporting: ({ reporting }) => said(reporting),
  recipients: ({ recipients }) => texts(recipients),
};

function recordScope(list: ListName, values: Values, outer: Scope): Scope {
  const titles: Readonly<Record<string, string>> = wording.lists[list].fields;
  const byName = new Map(Object.entries(titles).map(([key, title]) => [fold(title), values[key] ?? '']));
  return { ...outer, value: (name) => byName.get(fold(name)) ?? outer.value(name) };
}

/** The names of a plan: its figures, by title or tag, and its lists. */
export function planScope(plan: Plan): Scope {
  const { byTag } = figuresOf(plan);
  const scope: Scope = {
    value: (name) => {
      const tag = TAGS.get(fold(name)) ?? name;
      const known = byTag.get(tag)?.text;
      // A figure that a plan may lack (nobody has appraised it yet) is known, and empty.
      return known ?? (TAGS.has(fold(name)) ? '' : undefined);
    },
    records: (name) => {
      const list = LISTS.get(fold(name));
      return list === undefined
        ? undefined
        : RECORDS[list](plan).map((values, index) =>
            recordScope(list, { index: String(index + 1), ...values }, scope),
          );
    },
  };
  return scope;
}

/** Every name there is, for the page that explains them. */
export function fieldNames() {
  return {
    plan: [...PLAN_TITLES].map(([tag, title]) => ({ tag, title, name: fold(title) })),
    lists: Object.values(wording.lists).map(({ title, fields }) => ({
      title,
      name: fold(title),
      fields: Object.values(fields).map((field) => ({ title: field, name: fold(field) })),
    })),
  };
}
