import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { lintDocx } from '../files/docx-lint';
import { validateOoxml } from '../files/sdk';
import { lintXlsx } from '../files/xlsx-lint';
import { bomb, endlessTag, farCells, liar, undercount } from './bombs';
import { dutoan } from './run-cli';

let folder: string;
const at = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dutoan-'));
  writeFileSync(at('p.json'), dutoan(['sample', 'xa']).out);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const sample = (): { lines: { unitPrice: number }[] } =>
  JSON.parse(readFileSync(at('p.json'), 'utf8')) as never;

describe('dutoan sample xa → build → read', () => {
  it('gives back the same plan, through valid files', async () => {
    const built = dutoan(['build', at('p.json'), '--out', at('out')]);
    expect(built).toMatchObject({ code: 0, error: '' });
    expect(built.out).toContain('391.513.360 đồng');
    expect(readdirSync(at('out')).sort()).toEqual(['ke-hoach.docx', 'so-du-toan.xlsx']);
    const book = readFileSync(at('out/so-du-toan.xlsx'));
    const plan = readFileSync(at('out/ke-hoach.docx'));
    expect(await validateOoxml(book)).toEqual([]);
    expect(await validateOoxml(plan)).toEqual([]);
    expect(lintXlsx(book)).toEqual([]);
    expect(lintDocx(plan)).toEqual([]);
    expect(JSON.parse(dutoan(['read', at('out/so-du-toan.xlsx')]).out)).toEqual(sample());
  });

  it('gives back exactly the price changed in the sheet’s XML, and the plan without the customXml part', () => {
    dutoan(['build', at('p.json'), '--out', at('changed')]);
    const parts = unzipSync(readFileSync(at('changed/so-du-toan.xlsx')));
    const sheet = 'xl/worksheets/sheet8.xml';
    const xml = strFromU8(parts[sheet]!).replace(/(<c r="H4"[^>]*><v>)100000(<\/v>)/, '$199000$2');
    const kept = Object.entries(parts).filter(([path]) => !path.startsWith('customXml/'));
    writeFileSync(at('changed.xlsx'), zipSync({ ...Object.fromEntries(kept), [sheet]: strToU8(xml) }));
    const expected = sample();
    expected.lines[0]!.unitPrice = 99_000;
    expect(JSON.parse(dutoan(['read', at('changed.xlsx')]).out)).toEqual(expected);
  });

  it('writes the same bytes every time', () => {
    dutoan(['build', at('p.json'), '--out', at('again')]);
    dutoan(['build', at('p.json'), '--out', at('once-more')]);
    for (const file of ['so-du-toan.xlsx', 'ke-hoach.docx']) {
      expect(readFileSync(at(`again/${file}`)).equals(readFileSync(at(`once-more/${file}`)))).toBe(true);
    }
  });

  it('keeps a file that somebody worked on beside the new one', () => {
    dutoan(['build', at('p.json'), '--out', at('kept')]);
    writeFileSync(at('kept/so-du-toan.xlsx'), 'đã sửa tay');
    const again = dutoan(['build', at('p.json'), '--out', at('kept')]);
    expect(again.out).toContain('Tệp cũ khác nội dung được giữ lại: so-du-toan.cu.xlsx');
    expect(readFileSync(at('kept/so-du-toan.cu.xlsx'), 'utf8')).toBe('đã sửa tay');
    expect(readdirSync(at('kept'))).toHaveLength(3);
  });

  it('says when sources do not add up to the amount', () => {
    const plan = sample() as unknown as { lines: { sources: { central: number } }[] };
    plan.lines[0]!.sources.central = 1;
    writeFileSync(at('gap.json'), JSON.stringify(plan));
    expect(dutoan(['build', at('gap.json'), '--out', at('gap')]).out).toContain(
      'Lưu ý: 1 dòng có tổng nguồn vốn khác thành tiền (D1)',
    );
  });

  it('carries 5,000 lines through all of it', () => {
    const plan = sample() as unknown as { lines: Record<string, unknown>[] };
    const { lines } = plan;
    plan.lines = Array.from({ length: 5000 }, (_, i) => ({ ...lines[i % lines.length], id: `D${i + 1}` }));
    writeFileSync(at('long.json'), JSON.stringify(plan));
    expect(dutoan(['build', at('long.json'), '--out', at('long')])).toMatchObject({ code: 0, error: '' });
    expect(JSON.parse(dutoan(['read', at('long/so-du-toan.xlsx')]).out)).toEqual(plan);
  });

  it('a book builds like a plan', () => {
    dutoan(['build', at('p.json'), '--out', at('from')]);
    expect(dutoan(['build', at('from/so-du-toan.xlsx'), '--out', at('to')]).code).toBe(0);
    expect(JSON.parse(dutoan(['read', at('to/so-du-toan.xlsx')]).out)).toEqual(sample());
  });
});

const builtBook = () => {
  dutoan(['build', at('p.json'), '--out', at('for-bombs')]);
  return new Uint8Array(readFileSync(at('for-bombs/so-du-toan.xlsx')));
};

describe('what cannot be used ends with 2, one sentence and nothing written', () => {
  const file = (name: string, content: string | Uint8Array) => {
    writeFileSync(at(name), content);
    return at(name);
  };
  const out = () => at('refused');

  it.each<[string, () => string[], string]>([
    [
      'a JSON that is no plan',
      () => ['build', file('other.json', '{"a":1}'), '--out', out()],
      'không phải là kế hoạch',
    ],
    ['a JSON that breaks off', () => ['build', file('half.json', '{"schema":1,'), '--out', out()], 'bị hỏng'],
    [
      'a plan with a float of money',
      () => [
        'build',
        file(
          'float.json',
          readFileSync(at('p.json'), 'utf8').replace('"unitPrice": 100000', '"unitPrice": 100000.5'),
        ),
        '--out',
        out(),
      ],
      'lines[0].unitPrice',
    ],
    [
      'a .txt called .xlsx',
      () => ['read', file('text.xlsx', 'Đây là tệp văn bản thường, dài hơn hai mươi hai ký tự.')],
      'không phải sổ tính .xlsx',
    ],
    ['an empty .xlsx', () => ['read', file('empty.xlsx', '')], 'không phải sổ tính .xlsx'],
    [
      'an old .xls',
      () => [
        'read',
        file('old.xlsx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Array<number>(600).fill(0)])),
      ],
      'đời cũ',
    ],
    [
      'a zip that is no workbook',
      () => ['read', file('zip.xlsx', zipSync({ 'a.txt': strToU8('a') }))],
      'không phải sổ tính .xlsx',
    ],
    [
      'a workbook cut short',
      () => [
        'read',
        file(
          'cut.xlsx',
          zipSync({ '[Content_Types].xml': strToU8('x'.repeat(5000)) }, { level: 0 }).slice(0, 3000),
        ),
      ],
      'bị hỏng',
    ],
    ['a zip bomb', () => ['read', file('bomb.xlsx', bomb())], 'bung ra quá lớn'],
    ['a zip that lies about its size', () => ['read', file('liar.xlsx', liar())], 'bị hỏng'],
    ['a zip that counts its parts twice', () => ['read', file('under.xlsx', undercount())], 'bị hỏng'],
    [
      'a missing file',
      () => ['build', at('nowhere.json'), '--out', out()],
      'Không tìm thấy tệp «nowhere.json»',
    ],
    ['a folder for a file', () => ['read', folder], 'không phải'],
    ['another kind of file', () => ['read', file('plan.docx', 'x')], 'không phải .json hay .xlsx'],
    ['an unknown command', () => ['bulid'], 'Không có lệnh «bulid»'],
    ['a name of Object’s own', () => ['constructor'], 'Không có lệnh «constructor»'],
    ['an unknown option', () => ['sample', 'xa', '--colour', 'red'], '--colour'],
    ['an option without its value', () => ['build', at('p.json'), '--out'], '--out'],
    ['no folder', () => ['build', at('p.json')], '--out'],
    ['two plans', () => ['build', at('p.json'), at('p.json'), '--out', out()], 'đúng một tệp'],
    ['a level that is none', () => ['sample', 'thon'], 'tinh, so, huyen hoặc xa'],
    ['a year without an example', () => ['sample', 'xa', '--year', '2019'], '2025'],
    ['a value where none belongs', () => ['sample', 'xa', '--mistakes=có'], 'không nhận giá trị'],
    ['a place without a pack', () => ['build', at('p.json'), '--out', out(), '--place', 'Hà Sơn'], '--norms'],
    ['a year that is none', () => ['sample', 'xa', '--year', 'nay'], 'nay'],
    [
      'a paper that does not exist',
      () => ['build', at('p.json'), '--out', out(), '--with', 'cong-van'],
      'cong-van',
    ],
    ['no command', () => [], 'Cách dùng'],
  ])('%s', (_, args, sentence) => {
    const ended = dutoan(args());
    expect(ended.code).toBe(2);
    expect(ended.out).toBe('');
    expect(ended.error.trim().split('\n')).toHaveLength(1);
    expect(ended.error).toContain(sentence);
    expect(existsSync(out())).toBe(false);
  });

  it('a read-only folder', () => {
    mkdirSync(at('locked'));
    chmodSync(at('locked'), 0o555);
    for (const target of ['locked', 'locked/inside']) {
      const ended = dutoan(['build', at('p.json'), '--out', at(target)]);
      expect(ended).toMatchObject({ code: 2, out: '' });
      expect(ended.error).toContain('Chưa có tệp nào được ghi');
    }
    expect(readdirSync(at('locked'))).toEqual([]);
    chmodSync(at('locked'), 0o755);
  });

  it('a folder where a file should be: the other file is left alone', () => {
    mkdirSync(at('half/ke-hoach.docx'), { recursive: true });
    writeFileSync(at('half/so-du-toan.xlsx'), 'của tôi');
    expect(dutoan(['build', at('p.json'), '--out', at('half')])).toMatchObject({ code: 2, out: '' });
    expect(readFileSync(at('half/so-du-toan.xlsx'), 'utf8')).toBe('của tôi');
    expect(readdirSync(at('half')).sort()).toEqual(['ke-hoach.docx', 'so-du-toan.xlsx']);
  });

  it('a table part that is a million openings of one tag costs no time; the header row is found without it', () => {
    writeFileSync(at('endless.xlsx'), endlessTag(builtBook()));
    expect(JSON.parse(dutoan(['read', at('endless.xlsx')]).out)).toEqual(sample());
  });

  it('cells at the far right', () => {
    writeFileSync(at('far.xlsx'), farCells(builtBook()));
    const ended = dutoan(['read', at('far.xlsx')]);
    expect(ended).toMatchObject({ code: 2, out: '' });
    expect(ended.error).toContain('Dự toán');
  });

  it('a file where the folder should be', () => {
    expect(dutoan(['build', at('p.json'), '--out', at('p.json')])).toMatchObject({ code: 2, out: '' });
  });

  it('a book that its own result would move out of the way', () => {
    dutoan(['build', at('p.json'), '--out', at('moved')]);
    renameSync(at('moved/so-du-toan.xlsx'), at('moved/so-du-toan.cu.xlsx'));
    const before = readFileSync(at('moved/so-du-toan.cu.xlsx'));
    expect(dutoan(['build', at('moved/so-du-toan.cu.xlsx'), '--out', at('moved')]).code).toBe(2);
    expect(readFileSync(at('moved/so-du-toan.cu.xlsx')).equals(before)).toBe(true);
  });

  it('a book that its own result would replace', () => {
    dutoan(['build', at('p.json'), '--out', at('own')]);
    const before = readFileSync(at('own/so-du-toan.xlsx'));
    const ended = dutoan(['build', at('own/so-du-toan.xlsx'), '--out', at('own')]);
    expect(ended.code).toBe(2);
    expect(readFileSync(at('own/so-du-toan.xlsx')).equals(before)).toBe(true);
  });

  it('speaks English when asked', () => {
    expect(dutoan(['read', at('nowhere.xlsx')], { lang: 'en' }).error).toContain('was not found');
  });
});

describe('the rest of the door', () => {
  it('schema prints a JSON Schema that names the fields of the example', () => {
    const schema = JSON.parse(dutoan(['schema']).out) as {
      properties: Record<string, unknown>;
      required: string[];
    };
    expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(sample()).sort());
    // What may be left out has a default.
    expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(schema.required));
    expect(schema.required).toEqual(expect.arrayContaining(['schema', 'issuer', 'activities', 'lines']));
  });

  it.each([['--help'], ['help'], ['build', '--help']])('%s %s helps', (...args) => {
    const { code, out } = dutoan(args);
    expect(code).toBe(0);
    for (const command of ['sample', 'schema', 'build', 'read', 'import', 'norms'])
      expect(out).toContain(`dutoan ${command}`);
  });
});
