import { beforeAll, describe, expect, it } from '@jest/globals';
import { Refusal, say } from '../../src/locales';
import {
  type Answer,
  Catalogue,
  type LocalNorm,
  readPack,
  Resolver,
  warningsOf,
  writePack,
} from '../../src/norms';
import { LAWS, SUCCESSIONS } from '../../src/norms/data';
import type { IsoDate } from '../../src/plan';

let catalogue: Catalogue;

beforeAll(() => {
  catalogue = new Catalogue(LAWS, SUCCESSIONS);
});

const speaker = {
  replaces: 'TT36-5.2.a-1',
  content: 'Thù lao báo cáo viên cấp xã',
  amount: 600_000,
  unit: 'đồng/người/buổi',
  resolution: 'Nghị quyết 12/2024/NQ-HĐND',
  from: '2024-08-01',
  to: null as string | null,
};

const pack = (norms: readonly unknown[], more: object = {}) =>
  JSON.stringify({ pack: 1, place: 'Hà Sơn', norms, ...more });
const read = (...norms: readonly unknown[]) => readPack('ha-son.json', pack(norms), catalogue);
const ask = (locals: readonly LocalNorm[], code: string, date: string, place?: string): Answer =>
  new Resolver(catalogue, locals).resolve({
    code,
    date: date as IsoDate,
    regime: '2021-2025',
    ...(place === undefined ? {} : { place }),
  });

describe('a province’s own figure', () => {
  it.each([
    ['in the province, in force', '2024-09-01', 'Hà Sơn', 600_000],
    ['on its first day', '2024-08-01', 'Hà Sơn', 600_000],
    ['the day before', '2024-07-31', 'Hà Sơn', 2_000_000],
    ['in another province', '2024-09-01', 'Hà Giang', 2_000_000],
    ['where no place is said', '2024-09-01', undefined, 2_000_000],
  ])('%s', (_, date, place, amount) => {
    const answer = ask(read(speaker), 'TT55-4.2.c-1', date, place);
    expect(answer).toMatchObject({ kind: 'limit', amount });
    expect(answer.steps.some(({ key }) => key === 'local')).toBe(amount === 600_000);
  });

  it('ends on its last day', () => {
    const locals = read({ ...speaker, to: '2024-12-31' });
    expect(ask(locals, 'TT36-5.2.a-1', '2024-12-31', 'Hà Sơn')).toMatchObject({
      amount: 600_000,
      until: '2024-12-31',
    });
    expect(ask(locals, 'TT36-5.2.a-1', '2025-01-01', 'Hà Sơn')).toMatchObject({ amount: 2_000_000 });
  });

  it('of two resolutions the newer one counts', () => {
    const locals = read(speaker, { ...speaker, amount: 700_000, from: '2025-01-01' });
    expect(ask(locals, 'TT36-5.2.a-1', '2025-02-01', 'Hà Sơn')).toMatchObject({ amount: 700_000 });
  });

  it('above the central ceiling it does not count, and that is said', () => {
    const locals = read({ ...speaker, amount: 2_500_000 });
    expect(ask(locals, 'TT36-5.2.a-1', '2024-09-01', 'Hà Sơn')).toMatchObject({ amount: 2_000_000 });
    expect(warningsOf(catalogue, locals)).toMatchObject([{ reason: 'aboveCeiling' }]);
  });

  it('a rate that the centre fixed stays', () => {
    const locals = read({ ...speaker, replaces: 'TT55-4.2.b-4', amount: 50_000 });
    expect(ask(locals, 'TT55-4.2.b-4', '2024-09-01', 'Hà Sơn')).toMatchObject({ amount: 60_000 });
    expect(warningsOf(catalogue, locals)).toMatchObject([{ reason: 'fixedByCentre' }]);
  });

  it('gives a limit where the law leaves it to a decision', () => {
    const decision = [...catalogue.norms].find(
      ({ kind, document }) => kind === 'decision' && document.id === 'TT55',
    )!;
    const locals = read({ ...speaker, replaces: decision.code, amount: 123_000 });
    expect(ask(locals, decision.code, '2024-09-01', 'Hà Sơn')).toMatchObject({
      kind: 'limit',
      amount: 123_000,
    });
    expect(ask([], decision.code, '2024-09-01', 'Hà Sơn').kind).toBe('open');
  });
});

describe('a pack', () => {
  it('is written as it was read', () => {
    const locals = read(speaker, { ...speaker, amount: 700_000, from: '2025-01-01', to: '2025-12-31' });
    expect(readPack('again.json', writePack('Hà Sơn', locals), catalogue)).toEqual(locals);
  });

  it.each<[string, string, string, Record<string, unknown>]>([
    ['no JSON', '{"pack": 1', 'pack.notJson', {}],
    ['no pack', '[]', 'pack.notAPack', {}],
    ['another version', pack([speaker], { pack: 2 }), 'pack.notAPack', {}],
    ['no rows', pack([]), 'pack.notAPack', {}],
    ['a row that is none', pack([speaker, 5]), 'pack.badRow', { row: 2 }],
    ['no amount', pack([{ ...speaker, amount: undefined }]), 'pack.needsMoney', { row: 1, field: 'amount' }],
    ['half a đồng', pack([{ ...speaker, amount: 0.5 }]), 'pack.needsMoney', { field: 'amount' }],
    ['money as text', pack([speaker, { ...speaker, amount: '600.000' }]), 'pack.needsMoney', { row: 2 }],
    ['a negative amount', pack([{ ...speaker, amount: -1 }]), 'pack.needsMoney', {}],
    ['no unit', pack([{ ...speaker, unit: ' ' }]), 'pack.needsText', { field: 'unit' }],
    ['no resolution', pack([{ ...speaker, resolution: '' }]), 'pack.needsText', { field: 'resolution' }],
    ['no content', pack([{ ...speaker, content: undefined }]), 'pack.needsText', { field: 'content' }],
    ['a Vietnamese date', pack([{ ...speaker, from: '01/08/2024' }]), 'pack.needsDate', { field: 'from' }],
    ['an end that is no date', pack([{ ...speaker, to: 'nay' }]), 'pack.needsDateOrNone', { field: 'to' }],
    [
      'a code nobody knows',
      pack([{ ...speaker, replaces: 'TT36-99-1' }]),
      'pack.unknownCode',
      { code: 'TT36-99-1' },
    ],
    ['a field nobody knows', pack([{ ...speaker, colour: 'red' }]), 'pack.unknownField', { field: 'colour' }],
    ['an end before the beginning', pack([{ ...speaker, to: '2024-01-01' }]), 'pack.endsFirst', { row: 1 }],
  ])('%s is refused by file, row and field', (_, content, key, params) => {
    let caught: unknown;
    try {
      readPack('ha-son.json', content, catalogue);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(Refusal);
    expect(caught).toMatchObject({ key, params: { file: 'ha-son.json', ...params } });
    expect(say('vi', (caught as Refusal).key, (caught as Refusal).params)).not.toMatch(/\{\w+\}/);
  });
});
