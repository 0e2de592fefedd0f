import {
  type Activity,
  milliToNumber,
  type Plan,
  planTotal,
  shortDate,
  toSerial,
  totalsByActivity,
} from '../../plan';
import { columnName } from '../model/address';
import type { Cell, CellValue, NamedReference, RowModel, SheetModel } from '../model/sheet-model';
import activityForm from './data/activity-form.json';
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
import { fill } from './form-text';

const COLUMNS: readonly FormColumn[] = activityForm.columns;
const COUNT = COLUMNS.length;
const MONEY = COLUMNS.findIndex(({ kind }) => kind === 'sum');
/** Hidden: the id of an activity, where it stands in its table, its first and last day; the status takes one more. */
const PLACE = columnName(COUNT + 1);
const HELPERS = 5;
const TOP = HEADER_ROW + 1;

/** As a sheet spells a number inside a text, on a Vietnamese machine. */
const spelled = (value: number) => String(value).replace('.', ',');

function productOf({ product, productQuantity, productUnit }: Activity): string {
  if (productQuantity === 0) return product;
  const number = spelled(milliToNumber(productQuantity));
  const quantity = productUnit === '' ? number : `${number} ${productUnit}`;
  const said = fill(activityForm.product, { product, quantity });
  return product === '' ? said.trimStart() : said;
}

function valuesOf(activity: Activity, index: string, amount: number): Record<string, CellValue> {
  return {
    index,
    name: activity.name,
    lead: activity.lead,
    executing: activity.executing,
    coordinating: activity.coordinating,
    time: fill(activityForm.time, { from: shortDate(activity.from), to: shortDate(activity.to) }),
    place: activity.place,
    product: productOf(activity),
    amount,
    note: activity.note,
  };
}

function bodyRows(plan: Plan, widths: readonly number[]): RowModel[] {
  const totals = totalsByActivity(plan);
  return plan.activities.map((activity, at) => {
    const said = { r: TOP + at + 1, index: String(at + 1) };
    const values = valuesOf(activity, said.index, totals.get(activity.id) ?? 0);
    const cells = COLUMNS.map(({ field, kind, formula }) =>
      counted(values[field] ?? null, stylesOf(kind).line, fill(formula, said)),
    );
    const helpers = [
      constant(activity.id, 'helper'),
      counted(at + 1, 'helper', fill(activityForm.match, said)),
      counted(toSerial(activity.from), 'helper', fill(activityForm.from, said)),
      counted(toSerial(activity.to), 'helper', fill(activityForm.to, said)),
    ];
    return { cells: [...cells, ...helpers], height: printedHeight(cells, widths) };
  });
}

function totalRow(plan: Plan, first: number, last: number): RowModel {
  const cells = COLUMNS.map((_, column): Cell => {
    if (column === 0) return constant(form.total, 'formSumCentre');
    if (column !== MONEY) return constant(null, column < MONEY ? 'formSumCentre' : 'formSumText');
    const name = columnName(column);
    return counted(planTotal(plan), 'formSumMoney', `SUM(${name}${first}:${name}${last})`);
  });
  return { cells, height: 20 };
}

/** The activities as they are printed: live, but with the rows of the day they were laid out. */
export function layoutActivityForm(plan: Plan): { sheet: SheetModel; names?: NamedReference[] } {
  const widths = COLUMNS.map((column) =>
    column.kind === 'sum' ? moneyWidth(column, planTotal(plan)) : column.width,
  );
  const empty: RowModel = { cells: COLUMNS.map(({ kind }) => constant(null, stylesOf(kind).line)) };
  const body = plan.activities.length === 0 ? [empty] : bodyRows(plan, widths);
  const [first, last] = [TOP + 1, TOP + body.length];
  const places = `$${PLACE}$${first}:$${PLACE}$${last}`;
  const counter = `$${columnName(COUNT)}$${last + 2}`;
  const count = plan.activities.length;
  const sentence = counted(
    fill(activityForm.count, { count: String(count).padStart(2, '0'), end: endOf(plan) }),
    'formWords',
    fill(activityForm.countFormula, { count: counter, end: endFormula }),
  );
  const closing = closingRows(
    plan,
    sentence,
    [counted(count, 'helper', `COUNTIF(${places},">0")`)],
    last + 1,
    widths,
  );
  const label = {
    value: plan.lines.length === 0 ? form.plain : activityForm.label,
    formula: fill(activityForm.labelFormula, { plain: form.plain, label: activityForm.label }),
  };
  const head = headRows(plan, { title: activityForm.title, label }, widths);
  const titles = titleRows(COLUMNS);
  const amount = `$${columnName(MONEY)}$${last + 1}`;
  const status = statusRow(
    plan,
    {
      record: activityForm.record,
      rows: places,
      added: fill(activityForm.added, { rows: places }),
      moved: '0',
      difference: fill(activityForm.difference, { total: amount }),
    },
    COUNT,
  );
  const rows = [status, ...head.rows, ...titles.rows, ...body, totalRow(plan, first, last), ...closing.rows];
  return {
    sheet: {
      name: activityForm.sheet,
      tabColor: form.tabColor,
      protected: true,
      widths: [...widths, ...Array.from({ length: HELPERS }, () => 8)],
      hiddenColumns: Array.from({ length: HELPERS }, (_, at) => COUNT + at),
      rows,
      tables: [],
      validations: [],
      merges: [
        statusMerge(COUNT),
        ...head.merges,
        ...titles.merges,
        { top: last, left: 0, bottom: last, right: MONEY - 1 },
        ...closing.merges,
      ],
      conditionals: [statusLook(COUNT)],
      frozenRows: 1,
      frozenColumns: 0,
      page: {
        landscape: true,
        titleRows: [HEADER_ROW, HEADER_ROW],
        area: printedArea(plan, last + 1, rows.length, COUNT),
      },
    },
  };
}
