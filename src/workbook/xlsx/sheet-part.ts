import { areaName, cellName } from '../model/address';
import type { Cell, RowModel, SheetModel, Validation, ValidationRule } from '../model/sheet-model';
import { PAGE } from '../model/page';
import type { SharedStrings } from './shared-strings';
import { styleIndex } from './styles-part';
import { attributes, DECLARATION, escapeXml } from './xml';

const NAMESPACES =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const A4 = 9;

/** A column of n characters is n characters and five pixels wide. */
const fileWidth = (characters: number) => characters + 0.7109375;

function cellXml(cell: Cell, address: string, strings: SharedStrings): string {
  const open = `<c r="${address}" s="${styleIndex(cell.style)}"`;
  const formula = cell.formula === undefined ? '' : `<f>${escapeXml(cell.formula)}</f>`;
  if (typeof cell.value === 'number') return `${open}>${formula}<v>${cell.value}</v></c>`;
  if (cell.value === null) return formula === '' ? `${open}/>` : `${open}>${formula}</c>`;
  if (formula !== '') return `${open} t="str">${formula}<v>${escapeXml(cell.value)}</v></c>`;
  return `${open} t="s"><v>${strings.indexOf(cell.value)}</v></c>`;
}

function rowXml(row: RowModel, index: number, strings: SharedStrings): string {
  let cells = '';
  row.cells.forEach((cell, column) => {
    if (cell !== null) cells += cellXml(cell, cellName(index, column), strings);
  });
  return `<row${attributes({ r: index + 1, ht: row.height })}>${cells}</row>`;
}

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

function ruleXml(rule: ValidationRule): { type: string; operator?: string; formulas: string[] } {
  if (rule.kind === 'list') return { type: 'list', formulas: [`"${rule.choices.join(',')}"`] };
  if (rule.kind === 'reference') return { type: 'list', formulas: [rule.source] };
  return { type: rule.kind, operator: 'between', formulas: [String(rule.min), String(rule.max)] };
}

function validationXml({ area, rule, title, message }: Validation): string {
  const { type, operator, formulas } = ruleXml(rule);
  // A warning, not a stop: what people type is read and judged, never thrown away by a dialog.
  const shown = {
    errorStyle: 'warning',
    allowBlank: 1,
    showErrorMessage: 1,
    errorTitle: title,
    error: message,
  };
  const tags = formulas.map(
    (formula, index) => `<formula${index + 1}>${escapeXml(formula)}</formula${index + 1}>`,
  );
  return `<dataValidation${attributes({ type, operator, ...shown, sqref: areaName(area) })}>${tags.join('')}</dataValidation>`;
}

function validationsXml(validations: readonly Validation[]): string {
  if (validations.length === 0) return '';
  return `<dataValidations count="${validations.length}">${validations.map(validationXml).join('')}</dataValidations>`;
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

/** One worksheet; `tableIds` are the relationship ids of its tables. */
export function sheetPart(
  sheet: SheetModel,
  active: boolean,
  tableIds: readonly string[],
  strings: SharedStrings,
): string {
  const columns = Math.max(1, ...sheet.rows.map((row) => row.cells.length));
  const area = { top: 0, left: 0, bottom: Math.max(0, sheet.rows.length - 1), right: columns - 1 };
  const widths = sheet.widths.map(
    (width, index) =>
      `<col${attributes({ min: index + 1, max: index + 1, width: fileWidth(width), customWidth: 1 })}/>`,
  );
  const tables = tableIds.map((id) => `<tablePart r:id="${id}"/>`);
  return [
    `${DECLARATION}<worksheet ${NAMESPACES}>`,
    `<sheetPr><tabColor rgb="FF${sheet.tabColor.slice(1)}"/><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="${areaName(area)}"/>`,
    viewXml(sheet, active),
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${widths.join('')}</cols>`,
    `<sheetData>${sheet.rows.map((row, index) => rowXml(row, index, strings)).join('')}</sheetData>`,
    validationsXml(sheet.validations),
    pageXml(sheet),
    tables.length === 0 ? '' : `<tableParts count="${tables.length}">${tables.join('')}</tableParts>`,
    '</worksheet>',
  ].join('');
}
