import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Plan } from '../../src/plan';
import { dutoan } from './run-cli';

let folder: string;
const at = (name: string) => join(folder, name);
const json = (text: string) => JSON.parse(text) as Record<string, never>;
const planAt = (name: string) => JSON.parse(readFileSync(at(name), 'utf8')) as Plan;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'review-'));
  mkdirSync(at('units'));
  writeFileSync(at('good.json'), dutoan(['sample', 'xa']).out);
  writeFileSync(at('bad.json'), dutoan(['sample', 'xa', '--mistakes']).out);
  dutoan(['build', at('bad.json'), '--out', at('out')]);
  writeFileSync(at('units/a.json'), readFileSync(at('good.json')));
  writeFileSync(at('units/b.json'), dutoan(['sample', 'huyen']).out);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('dutoan check', () => {
  it('lets a plan without errors pass', () => {
    const { code, out, error } = dutoan(['check', at('good.json')]);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toMatch(/\n0 lỗi, /);
  });

  it('says what a finance officer would: cell, figure, limit, article, by how much, what to do', () => {
    const { code, out } = dutoan(['check', at('out/so-du-toan.xlsx')]);
    expect(code).toBe(1);
    expect(out).toContain(
      '  Dự toán!H8 [B-01] «Phát thanh viên đọc bản tin tiếng Việt»: đơn giá 80.000 đồng cao hơn mức 60.000 đồng/người/buổi của điểm b khoản 2 Điều 4 Thông tư 55/2023/TT-BTC; vượt 20.000 đồng, cả dòng vượt 680.000 đồng.',
    );
    expect(out).toContain('cách sửa: Hạ đơn giá xuống 60.000 đồng (an toàn)');
    expect(out.trim().split('\n').at(-1)).toMatch(/^Tổng số tiền vượt mức: [\d.]+ đồng\.$/);
  });

  it('says the same of the plan and of its book', () => {
    expect(dutoan(['check', at('out/so-du-toan.xlsx'), '--json']).out).toBe(
      dutoan(['check', at('bad.json'), '--json']).out,
    );
  });

  it('prints one JSON document, of the shape that programs count on', () => {
    const { out } = dutoan(['check', at('bad.json'), '--json']);
    const { status, totals, findings } = json(out) as unknown as {
      status: string;
      totals: object;
      findings: Record<string, unknown>[];
    };
    expect(status).toBe('draft');
    expect(totals).toEqual({
      proposed: expect.any(Number),
      appraised: null,
      bySource: expect.objectContaining({ central: expect.any(Number) }),
    });
    expect(findings.find(({ rule }) => rule === 'B-01')).toMatchObject({
      severity: 'error',
      where: { table: 'lines', field: 'unitPrice', cell: expect.stringMatching(/^Dự toán!H\d+$/) },
      actual: 200_000,
      limit: 150_000,
      norm: expect.any(String),
      article: 'điểm b khoản 2 Điều 4 Thông tư 55/2023/TT-BTC',
      message: expect.any(String),
      fix: expect.objectContaining({ safe: true }),
    });
  });

  it('speaks English', () => {
    const { out } = dutoan(['check', at('bad.json')], { lang: 'en' });
    expect(out).toContain('the unit price of 80.000 đồng is higher than 60.000 đồng/người/buổi');
  });

  it('takes a folder: a line a file, a summary, and the file that cannot be read by name', () => {
    mkdirSync(at('many'));
    for (const name of ['a', 'b']) writeFileSync(at(`many/${name}.json`), readFileSync(at('good.json')));
    writeFileSync(at('many/c.json'), readFileSync(at('bad.json')));
    writeFileSync(at('many/d.xlsx'), 'không phải sổ');
    const { code, out } = dutoan(['check', at('many')]);
    const lines = out.trim().split('\n');
    expect(code).toBe(1);
    expect(lines).toHaveLength(5);
    expect(lines[2]).toMatch(/^c\.json: \d+ lỗi/);
    expect(lines[3]).toMatch(/^d\.xlsx: không đọc được: /);
    expect(lines[4]).toMatch(/^4 tệp, 1 tệp không đọc được, \d+ lỗi;/);
    const entries = JSON.parse(dutoan(['check', at('many'), '--json']).out) as { file: string }[];
    expect(entries.map(({ file }) => file)).toEqual(['a.json', 'b.json', 'c.json', 'd.xlsx']);
  });

  it.each([
    ['an empty folder', () => ['check', at('empty')], /không có tệp/],
    ['a file that is not there', () => ['check', at('none.json')], /Không tìm thấy/],
    ['an option it does not know', () => ['check', at('good.json'), '--fast'], /--fast/],
  ])('refuses %s', (_, args, sentence) => {
    mkdirSync(at('empty'), { recursive: true });
    const { code, out, error } = dutoan(args());
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toMatch(sentence);
  });
});

describe('dutoan fix', () => {
  it('mends what is safe and lists the rest; the opened file stays', () => {
    const before = readFileSync(at('bad.json'));
    const { code, out } = dutoan(['fix', at('bad.json'), '--out', at('fixed.json')]);
    expect(code).toBe(1);
    expect(out).toMatch(/^Đã sửa \d+ chỗ/);
    expect(readFileSync(at('bad.json'))).toEqual(before);
    const left = json(dutoan(['check', at('fixed.json'), '--json']).out) as unknown as {
      findings: { rule: string; fix: { safe: boolean } | null }[];
    };
    expect(left.findings.filter(({ rule }) => rule === 'B-11')).toEqual([]);
    const again = dutoan(['fix', at('fixed.json'), '--out', at('again.json')]);
    expect(again.out).toMatch(/^Không có chỗ nào sửa an toàn được/);
    expect(planAt('again.json')).toEqual(planAt('fixed.json'));
  });

  it('writes no file over the one it was given', () => {
    expect(dutoan(['fix', at('bad.json'), '--out', at('bad.json')])).toMatchObject({ code: 2, out: '' });
  });
});

describe('dutoan diff', () => {
  it('says that two copies are the same', () => {
    expect(dutoan(['diff', at('good.json'), at('good.json')]).out.trim()).toBe('Hai bản giống nhau.');
  });

  it('names what changed, with both totals', () => {
    const plan = planAt('good.json');
    const [first, second, ...rest] = plan.lines;
    const changed = { ...first!, unitPrice: first!.unitPrice - 1000 };
    writeFileSync(
      at('new.json'),
      JSON.stringify({
        ...plan,
        quotations: plan.quotations.filter(({ line }) => line !== second!.id),
        lines: [changed, ...rest],
      }),
    );
    const { out } = dutoan(['diff', at('good.json'), at('new.json')]);
    expect(out).toMatch(new RegExp(`Dự toán!A5 ${second!.id} «${second!.content}»: đã bỏ, [\\d.]+ đồng`));
    expect(out).toContain(`Dự toán!H4 D1 «${first!.content}», Đơn giá: 100.000 → 99.000`);
    expect(out.split('\n')[0]).toMatch(/ khác nhau\. Tổng: [\d.]+ → [\d.]+ đồng \(-[\d.]+\)/);
  });
});

describe('dutoan merge', () => {
  it('makes one book of many, with the same total and each unit’s share', () => {
    const { code, out } = dutoan(['merge', at('units'), '--out', at('merged.json')]);
    expect(code).toBe(0);
    const [a, b, merged] = ['units/a.json', 'units/b.json', 'merged.json'].map(planAt);
    expect(merged!.lines).toHaveLength(a!.lines.length + b!.lines.length);
    expect(new Set(merged!.activities.map(({ lead }) => lead))).toEqual(
      new Set([a!.issuer.name, b!.issuer.name]),
    );
    const sum = ({ lines }: Plan) =>
      lines.reduce((all, { quantity, times, unitPrice }) => all + (quantity * times * unitPrice) / 1e6, 0);
    expect(Math.round(sum(merged!))).toBe(Math.round(sum(a!) + sum(b!)));
    expect(out).toContain(`${a!.issuer.name} · gnbv.6.2 · NSTW: `);
    expect(out).toMatch(/a\.json · .+: 64 dòng, 391\.513\.360 đồng; 0 lỗi, /);
    expect(merged!.units.map(({ file, errors }) => [file, errors])).toEqual([
      ['a.json', 0],
      ['b.json', 0],
    ]);
  });

  it('merges nothing while a book cannot be read, and names it', () => {
    mkdirSync(at('torn'));
    writeFileSync(at('torn/a.json'), readFileSync(at('good.json')));
    writeFileSync(at('torn/b.xlsx'), 'không phải sổ');
    const { code, out, error } = dutoan(['merge', at('torn'), '--out', at('torn.xlsx')]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain('không đọc được b.xlsx: ');
    expect(existsSync(at('torn.xlsx'))).toBe(false);
  });

  it('stopped with Ctrl-C it leaves nothing behind', async () => {
    mkdirSync(at('stopped'));
    const before = readdirSync(folder).sort();
    const command = spawn(process.execPath, [
      resolve('build/dutoan.cjs'),
      'merge',
      at('units'),
      '--out',
      at('stopped.xlsx'),
    ]);
    let error = '';
    let sent = false;
    command.stderr.on('data', (words: Buffer) => {
      error += words.toString();
      // Heard while it writes, it still goes no further.
      if (!sent && error.includes('2/2')) sent = command.kill('SIGINT');
    });
    const code = await new Promise((ended) => command.on('close', ended));
    expect([code, error.trim().split('\n').at(-1)]).toEqual([
      2,
      'Đã dừng theo yêu cầu. Chưa có tệp nào được ghi.',
    ]);
    expect(readdirSync(folder).sort()).toEqual(before);
  });

  it('makes a workbook that can be checked', () => {
    expect(dutoan(['merge', at('units'), '--out', at('merged.xlsx')]).code).toBe(0);
    expect(dutoan(['check', at('merged.xlsx')]).error).toBe('');
  });
});
