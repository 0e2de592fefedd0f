import { areaName, type BookModel, cellName } from '../../src/workbook';
import { peerDiff, peerStyles } from './peer-look';

interface Sheet {
  columns: { width: number }[];
  getRow(number: number): { height: number };
  getCell(row: number, column: number): { value: unknown; style: object };
  addTable(table: object): void;
  addConditionalFormatting(rule: object): void;
  mergeCells(range: string): void;
  readonly dataValidations: { add(range: string, rule: object): void };
}

interface Workbook {
  addWorksheet(name: string, options: object): Sheet;
  readonly xlsx: { writeBuffer(): Promise<Uint8Array> };
}

/** What is used of exceljs, which is installed for the bench only. */
export interface ExcelJs {
  readonly Workbook: new () => Workbook;
}

const SPELLING = { color: (value: string) => ({ argb: `FF${value.slice(1)}` }), middle: 'middle' };

function addTables(sheet: BookModel['sheets'][number], target: Sheet): void {
  for (const { name, top, left, columns, rows } of sheet.tables) {
    target.addTable({
      name,
      ref: cellName(top, left),
      columns: columns.map(({ title }) => ({ name: title, filterButton: true })),
      rows: sheet.rows
        .slice(top + 1, top + 1 + rows)
        .map(({ cells }) => columns.map((_, index) => cells[left + index]?.value ?? null)),
    });
  }
}

function addRules(sheet: BookModel['sheets'][number], target: Sheet): void {
  for (const { area, rule, title, message } of sheet.validations) {
    const shown = { errorStyle: 'warning', showErrorMessage: true, errorTitle: title, error: message };
    const what =
      rule.kind === 'list'
        ? { type: 'list', formulae: [`"${rule.choices.join(',')}"`] }
        : rule.kind === 'reference'
          ? { type: 'list', formulae: [rule.source] }
          : {
              type: rule.kind === 'date' ? 'decimal' : rule.kind,
              operator: 'between',
              formulae: [rule.min, rule.max],
            };
    target.dataValidations.add(areaName(area), { ...what, ...shown });
  }
  (sheet.conditionals ?? []).forEach(({ area, formula, look }, index) => {
    const style = peerDiff(look, SPELLING);
    const rules = [{ type: 'expression', formulae: [formula], priority: index + 1, style }];
    target.addConditionalFormatting({ ref: areaName(area), rules });
  });
}

/** Our book in the model of exceljs. */
export function excelJsBook(exceljs: ExcelJs, book: BookModel): Workbook {
  const workbook = new exceljs.Workbook();
  const styleOfCell = peerStyles(SPELLING);
  for (const sheet of book.sheets) {
    const views = [{ state: 'frozen', xSplit: sheet.frozenColumns, ySplit: sheet.frozenRows }];
    const target = workbook.addWorksheet(sheet.name, { views });
    target.columns = sheet.widths.map((width) => ({ width }));
    addTables(sheet, target);
    sheet.rows.forEach(({ cells, height }, index) => {
      if (height !== undefined) target.getRow(index + 1).height = height;
      cells.forEach((cell, column) => {
        if (cell === null) return;
        const place = target.getCell(index + 1, column + 1);
        place.value =
          cell.formula === undefined
            ? cell.value
            : { formula: cell.formula, result: cell.value ?? undefined };
        place.style = styleOfCell(cell.style);
      });
    });
    for (const area of sheet.merges ?? []) target.mergeCells(areaName(area));
    addRules(sheet, target);
  }
  return workbook;
}
