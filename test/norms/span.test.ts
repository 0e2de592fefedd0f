import { beforeAll, describe, expect, it } from '@jest/globals';
import { Catalogue, Resolver, resolveSpan } from '../../src/norms';
import { LAWS, SUCCESSIONS } from '../../src/norms/data';
import type { IsoDate } from '../../src/plan';

let resolver: Resolver;

beforeAll(() => {
  resolver = new Resolver(new Catalogue(LAWS, SUCCESSIONS));
});

const span = (code: string, from: string, to: string, facts = {}) =>
  resolveSpan(resolver, { code, regime: '2021-2025', facts }, from as IsoDate, to as IsoDate);

describe('a line that is spent somewhere between two days', () => {
  it('has one limit where nothing changes', () => {
    expect(span('TT55-4.2.b-4', '2024-02-01', '2024-09-30')).toMatchObject({
      kind: 'same',
      answer: { amount: 60_000 },
    });
    expect(span('TT55-4.2.c-1', '2025-09-01', '2025-10-27')).toMatchObject({
      kind: 'same',
      answer: { amount: 2_000_000 },
    });
  });

  it('has a lowest and a highest where the limit changes on the way', () => {
    expect(span('TT55-4.2.c-1', '2025-10-01', '2025-11-30')).toMatchObject({
      kind: 'between',
      low: { amount: 2_000_000 },
      high: { amount: 4_000_000 },
    });
    const facts = { pressKind: 'radio', coefficient: 10 };
    expect(span('ND18-10.2-2', '2024-06-01', '2024-07-31', facts)).toMatchObject({
      kind: 'between',
      low: { amount: 1_800_000 },
      high: { amount: 2_340_000 },
    });
  });

  it('needs the day where on some days there is no answer', () => {
    expect(span('TT55-4.2.b-4', '2023-08-01', '2023-08-31').kind).toBe('day');
    expect(span('TT55-4.2.b-4', '2026-05-01', '2026-06-30').kind).toBe('day');
  });
});
