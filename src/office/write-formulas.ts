import type { SheetModel } from '../workbook';
import { textFormulaSteps } from './format-sheet';
import { regionsOf } from './regions';
import { type Step, step, type Target } from './steps';
import { formulaSteps, valueSteps } from './write-cells';

type ColumnFormula = (row: number, column: number) => string | undefined;

/** The formula of the calculated column that a cell lies in. */
function columnFormulas({ tables }: SheetModel): ColumnFormula {
  return (row, column) => {
    const table = tables.find(
      ({ top, left, rows, columns }) =>
        row > top && row <= top + rows && column >= left && column < left + columns.length,
    );
    return table?.columns[column - table.left]?.formula;
  };
}

/** A calculated column is one formula for all its rows: Excel then gives it to rows that people add, too. */
function* columnSteps({ sheet, worksheet }: Target): Generator<Step> {
  for (const { top, left, rows, columns } of sheet.tables) {
    for (const [index, { formula }] of columns.entries()) {
      if (formula === undefined) continue;
      yield step({ ranges: 1, actions: 1, data: formula }, () => {
        const range = worksheet().getRangeByIndexes(top + 1, left + index, rows, 1);
        (range as { formulas: unknown }).formulas = `=${formula}`;
      });
    }
  }
}

/** Calculated columns, then the cells that differ from theirs: a formula of their own, or what was typed over it. */
export function* writeFormulaSteps(target: Target): Generator<Step> {
  const { sheet } = target;
  const columnFormula = columnFormulas(sheet);
  yield* columnSteps(target);
  const own = regionsOf(sheet, ({ formula }, row, column) =>
    formula !== undefined && formula !== columnFormula(row, column) ? true : undefined,
  );
  for (const { area } of own) yield* formulaSteps(target, area);
  const typed = regionsOf(sheet, ({ formula }, row, column) =>
    formula === undefined && columnFormula(row, column) !== undefined ? true : undefined,
  );
  for (const { area } of typed) {
    for (const one of valueSteps(target, area, (cell) => cell?.value ?? '')) yield { ...one, cells: 0 };
  }
  yield* textFormulaSteps(target);
}
