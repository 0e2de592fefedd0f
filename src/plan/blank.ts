import blank from './blank.json';
import { type IsoDate, isoDate } from './date';
import { dong } from './money';
import { parsePlan } from './parse';
import { milli } from './quantity';
import { type Activity, type BudgetLine, type Level, type Plan, SCHEMA_VERSION } from './schema';

/** What stands where a plan must say something and nobody has yet: it cannot be overlooked. */
export const GAP = blank.placeholder;

/** What is known of a plan when it begins; what is left out stays a visible gap. */
export interface About {
  readonly level: Level;
  readonly year?: number | undefined;
  readonly regime?: Plan['regime'] | undefined;
  readonly name?: string;
  readonly parent?: string;
  readonly province?: string;
  readonly place?: string;
  readonly title?: string;
  readonly programme?: string;
  readonly project?: string;
  readonly part?: string;
  readonly date?: IsoDate;
}

/** A plan begins as a record of whatever was said; parsePlan has the last word. */
type Records = Partial<Record<'activities' | 'lines' | 'funding', readonly object[]>>;

/** The local purse of a body of that level. */
export const ownPurse = (level: Level) => blank.levels[level].purse as 'province' | 'district' | 'commune';

const dayOf = (year: number, day: string) => isoDate(`${year}-${day}`) as IsoDate;

const orGap = (said: string | undefined) => (said === undefined || said === '' ? GAP : said);

/** «Thực hiện Tiểu dự án … năm 2025», as far as it is known. */
export function titleFor(project: string | undefined, year: number): string {
  return blank.title.replace('{project}', orGap(project)).replace('{year}', String(year));
}

/** A plan that is in order and says nothing yet beyond what was given. */
export function blankPlan(
  about: About & { readonly year: number; readonly regime: Plan['regime'] },
  records: Records = {},
): Plan {
  const { level, year, regime } = about;
  const office = blank.levels[level];
  const [from, to] = [dayOf(year, '01-01'), dayOf(year, '12-31')];
  return parsePlan({
    schema: SCHEMA_VERSION,
    issuer: { level, name: orGap(about.name), parent: about.parent ?? '' },
    province: about.province ?? '',
    symbol: office.symbol,
    place: orGap(about.place),
    date: about.date ?? from,
    number: '',
    title: orGap(about.title),
    programme: about.programme ?? blank.programme,
    project: about.project ?? blank.project,
    part: about.part ?? '',
    regime,
    year,
    period: { from, to },
    sections: {},
    scope: GAP,
    recipients: [GAP],
    filing: GAP,
    signature: { onBehalf: office.onBehalf, deputyFor: '', position: office.position, name: '' },
    activities: [],
    lines: [],
    ...records,
  });
}

export function blankActivity(plan: Pick<Plan, 'period'>, id: string): Activity {
  return {
    id,
    part: '',
    name: GAP,
    lead: '',
    executing: '',
    coordinating: '',
    from: plan.period.from,
    to: plan.period.to,
    place: '',
    product: '',
    productQuantity: milli(0),
    productUnit: '',
    note: '',
  };
}

export function blankLine(id: string, activity: string): BudgetLine {
  const none = dong(0);
  return {
    id,
    activity,
    group: '',
    content: GAP,
    unit: GAP,
    quantity: milli(1),
    times: milli(1),
    unitPrice: none,
    sources: { central: none, province: none, district: none, commune: none, other: none },
    norm: '',
    basis: '',
    date: null,
    facts: {},
    economicCode: '',
    funding: '',
    justification: '',
    note: '',
    appraisal: null,
    execution: null,
  };
}
