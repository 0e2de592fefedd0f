import { type IsoDate, toSerial } from '../../plan';
import type { Law } from '../law';
import { KEY_FACTS, NUMBER_FACTS, otherText, valueText } from './facts';
import { type Case, isKeyFact } from './expand';
import { type Asking, NO_END, type NormRow, type Result, STEP } from './row';
import wording from '../sheets/data/norms.json';

export type Draft = Omit<NormRow, 'block' | 'version'> & {
  /** The facts that the code asks in words. */
  readonly names: readonly string[];
};

const NOBODY_SAID = '-';

const sameResult = (a: Result, b: Result) => JSON.stringify(a) === JSON.stringify(b);
const place = (name: string | undefined) => (name === undefined ? 0 : NUMBER_FACTS.indexOf(name) + 1);

interface Tiered {
  readonly texts: Case['texts'];
  readonly low: number;
  readonly high: number;
  readonly results: readonly Result[];
}

/** The figure without the facts it grows with. */
function withoutFactors({ results, regions }: Case, factors: readonly string[]): Result[] {
  const product = factors.reduce((all, name) => all * (regions.get(name)?.samples[0] ?? 1), 1);
  // To a millionth: what was rounded to the đồng on the way is not carried into the rate.
  const rate = (amount: number) => Math.round((amount / product) * 1e6) / 1e6;
  return results.map((result) => ({ ...result, amount: rate(result.amount) }));
}

/** The one number fact whose stretches the law treats differently; undefined when there are several. */
function tierOf(cases: readonly Case[], factors: readonly string[]): string | null | undefined {
  const names = [...new Set(cases.flatMap(({ regions }) => [...regions.keys()]))];
  const matters = names.filter((name) => {
    const seen = new Map<string, string>();
    return cases.some((one) => {
      const others = [...one.regions]
        .filter(([other]) => other !== name)
        .map(([other, { low }]) => [other, low]);
      const group = JSON.stringify([one.texts, others]);
      const said = JSON.stringify(withoutFactors(one, factors));
      const first = seen.get(group);
      if (first === undefined) seen.set(group, said);
      return first !== undefined && first !== said;
    });
  });
  return matters.length > 1 ? undefined : (matters[0] ?? null);
}

const textKey = (texts: Case['texts']) => JSON.stringify(Object.entries(texts).sort());

/** Stretches of one tier fact that say the same, joined; of other number facts one case stands for all. */
function tiersOf(cases: readonly Case[], tier: string | null, factors: readonly string[]): Tiered[] {
  const rows = new Map<string, Tiered[]>();
  for (const one of cases) {
    const key = textKey(one.texts);
    const region = tier === null ? undefined : one.regions.get(tier);
    const next: Tiered = {
      texts: one.texts,
      low: region?.low ?? (tier === null ? -1 : 0),
      high: region?.high ?? NO_END,
      results: withoutFactors(one, factors),
    };
    const list = rows.get(key) ?? [];
    const last = list.at(-1);
    const known = list.some(({ low, high }) => next.low >= low && next.low < high);
    if (last !== undefined && !known && JSON.stringify(last.results) === JSON.stringify(next.results))
      list[list.length - 1] = { ...last, high: next.high };
    else if (!known) list.push(next);
    rows.set(key, list);
  }
  return [...rows.values()].flat();
}

const LANGUAGE = 'minorityLanguage';

/** Whether «Không» says something else than nothing at all. */
function languageOf(tiers: readonly Tiered[], names: readonly string[]): Asking['language'] {
  if (!names.includes(LANGUAGE)) return 0;
  const same = tiers
    .filter(({ texts }) => texts[LANGUAGE] === false)
    .every((no) => {
      const silent = textKey({ ...no.texts, [LANGUAGE]: undefined });
      const other = tiers.find((one) => textKey(one.texts) === silent && one.low === no.low);
      return JSON.stringify([other?.high, other?.results]) === JSON.stringify([no.high, no.results]);
    });
  return same ? 1 : 2;
}

/** Every way in which a line may fill the key cells that this case leaves open. */
function keysOf(code: string, law: Law, asking: Asking, texts: Case['texts']): string[] {
  const flags = { minorityLanguage: asking.language > 0, area: asking.area, level: asking.level } as const;
  let keys = [code];
  for (const name of KEY_FACTS) {
    const fact = law.facts[name];
    const yesNo = asking.language === 1 ? [true] : [true, false];
    const all = fact?.type === 'choice' ? Object.keys(fact.choices ?? {}) : yesNo;
    const stated = Object.hasOwn(texts, name) ? [texts[name]] : [undefined, ...all];
    const words = stated.map((value) => (value === undefined ? NOBODY_SAID : valueText(fact, value)));
    keys = keys.flatMap((key) => (flags[name] ? words : ['']).map((word) => `${key}|${word}`));
  }
  const other = otherText(law.facts, texts);
  return keys.map((key) => `${key}|${asking.other ? other || NOBODY_SAID : ''}`);
}

function conditionsOf(law: Law, { texts, low, high }: Tiered, tier: string | null): string {
  const said = Object.entries(texts).flatMap(([name, value]) =>
    value === undefined ? [] : [`${law.facts[name]?.label ?? name}: ${valueText(law.facts[name], value)}`],
  );
  if (tier === null || (low <= 0 && high >= NO_END)) return said.join('; ');
  const number = (value: number) => String(value).replace('.', ',');
  const { above, from, below, to } = wording.tiers;
  const open = (value: number) => Math.abs(value * 100 - Math.round(value) * 100 - STEP * 100) < 1e-6;
  const begin = low <= 0 ? '' : open(low) ? `${above} ${number(Math.floor(low))}` : `${from} ${number(low)}`;
  const end =
    high >= NO_END ? '' : open(high) ? `${to} ${number(Math.floor(high))}` : `${below} ${number(high)}`;
  const unit = law.facts[tier]?.unit ?? '';
  return [
    `${law.facts[tier]?.label ?? tier} ${[begin, end].filter((part) => part !== '').join(' ')} ${unit}`.trim(),
    ...said,
  ].join('; ');
}

/** The days on which any of the tiers of one block changes what it says. */
function versionsOf(tiers: readonly Tiered[], days: readonly IsoDate[]): number[] {
  return days.flatMap((_, index) => {
    const before = index - 1;
    const changed = tiers.some(({ results }) => {
      const [was, is] = [results[before], results[index]];
      return was === undefined || is === undefined || !sameResult(was, is);
    });
    return changed ? [index] : [];
  });
}

/** The rows of one code; a single row without an answer when it branches in ways a sheet cannot follow. */
export function rowsOfCode(
  law: Law,
  code: string,
  cases: readonly Case[],
  days: readonly IsoDate[],
  lastDay: number,
): Draft[] | undefined {
  const factors = [...new Set(cases.flatMap((one) => one.factors))];
  const tier = tierOf(cases, factors);
  const followsAll = cases.every(
    ({ regions, results }) =>
      factors.every((name) => regions.has(name)) || results.every(({ rank }) => rank !== 1),
  );
  if (tier === undefined || factors.length > 2 || !followsAll) return undefined;
  const names = [...new Set(cases.flatMap(({ texts }) => Object.keys(texts)))];
  const all = tiersOf(cases, tier, factors);
  const tiers = languageOf(all, names) === 1 ? all.filter(({ texts }) => texts[LANGUAGE] !== false) : all;
  const asking: Asking = {
    language: languageOf(all, names),
    area: names.includes('area'),
    level: names.includes('level'),
    other: names.some((name) => !isKeyFact(name)),
    tier: place(tier ?? undefined),
    factors: [place(factors[0]), place(factors[1])],
  };
  const blocks = new Map<string, Tiered[]>();
  for (const one of tiers) {
    for (const key of keysOf(code, law, asking, one.texts))
      blocks.set(key, [...(blocks.get(key) ?? []), one]);
  }
  return [...blocks].flatMap(([key, members]) => {
    const starts = versionsOf(members, days);
    return starts.flatMap((start, index) => {
      const next = starts[index + 1];
      const from = toSerial(days[start] as IsoDate);
      const to = next === undefined ? lastDay : toSerial(days[next] as IsoDate) - 1;
      return [...members]
        .sort((a, b) => a.low - b.low)
        .flatMap((member): Draft[] => {
          const result = member.results[start];
          if (result === undefined) return [];
          const conditions = conditionsOf(law, member, tier);
          return [
            { code, key, conditions, result, from, to, asking, names, low: member.low, high: member.high },
          ];
        });
    });
  });
}
