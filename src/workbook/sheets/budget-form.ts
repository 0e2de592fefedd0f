import {
  type BudgetLine,
  type Dong,
  inWords,
  lineAmounts,
  milliToNumber,
  type Plan,
  planTotal,
  purses,
  sum,
  sumSources,
} from '../../plan';
import { columnName } from '../model/address';
import type { Cell, CellValue, NamedReference, RowModel, SheetModel } from '../model/sheet-model';
import { type FormRow, formRows } from './budget-form-rows';
import budgetForm from './data/budget-form.json';
import form from './data/form.json';
import { printedHeight } from './form-height';
import {
  closingRows,
  constant,
  counted,
  endFormula,
  endOf,
  type FormColumn,
  headRows,
  HEADER_ROW,
  moneyWidth,
  printedArea,
  statusLook,
  statusMerge,
  statusRow,
  stylesOf,
  titleRows,
} from './form-sheet';
import { fill, type PartNames } from './form-text';

import { wordsFormula } from './words-formula';

const COLUMNS: readonly FormColumn[] = budgetForm.columns;
const COUNT = COLUMNS.length;
const MONEY = COLUMNS.flatMap(({ kind }, at) => (kind === 'sum' ? [at] : []));
const BEFORE_MONEY = MONEY[0] ?? 0;
/** Hidden, behind the id of a line: where it stands in its table, whether it stands under its heading still. */
const PLACE = columnName(COUNT + 1);
const UNDER = columnName(COUNT + 2);
const HELPERS = 5;
/** Two rows of titles. */
const TOP = HEADER_ROW + 2;

type Amounts = ReadonlyMap<string, Dong>;
type Sums = Readonly<Record<string, number>>;

function lineValues(line: BudgetLine, index: string, amounts: Amounts): Record<string, CellValue> {
  return {
    index,
    content: line.content,
    unit: line.unit,
    quantity: milliToNumber(line.quantity),
    times: milliToNumber(line.times),
    unitPrice: line.unitPrice,
    amount: amounts.get(line.id) ?? 0,
    ...purses(line.sources),
    basis: line.basis,
    note: line.note,
  };
}

function sumsOf(lines: readonly BudgetLine[], amounts: Amounts): Sums {
  return { amount: sum(lines.map(({ id }) => amounts.get(id) ?? 0)), ...purses(sumSources(lines)) };
}

/** Runs of spaces say nothing, and the sheet compares without them. */
const keyOf = (activity: string, group: string) => `${activity}|${group.replace(/ +/g, ' ')}`;

/** The sheet's rows are numbered from 1 in formulas. */
interface Place {
  readonly row: number;
  /** The row of the heading right above. */
  readonly heading: number;
}

class BudgetRows {
  private readonly amounts: Amounts;
  private readonly places: ReadonlyMap<string, number>;

  constructor(
    plan: Plan,
    private readonly widths: readonly number[],
  ) {
    this.amounts = lineAmounts(plan);
    this.places = new Map(plan.lines.map(({ id }, at) => [id, at + 1]));
  }

  line({ line, index }: FormRow & { kind: 'line' }, { row, heading }: Place): RowModel {
    const values = lineValues(line, index, this.amounts);
    const place = this.places.get(line.id) ?? 0;
    const said = { r: row, index, head: heading, place };
    const cells = COLUMNS.map(({ field, kind, formula }) =>
      counted(values[field] ?? null, stylesOf(kind).line, fill(formula, said)),
    );
    return this.sized(cells, [
      constant(line.id, 'helper'),
      counted(place, 'helper', fill(budgetForm.match, said)),
      counted(0, 'helper', fill(budgetForm.moved, said)),
    ]);
  }

  /** Its own lines added up, so that the paper adds up whatever the tables hold by now. */
  heading(row: Exclude<FormRow, { kind: 'line' }>, lines: readonly BudgetLine[], at: number): RowModel {
    const sums = sumsOf(lines, this.amounts);
    const cells = COLUMNS.map(({ field, kind }, column): Cell => {
      const style = stylesOf(kind).sum;
      if (field === 'index') return constant(row.index, style);
      if (field === 'content') return this.name(row, style);
      if (kind !== 'sum') return constant(null, style);
      return counted(sums[field] ?? 0, style, sumFormula(column, at + 1, at + row.rows));
    });
    if (row.kind === 'part') return this.sized(cells, []);
    const key = row.kind === 'activity' ? keyOf(row.id, '') : keyOf(row.activity, row.name);
    return this.sized(cells, [null, null, constant(key, 'helper')]);
  }

  private name(row: Exclude<FormRow, { kind: 'line' }>, style: Cell['style']): Cell {
    return row.kind === 'activity'
      ? counted(row.name, style, fill(budgetForm.activity, { id: row.id }))
      : constant(row.name, style);
  }

  total(lines: readonly BudgetLine[], first: number, last: number): RowModel {
    const sums = sumsOf(lines, this.amounts);
    const cells = COLUMNS.map(({ field, kind }, column): Cell => {
      if (column === 0) return constant(form.total, 'formSumCentre');
      if (kind !== 'sum') return constant(null, column < BEFORE_MONEY ? 'formSumCentre' : 'formSumText');
      return counted(sums[field] ?? 0, 'formSumMoney', sumFormula(column, first, last));
    });
    return { cells, height: 20 };
  }

  private sized(cells: readonly Cell[], helpers: readonly (Cell | null)[]): RowModel {
    return { cells: [...cells, ...helpers], height: printedHeight(cells, this.widths) };
  }
}

/** Only lines have a place: headings between them are passed over. */
function sumFormula(column: number, first: number, last: number): string {
  const name = columnName(column);
  return `SUMIF($${PLACE}$${first}:$${PLACE}$${last},">0",${name}${first}:${name}${last})`;
}

function widthsOf(plan: Plan): number[] {
  const most = planTotal(plan);
  const price = plan.lines.reduce((top, { unitPrice }) => Math.max(top, unitPrice), 0);
  return COLUMNS.map((column) => {
    if (column.kind === 'sum') return moneyWidth(column, most);
    return column.kind === 'money' ? moneyWidth(column, price) : column.width;
  });
}

/** The rows of the table; a line that follows a group without belonging to one is its activity's own. */
function bodyRows(rows: readonly FormRow[], drawn: BudgetRows): RowModel[] {
  let activity = TOP;
  let group = TOP;
  return rows.map((row, at) => {
    const number = TOP + at + 1;
    if (row.kind === 'line')
      return drawn.line(row, { row: number, heading: row.line.group === '' ? activity : group });
    if (row.kind === 'activity') activity = number;
    if (row.kind === 'group') group = number;
    const below = rows.slice(at + 1, at + 1 + row.rows);
    const lines = below.flatMap((one) => (one.kind === 'line' ? [one.line] : []));
    return drawn.heading(row, lines, number);
  });
}

/** The budget as it is printed and signed: live, but with the rows of the day it was laid out. */
export function layoutBudgetForm(
  plan: Plan,
  parts: PartNames = new Map(),
): { sheet: SheetModel; names?: NamedReference[] } {
  const widths = widthsOf(plan);
  const drawn = new BudgetRows(plan, widths);
  const rows = formRows(plan, parts);
  const empty: RowModel = { cells: COLUMNS.map(({ kind }) => constant(null, stylesOf(kind).line)) };
  const body = rows.length === 0 ? [empty] : bodyRows(rows, drawn);
  const [first, last] = [TOP + 1, TOP + body.length];
  const total = last + 1;
  const amount = `$${columnName(BEFORE_MONEY)}$${total}`;
  const words = inWords(planTotal(plan));
  const spoken = `$${columnName(COUNT)}$${total + 1}`;
  const sentence = counted(
    fill(budgetForm.words, { words, end: endOf(plan) }),
    'formWords',
    fill(budgetForm.wordsFormula, { words: spoken, end: endFormula }),
  );
  const closing = closingRows(
    plan,
    sentence,
    [counted(words, 'helper', wordsFormula(amount))],
    total,
    widths,
  );
  const head = headRows(
    plan,
    { title: budgetForm.title, label: { value: budgetForm.label, formula: `"${budgetForm.label}"` } },
    widths,
  );
  const titles = titleRows(COLUMNS);
  const column = (name: string) => `$${name}$${first}:$${name}$${last}`;
  const status = statusRow(
    plan,
    {
      record: budgetForm.record,
      rows: column(PLACE),
      added: fill(budgetForm.added, { rows: column(PLACE) }),
      moved: `SUM(${column(UNDER)})`,
      difference: fill(budgetForm.difference, { total: amount }),
    },
    COUNT,
  );
  const sheetRows = [
    status,
    ...head.rows,
    ...titles.rows,
    ...body,
    drawn.total(plan.lines, first, last),
    ...closing.rows,
  ];
  return {
    sheet: {
      name: budgetForm.sheet,
      tabColor: form.tabColor,
      protected: true,
      widths: [...widths, ...Array.from({ length: HELPERS }, () => 8)],
      hiddenColumns: Array.from({ length: HELPERS }, (_, at) => COUNT + at),
      rows: sheetRows,
      tables: [],
      validations: [],
      merges: [
        statusMerge(COUNT),
        ...head.merges,
        ...titles.merges,
        { top: last, left: 0, bottom: last, right: BEFORE_MONEY - 1 },
        ...closing.merges,
      ],
      conditionals: [statusLook(COUNT)],
      frozenRows: 1,
      frozenColumns: 0,
      page: {
        landscape: true,
        titleRows: [HEADER_ROW, TOP - 1],
        area: printedArea(plan, total, sheetRows.length, COUNT),
      },
    },
  };
}
