import { type Activity, type BudgetLine, type Plan, SECTIONS } from '../../plan';
import type { Patch, Place } from '../finding';
import { nth, onPlan, place } from './plan-place';

/** A sentence that people wrote, where it stands, and how it is put right. */
export interface SaidText {
  readonly where: Place;
  readonly text: string;
  readonly put: (text: string) => Patch;
}

const setOf = ({ table, row, field }: Place) => {
  return (value: unknown): Patch => ({ op: 'set', table, row, field, value });
};

const own = (where: Place, text: string): SaidText => ({ where, text, put: setOf(where) });

/** Sections are a bag of lists: a change replaces the list. */
function sectionTexts({ sections }: Plan): SaidText[] {
  return SECTIONS.flatMap((name) => {
    const items: readonly { readonly text: string }[] = sections[name];
    return items.map(({ text }, index) => ({
      where: nth('sections', index, name),
      text,
      put: (fresh: string): Patch => {
        const value = items.map((item, at) => (at === index ? { ...item, text: fresh, edited: true } : item));
        return { op: 'set', table: '', row: '', field: `sections.${name}`, value };
      },
    }));
  });
}

function dutyTexts({ responsibilities }: Plan): SaidText[] {
  return responsibilities.flatMap(({ unit, tasks }, index) => [
    own(nth('responsibilities', index, 'unit'), unit),
    ...tasks.map((text, at): SaidText => {
      const where = nth('responsibilities', index, 'tasks');
      const put = (fresh: string) => setOf(where)(tasks.map((task, other) => (other === at ? fresh : task)));
      return { where, text, put };
    }),
  ]);
}

function recipientTexts({ recipients }: Plan): SaidText[] {
  return recipients.map((text, index) => ({
    where: nth('recipients', index, ''),
    text,
    put: (fresh) => setOf(onPlan('recipients'))(recipients.map((one, at) => (at === index ? fresh : one))),
  }));
}

/** The words of the plan outside its tables; citations keep the words of their time and are left out. */
export function planTexts(plan: Plan): SaidText[] {
  const { title, scope, reporting } = plan;
  return [
    own(onPlan('title'), title),
    own(onPlan('scope'), scope),
    ...sectionTexts(plan),
    ...dutyTexts(plan),
    ...reporting.flatMap(({ text, to }, index) => [
      own(nth('reporting', index, 'text'), text),
      own(nth('reporting', index, 'to'), to),
    ]),
    ...recipientTexts(plan),
  ];
}

export const readsOfTexts = ({
  title,
  scope,
  sections,
  responsibilities,
  reporting,
  recipients,
}: Plan): readonly unknown[] => [title, scope, sections, responsibilities, reporting, recipients];

const ACTIVITY = ['name', 'lead', 'executing', 'coordinating', 'place', 'product'] as const;

/** Those texts of an activity in which something may be found. */
export function activityTexts(activity: Activity, may: (text: string) => boolean): readonly SaidText[] {
  const fields = ACTIVITY.filter((field) => activity[field] !== '' && may(activity[field]));
  return fields.map((field) => own(place('activities', activity.id, field), activity[field]));
}

export function lineTexts(line: BudgetLine): SaidText[] {
  return [own(place('lines', line.id, 'content'), line.content)];
}
