import type { Plan } from '../../plan';
import type { Finding } from '../../review';
import type { GridTable } from '../../workbook';
import type { Selection } from '../grid/selection';

/** Where in the plan people are; `summons` counts the times something asked to be looked at there. */
export interface Place {
  readonly table: GridTable;
  readonly selection: Selection;
  readonly summons: number;
}

/** One cell, without the code of the grid: the page knows its places before there is a grid. */
const cell = (row: number, column: number): Selection => ({ at: { row, column }, to: { row, column } });

/** The first cell there is something to say in. */
export const START: Place = {
  table: 'lines',
  selection: cell(0, 2),
  summons: 0,
};

/** The cell that a finding speaks of; undefined where the grid has none. */
export async function placeOf({ where }: Finding, plan: Plan, before: Place): Promise<Place | undefined> {
  const { table } = where;
  if (table !== 'lines' && table !== 'activities') return undefined;
  const row = plan[table].findIndex(({ id }) => id === where.row);
  if (row < 0) return undefined;
  const { gridColumns } = await (await import('../../workbook')).loadGrid();
  const columns = gridColumns(table, plan);
  const column = columns.findIndex(
    ({ field }) => field === where.field || field.startsWith(`${where.field}.`),
  );
  return { table, selection: cell(row, Math.max(1, column)), summons: before.summons + 1 };
}
