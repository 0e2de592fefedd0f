import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Catalogue, type Facts, NormSearch, type Query, Resolver } from '../../src/norms';
import { LAWS, SUCCESSIONS } from '../../src/norms/data';
import { type IsoDate, isoDate } from '../../src/plan';
import { median, type Measured, ms } from './measure';

/** What is used of json-rules-engine, which is installed for the bench only. */
interface Engine {
  addRule(rule: unknown): void;
  run(facts: object): Promise<{ events: { params?: Record<string, unknown> }[] }>;
}
type Condition = { fact: string; operator: string; value: string | number };

/** The peers are installed beside this file, apart from the product. */
const peers = createRequire(join(process.cwd(), 'test/bench/package.json'));

const LINES = 10_000;
const DATE = isoDate('2025-09-15') as IsoDate;

interface Case {
  readonly code: string;
  readonly facts: Facts;
}

/** Codes that both sides can answer: fixed rates, tiers by words, a rate with a multiplier. */
const CASES: readonly Case[] = [
  { code: 'TT55-4.2.b-1', facts: { words: 200 } },
  { code: 'TT55-4.2.b-1', facts: { words: 350 } },
  { code: 'TT55-4.2.b-1', facts: { words: 900 } },
  { code: 'TT55-4.2.b-4', facts: {} },
  { code: 'TT55-4.2.d-2', facts: {} },
  { code: 'TT55-4.2.đ-1', facts: {} },
  { code: 'TT55-4.2.đ-2', facts: {} },
  { code: 'TT55-4.1.a-3', facts: { days: 2, minorityLanguage: false } },
  { code: 'TT55-4.1.a-4', facts: { days: 2, minorityLanguage: false } },
  { code: 'TT55-4.1.a-5', facts: { days: 2, minorityLanguage: false } },
];

const lines: readonly Query[] = Array.from({ length: LINES }, (_, index) => {
  const { code, facts } = CASES[index % CASES.length] as Case;
  return { code, facts, date: DATE, regime: '2021-2025' };
});

const AMOUNTS: Readonly<Record<string, number>> = {
  'TT55-4.2.b-4': 60_000,
  'TT55-4.2.d-2': 15_000,
  'TT55-4.2.đ-1': 50_000,
  'TT55-4.2.đ-2': 50_000,
  'TT55-4.1.a-3': 70_000,
  'TT55-4.1.a-4': 40_000,
  'TT55-4.1.a-5': 30_000,
};

/** The same choices as rules of json-rules-engine: one rule an amount, only the ones these lines need. */
function rulesEngine(): Engine {
  const rules = peers('json-rules-engine') as { Engine: new (rules: [], options: object) => Engine };
  const engine = new rules.Engine([], { allowUndefinedFacts: true });
  const rule = (code: string, amount: number, more: Condition[] = []) => {
    const conditions = { all: [{ fact: 'code', operator: 'equal', value: code }, ...more] };
    engine.addRule({ conditions, event: { type: 'limit', params: { amount } } });
  };
  for (const [code, amount] of Object.entries(AMOUNTS)) rule(code, amount);
  const words = (operator: string, value: number) => ({ fact: 'words', operator, value });
  rule('TT55-4.2.b-1', 100_000, [words('lessThan', 350)]);
  rule('TT55-4.2.b-1', 150_000, [words('greaterThanInclusive', 350), words('lessThan', 600)]);
  rule('TT55-4.2.b-1', 200_000, [words('greaterThanInclusive', 600)]);
  return engine;
}

async function peerAmounts(engine: Engine, queries: readonly Query[]): Promise<number[]> {
  const amounts: number[] = [];
  for (const { code, facts } of queries) {
    const { events } = await engine.run({ code, ...facts });
    amounts.push(Number(events[0]?.params?.['amount']));
  }
  return amounts;
}

function ourAmounts(resolver: Resolver, queries: readonly Query[]): number[] {
  return queries.map((query) => {
    const answer = resolver.resolve(query);
    return answer.kind === 'limit' ? answer.amount : Number.NaN;
  });
}

/** The first build in this process, as a pane meets it: all of it, and the longest stretch without a pause. */
function coldBuild(): { total: number; longest: number } {
  const begin = performance.now();
  const { norms } = new Catalogue(LAWS, SUCCESSIONS);
  let last = performance.now();
  let longest = last - begin;
  const slices = NormSearch.inSlices(norms);
  while (slices.next().done !== true) {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }
  return { total: performance.now() - begin, longest: Math.max(longest, performance.now() - last) };
}

export async function normBenches(): Promise<Measured[]> {
  const cold = coldBuild();
  const resolver = new Resolver(new Catalogue(LAWS, SUCCESSIONS));
  const engine = rulesEngine();
  const sample = lines.slice(0, 1000);
  const [ours, theirs] = [ourAmounts(resolver, sample), await peerAmounts(engine, sample)];
  if (ours.some((amount, index) => amount !== theirs[index]))
    throw new Error('the two sides choose different amounts');
  const warm = await median(() => ourAmounts(resolver, lines));
  // A tenth of the lines for the peer, times ten: it is slow enough for that to be exact.
  const peer = (await median(() => peerAmounts(engine, sample), 3)) * (LINES / sample.length);
  const search = new NormSearch(resolver.catalogue.norms);
  const find = await median(() => search.find('tien cong phat thanh vien doc ban tin'));
  const row = (what: string, time: number, beside: string, wanted: string, met: boolean): Measured => {
    return { what, ours: ms(time), peer: beside, wanted, met };
  };
  return [
    row(
      `resolve ${LINES} lines, warm`,
      warm,
      `json-rules-engine ${ms(peer)} (${(peer / warm).toFixed(0)} times ours)`,
      'a 30th of the peer, about 100 ms',
      peer / warm >= 30,
    ),
    row('catalogue and search, cold', cold.total, 'no peer', 'about 100 ms', cold.total < 200),
    row('its longest slice, cold', cold.longest, 'no peer', 'under 50 ms', cold.longest < 50),
    row('find a norm by words', find, 'no peer', 'under 5 ms', find < 5),
  ];
}
