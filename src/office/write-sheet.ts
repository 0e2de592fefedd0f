import {
  type Area,
  type Cell,
  areaName,
  BORDER_COLOR,
  type CellStyle,
  FONT,
  PAGE,
  type SheetModel,
  type StyleName,
  styleOf,
  type TableModel,
  TABLE_STYLE,
  tableArea,
  titleRowsReference,
  type Validation,
} from '../workbook';
import { looksLikeFormula, quoted } from './cell-text';
import { regionsOf } from './regions';

const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;
const ALIGN = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VALIGN = { top: 'Top', center: 'Center' } as const;
const INCH = 72;

/** Characters of the standard font → points, as the file's widths come out on screen. */
const widthInPoints = (characters: number) => (characters * 7 + 5) * 0.75;

/** One value for every cell of a range: a column's format travels once. */
function setNumberFormat(range: Excel.Range, format: string): void {
  (range as { numberFormat: unknown }).numberFormat = format;
}

function drawBorders(range: Excel.Range, { top, left, bottom, right }: Area): void {
  const inside: Excel.BorderIndex[] = [];
  if (bottom > top) inside.push(Excel.BorderIndex.insideHorizontal);
  if (right > left) inside.push(Excel.BorderIndex.insideVertical);
  for (const edge of [...EDGES, ...inside]) {
    const border = range.format.borders.getItem(edge);
    border.style = 'Continuous';
    border.color = BORDER_COLOR;
  }
}

/**
 * Looks travel property by property, each in the fewest rectangles: only what differs from an empty cell is sent.
 * Number formats go first, so that a text is never taken for a number or a date when it arrives.
 */
function formatSheet(worksheet: Excel.Worksheet, sheet: SheetModel): void {
  const { font } = worksheet.getRange().format;
  font.name = FONT.name;
  font.size = FONT.size;
  const each = <T>(
    pick: (style: CellStyle) => T | undefined,
    apply: (range: Excel.Range, value: T, area: Area) => void,
  ) => {
    for (const { value, area } of regionsOf(sheet, (cell) => pick(styleOf(cell.style)))) {
      apply(worksheet.getRange(areaName(area)), value, area);
    }
  };
  each((style) => style.numberFormat, setNumberFormat);
  each(
    (style) => ALIGN[style.horizontal],
    ({ format }, value) => (format.horizontalAlignment = value),
  );
  each(
    (style) => VALIGN[style.vertical],
    ({ format }, value) => (format.verticalAlignment = value),
  );
  each(
    (style) => style.indent,
    ({ format }, steps) => (format.indentLevel = steps),
  );
  each(
    (style) => style.wrap,
    ({ format }) => (format.wrapText = true),
  );
  each(
    (style) => style.bold,
    ({ format }) => (format.font.bold = true),
  );
  each(
    (style) => style.italic,
    ({ format }) => (format.font.italic = true),
  );
  each(
    (style) => style.size,
    ({ format }, size) => (format.font.size = size),
  );
  each(
    (style) => style.color,
    ({ format }, color) => (format.font.color = color),
  );
  each(
    (style) => style.fill,
    ({ format }, color) => (format.fill.color = color),
  );
  each(
    (style) => style.border,
    (range, _, area) => {
      drawBorders(range, area);
    },
  );
}

function sizeSheet(worksheet: Excel.Worksheet, sheet: SheetModel): void {
  sheet.widths.forEach((width, column) => {
    worksheet.getRange(areaName({ top: 0, left: column, bottom: 0, right: column })).format.columnWidth =
      widthInPoints(width);
  });
  // Heights are left to Excel, so that rows keep growing with what people type.
  worksheet.getRangeByIndexes(0, 0, sheet.rows.length, sheet.widths.length).format.autofitRows();
}

/**
 * Everything but formulas, as one block: null leaves a cell as it is. Text that looks like a formula is written with
 * an apostrophe into a cell of general format, where that always means text; the cell's own format comes back after.
 */
function writeConstants(worksheet: Excel.Worksheet, sheet: SheetModel): void {
  const columns = Math.max(...sheet.rows.map((row) => row.cells.length));
  const quotedCells: { range: Excel.Range; style: StyleName }[] = [];
  const valueOf = (cell: Cell | null | undefined, row: number, column: number) => {
    if (cell === null || cell === undefined || cell.formula !== undefined) return null;
    if (typeof cell.value !== 'string' || !looksLikeFormula(cell.value)) return cell.value;
    quotedCells.push({ range: worksheet.getRangeByIndexes(row, column, 1, 1), style: cell.style });
    return quoted(cell.value);
  };
  const values = sheet.rows.map(({ cells }, row) =>
    Array.from({ length: columns }, (_, column) => valueOf(cells[column], row, column)),
  );
  for (const { range } of quotedCells) setNumberFormat(range, 'General');
  worksheet.getRangeByIndexes(0, 0, values.length, columns).values = values;
  for (const { range, style } of quotedCells) setNumberFormat(range, styleOf(style).numberFormat);
}

function addTable(worksheet: Excel.Worksheet, model: TableModel): Excel.Table {
  const table = worksheet.tables.add(worksheet.getRange(areaName(tableArea(model))), true);
  table.name = model.name;
  table.style = TABLE_STYLE;
  table.showBandedRows = false;
  return table;
}

/** The first of three passes: sheets must all have their tables before a formula may name one. */
export function layOutSheet(worksheet: Excel.Worksheet, sheet: SheetModel): Excel.Table[] {
  worksheet.tabColor = sheet.tabColor;
  worksheet.showGridlines = false;
  formatSheet(worksheet, sheet);
  sizeSheet(worksheet, sheet);
  writeConstants(worksheet, sheet);
  return sheet.tables.map((table) => addTable(worksheet, table));
}

/** Formulas: a calculated column as one formula for all its rows, others cell by cell. */
export function writeFormulas(worksheet: Excel.Worksheet, sheet: SheetModel): void {
  const inTable = (row: number, column: number) =>
    sheet.tables.some(({ top, left, rows, columns }) => {
      return row > top && row <= top + rows && columns[column - left]?.formula !== undefined;
    });
  sheet.rows.forEach(({ cells }, row) => {
    cells.forEach((cell, column) => {
      if (cell?.formula === undefined || inTable(row, column)) return;
      worksheet.getRangeByIndexes(row, column, 1, 1).formulas = [[`=${cell.formula}`]];
    });
  });
  for (const { top, left, rows, columns } of sheet.tables) {
    columns.forEach(({ formula }, index) => {
      if (formula === undefined) return;
      const range = worksheet.getRangeByIndexes(top + 1, left + index, rows, 1);
      (range as { formulas: unknown }).formulas = `=${formula}`;
    });
  }
}

function ruleOf({ rule }: Validation): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.choices.join(',') } };
    case 'reference':
      return { list: { inCellDropDown: true, source: `=${rule.source}` } };
    case 'whole':
      return { wholeNumber: { formula1: rule.min, formula2: rule.max, operator: 'Between' } };
    case 'decimal':
      return { decimal: { formula1: rule.min, formula2: rule.max, operator: 'Between' } };
    case 'date':
      return { date: { formula1: `=${rule.min}`, formula2: `=${rule.max}`, operator: 'Between' } };
  }
}

function addValidation(worksheet: Excel.Worksheet, validation: Validation): void {
  const { dataValidation } = worksheet.getRange(areaName(validation.area));
  dataValidation.rule = ruleOf(validation);
  const { title, message } = validation;
  dataValidation.errorAlert = { showAlert: true, style: 'Warning', title, message };
}

/** The last pass: what needs names, and how the sheet is seen and printed. */
export function finishSheet(worksheet: Excel.Worksheet, sheet: SheetModel): void {
  for (const validation of sheet.validations) addValidation(worksheet, validation);
  const { frozenRows, frozenColumns, page } = sheet;
  if (frozenRows > 0 && frozenColumns > 0) {
    worksheet.freezePanes.freezeAt(worksheet.getRangeByIndexes(0, 0, frozenRows, frozenColumns));
  } else if (frozenRows > 0) worksheet.freezePanes.freezeRows(frozenRows);
  const layout = worksheet.pageLayout;
  layout.orientation = page.landscape ? 'Landscape' : 'Portrait';
  layout.paperSize = 'A4';
  layout.centerHorizontally = true;
  // No number of pages high: as many as the rows need.
  layout.zoom = { horizontalFitToPages: 1 };
  const { margins } = PAGE;
  layout.leftMargin = margins.left * INCH;
  layout.rightMargin = margins.right * INCH;
  layout.topMargin = margins.top * INCH;
  layout.bottomMargin = margins.bottom * INCH;
  layout.headerMargin = margins.header * INCH;
  layout.footerMargin = margins.footer * INCH;
  layout.headersFooters.defaultForAllPages.centerFooter = PAGE.footer;
  if (page.titleRows !== undefined) layout.setPrintTitleRows(titleRowsReference(page.titleRows));
}
