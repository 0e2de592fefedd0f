import type { Case } from '../case';

/** Tables with levels of groups. */
export const LEVELS: readonly Case[] = [
  {
    name: 'A, I, 1, - with subtotals, two rows of header, sources',
    sheets: [
      {
        name: 'Biểu 02',
        rows: [
          ['DỰ TOÁN CHI TIẾT'],
          [
            'STT',
            'Nội dung chi',
            'ĐVT',
            'Số lượng',
            'Số lần',
            'Đơn giá',
            'Thành tiền',
            'Nguồn vốn',
            null,
            null,
            'Căn cứ',
          ],
          [null, null, null, null, null, null, null, 'NSTW', 'NSĐP', 'Nguồn khác', null],
          [1, 2, 3, 4, 5, 6, '7=4*5*6', 8, 9, 10, 11],
          ['A', 'Phòng Văn hóa - Xã hội', null, null, null, null, 3600000, 3000000, 600000, null, null],
          ['I', 'Truyền thông trên hệ thống truyền thanh', null, null, null, null, 3000000, 3000000, 0],
          [1, 'Biên tập', null, null, null, null, 2400000, 2400000],
          [
            '-',
            'Biên tập tin, bài',
            'tin, bài',
            12,
            2,
            100000,
            2400000,
            2400000,
            null,
            null,
            'Điểm b khoản 2 Điều 4 TT 55/2023/TT-BTC',
          ],
          [2, 'Phát thanh', null, null, null, null, 600000, 600000],
          ['-', 'Phát thanh viên', 'buổi', 5, 2, 60000, 600000, 600000],
          ['II', 'Tư vấn cộng đồng', null, null, null, null, 600000, null, 600000],
          ['-', 'Tư vấn trực tiếp', 'lượt', 40, null, 15000, 600000, null, 600000, null],
          [null, 'Cộng A', null, null, null, null, 3600000, 3000000, 600000],
          ['B', 'Hội Liên hiệp Phụ nữ xã', null, null, null, null, 1000000, 500000, null, 500000],
          ['I', 'Chiến dịch truyền thông', null, null, null, null, 1000000],
          ['-', 'Tham gia chiến dịch', 'người', 20, 1, 50000, 1000000, 500000, null, 500000],
          [null, 'Cộng B', null, null, null, null, 1000000],
          [null, 'TỔNG CỘNG (A+B)', null, null, null, null, 4600000, 3500000, 600000, 500000],
        ],
        merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:E3', 'F2:F3', 'G2:G3', 'H2:J2', 'K2:K3'],
      },
    ],
    area: 'A2:K18',
    activities: [
      [
        'Truyền thông trên hệ thống truyền thanh',
        [
          [
            'Biên tập tin, bài',
            'tin, bài',
            12,
            2,
            100_000,
            2_400_000,
            { group: 'Biên tập', central: 2_400_000, basis: 'Điểm b khoản 2 Điều 4 TT 55/2023/TT-BTC' },
          ],
          ['Phát thanh viên', 'buổi', 5, 2, 60_000, 600_000, { group: 'Phát thanh', central: 600_000 }],
        ],
        { lead: 'Phòng Văn hóa - Xã hội' },
      ],
      [
        'Tư vấn cộng đồng',
        [['Tư vấn trực tiếp', 'lượt', 40, 1, 15_000, 600_000, { local: 600_000 }]],
        { lead: 'Phòng Văn hóa - Xã hội' },
      ],
      [
        'Chiến dịch truyền thông',
        [['Tham gia chiến dịch', 'người', 20, 1, 50_000, 1_000_000, { central: 500_000, other: 500_000 }]],
        { lead: 'Hội Liên hiệp Phụ nữ xã' },
      ],
    ],
    total: 4_600_000,
    stated: 4_600_000,
    remarks: [],
  },
  {
    name: 'three factors under a merged «Số lượng», money under «Kinh phí», no merges known for the rest',
    sheets: [
      {
        rows: [
          ['TT', 'Nội dung', 'Số lượng', null, null, 'Mức chi', 'Kinh phí', null, null],
          [null, null, 'Người', 'Ngày', 'Lớp', null, 'Tổng số', 'NSTW', 'NS xã'],
          ['I', 'Tập huấn', null, null, null, null, 30500000, 30000000, 500000],
          [1, 'Tiền ăn học viên', 50, 2, 3, 100000, 30000000, 30000000, null],
          [2, 'Trang trí', null, null, 1, 500000, 500000, null, 500000],
          [null, 'Tổng cộng', null, null, null, null, 30500000, 30000000, 500000],
        ],
        merges: ['C1:E1', 'G1:I1'],
      },
    ],
    area: 'A1:I6',
    activities: [
      [
        'Tập huấn',
        [
          [
            'Tiền ăn học viên',
            '(cần ghi)',
            50,
            6,
            100_000,
            30_000_000,
            {
              central: 30_000_000,
              justification: 'Số lượng / Người: 50 × Số lượng / Ngày: 2 × Số lượng / Lớp: 3',
            },
          ],
          ['Trang trí', '(cần ghi)', 1, 1, 500_000, 500_000, { commune: 500_000 }],
        ],
      ],
    ],
    total: 30_500_000,
    stated: 30_500_000,
    remarks: [' import.noUnits'],
  },
  {
    name: 'the header again on the second page, numbering inside the content',
    sheets: [
      {
        rows: [
          ['Nội dung chi', 'ĐVT', 'Số lượng', 'Đơn giá', 'Thành tiền', 'Ghi chú'],
          ['I. Hội nghị triển khai', null, null, null, 3000000, null],
          ['- Nước uống', 'người', 100, 20000, 2000000, null],
          ['- Tài liệu', 'bộ', 100, 10000, 1000000, 'photo'],
          ['Nội dung chi', 'ĐVT', 'Số lượng', 'Đơn giá', 'Thành tiền', 'Ghi chú'],
          ['II. Kiểm tra, giám sát', null, null, null, 1600000, null],
          ['- Phụ cấp lưu trú', 'ngày', 8, 200000, 1600000, null],
          ['(Theo Nghị quyết của Hội đồng nhân dân tỉnh)'],
          ['Tổng cộng:', null, null, null, 4600000, null],
          ['Cộng tác viên không tính ở đây'],
        ],
      },
    ],
    area: 'A1:F9',
    activities: [
      [
        'Hội nghị triển khai',
        [
          ['Nước uống', 'người', 100, 1, 20_000, 2_000_000],
          ['Tài liệu', 'bộ', 100, 1, 10_000, 1_000_000, { note: 'photo' }],
        ],
      ],
      [
        'Kiểm tra, giám sát',
        [
          [
            'Phụ cấp lưu trú',
            'ngày',
            8,
            1,
            200_000,
            1_600_000,
            { justification: '(Theo Nghị quyết của Hội đồng nhân dân tỉnh)' },
          ],
        ],
      ],
    ],
    total: 4_600_000,
    stated: 4_600_000,
    remarks: [' import.noSources'],
  },
  {
    name: 'total and group sums above their lines; wrong sums and amounts are said, money is kept',
    sheets: [
      {
        rows: [
          [
            'Stt',
            'Nội dung hoạt động',
            'Đơn vị thực hiện',
            'Số người',
            'Số ngày',
            'Đơn giá',
            'Thành tiền',
            'Tiểu mục',
          ],
          [null, 'TỔNG SỐ', null, null, null, null, 5000000, null],
          [1, 'Thăm quan mô hình', 'Phòng Kinh tế', null, null, null, 4000000, null],
          [null, 'Thuê xe', null, 1, 2, 1500000, 3000000, 6758],
          [null, 'Tiền ăn', null, 20, 2, 40000, 1500000, '6702'],
          [2, 'Sơ kết', 'Văn phòng', null, null, null, 500000, null],
          [null, 'Nước uống', null, 25, null, 20000, 500000, 6651],
        ],
      },
    ],
    area: 'A1:H7',
    activities: [
      [
        'Thăm quan mô hình',
        [
          ['Thuê xe', '(cần ghi)', 1, 2, 1_500_000, 3_000_000, { economicCode: '6758' }],
          ['Tiền ăn', '(cần ghi)', 20, 2, 40_000, 1_600_000, { economicCode: '6702' }],
        ],
        { executing: 'Phòng Kinh tế' },
      ],
      [
        'Sơ kết',
        [['Nước uống', '(cần ghi)', 25, 1, 20_000, 500_000, { economicCode: '6651' }]],
        { executing: 'Văn phòng' },
      ],
    ],
    total: 5_100_000,
    stated: 5_000_000,
    remarks: [
      ' import.noSources',
      ' import.noUnits',
      'G2 import.sumDiffers',
      'G3 import.sumDiffers',
      'G5 import.amountDiffers',
    ],
  },
  {
    name: 'local levels beside their total, a line without a price, an error and a formula not counted',
    sheets: [
      {
        rows: [
          ['DỰ TOÁN NĂM 2024 (triệu đồng)'],
          ['Đơn vị tính: triệu đồng'],
          ['TT', 'Nội dung', 'ĐVT', 'SL', 'Đơn giá', 'Thành tiền', 'NSTW', 'NSĐP', null, null],
          [null, null, null, null, null, null, null, 'Tổng số', 'Tỉnh', 'Huyện'],
          ['I', 'Hỗ trợ phát triển sản xuất', null, null, null, 130, 100, 30, 20, 10],
          [1, 'Con giống', 'con', 10, 10, 100, 100, null, null, null],
          [2, 'Thức ăn', 'tấn', 2, null, 30, null, 30, 20, 10],
          [3, 'Tập huấn', 'lớp', 1, { error: '#REF!' }, { f: 'D8*E8' }, null, null, null, null],
          [null, 'Tổng cộng', null, null, null, 130, 100, 30, 20, 10],
        ],
        merges: ['H3:J3'],
      },
    ],
    area: 'A3:J9',
    activities: [
      [
        'Hỗ trợ phát triển sản xuất',
        [
          ['Con giống', 'con', 10, 1, 10_000_000, 100_000_000, { central: 100_000_000 }],
          ['Thức ăn', 'tấn', 2, 1, 15_000_000, 30_000_000, { province: 20_000_000, district: 10_000_000 }],
          ['Tập huấn', 'lớp', 1, 1, 0, 0],
        ],
      ],
    ],
    total: 130_000_000,
    stated: 130_000_000,
    remarks: ['B7 import.priceFromAmount', 'B8 import.noPrice', 'E8 import.cellError', 'F8 import.uncounted'],
  },
  {
    name: 'sections that are projects, activities 1, 2, deeper 1.1 as groups; amounts of two lines at activity level',
    sheets: [
      {
        rows: [
          ['Số TT', 'Nội dung, hoạt động', 'ĐVT', 'Khối lượng', 'Đơn giá', 'Tổng tiền', 'NSTW', 'Thời gian'],
          ['I', 'Dự án 6: Truyền thông và giảm nghèo về thông tin', null, null, null, 9000000, 9000000, null],
          ['1', 'Tuyên truyền trên báo', null, null, null, 4000000, 4000000, 'Quý III'],
          ['1.1', 'Báo in', null, null, null, 4000000, 4000000, null],
          ['a', 'Bài viết', 'bài', 4, 1000000, 4000000, 4000000, null],
          ['2', 'In sổ tay', 'cuốn', 100, 50000, 5000000, 5000000, 'Quý IV'],
          ['II', 'Dự án 7: Nâng cao năng lực', null, null, null, 1000000, 1000000, null],
          ['1', 'Giám sát', null, null, null, 1000000, 1000000, null],
          ['-', 'Công tác phí', 'ngày', 5, 200000, 1000000, 1000000, null],
          ['Tổng cộng', null, null, null, null, 10000000, 10000000, null],
        ],
      },
    ],
    area: 'A1:H10',
    activities: [
      [
        'Tuyên truyền trên báo',
        [['Bài viết', 'bài', 4, 1, 1_000_000, 4_000_000, { group: 'Báo in', central: 4_000_000 }]],
        { note: 'Dự án 6: Truyền thông và giảm nghèo về thông tin' },
      ],
      [
        'In sổ tay',
        [['In sổ tay', 'cuốn', 100, 1, 50_000, 5_000_000, { central: 5_000_000 }]],
        { note: 'Dự án 6: Truyền thông và giảm nghèo về thông tin' },
      ],
      [
        'Giám sát',
        [['Công tác phí', 'ngày', 5, 1, 200_000, 1_000_000, { central: 1_000_000 }]],
        { note: 'Dự án 7: Nâng cao năng lực' },
      ],
    ],
    total: 10_000_000,
    stated: 10_000_000,
    remarks: [],
  },
];
