import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plan } from '../../src/plan';
import { edited, LINES, typed, withOwnSheet } from './books';
import { dutoan } from './run-cli';

let folder: string;
const at = (name: string) => join(folder, name);
const planIn = (text: string) => JSON.parse(text) as Plan;
const told = (error: string) => error.trim().split('\n');

const file = (name: string, content: Uint8Array | string) => {
  writeFileSync(at(name), content);
  return at(name);
};

const book = () => new Uint8Array(readFileSync(at('out/so-du-toan.xlsx')));

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reading-'));
  file('p.json', dutoan(['sample', 'xa']).out);
  dutoan(['build', at('p.json'), '--out', at('out')]);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('dutoan read', () => {
  it('prints the plan on stdout and what it met on stderr, a line each', () => {
    // O: «Chênh nguồn», a formula; P: «Mã định mức».
    const path = file('over.xlsx', edited(book(), { [LINES]: typed('O4', 'xong') }));
    const { code, out, error } = dutoan(['read', path]);
    expect(code).toBe(0);
    expect(planIn(out)).toEqual(planIn(readFileSync(at('p.json'), 'utf8')));
    expect(told(error)).toEqual([expect.stringMatching(/O4.*«Dự toán».*«xong»/)]);
  });

  it('names every cell that cannot be understood, a line each', () => {
    const path = file(
      'bad.xlsx',
      edited(book(), { [LINES]: (xml) => typed('H5', 'theo thực tế')(typed('F4', 'nhiều')(xml)) }),
    );
    const ended = dutoan(['read', path]);
    expect(ended).toMatchObject({ code: 2, out: '' });
    expect(told(ended.error)).toEqual([
      expect.stringMatching(/Ô F4 trang «Dự toán» ghi «nhiều»/),
      expect.stringMatching(/Ô H5 trang «Dự toán» ghi «theo thực tế»/),
    ]);
  });

  it('says nothing about a book as it was made', () => {
    expect(dutoan(['read', at('out/so-du-toan.xlsx')]).error).toBe('');
  });
});

describe('dutoan build from a book', () => {
  it('keeps people’s own column and says what the new file will not have', () => {
    // Behind the last column of the table, with a title: a column of somebody's own.
    const own = '<c r="BG3" t="inlineStr"><is><t>Người theo dõi</t></is></c>';
    const value = '<c r="BG4" t="inlineStr"><is><t>chị Hoa</t></is></c>';
    const withColumn = edited(book(), {
      [LINES]: (xml) =>
        xml
          .replace(/(<row r="3".*?)<\/row>/, `$1${own}</row>`)
          .replace(/(<row r="4".*?)<\/row>/, `$1${value}</row>`),
    });
    const path = file('own.xlsx', withOwnSheet(withColumn, 'Sổ tay'));
    const before = readFileSync(path);
    const built = dutoan(['build', path, '--out', at('from-own')]);
    expect(built.code).toBe(0);
    expect(built.error).toContain('không có trong tệp mới: «Sổ tay»');
    expect(built.error).toContain('«Người theo dõi»');
    expect(readFileSync(path).equals(before)).toBe(true);
    const again = dutoan(['read', at('from-own/so-du-toan.xlsx')]);
    expect(again.error).toContain('«Người theo dõi»');
    expect(planIn(again.out)).toEqual(planIn(readFileSync(at('p.json'), 'utf8')));
  });

  it('speaks English when asked', () => {
    const path = file('own-en.xlsx', withOwnSheet(book(), 'Mine'));
    const { error } = dutoan(['build', path, '--out', at('english')], { lang: 'en' });
    expect(error).toContain('will not be in the new file: «Mine»');
  });
});

describe('dutoan build --norms', () => {
  const row = {
    replaces: 'TT36-5.2.a-1',
    content: 'Báo cáo viên',
    amount: 600_000,
    unit: 'đồng/người/buổi',
    resolution: 'Nghị quyết 99/2024/NQ-HĐND',
    from: '2024-08-01',
    to: null,
  };
  const pack = (place: string) => file('pack.json', JSON.stringify({ pack: 1, place, norms: [row] }));
  const localNorms = (out: string) => planIn(dutoan(['read', join(out, 'so-du-toan.xlsx')]).out).localNorms;
  const had = () => planIn(readFileSync(at('p.json'), 'utf8')).localNorms;

  it('adds the pack of the plan’s province, once', () => {
    const args = ['build', at('p.json'), '--out', at('packed'), '--norms', pack('Hà Sơn')];
    expect(dutoan(args).error).toContain('Đã thêm 1 định mức địa phương của Hà Sơn');
    expect(localNorms(at('packed'))).toEqual([...had(), row]);
    const again = [
      'build',
      at('packed/so-du-toan.xlsx'),
      '--out',
      at('packed-again'),
      '--norms',
      pack('Hà Sơn'),
    ];
    expect(dutoan(again)).toMatchObject({ code: 0, error: '' });
    expect(localNorms(at('packed-again'))).toEqual([...had(), row]);
  });

  it('leaves the pack of another province out and says so; --place names the province', () => {
    const args = ['build', at('p.json'), '--out', at('elsewhere'), '--norms', pack('Hà Giang')];
    expect(dutoan(args).error).toContain('Gói định mức là của «Hà Giang»');
    expect(localNorms(at('elsewhere'))).toEqual(had());
    expect(dutoan([...args, '--place', 'hà giang']).error).toContain(
      'Đã thêm 1 định mức địa phương của Hà Giang',
    );
  });

  it('refuses a malformed pack before anything is written', () => {
    const broken = file(
      'broken.json',
      JSON.stringify({ pack: 1, place: 'Hà Sơn', norms: [{ ...row, amount: 'x' }] }),
    );
    const ended = dutoan(['build', at('p.json'), '--out', at('nothing'), '--norms', broken]);
    expect(ended).toMatchObject({ code: 2, out: '' });
    expect(ended.error).toContain('«broken.json», dòng 1');
  });
});

describe('dutoan sample', () => {
  it.each([
    ['tinh', 'province', 2026],
    ['so', 'department', 2025],
    ['huyen', 'district', 2024],
    ['xa', 'commune', 2025],
  ] as const)('%s: as it should be and as it was first sent', (word, level, year) => {
    const good = planIn(dutoan(['sample', word, '--year', String(year)]).out);
    expect(good).toMatchObject({ year, issuer: { level } });
    const first = planIn(dutoan(['sample', word, '--mistakes']).out);
    expect(first).toMatchObject({ year, issuer: { level } });
    expect(first).not.toEqual(good);
  });
});

it('dutoan import makes a book that reads back', () => {
  const ended = dutoan([
    'import',
    at('out/so-du-toan.xlsx'),
    '--sheet',
    'Biểu dự toán',
    '--out',
    at('imported.xlsx'),
  ]);
  expect(ended).toMatchObject({ code: 0, error: '' });
  const read = dutoan(['read', at('imported.xlsx')]);
  expect(read.code).toBe(0);
  expect(planIn(read.out).lines.length).toBeGreaterThan(50);
});
