import { type Plan, SECTIONS } from '../../plan';
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

/** Tables beside «Dự toán» that hold parts of its lines, row by row. */
const BESIDE: readonly (readonly [string, TableSpec])[] = [
  ['appraisal', records.appraisal],
  ['execution', records.execution],
];

/** A sheet to go to where the plan's texts do not say which row. */
const SHEETS: Readonly<Record<string, string>> = {
  sections: records.texts.sheet,
  responsibilities: records.organisation.sheet,
  reporting: records.organisation.sheet,
  recipients: records.organisation.sheet,
  log: records.log.sheet,
  lines: budget.sheet,
  funding: records.funding.sheet,
  legalBases: records.bases.sheet,
  localNorms: records.localNorms.sheet,
};

/** Which column of a gathered sheet holds which field of a list; '' is all others. */
const GATHERED: Readonly<
  Record<string, { readonly spec: TableSpec; readonly fields: Readonly<Record<string, string>> }>
> = {
  sections: { spec: records.texts, fields: { value: 'value', unit: 'unit', '': 'text' } },
  responsibilities: { spec: records.organisation, fields: { unit: 'unit', role: 'role', '': 'text' } },
  reporting: { spec: records.organisation, fields: { to: 'unit', deadline: 'deadline', '': 'text' } },
  recipients: { spec: records.organisation, fields: { '': 'unit' } },
  log: { spec: records.log, fields: { date: 'date', who: 'who', note: 'note', '': 'status' } },
};

/** Where something of a plan is seen in its book: a sheet and a cell of it as it is laid out. */
export interface Seen {
  readonly sheet: string;
  readonly cell: string;
  /** The same as a formula that finds the row after sorting; undefined where a row has no id. */
  readonly link?: string;
  /** The column or the entry, as people read it. */
  readonly title: string;
  readonly kind: string;
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
  /** Where texts stand that a sheet gathers from several lists of the plan: sheet and row from 0. */
  private readonly texts = new Map<string, number>();

  constructor(plan: Plan) {
    this.gather(plan);
    for (const [table, list] of [
      ['lines', plan.lines],
      ['activities', plan.activities],
      ['funding', plan.funding],
    ] as const) {
      list.forEach(({ id }, index) => this.rows.set(`${table} ${id}`, index));
    }
  }

  /** «Nội dung kế hoạch», «Phân công – báo cáo – nơi nhận» and «Nhật ký» show their lists one below the other. */
  private gather({ sections, responsibilities, reporting, recipients, log }: Plan): void {
    const number = (lists: readonly (readonly [string, number])[]) => {
      let from = 0;
      for (const [name, count] of lists) {
        this.texts.set(name, from);
        from += count;
      }
    };
    number(SECTIONS.map((name) => [`sections ${name}`, sections[name].length]));
    const tasks = responsibilities.reduce((sum, duty) => sum + duty.tasks.length, 0);
    number([
      ['responsibilities', tasks],
      ['reporting', reporting.length],
      ['recipients', recipients.length],
    ]);
    number([['log', log.length]]);
    responsibilities.reduce((sum, duty, index) => {
      this.texts.set(`responsibilities ${index + 1}`, sum);
      return sum + duty.tasks.length;
    }, 0);
  }

  /** A text by its number from 1; a duty begins where its first task stands. */
  private ofText(table: string, row: string, field: string): number | undefined {
    if (!/^\d+$/.test(row)) return undefined;
    const duty = this.texts.get(`${table} ${row}`);
    const from = this.texts.get(table === 'sections' ? `sections ${field}` : table);
    return duty ?? (from === undefined ? undefined : from + Number(row) - 1);
  }

  seen({ table, row, field }: Place): Seen {
    const beside = table === 'lines' ? BESIDE.find(([name]) => field.split('.')[0] === name) : undefined;
    const spec = beside?.[1] ?? SPECS[table];
    if (spec !== undefined) return this.inTable(spec, table, row, field);
    const at = info.fields.findIndex(({ path }) => path === field || path.startsWith(`${field}.`));
    const entry = table === '' ? info.fields[at] : undefined;
    if (entry !== undefined)
      return {
        sheet: info.sheet,
        cell: cellName(HEADER_ROW + 1 + at, 1),
        title: entry.label,
        kind: entry.kind,
      };
    const sheet = SHEETS[table] ?? SHEETS[field.split('.')[0] ?? ''] ?? info.sheet;
    const text = this.ofText(table, row, field);
    const { spec: gathered, fields } = GATHERED[table] ?? {};
    if (text === undefined || gathered === undefined) return { sheet, cell: 'A1', title: '', kind: 'text' };
    const wanted = fields?.[field] ?? fields?.[''];
    const column = gathered.columns.findIndex((one) => one.field === wanted);
    const { title = '', kind = 'text' } = gathered.columns[column] ?? {};
    return { sheet, cell: cellName(HEADER_ROW + 1 + text, Math.max(0, column)), title, kind };
  }

  private inTable(spec: TableSpec, table: string, row: string, field: string): Seen {
    const column = columnOf(spec, field);
    const index = this.rows.get(`${table} ${row}`);
    const number = index ?? (/^\d+$/.test(row) ? Number(row) - 1 : 0);
    const { title: head = '', kind = 'text' } = spec.columns[column] ?? {};
    const said = { title: head, kind };
    const cell = cellName(HEADER_ROW + 1 + number, column);
    if (index === undefined) return { sheet: spec.sheet, cell, ...said };
    const [id, title] = [spec.columns[0]?.title ?? '', spec.columns[column]?.title ?? ''];
    const place = `ROW(${spec.table}[[#Headers],[${id}]])+MATCH("${row}",${spec.table}[${id}],0)`;
    const link = `"#${quoteSheet(spec.sheet)}!"&ADDRESS(${place},COLUMN(${spec.table}[[#Headers],[${title}]]))`;
    return { sheet: spec.sheet, cell, link, ...said };
  }
}
