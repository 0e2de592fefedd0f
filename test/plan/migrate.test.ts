import { describe, expect, it } from '@jest/globals';
import { Refusal } from '../../src/locales';
import { parsePlan, planTotal, purses, sumSources } from '../../src/plan';
import { oldPlan } from './base';

describe('a plan of the first version', () => {
  const plan = parsePlan(oldPlan());
  const old = oldPlan();

  it('is one of today', () => {
    expect([plan.schema, plan.rounding, plan.status, plan.appendix]).toEqual([3, 1, 'draft', true]);
    expect(parsePlan(structuredClone(plan))).toEqual(plan);
  });

  it('keeps what people wrote as theirs, in its section', () => {
    expect(plan.sections.forms).toEqual([
      { text: 'Tin, bài phát trên hệ thống truyền thanh xã', edited: true },
      { text: 'Nói chuyện chuyên đề, đối thoại chính sách tại thôn', edited: true },
    ]);
    expect(plan.sections.targets[0]).toEqual({
      text: '100% số thôn có tin, bài về giảm nghèo phát trên hệ thống truyền thanh ít nhất hai lần mỗi tuần',
      value: null,
      unit: '',
      edited: true,
    });
    for (const name of ['opening', 'priority', 'money', 'solutions', 'monitoring', 'closing'] as const)
      expect([name, plan.sections[name]]).toEqual([name, []]);
    for (const name of ['purpose', 'requirements', 'targets', 'audience', 'contents', 'forms'] as const)
      expect([name, plan.sections[name].map(({ text }) => text)]).toEqual([name, old[name]]);
  });

  it('keeps legal bases, duties and reports word for word', () => {
    expect(plan.legalBases.map(({ text }) => text)).toEqual(old['legalBases']);
    expect(plan.legalBases[0]!.group).toBe('other');
    expect(plan.responsibilities.map(({ unit, tasks }) => ({ unit, tasks }))).toEqual(
      old['responsibilities'],
    );
    expect(plan.reporting).toEqual([
      {
        text: 'Các đơn vị báo cáo kết quả về Phòng Văn hóa - Xã hội trước ngày 20 tháng 12 năm 2025',
        to: '',
        deadline: null,
      },
    ]);
  });

  it('knows its decisions, not their amounts', () => {
    expect(plan.funding).toEqual([
      expect.objectContaining({
        id: 'NV1',
        document: 'Quyết định số 36/QĐ-UBND ngày 18 tháng 7 năm 2025 của Ủy ban nhân dân xã Phiêng Ngần',
        year: 2025,
        amount: null,
      }),
    ]);
  });

  it.each([
    ['commune', 'commune'],
    ['district', 'district'],
    ['province', 'province'],
    ['department', 'province'],
  ] as const)('the local money of a %s is that of the %s', (level, purse) => {
    const { lines } = parsePlan({ ...oldPlan(), issuer: { level, name: 'X', parent: '' } });
    const none = { central: 0, province: 0, district: 0, commune: 0, other: 0 };
    expect(lines.map(({ sources }) => sources)).toEqual([
      { ...none, central: 2_000_000 },
      { ...none, [purse]: 3_600_000 },
      { ...none, [purse]: 683_760 },
      { ...none, central: 7_500_000, [purse]: 2_000_000 },
    ]);
  });

  it('costs what it cost', () => {
    // 2.000.000 + 3.600.000 + 683.760 + 9.500.000
    expect(planTotal(plan)).toBe(15_783_760);
    expect(purses(sumSources(plan.lines))).toEqual({ central: 9_500_000, local: 6_283_760, other: 0 });
  });

  it.each([
    ['lines that are missing', { lines: undefined }, 'lines'],
    ['activities that are missing', { activities: undefined }, 'activities'],
    ['lines that are no list', { lines: {} }, 'lines'],
    ['a purpose that is no list', { purpose: 'Nâng cao nhận thức' }, 'sections.purpose'],
    ['a basis that is no text', { legalBases: [1] }, 'legalBases[0].text'],
    ['a line without sources', { lines: [{ id: 'D1' }] }, 'lines[0].activity'],
    ['an activity that is none', { activities: [null] }, 'activities[0]'],
  ])('is refused for %s, never emptied', (_, change, place) => {
    const refused = () => parsePlan({ ...oldPlan(), ...change });
    expect(refused).toThrow(Refusal);
    expect(refused).toThrow(expect.objectContaining({ params: expect.objectContaining({ place }) }));
  });

  it('is not touched by becoming another', () => {
    const given = oldPlan();
    parsePlan(given);
    expect(given).toEqual(old);
  });
});

it('a plan of the second version has set no severity, adjusted nothing and merged nobody', () => {
  const { severities, approved, units, ...second } = { ...parsePlan(oldPlan()), schema: 2 };
  expect(parsePlan(second)).toEqual(parsePlan(oldPlan()));
  expect([severities, approved, units]).toEqual([[], [], []]);
});
