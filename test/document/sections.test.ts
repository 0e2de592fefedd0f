import { describe, expect, test } from '@jest/globals';
import { draftPlan } from '../../src/document';
import type { Plan } from '../../src/plan';
import { drafted, edited, planOf, planSaying, planWith } from './plans';
import { clauseOf, inStyle, saidIn, underHeading } from './said';

describe('what a person wrote stands in place of the sentence of the level', () => {
  const opening = (items: readonly unknown[]) => {
    const body = inStyle(planSaying({ opening: items }), 'body');
    return body.slice(0, Math.max(1, items.length));
  };

  test.each([
    ['announcing', edited('Xã lập Kế hoạch này như sau'), ['Xã lập Kế hoạch này như sau:']],
    ['with its mark', edited('Xã lập Kế hoạch này, như sau:'), ['Xã lập Kế hoạch này, như sau:']],
    [
      'a statement',
      edited('Xã thực hiện Kế hoạch số 112/KH-UBND;'),
      ['Xã thực hiện Kế hoạch số 112/KH-UBND.'],
    ],
    [
      'two',
      [...drafted('Thực hiện A'), ...edited('Xã xây dựng Kế hoạch, như sau')],
      ['Thực hiện A.', 'Xã xây dựng Kế hoạch, như sau:'],
    ],
  ])('opening: %s', (_, items, expected) => {
    expect(opening(items)).toEqual(expected);
  });

  test.each([[[]], [drafted('Câu máy soạn')]])('opening %j is the one of the level', async (opening) => {
    expect(inStyle(await draftPlan(planSaying({ opening })), 'body')[0]).toMatch(
      /^Ủy ban nhân dân xã Phiêng Ngần xây dựng Kế hoạch .*, như sau:$/,
    );
  });

  const end = (plan: Plan) => saidIn(plan).filter(({ style }) => style === 'body');

  test('closing: the last sentence ends the text and stays with the signature', () => {
    const closing = edited('Trên đây là Kế hoạch', 'Yêu cầu các đơn vị thực hiện./.');
    const [before, last] = end(planSaying({ closing })).slice(-2);
    expect(before!.text).toBe('Trên đây là Kế hoạch.');
    expect(last).toMatchObject({ text: 'Yêu cầu các đơn vị thực hiện./.', keepNext: true });
  });

  test.each([[[]], [drafted('Câu máy soạn')]])('closing %j is the one of the level', async (closing) => {
    expect(end(await draftPlan(planSaying({ closing }))).at(-1)!.text).toMatch(
      /^Trên đây là Kế hoạch thực hiện .*giải quyết\.\/\.$/,
    );
  });
});

describe('the parts of version 2', () => {
  test('a target is printed as it is said; its value is for reports', () => {
    const targets = [{ text: 'Ít nhất 240 người tham dự', value: 240_000, unit: 'người' }];
    expect(clauseOf(planSaying({ targets }), 'Chỉ tiêu')).toEqual(['Ít nhất 240 người tham dự.']);
  });

  test.each([
    [[], ['Hộ nghèo.']],
    [['Phụ nữ'], ['- Hộ nghèo.', '- Đối tượng ưu tiên: Phụ nữ.']],
    [
      ['Ưu tiên phụ nữ', 'Đồng bào ở xa'],
      ['- Hộ nghèo.', '- Ưu tiên phụ nữ.', '- Đối tượng ưu tiên: Đồng bào ở xa.'],
    ],
  ])('those who come first: %j', (priority, expected) => {
    const plan = planSaying({ audience: edited('Hộ nghèo'), priority: edited(...priority) });
    expect(clauseOf(plan, 'Đối tượng')).toEqual(expected);
  });

  test.each([
    [['Kiểm tra tại thôn'], ['Kiểm tra tại thôn.']],
    [
      ['Kiểm tra tại thôn;', 'Giám sát cộng đồng'],
      ['- Kiểm tra tại thôn.', '- Giám sát cộng đồng.'],
    ],
  ])('inspection %j', (texts, expected) => {
    const plan = planSaying({ monitoring: drafted(...texts) });
    expect(underHeading(plan, (text) => text.endsWith('KIỂM TRA, GIÁM SÁT'))).toEqual(expected);
  });

  test('more about money stands above its clauses', () => {
    const plan = planSaying({ money: edited('Lồng ghép với nguồn khác', 'Huy động Nhân dân.') });
    expect(underHeading(plan, (text) => text.endsWith('KINH PHÍ THỰC HIỆN'))).toEqual([
      'Lồng ghép với nguồn khác.',
      'Huy động Nhân dân.',
    ]);
    expect(clauseOf(plan, 'Tổng kinh phí')).not.toEqual([]);
  });

  test('duties stand in their order, whatever the role', () => {
    const duty = (role: string, unit: string) => ({ role, unit, tasks: [`Việc của ${unit}`] });
    const responsibilities = [duty('press', 'Đài xã'), duty('lead', 'Phòng A'), duty('finance', 'Phòng A')];
    const clauses = inStyle(planWith({ responsibilities, reporting: [] }), 'clause').slice(-3);
    expect(clauses).toEqual(['1. Đài xã', '2. Phòng A', '3. Phòng A']);
  });

  test.each([
    ['Báo cáo về Sở A trước ngày 25 tháng 12', 'Báo cáo về Sở A trước ngày 25 tháng 12.'],
    ['Báo cáo kết quả', 'Báo cáo kết quả gửi Sở A trước ngày 25 tháng 12 năm 2025.'],
    ['Báo cáo sở A kết quả.', 'Báo cáo sở A kết quả trước ngày 25 tháng 12 năm 2025.'],
    ['Báo cáo trước ngày 20/12', 'Báo cáo trước ngày 20/12 gửi Sở A.'],
  ])('a report «%s» says to whom and when, once', (text, expected) => {
    const reporting = [{ text, to: 'Sở A', deadline: '2025-12-25' }];
    expect(clauseOf(planWith({ reporting }), 'Chế độ báo cáo')[0]).toBe(expected);
  });

  test('without appendices nothing points to one', () => {
    const said = saidIn(planWith({ appendix: false })).map(({ text }) => text);
    expect(said.join('\n')).not.toMatch(/Phụ lục|chi tiết tại/);
    expect(said).toContain('Kế hoạch gồm 05 hoạt động, cụ thể như sau:');
    expect(clauseOf(planWith({ appendix: false }), 'Tổng kinh phí')[0]).toMatch(
      /nghìn bảy trăm sáu mươi đồng\); trong đó:$/,
    );
    expect(saidIn(planOf('commune')).map(({ text }) => text)).toContain(
      'Kế hoạch gồm 05 hoạt động (chi tiết tại Phụ lục I kèm theo), cụ thể như sau:',
    );
  });
});
