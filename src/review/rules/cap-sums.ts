import { citeNorm, type Norm } from '../../norms';
import { formatDong, formatQuantity, lineAmount, MILLI, type Milli } from '../../plan';
import type { Draft } from '../finding';
import type { LineView } from '../view';
import { askCap, fitsUnit, place, severityOf, unitParts } from './cap-entries';
import { byAge } from '../order';

/** What each is for one household, person, station…: paid three times it is still one of them. */
const OBJECTS = ['person', 'household', 'child', 'facility', 'commune', 'product', 'adviser'];
const PERIODS = ['month', 'session', 'schoolYear'];

/** For how many of what the cap speaks of a line pays, in thousandths; undefined where its unit does not say. */
function countOf({ line }: LineView, cap: Norm): number | undefined {
  if (!fitsUnit(cap, line.unit)) return undefined;
  const over = cap.over ?? [];
  const single = unitParts(line.unit).length === 1;
  if (single && over.some((name) => OBJECTS.includes(name)) && !over.some((name) => PERIODS.includes(name)))
    return line.quantity;
  return (line.quantity * line.times) / MILLI;
}

/** The activity's own result, where it is counted in what the cap speaks of: 2 đài, 3 mô hình. */
function productsOf({ activity }: LineView, cap: Norm): number | undefined {
  if (activity === undefined || activity.productQuantity === 0) return undefined;
  return fitsUnit(cap, activity.productUnit) ? activity.productQuantity : undefined;
}

interface Paid {
  readonly view: LineView;
  readonly money: number;
  readonly count: number | undefined;
  readonly limit: number;
}

/** A share limits what the centre pays; any other cap the whole amount. */
const moneyOf = (view: LineView, cap: Norm) =>
  cap.role === 'share' ? view.line.sources.central : view.amount;

/** A price over its own limit is told of by the price; lowered to it, the line keeps to the cap as well. */
function saidOfPrice({ line, price, amount, frame }: LineView, allowed: number): boolean {
  if (price.verdict !== 'over' || price.limit === null || amount <= allowed) return false;
  const unitPrice = price.limit as typeof line.unitPrice;
  return lineAmount({ ...line, unitPrice }, frame.plan.rounding) <= allowed;
}

function judge(view: LineView, cap: Norm): { readonly draft?: Draft; readonly paid?: Paid } {
  const said = askCap(view, cap);
  const money = moneyOf(view, cap);
  if (said === undefined || money === 0) return {};
  const { line } = view;
  // What the line's own norm has to know is asked for once, by the rule of missing facts.
  if ('missing' in said ? cap.code === line.norm : !said.money) return {};
  const article = citeNorm(said.norm);
  const base = { norm: said.norm.code, article, date: view.span?.[0] ?? null };
  const words = { content: line.content, article };
  if ('missing' in said) {
    return {
      draft: {
        ...base,
        where: place(view, 'facts'),
        severity: 'warning',
        lacks: said.missing,
        message: { key: 'facts', params: { ...words, facts: said.missing.join(', ') } },
      },
    };
  }
  const limit = said.amount;
  // Tiers share one entry: the one that fits says in which units it is counted.
  const count = countOf(view, said.norm) ?? productsOf(view, said.norm);
  const allowed = Math.round((limit * (count ?? MILLI)) / MILLI);
  if (money <= allowed) return { paid: { view, money, count, limit } };
  const params = {
    ...words,
    actual: formatDong(money),
    limit: formatDong(limit),
    unit: said.norm.unit,
    allowed: formatDong(allowed),
    count: formatQuantity(Math.round(count ?? MILLI) as Milli),
    over: formatDong(Math.max(0, money - allowed)),
  };
  if (count === undefined) {
    return {
      draft: {
        ...base,
        where: place(view, 'unit'),
        severity: 'warning',
        actual: money,
        limit,
        lacks: ['unit'],
        message: { key: 'units', params: { ...params, units: (said.norm.lineUnits ?? []).join(', ') } },
      },
    };
  }
  if (saidOfPrice(view, allowed)) return {};
  const field = cap.role === 'share' ? 'sources.central' : 'unitPrice';
  return {
    draft: {
      ...base,
      where: place(view, field),
      severity: severityOf(said.certainty),
      actual: money,
      limit: allowed,
      excess: money - allowed,
      message: { key: cap.role === 'share' ? 'centralSum' : 'sum', params },
    },
  };
}

/** Lines of one activity that each keep to the cap and together pass what it gives for all of them. */
function together(cap: Norm, paid: readonly Paid[]): Draft[] {
  const [first] = paid;
  if (first === undefined || paid.length < 2) return [];
  const products = productsOf(first.view, cap);
  const counts = paid.map(({ count }) => count ?? 0);
  const known =
    cap.role === 'package' ? Math.max(...counts) : counts.reduce((total, count) => total + count, 0);
  const limit = Math.max(...paid.map((one) => one.limit));
  const allowed = Math.round((limit * Math.max(MILLI, products ?? known)) / MILLI);
  const money = paid.reduce((total, one) => total + one.money, 0);
  if (money <= allowed) return [];
  const sorted = [...paid].sort((a, b) => byAge(a.view.line, b.view.line));
  const last = sorted.at(-1) ?? first;
  const article = citeNorm(cap);
  return [
    {
      where: place(last.view, 'unitPrice'),
      also: sorted.slice(0, -1).map(({ view }) => place(view, 'unitPrice')),
      severity: 'warning',
      actual: money,
      limit: allowed,
      excess: money - allowed,
      norm: cap.code,
      article,
      message: {
        key: cap.role === 'share' ? 'centralTogether' : 'sumTogether',
        params: {
          content: last.view.line.content,
          lines: paid.length,
          actual: formatDong(money),
          allowed: formatDong(allowed),
          limit: formatDong(limit),
          unit: cap.unit,
          over: formatDong(money - allowed),
          article,
        },
      },
    },
  ];
}

/** Ceilings in đồng over what an activity, a household, a station… gets; of the lines of one activity. */
export function moneyCaps(cap: Norm, views: readonly LineView[]): Draft[] {
  const judged = views.map((view) => judge(view, cap));
  return [
    ...judged.flatMap(({ draft }) => (draft === undefined ? [] : [draft])),
    ...together(
      cap,
      judged.flatMap(({ paid }) => (paid === undefined ? [] : [paid])),
    ),
  ];
}
