import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plan } from '../../src/plan';
import { edit, onControl, partOf, run, textIn } from '../document/paper-edits';
import { dutoan } from './run-cli';

let folder: string;
const at = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'papers-'));
  const plan = JSON.parse(dutoan(['sample', 'xa']).out) as Plan;
  writeFileSync(at('plan.json'), JSON.stringify(plan));
  const [first, ...rest] = plan.lines;
  writeFileSync(at('less.json'), JSON.stringify({ ...plan, lines: rest }));
  expect(first).toBeDefined();
  dutoan(['build', at('plan.json'), '--out', at('out')]);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const paper = () => at('out/ke-hoach.docx');

describe('dutoan refresh', () => {
  it('lists old and new, and ends well when all of the paper says what the plan says', () => {
    const { code, out } = dutoan(['refresh', paper(), at('less.json'), '--out', at('fresh.docx')]);
    expect(out).toMatch(/  Tổng kinh phí: [\d.]+ → [\d.]+\n/);
    expect(out).toMatch(/  Biểu dự toán: dựng lại, \d+ → \d+ hàng/);
    expect(code).toBe(0);
  });

  it('says what somebody wrote and leaves it, with 1', () => {
    const mine = edit(
      readFileSync(paper()),
      onControl('total', (xml) => xml.replace(/(<w:t xml:space="preserve">)[^<]*/, '$1Của tôi')),
    );
    writeFileSync(at('mine.docx'), mine);
    const { code, out } = dutoan([
      'refresh',
      at('mine.docx'),
      at('less.json'),
      '--out',
      at('kept.docx'),
      '--json',
    ]);
    const told = JSON.parse(out) as { left: { why: string; stands: string }[] };
    expect([code, told.left]).toMatchObject([1, [{ why: 'edited', stands: 'Của tôi' }]]);
    expect(textIn(partOf(readFileSync(at('kept.docx'))))).toContain('Của tôi');
  });

  it.each([
    [['refresh', 'plan.json', 'less.json', '--out', 'a.docx'], /không phải \.docx/],
    [['refresh', 'out/ke-hoach.docx', '--out', 'a.docx'], /cần đúng hai tệp/],
    [['refresh', 'out/ke-hoach.docx', 'less.json'], /cần --out/],
    [['refresh', 'out/ke-hoach.docx', 'less.json', '--out', 'out/ke-hoach.docx'], /ghi đè/],
    [['fill', 'broken.docx', 'less.json', '--out', 'a.docx'], /không phải văn bản \.docx/],
  ])('%j is refused with a sentence', (args, sentence) => {
    writeFileSync(at('broken.docx'), 'không phải tệp nén, chỉ là chữ');
    const { code, error } = dutoan(args, { cwd: folder });
    expect([code, error.trim().split('\n').length]).toEqual([2, 1]);
    expect(error).toMatch(sentence);
  });
});

describe('dutoan fill', () => {
  it('fills what it knows and names what it does not, with 1', () => {
    const own = edit(readFileSync(paper()), (xml) =>
      xml.replace('</w:p>', `${run('{{Năm}} {{Tên xã cũ}}')}</w:p>`),
    );
    writeFileSync(at('mau.docx'), own);
    const { code, out } = dutoan(['fill', at('mau.docx'), at('less.json'), '--out', at('filled.docx')]);
    expect(code).toBe(1);
    expect(out).toContain('«Tên xã cũ»');
    expect(textIn(partOf(readFileSync(at('filled.docx'))))).toContain('2025 {{Tên xã cũ}}');
  });
});

describe('dutoan comment', () => {
  it('writes the plan with a comment for each finding', () => {
    writeFileSync(at('bad.json'), dutoan(['sample', 'xa', '--mistakes']).out);
    const { code, out } = dutoan(['comment', at('bad.json'), '--out', at('nhan-xet.docx')]);
    expect(code).toBe(1);
    const [errors, warnings, hints] = [...out.matchAll(/(\d+) (?:lỗi|cảnh báo|gợi ý)/g)].map(([, count]) =>
      Number(count),
    );
    const comments =
      partOf(readFileSync(at('nhan-xet.docx')), 'word/comments.xml').split('<w:comment ').length - 1;
    expect(comments).toBe(errors! + warnings! + hints!);
  });
});
