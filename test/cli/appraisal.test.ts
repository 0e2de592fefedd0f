import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plan } from '../../src/plan';
import { dutoan } from './run-cli';

let folder: string;
const at = (name: string) => join(folder, name);
const planAt = (name: string) => JSON.parse(readFileSync(at(name), 'utf8')) as Plan;
const put = (name: string, plan: Plan) => {
  writeFileSync(at(name), JSON.stringify(plan));
};
const by = ['--who', 'Phòng Kinh tế', '--date', '12/08/2025'];
const step = (from: string, to: string, out: string, ...more: string[]) =>
  dutoan(['status', at(from), '--to', to, ...by, ...more, '--out', at(out)]);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'appraisal-'));
  writeFileSync(at('good.json'), dutoan(['sample', 'xa']).out);
  writeFileSync(at('bad.json'), dutoan(['sample', 'xa', '--mistakes']).out);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('dutoan status', () => {
  it('says where a plan stands and what the next step lacks', () => {
    const { code, out } = dutoan(['status', at('bad.json')]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Trạng thái: Dự thảo\.\n {2}05\/08\/2025 Dự thảo: Phòng Văn hóa - Xã hội\. /);
    expect(out).toMatch(
      /Chưa sang được «Sẵn sàng trình» \(--to san-sang-trinh\):\n {4}Còn 16 lỗi phải sửa: /,
    );
  });

  it('makes no step that lacks something, and writes nothing', () => {
    const { code, out } = step('bad.json', 'san-sang-trinh', 'no.xlsx');
    expect([code, out.split('\n')[0]]).toEqual([1, 'Chưa sang được «Sẵn sàng trình»:']);
    expect(() => readFileSync(at('no.xlsx'))).toThrow(/ENOENT/);
  });

  it('goes through books from the draft to the adjustment, by way of an appraisal', () => {
    expect(step('good.json', 'san-sang-trinh', '1.json')).toEqual({
      code: 0,
      out: `Đã chuyển sang «Sẵn sàng trình», ghi vào ${at('1.json')}.\n`,
      error: '',
    });
    expect(step('1.json', 'dang-tham-dinh', '2.xlsx').code).toBe(0);
    expect(step('2.xlsx', 'da-tham-dinh', 'no.xlsx').out).toMatch(/64 dòng chưa có số thẩm định/);
    const appraised = dutoan(['appraise', at('2.xlsx'), '--accept', 'all', '--out', at('3.json')]);
    expect(appraised.out).toMatch(/^Đã thẩm định 64 dòng, còn 0 dòng, .*chênh 0 đồng\.$/m);
    expect(step('3.json', 'da-tham-dinh', '4.json').code).toBe(0);
    put('5.json', { ...planAt('4.json'), number: '12' });
    expect(step('5.json', 'da-phe-duyet', '6.json', '--note', 'Quyết định số 40/QĐ-UBND').code).toBe(0);
    expect(step('6.json', 'dieu-chinh', '7.xlsx', '--note', 'Giảm giá').code).toBe(0);
    const last = JSON.parse(dutoan(['read', at('7.xlsx')]).out) as Plan;
    expect([last.status, last.approved.length, last.log.map(({ status }) => status)]).toEqual([
      'adjusting',
      64,
      ['draft', 'ready', 'appraising', 'appraised', 'approved', 'adjusting'],
    ]);
  });

  it.each([
    ['a status that there is not', 'xong', /Không có trạng thái «xong»\. Các trạng thái: lap-du-toan, /],
    ['a step that there is not', 'approved', /Từ «Dự thảo» không chuyển thẳng sang «Đã phê duyệt» được\./],
  ])('refuses %s', (_, to, sentence) => {
    const { out, error } = step('good.json', to, 'no.xlsx');
    expect(out + error).toMatch(sentence);
  });
});

describe('dutoan appraise --limit', () => {
  it('cuts to the limits with reason and rule, leaves the rest to a person, and touches nothing proposed', () => {
    const { code, out } = dutoan([
      'appraise',
      at('bad.json'),
      '--accept',
      'all',
      '--limit',
      '--out',
      at('cut.json'),
    ]);
    expect(code).toBe(1);
    expect(out).toContain(
      'D4 «Phát thanh viên đọc bản tin tiếng Việt»: 2.720.000 → 2.040.000 đồng [B-01] Giảm đơn giá từ 80.000 xuống 60.000 đồng theo điểm b khoản 2 Điều 4 Thông tư 55/2023/TT-BTC',
    );
    expect(out).toMatch(/D65 «.+»: chưa thẩm định, phải tự quyết định:\n {4}\[B-07\] /);
    const [bad, cut] = [planAt('bad.json'), planAt('cut.json')];
    expect(cut.lines.map(({ appraisal: _, ...line }) => line)).toEqual(
      bad.lines.map(({ appraisal: _, ...line }) => line),
    );
    const checked = dutoan(['check', at('cut.json')]).out;
    expect(checked).toMatch(
      /\n {4}thẩm định: đã xử lý; đề nghị 2\.720\.000 đồng, thẩm định 2\.040\.000 đồng: Giảm đơn giá/,
    );
    expect(checked).toMatch(
      /\nThẩm định: [\d.]+ đồng, chênh -[\d.]+ đồng so với đề nghị; còn 5 dòng chưa thẩm định\.\n$/,
    );
  });

  it('takes one activity', () => {
    expect(dutoan(['appraise', at('good.json'), '--accept', 'h1', '--out', at('one.json')]).code).toBe(0);
    const { lines } = planAt('one.json');
    expect(lines.filter(({ appraisal }) => appraisal !== null).map(({ activity }) => activity)).toEqual(
      lines.filter(({ activity }) => activity === 'H1').map(({ activity }) => activity),
    );
  });

  it('the next version answers it or not', () => {
    dutoan(['fix', at('cut.json'), '--out', at('again.json')]);
    const { out } = dutoan(['diff', at('cut.json'), at('again.json')]);
    expect(out).toMatch(/\nTiếp thu thẩm định: 5 chỗ chênh lệch, 4 chỗ đã tiếp thu, 1 chỗ giữ nguyên\.\n/);
    expect(out).toMatch(
      /\n {2}D17 «.+»: chưa tiếp thu, vẫn 6\.480\.000 đồng, thẩm định 5\.400\.000 đồng \(B-03, /,
    );
  });
});

describe('dutoan acknowledge', () => {
  const call = (rule: string, where: string, out: string) =>
    dutoan([
      'acknowledge',
      at('bad.json'),
      '--rule',
      rule,
      '--where',
      where,
      ...by,
      '--reason',
      'Khác thôn',
      '--out',
      at(out),
    ]);

  it('somebody answers for a warning, and the check says who', () => {
    expect(call('b-10', 'D67', 'said.xlsx').code).toBe(0);
    expect(dutoan(['check', at('said.xlsx')]).out).toContain(
      '    đã xác nhận: Phòng Kinh tế, 12/08/2025: Khác thôn\n',
    );
  });

  it.each([
    ['an error', 'B-01', 'D3', /B-01 ở «D3» là lỗi: phải sửa, không xác nhận được\./],
    ['what was not found', 'B-01', 'D1', /Không có phát hiện B-01 nào ở «D1»\./],
  ])('nobody answers for %s', (_, rule, where, sentence) => {
    const { code, error } = call(rule, where, 'no.xlsx');
    expect(code).toBe(2);
    expect(error).toMatch(sentence);
  });
});

it('dutoan check says which settings of severities change nothing, and how the plan is carried out', () => {
  const plan = planAt('good.json');
  const entry = { reason: '', who: 'Sở Tài chính', date: plan.date };
  const lines = plan.lines.map((line, index) =>
    index === 0 ? { ...line, execution: { advanced: 0, paid: 1_000_000, carried: 0, note: '' } } : line,
  );
  const severities = [
    { ...entry, rule: 'B-11', severity: 'hint' },
    { ...entry, rule: 'B-99', severity: 'error' },
  ];
  const acknowledgements = [{ ...entry, rule: 'B-10', where: 'D1', reason: 'Khác nhau' }];
  put('set.json', { ...plan, lines, severities, acknowledgements } as Plan);
  const { out } = dutoan(['check', at('set.json')]);
  expect(out).toContain('Xác nhận B-10 (D1) ở trang Nhật ký không ứng với cảnh báo nào');
  expect(out).toContain('hạ mức của quy tắc B-11: quy tắc mức lỗi không hạ được');
  expect(out).toContain('đặt mức cho quy tắc «B-99», không có quy tắc ấy');
  expect(out).toMatch(
    /\nThực hiện: được duyệt 391\.513\.360 đồng, tạm ứng 0 đồng, đã thanh toán 1\.000\.000 đồng, còn lại 390\.513\.360 đồng, /,
  );
});
