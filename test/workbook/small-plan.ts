import { parsePlan, type Plan, SCHEMA_VERSION } from '../../src/plan';

export const line = (id: string, activity: string, more: Record<string, unknown> = {}) => ({
  id,
  activity,
  content: `Nội dung ${id}`,
  unit: 'buổi',
  quantity: 2000,
  times: 1000,
  unitPrice: 100_000,
  sources: { central: 200_000 },
  ...more,
});

export const activity = (id: string, more: Record<string, unknown> = {}) => ({
  id,
  name: `Hoạt động ${id}`,
  lead: 'Phòng Văn hóa - Xã hội',
  from: '2025-08-15',
  to: '2025-09-05',
  ...more,
});

/** Two sub-projects, a group, a line beside it, all purses, two quarters, codes and none. */
const TYPICAL = {
  activities: [
    activity('H1', { product: 'Buổi truyền thông', productQuantity: 4000, productUnit: 'buổi' }),
    activity('H2', { lead: 'Trung tâm Y tế', to: '2025-11-30', place: 'Nhà văn hóa thôn' }),
    activity('H3', { part: 'gnbv.6.1', lead: '', productQuantity: 2000 }),
    activity('H4'),
  ],
  lines: [
    line('D1', 'H1', { group: 'Biên soạn', economicCode: '6651' }),
    line('D2', 'H1', {
      group: 'Biên soạn',
      unitPrice: 47_743_000,
      sources: { central: 90_000_000, province: 5_000_000, commune: 486_000 },
      basis: 'điểm b khoản 2 Điều 4 Thông tư 55/2023/TT-BTC',
    }),
    line('D3', 'H1', {
      times: 3000,
      sources: { central: 600_000 },
      note: 'Theo báo giá',
      economicCode: '6651',
    }),
    line('D4', 'H3', { quantity: 12_500, sources: { other: 1_250_000 }, date: '2025-08-20' }),
    line('D5', 'H2', { economicCode: '7001', sources: { district: 200_000 } }),
    line('D6', 'H1', { group: 'In ấn' }),
  ],
  funding: [
    { id: 'NV1', source: 'central', amount: 91_600_000, chapter: '599', category: '340-341' },
    { id: 'NV2', part: 'gnbv.6.1', source: 'other', amount: 3_000_000, programmeCode: '0472' },
    { id: 'NV3', source: 'province', amount: null },
    { id: 'NV4', kind: 'adjusted', source: 'central', amount: -600_000 },
  ].map((record) => ({
    kind: 'assigned',
    document: `Quyết định ${record.id}`,
    date: '2025-01-10',
    year: 2025,
    ...record,
  })),
};

export function smallPlan(more: Record<string, unknown> = {}): Plan {
  return parsePlan({
    schema: SCHEMA_VERSION,
    issuer: { level: 'commune', name: 'Ủy ban nhân dân xã Phiêng Ngần' },
    number: '7',
    symbol: 'KH-UBND',
    place: 'Phiêng Ngần',
    date: '2025-02-05',
    title: 'Thực hiện Dự án 6 năm 2025',
    programme: 'Chương trình mục tiêu quốc gia giảm nghèo bền vững',
    project: 'Tiểu dự án 2 - Truyền thông về giảm nghèo đa chiều',
    part: 'gnbv.6.2',
    regime: '2021-2025',
    year: 2025,
    period: { from: '2025-02-05', to: '2025-12-15' },
    sections: {},
    scope: 'Trên địa bàn xã',
    recipients: [],
    filing: 'VT',
    signature: {
      onBehalf: 'TM. ỦY BAN NHÂN DÂN',
      deputyFor: 'KT. CHỦ TỊCH',
      position: 'PHÓ CHỦ TỊCH',
      name: 'Lò Văn A',
    },
    ...TYPICAL,
    ...more,
  });
}
