import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { draftPlan } from '../../src/document';
import { parsePlan, type Plan, SECTIONS } from '../../src/plan';
import { plans, runs } from '../plan/arbitrary';
import { CASES, factPlan } from './fact-plans';

/** Words of units, forms and areas, chosen here: the library knows nothing of this list. */
const UNITS = [
  'Công an xã',
  'Hội Nông dân xã',
  'Hội Liên hiệp Phụ nữ huyện',
  'Ủy ban Mặt trận Tổ quốc Việt Nam xã',
  'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh',
  'Các thôn',
  'Các tổ dân phố',
  'Ủy ban nhân dân các xã, phường',
  'Ủy ban nhân dân xã Nậm Sà',
  'Báo và Phát thanh, Truyền hình Hà Sơn',
  'Đài Phát thanh - Truyền hình tỉnh Hà Sơn',
  'Sở Tư pháp',
  'Sở Dân tộc và Tôn giáo',
  'Trạm Y tế xã',
  'Bưu điện khu vực',
  'Trung tâm Văn hóa - Truyền thông huyện',
  'Phòng Kế hoạch - Tài chính',
  'Trường Trung học cơ sở Nà Hoa',
  'Đoàn Thanh niên Cộng sản Hồ Chí Minh xã',
  'Tổ tư vấn cộng đồng',
];
const FORMS = [
  'nói chuyện chuyên đề',
  'đối thoại chính sách',
  'tọa đàm',
  'hội thảo',
  'hội nghị',
  'tập huấn',
  'bồi dưỡng',
  'tờ rơi',
  'sổ tay',
  'cẩm nang',
  'tờ gấp',
  'pa nô',
  'áp phích',
  'băng rôn',
  'phóng sự',
  'chuyên mục',
  'bản tin',
  'video',
  'mạng xã hội',
  'truyền thanh',
  'truyền hình',
  'hội thi',
  'cuộc thi',
  'lưu động',
  'triển lãm',
  'khảo sát',
  'biểu dương',
  'cụm thông tin điện tử',
  'dịch vụ thông tin công cộng',
  'học tập kinh nghiệm',
  'tiếng Mông',
  'tiếng Thái',
];
const AREAS = [
  'thôn đặc biệt khó khăn',
  'xã đặc biệt khó khăn',
  'xã biên giới',
  'xã khu vực III',
  'bãi ngang',
  'huyện nghèo',
  'thôn vùng cao',
  'tổ dân phố',
  'thôn',
  'buôn',
  'phụ nữ',
  'người cao tuổi',
  'đồng bào dân tộc thiểu số',
  'cộng tác viên',
];
/** Names of units open with these; «Sở» alone is the department itself. */
const UNIT =
  /(?<!\p{L})(?:(?:Sở|Phòng|Ban|Bộ|Trung tâm|Hội|Đoàn|Báo|Đài|Văn phòng|Thư viện|Trạm|Trường|Tổ|Công chức) \p{Lu}|Công an |Bưu điện |Ủy ban |Hội đồng )[^,;.\n]*/gu;

/**
 * What the office itself brings with it, whatever the plan names: its own leaders, the Party and the council, who is
 * above it, and who appraises by the law of the day (docs/plan-comparison.md).
 */
const OF_THE_OFFICE = [
  'Sở Tài chính',
  'Phòng Tài chính - Kế hoạch',
  'Công chức Tài chính - Kế toán',
  'Phòng Kinh tế, Hạ tầng và Đô thị',
  'Phòng Kinh tế',
  ...['xã', 'phường', 'đặc khu', 'huyện', 'tỉnh'].map((area) => `Hội đồng nhân dân ${area}`),
  'Bộ Lao động - Thương binh và Xã hội',
  'Bộ Nông nghiệp và Môi trường',
  'Bộ Nông nghiệp và Phát triển nông thôn',
  'Ủy ban nhân dân tỉnh Hà Sơn',
  ...['xã', 'phường', 'đặc khu', 'huyện', 'tỉnh'].map((area) => `Ủy ban nhân dân ${area}`),
];

/** The names that the plan's own cells hold, longest first. */
function namesOf({ issuer, activities }: Plan): string[] {
  const cells = activities.flatMap(({ lead, executing, coordinating }) => [lead, executing, coordinating]);
  const names = [issuer.name, issuer.parent, ...cells.flatMap((cell) => cell.split(';')), ...OF_THE_OFFICE];
  return [...new Set(names.map((name) => name.trim()))]
    .filter((name) => name !== '')
    .sort((one, other) => other.length - one.length);
}

const some = (words: readonly string[], most: number) =>
  fc.uniqueArray(fc.constantFrom(...words), { maxLength: most });

/** Facts of one of the offices, with other units, forms and areas than those it has. */
const factPlans: fc.Arbitrary<Plan> = fc
  .record({
    from: fc.constantFrom(...CASES),
    works: fc.array(
      fc.record({
        forms: some(FORMS, 3),
        area: some(AREAS, 2),
        lead: fc.constantFrom(...UNITS),
        units: some(UNITS, 3),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ from: [office, part], works }) => {
    const plan = factPlan(office, part);
    const [first] = plan.activities;
    return parsePlan({
      ...plan,
      lines: plan.lines,
      activities: works.map(({ forms, area, lead, units: [doer = lead, ...helpers] }, index) => ({
        ...first,
        id: `H${index + 1}`,
        name: `Tổ chức ${forms.join(', ')} về chính sách`,
        lead,
        executing: doer,
        coordinating: helpers.join('; '),
        place: area.join(', '),
        product: 'Sản phẩm được nghiệm thu',
      })),
    });
  });

const plain = (text: string) => text.toLocaleLowerCase('vi');

function sentencesOf({ sections, responsibilities, reporting, recipients }: Plan): string {
  return [
    ...SECTIONS.flatMap((name) => sections[name].map(({ text }) => text)),
    ...responsibilities.flatMap(({ unit, tasks }) => [unit, ...tasks]),
    ...reporting.flatMap(({ text, to }) => [text, to]),
    ...recipients,
  ].join('\n');
}

describe('no sentence is about something that is not in the plan', () => {
  test('units, forms, areas, groups and languages', async () => {
    await fc.assert(
      fc.asyncProperty(factPlans, async (plan) => {
        const facts = plain(JSON.stringify(plan));
        const said = sentencesOf(await draftPlan(plan));
        const whole = (word: string) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu');
        for (const word of [...UNITS, ...FORMS, ...AREAS])
          if (!facts.includes(plain(word))) expect([word, whole(word).test(said)]).toEqual([word, false]);
        const strange = namesOf(plan).reduce((rest, name) => rest.replaceAll(name, '…'), said);
        expect(strange.match(UNIT) ?? []).toEqual([]);
      }),
      runs(200),
    );
  });
});

describe('any plan at all', () => {
  test('drafting again changes nothing, what people wrote is there, and the schema takes it', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const once = await draftPlan(plan);
        expect(await draftPlan(once)).toEqual(once);
        expect(parsePlan(JSON.parse(JSON.stringify(once)))).toEqual(once);
        for (const name of SECTIONS) {
          const written = (of: Plan) => of.sections[name].filter(({ edited }) => edited);
          expect(written(once)).toEqual(written(plan));
        }
        for (const base of plan.legalBases) expect(once.legalBases).toContainEqual(base);
        const kept = ['responsibilities', 'reporting', 'recipients'] as const;
        for (const table of kept) if (plan[table].length > 0) expect(once[table]).toEqual(plan[table]);
        const rest = (of: Plan) => ({
          ...of,
          legalBases: 0,
          sections: 0,
          responsibilities: 0,
          reporting: 0,
          recipients: 0,
        });
        expect(rest(once)).toEqual(rest(plan));
      }),
      runs(200),
    );
  });
});
