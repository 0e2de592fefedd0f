import { milli } from '../../src/plan';

/**
 * A small plan written for these tests, so that they can say by hand what a document must hold: 64.383.760 đồng,
 * of which 58.100.000 from the centre and 6.283.760 from the commune.
 */
const edited = (...texts: string[]) => texts.map((text) => ({ text, edited: true }));

const HEAD = 'Phòng Văn hóa - Xã hội';
const activity = (id: string, name: string, product: string, quantity: number, unit: string) => ({
  id,
  name,
  lead: HEAD,
  executing: 'Bộ phận truyền thanh xã',
  coordinating: 'Phòng Kinh tế; các thôn',
  from: '2025-08-15',
  to: '2025-12-15',
  place: 'Các thôn trên địa bàn xã',
  product,
  productQuantity: milli(quantity),
  productUnit: unit,
});

const TT55 = (place: string) => `${place} khoản 2 Điều 4 Thông tư 55/2023/TT-BTC`;

const line = (
  [id, activityId, content, unit]: [string, string, string, string],
  [quantity, times, unitPrice]: [number, number, number],
  sources: Partial<Record<'central' | 'commune', number>>,
  basis: string,
) => ({
  id,
  activity: activityId,
  content,
  unit,
  quantity: milli(quantity),
  times: milli(times),
  unitPrice,
  sources,
  basis,
});

const central = (amount: number) => ({ central: amount });
const commune = (amount: number) => ({ commune: amount });

export const communePlan = {
  schema: 2,
  issuer: { level: 'commune', name: 'Ủy ban nhân dân xã Phiêng Ngần', parent: '' },
  symbol: 'KH-UBND',
  place: 'Phiêng Ngần',
  date: '2025-08-05',
  title:
    'Thực hiện Tiểu dự án 2 - Truyền thông về giảm nghèo đa chiều thuộc Dự án 6 Chương trình mục tiêu quốc gia giảm nghèo bền vững năm 2025 trên địa bàn xã Phiêng Ngần',
  programme: 'Chương trình mục tiêu quốc gia giảm nghèo bền vững giai đoạn 2021 - 2025',
  project: 'Tiểu dự án 2 - Truyền thông về giảm nghèo đa chiều',
  part: 'gnbv.6.2',
  regime: '2021-2025',
  year: 2025,
  period: { from: '2025-08-15', to: '2025-12-15' },
  legalBases: [
    { group: 'authority', text: 'Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15' },
    { group: 'rates', text: 'Căn cứ Thông tư số 55/2023/TT-BTC ngày 15 tháng 8 năm 2023' },
  ],
  sections: {
    purpose: edited('Nâng cao nhận thức về giảm nghèo đa chiều', 'Khơi dậy ý chí tự lực vươn lên'),
    requirements: edited('Nội dung ngắn gọn, dễ hiểu', 'Sử dụng kinh phí đúng nội dung, tiết kiệm'),
    targets: [{ text: '100% số thôn có tin, bài phát trên hệ thống truyền thanh' }],
    audience: edited('Hộ nghèo, hộ cận nghèo và Nhân dân trên địa bàn xã'),
    contents: edited('Chính sách, pháp luật về giảm nghèo', 'Mô hình sản xuất hiệu quả'),
    forms: edited('Tin, bài phát thanh', 'Nói chuyện chuyên đề', 'Tờ rơi, sổ tay'),
  },
  scope: 'Trên địa bàn 12 thôn của xã Phiêng Ngần',
  responsibilities: [
    {
      role: 'lead',
      unit: HEAD,
      tasks: ['Chủ trì tổ chức thực hiện Kế hoạch này', 'Theo dõi, tổng hợp kết quả'],
    },
    { role: 'finance', unit: 'Phòng Kinh tế', tasks: ['Thẩm định dự toán'] },
    { role: 'front', unit: 'Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã', tasks: ['Vận động Nhân dân'] },
    { role: 'lower', unit: 'Các thôn', tasks: ['Lập danh sách người tham dự'] },
  ],
  reporting: [
    {
      text: 'Các đơn vị báo cáo kết quả về Phòng Văn hóa - Xã hội trước ngày 20 tháng 12 năm 2025',
      to: HEAD,
      deadline: '2025-12-20',
    },
  ],
  recipients: ['Sở Nông nghiệp và Môi trường (b/c)', 'Các thôn (t/h)'],
  filing: 'VT, VHXH',
  signature: {
    onBehalf: 'TM. ỦY BAN NHÂN DÂN',
    deputyFor: 'KT. CHỦ TỊCH',
    position: 'PHÓ CHỦ TỊCH',
    name: '',
  },
  funding: [
    {
      id: 'NV1',
      kind: 'assigned',
      document: 'Quyết định số 36/QĐ-UBND ngày 18 tháng 7 năm 2025 của Ủy ban nhân dân xã Phiêng Ngần',
      year: 2025,
      source: 'central',
      amount: null,
    },
  ],
  activities: [
    activity('H1', 'Tuyên truyền trên hệ thống truyền thanh xã', 'Tin, bài phát thanh', 60, 'tin, bài'),
    activity('H2', 'Nói chuyện chuyên đề với hộ nghèo', 'Buổi nói chuyện', 4, 'buổi'),
    activity('H3', 'Tư vấn tại cộng đồng', 'Lượt người được tư vấn', 360, 'lượt người'),
    activity('H4', 'Chiến dịch hưởng ứng Ngày vì người nghèo', 'Buổi ra quân', 2, 'buổi'),
    activity('H5', 'Biên soạn, in tờ rơi và sổ tay', 'Tờ rơi và sổ tay', 2300, 'ấn phẩm'),
  ],
  lines: [
    line(['D1', 'H1', 'Biên tập tin', 'tin'], [40, 1, 100_000], central(4_000_000), TT55('điểm b')),
    line(['D2', 'H1', 'Biên tập bài', 'bài'], [20, 1, 150_000], central(3_000_000), TT55('điểm b')),
    line(['D3', 'H1', 'Phát thanh viên', 'người'], [2, 40, 60_000], central(4_800_000), TT55('điểm b')),
    line(['D4', 'H2', 'Thù lao báo cáo viên', 'buổi'], [4, 1, 500_000], central(2_000_000), 'Thực tế'),
    line(['D5', 'H2', 'Nước uống', 'người'], [60, 4, 15_000], commune(3_600_000), 'Thực tế'),
    line(['D6', 'H2', 'Tài liệu', 'bộ'], [60, 4, 15_000], central(3_600_000), 'Báo giá'),
    line(['D7', 'H3', 'Tiền công tư vấn', 'lượt'], [120, 3, 15_000], central(5_400_000), TT55('điểm d')),
    line(['D8', 'H4', 'Người tham gia', 'người'], [60, 2, 50_000], central(6_000_000), TT55('điểm đ')),
    line(['D9', 'H4', 'Xăng xe lưu động', 'lít'], [16.8, 2, 20_350], commune(683_760), TT55('điểm đ')),
    line(
      ['D10', 'H4', 'Thuê xe, loa đài', 'gói'],
      [1, 1, 9_500_000],
      { central: 7_500_000, commune: 2_000_000 },
      'Báo giá',
    ),
    line(['D11', 'H5', 'Viết sổ tay', 'trang'], [40, 1, 70_000], central(2_800_000), 'Thực tế'),
    line(['D12', 'H5', 'Biên tập sổ tay', 'trang'], [40, 1, 40_000], central(1_600_000), 'Thực tế'),
    line(['D13', 'H5', 'In tờ rơi', 'tờ'], [2000, 1, 4500], central(9_000_000), 'Báo giá'),
    line(['D14', 'H5', 'In sổ tay', 'cuốn'], [300, 1, 28_000], central(8_400_000), 'Báo giá'),
  ],
};
