import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { executed } from '../document/paper-plans';
import { planOf } from '../document/plans';
import { readDocx } from '../document/read-docx';
import { dutoan } from './run-cli';

let folder: string;
const at = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'papers-'));
  writeFileSync(at('plan.json'), JSON.stringify(planOf('commune')));
  writeFileSync(at('done.json'), JSON.stringify(executed(planOf('commune'))));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const build = (plan: string, words: string) =>
  dutoan(['build', at(plan), '--out', at(words), '--with', words]);

describe('dutoan build --with', () => {
  it('writes every paper that was asked for, once, and says what they leave open', () => {
    const words = 'to-trinh, quyet-dinh,tham-dinh,bien-ban,bao-cao,bieu,to-trinh';
    const built = build('done.json', words);
    expect(built).toMatchObject({ code: 0, error: '' });
    expect(readdirSync(at(words)).sort()).toEqual([
      'bao-cao.docx',
      'bien-ban.docx',
      'bieu.docx',
      'ke-hoach.docx',
      'quyet-dinh.docx',
      'so-du-toan.xlsx',
      'tham-dinh.docx',
      'to-trinh.docx',
    ]);
    expect(readDocx(readFileSync(at(`${words}/quyet-dinh.docx`))).text).toContain('59.783.760 đồng');
    expect(built.out).toContain('để trống nơi kính gửi');
    expect(built.out).toContain('có dòng chưa ghi số thực hiện');
  });

  it.each([
    ['to-trinh,vb', 'Không có văn bản «vb»'],
    ['to-trinh,tham-dinh', 'Chưa lập được Báo cáo kết quả thẩm định: chưa dòng nào có số thẩm định.'],
    ['bao-cao', 'chưa dòng nào có số tạm ứng, thanh toán'],
    ['dieu-chinh', 'không có số đã duyệt để so sánh'],
  ])('%s of a plan as proposed: one sentence, nothing written', (words, sentence) => {
    const refused = build('plan.json', words);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.error).toContain(sentence);
    expect(refused.error.trim().split('\n')).toHaveLength(1);
    expect(existsSync(at(words))).toBe(false);
  });
});
