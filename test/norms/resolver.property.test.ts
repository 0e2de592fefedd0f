import { beforeAll, expect, it } from '@jest/globals';
import { say } from '../../src/locales';
import { type Answer, Catalogue, changeDays, GAPS, REGIMES, Resolver, weakest } from '../../src/norms';
import { LAWS, SUCCESSIONS } from '../../src/norms/data';
import { fromSerial, type IsoDate, toSerial } from '../../src/plan';

let resolver: Resolver;
let codes: string[];

beforeAll(() => {
  resolver = new Resolver(new Catalogue(LAWS, SUCCESSIONS));
  codes = [...resolver.catalogue.norms].map(({ code }) => code);
});

const shift = (day: IsoDate, by: number) => fromSerial(toSerial(day) + by) as IsoDate;

/** The days of 2021–2027 around every change of the law, for all regimes, and one ordinary day a quarter. */
function days(): IsoDate[] {
  const changes = REGIMES.flatMap((regime) => changeDays(resolver.catalogue, regime));
  const quarters = Array.from(
    { length: 28 },
    (_, i) => `${2021 + Math.floor(i / 4)}-${String((i % 4) * 3 + 2).padStart(2, '0')}-15`,
  );
  const all = [...changes.flatMap((day) => [shift(day, -1), day, shift(day, 1)]), ...(quarters as IsoDate[])];
  const within = [...new Set(all)].filter((day) => day >= '2021-01-01' && day <= '2027-12-31').sort();
  // All days in `npm run test:full`, a tenth otherwise.
  return process.env['FULL'] === '1' ? within : within.filter((_, index) => index % 10 === 0);
}

function eachAnswer(look: (answer: Answer, code: string, day: IsoDate) => void): number {
  let count = 0;
  for (const date of days()) {
    for (const regime of REGIMES) {
      for (const code of codes) {
        look(resolver.resolve({ code, date, regime }), code, date);
        count += 1;
      }
    }
  }
  return count;
}

it('every code has one answer or a stated gap on every day, under every money', () => {
  const wrong: string[] = [];
  const count = eachAnswer((answer, code, day) => {
    const fault = faultOf(answer);
    if (fault !== undefined) wrong.push(`${code} on ${day}: ${fault}`);
  });
  expect(wrong.slice(0, 20)).toEqual([]);
  expect(count).toBeGreaterThan(10_000);
});

function faultOf(answer: Answer): string | undefined {
  if (answer.norm !== undefined && weakest(answer.certainty, answer.norm.certainty) !== answer.certainty) {
    return `${answer.certainty}, though its figure is only ${answer.norm.certainty}`;
  }
  switch (answer.kind) {
    case 'limit':
      if (!Number.isFinite(answer.amount) || answer.amount < 0) return `the amount ${answer.amount}`;
      return ['actual', 'tender', 'decision'].includes(answer.norm.kind)
        ? 'a limit where the law has none'
        : undefined;
    case 'open':
      return answer.norm.amount === null ? undefined : 'an amount where the law has none';
    case 'missing':
      return answer.facts.length === 0 ? 'a missing fact without a name' : undefined;
    case 'gap': {
      if (!GAPS.includes(answer.gap.reason)) return `the gap ${answer.gap.reason}`;
      const sentence = say('vi', `norms.gap.${answer.gap.reason}`, answer.gap.params);
      return /\{\w+\}/.test(sentence) ? `a sentence with a hole: ${sentence}` : undefined;
    }
  }
}

it('recalled figures never come out as read', () => {
  const recalled = new Set(
    [...resolver.catalogue.norms].filter(({ certainty }) => certainty === 'recalled').map(({ code }) => code),
  );
  eachAnswer((answer) => {
    if (answer.kind !== 'limit') return;
    const passed = answer.steps.flatMap(({ params }) =>
      typeof params['code'] === 'string' ? [params['code']] : [],
    );
    if (passed.some((code) => recalled.has(code))) expect(answer.certainty).toBe('recalled');
  });
});
