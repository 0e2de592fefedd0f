import { describe, expect, it } from '@jest/globals';
import { read } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import type { BookModel, Cell } from '../../src/workbook/model/sheet-model';
import { ByteSink } from '../../src/workbook/xlsx/byte-sink';
import { writeXlsx } from '../../src/workbook/xlsx/write-xlsx';
import { sampleBook } from './sample-book';
import { seeFileParts } from './see-parts';
import { attribute, elements, only } from './xlsx-xml';

const partsOf = (file: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]));

const parts = partsOf(writeXlsx(sampleBook));
const [figures, start, budget] = [0, 1, 2].map((index) =>
  seeFileParts(parts, `xl/worksheets/sheet${index + 1}.xml`, index),
);

describe('what a person sees of a written book beside its cells', () => {
  it('a hidden sheet with a note', () => {
    expect(figures).toEqual({
      hidden: true,
      protected: false,
      hiddenColumns: [],
      merges: [],
      notes: ['A1: Biểu đồ ở sheet đầu lấy số từ đây'],
      conditionals: [],
      charts: [],
      printArea: '',
    });
  });

  it('a sheet with a chart and merged cells', () => {
    expect(start).toEqual({
      hidden: false,
      protected: false,
      hiddenColumns: [],
      merges: ['A1:D1'],
      notes: ['B2: Cộng cột «Thành tiền» của sheet Chi.\nKhông gõ đè.'],
      conditionals: [],
      charts: [
        "bdKinhPhi | Kinh phí theo nhóm & nguồn | A5:D23 | 'Số liệu'!$A$2:$A$4 | " +
          "Ngân sách trung ương: 'Số liệu'!$B$2:$B$4; Ngân sách tỉnh: 'Số liệu'!$C$2:$C$4; Nguồn khác: 'Số liệu'!$D$2:$D$4",
      ],
      printArea: 'A1:D23',
    });
  });

  it('a protected table with conditions', () => {
    expect(budget).toEqual({
      hidden: false,
      protected: true,
      hiddenColumns: ['F'],
      merges: [],
      notes: ['C3: Số lượng', `D3: ${'Đồng, chưa làm tròn. '.repeat(12).trim()}`],
      conditionals: [
        'E4:E6 =E4>4000000 → bold color=#9C0006 fill=#FBE3E4',
        'A4:F6 =AND($C4<>"",$C4<2) → italic color=#7A4B00 fill=#FFF3DC',
      ],
      charts: [],
      printArea: 'A1:E7',
    });
  });
});

describe('the parts of a written book', () => {
  it('the first sheet that is not hidden is the one people see', () => {
    expect(attribute(only(parts['xl/workbook.xml']!, 'workbookView').open, 'activeTab')).toBe('1');
    const selected = [1, 2, 3].map((number) =>
      attribute(only(parts[`xl/worksheets/sheet${number}.xml`]!, 'sheetView').open, 'tabSelected'),
    );
    expect(selected).toEqual([undefined, '1', undefined]);
  });

  it('names stand in the order Excel gives them', () => {
    const names = elements(parts['xl/workbook.xml']!, 'definedName').map(({ open }) =>
      `${attribute(open, 'name')} ${attribute(open, 'localSheetId') ?? ''}`.trim(),
    );
    expect(names).toEqual([
      'DanhMuc',
      'MaChi',
      '_xlnm.Print_Area 1',
      '_xlnm.Print_Area 2',
      '_xlnm.Print_Titles 0',
      '_xlnm.Print_Titles 2',
      'TongChi',
    ]);
  });

  it('a chart says its title to who cannot see it, and draws what is hidden', () => {
    const frame = only(parts['xl/drawings/drawing1.xml']!, 'xdr:cNvPr').open;
    expect(attribute(frame, 'descr')).toBe('Kinh phí theo nhóm & nguồn');
    const chart = parts['xl/charts/chart1.xml']!;
    expect(attribute(only(chart, 'c:plotVisOnly').open, 'val')).toBe('0');
    const fills = elements(chart, 'c:ser').map(({ inner }) => only(inner, 'c:spPr').inner);
    expect(new Set(fills).size).toBe(3);
    expect(elements(elements(chart, 'c:ser')[1]!.inner, 'c:pt').map(({ inner }) => inner)).toEqual([
      '<c:v>Tuyên truyền</c:v>',
      '<c:v>Tập huấn</c:v>',
      '<c:v>Hội thi</c:v>',
      '<c:v>60000000</c:v>',
      '<c:v>95000000</c:v>',
      '<c:v>10000000</c:v>',
    ]);
  });

  it('a longer note has a taller box', () => {
    const heights = elements(parts['xl/drawings/vmlDrawing3.vml']!, 'v:shape').map(({ open }) =>
      Number(/height:([\d.]+)pt/.exec(open)![1]),
    );
    expect(heights).toEqual([24, 91.5]);
  });

  it('the same book gives the same bytes', () => {
    expect(writeXlsx(structuredClone(sampleBook))).toEqual(writeXlsx(sampleBook));
  });
});

const oneSheet = (rows: readonly (Cell | null)[][]): BookModel => ({
  ...sampleBook,
  sheets: [
    {
      name: 'Ô',
      tabColor: '#000000',
      widths: [10],
      rows: rows.map((cells) => ({ cells })),
      tables: [],
      validations: [],
      frozenRows: 0,
      frozenColumns: 0,
      page: { landscape: false },
    },
  ],
  names: [],
});

describe('cells come back as they were written', () => {
  const values = [
    ...[0, -0, 7, 10, 99, 100, -1, 0.1, 1.5e-9, 2 ** 31 - 1, 2 ** 31, 1e15, 1e21, -123_456_789.25],
    ...['', ' hai  khoảng ', 'xuống\ndòng', '<&>"\'', '_x0041_', 'Thừa Thiên – Huế 😀', 'ă'.repeat(32_000)],
  ];
  const readBack = (cells: Cell[]) => {
    const book = read(writeXlsx(oneSheet([cells])), { type: 'array', dense: true, sheetStubs: true });
    const sheet = book.Sheets['Ô'] as { '!data'?: { v?: unknown; f?: string }[][] };
    return sheet['!data']![0]!;
  };

  it.each(values)('%j', (value) => {
    const [plain, counted] = readBack([
      { value, style: 'text' },
      { value, style: 'text', formula: 'A1&"<Đ>"' },
    ]);
    expect(plain!.v).toBe(value === 0 ? 0 : value);
    // The reader takes the result of a formula apart twice.
    if (value !== '_x0041_') expect(counted!.v).toBe(value === 0 ? 0 : value);
    expect(counted!.f).toBe('A1&"<Đ>"');
  });

  it('rows may be made while they are written, each once', () => {
    const made: number[] = [];
    const rows = new Proxy([] as { cells: Cell[] }[], {
      get: (target, key) => {
        if (key === 'length') return 3;
        if (typeof key !== 'string' || !/^\d+$/.test(key)) return Reflect.get(target, key) as unknown;
        made.push(Number(key));
        return { cells: [{ value: Number(key), style: 'number' }] };
      },
    });
    const [sheet] = oneSheet([]).sheets;
    const xml = partsOf(writeXlsx({ ...oneSheet([]), sheets: [{ ...sheet!, rows }] }))[
      'xl/worksheets/sheet1.xml'
    ]!;
    expect(elements(xml, 'v').map(({ inner }) => inner)).toEqual(['0', '1', '2']);
    expect(made).toEqual([0, 1, 2]);
  });
});

describe('bytes on their way into a part', () => {
  const written = (write: (sink: ByteSink) => void) => {
    const chunks: Uint8Array[] = [];
    const sink = new ByteSink((chunk) => chunks.push(chunk.slice()));
    write(sink);
    sink.flush();
    return { text: Buffer.concat(chunks).toString('utf8'), chunks: chunks.length };
  };

  it.each([
    ['letters of several bytes over the edge of a chunk', 'a'.repeat(262_140) + 'ưởng', 30],
    ['a text longer than a chunk', 'ấ'.repeat(200_000), 2],
    ['many short texts', 'nghìn đồng; ', 60_000],
  ])('%s', (_, text, times) => {
    const { text: back, chunks } = written((sink) => {
      for (let time = 0; time < Math.min(times, 60_000); time += 1) sink.text(text);
    });
    expect(back === text.repeat(times)).toBe(true);
    expect(chunks).toBeGreaterThan(1);
  });

  it('numbers and ready bytes over the edge of a chunk', () => {
    const bytes = new TextEncoder().encode('<f>'.repeat(40));
    const { text } = written((sink) => {
      for (let number = 0; number < 5000; number += 1) {
        sink.number(number * 4099);
        sink.raw(bytes);
      }
    });
    expect(text === Array.from({ length: 5000 }, (_, n) => `${n * 4099}${'<f>'.repeat(40)}`).join('')).toBe(
      true,
    );
  });
});
