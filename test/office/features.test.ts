import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createBook } from '../../src/office';
import { styleOf } from '../../src/workbook/model/styles';
import { seeHostParts } from '../files/see-host-parts';
import { type BookSnapshot, type ExcelHost, type SheetSnapshot, startExcel } from '../host';
import { book, cell, fullBook, sheet } from './hand-made-book';

const parts = (seen: BookSnapshot, name: string) => seeHostParts(sheetOf(seen, name));
const sheetOf = (seen: BookSnapshot, name: string): SheetSnapshot =>
  seen.sheets.find((candidate) => candidate.name === name)!;

type Case = [feature: string, look: (seen: BookSnapshot) => unknown, expected: unknown];

const SAME: Case[] = [
  [
    'a hidden sheet, and only that one',
    ({ sheets }) => sheets.map(({ visibility }) => visibility),
    ['Visible', 'Hidden', 'Visible', 'Visible'],
  ],
  [
    'protection without a password, widths and heights free',
    (seen) => sheetOf(seen, 'Bảng').protection,
    expect.objectContaining({
      on: true,
      options: expect.objectContaining({
        allowFormatColumns: true,
        allowFormatRows: true,
        allowFormatCells: false,
      }),
    }),
  ],
  [
    'no protection elsewhere',
    (seen) => [parts(seen, 'Danh mục').protected, parts(seen, 'Tổng hợp').protected],
    [false, false],
  ],
  ['hidden columns', (seen) => parts(seen, 'Bảng').hiddenColumns, ['D', 'E']],
  ['merges', (seen) => parts(seen, 'Tổng hợp').merges, ['A1:C1']],
  ['the height of a row with merged cells', (seen) => sheetOf(seen, 'Tổng hợp').rowHeights, { '1': 40 }],
  ['a table', ({ tables }) => tables.map(({ name, ref }) => `${name} ${ref}`), ['tblBang A1:C4']],
  [
    'a name',
    ({ names }) => names.map(({ name, formula }) => `${name} ${formula}`),
    ["dmChu ='Danh mục'!$A$1:$A$2"],
  ],
  [
    'a calculated column',
    (seen) => sheetOf(seen, 'Bảng').cells['C2'],
    expect.objectContaining({ value: 10, formula: '=tblBang[[#This Row],[Số]]*2' }),
  ],
  [
    'a number typed over a calculated column',
    (seen) => sheetOf(seen, 'Bảng').cells['C3'],
    expect.not.objectContaining({ formula: expect.anything() }),
  ],
  ['… and its value', (seen) => sheetOf(seen, 'Bảng').cells['C3']?.value, 99],
  ['text that looks like a formula', (seen) => sheetOf(seen, 'Bảng').cells['A2']?.value, '=1+1'],
  [
    'a formula over a table',
    (seen) => sheetOf(seen, 'Tổng hợp').cells['B2'],
    expect.objectContaining({ value: 21, formula: '=SUM(tblBang[Số])' }),
  ],
  [
    'a formula in a cell of text',
    (seen) => sheetOf(seen, 'Tổng hợp').cells['C2'],
    expect.objectContaining({
      value: '21 x',
      formula: '=B2&" x"',
      style: expect.objectContaining({ numFmt: '@' }),
    }),
  ],
  [
    'a validation',
    (seen) => sheetOf(seen, 'Bảng').validations.map(({ range, rule }) => ({ range, rule })),
    [{ range: 'A2:A4', rule: { list: { inCellDropDown: true, source: '=dmChu' } } }],
  ],
  [
    'conditional looks, the one that wins first',
    (seen) => parts(seen, 'Bảng').conditionals,
    [
      'B2:B4 =$B2>8 → bold color=#9C0006 fill=#FBE3E4',
      'B2:C4 =MOD($B2,2)=1 → color=#1E5B3A',
      'C2:C4 =NOT(ISFORMULA($C2)) → bold italic color=#5B2C83 fill=#EFE5F7',
    ],
  ],
  [
    'a chart',
    (seen) => parts(seen, 'Tổng hợp').charts,
    ["bieuDo | Số theo chữ | A4:F20 | 'Bảng'!$A$2:$A$4 | Số: 'Bảng'!$B$2:$B$4; Gấp đôi: 'Bảng'!$C$2:$C$4"],
  ],
  [
    'the kind of the chart, and categories of every series',
    (seen) =>
      sheetOf(seen, 'Tổng hợp').charts.map(({ type, series }) => [
        type,
        series.map(({ categories }) => categories),
      ]),
    [['BarClustered', ['=Bảng!$A$2:$A$4', '=Bảng!$A$2:$A$4']]],
  ],
  ['the print area', (seen) => parts(seen, 'Bảng').printArea, 'A1:C4'],
  ['everything printed elsewhere', (seen) => parts(seen, 'Tổng hợp').printArea, ''],
  ['frozen rows and columns', (seen) => sheetOf(seen, 'Bảng').freeze, { rows: 1, columns: 1 }],
  ['the mark', ({ xmlParts }) => xmlParts.length, 1],
];

const NOTES = ['A1: Cột chữ', 'B1: Số nguyên\nkhông âm'];

describe.each<[version: string, own: Case[]]>([
  [
    '1.18',
    [
      ['notes', (seen) => sheetOf(seen, 'Bảng').notes.map(({ cell: at, text }) => `${at}: ${text}`), NOTES],
      ['no prompts', (seen) => sheetOf(seen, 'Bảng').prompts, []],
    ],
  ],
  [
    '1.17',
    [
      ['no notes', (seen) => sheetOf(seen, 'Bảng').notes, []],
      [
        'notes as prompts',
        (seen) => sheetOf(seen, 'Bảng').prompts,
        [
          { range: 'A1', prompt: { showPrompt: true, title: '', message: 'Cột chữ' } },
          { range: 'B1', prompt: { showPrompt: true, title: '', message: 'Số nguyên\nkhông âm' } },
        ],
      ],
      ['what a person meets', (seen) => parts(seen, 'Bảng').notes, NOTES],
    ],
  ],
  ['1.9', [['notes as prompts', (seen) => parts(seen, 'Bảng').notes, NOTES]]],
])('a book of every feature in an Excel of ExcelApi %s', (version, own) => {
  let host: ExcelHost;
  let seen: BookSnapshot;
  beforeAll(async () => {
    host = await startExcel({ sets: { ExcelApi: version } });
    await createBook(fullBook());
    seen = host.workbook.snapshot();
  });
  afterAll(() => {
    host.close();
  });

  it.each([...SAME, ...own])('%s', (_, look, expected) => {
    expect(look(seen)).toEqual(expected);
  });
  it('needs three round trips', () => {
    expect(host.counters.syncs).toBe(3);
  });
  it('shows the first sheet that is not hidden', () => {
    expect(host.workbook.active.name).toBe('Bảng');
  });
  it('is guarded against a slip', async () => {
    const write = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Bảng').getRange('A1').values = [['x']];
      await context.sync();
    });
    await expect(write).rejects.toMatchObject({ code: 'AccessDenied' });
  });
});

describe('what is less usual', () => {
  let host: ExcelHost;
  const live = async (made: ReturnType<typeof sheet>, version = '1.17') => {
    host = await startExcel({ sets: { ExcelApi: version } });
    await createBook(book([made]));
    const seen = sheetOf(host.workbook.snapshot(), made.name);
    host.close();
    return seen;
  };

  it('a long note is cut where a prompt ends, and a cell with a validation of its own keeps only that', async () => {
    const long = await live(
      sheet('Dài', {
        notes: [
          { row: 0, column: 0, text: 'x'.repeat(300) },
          { row: 1, column: 0, text: 'không hiện' },
        ],
        validations: [
          {
            area: { top: 1, left: 0, bottom: 3, right: 0 },
            rule: { kind: 'whole', min: 1, max: 9 },
            title: '',
            message: '',
          },
        ],
      }),
    );
    expect(long.prompts).toEqual([
      { range: 'A1', prompt: { showPrompt: true, title: '', message: `${'x'.repeat(254)}…` } },
    ]);
    expect(long.validations.map(({ range }) => range)).toEqual(['A2:A4']);
  });
  it('a sheet without cells, and one with frozen columns alone', async () => {
    expect((await live(sheet('Trống', { rows: [], widths: [] }))).cells).toEqual({});
    expect((await live(sheet('Cột', { frozenColumns: 2 }))).freeze).toEqual({ rows: 0, columns: 2 });
  });
  it.each(['text', 'number', 'money', 'date'] as const)(
    'texts stay what they are in cells of %s',
    async (style) => {
      const typed = [
        '=1+1',
        '+84 912',
        '-5%',
        '@cmd',
        "'nháy",
        '0123',
        '1/2',
        '1e5',
        'TRUE',
        '01/08/2025',
        '#N/A',
        'chữ',
      ];
      const made = await live(sheet('Chữ', { rows: [{ cells: typed.map((text) => cell(text, style)) }] }));
      const written = Object.values(made.cells);
      expect(written.map(({ value }) => value)).toEqual(typed);
      expect(written.map((one) => one.formula)).toEqual(typed.map(() => undefined));
      expect(new Set(written.map((one) => one.style?.numFmt ?? 'General'))).toEqual(
        new Set([styleOf(style).numberFormat]),
      );
    },
  );
  it('a chart whose only series lies in a row', async () => {
    const made = await live(
      sheet("Năm'26", {
        rows: [{ cells: [cell('a'), cell('b')] }, { cells: [cell(1, 'money'), cell(2, 'money')] }],
        charts: [
          {
            name: 'ngang',
            title: 't',
            area: { top: 3, left: 0, bottom: 9, right: 4 },
            categories: { reference: "'Năm''26'!$A$1:$B$1", values: ['a', 'b'] },
            series: [{ name: 's', reference: "'Năm''26'!$A$2:$B$2", values: [1, 2] }],
          },
        ],
      }),
    );
    expect(seeHostParts(made).charts).toEqual([
      "ngang | t | A4:E10 | 'Năm''26'!$A$1:$B$1 | s: 'Năm''26'!$A$2:$B$2",
    ]);
  });
});
