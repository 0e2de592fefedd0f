import { areaName, type BookModel, type Cell, tableArea } from '../../src/workbook';
import { peerDiff, peerStyles } from './peer-look';

/** What is used of hucre, which is installed for the bench only. */
export interface Hucre {
  writeXlsx(options: unknown): Promise<Uint8Array>;
}

const SPELLING = { color: (value: string) => ({ rgb: value.slice(1) }), middle: 'center' };

/** Our book as hucre takes it: values by row, looks and formulas by cell. */
export function hucreBook(book: BookModel): object {
  const styleOfCell = peerStyles(SPELLING);
  const cellFor = ({ value, formula, style }: Cell) => ({
    style: styleOfCell(style),
    ...(formula === undefined ? { value } : { formula, formulaResult: value }),
  });
  const sheets = book.sheets.map((sheet) => {
    const cells = new Map<string, object>();
    sheet.rows.forEach(({ cells: row }, index) => {
      row.forEach((cell, column) => {
        if (cell !== null) cells.set(`${index},${column}`, cellFor(cell));
      });
    });
    const heights = sheet.rows.flatMap(({ height }, index) =>
      height === undefined ? [] : [[index, { height }] as const],
    );
    return {
      name: sheet.name,
      columns: sheet.widths.map((width) => ({ width })),
      rows: sheet.rows.map((row) => row.cells.map((cell) => cell?.value ?? null)),
      cells,
      rowDefs: new Map(heights),
      merges: (sheet.merges ?? []).map(({ top, left, bottom, right }) => {
        return { startRow: top, startCol: left, endRow: bottom, endCol: right };
      }),
      freezePane: { rows: sheet.frozenRows, columns: sheet.frozenColumns },
      tables: sheet.tables.map((table) => ({
        name: table.name,
        range: areaName(tableArea(table)),
        columns: table.columns.map(({ title }) => ({ name: title })),
      })),
      dataValidations: sheet.validations.map(({ area, rule, title, message }) => ({
        range: areaName(area),
        ...(rule.kind === 'list'
          ? { type: 'list', values: rule.choices }
          : rule.kind === 'reference'
            ? { type: 'list', formula1: rule.source }
            : { type: rule.kind, operator: 'between', formula1: `${rule.min}`, formula2: `${rule.max}` }),
        errorStyle: 'warning',
        showErrorMessage: true,
        errorTitle: title,
        errorMessage: message,
      })),
      conditionalRules: (sheet.conditionals ?? []).map(({ area, formula, look }, index) => ({
        type: 'expression',
        priority: index + 1,
        formula,
        range: areaName(area),
        style: peerDiff(look, SPELLING),
      })),
    };
  });
  return { sheets };
}
