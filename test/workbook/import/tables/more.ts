import type { Case } from '../case';

/** Layouts met while looking for what the others do not show. */
export const MORE: readonly Case[] = [
  {
    name: 'an appraisal table: what is asked for is read, what was appraised goes to the notes',
    sheets: [
      {
        rows: [
          ['STT', 'Nội dung chi', 'ĐVT', 'Đề nghị', null, null, 'Thẩm định', null, null, 'Lý do'],
          [null, null, null, 'SL', 'Đơn giá', 'Thành tiền', 'SL', 'Đơn giá', 'Thành tiền'],
          [1, 'Tờ rơi', 'tờ', 100, 1500, 150000, 90, 1500, 135000, 'thừa'],
          [null, 'Tổng cộng', null, null, null, 150000, null, null, 135000],
        ],
        merges: ['D1:F1', 'G1:I1'],
      },
    ],
    area: 'A1:J4',
    activities: [
      [
        '(cần ghi)',
        [
          [
            'Tờ rơi',
            'tờ',
            100,
            1,
            1_500,
            150_000,
            {
              note: 'Thẩm định / SL: 90; Thẩm định / Đơn giá: 1500; Thẩm định / Thành tiền: 135000; Lý do: thừa',
            },
          ],
        ],
      ],
    ],
    total: 150_000,
    stated: 150_000,
    remarks: [' import.noSources', ' import.oneActivity'],
  },
  {
    name: 'names written further in, under a title merged over two columns; titles broken into lines',
    sheets: [
      {
        rows: [
          [
            'Số\nTT',
            'NỘI DUNG\nCHI',
            null,
            'Đơn vị\ntính',
            'Số lượng\nngười',
            'Số\nbuổi',
            'Mức chi/người/buổi\n(đồng)',
            'Thành tiền\n(đồng)',
          ],
          [1, 'Tập huấn', null, null, null, null, null, 800000],
          [null, null, '+ Giảng viên', 'người', 2, 4, 100000, 800000],
          [2, 'Giám sát', null, null, null, null, null, 300000],
          [null, null, '+ Tiền ăn', 'người', 3, 2, 50000, 300000],
          [null, 'TỔNG CỘNG: (1 + 2)', null, null, null, null, null, 1100000],
        ],
        merges: ['B1:C1'],
      },
    ],
    area: 'A1:H6',
    activities: [
      ['Tập huấn', [['Giảng viên', 'người', 2, 4, 100_000, 800_000]]],
      ['Giám sát', [['Tiền ăn', 'người', 3, 2, 50_000, 300_000]]],
    ],
    total: 1_100_000,
    stated: 1_100_000,
    remarks: [' import.noSources'],
  },
  {
    name: 'a column of activities beside the contents; the price in the other of two price columns',
    sheets: [
      {
        rows: [
          ['Hoạt động', 'STT', 'Nội dung chi', 'ĐVT', 'SL', 'Định mức', 'Đơn giá', 'Thành tiền', 'Căn cứ'],
          ['Tập huấn', 1, 'Xăng', 'km', 10, 2, 4700, 47000, 'khoản 10'],
          [null, 2, 'Hoa', 'bó', 1, null, 50000, 50000, null],
          ['Giám sát', 1, 'Nước', 'chai', 10, null, 20000, 200000, null],
          ['Cộng', null, null, null, null, null, null, 297000],
        ],
        merges: ['A2:A3'],
      },
    ],
    area: 'A1:I5',
    activities: [
      [
        'Tập huấn',
        [
          ['Xăng', 'km', 10, 1, 4_700, 47_000, { basis: 'khoản 10', note: 'Định mức: 2' }],
          ['Hoa', 'bó', 1, 1, 50_000, 50_000],
        ],
      ],
      ['Giám sát', [['Nước', 'chai', 10, 1, 20_000, 200_000]]],
    ],
    total: 297_000,
    stated: 297_000,
    remarks: [' import.noSources'],
  },
  {
    name: 'three classes at a price, and what one class costs below: details, no money beside it',
    sheets: [
      {
        rows: [
          ['TT', 'Nội dung', 'ĐVT', 'Số lượng', 'Đơn giá', 'Thành tiền'],
          ['I', 'Tập huấn', 'lớp', 3, 1500000, 4500000],
          ['-', 'Nước', 'người', 50, 20000, 1000000],
          ['-', 'Hoa', 'bó', 1, 500000, 500000],
          [null, 'Tổng cộng', null, null, null, 4500000],
        ],
      },
    ],
    area: 'A1:F5',
    activities: [
      [
        '(cần ghi)',
        [
          [
            'Tập huấn',
            'lớp',
            3,
            1,
            1_500_000,
            4_500_000,
            { justification: '- | Nước | người | 50 | 20000 | 1000000; - | Hoa | bó | 1 | 500000 | 500000' },
          ],
        ],
      ],
    ],
    total: 4_500_000,
    stated: 4_500_000,
    remarks: [' import.noSources', ' import.oneActivity', 'A3:F3 import.perUnit', 'A4:F4 import.perUnit'],
  },
];
