import { OFFICE } from '../../ooxml';
import { areaName, cellName } from '../model/address';
import { PAGE } from '../model/page';
import type { Area, SheetModel } from '../model/sheet-model';
import type { ByteSink } from './byte-sink';
import { conditionalsXml } from './conditional-part';
import type { SheetParts } from './sheet-parts';
import type { SheetRows } from './sheet-rows';
import { validationsXml } from './validation-part';
import { attributes, DECLARATION, escapeXml, SPREADSHEET } from './xml';

const A4 = 9;
const USUAL_WIDTH = 9.140625;

/** A column of n characters is n characters and five pixels wide. */
const fileWidth = (characters: number | undefined) =>
  characters === undefined ? USUAL_WIDTH : characters + 0.7109375;

function viewXml(sheet: SheetModel, active: boolean): string {
  const { frozenRows, frozenColumns } = sheet;
  const corner = cellName(frozenRows, frozenColumns);
  const pane =
    frozenColumns > 0 && frozenRows > 0 ? 'bottomRight' : frozenRows > 0 ? 'bottomLeft' : 'topRight';
  const split = {
    xSplit: frozenColumns > 0 ? frozenColumns : undefined,
    ySplit: frozenRows > 0 ? frozenRows : undefined,
    topLeftCell: corner,
    activePane: pane,
    state: 'frozen',
  };
  const frozen = frozenRows + frozenColumns > 0;
  const selection = `<selection${attributes({ pane: frozen ? pane : undefined, activeCell: corner, sqref: corner })}/>`;
  const view = attributes({ showGridLines: 0, tabSelected: active ? 1 : undefined, workbookViewId: 0 });
  return `<sheetViews><sheetView${view}>${frozen ? `<pane${attributes(split)}/>` : ''}${selection}</sheetView></sheetViews>`;
}

function columnsXml({ widths, hiddenColumns = [] }: SheetModel): string {
  const hidden = new Set(hiddenColumns);
  const count = Math.max(widths.length, ...hiddenColumns.map((column) => column + 1));
  const columns = Array.from({ length: count }, (_, index) => {
    const place = { min: index + 1, max: index + 1, width: fileWidth(widths[index]) };
    return `<col${attributes({ ...place, hidden: hidden.has(index) ? 1 : undefined, customWidth: 1 })}/>`;
  });
  return columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`;
}

/** Against slips only; columns and rows can still be made to fit what stands in them. */
function protectionXml(sheet: SheetModel): string {
  const allowed = { sheet: 1, objects: 1, scenarios: 1, formatColumns: 0, formatRows: 0 };
  return sheet.protected === true ? `<sheetProtection${attributes(allowed)}/>` : '';
}

function mergesXml(merges: readonly Area[]): string {
  if (merges.length === 0) return '';
  const tags = merges.map((area) => `<mergeCell ref="${areaName(area)}"/>`);
  return `<mergeCells count="${merges.length}">${tags.join('')}</mergeCells>`;
}

function pageXml({ page }: SheetModel): string {
  const setup = {
    paperSize: A4,
    orientation: page.landscape ? 'landscape' : 'portrait',
    fitToWidth: 1,
    fitToHeight: 0,
  };
  return [
    '<printOptions horizontalCentered="1"/>',
    `<pageMargins${attributes(PAGE.margins)}/>`,
    `<pageSetup${attributes(setup)}/>`,
    `<headerFooter><oddFooter>${escapeXml(`&C${PAGE.footer}`)}</oddFooter></headerFooter>`,
  ].join('');
}

/** Told from the columns' widths, so that the rows are walked only once: to make them may cost something. */
function usedArea({ widths, rows, tables }: SheetModel): Area {
  const columns = Math.max(1, widths.length, ...tables.map(({ left, columns }) => left + columns.length));
  return { top: 0, left: 0, bottom: Math.max(0, rows.length - 1), right: columns - 1 };
}

/** One worksheet, its elements in the order of the format. */
export function writeSheet(
  { sheet, tables, drawing, notes }: SheetParts,
  active: boolean,
  rows: SheetRows,
  sink: ByteSink,
): void {
  const used = areaName(usedArea(sheet));
  const tableParts = tables.map(({ id }) => `<tablePart r:id="${id}"/>`);
  const before = [
    `${DECLARATION}<worksheet xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}/relationships">`,
    `<sheetPr><tabColor rgb="FF${sheet.tabColor.slice(1)}"/><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="${used}"/>`,
    viewXml(sheet, active),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(sheet),
    '<sheetData>',
  ];
  const after = [
    '</sheetData>',
    protectionXml(sheet),
    mergesXml(sheet.merges ?? []),
    conditionalsXml(sheet.conditionals ?? []),
    validationsXml(sheet.validations),
    pageXml(sheet),
    // Codes and figures typed as text are meant as text; hidden columns hold the short form of their formula.
    `<ignoredErrors><ignoredError sqref="${used}" numberStoredAsText="1" calculatedColumn="1"/></ignoredErrors>`,
    drawing === undefined ? '' : `<drawing r:id="${drawing.id}"/>`,
    notes === undefined ? '' : `<legacyDrawing r:id="${notes.id}"/>`,
    tableParts.length === 0
      ? ''
      : `<tableParts count="${tableParts.length}">${tableParts.join('')}</tableParts>`,
    '</worksheet>',
  ];
  for (const text of before) sink.text(text);
  rows.write(sheet.rows, sheet.tables, sink);
  for (const text of after) sink.text(text);
}
