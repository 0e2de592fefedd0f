import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dutoan } from './run-cli';

interface Row {
  code: string;
  document: string;
  article: number | null;
  kind: string;
  amount: number | null;
  certainty: string;
}

const rows = (...args: string[]) => JSON.parse(dutoan(['norms', ...args, '--json']).out) as Row[];
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'norms-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('dutoan norms', () => {
  it('holds every figure of the circular, each at its place', () => {
    const circular = rows('--document', '55/2023/TT-BTC');
    expect(new Set(circular.map(({ document }) => document))).toEqual(new Set(['55/2023/TT-BTC']));
    expect(circular.filter(({ amount }) => amount !== null).length).toBeGreaterThan(200);
    for (const article of [4, 76, 77, 78, 79])
      expect(circular.some((row) => row.article === article)).toBe(true);
    expect(circular.find(({ code }) => code === 'TT55-4.2.b-1')).toMatchObject({
      article: 4,
      clause: 2,
      point: 'b',
      kind: 'fixed',
      amount: 100_000,
      unit: 'đồng/tin, bài',
      certainty: 'text',
      validFrom: '2023-08-15',
      validTo: '2026-05-30',
    });
  });

  it('speaks to a person: figure, unit, article, how sure, until when', () => {
    const { code, out } = dutoan(['norms', '--search', 'tien cong phat thanh vien', '--date', '2024-08-01']);
    expect(code).toBe(0);
    const [first] = out.split('\n\n');
    const parts = [
      '60.000 đồng/người/buổi',
      'khoản 2 Điều 4 Thông tư 55/2023/TT-BTC',
      'đã đọc lời văn',
      'đến hết 30/05/2026',
    ];
    for (const part of parts) expect(first).toContain(part);
  });

  it('a day decides what is in force and how sure it is', () => {
    const on = (date: string) => rows('--document', '55/2023/TT-BTC', '--date', date);
    expect(on('2023-08-14')).toEqual([]);
    expect(on('2024-08-01').find(({ code }) => code === 'TT55-4.2.b-1')?.certainty).toBe('text');
    expect(on('2025-08-01').find(({ code }) => code === 'TT55-4.2.b-1')?.certainty).toBe('secondary');
    expect(on('2026-12-31').length).toBeGreaterThan(300);
    expect(on('2027-01-01')).toEqual([]);
  });

  it('a project shows what may be paid under it', () => {
    const articles = rows('--programme', 'gnbv.6.2', '--document', '55/2023/TT-BTC').map(
      ({ article }) => article,
    );
    expect(articles).toContain(77);
    expect(articles).toContain(4);
    expect(articles).not.toContain(87);
  });

  it('the circular of another period is not offered to a programme', () => {
    const documents = (programme: string, date: string) =>
      new Set(rows('--programme', programme, '--date', date).map(({ document }) => document));
    expect(documents('ct2630', '2026-07-01').has('55/2023/TT-BTC')).toBe(false);
    expect(documents('ct2630', '2026-07-01').has('60/2026/TT-BTC')).toBe(true);
    expect(documents('gnbv.6.2', '2026-07-01').has('60/2026/TT-BTC')).toBe(false);
  });

  it('says what a percentage is of, and who may still use a repealed circular', () => {
    const share = dutoan(['norms', '--search', 'TT55-76.4-2', '--date', '2026-07-01']).out;
    expect(share).toMatch(/70 % \(mức tối đa\) của: .*truyền thanh/);
    expect(share).toContain('chỉ cho nhiệm vụ 2021–2025 được kéo dài');
  });

  it.each(['55/2023', '55/2023/tt-btc', 'tt55'])('a document is found as «%s»', (number) => {
    expect(rows('--document', number).length).toBeGreaterThan(300);
  });

  it('local figures win where the law lets them, and a wrong pack is refused by row and field', () => {
    const row = {
      replaces: 'TT36-5.2.a-1',
      content: 'Báo cáo viên',
      amount: 600_000,
      unit: 'đồng/người/buổi',
      resolution: 'Nghị quyết 12/2024/NQ-HĐND',
      from: '2024-08-01',
      to: null,
    };
    const file = join(folder, 'ha-son.json');
    const pack = (norms: object[]) => JSON.stringify({ pack: 1, place: 'Hà Sơn', norms });
    writeFileSync(file, pack([row]));
    const words = 'thù lao báo cáo viên nói chuyện chuyên đề';
    const args = ['norms', '--search', words, '--date', '2024-09-01', '--norms', file];
    expect(dutoan([...args, '--place', 'Hà Sơn']).out).toContain('600.000 đồng/người/buổi');
    expect(dutoan([...args, '--place', 'Hà Giang']).out).toContain('2.000.000 đồng/người/buổi');
    writeFileSync(file, pack([{ ...row, amount: 'nhiều' }]));
    expect(dutoan(args)).toMatchObject({ code: 2, out: '' });
    expect(dutoan(args).error).toContain('«ha-son.json», dòng 1, mục «amount»');
  });

  it.each([
    [['--date', '1/8/2024'], '1/8/2024'],
    [['--document', '99/2099'], '99/2099'],
    [['--programme', 'gnbv.99'], 'gnbv.99'],
    [['x.json'], 'tuỳ chọn'],
    [['--place', 'Hà Sơn'], '--norms'],
    [['--colour', 'x'], '--colour'],
  ])('%j cannot be used', (args, sentence) => {
    const ended = dutoan(['norms', ...args]);
    expect(ended).toMatchObject({ code: 2, out: '' });
    expect(ended.error).toContain(sentence);
  });

  it('says when nothing is found', () => {
    for (const words of ['zzzzqqqq', 'ngựa bay mặt trăng']) {
      expect(dutoan(['norms', '--search', words]).out).toContain('Không tìm thấy');
    }
  });
});
