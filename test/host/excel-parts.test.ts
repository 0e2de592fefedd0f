import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type ExcelHost, startExcel } from './index';

let host: ExcelHost;
let n = 0;
let name = '';
beforeAll(async () => {
  host = await startExcel({ sets: { ExcelApi: '1.18' } });
});
afterAll(() => {
  host.close();
});
beforeEach(() => {
  name = `T_${++n}`;
  const sheet = host.workbook.addSheet(name);
  [
    ['Mục', 'Trung ương', 'Địa phương'],
    ['a', 1, 4],
    ['b', 2, 5],
  ].forEach((row, r) => {
    row.forEach((value, c) => {
      sheet.write(r, c, value);
    });
  });
});

const on = <T>(f: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>): Promise<T> =>
  Excel.run(async (context) => {
    const result = await f(context.workbook.worksheets.getItem(name), context);
    await context.sync();
    return result;
  });
const codeOf = (job: Promise<unknown>): Promise<string> =>
  job.then(() => 'no error').catch((e: unknown) => (e as OfficeExtension.Error).code);
const seen = () => host.workbook.snapshot().sheets.find((s) => s.name === name)!;

describe('notes', () => {
  it('stand on cells, can be read, changed and deleted', async () => {
    const read = await on(async (sheet, context) => {
      sheet.notes.add('C1', 'của địa phương');
      sheet.notes.add(sheet.getRange('A1'), 'mục chi');
      sheet.notes.load('items/content,items/authorName');
      const missing = sheet.notes.getItemOrNullObject('B9');
      const count = sheet.notes.getCount();
      await context.sync();
      const places = sheet.notes.items.map((note) => note.getLocation().load('address'));
      sheet.notes.getItem('A1').content = 'mục';
      sheet.notes.getItemAt(1).delete();
      await context.sync();
      const texts = sheet.notes.items.map(({ content }) => content);
      return [count.value, missing.isNullObject, texts, places.map(({ address }) => address)];
    });
    expect(read).toEqual([2, true, ['mục chi', 'của địa phương'], [`${name}!A1`, `${name}!C1`]]);
    expect(seen().notes).toEqual([{ cell: 'A1', text: 'mục' }]);
  });

  it('move with their cells', async () => {
    await on((sheet) => {
      sheet.notes.add('A2', 'đi theo');
      sheet.getRange('1:1').insert('Down');
    });
    expect(seen().notes).toEqual([{ cell: 'A3', text: 'đi theo' }]);
  });

  it.each<[why: string, code: string, f: (sheet: Excel.Worksheet) => void]>([
    ['more than one cell', 'InvalidCellAddress', (sheet) => sheet.notes.add('A1:B1', 'x')],
    ['a second note on a cell', 'InvalidOperation', (sheet) => [1, 2].map(() => sheet.notes.add('A1', 'x'))],
    ['a note without text', 'InvalidArgument', (sheet) => sheet.notes.add('A1', '')],
    ['a note that is not there', 'ItemNotFound', (sheet) => sheet.notes.getItem('A1').load('content')],
    [
      'a note on a protected sheet',
      'AccessDenied',
      (sheet) => {
        sheet.protection.protect({});
        sheet.notes.add('A1', 'x');
      },
    ],
  ])('are refused: %s', async (_why, code, f) => {
    expect(
      await codeOf(
        on((sheet) => {
          f(sheet);
        }),
      ),
    ).toBe(code);
  });

  it('are not there below ExcelApi 1.18', async () => {
    const old = await startExcel();
    const code = await codeOf(
      old.Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().notes.add('A1', 'x');
        await context.sync();
      }),
    );
    expect(code).toBe('ApiNotFound');
    old.close();
    Object.assign(globalThis, {
      Excel: host.Excel,
      Office: host.Office,
      OfficeExtension: host.OfficeExtension,
    });
  });
});

describe('charts', () => {
  it.each<[source: string, by: 'Columns' | 'Rows', series: unknown[]]>([
    ['B2:B3', 'Columns', [['Series1', '$B$2:$B$3', '']]],
    [
      'A1:C3',
      'Columns',
      [
        ['Trung ương', '$B$2:$B$3', '$A$2:$A$3'],
        ['Địa phương', '$C$2:$C$3', '$A$2:$A$3'],
      ],
    ],
    [
      'A1:C3',
      'Rows',
      [
        ['a', '$B$2:$C$2', '$B$1:$C$1'],
        ['b', '$B$3:$C$3', '$B$1:$C$1'],
      ],
    ],
  ])('of %s by %s take these series', async (source, by, series) => {
    await on((sheet) => sheet.charts.add('BarClustered', sheet.getRange(source), by));
    const of = (cells: string) => (cells === '' ? '' : `=${name}!${cells}`);
    expect(seen().charts[0]!.series).toEqual(
      (series as string[][]).map(([own, values, categories]) => ({
        name: own,
        values: of(values!),
        categories: of(categories!),
      })),
    );
  });

  it('can be named, titled, placed, filled and read', async () => {
    const read = await on(async (sheet, context) => {
      const chart = sheet.charts.add('BarClustered', sheet.getRange('B2:B3'), 'Columns');
      chart.name = 'bieuDo';
      chart.title.text = 'Theo nguồn';
      chart.setPosition('E2', 'J12');
      chart.series.getItemAt(0).name = 'Trung ương';
      const other = chart.series.add('Địa phương');
      other.setValues(sheet.getRange('C2:C3'));
      other.setXAxisValues(sheet.getRange('A2:A3'));
      sheet.charts.load('items/name,items/chartType,items/title/text,items/series/items/name');
      const source = other.getDimensionDataSourceString('Values');
      await context.sync();
      return [
        source.value,
        ...sheet.charts.items.map((one) => [
          one.name,
          one.chartType,
          one.title.text,
          one.series.items.map((line) => line.name),
        ]),
      ];
    });
    expect(read).toEqual([
      `${name}!$C$2:$C$3`,
      ['bieuDo', 'BarClustered', 'Theo nguồn', ['Trung ương', 'Địa phương']],
    ]);
    expect(seen().charts).toMatchObject([{ name: 'bieuDo', title: 'Theo nguồn', range: 'E2:J12' }]);
    await on((sheet) => {
      sheet.charts.getItem('bieudo').delete();
    });
    expect(seen().charts).toEqual([]);
  });

  it('follow their cells and the name of a sheet', async () => {
    await on((sheet) => {
      sheet.charts.add('BarClustered', sheet.getRange('B2:B3'), 'Columns').setPosition('A5', 'C9');
      sheet.getRange('1:2').insert('Down');
      sheet.name = `Mới ${name}`;
    });
    const moved = host.workbook.snapshot().sheets.at(-1)!.charts[0]!;
    expect([moved.range, moved.series[0]!.values]).toEqual(['A7:C11', `='Mới ${name}'!$B$4:$B$5`]);
  });

  it.each<[why: string, code: string, f: (sheet: Excel.Worksheet) => void]>([
    [
      'a kind that is not emulated',
      'InvalidArgument',
      (sheet) => sheet.charts.add('Sunburst', sheet.getRange('A1:B2')),
    ],
    [
      'a place that ends before it begins',
      'InvalidArgument',
      (sheet) => {
        sheet.charts.add('Pie', sheet.getRange('B2:B3')).setPosition('C9', 'A5');
      },
    ],
    [
      'an empty name',
      'InvalidArgument',
      (sheet) => {
        sheet.charts.add('Pie', sheet.getRange('B2:B3')).name = '';
      },
    ],
    ['a chart that is not there', 'ItemNotFound', (sheet) => sheet.charts.getItem('không có').load('name')],
    [
      'a protected sheet',
      'AccessDenied',
      (sheet) => {
        sheet.protection.protect({ allowFormatCells: true });
        sheet.charts.add('Pie', sheet.getRange('B2:B3'));
      },
    ],
  ])('are refused: %s', async (_why, code, f) => {
    expect(
      await codeOf(
        on((sheet) => {
          f(sheet);
        }),
      ),
    ).toBe(code);
  });
});

describe('a protected sheet', () => {
  it.each<[what: string, allow: Excel.WorksheetProtectionOptions, f: (sheet: Excel.Worksheet) => void]>([
    [
      'values',
      {},
      (sheet) => {
        sheet.getRange('A1').values = [[1]];
      },
    ],
    [
      'formulas',
      {},
      (sheet) => {
        sheet.getRange('A1').formulas = [['=1']];
      },
    ],
    [
      'merges, whatever it allows',
      { allowFormatCells: true },
      (sheet) => {
        sheet.getRange('A5:B5').merge();
      },
    ],
    [
      'unmerging',
      { allowFormatCells: true },
      (sheet) => {
        sheet.getRange('A5:B5').unmerge();
      },
    ],
    ['conditional formats', {}, (sheet) => sheet.getRange('A1').conditionalFormats.add('Custom')],
    [
      'validations',
      { allowFormatCells: true },
      (sheet) => {
        sheet.getRange('A1').dataValidation.prompt = { showPrompt: true, title: '', message: 'x' };
      },
    ],
    [
      'hidden columns',
      {},
      (sheet) => {
        sheet.getRange('A:A').columnHidden = true;
      },
    ],
    ['tables', { allowFormatCells: true }, (sheet) => sheet.tables.add('A1:C3', true)],
  ])('refuses %s', async (_what, allow, f) => {
    expect(
      await codeOf(
        on((sheet) => {
          sheet.protection.protect(allow);
          f(sheet);
        }),
      ),
    ).toBe('AccessDenied');
  });

  it('can be hidden, and lets columns be hidden where it says so', async () => {
    await on((sheet) => {
      sheet.protection.protect({ allowFormatColumns: true });
      sheet.getRange('B:B').columnHidden = true;
      sheet.visibility = 'Hidden';
    });
    expect(seen()).toMatchObject({
      visibility: 'Hidden',
      hidden: { columns: ['B'] },
      protection: { on: true },
    });
  });
});

it('keeps an input message without a rule apart from what restricts a cell', async () => {
  await on((sheet) => {
    sheet.getRange('A1').dataValidation.prompt = { showPrompt: true, title: 't', message: 'm' };
    sheet.getRange('B2:B3').dataValidation.rule = {
      wholeNumber: { formula1: 1, formula2: 9, operator: 'Between' },
    };
  });
  expect(seen().prompts).toEqual([{ range: 'A1', prompt: { showPrompt: true, title: 't', message: 'm' } }]);
  expect(seen().validations.map(({ range }) => range)).toEqual(['B2:B3']);
});

it('counts a request that only makes objects', async () => {
  host.resetCounters();
  await Excel.run(async (context) => {
    context.workbook.worksheets.add(`chỉ ${name}`);
    await context.sync();
  });
  expect(host.counters.syncs).toBe(1);
});
