import { Refusal } from '../../locales';
import { type BudgetLine, lineAmount, type Plan } from '../../plan';
import { changesIn } from '../parts/adjustment-table';
import { chainOf, isAppraised } from './chain';
import { type PaperKind, paperName } from './kinds';
import { reportsTo } from './results';

type Key = Refusal['key'];
type Need = (plan: Plan) => { readonly key: Key; readonly lines?: readonly BudgetLine[] } | undefined;

const linesWhere = (key: Key, plan: Plan, test: (line: BudgetLine) => boolean) => {
  const lines = plan.lines.filter(test);
  return lines.length === 0 ? undefined : { key, lines };
};

/** A difference without a reason and a rule cannot be signed. */
function isUnexplained(line: BudgetLine, { rounding }: Plan): boolean {
  const { appraisal } = line;
  if (appraisal === null || lineAmount(line, rounding) === lineAmount(appraisal, rounding)) return false;
  return appraisal.reason === '' || appraisal.rule === '';
}

const lines: Need = (plan) => (plan.lines.length === 0 ? { key: 'paper.noLines' } : undefined);
const appraised: Need = (plan) => (isAppraised(plan) ? undefined : { key: 'paper.notAppraised' });
/** Nobody looked at it, or everybody may see what was decided of every line. */
const wholly: Need = (plan) =>
  isAppraised(plan)
    ? (linesWhere('paper.halfAppraised', plan, ({ appraisal }) => appraisal === null) ??
      linesWhere('paper.unexplained', plan, (line) => isUnexplained(line, plan)))
    : undefined;
const executed: Need = (plan) =>
  plan.lines.some(({ execution }) => execution !== null) ? undefined : { key: 'paper.notExecuted' };
const adjusted: Need = (plan) =>
  plan.approved.length === 0
    ? { key: 'paper.notAdjusted' }
    : changesIn(plan).every(({ way }) => way === 'same')
      ? { key: 'paper.nothingChanged' }
      : undefined;

const NEEDS: Readonly<Record<PaperKind, readonly Need[]>> = {
  'to-trinh': [lines, wholly],
  'quyet-dinh': [lines, wholly],
  'tham-dinh': [lines, appraised, wholly],
  'bien-ban': [lines, appraised, wholly],
  'to-trinh-dieu-chinh': [lines, adjusted, wholly],
  'quyet-dinh-dieu-chinh': [lines, adjusted, wholly],
  'bao-cao': [lines, executed],
  bieu: [lines],
};

const NAMED = 10;

function idsOf(found: readonly BudgetLine[]): string {
  const ids = found.slice(0, NAMED).map(({ id }) => id);
  return [...ids, ...(found.length > NAMED ? ['…'] : [])].join(', ');
}

/** Throws the sentence that says which fact a paper lacks. */
export function mustBeReady(kind: PaperKind, plan: Plan): void {
  for (const need of NEEDS[kind]) {
    const lacking = need(plan);
    if (lacking === undefined) continue;
    const { key, lines: found = [] } = lacking;
    throw new Refusal(key, { paper: paperName(kind), count: found.length, ids: idsOf(found) });
  }
}

export interface PaperRemark {
  readonly key: Key;
  readonly params: Readonly<Record<string, string | number>>;
}

type Gap = (plan: Plan) => Key | undefined;

const proposed: Gap = (plan) => (isAppraised(plan) ? undefined : 'paper.proposedFigures');
const maker: Gap = (plan) => (chainOf(plan).maker === '' ? 'paper.noMaker' : undefined);
const appraiser: Gap = (plan) => (chainOf(plan).appraiser === '' ? 'paper.noAppraiser' : undefined);
const addressee: Gap = (plan) => (reportsTo(plan).length === 0 ? 'paper.noAddressee' : undefined);
const unspent: Gap = (plan) =>
  plan.lines.some(({ execution }) => execution === null) ? 'paper.halfExecuted' : undefined;

const GAPS: Readonly<Record<PaperKind, readonly Gap[]>> = {
  'to-trinh': [maker],
  'quyet-dinh': [proposed, maker],
  'tham-dinh': [appraiser, maker],
  'bien-ban': [appraiser, maker],
  'to-trinh-dieu-chinh': [maker],
  'quyet-dinh-dieu-chinh': [proposed, maker],
  'bao-cao': [addressee, unspent],
  bieu: [],
};

/** What a paper leaves open because the plan does not say it, to be told beside the file. */
export function paperRemarks(kind: PaperKind, plan: Plan): PaperRemark[] {
  const keys = GAPS[kind].map((gap) => gap(plan)).filter((key) => key !== undefined);
  return keys.map((key) => ({ key, params: { paper: paperName(kind) } }));
}
