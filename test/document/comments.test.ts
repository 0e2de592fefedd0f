import { describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { loadReviewCopy } from '../../src/document';
import { examplePlan, type Plan } from '../../src/plan';
import { type Finding, loadReview, loadReviewLaw } from '../../src/review';
import { lintDocx } from '../files/docx-lint';
import { validateOoxml } from '../files/sdk';
import { BODY, partOf, textIn } from './paper-edits';
import { fullPlan, planWith } from './plans';

const finding = (table: string, row: string, field: string): Finding => ({
  rule: 'B-01',
  severity: 'error',
  where: { table, row, field },
  message: { key: 'over', params: {} },
  article: 'điểm b khoản 2 Điều 4 Thông tư 55/2023/TT-BTC',
});

const copyOf = async (plan: Plan, findings: readonly Finding[]) =>
  (await loadReviewCopy()).reviewCopyDocx(plan, findings);

/** What stands between the beginning and the end of a comment, by its number. */
function commented(file: Uint8Array, id: number): string {
  const xml = partOf(file);
  const from = xml.indexOf(`<w:commentRangeStart w:id="${id}"/>`);
  const to = xml.indexOf(`<w:commentRangeEnd w:id="${id}"/>`);
  expect(from >= 0 && from < to && xml.includes(`<w:commentReference w:id="${id}"/>`)).toBe(true);
  return textIn(xml.slice(from, to));
}

const commentsOf = (file: Uint8Array) =>
  [...partOf(file, 'word/comments.xml').matchAll(/<w:comment .*?<\/w:comment>/gs)].map(([one]) => one);

describe('a finding stands at its place', () => {
  test.each([
    ['lines', 'D8', 'unitPrice', fullPlan(), /^Người tham gia$/],
    ['lines', 'D8', 'unitPrice', planWith({ appendix: false }), /^d\) Chiến dịch hưởng ứng/],
    ['activities', 'H2', 'lead', fullPlan(), /^- Đơn vị chủ trì: Phòng Văn hóa - Xã hội\.$/],
    ['activities', 'H2', 'note', fullPlan(), /^b\) Nói chuyện chuyên đề/],
    ['funding', 'NV2', 'amount', fullPlan(), /Quyết định số 36\/QĐ-UBND .* với số tiền/],
    ['funding', 'NV1', 'document', planWith({}), /Quyết định số 36\/QĐ-UBND/],
    ['legalBases', '2', 'text', fullPlan(), /^Căn cứ Thông tư số 55\/2023/],
    ['sections', '2', 'purpose', fullPlan(), /^- Khơi dậy ý chí/],
    ['responsibilities', '4', 'unit', fullPlan(), /^4\. Các thôn$/],
    ['recipients', '1', '', fullPlan(), /^- Sở Nông nghiệp/],
    ['reporting', '1', 'deadline', fullPlan(), /^Các đơn vị báo cáo kết quả/],
    ['', '', 'title', fullPlan(), /^Thực hiện Tiểu dự án 2/],
    ['', '', 'scope', fullPlan(), /^Trên địa bàn 12 thôn/],
    ['', '', 'number', fullPlan(), /^Số:/],
    ['', '', 'signature.onBehalf', fullPlan(), /^TM\. ỦY BAN NHÂN DÂN$/],
    ['', '', 'issuer.parent', fullPlan(), /^ỦY BAN NHÂN DÂN$/],
    ['', '', 'status', fullPlan(), /^Thực hiện Tiểu dự án 2/],
    ['localNorms', '7', 'amount', fullPlan(), /^Thực hiện Tiểu dự án 2/],
  ])('%s %s %s', async (table, row, field, plan, expected) => {
    expect(commented(await copyOf(plan, [finding(table, row, field)]), 0)).toMatch(expected);
  });

  test('several at one place have a comment each', async () => {
    const file = await copyOf(fullPlan(), [finding('lines', 'D8', 'unit'), finding('lines', 'D8', 'norm')]);
    expect(commentsOf(file)).toHaveLength(2);
    expect([commented(file, 0), commented(file, 1)]).toEqual(['Người tham gia', 'Người tham gia']);
  });

  test('without findings it is the plan, without comments', async () => {
    expect(unzipSync(await copyOf(fullPlan(), []))['word/comments.xml']).toBeUndefined();
  });
});

describe.each(['province', 'commune'] as const)('the example of a %s as it was first sent', (level) => {
  test('every finding is a comment: rule, sentence, article; the SDK and our lint find nothing', async () => {
    const plan = await examplePlan(level, undefined, 'mistakes');
    const [law, { Reviewer, RULES, sayFinding }] = await Promise.all([loadReviewLaw(plan), loadReview()]);
    const findings = new Reviewer(law, RULES).review(plan);
    const file = await copyOf(plan, findings);
    const said = commentsOf(file).map(textIn);
    expect(said).toHaveLength(findings.length);
    for (const one of findings) {
      const own = said.filter((text) => text.startsWith(`[${one.rule}] `));
      const sentence = sayFinding('vi', one).replace(/\u00a0/g, ' ');
      expect(own.some((text) => text.includes(sentence) && text.includes(one.article ?? ''))).toBe(true);
    }
    expect(strFromU8(unzipSync(file)['word/comments.xml']!)).toContain('w:author="Dự toán 55"');
    expect(await validateOoxml(file)).toEqual([]);
    expect(lintDocx(file).filter(({ part }) => part === BODY)).toEqual([]);
  });
});
