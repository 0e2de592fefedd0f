import { type BudgetLine, partOf, quarterOf, sourcesTotal } from '../../plan';
import type { BookContext } from '../book-context';
import { cellName } from '../model/address';
import type { CellValue, ConditionalModel, NamedReference, SheetModel } from '../model/sheet-model';
import { verdictText } from '../norm-table/lookup';
import type { Column } from './column';
import budget from './data/budget.json';
import { columnArea, HEADER_ROW, layoutTable } from './table-sheet';

/** Rows that people may still add and that are marked like the others. */
const SPARE = 500;

const columnOf = (title: string) => budget.columns.findIndex((column) => column.title === title);

/** The cell of a column in the first row of the table, its column fixed: «$H4». */
const first = (title: string) => `$${cellName(HEADER_ROW + 1, columnOf(title))}`;

/** The names of columns, read from the data once. */
const titleOf = (field: string) => budget.columns.find((column) => column.field === field)?.title ?? '';

function helperValue(context: BookContext, line: BudgetLine, name: string): CellValue {
  const activity = context.activities.get(line.activity);
  if (name === 'activityRow') return context.activityRows.get(line.activity) ?? 0;
  if (name === 'part') return partOf(context.plan, activity);
  if (name === 'lead') return activity?.lead ?? '';
  if (name === 'quarter') return activity === undefined ? '' : quarterOf(line, activity);
  const looked: Readonly<Record<string, CellValue>> = { ...context.look(line) };
  return looked[name] ?? '';
}

function valueOf(context: BookContext, line: BudgetLine, { field }: Column): CellValue {
  const amount = context.amount(line.id);
  switch (field) {
    case 'amount':
      return amount;
    case 'gap':
      return amount - sourcesTotal(line.sources);
    case 'limit':
      return context.look(line).limit;
    case 'over':
      return context.look(line).over;
    case 'verdict':
      return verdictText(context.look(line).verdict);
    default:
      return helperValue(context, line, field.replace('x.', ''));
  }
}

/** Columns that nobody uses yet are there, hidden: a fact is shown once a line states it. */
function unused({ plan }: BookContext): Set<string> {
  const facts = new Set(plan.lines.flatMap((line) => Object.keys(line.facts)));
  const other = budget.columns.flatMap(({ field, title }) =>
    field.startsWith('facts.') && !facts.has(field.replace('facts.', '')) ? [title] : [],
  );
  const idle = (field: 'district' | 'province' | 'commune') =>
    plan.lines.every((line) => line.sources[field] === 0) ? [titleOf(`sources.${field}`)] : [];
  const { level } = plan.issuer;
  return new Set([
    ...other,
    ...(level === 'district' ? [] : idle('district')),
    ...(level === 'commune' ? idle('province') : []),
    ...(level === 'province' || level === 'department' ? idle('commune') : []),
    ...(plan.lines.some(({ funding }) => funding !== '') ? [] : [titleOf('funding')]),
    ...(plan.lines.some(({ date }) => date !== null) ? [] : [titleOf('date')]),
    ...(plan.lines.some(({ group }) => group !== '') ? [] : [titleOf('group')]),
  ]);
}

/** Marks survive sorting and copying machines: letters change with the colour. */
function marks(rows: number): ConditionalModel[] {
  const area = (title: string) => columnArea(budget, title, rows, SPARE);
  const verdict = first(titleOf('verdict'));
  const { over, check, unknown, within } = budget.verdicts;
  const [amount, gap] = [first(titleOf('amount')), first(titleOf('gap'))];
  const times = first(titleOf('times'));
  const counted = `ROUND(ROUND(${first(titleOf('quantity'))}*1000,0)*ROUND(IF(${times}="",1,${times})*1000,0)*${first(titleOf('unitPrice'))}/1000000/LamTron,0)*LamTron`;
  const sources = budget.columns.filter(({ kind }) => kind === 'source').map(({ title }) => first(title));
  return [
    { area: area(titleOf('verdict')), formula: `${verdict}="${over}"`, look: 'over' },
    {
      area: area(titleOf('verdict')),
      formula: `OR(${verdict}="${check}",${verdict}="${unknown}")`,
      look: 'check',
    },
    { area: area(titleOf('verdict')), formula: `${verdict}="${within}"`, look: 'fine' },
    { area: area(titleOf('unitPrice')), formula: `${verdict}="${over}"`, look: 'over' },
    { area: area(titleOf('amount')), formula: `AND(${amount}<>"",${amount}<>${counted})`, look: 'overtyped' },
    {
      area: area(titleOf('gap')),
      formula: `AND(${gap}<>"",${gap}<>${amount}-${sources.join('-')})`,
      look: 'overtyped',
    },
    { area: area(titleOf('gap')), formula: `AND(ISNUMBER(${gap}),${gap}<>0)`, look: 'over' },
  ];
}

/** «Dự toán»: every line with its money, the norm that limits it, and what the sheet itself can tell of both. */
export function layoutBudget(context: BookContext): { sheet: SheetModel; names: NamedReference[] } {
  const { lines } = context.plan;
  const sheet = layoutTable<BudgetLine>(
    budget,
    context.codecs,
    {
      tabColor: '#2E6DA4',
      frozenColumns: columnOf(titleOf('content')) + 1,
      hiddenTitles: unused(context),
      conditionals: marks(lines.length),
      printTo: titleOf('basis'),
    },
    lines,
    (line, column) => valueOf(context, line, column),
    context.keptOf(budget.table),
  );
  return { sheet, names: [{ name: 'MaDong', formula: `${budget.table}[${titleOf('id')}]` }] };
}
