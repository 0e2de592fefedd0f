import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type ExcelHost, startExcel } from './index';

let host: ExcelHost;
let n = 0;
let name = '';
beforeAll(async () => {
  host = await startExcel({ separators: { decimal: ',', thousands: '.', culture: 'vi-VN' } });
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
const codeOf = (job: Promise<unknown>): Promise<string> =>
  job.then(() => 'no error').catch((e: unknown) => (e as OfficeExtension.Error).code);
const sheetSnapshot = () => host.workbook.snapshot().sheets.find((s) => s.name === name)!;

describe('tables', () => {
  it('computes SUMIFS over structured references, exactly', async () => {
    const table = `tbl${name}`;
    const seen = await on<unknown>(async (sheet, context) => {
      sheet.getRange('A1:D3').values = [
        ['Mã', 'Số lượng', 'Đơn giá', 'Thành tiền'],
        ['a', 3, 3000000000001, ''],
        ['b', 2, 5, ''],
      ];
      const t = sheet.tables.add('A1:D3', true);
      t.name = table;
      t.columns.getItem('Thành tiền').getDataBodyRange().formulas = [
        [`=${table}[[#This Row],[Số lượng]]*${table}[[#This Row],[Đơn giá]]`],
        ['=[@[Số lượng]]*[@[Đơn giá]]'],
      ];
      sheet.getRange('F1').formulas = [[`=SUMIFS(${table}[Thành tiền],${table}[Mã],"a")`]];
      const total = sheet.getRange('F1').load('values');
      t.load('name,style,showBandedRows');
      t.columns.load('items/name,items/index');
      await context.sync();
      return [total.values[0]?.[0] as unknown, t.name, t.columns.items.map((c) => c.name)];
    });
    expect(seen).toEqual([9000000000003, table, ['Mã', 'Số lượng', 'Đơn giá', 'Thành tiền']]);
    expect(sheetSnapshot().cells['D3']?.formula).toBe(
      `=${table}[[#This Row],[Số lượng]]*${table}[[#This Row],[Đơn giá]]`,
    );
  });
  it('makes headers text and unique', async () => {
    const headers = await on<unknown>(async (sheet, context) => {
      sheet.getRange('A1:D1').values = [['x', 'x', 2025, '']];
      const t = sheet.tables.add('A1:D2', true);
      const range = t.getHeaderRowRange().load('values');
      await context.sync();
      return range.values;
    });
    expect(headers).toEqual([['x', 'x2', '2025', 'Column4']]);
  });
  it.each<[why: string, code: string, f: (s: Excel.Worksheet) => void]>([
    [
      'over a merge',
      'MergedRangeConflict',
      (s) => {
        s.getRange('A1:B1').merge();
        s.tables.add('A1:C3', true);
      },
    ],
    [
      'over a table',
      'InvalidArgument',
      (s) => {
        s.tables.add('A1:C3', true);
        s.tables.add('B2:D5', true);
      },
    ],
    [
      'renamed to a taken name',
      'ItemAlreadyExists',
      (s) => {
        s.tables.add('A1:B2', true).name = `tk${name}`;
        s.tables.add('D1:E2', true).name = `TK${name.toUpperCase()}`;
      },
    ],
    [
      'resized away from its header',
      'InvalidArgument',
      (s) => {
        s.tables.add('A1:B2', true).resize('A2:B5');
      },
    ],
    [
      'a merge inside it',
      'InvalidOperation',
      (s) => {
        s.tables.add('A1:B2', true);
        s.getRange('A1:B1').merge();
      },
    ],
  ])('refuses a table %s', async (_why, code, f) => {
    expect(
      await codeOf(
        on(async (s, c) => {
          f(s);
          await c.sync();
        }),
      ),
    ).toBe(code);
  });
  it('grows by rows.add and pushes down what is below', async () => {
    const address = await on<unknown>(async (sheet, context) => {
      sheet.getRange('A1:B3').values = [
        ['k', 'v'],
        ['a', 1],
        ['below', ''],
      ];
      const t = sheet.tables.add('A1:B2', true);
      t.rows.add(undefined, [
        ['b', 2],
        ['c', 3],
      ]);
      const range = t.getRange().load('address');
      t.rows.load('count');
      await context.sync();
      return [range.address, t.rows.count];
    });
    expect(address).toEqual([`${name}!A1:B4`, 3]);
    expect(host.workbook.valueAt(`${name}!A5`)).toBe('below');
  });
});

describe('names, validation, conditional formats, page', () => {
  it('keeps them all, and describes them in a snapshot', async () => {
    await on<unknown>(async (sheet, context) => {
      const list = sheet.getRange('A1:A3');
      list.values = [['x'], ['y'], ['z']];
      context.workbook.names.add(`dm_${name}`, list, 'danh mục');
      sheet.names.add('rieng', '=1.5');
      const v = sheet.getRange('C1:C9').dataValidation;
      v.rule = { list: { inCellDropDown: true, source: `=dm_${name}` } };
      v.errorAlert = { showAlert: true, style: 'Warning', title: 't', message: 'm' };
      v.prompt = { showPrompt: true, title: 'p', message: 'q' };
      const cf = sheet.getRange('C1:C9').conditionalFormats.add('Custom');
      cf.custom.rule.formula = '=$C1="x"';
      cf.custom.format.fill.color = '#FFCCCC';
      cf.custom.format.font.bold = true;
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
      sheet.pageLayout.orientation = 'Landscape';
      sheet.pageLayout.paperSize = 'A4';
      sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      sheet.pageLayout.setPrintMargins('Centimeters', { left: 3, right: 2 });
      sheet.pageLayout.setPrintTitleRows('$1:$3');
      sheet.pageLayout.setPrintArea('A1:F40');
      sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = '&P/&N';
      sheet.tabColor = '#00FF00';
      await context.sync();
    });
    expect(sheetSnapshot()).toMatchObject({
      tabColor: '#00FF00',
      freeze: { rows: 3, columns: 2 },
      validations: [
        { range: 'C1:C9', rule: { list: { source: `=dm_${name}` } }, errorAlert: { style: 'Warning' } },
      ],
      conditionalFormats: [
        { range: 'C1:C9', type: 'Custom', formula: '=$C1="x"', format: { fill: { color: '#FFCCCC' } } },
      ],
      page: { Orientation: 'Landscape', PaperSize: 'A4', titleRows: '$1:$3', printArea: 'A1:F40' },
    });
    const margin = sheetSnapshot().page['LeftMargin'] as number;
    expect(margin).toBeCloseTo(85.04, 2);
    expect(host.workbook.snapshot().names.slice(-2)).toEqual([
      { name: `dm_${name}`, formula: `=${name}!$A$1:$A$3`, scope: null, visible: true, comment: 'danh mục' },
      { name: 'rieng', formula: '=1.5', scope: name, visible: true, comment: '' },
    ]);
  });
  it('answers freeze, print titles and validation back through the API', async () => {
    const seen = await on<unknown>(async (sheet, context) => {
      const none = sheet.freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      sheet.freezePanes.freezeRows(2);
      const rows = sheet.freezePanes.getLocationOrNullObject().load('address');
      sheet.getRange('A1:A4').dataValidation.rule = {
        wholeNumber: { formula1: 1, formula2: 9, operator: 'Between' },
      };
      const mixed = sheet.getRange('A1:A9').dataValidation.load('type');
      const one = sheet.getRange('A2').dataValidation.load('type,rule,valid'.replace(',valid', ''));
      await context.sync();
      return [none.isNullObject, rows.address, mixed.type, one.type, one.rule.wholeNumber?.formula2];
    });
    expect(seen).toEqual([true, `${name}!1:2`, 'Inconsistent', 'WholeNumber', 9]);
  });
});

describe('the workbook', () => {
  it('keeps custom XML parts by namespace', async () => {
    const seen = await Excel.run(async (context) => {
      const parts = context.workbook.customXmlParts;
      parts.add('<b:book xmlns:b="urn:du-toan"><b:id>1</b:id></b:book>');
      const mine = parts.getByNamespace('urn:du-toan').getOnlyItemOrNullObject().load('id,namespaceUri');
      const other = parts.getByNamespace('urn:other').getOnlyItemOrNullObject().load('id');
      await context.sync();
      mine.setXml('<book xmlns="urn:du-toan"/>');
      const xml = mine.getXml();
      await context.sync();
      return [mine.namespaceUri, other.isNullObject, xml.value];
    });
    expect(seen).toEqual(['urn:du-toan', true, '<book xmlns="urn:du-toan"/>']);
    expect(
      await codeOf(
        Excel.run(async (c) => {
          c.workbook.customXmlParts.add('<a><b></a>');
          await c.sync();
        }),
      ),
    ).toBe('InvalidArgument');
  });
  it('speaks of the system’s separators and its properties', async () => {
    const seen = await Excel.run(async (context) => {
      const app = context.workbook.application.load('decimalSeparator,calculationMode');
      app.cultureInfo.load('name');
      app.cultureInfo.numberFormat.load('numberGroupSeparator');
      context.workbook.properties.title = 'Kế hoạch';
      context.workbook.properties.load('title,author');
      app.suspendApiCalculationUntilNextSync();
      app.suspendScreenUpdatingUntilNextSync();
      await context.sync();
      return [
        app.decimalSeparator,
        app.cultureInfo.name,
        app.cultureInfo.numberFormat.numberGroupSeparator,
        context.workbook.properties.title,
      ];
    });
    expect(seen).toEqual([',', 'vi-VN', '.', 'Kế hoạch']);
  });
  it('keeps document settings', async () => {
    const { settings } = Office.context.document;
    settings.set('n', { a: 42 });
    const status = await new Promise((done) => {
      settings.saveAsync((r) => {
        done(r.status);
      });
    });
    expect([status, settings.get('n')]).toEqual(['succeeded', { a: 42 }]);
  });
});

describe('events', () => {
  it('tells of the add-in’s own edits, a person’s edits, selection and activation', async () => {
    const seen: unknown[] = [];
    await on<unknown>(async (sheet, context) => {
      sheet.onChanged.add((e) => {
        seen.push([e.address, e.changeType, e.triggerSource]);
        return Promise.resolve();
      });
      context.workbook.worksheets.onChanged.add((e) => {
        seen.push(['book', e.address]);
        return Promise.resolve();
      });
      sheet.onSelectionChanged.add((e) => {
        seen.push(['selected', e.address]);
        return Promise.resolve();
      });
      sheet.onActivated.add((e) => {
        seen.push(['activated', typeof e.worksheetId]);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange('C3').values = [[5]];
      await context.sync();
    });
    host.workbook.userEdit(`${name}!C4`, [[7, 8]]);
    host.workbook.userSelect(`${name}!D5`);
    await new Promise((r) => setTimeout(r, 60));
    expect(seen).toEqual(
      [
        ['C3', 'RangeEdited', 'ThisLocalAddin'],
        ['book', 'C3'],
        ['C4:D4', 'RangeEdited', 'Unknown'],
        ['book', 'C4:D4'],
        ['activated', 'string'],
        ['selected', 'D5'],
      ].sort(
        (a, b) =>
          seen.findIndex((s) => String(s) === String(a)) - seen.findIndex((s) => String(s) === String(b)),
      ),
    );
    expect(seen).toHaveLength(6);
  });
});
