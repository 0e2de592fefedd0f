import type { Case } from '../case';

/** Tables without levels, or with one. */
export const PLAIN: readonly Case[] = [
  {
    name: 'flat, with a title, column numbers, a total, words and signatures',
    sheets: [
      {
        rows: [
          ['UBND XÃ NÀ LỊU', null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
          ['DỰ TOÁN KINH PHÍ'],
          ['Tổ chức tọa đàm về giảm nghèo năm 2025'],
          ['(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/8/2025)'],
          [null, null, null, null, null, 'ĐVT: đồng'],
          ['STT', 'Nội dung chi', 'ĐVT', 'Số lượng', 'Đơn giá', 'Thành tiền', 'Ghi chú'],
          [1, 2, 3, 4, 5, '6=4x5', 7],
          [1, 'Báo cáo viên', 'buổi', 2, 500000, 1000000, 'theo hợp đồng'],
          [2, 'Nước uống đại biểu', 'người', 60, 20000, 1200000, null],
          [3, 'Ma két', 'cái', 1, 850000, 850000, null],
          [null, 'Tổng cộng', null, null, null, 3050000],
          ['Bằng chữ: Ba triệu không trăm năm mươi nghìn đồng'],
          [],
          [null, 'NGƯỜI LẬP', null, null, 'CHỦ TỊCH'],
        ],
      },
    ],
    area: 'A6:G12',
    activities: [
      [
        'DỰ TOÁN KINH PHÍ Tổ chức tọa đàm về giảm nghèo năm 2025',
        [
          ['Báo cáo viên', 'buổi', 2, 1, 500_000, 1_000_000, { note: 'theo hợp đồng' }],
          ['Nước uống đại biểu', 'người', 60, 1, 20_000, 1_200_000],
          ['Ma két', 'cái', 1, 1, 850_000, 850_000],
        ],
      ],
    ],
    total: 3_050_000,
    stated: 3_050_000,
    remarks: [' import.noSources'],
  },
  {
    name: 'header at C7, columns in an unusual order',
    sheets: [
      {
        at: 'C7',
        rows: [
          ['Thành tiền', 'Đơn giá', 'SL', 'Đơn vị tính', 'Diễn giải', 'Cơ sở tính', 'TT'],
          [1500000, 15000, 100, 'tờ', 'In tờ rơi', 'báo giá', 1],
          [700000, 350000, 2, 'cái', 'Băng rôn', 'Thực tế', 2],
          [2200000, null, null, null, 'Tổng số', null, null],
        ],
      },
    ],
    area: 'C7:I10',
    activities: [
      [
        '(cần ghi)',
        [
          ['In tờ rơi', 'tờ', 100, 1, 15_000, 1_500_000, { basis: 'báo giá' }],
          ['Băng rôn', 'cái', 2, 1, 350_000, 700_000, { basis: 'Thực tế' }],
        ],
      ],
    ],
    total: 2_200_000,
    stated: 2_200_000,
    remarks: [' import.noSources', ' import.oneActivity'],
  },
  {
    name: 'no numbering: capitals over groups with sums, lines below',
    sheets: [
      {
        name: 'Tập huấn 2024',
        rows: [
          ['Nội dung', 'Đơn vị', 'Khối lượng', 'Định mức', 'Kinh phí'],
          ['LỚP TẬP HUẤN CÁN BỘ', null, null, null, 4100000],
          ['Giảng viên', 'buổi', 4, 600000, 2400000],
          ['Tài liệu', 'bộ', 50, 34000, 1700000],
          ['HỘI NGHỊ TỔNG KẾT', null, null, null, 1000000],
          ['Nước uống', 'người', 50, 20000, 1000000],
          ['CỘNG', null, null, null, 5100000],
        ],
      },
    ],
    area: 'A1:E7',
    activities: [
      [
        'LỚP TẬP HUẤN CÁN BỘ',
        [
          ['Giảng viên', 'buổi', 4, 1, 600_000, 2_400_000],
          ['Tài liệu', 'bộ', 50, 1, 34_000, 1_700_000],
        ],
      ],
      ['HỘI NGHỊ TỔNG KẾT', [['Nước uống', 'người', 50, 1, 20_000, 1_000_000]]],
    ],
    total: 5_100_000,
    stated: 5_100_000,
    remarks: [' import.noSources'],
  },
  {
    name: 'amounts only',
    sheets: [
      {
        rows: [
          ['BẢNG TỔNG HỢP KINH PHÍ TRUYỀN THÔNG NĂM 2026'],
          ['TT', 'Hạng mục', 'Số tiền'],
          ['01', 'Sản xuất phóng sự', 45000000],
          ['02', 'Phát sóng', '12.500.000'],
          ['03', 'Chi khác', 2500000],
          [null, 'Tổng', 60000000],
        ],
      },
    ],
    area: 'A2:C6',
    activities: [
      [
        'BẢNG TỔNG HỢP KINH PHÍ TRUYỀN THÔNG NĂM 2026',
        [
          ['Sản xuất phóng sự', '(cần ghi)', 1, 1, 45_000_000, 45_000_000],
          ['Phát sóng', '(cần ghi)', 1, 1, 12_500_000, 12_500_000],
          ['Chi khác', '(cần ghi)', 1, 1, 2_500_000, 2_500_000],
        ],
      ],
    ],
    total: 60_000_000,
    stated: 60_000_000,
    remarks: [
      ' import.noSources',
      ' import.noUnits',
      'B3 import.amountOnly',
      'B4 import.amountOnly',
      'B5 import.amountOnly',
    ],
  },
  {
    name: 'numbers typed as text, the English and the spoken way, with units in their cells',
    sheets: [
      {
        rows: [
          ['Dự toán hội thi'],
          ['STT', 'Nội dung chi', 'Số lượng', 'Mức chi', 'Thành tiền'],
          ['1', 'Giám khảo', '5 người', '300,000', '1,500,000'],
          ['2', 'Giải nhất', '1 giải', '1tr5', '1.500.000đ'],
          ['3', 'Giải nhì', '2 giải', '1 triệu', '2 triệu'],
          ['4', 'Thuê hội trường', '1,5 ngày', '2.000.000 đ/ngày', '3,000,000 đ'],
          ['5', 'Nước uống', '1,200 chai', '5.000', '6.000.000'],
          ['6', 'Hoa', '2 lẵng', '2 triệu rưỡi', '5.000.000'],
          [null, 'Tổng cộng', null, null, '19,000,000'],
        ],
      },
    ],
    area: 'A2:E9',
    activities: [
      [
        'Dự toán hội thi',
        [
          ['Giám khảo', 'người', 5, 1, 300_000, 1_500_000],
          ['Giải nhất', 'giải', 1, 1, 1_500_000, 1_500_000],
          ['Giải nhì', 'giải', 2, 1, 1_000_000, 2_000_000],
          ['Thuê hội trường', 'ngày', 1.5, 1, 2_000_000, 3_000_000],
          ['Nước uống', 'chai', 1200, 1, 5_000, 6_000_000],
          ['Hoa', 'lẵng', 2, 1, 2_500_000, 5_000_000],
        ],
      ],
    ],
    total: 19_000_000,
    stated: 19_000_000,
    remarks: [' import.noSources', ' import.noUnits', 'C7 import.commaCount', 'D3 import.commaThousands'],
  },
  {
    name: 'thousands of đồng, prices in đồng, sums as formulas with their values',
    sheets: [
      {
        rows: [
          ['KHÁI TOÁN KINH PHÍ NĂM 2025'],
          [null, null, null, null, '(Đơn vị tính: nghìn đồng)'],
          ['Số TT', 'Nội dung', 'Đơn vị tính', 'Số lượng', 'Đơn giá (đồng)', 'Thành tiền'],
          [1, 'Phát thanh viên', 'buổi', 105, 60000, { f: 'D4*E4/1000', v: 6300 }],
          [2, 'Tờ rơi', 'tờ', 3, 1250, { f: 'ROUND(D5*E5/1000,0)', v: 4 }],
          [null, 'Cộng', null, null, null, { f: 'SUM(F4:F5)', v: 6304 }],
        ],
      },
    ],
    area: 'A3:F6',
    activities: [
      [
        'KHÁI TOÁN KINH PHÍ NĂM 2025',
        [
          ['Phát thanh viên', 'buổi', 105, 1, 60_000, 6_300_000],
          ['Tờ rơi', 'tờ', 3, 1, 1_250, 3_750],
        ],
      ],
    ],
    total: 6_303_750,
    stated: 6_304_000,
    remarks: [' import.noSources'],
  },
];
