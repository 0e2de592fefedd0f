import type { Case } from '../case';

/** Layouts that break the rules of the others. */
export const HARD: readonly Case[] = [
  {
    name: '«Hoạt động 1:» merged across, dates of the signature, a note under the table, «Cộng tác viên» as content',
    sheets: [
      {
        rows: [
          ['SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG'],
          ['BẢNG DỰ TOÁN CHI TIẾT KINH PHÍ NĂM 2024'],
          ['Đơn vị tính: VNĐ'],
          [],
          ['TT', 'Nội dung chi', 'ĐVT', 'Số lượng', 'Số ngày', 'Định mức', 'Thành tiền', 'Căn cứ pháp lý'],
          ['Hoạt động 1: Tập huấn cộng tác viên', null, null, null, null, null, 9600000],
          [1, 'Cộng tác viên tham dự (tiền ăn)', 'người', 30, 2, 150000, 9000000, 'TT 36/2018/TT-BTC'],
          [2, 'Tổng kết, cấp giấy chứng nhận', 'cái', 30, null, 20000, 600000, null],
          ['Cộng hoạt động 1', null, null, null, null, null, 9600000],
          ['Hoạt động 2: Công bố kết quả', null, null, null, null, null, 400000],
          [1, 'Cộng đồng dân cư dự họp (nước uống)', 'người', 20, 1, 20000, 400000],
          ['Cộng hoạt động 2', null, null, null, null, null, 400000],
          ['Tổng cộng (1+2)', null, null, null, null, null, 10000000],
          ['(Bằng chữ: Mười triệu đồng chẵn./.)'],
          ['Ghi chú: giá xăng tạm tính 23.500 đồng/lít'],
          [null, null, null, null, null, 'Hà Sơn, ngày 15 tháng 3 năm 2024'],
          [null, 'KẾ TOÁN', null, null, null, 'GIÁM ĐỐC'],
        ],
        merges: ['A6:F6', 'A9:F9', 'A10:F10', 'A12:F12', 'A13:F13', 'A14:H14', 'A2:H2'],
      },
    ],
    area: 'A5:H14',
    activities: [
      [
        'Hoạt động 1: Tập huấn cộng tác viên',
        [
          [
            'Cộng tác viên tham dự (tiền ăn)',
            'người',
            30,
            2,
            150_000,
            9_000_000,
            { basis: 'TT 36/2018/TT-BTC' },
          ],
          ['Tổng kết, cấp giấy chứng nhận', 'cái', 30, 1, 20_000, 600_000],
        ],
      ],
      [
        'Hoạt động 2: Công bố kết quả',
        [['Cộng đồng dân cư dự họp (nước uống)', 'người', 20, 1, 20_000, 400_000]],
      ],
    ],
    total: 10_000_000,
    stated: 10_000_000,
    remarks: [' import.noSources'],
  },
  {
    name: 'a priced row with its details below; a row of text between lines; a negative; an unknown column',
    sheets: [
      {
        rows: [
          ['STT', 'Khoản mục', 'ĐVT', 'SL', 'Đơn giá', 'Thành tiền', 'Mã kho'],
          [1, 'Trọn gói tập huấn', 'lớp', 1, 5000000, 5000000, null],
          ['-', 'Giảng viên', 'buổi', 4, 1000000, 4000000, null],
          ['-', 'Thuê phòng', 'ngày', 2, 500000, 1000000, 'K7'],
          [2, 'Máy ghi âm', 'cái', 2, 3000000, 6000000, 'K1'],
          ['-', 'Bảo hành 12 tháng', null, null, null, null, null],
          ['+', 'Pin dự phòng', 'cái', 1, 200000, 200000, null],
          [3, 'Giảm trừ', null, null, null, -500000, null],
          [null, 'Cộng', null, null, null, 10700000, null],
        ],
      },
    ],
    area: 'A1:G9',
    activities: [
      [
        'Trọn gói tập huấn',
        [
          ['Giảng viên', 'buổi', 4, 1, 1_000_000, 4_000_000],
          ['Thuê phòng', 'ngày', 2, 1, 500_000, 1_000_000, { note: 'Mã kho: K7' }],
        ],
        { note: 'ĐVT: lớp; SL: 1; Đơn giá: 5000000' },
      ],
      [
        'Máy ghi âm',
        [
          ['Máy ghi âm', 'cái', 2, 1, 3_000_000, 6_000_000, { note: 'Mã kho: K1' }],
          ['Pin dự phòng', 'cái', 1, 1, 200_000, 200_000, { group: 'Bảo hành 12 tháng' }],
        ],
      ],
      ['Giảm trừ', [['Giảm trừ', '(cần ghi)', 1, 1, 0, 0]]],
    ],
    total: 11_200_000,
    stated: 10_700_000,
    remarks: [
      ' import.noSources',
      'B5 import.lineWithLines',
      'B8 import.amountOnly',
      'B8 import.noUnit',
      'F8 import.amountDiffers',
      'F8 import.negative',
      'F9 import.sumDiffers',
    ],
  },
  {
    name: 'unaccented, purses without an amount column, NSNN beside its parts, trailing rows without figures',
    sheets: [
      {
        rows: [
          ['DU TOAN KINH PHI NAM 2023'],
          ['STT', 'Noi dung chi', 'DVT', 'So luong', 'Don gia', 'NSNN', 'NSTW', 'NSDP'],
          ['I', 'Truyen thong', null, null, null, 3000000, 2000000, 1000000],
          [1, 'To roi', 'to', 1000, 2000, 2000000, 2000000, null],
          [2, 'Bang ron', 'cai', 5, 200000, 1000000, 0, 1000000],
          ['II', 'Giam sat (chua co kinh phi)'],
        ],
      },
    ],
    area: 'A2:H6',
    activities: [
      [
        'Truyen thong',
        [
          ['To roi', 'to', 1000, 1, 2_000, 2_000_000, { central: 2_000_000 }],
          ['Bang ron', 'cai', 5, 1, 200_000, 1_000_000, { local: 1_000_000 }],
        ],
      ],
      ['Giam sat (chua co kinh phi)', []],
    ],
    total: 3_000_000,
    stated: null,
    remarks: ['B6 import.emptyGroup'],
  },
  {
    name: 'factors in one cell, prices with units, the same amount twice, totals by page',
    sheets: [
      {
        rows: [
          ['Dự toán: Hội nghị đối thoại'],
          ['STT', 'Nội dung', 'Số lượng', 'Đơn giá', 'Thành tiền', 'Nguồn kinh phí', null],
          [null, null, null, null, null, 'Tổng cộng', 'Xã hội hóa'],
          [1, 'Tiền ăn', '10 người x 2 ngày', '150.000đ/người/ngày', 3000000, 3000000, null],
          [2, 'Hoa tươi', '2', '300 nghìn', 600000, 600000, 600000],
          [null, 'Cộng mang sang', null, null, 3600000],
          ['STT', 'Nội dung', 'Số lượng', 'Đơn giá', 'Thành tiền', 'Nguồn kinh phí', null],
          [null, null, null, null, null, 'Tổng cộng', 'Xã hội hóa'],
          [3, 'Xe đưa đón', 1, '1,5 triệu/chuyến', 1500000, 1500000, null],
          [4, 'Quà', 'theo thực tế', null, 400000, 400000, 400000],
          [null, 'Tổng cộng', null, null, 5500000, 5500000, 1000000],
        ],
        merges: ['F2:G2', 'F7:G7'],
      },
    ],
    area: 'A2:G11',
    activities: [
      [
        'Dự toán: Hội nghị đối thoại',
        [
          ['Tiền ăn', 'người', 10, 2, 150_000, 3_000_000],
          ['Hoa tươi', '(cần ghi)', 2, 1, 300_000, 600_000, { other: 600_000 }],
          ['Xe đưa đón', 'chuyến', 1, 1, 1_500_000, 1_500_000],
          ['Quà', '(cần ghi)', 1, 1, 400_000, 400_000, { other: 400_000 }],
        ],
      ],
    ],
    total: 5_500_000,
    stated: 5_500_000,
    remarks: [' import.noUnits', 'B10 import.amountOnly', 'C10 import.unreadNumber'],
  },
];
