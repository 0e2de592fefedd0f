import {
  type Activity,
  type BudgetLine,
  fingerprint,
  lineAmount,
  type Plan,
  SCHEMA_VERSION,
  totalsByActivity,
} from '../plan';
import type { BookModel, SheetModel } from './model/sheet-model';
import { layoutInfo } from './sheets/info';
import { layoutTable } from './sheets/table-sheet';
import wording from './sheets/wording.json';

function layoutActivities(plan: Plan): SheetModel {
  const totals = totalsByActivity(plan);
  return layoutTable<Activity>(
    wording.activities,
    { tabColor: '#B9770E', frozenColumns: 2 },
    plan.activities,
    (activity) => totals.get(activity.id) ?? 0,
  );
}

function layoutBudget(plan: Plan): SheetModel {
  return layoutTable<BudgetLine>(
    wording.budget,
    { tabColor: '#2E6DA4', frozenColumns: 3 },
    plan.lines,
    (line, field) => {
      const amount = lineAmount(line);
      return field === 'amount'
        ? amount
        : amount - line.sources.central - line.sources.local - line.sources.other;
    },
  );
}

/** The whole book of a plan: the same plan always gives the same book. */
export function layoutBook(plan: Plan): BookModel {
  const { sheet: info, names } = layoutInfo(plan);
  const sheets = [info, layoutActivities(plan), layoutBudget(plan)];
  const id = wording.activities.columns.find((column) => column.field === 'id')?.title ?? '';
  return {
    title: plan.title,
    creator: plan.issuer.name,
    sheets,
    names: [...names, { name: wording.activities.idName, formula: `${wording.activities.table}[${id}]` }],
    mark: { schema: SCHEMA_VERSION, id: fingerprint(plan), layout: fingerprint(sheets) },
  };
}
