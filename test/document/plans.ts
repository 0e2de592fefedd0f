import { type Level, parsePlan, type Plan, type SectionName } from '../../src/plan';
import { communePlan } from './commune';

const LEVELS: Record<Level, Changes> = {
  commune: {},
  province: {
    issuer: { level: 'province', name: 'Ủy ban nhân dân tỉnh Hà Sơn', parent: '' },
    place: 'Hà Sơn',
    signature: { onBehalf: 'TM. ỦY BAN NHÂN DÂN', deputyFor: '', position: 'CHỦ TỊCH', name: 'Nguyễn Văn A' },
  },
  department: {
    issuer: {
      level: 'department',
      name: 'Sở Nông nghiệp và Môi trường',
      parent: 'Ủy ban nhân dân tỉnh Hà Sơn',
    },
    symbol: 'KH-SNNMT',
    place: 'Hà Sơn',
    signature: { onBehalf: '', deputyFor: 'KT. GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC', name: '' },
  },
  district: {
    issuer: { level: 'district', name: 'Ủy ban nhân dân huyện Tân Lập', parent: '' },
    place: 'Tân Lập',
    number: '7',
    date: '2024-02-05',
  },
};

export const levels = Object.keys(LEVELS) as Level[];

/** A field of a plan may be given with less than the whole: what is left out has its default. */
export type Changes = Partial<Record<keyof Plan, unknown>>;

/** The commune's plan with some of it replaced; still a plan the schema takes. */
export function planWith(changes: Changes): Plan {
  return parsePlan({ ...communePlan, ...changes });
}

/** The same with other words in some sections. */
export function planSaying(sections: Partial<Record<SectionName, readonly unknown[]>>): Plan {
  return planWith({ sections: { ...communePlan.sections, ...sections } });
}

export const edited = (...texts: string[]) => texts.map((text) => ({ text, edited: true }));
export const drafted = (...texts: string[]) => texts.map((text) => ({ text, edited: false }));

export function planOf(level: Level): Plan {
  return planWith(LEVELS[level]);
}

/** Something in every part that a plan may leave out. */
export function fullPlan(): Plan {
  const { activities, lines, funding } = planWith({});
  const said = edited('Câu thứ nhất', 'Câu thứ hai');
  const names = ['opening', 'priority', 'money', 'solutions', 'monitoring', 'closing'] as const;
  return parsePlan({
    ...planSaying(Object.fromEntries(names.map((name) => [name, said]))),
    activities: activities.map((one) => (one.id === 'H5' ? { ...one, part: 'gnbv.4.1' } : one)),
    lines: lines.map((one) => (one.id < 'D2' ? { ...one, group: 'Biên tập' } : one)),
    funding: ['central', 'commune'].map((source, index) => ({
      ...funding[0],
      id: `NV${index + 1}`,
      source,
      amount: 50_000_000,
    })),
  });
}
