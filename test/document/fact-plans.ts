import { type Level, parsePlan, type Plan } from '../../src/plan';

/** Who works at a level, before and after 01/07/2025: what a plan of facts names. */
interface Staff {
  readonly level: Level;
  readonly issuer: string;
  readonly parent?: string;
  readonly symbol: string;
  readonly lead: string;
  readonly executing: string;
  readonly helpers: string;
  readonly scope: string;
}

const PROVINCE = 'Ủy ban nhân dân tỉnh Hà Sơn';

/** «tỉnh trước»: a level and a period. */
export const STAFF: Readonly<Record<string, Staff>> = {
  'tỉnh trước 7/2025': {
    level: 'province',
    issuer: PROVINCE,
    symbol: 'KH-UBND',
    lead: 'Sở Lao động - Thương binh và Xã hội',
    executing: 'Trung tâm Văn hóa - Nghệ thuật tỉnh',
    helpers: 'Ủy ban nhân dân các huyện, thành phố; Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh',
    scope: 'Trên địa bàn toàn tỉnh',
  },
  'tỉnh từ 7/2025': {
    level: 'province',
    issuer: PROVINCE,
    symbol: 'KH-UBND',
    lead: 'Sở Nông nghiệp và Môi trường',
    executing: 'Báo và Phát thanh, Truyền hình Hà Sơn',
    helpers: 'Ủy ban nhân dân các xã, phường; Sở Tài chính',
    scope: 'Trên địa bàn toàn tỉnh',
  },
  'sở trước 7/2025': {
    level: 'department',
    issuer: 'Sở Thông tin và Truyền thông',
    parent: PROVINCE,
    symbol: 'KH-STTTT',
    lead: 'Phòng Thông tin - Báo chí - Xuất bản',
    executing: 'Văn phòng Sở',
    helpers: 'Ủy ban nhân dân các huyện, thành phố; Đài Phát thanh - Truyền hình tỉnh Hà Sơn',
    scope: 'Trên địa bàn tỉnh, trọng tâm là các xã biên giới',
  },
  'sở từ 7/2025': {
    level: 'department',
    issuer: 'Sở Văn hóa, Thể thao và Du lịch',
    parent: PROVINCE,
    symbol: 'KH-SVHTTDL',
    lead: 'Phòng Quản lý văn hóa cơ sở',
    executing: 'Thư viện tỉnh',
    helpers: 'Ủy ban nhân dân các xã, phường; Phòng Kế hoạch - Tài chính',
    scope: 'Trên địa bàn tỉnh',
  },
  'huyện trước 7/2025': {
    level: 'district',
    issuer: 'Ủy ban nhân dân huyện Nậm Sang',
    symbol: 'KH-UBND',
    lead: 'Phòng Lao động - Thương binh và Xã hội',
    executing: 'Trung tâm Văn hóa - Truyền thông huyện',
    helpers: 'Ủy ban nhân dân các xã, thị trấn; Sở Thông tin và Truyền thông',
    scope: 'Trên phạm vi toàn huyện, trọng tâm là các xã đặc biệt khó khăn',
  },
  'xã trước 7/2025': {
    level: 'commune',
    issuer: 'Ủy ban nhân dân xã Phiêng Ngần',
    parent: 'Ủy ban nhân dân huyện Nậm Sang',
    symbol: 'KH-UBND',
    lead: 'Công chức Văn hóa - Xã hội',
    executing: 'Ban Văn hóa xã',
    helpers: 'Các thôn; Phòng Văn hóa và Thông tin huyện',
    scope: 'Trên địa bàn 12 thôn của xã',
  },
  'xã từ 7/2025': {
    level: 'commune',
    issuer: 'Ủy ban nhân dân xã Phiêng Ngần',
    symbol: 'KH-UBND',
    lead: 'Phòng Văn hóa - Xã hội',
    executing: 'Trung tâm Dịch vụ tổng hợp xã',
    helpers: 'Các thôn; Ủy ban Mặt trận Tổ quốc Việt Nam xã',
    scope: 'Trên địa bàn 12 thôn của xã',
  },
  'xã từ 7/2025, Phòng Kinh tế chủ trì': {
    level: 'commune',
    issuer: 'Ủy ban nhân dân xã Phiêng Ngần',
    symbol: 'KH-UBND',
    lead: 'Phòng Kinh tế',
    executing: 'Phòng Văn hóa - Xã hội',
    helpers: 'Các thôn',
    scope: 'Trên địa bàn 12 thôn của xã',
  },
  'phường từ 7/2025': {
    level: 'commune',
    issuer: 'Ủy ban nhân dân phường Bản Lầu',
    symbol: 'KH-UBND',
    lead: 'Phòng Văn hóa - Xã hội',
    executing: 'Trung tâm Dịch vụ tổng hợp phường',
    helpers: 'Các tổ dân phố',
    scope: 'Trên địa bàn 9 tổ dân phố của phường',
  },
  'đặc khu từ 7/2025': {
    level: 'commune',
    issuer: 'Ủy ban nhân dân đặc khu Hòn Sóng',
    symbol: 'KH-UBND',
    lead: 'Phòng Văn hóa - Xã hội',
    executing: 'Trung tâm Dịch vụ tổng hợp đặc khu',
    helpers: 'Các thôn',
    scope: 'Trên địa bàn đặc khu',
  },
};

interface Work {
  readonly programme: string;
  readonly project: string;
  /** Name and product of two activities. */
  readonly done: readonly (readonly [name: string, product: string])[];
}

const GNBV = 'Chương trình mục tiêu quốc gia giảm nghèo bền vững giai đoạn 2021 - 2025';
const CT2630 =
  'Chương trình mục tiêu quốc gia xây dựng nông thôn mới, giảm nghèo bền vững và phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi giai đoạn 2026 - 2035, giai đoạn I: từ năm 2026 đến năm 2030';

/** What is done, by the code of the part it belongs to. */
export const WORK: Readonly<Record<string, Work>> = {
  'gnbv.6.1': {
    programme: GNBV,
    project: 'Tiểu dự án 1 - Giảm nghèo về thông tin',
    done: [
      ['Tập huấn cán bộ thông tin cơ sở', 'Lớp tập huấn 2 ngày'],
      ['Nâng cấp đài truyền thanh', 'Đài truyền thanh được chuyển đổi công nghệ'],
    ],
  },
  'gnbv.6.2': {
    programme: GNBV,
    project: 'Tiểu dự án 2 - Truyền thông về giảm nghèo đa chiều',
    done: [
      ['Nói chuyện chuyên đề về chính sách giảm nghèo', 'Buổi nói chuyện, mỗi buổi 60 người'],
      ['In, phát tờ rơi bằng tiếng Thái', 'Tờ rơi phát đến hộ'],
    ],
  },
  'gnbv.7.1': {
    programme: GNBV,
    project: 'Tiểu dự án 1 - Nâng cao năng lực thực hiện Chương trình',
    done: [
      ['Tập huấn cho cán bộ làm công tác giảm nghèo', 'Lớp tập huấn 3 ngày'],
      ['Hội thảo giải pháp giảm nghèo', 'Hội thảo có 8 báo cáo'],
    ],
  },
  'gnbv.7.2': {
    programme: GNBV,
    project: 'Tiểu dự án 2 - Giám sát, đánh giá thực hiện Chương trình',
    done: [
      ['Kiểm tra, giám sát việc thực hiện Chương trình', 'Đợt kiểm tra tại cơ sở'],
      ['Khảo sát kết quả thực hiện', 'Phiếu khảo sát hợp lệ'],
    ],
  },
  'ct2630.1.10': {
    programme: CT2630,
    project:
      'Nội dung thành phần 10 - Nâng cao năng lực, truyền thông, giám sát, đánh giá; triển khai hiệu quả phong trào thi đua về xây dựng nông thôn mới, giảm nghèo bền vững và phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi',
    done: [
      ['Tập huấn cán bộ quản lý Chương trình', 'Lớp tập huấn 2 ngày'],
      ['Tọa đàm về cơ chế của Chương trình', 'Buổi tọa đàm, mỗi buổi 80 người'],
    ],
  },
  'ntm.6': {
    programme: 'Chương trình mục tiêu quốc gia xây dựng nông thôn mới giai đoạn 2021 - 2025',
    project:
      'Nội dung thành phần 6 - Nâng cao chất lượng đời sống văn hóa của người dân nông thôn; bảo tồn và phát huy các giá trị văn hóa truyền thống theo hướng bền vững gắn với phát triển du lịch nông thôn',
    done: [['Hội nghị bàn cách giữ nghề truyền thống', 'Hội nghị có 60 người dự']],
  },
};

const isBefore = (name: string) => name.includes('trước');

/** The facts of a plan of that office and that sub-project; not a sentence of its own. */
export function factPlan(office: string, part: string): Plan {
  const { level, issuer, parent = '', symbol, lead, executing, helpers, scope } = STAFF[office]!;
  const { programme, project, done } = WORK[part]!;
  // «Ủy ban nhân dân xã Phiêng Ngần» sits in Phiêng Ngần.
  const seat = issuer.split(' ').slice(-2).join(' ');
  const is2026 = part.startsWith('ct2630');
  const year = isBefore(office) ? 2024 : is2026 ? 2026 : 2025;
  const start = is2026 ? '-09-01' : isBefore(office) ? '-02-15' : '-08-15';
  return parsePlan({
    schema: 2,
    issuer: { level, name: issuer, parent },
    province: 'Hà Sơn',
    symbol,
    place: level === 'province' || level === 'department' ? 'Hà Sơn' : seat,
    date: `${year}${is2026 ? '-08-20' : isBefore(office) ? '-02-05' : '-08-05'}`,
    title: `Thực hiện ${project} năm ${year}`,
    programme,
    project,
    part,
    regime: is2026 ? '2026-2030' : '2021-2025',
    year,
    period: { from: `${year}${start}`, to: `${year}-12-10` },
    sections: {},
    scope,
    recipients: [],
    filing: 'VT, TH',
    signature:
      level === 'department'
        ? { position: 'GIÁM ĐỐC' }
        : { onBehalf: 'TM. ỦY BAN NHÂN DÂN', deputyFor: 'KT. CHỦ TỊCH', position: 'PHÓ CHỦ TỊCH' },
    activities: done.map(([name, product], index) => ({
      id: `H${index + 1}`,
      name,
      lead,
      executing: index === 0 ? executing : lead,
      coordinating: helpers,
      from: `${year}${start}`,
      to: `${year}-${is2026 || !isBefore(office) ? '09' : '03'}-10`,
      place: scope.replace('Trên ', 'Tại '),
      product,
      productQuantity: 4000,
      productUnit: 'đợt',
    })),
    lines: [
      {
        id: 'D1',
        activity: 'H1',
        content: 'Thuê hội trường, thiết bị',
        unit: 'buổi',
        quantity: 1000,
        times: 1000,
        unitPrice: 2_000_000,
        sources: { central: 2_000_000 },
        basis: `khoản 2 Điều 4 Thông tư ${is2026 ? '60/2026' : '55/2023'}/TT-BTC; báo giá`,
      },
    ],
    funding: [
      {
        id: 'NV1',
        kind: 'added',
        document: `Quyết định số 36/QĐ-UBND ngày 18 tháng 01 năm ${year} của ${parent || issuer} về việc bổ sung dự toán năm ${year}`,
        date: `${year}-01-18`,
        year,
        part,
        source: 'central',
        amount: 2_000_000,
      },
    ],
  });
}

/** Every office with every part that it may have: the 2026–2030 programme is carried out from 7/2025 on only. */
export const CASES: readonly (readonly [office: string, part: string])[] = Object.keys(STAFF).flatMap(
  (office) =>
    Object.keys(WORK)
      .filter((part) => !part.startsWith('ct2630') || !isBefore(office))
      .map((part) => [office, part] as const),
);
