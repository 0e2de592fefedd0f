import type { Plan } from '../../plan';
import type { Place } from '../../review';
import { cellName, quoteSheet } from '../model/address';
import type { TableSpec } from './column';
import activities from './data/activities.json';
import budget from './data/budget.json';
import info from './data/info.json';
import records from './data/records.json';
import { HEADER_ROW } from './table-sheet';

/** Under which table of the book a list of the plan stands. */
const SPECS: Readonly<Record<string, TableSpec>> = {
  lines: budget,
  activities,
  funding: records.funding,
  quotations: records.quotations,
  contributions: records.contributions,
  localNorms: records.localNorms,
  legalBases: records.bases,
};

/** A sheet to go to where the plan's texts do not say which row. */
const SHEETS: Readonly<Record<string, string>> = {
  sections: records.texts.sheet,
  responsibilities: records.organisation.sheet,
  reporting: records.organisation.sheet,
  recipients: records.organisation.sheet,
  log: records.log.sheet,
};

/** Where something of a plan is seen in its book: a sheet and a cell of it as it is laid out. */
export interface Seen {
  readonly sheet: string;
  readonly cell: string;
  /** The same as a formula that finds the row after sorting; undefined where a row has no id. */
  readonly link?: string;
}

/** The column of a field, else of the first field that begins like it: «sources» is at its first purse. */
function columnOf(spec: TableSpec, field: string): number {
  const exact = spec.columns.findIndex((column) => column.field === field);
  const head = field.split('.')[0] ?? '';
  const near = spec.columns.findIndex(
    (column) =>
      column.field.startsWith(`${field}.`) || column.field === head || column.field.startsWith(`${head}.`),
  );
  return Math.max(0, exact >= 0 ? exact : near);
}

/** Finds the cells of a plan's records; built once for a plan. */
export class Places {
  private readonly rows = new Map<string, number>();

  constructor(plan: Plan) {
    for (const [table, list] of [
      ['lines', plan.lines],
      ['activities', plan.activities],
      ['funding', plan.funding],
    ] as const) {
      list.forEach(({ id }, index) => this.rows.set(`${table} ${id}`, index));
    }
  }

  seen({ table, row, field }: Place): Seen {
    const spec = SPECS[table];
    if (spec !== undefined) return this.inTable(spec, table, row, field);
    const at = info.fields.findIndex(({ path }) => path === field || path.startsWith(`${field}.`));
    if (table === '' && at >= 0) return { sheet: info.sheet, cell: cellName(HEADER_ROW + 1 + at, 1) };
    return { sheet: SHEETS[table] ?? SHEETS[field] ?? info.sheet, cell: 'A1' };
  }

  private inTable(spec: TableSpec, table: string, row: string, field: string): Seen {
    const column = columnOf(spec, field);
    const index = this.rows.get(`${table} ${row}`);
    const number = index ?? (/^\d+$/.test(row) ? Number(row) - 1 : 0);
    const cell = cellName(HEADER_ROW + 1 + number, column);
    if (index === undefined) return { sheet: spec.sheet, cell };
    const [id, title] = [spec.columns[0]?.title ?? '', spec.columns[column]?.title ?? ''];
    const place = `ROW(${spec.table}[[#Headers],[${id}]])+MATCH("${row}",${spec.table}[${id}],0)`;
    const link = `"#${quoteSheet(spec.sheet)}!"&ADDRESS(${place},COLUMN(${spec.table}[[#Headers],[${title}]]))`;
    return { sheet: spec.sheet, cell, link };
  }
}
