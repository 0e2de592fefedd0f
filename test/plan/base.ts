import { parsePlan, type Plan } from '../../src/plan';
import versionOne from './fixtures/version-1.json';

/** A plan as the first version had it. */
export const oldPlan = (): Record<string, unknown> => structuredClone(versionOne);

/** A small plan of today with a record in every table that points to another, each time anew. */
export function smallPlan(): Plan {
  const plan = parsePlan(oldPlan());
  return parsePlan({
    ...plan,
    funding: [
      ...plan.funding,
      {
        ...plan.funding[0],
        id: 'NV2',
        kind: 'adjusted',
        document: 'Quyết định số 52/QĐ-UBND',
        amount: -500_000,
      },
    ],
    lines: plan.lines.map((line) => ({ ...line, funding: 'NV1' })),
    quotations: [
      { line: 'D14', supplier: 'Cửa hàng A', date: '2025-09-01', unitPrice: 9_500_000, vat: 'included' },
    ],
    contributions: [
      {
        activity: 'H4',
        kind: 'labour',
        contributor: 'Nhân dân các thôn',
        content: 'Dọn vệ sinh đường thôn',
        unit: 'công',
        quantity: 40_000,
        unitValue: 150_000,
      },
    ],
    localNorms: [
      {
        replaces: 'TT40-12.3',
        content: 'Nước uống',
        amount: 20_000,
        unit: 'người/buổi',
        resolution: 'Nghị quyết số 05/2025/NQ-HĐND',
        from: '2025-07-01',
        to: '2025-12-31',
      },
    ],
  });
}
