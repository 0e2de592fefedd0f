import { describe, expect, test } from '@jest/globals';
import { type PaperKind, paperDocx } from '../../src/document';
import { paperRemarks } from '../../src/document/papers';
import { appraised, readyFor, readyWith, textsIn } from './paper-plans';
import { planOf, planWith } from './plans';
import { readDocx } from './read-docx';

describe('what a paper says of its money', () => {
  test.each([
    ['2021-2025', 'kinh phí sự nghiệp'],
    ['extended', 'kinh phí sự nghiệp'],
    ['2026-2030', 'kinh phí chi thường xuyên'],
  ])('the money of %s is %s', (regime, expected) => {
    for (const kind of ['to-trinh', 'quyet-dinh', 'tham-dinh', 'to-trinh-dieu-chinh'] as const) {
      const said = textsIn(kind, readyWith(kind, { regime }), 'body').join('\n');
      expect(said).toContain(`: ${expected} thực hiện Chương trình`);
      const other = expected === 'kinh phí sự nghiệp' ? 'kinh phí chi thường xuyên' : 'kinh phí sự nghiệp';
      expect(said).not.toContain(other);
    }
  });

  const TOTAL =
    '59.783.760 đồng (bằng chữ: năm mươi chín triệu bảy trăm tám mươi ba nghìn bảy trăm sáu mươi đồng)';

  test.each<[PaperKind, string[]]>([
    [
      'to-trinh',
      [
        'Tổng kinh phí đề nghị: 64.383.760 đồng',
        `Kinh phí thẩm định: ${TOTAL}`,
        'giảm 4.600.000 đồng',
        `với tổng kinh phí ${TOTAL}`,
      ],
    ],
    [
      'quyet-dinh',
      [`1. Tổng kinh phí: ${TOTAL}`, 'trung ương: 57.100.000 đồng', 'địa phương: 2.683.760 đồng'],
    ],
    [
      'tham-dinh',
      [
        'Kinh phí đề nghị: 64.383.760 đồng',
        `Kinh phí thẩm định: ${TOTAL}`,
        'Chênh lệch: giảm 4.600.000 đồng so với đề nghị',
        'Có 02 nội dung chi thẩm định khác số đề nghị:',
        'Nước uống: đề nghị 3.600.000 đồng, thẩm định 0 đồng (giảm 3.600.000 đồng). Lý do: Đã có trong chi hội nghị (B-10; Thực tế);',
        'In tờ rơi: đề nghị 9.000.000 đồng, thẩm định 8.000.000 đồng (giảm 1.000.000 đồng). Lý do: Cao hơn giá thị trường (B-15; Báo giá).',
        'Các nội dung chi còn lại được thẩm định bằng số đề nghị.',
      ],
    ],
    ['bien-ban', [`kinh phí thẩm định là ${TOTAL}`]],
    [
      'to-trinh-dieu-chinh',
      [
        'với tổng kinh phí 64.383.760 đồng',
        'Lý do điều chỉnh: Bổ sung 05 tin.',
        'Tổng kinh phí sau điều chỉnh: 57.383.760 đồng (bằng chữ: năm mươi bảy triệu ba trăm tám mươi ba nghìn bảy trăm sáu mươi đồng)',
        'Chênh lệch: giảm 7.000.000 đồng',
        'Bổ sung 01, bỏ 01, thay đổi 02 nội dung chi',
      ],
    ],
    [
      'quyet-dinh-dieu-chinh',
      ['Tổng kinh phí sau điều chỉnh: 57.383.760 đồng', 'Chênh lệch: giảm 7.000.000 đồng'],
    ],
    [
      'bao-cao',
      [
        'Kinh phí được duyệt: 59.783.760 đồng',
        'Tạm ứng chưa thanh toán: 1.000.000 đồng',
        'Đã thanh toán: 4.000.000 đồng (bằng chữ: bốn triệu đồng), đạt 6,7% kinh phí được duyệt',
        'Còn lại: 54.783.760 đồng',
        'Đề nghị chuyển nguồn: 500.000 đồng',
        'Có 12 trong 14 nội dung chi chưa ghi số thực hiện',
        'Đã thanh toán 4.000.000 đồng trong 11.800.000 đồng được duyệt, đạt 33,9%',
        'Chưa có số tạm ứng, thanh toán',
        'Kết quả đạt được: ……',
      ],
    ],
  ])('%s', (kind, expected) => {
    const said = textsIn(kind, readyFor(kind, 'commune'), 'body', 'item').join('\n');
    for (const part of expected) expect(said).toContain(part);
  });

  test('a decision on what nobody has looked at states what was proposed, and is told so', () => {
    const plan = planOf('commune');
    expect(textsIn('quyet-dinh', plan, 'body').join()).toContain('Tổng kinh phí: 64.383.760 đồng');
    expect(paperRemarks('quyet-dinh', plan).map(({ key }) => key)).toEqual(['paper.proposedFigures']);
    expect(paperRemarks('quyet-dinh', appraised(plan))).toEqual([]);
  });

  test('a warning somebody answers for is told to the one who decides', () => {
    const acknowledgements = [
      { rule: 'B-10', where: 'D1', reason: 'Hai bản tin khác nhau.', who: 'Phòng A', date: '2025-08-06' },
      { rule: 'KP-07', where: '', reason: 'Xã chỉ có một phòng', who: 'Phòng B', date: '2025-08-07' },
    ];
    expect(textsIn('tham-dinh', appraised(planWith({ acknowledgements })), 'item').slice(-4, -2)).toEqual([
      '- Dòng D1 (Biên tập tin), quy tắc B-10: Hai bản tin khác nhau (Phòng A, 06/08/2025).',
      '- Toàn dự toán, quy tắc KP-07: Xã chỉ có một phòng (Phòng B, 07/08/2025).',
    ]);
  });
});

describe('tables, read back from the file', () => {
  const rowsOf = async (kind: PaperKind) => {
    const plan = readyFor(kind, 'commune');
    return readDocx(await paperDocx(kind, plan)).tables.at(-1)!.rows;
  };
  const row = (rows: readonly (readonly string[])[], content: string) =>
    rows.find((one) => one[1] === content);

  test('the appraisal: asked beside allowed, the difference and why', async () => {
    const rows = await rowsOf('tham-dinh');
    expect(row(rows, 'Biên tập tin')).toEqual([
      '1',
      'Biên tập tin',
      'tin',
      '40',
      '100.000',
      '4.000.000',
      '40',
      '100.000',
      '4.000.000',
      '',
      '',
    ]);
    expect(row(rows, 'Nước uống')!.slice(3)).toEqual([
      '60 x 4',
      '15.000',
      '3.600.000',
      '0 x 4',
      '15.000',
      '0',
      '-3.600.000',
      'Đã có trong chi hội nghị (B-10; Thực tế)',
    ]);
    expect(row(rows, 'Nói chuyện chuyên đề với hộ nghèo')!.slice(2)).toEqual([
      '9.200.000',
      '',
      '',
      '5.600.000',
      '-3.600.000',
      '',
    ]);
    expect(rows.at(-1)).toEqual(['TỔNG CỘNG', '64.383.760', '', '', '59.783.760', '-4.600.000', '']);
  });

  test('the decision: what is allowed, without what was refused', async () => {
    const rows = await rowsOf('quyet-dinh');
    expect(row(rows, 'Nước uống')).toBeUndefined();
    expect(row(rows, 'In tờ rơi')!.slice(5, 7)).toEqual(['4.000', '8.000.000']);
    expect(rows.at(-1)!.slice(0, 2)).toEqual(['TỔNG CỘNG', '59.783.760']);
  });

  test('the adjustment: before, after, the difference, what came and what went', async () => {
    const rows = await rowsOf('quyet-dinh-dieu-chinh');
    expect(row(rows, 'Biên tập tin')!.slice(3)).toEqual([
      '40',
      '100.000',
      '4.000.000',
      '45',
      '100.000',
      '4.500.000',
      '+500.000',
      'Thay đổi',
    ]);
    expect(row(rows, 'Băng rôn')!.slice(3)).toEqual([
      '',
      '',
      '',
      '9',
      '100.000',
      '900.000',
      '+900.000',
      'Bổ sung',
    ]);
    expect(row(rows, 'In sổ tay')!.slice(3)).toEqual([
      '300',
      '28.000',
      '8.400.000',
      '',
      '',
      '',
      '-8.400.000',
      'Bỏ',
    ]);
    expect(row(rows, 'Thù lao báo cáo viên')!.at(-1)).toBe('Thay đổi nguồn');
    expect(row(rows, 'Biên tập bài')!.slice(-2)).toEqual(['', '']);
    expect(rows.at(-1)).toEqual(['TỔNG CỘNG', '64.383.760', '', '', '57.383.760', '-7.000.000', '']);
  });

  test('the results: each activity, what is left, and what nobody wrote down', async () => {
    const rows = await rowsOf('bao-cao');
    expect(rows[1]).toEqual([
      '1',
      'Tuyên truyền trên hệ thống truyền thanh xã',
      '11.800.000',
      '1.000.000',
      '4.000.000',
      '33,9',
      '6.800.000',
      '500.000',
      '1/3 nội dung chi chưa ghi số',
    ]);
    expect(rows.at(-1)!.slice(0, 7)).toEqual([
      'TỔNG CỘNG',
      '59.783.760',
      '1.000.000',
      '4.000.000',
      '6,7',
      '54.783.760',
      '500.000',
    ]);
  });
});
