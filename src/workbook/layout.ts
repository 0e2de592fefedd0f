import { fingerprint, type Plan, SCHEMA_VERSION } from '../plan';
import { BookContext } from './book-context';
import type { Law } from './law';
import type { BookModel, NamedReference, SheetModel } from './model/sheet-model';
import { layoutAdjustment, layoutUnits } from './sheets/adjustment';
import { layoutActivities } from './sheets/activities';
import { layoutActivityForm } from './sheets/activity-form';
import { layoutBudget } from './sheets/budget';
import { layoutBudgetForm } from './sheets/budget-form';
import { layoutChecks, type SheetFinding } from './sheets/checks';
import { layoutCover } from './sheets/cover';
import { layoutInfo } from './sheets/info';
import type { Kept } from './sheets/kept';
import { layoutLists } from './sheets/lists';
import { layoutNorms } from './sheets/norms';
import {
  layoutAppraisal,
  layoutBases,
  layoutContributions,
  layoutExecution,
  layoutFunding,
  layoutLocalNorms,
  layoutLog,
  layoutOrganisation,
  layoutQuotations,
  layoutTexts,
} from './sheets/records';
import { layoutSummary } from './sheets/summary';

interface Laid {
  readonly sheet: SheetModel;
  readonly names?: readonly NamedReference[];
}

/** In the order of their tabs; the cover stands before them. */
const SHEETS: readonly ((context: BookContext) => Laid | undefined)[] = [
  layoutInfo,
  layoutBases,
  layoutTexts,
  layoutOrganisation,
  layoutFunding,
  layoutActivities,
  layoutBudget,
  layoutQuotations,
  layoutContributions,
  layoutNorms,
  layoutLocalNorms,
  ({ plan, partNames }) => layoutSummary(plan, partNames),
  (context) => ({ sheet: layoutChecks(context) }),
  layoutAppraisal,
  layoutExecution,
  layoutLog,
  layoutAdjustment,
  layoutUnits,
  ({ plan, partNames }) => layoutBudgetForm(plan, partNames),
  ({ plan }) => layoutActivityForm(plan),
  layoutLists,
];

/** The whole book of a plan: the same plan and the same law always give the same book. */
export function layoutBook(plan: Plan, law: Law, kept?: Kept, findings?: readonly SheetFinding[]): BookModel {
  const context = new BookContext(plan, law, kept, findings);
  const laid = SHEETS.flatMap((layout) => layout(context) ?? []);
  const inside = laid.map(({ sheet }) => sheet);
  return {
    title: plan.title,
    creator: plan.issuer.name,
    sheets: [layoutCover(context, inside), ...inside],
    names: laid.flatMap(({ names }) => names ?? []),
    mark: { schema: SCHEMA_VERSION, id: fingerprint(plan), layout: fingerprint([plan, kept ?? null]) },
  };
}
