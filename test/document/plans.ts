import { examplePlan, type Level, parsePlan, type Plan } from '../../src/plan';

const LEVELS: Record<Level, Partial<Plan>> = {
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
    date: '2024-02-05' as Plan['date'],
  },
};

export const levels = Object.keys(LEVELS) as Level[];

/** The commune's example with some of it replaced; still a plan the schema takes. */
export async function planWith(changes: Partial<Plan>): Promise<Plan> {
  return parsePlan({ ...(await examplePlan('commune')), ...changes });
}

export function planOf(level: Level): Promise<Plan> {
  return planWith(LEVELS[level]);
}
