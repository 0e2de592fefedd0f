import {
  type BudgetLine,
  lineAmount,
  MILLI,
  mulDiv,
  type Plan,
  sum,
  SECTIONS,
  SOURCES,
  toSerial,
} from '../../plan';
import type { BookContext } from '../book-context';
import { SEVERITIES } from '../../review';
import { sameName } from '../model/raw-book';
import type { CellValue, NamedReference, SheetModel } from '../model/sheet-model';
import type { Column, TableSpec } from './column';
import data from './data/records.json';
import { plannedBy } from './funds';
import { type Look, layoutTable } from './table-sheet';

interface Laid {
  readonly sheet: SheetModel;
  readonly names: readonly NamedReference[];
}

const COLOR = '#5D6D7E';

function table<T>(
  context: BookContext,
  spec: TableSpec,
  records: readonly T[],
  computed: (record: T, column: Column) => CellValue = () => null,
  look: Partial<Look> = {},
): SheetModel {
  const shape: Look = { tabColor: COLOR, frozenColumns: 1, hidden: true, ...look };
  return layoutTable(spec, context.codecs, shape, records, computed, context.keptOf(spec.table));
}

const alone = (sheet: SheetModel): Laid => ({ sheet, names: [] });

export const layoutBases = (context: BookContext) =>
  alone(table(context, data.bases, context.plan.legalBases));

export function layoutTexts(context: BookContext): Laid {
  const { sections } = context.plan;
  const rows = SECTIONS.flatMap((section) =>
    sections[section].map((item) => ({ value: null, unit: '', ...item, section })),
  );
  return alone(table(context, data.texts, rows));
}

/** Duties a row a task, then who reports, then who receives the plan. */
export function layoutOrganisation(context: BookContext): Laid {
  const { responsibilities, reporting, recipients } = context.plan;
  const blank = { role: '', text: '', deadline: null };
  const rows = [
    ...responsibilities.flatMap(({ role, unit, tasks }) =>
      tasks.map((text) => ({ ...blank, kind: 'duty', role, unit, text })),
    ),
    ...reporting.map(({ text, to, deadline }) => ({ ...blank, kind: 'report', unit: to, text, deadline })),
    ...recipients.map((unit) => ({ ...blank, kind: 'recipient', unit })),
  ];
  return alone(table(context, data.organisation, rows));
}

export function layoutFunding(context: BookContext): Laid {
  const { plan } = context;
  const planned = plannedBy(plan);
  const sheet = table(
    context,
    data.funding,
    plan.funding,
    ({ part, source }, { field }) => {
      const own = part === '' ? plan.part : part;
      return field === 'planned' ? planned(own, source) : own;
    },
    { blanks: { 'x.part': plan.part } },
  );
  const id = data.funding.columns[0]?.title ?? '';
  return { sheet, names: [{ name: data.funding.idName, formula: `${data.funding.table}[${id}]` }] };
}

export function layoutQuotations(context: BookContext): Laid {
  const contents = new Map(context.plan.lines.map(({ id, content }) => [id, content]));
  return alone(
    table(context, data.quotations, context.plan.quotations, ({ line }) => contents.get(line) ?? ''),
  );
}

export function layoutContributions(context: BookContext): Laid {
  return alone(
    table(context, data.contributions, context.plan.contributions, ({ quantity, unitValue }) =>
      mulDiv(quantity, unitValue, MILLI),
    ),
  );
}

const NO_END = 73_050;

export function layoutLocalNorms(context: BookContext): Laid {
  const { localNorms } = context.plan;
  const same = (code: string) =>
    localNorms.filter(({ replaces }) => replaces.toLowerCase() === code.toLowerCase());
  return alone(
    table(context, data.localNorms, localNorms, ({ to, replaces }, { field }) =>
      field === 'x.count' ? same(replaces).length : to === null ? NO_END : toSerial(to),
    ),
  );
}

const allowed = ({ appraisal }: BudgetLine, plan: Plan) =>
  appraisal === null ? undefined : lineAmount(appraisal, plan.rounding);

function askedOf(context: BookContext, line: BudgetLine, row: number, field: string): CellValue {
  const amount = context.amount(line.id);
  const granted = allowed(line, context.plan);
  const values: Readonly<Record<string, CellValue>> = {
    row,
    content: line.content,
    unit: line.unit,
    askedQuantity: line.quantity / MILLI,
    askedTimes: line.times / MILLI,
    askedPrice: line.unitPrice,
    asked: amount,
    allowed: granted ?? '',
    difference: granted === undefined ? '' : granted - amount,
    confirmed: confirmed(context.plan, line.id),
  };
  return values[field] ?? null;
}

/** The first acknowledgement of a line, as the sheet's own formula finds it. */
function confirmed({ acknowledgements }: Plan, id: string): string {
  const entry = acknowledgements.find(({ where }) => sameName(where) === sameName(id));
  return entry === undefined ? '' : `${entry.rule}: ${entry.reason} (${entry.who})`;
}

const numbered = (plan: Plan) => plan.lines.map((line, index) => ({ ...line, place: index + 1 }));

/** Sources that neither a line nor what is allowed of it names: their columns are there, hidden. */
function idleSources({ lines }: Plan): Set<string> {
  const idle = SOURCES.filter(
    (source) =>
      source !== 'central' &&
      lines.every(({ sources, appraisal }) => sources[source] === 0 && !appraisal?.sources[source]),
  ).map((source) => `appraisal.sources.${source}`);
  return new Set(data.appraisal.columns.flatMap(({ field, title }) => (idle.includes(field) ? [title] : [])));
}

/** «Thẩm định»: what was asked, from its own sheet, beside what is allowed. */
export function layoutAppraisal(context: BookContext): Laid {
  const { plan } = context;
  const shown = ['appraising', 'returned', 'appraised'].includes(plan.status);
  const sheet = table(
    context,
    data.appraisal,
    numbered(plan),
    (line, { field }) => askedOf(context, line, line.place, field),
    { hidden: !shown, frozenColumns: 3, tabColor: '#922B21', hiddenTitles: idleSources(plan) },
  );
  return { sheet, names: [] };
}

/** «Thực hiện»: what was approved, advanced and paid, and what is left. */
export function layoutExecution(context: BookContext): Laid {
  const { plan } = context;
  const sheet = table(
    context,
    data.execution,
    numbered(plan),
    (line, { field }) => {
      const granted = allowed(line, plan);
      const approved = granted ?? context.amount(line.id);
      const spent = line.execution === null ? 0 : sum([line.execution.advanced, line.execution.paid]);
      const values: Readonly<Record<string, CellValue>> = {
        row: line.place,
        appraised: granted ?? '',
        content: line.content,
        approved,
        left: approved - spent,
      };
      return values[field] ?? null;
    },
    { hidden: plan.status !== 'approved' && plan.status !== 'adjusting', frozenColumns: 4 },
  );
  return { sheet, names: [] };
}

/** «Nhật ký»: statuses first, then the warnings that somebody answers for, then the severities of rules. */
export function layoutLog(context: BookContext): Laid {
  const { log, acknowledgements, severities } = context.plan;
  const ranked = SEVERITIES.flatMap((name) => severities.filter(({ severity }) => severity === name));
  const rows = [
    ...log.map((entry) => ({ kind: 'status', rule: '', where: '', ...entry })),
    ...acknowledgements.map(({ rule, where, reason, who, date }) => {
      return { kind: 'acknowledgement', status: '', rule, where, who, date, note: reason };
    }),
    ...ranked.map(({ rule, severity, reason, who, date }) => {
      return { kind: severity, status: '', rule, where: '', who, date, note: reason };
    }),
  ];
  return alone(table(context, data.log, rows));
}
