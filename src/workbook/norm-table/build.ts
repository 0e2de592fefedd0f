import { changeDays, type Norm, payable, type ProgrammePart, speaksTo } from '../../norms';
import { type IsoDate, isoDate, partOf, type Plan, toSerial } from '../../plan';
import type { Law } from '../law';
import { LEVEL_FACT } from '../../review';
import { Asker, type Given } from './ask';
import { type Draft, rowsOfCode } from './case-rows';
import { type Case, Expander } from './expand';
import { KEY_FACTS, NUMBER_FACTS, otherText } from './facts';
import type { Asking, NormRow } from './row';

const NOT_ASKED: Asking = {
  language: 0,
  area: false,
  level: false,
  other: false,
  tier: 0,
  factors: [0, 0],
};

/** The whole years that the plan touches: dates may still move within them. */
function windowOf(plan: Plan): { first: IsoDate; last: IsoDate } {
  const days = [
    plan.period.from,
    plan.period.to,
    ...plan.activities.flatMap(({ from, to }) => [from, to]),
    ...plan.lines.flatMap(({ date }) => date ?? []),
  ].sort();
  const year = (day: string | undefined) => (day ?? plan.date).slice(0, 4);
  const first = isoDate(`${year(days[0])}-01-01`) ?? plan.period.from;
  return { first, last: isoDate(`${year(days.at(-1))}-12-31`) ?? plan.period.to };
}

function programmeOf(law: Law, part: string): ProgrammePart | undefined {
  return law.programmes.programmes.find(({ id }) => part === id || part.startsWith(`${id}.`));
}

/** What may be spent under the sub-projects of the plan, and whatever its lines name already. */
export function codesOf(law: Law, plan: Plan): string[] {
  const named = new Set([
    ...plan.lines.map(({ norm }) => norm),
    ...plan.localNorms.map(({ replaces }) => replaces),
  ]);
  const parts = [...new Set([plan.part, ...plan.activities.map((activity) => partOf(plan, activity))])];
  const scopes = parts.flatMap((id) => {
    const [part, programme] = [law.programmes.parts.get(id), programmeOf(law, id)];
    return part === undefined || programme === undefined ? [] : [{ part, programme }];
  });
  const may = (norm: Norm) =>
    (norm.role === 'price' || norm.role === 'package') &&
    speaksTo(norm, plan.regime) &&
    scopes.some(({ part, programme }) =>
      ['own', 'called', 'common'].includes(payable(norm, part, programme)),
    );
  const codes = Array.from(law.catalogue.norms).filter((norm) => named.has(norm.code) || may(norm));
  return codes.map(({ code }) => code);
}

/** A code that the sheet cannot follow still stands in the list, without a figure. */
function untold(asker: Asker, code: string, from: number, to: number): Draft[] {
  const norm = asker.law.catalogue.norm(code);
  if (norm === undefined) return [];
  const result = asker.result(
    { kind: 'missing', norm, facts: [], certainty: norm.certainty, steps: [], until: null },
    () => '',
  );
  return [
    {
      code,
      key: `${code}||||`,
      conditions: '',
      result,
      from,
      to,
      asking: NOT_ASKED,
      names: [],
      low: -1,
      high: 0,
    },
  ];
}

/** What the lines that name a code say in words, each combination once. */
function saidOf(plan: Plan, law: Law, code: string): Given[] {
  const said = new Map<string, Given>();
  for (const line of plan.lines.filter(({ norm }) => norm === code)) {
    const words = Object.entries(line.facts).filter(([name]) => !NUMBER_FACTS.includes(name));
    const open = Object.fromEntries(KEY_FACTS.map((name) => [name, undefined]));
    const texts = { ...open, level: LEVEL_FACT[plan.issuer.level], ...Object.fromEntries(words) };
    said.set(`${otherText(law.facts, texts)} ${JSON.stringify(texts)}`, texts);
  }
  return [...said.values()];
}

/** The numbers that the lines of a code state. */
function numbersOf(plan: Plan, code: string): string[] {
  const lines = plan.lines.filter(({ norm }) => norm === code);
  return NUMBER_FACTS.filter((name) => lines.some(({ facts }) => Object.hasOwn(facts, name)));
}

/** In full where a sheet can tell all cases apart, else the cases in which the lines stand. */
function casesOf(asker: Asker, plan: Plan, code: string, days: readonly IsoDate[]): Case[] | undefined {
  const said = saidOf(plan, asker.law, code);
  const expander = new Expander(asker, code, days);
  const all = expander.run();
  // A reference to a whole circular asks nothing and answers once the line has said what it is about.
  const answers = all?.some(({ results }) => results.some(({ rank }) => rank > 0)) ?? false;
  return answers || said.length === 0 ? all : (expander.runAs(said, numbersOf(plan, code)) ?? all);
}

/**
 * Lines may state more than a code asks, and the key of the sheet holds all they state: those get a block of their own
 * that says the same.
 */
function withSpares(drafts: readonly Draft[], plan: Plan, law: Law, code: string): Draft[] {
  if (!(drafts[0]?.asking.other ?? false)) return [...drafts];
  const keys = new Set(drafts.map(({ key }) => key));
  const askedNames = new Set(drafts.flatMap(({ names }) => names));
  const spares = new Map<string, string>();
  for (const line of plan.lines.filter(({ norm }) => norm === code)) {
    const asked = Object.fromEntries(Object.entries(line.facts).filter(([name]) => askedNames.has(name)));
    const [full, least] = [otherText(law.facts, line.facts), otherText(law.facts, asked) || '-'];
    if (full !== '' && full !== least) spares.set(full, least);
  }
  const more = [...spares].flatMap(([full, least]) =>
    drafts
      .filter(({ key }) => key.endsWith(`|${least}`))
      .map((draft) => ({ ...draft, key: draft.key.slice(0, -least.length) + full }))
      .filter(({ key }) => !keys.has(key)),
  );
  return [...drafts, ...more];
}

function draftsOf(asker: Asker, plan: Plan, code: string, days: readonly IsoDate[], last: number): Draft[] {
  const cases = casesOf(asker, plan, code, days);
  const rows = cases === undefined ? undefined : rowsOfCode(asker.law, code, cases, days, last);
  if (rows === undefined) return untold(asker, code, toSerial(days[0] as IsoDate), last);
  return withSpares(rows, plan, asker.law, code);
}

/** A row without an answer, where no council has given one either, tells nobody anything, unless it is all there is. */
function tells(rows: readonly NormRow[], plan: Plan): NormRow[] {
  const local = new Set(plan.localNorms.map(({ replaces }) => replaces));
  const telling = ({ result }: NormRow) => result.rank > 0 || local.has(result.localCode);
  const told = new Set(rows.filter(telling).map(({ code }) => code));
  const first = new Map<string, NormRow>();
  for (const row of rows) if (!first.has(row.code)) first.set(row.code, row);
  return rows.filter((row) => telling(row) || (!told.has(row.code) && first.get(row.code) === row));
}

/** Blocks and versions numbered in the order they stand, as the sheet's lookups need them. */
function numbered(drafts: readonly Draft[]): NormRow[] {
  const blocks = new Map<string, number>();
  let version = 0;
  let last = '';
  return drafts.map((draft) => {
    const block = blocks.get(draft.key) ?? blocks.size + 1;
    blocks.set(draft.key, block);
    const stretch = `${block} ${draft.from}`;
    if (stretch !== last) version += 1;
    last = stretch;
    return { ...draft, block, version };
  });
}

/** The norms a plan may use, a row for each case and each stretch of days: what the sheet's formulas look up. */
export function normTable(law: Law, plan: Plan): NormRow[] {
  const { first, last } = windowOf(plan);
  const days = [first, ...changeDays(law.catalogue, plan.regime).filter((day) => day > first && day <= last)];
  const asker = new Asker(law, plan);
  return tells(
    numbered(codesOf(law, plan).flatMap((code) => draftsOf(asker, plan, code, days, toSerial(last)))),
    plan,
  );
}
