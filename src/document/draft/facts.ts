import { type Level, type Plan, partOf, SECTIONS } from '../../plan';
import { partTitle, type ProgrammePart } from '../../norms';
import { count, endWith, titleInSentence } from '../text';
import bases from '../wording/draft/bases.json';
import places from '../wording/draft/places.json';
import words from '../wording/draft/words.json';
import themes from '../wording/draft/themes.json';
import { type Office, officeOf } from './place';
import { financeOf, type Unit, unitsOf } from './units';
import { capitalised, type Form, formsIn, languagesIn, saidOf } from './words';

/** What the law says that a draft needs: the names of sub-projects. */
export interface PartNames {
  readonly parts: ReadonlyMap<string, ProgrammePart>;
  readonly programmes: readonly ProgrammePart[];
}

/** Everything a sentence may depend on or say. */
export interface Facts {
  readonly plan: Plan;
  readonly level: Level;
  readonly office: Office;
  readonly units: readonly Unit[];
  /** The unit that leads most of the activities. */
  readonly lead: Unit | undefined;
  readonly programme: string;
  readonly themes: ReadonlySet<string>;
  readonly forms: readonly Form[];
  readonly has: ReadonlySet<string>;
  /** What stands for {name}; an empty one means that the sentence has nothing to say. */
  readonly values: Readonly<Record<string, string>>;
}

/**
 * What people said of the plan outside what a draft writes: drafting from one's own words would never end. Units are
 * left out: «Hội Liên hiệp Phụ nữ» says nothing of who is to be told.
 */
function ownText(plan: Plan): string {
  const edited = SECTIONS.flatMap((name) => {
    const items: readonly { readonly text: string; readonly edited: boolean }[] = plan.sections[name];
    return items.flatMap(({ text, edited: isEdited }) => (isEdited ? [text] : []));
  });
  const activities = plan.activities.flatMap(({ name, place, product, note }) => [
    name,
    place,
    product,
    note,
  ]);
  const lines = plan.lines.flatMap(({ content, justification }) => [content, justification]);
  return [plan.title, plan.scope, ...edited, ...activities, ...new Set(lines)].join(' ; ');
}

/** The names of units hold words of forms («Đài Truyền thanh»): only what is done, and what comes of it, is read. */
function workText({ activities }: Plan): string {
  return activities.flatMap(({ name, product }) => [name, product]).join(' ; ');
}

function themeOf(code: string): string {
  const found = themes.byPart.find(({ part }) => code === part || code.startsWith(`${part}.`));
  return found?.theme ?? themes.other;
}

/** Budget years whose money was carried into this one. */
function carriedYears({ funding, year }: Plan): string {
  const years = funding.filter(({ kind }) => kind === 'carried').map((one) => one.year);
  return [...new Set(years.map((from) => (from < year ? from : year - 1)))].sort().join(words.join);
}

function contributed({ contributions }: Plan): string {
  const kinds = new Set(contributions.map(({ kind }) => kind));
  return Object.entries(words.contributions)
    .filter(([kind]) => kinds.has(kind as 'cash' | 'kind' | 'labour'))
    .map(([, say]) => say)
    .join(words.join);
}

function flags(plan: Plan, parts: readonly string[], units: readonly Unit[]): Set<string> {
  const { activities, lines, funding } = plan;
  const some = activities.length > 0;
  return new Set(
    Object.entries({
      led: some && activities.every(({ lead }) => lead !== ''),
      made: some && activities.every(({ product }) => product !== ''),
      lines: lines.length > 0,
      money: lines.length > 0 || funding.length > 0,
      parts: parts.length > 1,
      leads: units.filter(({ leads }) => leads.length > 0).length > 1,
      carried: funding.some(({ kind }) => kind === 'carried'),
      quotations: plan.quotations.length > 0,
      contributions: plan.contributions.length > 0,
      department: plan.issuer.level === 'department',
    }).flatMap(([flag, isSo]) => (isSo ? [flag] : [])),
  );
}

/** A commune has villages; who is above it has communes too. */
function areasIn(level: Level, text: string): string {
  const villages = saidOf('villageAreas', text);
  const lists = level === 'commune' ? [villages] : [saidOf('areas', text), villages];
  return lists.filter((list) => list !== '').join(words.join);
}

export function factsOf(plan: Plan, law: PartNames): Facts {
  const codes = [...new Set(plan.activities.map((activity) => partOf(plan, activity)))];
  const parts = codes.length === 0 ? [plan.part] : codes;
  const programme =
    law.programmes.find(({ id }) => plan.part === id || plan.part.startsWith(`${id}.`))?.id ?? '';
  const office = officeOf(plan, programme);
  const finance = financeOf(plan, office);
  const units = unitsOf(plan, office, finance);
  const [lead] = [...units].sort((a, b) => b.leads.length - a.leads.length);
  const main = lead !== undefined && lead.leads.length > 0 ? lead : undefined;
  const text = ownText(plan);
  const { unguided } = bases;
  const titlesOf = (codes: readonly string[]) => {
    const titles = codes.flatMap((code) => law.parts.get(code) ?? []).map(partTitle);
    // What the catalogue does not know is called as the plan calls it.
    return titles.length === codes.length ? titles.join(words.join) : endWith(plan.project, '');
  };
  const staff = saidOf('staff', text);
  const { level, name } = plan.issuer;
  return {
    plan,
    level,
    office,
    units,
    lead: main,
    programme,
    themes: new Set(parts.map(themeOf)),
    forms: formsIn(workText(plan)),
    has: flags(plan, parts, units),
    values: {
      on: office.on,
      area: office.area,
      office: office.office,
      approver: office.approver,
      superior: office.superior,
      issuer: name,
      title: endWith(titleInSentence(plan.title), ''),
      project: endWith(plan.project, ''),
      unguided: titlesOf(parts.filter((code) => unguided.includes(themeOf(code)))),
      programme: endWith(plan.programme, ''),
      shortProgramme: endWith(plan.programme, '').replace(new RegExp(themes.period, 'u'), ''),
      money: plan.regime === '2026-2030' ? themes.money.regular : themes.money.career,
      year: String(plan.year),
      count: count(plan.activities.length),
      /** Of the whole plan; `lead` may be that of some activities. */
      main: main?.name ?? '',
      lead: main?.name ?? '',
      finance,
      overseer: units.find(({ overseer }) => overseer)?.name ?? '',
      reach: places.reach[level],
      languages: languagesIn(text),
      villages: saidOf('villages', `${text} ; ${units.map(({ name: unit }) => unit).join(' ; ')}`),
      groups: capitalised(saidOf('groups', text)),
      staff: staff === '' ? '' : `${capitalised(staff)} ${office.on}`,
      areas: areasIn(level, text),
      carried: carriedYears(plan),
      contributions: contributed(plan),
    },
  };
}
