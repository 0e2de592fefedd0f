import { citeNorm, type Norm } from '../../norms';
import {
  type BudgetLine,
  formatDong,
  formatQuantity,
  type IsoDate,
  lineAmount,
  milli,
  MILLI,
} from '../../plan';
import type { Draft, Fix } from '../finding';
import type { Circumstances } from '../price';
import { fundedFully } from '../funded';
import { type LineView, ofView } from '../view';
import { askCap, fact, place, severityOf } from './cap-entries';
import { byAge } from '../order';

/** What a line pays one person, or one facility, in a month. */
interface Monthly {
  readonly view: LineView;
  readonly limit: number;
  readonly perHead: number;
  readonly months: readonly string[];
}

/** The calendar months that two days touch. */
export function monthsBetween(from: IsoDate, to: IsoDate): string[] {
  const months: string[] = [];
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  for (const last = to.slice(0, 7); ; month === 12 ? ((year += 1), (month = 1)) : (month += 1)) {
    const name = `${year}-${String(month).padStart(2, '0')}`;
    if (name > last) return months;
    months.push(name);
  }
}

const touchedBy = new WeakMap<Circumstances, readonly string[]>();

/** The months of lines that share their days, counted once. */
function monthsOf(circumstances: Circumstances): readonly string[] {
  const known = touchedBy.get(circumstances);
  if (known !== undefined) return known;
  const months = monthsBetween(...circumstances.span);
  touchedBy.set(circumstances, months);
  return months;
}

const monthName = (month: string) => `${Number(month.slice(5))}/${month.slice(0, 4)}`;
const shown = (count: number) => formatQuantity(milli(Math.min(count, 1e9)));

/** As many whole units as the ceiling pays; the person decides whether people or months are to change instead. */
function cut({ line, frame }: LineView, allowed: number): Fix | undefined {
  const each = (line.unitPrice * line.times) / MILLI;
  const quantity = each === 0 ? 0 : Math.floor(allowed / each) * MILLI;
  if (quantity <= 0 || quantity >= line.quantity) return undefined;
  const changed: BudgetLine = { ...line, quantity: quantity as BudgetLine['quantity'] };
  return {
    title: { key: 'cut', params: { quantity: formatQuantity(changed.quantity), unit: line.unit } },
    safe: false,
    patch: [
      { op: 'set', table: 'lines', row: line.id, field: 'quantity', value: quantity },
      ...fundedFully(line, lineAmount(changed, frame.plan.rounding)),
    ],
  };
}

/** Whom a monthly cap follows: those who advise, or the facility. */
const headFact = (cap: Norm) => (cap.over?.includes('facility') === true ? 'facilities' : 'people');

interface Judged {
  readonly draft?: Draft;
  readonly monthly?: Monthly;
}

function judged(view: LineView, cap: Norm): Judged {
  const said = askCap(view, cap);
  const { circumstances } = view;
  if (said === undefined || circumstances === undefined || 'missing' in said || !said.money) return {};
  const { amount, line } = view;
  const touched = monthsOf(circumstances);
  if (touched.length === 0) return {};
  const head = headFact(cap);
  const people = fact(view, head);
  const stated = line.date === null ? fact(view, 'months') : 1;
  const months = stated === undefined ? undefined : Math.min(stated, touched.length);
  const limit = said.amount;
  const surely = (people ?? 1) * (months ?? 1) * limit;
  if (amount <= surely)
    return {
      monthly: { view, limit, perHead: amount / ((people ?? 1) * (months ?? 1)), months: touched },
    };
  // From here on it is too much, or would be if the fewest people worked the fewest months.
  const article = citeNorm(said.norm);
  const base = {
    where: place(view, 'quantity'),
    limit,
    norm: said.norm.code,
    article,
    date: circumstances.span[0],
  };
  const words = { content: line.content, limit: formatDong(limit), article };
  if (people !== undefined) {
    const most = people * (months ?? touched.length) * limit;
    if (amount > most) {
      const each = Math.round(amount / (people * (months ?? touched.length)));
      const excess = Math.ceil(amount - most);
      const fix = cut(view, most);
      return {
        draft: {
          ...base,
          severity: severityOf(said.certainty),
          actual: each,
          excess,
          message: {
            key: head === 'people' ? 'month' : 'monthFacility',
            params: {
              ...words,
              people: shown(people),
              months: shown(months ?? touched.length),
              actual: formatDong(each),
              over: formatDong(Math.max(1, each - limit)),
              excess: formatDong(excess),
            },
          },
          ...(fix === undefined ? {} : { fix }),
        },
      };
    }
  }
  const lacks = [...(people === undefined ? [head] : []), ...(months === undefined ? ['months'] : [])];
  const key = lacks.length === 2 ? 'monthBoth' : lacks[0] === 'months' ? 'monthMonths' : 'monthPeople';
  const facility = head === 'facilities' && key !== 'monthMonths' ? 'Facility' : '';
  return {
    draft: {
      ...base,
      where: place(view, 'facts'),
      severity: 'warning',
      lacks,
      message: { key: `${key}${facility}`, params: { ...words, actual: formatDong(amount) } },
    },
  };
}

const known = ofView(() => new Map<Norm, Judged>());

/** What a cap that follows a person or a facility through a month says of one line. */
export function monthOfLine(view: LineView, cap: Norm): Judged {
  const judgements = known(view);
  let found = judgements.get(cap);
  if (found === undefined) judgements.set(cap, (found = judged(view, cap)));
  return found;
}

/** Lines that each keep to the cap, and together pass it if the same people work under them in one month. */
export function monthsTogether(cap: Norm, views: readonly LineView[]): Draft[] {
  const lines = views.flatMap((view) => monthOfLine(view, cap).monthly ?? []);
  const byMonth = new Map<string, Monthly[]>();
  for (const line of lines) {
    for (const month of line.months) {
      const list = byMonth.get(month);
      if (list === undefined) byMonth.set(month, [line]);
      else list.push(line);
    }
  }
  let worst: { month: string; sum: number; group: Monthly[] } | undefined;
  for (const [month, group] of [...byMonth].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const sum = group.reduce((total, { perHead }) => total + perHead, 0);
    const limit = Math.min(...group.map((one) => one.limit));
    if (group.length > 1 && sum > limit + 1e-6 && sum > (worst?.sum ?? 0)) worst = { month, sum, group };
  }
  if (worst === undefined) return [];
  const group = [...worst.group].sort((a, b) => byAge(a.view.line, b.view.line));
  const last = group.at(-1);
  if (last === undefined) return [];
  const sum = Math.ceil(worst.sum - 1e-6);
  return [
    {
      where: place(last.view, 'quantity'),
      also: group.slice(0, -1).map(({ view }) => place(view, 'quantity')),
      severity: 'warning',
      actual: sum,
      limit: last.limit,
      norm: cap.code,
      article: citeNorm(cap),
      message: {
        key: headFact(cap) === 'people' ? 'monthTogether' : 'monthTogetherFacility',
        params: {
          content: last.view.line.content,
          count: group.length,
          month: monthName(worst.month),
          actual: formatDong(sum),
          limit: formatDong(last.limit),
          over: formatDong(sum - last.limit),
          article: citeNorm(cap),
        },
      },
    },
  ];
}
