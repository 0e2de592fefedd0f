import { type CellObject, read } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import type { BookSnapshot, SheetSnapshot } from '../host';
import { columnName } from '../../src/workbook/model/address';
import { seeHostParts } from './see-host-parts';
import { seeFileParts, type SeenParts } from './see-parts';
import { attribute, decode, elements, only, relatedParts } from './xlsx-xml';

/** What a person would see of a cell, whichever program shows it. */
export interface SeenCell {
  readonly value: unknown;
  readonly formula: string;
  readonly look: string;
}

export interface SeenSheet extends SeenParts {
  readonly name: string;
  readonly tabColor: string;
  readonly gridlines: boolean;
  readonly cells: Record<string, SeenCell>;
  readonly widths: Record<string, number>;
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly validations: readonly string[];
  readonly page: Record<string, unknown>;
}

export interface SeenBook {
  readonly sheets: readonly SeenSheet[];
  readonly tables: readonly {
    name: string;
    sheet: string;
    ref: string;
    columns: string[];
    style: string;
    banded: boolean;
  }[];
  readonly names: readonly string[];
  readonly mark: string;
}

/** One line of text for a look, the same from a file and from the live host. */
function look(parts: Record<string, string | number | boolean>): string {
  return Object.entries(parts)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ');
}

const BUILT_IN: Record<string, string> = { '0': 'General', '3': '#,##0', '49': '@' };
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function looksOf(styles: string): string[] {
  const formats = new Map(
    elements(styles, 'numFmt').map(({ open }) => [
      attribute(open, 'numFmtId'),
      attribute(open, 'formatCode'),
    ]),
  );
  const fonts = elements(only(styles, 'fonts').inner, 'font').map(({ inner }) => inner);
  const fills = elements(only(styles, 'fills').inner, 'fill').map(({ inner }) => inner);
  const borders = elements(only(styles, 'borders').inner, 'border').map(({ inner }) => inner);
  const color = (xml: string, tag: string) =>
    `#${(attribute(only(xml, tag).open, 'rgb') ?? 'FF000000').slice(2)}`;
  return elements(only(styles, 'cellXfs').inner, 'xf').map(({ open, inner }) => {
    const font = fonts[Number(attribute(open, 'fontId'))]!;
    const fill = fills[Number(attribute(open, 'fillId'))]!;
    const border = borders[Number(attribute(open, 'borderId'))]!;
    const id = attribute(open, 'numFmtId')!;
    const align = only(inner, 'alignment').open;
    return look({
      format: formats.get(id) ?? BUILT_IN[id]!,
      font: attribute(only(font, 'name').open, 'val')!,
      size: Number(attribute(only(font, 'sz').open, 'val')),
      bold: font.includes('<b/>'),
      italic: font.includes('<i/>'),
      color: color(font, 'color'),
      fill: fill.includes('patternType="solid"') ? color(fill, 'fgColor') : '',
      horizontal: capital(attribute(align, 'horizontal') ?? 'general'),
      vertical: capital(attribute(align, 'vertical') ?? 'bottom'),
      wrap: attribute(align, 'wrapText') === '1',
      indent: Number(attribute(align, 'indent') ?? 0),
      borders: ['top', 'bottom', 'left', 'right']
        .map((side) =>
          only(border, side).open.includes('style="thin"') ? color(only(border, side).inner, 'color') : '-',
        )
        .join(''),
    });
  });
}

function ruleText(type: string, formulas: readonly string[], range: string): string {
  return `${range} ${type} ${formulas.join('..')}`;
}

function pageOf(xml: string, titleRows: string): Record<string, unknown> {
  const margins = only(xml, 'pageMargins').open;
  const setup = only(xml, 'pageSetup').open;
  const inches = (name: string) => Math.round(Number(attribute(margins, name)) * 72 * 100) / 100;
  return {
    orientation: capital(attribute(setup, 'orientation') ?? ''),
    a4: attribute(setup, 'paperSize') === '9',
    onePageWide: attribute(setup, 'fitToWidth') === '1' && attribute(setup, 'fitToHeight') === '0',
    centred: attribute(only(xml, 'printOptions').open, 'horizontalCentered') === '1',
    margins: ['left', 'right', 'top', 'bottom', 'header', 'footer'].map(inches),
    footer: decode(only(xml, 'oddFooter').inner).replace(/^&C/, ''),
    titleRows,
  };
}

/** A workbook as an independent reader sees it: values and formulas through SheetJS, the rest from the XML itself. */
export function seeXlsx(file: Uint8Array): SeenBook {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]),
  );
  const book = read(file, { type: 'array', cellFormula: true, sheetStubs: true });
  const looks = looksOf(parts['xl/styles.xml']!);
  const workbook = parts['xl/workbook.xml']!;
  const names = elements(workbook, 'definedName');
  const tables: SeenBook['tables'][number][] = [];
  const sheets = book.SheetNames.map((name, index): SeenSheet => {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    const xml = parts[path]!;
    const cells: Record<string, SeenCell> = {};
    for (const { open } of elements(only(xml, 'sheetData').inner, 'c')) {
      const at = attribute(open, 'r')!;
      const cell = book.Sheets[name]![at] as CellObject | undefined;
      cells[at] = {
        value: cell?.v ?? '',
        formula: cell?.f ?? '',
        look: looks[Number(attribute(open, 's') ?? 0)]!,
      };
    }
    for (const target of relatedParts(parts, path, 'table')) {
      const table = parts[target]!;
      const head = only(table, 'table').open;
      tables.push({
        name: attribute(head, 'displayName')!,
        sheet: name,
        ref: attribute(head, 'ref')!,
        columns: elements(table, 'tableColumn').map((column) => attribute(column.open, 'name')!),
        style: attribute(only(table, 'tableStyleInfo').open, 'name')!,
        banded: attribute(only(table, 'tableStyleInfo').open, 'showRowStripes') === '1',
      });
    }
    const pane = only(xml, 'pane').open;
    const title = names.find(
      ({ open }) =>
        attribute(open, 'name') === '_xlnm.Print_Titles' && attribute(open, 'localSheetId') === String(index),
    );
    return {
      name,
      tabColor: `#${attribute(only(xml, 'tabColor').open, 'rgb')!.slice(2)}`,
      gridlines: attribute(only(xml, 'sheetView').open, 'showGridLines') !== '0',
      cells,
      widths: Object.fromEntries(
        elements(xml, 'col').map(({ open }) => {
          return [columnName(Number(attribute(open, 'min')) - 1), pixels(Number(attribute(open, 'width')))];
        }),
      ),
      freeze: {
        rows: Number(attribute(pane, 'ySplit') ?? 0),
        columns: Number(attribute(pane, 'xSplit') ?? 0),
      },
      validations: elements(xml, 'dataValidation')
        .map(({ open, inner }) => {
          const formulas = ['formula1', 'formula2']
            .map((tag) => decode(only(inner, tag).inner))
            .filter((text) => text !== '');
          return ruleText(attribute(open, 'type')!, formulas, attribute(open, 'sqref')!);
        })
        .sort(),
      page: pageOf(xml, title === undefined ? '' : decode(title.inner).replace(/^.*!/, '')),
      ...seeFileParts(parts, path, index),
    };
  });
  return {
    sheets,
    tables,
    names: names
      .filter(({ open }) => !attribute(open, 'name')!.startsWith('_xlnm.'))
      .map(({ open, inner }) => `${attribute(open, 'name')} ${decode(inner)}`)
      .sort(),
    mark: parts['customXml/item1.xml']!.replace(/^<\?.*?\?>\s*/, ''),
  };
}

/** A width of the file in pixels of the standard font, whose digits are 7 pixels wide. */
const pixels = (width: number) => Math.round(width * 7);

const RULES: Record<string, string> = { wholeNumber: 'whole', decimal: 'decimal', date: 'date' };

function hostRule({ range, rule }: SheetSnapshot['validations'][number]): string {
  const [[kind, body]] = Object.entries(rule as Record<string, Record<string, unknown>>) as [
    [string, Record<string, unknown>],
  ];
  const source = typeof body['source'] === 'string' ? body['source'] : '';
  if (kind === 'list')
    return ruleText('list', [source.startsWith('=') ? source.slice(1) : `"${source}"`], range);
  const formulas = [body['formula1'], body['formula2']].map((value) => String(value).replace(/^=/, ''));
  return ruleText(RULES[kind] ?? kind, formulas, range);
}

function hostSheet(sheet: SheetSnapshot): SeenSheet {
  const cells = Object.entries(sheet.cells).map(
    ([at, { value, formula, style = {} }]): [string, SeenCell] => [
      at,
      {
        value,
        formula: (formula ?? '').replace(/^=/, ''),
        look: look({
          format: style.numFmt ?? 'General',
          font: style.fontName ?? 'Calibri',
          size: style.fontSize ?? 11,
          bold: style.bold ?? false,
          italic: style.italic ?? false,
          color: style.color ?? '#000000',
          fill: style.fill ?? '',
          horizontal: style.horizontal ?? 'General',
          vertical: style.vertical ?? 'Bottom',
          wrap: style.wrap ?? false,
          indent: style.indent ?? 0,
          borders: [style.top, style.bottom, style.left, style.right]
            .map((side) => side?.split('|')[2] ?? '-')
            .join(''),
        }),
      },
    ],
  );
  const { page } = sheet;
  const zoom = page['Zoom'] as Record<string, unknown>;
  const margins = ['Left', 'Right', 'Top', 'Bottom', 'Header', 'Footer'].map((side) => page[`${side}Margin`]);
  return {
    name: sheet.name,
    tabColor: sheet.tabColor,
    gridlines: sheet.showGridlines,
    cells: Object.fromEntries(cells),
    widths: Object.fromEntries(
      Object.entries(sheet.columnWidths).map(([column, points]) => [column, Math.round(points / 0.75)]),
    ),
    freeze: sheet.freeze,
    validations: sheet.validations.map(hostRule).sort(),
    page: {
      orientation: page['Orientation'],
      a4: page['PaperSize'] === 'A4',
      onePageWide: zoom['horizontalFitToPages'] === 1 && zoom['verticalFitToPages'] === undefined,
      centred: page['CenterHorizontally'],
      margins: margins.map((points) => Math.round(Number(points) * 100) / 100),
      footer: page.headersFooters['DefaultForAllPages']!.CenterFooter,
      titleRows: String(page['titleRows']).replace(/^.*!/, ''),
    },
    ...seeHostParts(sheet),
  };
}

/** The same picture of a workbook that stands in the emulated Excel; `names` says which sheets to look at. */
export function seeHost(book: BookSnapshot, names: readonly string[]): SeenBook {
  return {
    sheets: names.map((name) => hostSheet(book.sheets.find((sheet) => sheet.name === name)!)),
    tables: book.tables.map(({ name, sheet, ref, columns, style, bandedRows }) => ({
      name,
      sheet,
      ref,
      columns,
      style,
      banded: bandedRows,
    })),
    names: book.names.map(({ name, formula }) => `${name} ${formula.replace(/^=/, '')}`).sort(),
    mark: book.xmlParts[0] ?? '',
  };
}
