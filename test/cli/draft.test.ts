import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lintDocx } from '../files/docx-lint';
import { documentText } from '../files/docx-text';
import { validateOoxml } from '../files/sdk';
import { dutoan } from './run-cli';

let folder: string;
const at = (name: string) => join(folder, name);

interface Sample {
  sections: Record<string, { text: string; edited: boolean }[]>;
  legalBases: { text: string }[];
  recipients: string[];
}

const read = (name: string) => JSON.parse(readFileSync(at(name), 'utf8')) as Sample;
const SILENT = { legalBases: [], sections: {}, responsibilities: [], reporting: [], recipients: [] };

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dutoan-'));
  const sample = JSON.parse(dutoan(['sample', 'xa']).out) as object;
  writeFileSync(at('whole.json'), JSON.stringify(sample));
  writeFileSync(at('facts.json'), JSON.stringify({ ...sample, ...SILENT }));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('dutoan draft', () => {
  it('writes what nobody wrote, names it, and says what a person must fill in', () => {
    const { code, out } = dutoan(['draft', at('facts.json'), '--out', at('drafted.json')]);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^Đã soạn câu mở đầu, mục đích, yêu cầu, .*, căn cứ, tổ chức thực hiện, chế độ báo cáo, nơi nhận, ghi vào/,
    );
    expect(out).toContain('Còn 3 chỗ ghi «…» phải tự điền:');
    expect(out).toContain('  căn cứ: Căn cứ Kế hoạch số «…» ngày «…» của Ủy ban nhân dân tỉnh Hà Sơn');
    const { sections, recipients } = read('drafted.json');
    expect(sections['purpose']!.every(({ edited }) => !edited)).toBe(true);
    expect(recipients.length).toBeGreaterThan(5);
  });

  it('drafts once: what it gives has nothing left to draft', () => {
    dutoan(['draft', at('facts.json'), '--out', at('drafted.json')]);
    const again = dutoan(['draft', at('drafted.json'), '--out', at('again.json')]);
    expect(again.out).toContain('không soạn thêm gì');
    expect(read('again.json')).toEqual(read('drafted.json'));
  });

  it('leaves a finished plan as it is', () => {
    const { out } = dutoan(['draft', at('whole.json'), '--out', at('same.json')]);
    expect(out).toContain('Kế hoạch đã có đủ các phần');
    expect(read('same.json')).toEqual(read('whole.json'));
  });

  it.each([
    [['draft'], 'cần đúng một tệp'],
    [['draft', 'x.json'], '--out'],
    [['draft', 'x.json', '--out', 'y.docx'], '.xlsx, .json'],
  ])('%j is refused', (words, sentence) => {
    const { code, error } = dutoan(words);
    expect(code).toBe(2);
    expect(error).toContain(sentence);
  });

  it('does not replace the file it read', () => {
    expect(dutoan(['draft', at('facts.json'), '--out', at('facts.json')]).code).toBe(2);
    expect(read('facts.json').recipients).toEqual([]);
  });
});

describe('dutoan build of a plan without sentences', () => {
  it('gives a whole plan in Word, and the same words in the book', async () => {
    const { out } = dutoan(['build', at('facts.json'), '--out', at('out')]);
    expect(out).toContain('Đã soạn các phần còn trống: câu mở đầu,');
    expect(out).toContain('Còn 3 chỗ ghi «…»');
    const file = readFileSync(at('out/ke-hoach.docx'));
    expect(lintDocx(file)).toEqual([]);
    expect(await validateOoxml(file)).toEqual([]);
    const said = documentText(file);
    for (const heading of ['I. MỤC ĐÍCH, YÊU CẦU', 'VII. TỔ CHỨC THỰC HIỆN', 'Nơi nhận:'])
      expect(said).toContain(heading);
    const book = JSON.parse(dutoan(['read', at('out/so-du-toan.xlsx')]).out) as Sample;
    for (const { text } of book.sections['purpose']!) expect(said).toContain(text);
  });
});
