import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, Catalogue, type Facts, type Regime, Resolver } from '../../src/norms';
import { LAWS, SUCCESSIONS } from '../../src/norms/data';
import type { IsoDate } from '../../src/plan';

let resolver: Resolver;

beforeAll(() => {
  resolver = new Resolver(new Catalogue(LAWS, SUCCESSIONS));
});

const ask = (code: string, date: string, facts: Facts = {}, regime: Regime = '2021-2025'): Answer =>
  resolver.resolve({ code, date: date as IsoDate, regime, facts });

/** «2.000.000 đồng/người/buổi» or the name of what there is instead. */
function said(answer: Answer): string {
  if (answer.kind === 'limit') return `${answer.amount} ${answer.unit}`;
  if (answer.kind === 'open') return answer.how;
  return answer.kind === 'missing' ? `? ${answer.facts.join(' ')}` : `- ${answer.gap.reason}`;
}

describe('báo cáo viên: the reference follows its document', () => {
  it.each<[string, Regime, string, string, string]>([
    ['2024-06-01', '2021-2025', '2000000 đồng/người/buổi', 'secondary', 'TT36-5.2.a-1'],
    ['2025-10-27', '2021-2025', '2000000 đồng/người/buổi', 'secondary', 'TT36-5.2.a-1'],
    ['2025-12-01', '2021-2025', '4000000 đồng/người/buổi', 'recalled', 'TT100-4.2.a-1'],
    ['2026-07-01', 'extended', '4000000 đồng/người/buổi', 'recalled', 'TT100-4.2.a-1'],
  ])('on %s, money %s: %s', (date, regime, limit, certainty, code) => {
    const answer = ask('TT55-4.2.c-1', date, {}, regime);
    expect([said(answer), answer.certainty, answer.norm?.code]).toEqual([limit, certainty, code]);
  });

  it('after its repeal the circular only stands for extended tasks, to the end of 2026', () => {
    expect(said(ask('TT55-4.2.c-1', '2026-05-30'))).toBe('4000000 đồng/người/buổi');
    expect(said(ask('TT55-4.2.c-1', '2026-05-31'))).toBe('- ended');
    expect(said(ask('TT55-4.2.c-1', '2026-12-31', {}, 'extended'))).toBe('4000000 đồng/người/buổi');
    expect(said(ask('TT55-4.2.c-1', '2027-01-01', {}, 'extended'))).toBe('- ended');
    expect(said(ask('TT55-4.2.c-1', '2026-07-01', {}, '2026-2030'))).toBe('- otherRegime');
  });
});

describe('tin, bài: words pick the tier, whichever tier was named', () => {
  it.each([
    [349, '100000 đồng/tin, bài', 'TT55-4.2.b-1'],
    [350, '150000 đồng/tin, bài', 'TT55-4.2.b-2'],
    [599, '150000 đồng/tin, bài', 'TT55-4.2.b-2'],
    [600, '200000 đồng/bài', 'TT55-4.2.b-3'],
  ])('%d words: %s', (words, limit, code) => {
    for (const named of ['TT55-4.2.b-1', 'TT55-4.2.b-2', 'TT55-4.2.b-3']) {
      const answer = ask(named, '2024-03-01', { words });
      expect([said(answer), answer.norm?.code]).toEqual([limit, code]);
    }
  });

  it('without the number of words nobody can tell', () => {
    expect(said(ask('TT55-4.2.b-2', '2024-03-01'))).toBe('? words');
  });
});

describe('cẩm nang: a reference that leads to writing and to printing chooses by what the line says', () => {
  it.each<[Facts, string]>([
    [{}, '? inHouse'],
    [{ inHouse: false }, 'tender'],
    [{ inHouse: true }, '- chooseTarget'],
  ])('%j: %s', (facts, limit) => {
    expect(said(ask('TT55-78.3-1', '2024-03-01', facts))).toBe(limit);
  });
});

describe('nhuận bút of a radio piece: coefficient × 10% of the base salary of the day', () => {
  const facts = { pressKind: 'radio', genre: 'reportage', coefficient: 10 };

  it.each([
    ['2024-06-30', '1800000 đồng/tác phẩm'],
    ['2024-07-01', '2340000 đồng/tác phẩm'],
    ['2026-07-01', '2530000 đồng/tác phẩm'],
  ])('on %s: %s', (date, limit) => {
    expect(said(ask('ND18-10.2-2', date, facts))).toBe(limit);
  });

  it('from 01/09/2026 it lies in the approved price of production', () => {
    expect(said(ask('ND18-10.2-2', '2026-09-01', facts))).toBe('- ended');
    expect(said(ask('ND287-14.2-1', '2026-09-01', facts))).toBe('decision');
  });
});

describe('community adviser: two limits of one group', () => {
  it('15.000 a person advised and time, and 300.000 an adviser and month over all', () => {
    expect(said(ask('TT55-4.2.d-2', '2024-03-01'))).toBe('15000 đồng/người được tư vấn/lần');
    const cap = ask('TT55-4.2.d-3', '2024-03-01');
    expect(said(cap)).toBe('300000 đồng/người tư vấn/tháng');
    expect(cap.norm?.role).toBe('cap');
    expect(cap.norm?.over).toEqual(['adviser', 'month']);
    // 25 people advised a month by one adviser, 3 months: 375.000 a month is over the cap, so 900.000 in all.
    const price = ask('TT55-4.2.d-2', '2024-03-01');
    if (price.kind !== 'limit' || cap.kind !== 'limit') throw new Error('two limits');
    expect(Math.min(25 * price.amount, cap.amount) * 3).toBe(900_000);
  });
});

describe('other figures people ask for', () => {
  it('petrol: 84 km at the price of the day', () => {
    expect(said(ask('TT55-4.2.đ-4', '2024-03-01', { km: 84, petrolPrice: 23_500 }))).toBe('394800 đồng');
    expect(said(ask('TT55-4.2.đ-4', '2024-03-01'))).toBe('? km petrolPrice');
  });

  it('a loudspeaker station: new 300 million, upgraded at most 70% of that', () => {
    const area = { area: 'region3Commune' };
    expect(said(ask('TT55-76.4-1', '2024-03-01', { stationKind: 'new', ...area }))).toMatch(
      /^300000000 đồng/,
    );
    expect(said(ask('TT55-76.4-2', '2024-03-01', { stationKind: 'upgrade', ...area }))).toMatch(
      /^210000000 đồng/,
    );
  });

  it.each([
    [{ prize: 'first', collective: true }, '15000000 đồng/giải'],
    [{ prize: 'first', collective: false }, '9000000 đồng/giải'],
    [{}, '? prize collective'],
  ])('a contest’s prize %j: %s, through the circular that came after', (facts, limit) => {
    expect(said(ask('TT55-4.2.e-6', '2024-03-01', facts as Facts))).toBe(limit);
  });

  it.each([
    ['TT55-4.1.a-3', 91_000],
    ['TT55-4.1.a-4', 52_000],
    ['TT55-4.1.a-5', 39_000],
  ])('a handbook page in a minority language, %s: %d (60 pages are 60 times that)', (code, amount) => {
    expect(ask(code, '2024-03-01', { days: 2, minorityLanguage: true })).toMatchObject({
      kind: 'limit',
      amount,
    });
    expect(ask(code, '2024-03-01', { days: 2 })).toMatchObject({
      kind: 'limit',
      assumed: ['minorityLanguage'],
    });
    expect(said(ask(code, '2024-03-01', { days: 5 }))).toBe('- noTier');
  });

  it.each([
    [30, 40_000],
    [31, 50_000],
    [40, 50_000],
    [41, 60_000],
  ])('a survey form of %d questions for a person: %d', (indicators, amount) => {
    const form = [...resolver.catalogue.norms].find(
      ({ code, amount: figure }) => code.startsWith('TT109-3.7') && figure === 40_000,
    );
    expect(ask(form!.code, '2024-03-01', { indicators, respondent: 'person' })).toMatchObject({
      kind: 'limit',
      amount,
    });
  });

  it('a guide who interprets: the highest regional minimum wage ÷ 22', () => {
    const answer = ask('TT55-4.5.b-1', '2026-03-01');
    expect([said(answer), answer.certainty]).toEqual(['241364 đồng/người/ngày', 'secondary']);
  });
});

describe('what is not known is said', () => {
  it.each([
    ['TT55-9.9.z-1', '2024-03-01', '- unknownCode'],
    ['TT55-4.2.b-4', '2023-08-14', '- notYet'],
  ])('%s on %s: %s', (code, date, expected) => {
    expect(said(ask(code, date))).toBe(expected);
  });

  it('TT 60 speaks of the money of 2026–2030 only, from 31/05/2026', () => {
    const { code } = [...resolver.catalogue.norms].find(({ document }) => document.id === 'TT60')!;
    expect(said(ask(code, '2026-07-01'))).toBe('- otherRegime');
    expect(said(ask(code, '2026-05-30', {}, '2026-2030'))).toBe('- notYet');
  });

  it('TT 55 is second-hand from the day of its unread amendment', () => {
    expect(ask('TT55-4.2.b-4', '2024-10-30').certainty).toBe('text');
    expect(ask('TT55-4.2.b-4', '2024-10-31').certainty).toBe('secondary');
  });

  it('tender, actual cost and decisions have no ceiling', () => {
    expect(said(ask('TT55-4.2.c-5', '2024-03-01'))).toBe('tender');
  });
});
