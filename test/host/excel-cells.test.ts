import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type ExcelHost, startExcel } from './index';

let host: ExcelHost;
let n = 0;
/** A fresh sheet per case. */
let name = '';

beforeAll(async () => {
  host = await startExcel();
});
afterAll(() => {
  host.close();
});
beforeEach(() => {
  name = `T_${++n}`;
  host.workbook.addSheet(name);
});

const on = <T>(f: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run((context) => f(context.workbook.worksheets.getItem(name), context));

const codeOf = async (job: Promise<unknown>): Promise<string> => {
  try {
    await job;
    return 'no error';
  } catch (e) {
    expect(e).toBeInstanceOf(Error);
    expect(e).toBeInstanceOf(OfficeExtension.Error);
    return (e as OfficeExtension.Error).code;
  }
};

describe('what a cell makes of what is written to it', () => {
  it.each<[input: unknown, format: string, value: unknown, text: string]>([
    ['1.5', 'General', 1.5, '1.5'],
    ['1,500', 'General', 1500, '1,500'],
    ['1.500', 'General', 1.5, '1.5'],
    ['1.500.000', 'General', '1.500.000', '1.500.000'],
    ['12%', 'General', 0.12, '12%'],
    ['2025-08-01', 'General', 45870, '8/1/2025'],
    ['31/08/2025', 'General', '31/08/2025', '31/08/2025'],
    ['08/31/2025', 'General', 45900, '8/31/2025'],
    ['TRUE', 'General', true, 'TRUE'],
    ["'1.5", 'General', '1.5', '1.5'],
    ["'=A1", 'General', '=A1', '=A1'],
    ['1.5', '@', '1.5', '1.5'],
    ['2025-08-01', '@', '2025-08-01', '2025-08-01'],
    ['=1+1', '@', '=1+1', '=1+1'],
    ['=1+1', 'General', 2, '2'],
    [1234567, '#,##0', 1234567, '1,234,567'],
    ['abc', 'General', 'abc', 'abc'],
    ['#N/A', 'General', '#N/A', '#N/A'],
  ])('%j in a cell of format %s', async (input, format, value, text) => {
    const seen = await on<unknown>(async (sheet, context) => {
      const cell = sheet.getRange('B2');
      cell.numberFormat = [[format]];
      cell.values = [[input]];
      cell.load('values,text');
      await context.sync();
      return [cell.values[0]?.[0] as unknown, cell.text[0]?.[0]];
    });
    expect(seen).toEqual([value, text]);
  });

  it('leaves cells under null, empties them under "", and fills a range with one value', async () => {
    const values = await on(async (sheet, context) => {
      const range = sheet.getRange('A1:C2');
      (range as { values: unknown }).values = 7;
      range.values = [
        [null, '', 1],
        [null, null, null],
      ];
      range.load('values,valueTypes');
      await context.sync();
      return [range.values, range.valueTypes[0]];
    });
    expect(values).toEqual([
      [
        [7, '', 1],
        [7, 7, 7],
      ],
      ['Double', 'Empty', 'Double'],
    ]);
  });

  it.each<[why: string, f: (sheet: Excel.Worksheet) => void]>([
    [
      'a wrong size',
      (s) => {
        s.getRange('A1:B2').values = [[1]];
      },
    ],
    [
      'text above 32,767 characters',
      (s) => {
        s.getRange('A1').values = [['x'.repeat(32768)]];
      },
    ],
    [
      'a formula above 8,192 characters',
      (s) => {
        s.getRange('A1').formulas = [['=1' + '+1'.repeat(5000)]];
      },
    ],
    [
      'a formula with semicolons',
      (s) => {
        s.getRange('A1').formulas = [['=SUM(A2;A3)']];
      },
    ],
    [
      'an unclosed formula',
      (s) => {
        s.getRange('A1').formulas = [['=SUM(A2']];
      },
    ],
    [
      'a bad address',
      (s) => {
        s.getRange('A0').values = [[1]];
      },
    ],
    [
      'a bad color',
      (s) => {
        s.getRange('A1').format.fill.color = 'verybad';
      },
    ],
    [
      'a sheet name with a colon',
      (s) => {
        s.name = 'a:b';
      },
    ],
    [
      'a sheet name of 32 characters',
      (s) => {
        s.name = 'x'.repeat(32);
      },
    ],
    [
      'a list above 255 characters',
      (s) => {
        s.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'x'.repeat(256) } };
      },
    ],
    [
      'a table name with a space',
      (s) => {
        s.tables.add('A1:B2', true).name = 'a b';
      },
    ],
    [
      'a table name like a cell',
      (s) => {
        s.tables.add('A1:B2', true).name = 'TT55';
      },
    ],
    [
      'a row of 410 points',
      (s) => {
        s.getRange('A1').format.rowHeight = 410;
      },
    ],
  ])('refuses %s', async (_why, f) => {
    const code = await codeOf(
      on(async (sheet, context) => {
        f(sheet);
        await context.sync();
      }),
    );
    expect(code).toBe('InvalidArgument');
  });

  it('takes 5,000 rows of 20 columns, values and formats', async () => {
    await on(async (sheet, context) => {
      const range = sheet.getRange('A1:T5000');
      range.values = Array.from({ length: 5000 }, (_, i) => Array.from({ length: 20 }, (_x, j) => i * j));
      range.format.font.bold = true;
      range.format.borders.getItem('InsideHorizontal').style = 'Continuous';
      await context.sync();
    });
    expect(host.workbook.valueAt(`${name}!T5000`)).toBe(4999 * 19);
  });

  it('refuses a request above 5 MB', async () => {
    const code = await codeOf(
      on(async (sheet, context) => {
        sheet.getRange('A1:A2000').values = Array.from({ length: 2000 }, () => ['y'.repeat(3000)]);
        await context.sync();
      }),
    );
    expect(code).toBe('RequestPayloadSizeLimitExceeded');
  });
});

describe('formats', () => {
  it('reads a uniform value, and null when cells differ', async () => {
    const seen = await on<unknown>(async (sheet, context) => {
      sheet.getRange('A1:B2').format.font.bold = true;
      sheet.getRange('A1').format.font.size = 14;
      sheet.getRange('A:A').format.columnWidth = 100;
      const range = sheet.getRange('A1:B2');
      range.load('format/font/bold,format/font/size,format/columnWidth,format/wrapText');
      await context.sync();
      const f = range.format;
      return [f.font.bold, f.font.size, f.columnWidth, f.wrapText];
    });
    expect(seen).toEqual([true, null, null, false]);
  });
  it('keeps borders by side', async () => {
    const seen = await on<unknown>(async (sheet, context) => {
      const range = sheet.getRange('A1:B2');
      const bottom = range.format.borders.getItem('EdgeBottom');
      bottom.style = 'Continuous';
      bottom.color = '#ff0000';
      const cells = [sheet.getRange('A1'), sheet.getRange('A2')].map((c) =>
        c.format.borders.getItem('EdgeBottom').load('style,color'),
      );
      await context.sync();
      return cells.map((c) => [c.style, c.color]);
    });
    expect(seen).toEqual([
      ['None', '#000000'],
      ['Continuous', '#FF0000'],
    ]);
  });
});

describe('protection', () => {
  it('refuses writes to locked cells and lets unlocked ones be', async () => {
    await on(async (sheet, context) => {
      sheet.getRange('B1').format.protection.locked = false;
      sheet.protection.protect({ allowFormatCells: true });
      sheet.getRange('B1').values = [[5]];
      await context.sync();
    });
    const write = on(async (sheet, context) => {
      sheet.getRange('A1').values = [[5]];
      await context.sync();
    });
    expect(await codeOf(write)).toBe('AccessDenied');
  });
});

describe('rows and columns', () => {
  it('moves formulas, names and tables along with inserted rows', async () => {
    const formula = await on<unknown>(async (sheet, context) => {
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      sheet.getRange('C1').formulas = [['=SUM(A1:A3)']];
      context.workbook.names.add(`n_${name}`, sheet.getRange('A3'));
      sheet.getRange('2:2').insert('Down');
      const c = sheet.getRange('C1').load('formulas,values');
      const item = context.workbook.names.getItem(`n_${name}`).load('formula');
      await context.sync();
      return [c.formulas[0]?.[0] as unknown, c.values[0]?.[0] as unknown, item.formula as unknown];
    });
    expect(formula).toEqual(['=SUM(A1:A4)', 6, `=${name}!$A$4`]);
  });
  it('keeps one visible sheet', async () => {
    const book = host.workbook;
    for (const s of book.sheets) if (s.name !== name) s.visibility = 'Hidden';
    const hide = on(async (sheet, context) => {
      sheet.visibility = 'Hidden';
      await context.sync();
    });
    expect(await codeOf(hide)).toBe('InvalidOperation');
    for (const s of book.sheets) s.visibility = 'Visible';
  });
  it('follows a renamed sheet in formulas', async () => {
    await on(async (sheet, context) => {
      sheet.getRange('A1').values = [[4]];
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').formulas = [[`=${name}!A1*2`]];
      await context.sync();
      sheet.name = `Dự toán ${name}`;
      await context.sync();
    });
    expect(host.workbook.sheet('Sheet1').cell(0, 0)?.formula).toBe(`='Dự toán ${name}'!A1*2`);
    expect(host.workbook.valueAt('Sheet1!A1')).toBe(8);
  });
});
