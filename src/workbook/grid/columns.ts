import type { Plan } from '../../plan';
import { type Column, computedStyle, type TableSpec } from '../sheets/column';
import activities from '../sheets/data/activities.json';
import budget from '../sheets/data/budget.json';
import shown from './columns.json';

export type GridTable = 'lines' | 'activities';

/** What a cell may be chosen from; who shows the grid knows what stands in each list. */
export type ListName = 'activities' | 'units' | 'norms' | 'groups' | 'funding' | 'offices' | 'parts';

/** A column of the sheet as a grid on the screen shows it. */
export interface GridColumn {
  readonly field: string;
  readonly kind: string;
  readonly title: string;
  readonly hint?: string;
  /** px */
  readonly width: number;
  readonly computed: boolean;
  readonly numeric: boolean;
  /** A plan must say something here: an emptied cell shows the gap. */
  readonly must: boolean;
  readonly list?: ListName;
}

const SPECS: Readonly<Record<GridTable, TableSpec>> = { lines: budget, activities };

export const sheetOf = (table: GridTable) => SPECS[table].sheet;

const NUMERIC = new Set(['quantity', 'times', 'count', 'money', 'source', 'fact']);
/** Computed columns that hold figures. */
const FIGURES = new Set(['amount', 'gap', 'limit']);

interface Look {
  readonly field: string;
  readonly width: number;
  readonly must?: boolean;
  readonly list?: string;
  /** The last year in which there is such money. */
  readonly until?: number;
}

function columnOf({ field, kind, title, note }: Column, { width, must = false, list }: Look): GridColumn {
  return {
    field,
    kind,
    title,
    width,
    must,
    computed: computedStyle(kind) !== undefined,
    numeric: NUMERIC.has(kind) || FIGURES.has(field),
    ...(note === undefined ? {} : { hint: note }),
    ...(list === undefined ? {} : { list: list as ListName }),
  };
}

/** The columns of a table for a plan of that year, in the order in which they are filled in. */
export function gridColumns(table: GridTable, { year }: Pick<Plan, 'year'>): GridColumn[] {
  const looks: readonly Look[] = shown[table];
  const byField = new Map(SPECS[table].columns.map((column) => [column.field, column]));
  return looks.flatMap((look) => {
    const column = byField.get(look.field);
    if (column === undefined) throw new Error(`the sheet has no column ${look.field}`);
    return look.until !== undefined && year > look.until ? [] : [columnOf(column, look)];
  });
}

/** Every column of the sheet that somebody may paste, by its titles. */
export function pastedColumns(table: GridTable): Map<string, GridColumn> {
  const looks: readonly Look[] = shown[table];
  const known = new Map(looks.map((look) => [look.field, look]));
  return new Map(
    SPECS[table].columns
      .filter(({ kind }) => kind !== 'helper')
      .flatMap((column) => {
        const made = columnOf(column, known.get(column.field) ?? { field: column.field, width: 0 });
        return [column.title, ...(column.also ?? [])].map((title) => [title, made] as const);
      }),
  );
}

/** A fact as a column, whether or not the sheet has one for it. */
export function factColumn(name: string, title: string): GridColumn {
  return {
    field: `facts.${name}`,
    kind: 'fact',
    title,
    width: 0,
    computed: false,
    numeric: true,
    must: false,
  };
}
