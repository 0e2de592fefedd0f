import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Answer,
  Catalogue,
  citeNorm,
  type LocalNorm,
  payable,
  type ProgrammePart,
  Resolver,
  resolveSpan,
} from '../../src/norms';
import classification from '../../src/norms/data/classification.json';
import { FACTS, LAWS, SUCCESSIONS } from '../../src/norms/data';
import { PROGRAMMES } from '../../src/norms/data/programmes';
import { partsById } from '../../src/norms/programmes';
import {
  type Activity,
  type BudgetLine,
  type Level,
  lineAmount,
  linesByActivity,
  partOf,
  type Plan,
  type SourceName,
  SOURCES,
  sourcesTotal,
} from '../../src/plan';
import { examplePlan, mistakesOf } from '../../src/plan/example';

const EXAMPLES: readonly (readonly [Level, number])[] = [
  ['commune', 2025],
  ['district', 2024],
  ['province', 2026],
  ['department', 2025],
];

const catalogue = new Catalogue(LAWS, SUCCESSIONS);
const parts = partsById(PROGRAMMES);
const programmeOf = (part: string): ProgrammePart | undefined => parts.get(part.split('.')[0] ?? '');

/** Facts that the plan itself asks for, beside those of the law. */
const OWN_FACTS = ['people', 'months'];

interface Code {
  readonly code: string;
  readonly from: string;
  readonly to: string | null;
  readonly subItems?: readonly Code[];
}

const items: readonly Code[] = classification.items;
const codes = items.flatMap((item) => [item, ...(item.subItems ?? [])]);
const isCode = (asked: string, day: string) =>
  codes.some(({ code, from, to }) => code === asked && from <= day && (to === null || day <= to));

function localsOf(plan: Plan): LocalNorm[] {
  return plan.localNorms.map((local) => ({ ...local, place: plan.province }));
}

/** Every answer the line may get on the days it may be spent. */
function answersTo(plan: Plan, line: BudgetLine, activity: Activity): readonly Answer[] {
  const resolver = new Resolver(catalogue, localsOf(plan));
  const query = {
    code: line.norm,
    regime: plan.regime,
    facts: { level: plan.issuer.level === 'department' ? 'province' : plan.issuer.level, ...line.facts },
    place: plan.province,
  };
  const span = resolveSpan(resolver, query, line.date ?? activity.from, line.date ?? activity.to);
  if (span.kind === 'same') return [span.answer];
  return span.kind === 'between' ? [span.low, span.high] : span.answers;
}

/** What is wrong with the price of a line, by the law alone. */
function priceFault(plan: Plan, line: BudgetLine, answer: Answer): string {
  if (answer.kind === 'limit') return line.unitPrice <= answer.amount ? '' : `over ${answer.amount}`;
  const quoted = plan.quotations.some(({ line: id }) => id === line.id);
  if (answer.kind === 'open') {
    const proved = quoted || (answer.how === 'decision' ? line.basis !== '' : line.basis.includes(';'));
    return proved ? '' : `${answer.how} without proof`;
  }
  return answer.kind === 'missing' ? `missing ${answer.facts.join(' ')}` : answer.gap.reason;
}

describe.each(EXAMPLES)('the good plan of a %s for %d', (level, year) => {
  let plan: Plan;
  let activities: Map<string, Activity>;
  const activityOf = (line: BudgetLine) => activities.get(line.activity) as Activity;

  beforeAll(async () => {
    plan = await examplePlan(level, year);
    activities = new Map(plan.activities.map((activity) => [activity.id, activity]));
  });

  it('is that plan, and of a real size', () => {
    expect([plan.issuer.level, plan.year]).toEqual([level, year]);
    expect(plan.activities.length).toBeGreaterThanOrEqual(8);
    expect(plan.activities.length).toBeLessThanOrEqual(20);
    expect(plan.lines.length).toBeGreaterThanOrEqual(40);
    expect(plan.lines.length).toBeLessThanOrEqual(120);
  });

  it('says everything a plan says, and names no person', () => {
    expect(Object.entries(plan.sections).filter(([, entries]) => entries.length === 0)).toEqual([]);
    for (const table of [
      'legalBases',
      'responsibilities',
      'reporting',
      'recipients',
      'funding',
      'log',
    ] as const)
      expect([table, plan[table].length > 0]).toEqual([table, true]);
    expect(plan.sections.targets.filter(({ value, unit }) => value === null || unit === '')).toEqual([]);
    expect(plan.signature.name).toBe('');
  });

  it('repeats no word and uses composed letters', () => {
    const text = JSON.stringify(plan);
    expect(text).toBe(text.normalize('NFC'));
    expect(/(?<![\p{L}\d.,])(\p{L}{2,})\s+\1(?![\p{L}])/iu.exec(text)?.[0]).toBeUndefined();
  });

  it('has sources that sum to the amount of each line', () => {
    const wrong = plan.lines.filter((line) => sourcesTotal(line.sources) !== lineAmount(line, plan.rounding));
    expect(wrong.map(({ id }) => id)).toEqual([]);
    expect(plan.lines.filter((line) => lineAmount(line, plan.rounding) === 0)).toEqual([]);
  });

  it('gives every activity lines, and dates within its own and the plan', () => {
    for (const [id, lines] of linesByActivity(plan)) expect([id, lines.length > 0]).toEqual([id, true]);
    const outside = [
      ...plan.activities
        .filter(({ from, to }) => from < plan.period.from || to > plan.period.to)
        .map(({ id }) => id),
      ...plan.lines
        .filter((line) => line.date !== null)
        .filter((line) => {
          const { from, to } = activityOf(line);
          return (line.date ?? '') < from || (line.date ?? '') > to;
        })
        .map(({ id }) => id),
    ];
    expect(outside).toEqual([]);
    expect(plan.date <= plan.period.from).toBe(true);
    expect(plan.reporting.filter(({ deadline }) => deadline === null || deadline <= plan.date)).toEqual([]);
  });

  it('stays within the law on every day a line may be spent', () => {
    const faults = plan.lines
      .filter(({ norm }) => norm !== '')
      .flatMap((line) =>
        answersTo(plan, line, activityOf(line))
          .map((answer) => priceFault(plan, line, answer))
          .filter((fault) => fault !== '')
          .map((fault) => `${line.id} ${line.norm}: ${fault}`),
      );
    expect(faults).toEqual([]);
  });

  it('cites each norm as the product prints it, in a unit the norm counts', () => {
    const faults = plan.lines.flatMap((line) => {
      if (line.norm === '') return line.basis === '' ? [`${line.id}: neither norm nor basis`] : [];
      const norm = catalogue.norm(line.norm);
      if (norm === undefined) return [`${line.id}: ${line.norm}?`];
      const said = [];
      if (!line.basis.startsWith(citeNorm(norm)))
        said.push(`${line.id}: «${line.basis}», not «${citeNorm(norm)}»`);
      if (norm.lineUnits?.includes(line.unit) === false) said.push(`${line.id}: ${line.unit}`);
      return said;
    });
    expect(faults).toEqual([]);
  });

  it('asks only for facts that there are', () => {
    const names = new Set(plan.lines.flatMap(({ facts }) => Object.keys(facts)));
    expect([...names].filter((name) => !(name in FACTS) && !OWN_FACTS.includes(name))).toEqual([]);
    for (const { id, facts } of plan.lines)
      for (const [name, value] of Object.entries(facts)) {
        const choices = FACTS[name]?.choices;
        if (choices !== undefined) expect([id, name, String(value) in choices]).toEqual([id, name, true]);
      }
  });

  it('spends on nothing its sub-project may not pay', () => {
    const faults = plan.lines.flatMap((line) => {
      const norm = catalogue.norm(line.norm);
      const code = partOf(plan, activityOf(line));
      const [part, programme] = [parts.get(code), programmeOf(code)];
      if (norm === undefined) return [];
      if (part === undefined || programme === undefined) return [`${line.id}: ${code}?`];
      return payable(norm, part, programme) === 'no' ? [`${line.id}: ${line.norm} under ${code}`] : [];
    });
    expect(faults).toEqual([]);
  });

  it('pays one thing one way: no alternatives together in an activity', () => {
    const faults = [...linesByActivity(plan).values()].flatMap((lines) => {
      const codes = new Set(lines.map(({ norm }) => norm));
      return lines.flatMap((line) =>
        (catalogue.norm(line.norm)?.options ?? [])
          .filter((other) => codes.has(other))
          .map((other) => `${line.id}: ${line.norm} and ${other}`),
      );
    });
    expect(faults).toEqual([]);
  });

  it('pays an adviser no more than the month allows', () => {
    for (const line of plan.lines.filter(({ norm }) => norm === 'TT55-4.2.d-2')) {
      const { people, months } = line.facts;
      const cap = catalogue.norm('TT55-4.2.d-3')?.amount ?? 0;
      expect(lineAmount(line, plan.rounding)).toBeLessThanOrEqual(Number(people) * Number(months) * cap);
    }
  });

  it('uses budget codes that exist on the day', () => {
    const faults = plan.lines.filter(
      (line) => line.economicCode !== '' && !isCode(line.economicCode, line.date ?? activityOf(line).to),
    );
    expect(faults.map(({ id, economicCode }) => `${id}: ${economicCode}`)).toEqual([]);
  });

  it('spends no more than it was given, by sub-project and source', () => {
    const left = new Map<string, number>();
    const add = (part: string, source: SourceName, amount: number) => {
      const key = `${part} ${source}`;
      left.set(key, (left.get(key) ?? 0) + amount);
    };
    for (const { part, source, amount } of plan.funding) add(part, source, amount ?? 0);
    for (const line of plan.lines)
      for (const source of SOURCES) add(partOf(plan, activityOf(line)), source, 0 - line.sources[source]);
    expect([...left].filter(([, amount]) => amount < 0)).toEqual([]);
  });

  it('names real records from its quotations and contributions', () => {
    // parsePlan refuses strangers; here: what is quoted is the price that was taken, the lowest.
    const faults = plan.lines.filter((line) => {
      const prices = plan.quotations.filter(({ line: id }) => id === line.id).map((one) => one.unitPrice);
      return prices.length > 0 && Math.min(...prices) !== line.unitPrice;
    });
    expect(faults.map(({ id }) => id)).toEqual([]);
  });
});

describe.each(EXAMPLES)('the plan of a %s for %d as it was first sent', (level, year) => {
  it('is a plan, with each mistake a change that says what it is', async () => {
    const [good, sent, mistakes] = await Promise.all([
      examplePlan(level, year),
      examplePlan(level, year, 'mistakes'),
      mistakesOf(level, year),
    ]);
    expect(sent).not.toEqual(good);
    expect(mistakes.length).toBeGreaterThanOrEqual(15);
    for (const { rule, about, table, id } of mistakes) {
      expect(rule).toMatch(/^[A-Z]{1,2}-\d\d$/);
      expect(about.length).toBeGreaterThan(20);
      if (table === '') continue;
      const of = (plan: Plan) =>
        (plan[table as 'lines'] as readonly { readonly id: string }[]).find((record) => record.id === id);
      expect([id, of(sent) === undefined]).toEqual([id, false]);
      expect([id, of(sent)]).not.toEqual([id, of(good)]);
    }
  });

  it('asks prices that the law can be seen to refuse', async () => {
    const sent = await examplePlan(level, year, 'mistakes');
    const overpriced = (await mistakesOf(level, year)).filter(
      ({ rule, table }) => table === 'lines' && ['B-01', 'B-02'].includes(rule),
    );
    expect(overpriced.length).toBeGreaterThan(1);
    for (const { id } of overpriced) {
      const line = sent.lines.find((one) => one.id === id) as BudgetLine;
      const activity = sent.activities.find((one) => one.id === line.activity) as Activity;
      const faults = answersTo(sent, line, activity).map((answer) => priceFault(sent, line, answer));
      expect([id, faults.some((fault) => fault.startsWith('over'))]).toEqual([id, true]);
    }
  });
});

it('each plan has an example, and only these', async () => {
  await expect(examplePlan('commune', 2019)).rejects.toMatchObject({ key: 'example.noYear' });
});
