import {
  type Activity,
  formatDong,
  formatQuantity,
  type Funding,
  gather,
  lineAmount,
  type Plan,
  planTotal,
  purses,
  type SourceName,
  type Sources,
  SOURCES,
  sum,
  sumSources,
} from '../plan';
import { count, endWith, officialDate } from './text';
import type wording from './wording/figures.json';

export type Texts = Record<string, string>;
export function planTexts(plan: Plan): Record<keyof typeof wording.plan, string> {
  const { issuer, signature, period } = plan;
  return {
    title: plan.title,
    number: plan.number,
    symbol: plan.symbol,
    place: plan.place,
    date: officialDate(plan.date),
    issuer: issuer.name,
    parent: issuer.parent,
    programme: plan.programme,
    project: plan.project,
    year: String(plan.year),
    scope: plan.scope,
    'period.from': officialDate(period.from),
    'period.to': officialDate(period.to),
    'signature.onBehalf': signature.onBehalf,
    'signature.deputyFor': signature.deputyFor,
    'signature.position': signature.position,
    'signature.name': signature.name,
    'activities.count': count(plan.activities.length),
    'lines.count': count(plan.lines.length),
    'decisions.count': count(decisionGroups(plan).length),
  };
}

const bySources = (sources: Sources) => ({ ...sources, ...purses(sources) });

/** What the finance officer allows, on the lines somebody has looked at. */
function appraisedAmounts(plan: Plan): Record<string, number> {
  const looked = plan.lines.flatMap((line) => (line.appraisal === null ? [] : [{ line, ...line.appraisal }]));
  if (looked.length === 0) return {};
  const appraised = sum(looked.map((allowed) => lineAmount(allowed, plan.rounding)));
  const asked = sum(looked.map(({ line }) => lineAmount(line, plan.rounding)));
  const sources = Object.entries(bySources(sumSources(looked)));
  return {
    appraised,
    ...Object.fromEntries(sources.map(([name, amount]) => [`appraised.${name}`, amount])),
    cut: Math.abs(asked - appraised),
  };
}

function executedAmounts(plan: Plan): Record<string, number> {
  const done = plan.lines.flatMap(({ execution }) => execution ?? []);
  const of = (name: 'advanced' | 'paid' | 'carried') => sum(done.map((execution) => execution[name]));
  return done.length === 0 ? {} : { advanced: of('advanced'), paid: of('paid'), carried: of('carried') };
}

export function amountsOf(plan: Plan): Record<string, number> {
  const given = plan.funding.reduce((total, { amount }) => total + (amount ?? 0), 0);
  return {
    total: planTotal(plan),
    ...bySources(sumSources(plan.lines)),
    ...appraisedAmounts(plan),
    funded: Math.abs(given),
    ...executedAmounts(plan),
  };
}

/** The records of each decision, under the document as it is cited. */
export function decisionGroups(plan: Plan): [string, Funding[]][] {
  return gather(plan.funding, ({ document }) => endWith(document, ''));
}

/** What a decision gives, by source; nothing where an amount is unknown, since a part would say too little. */
export function decisionAmounts(records: readonly Funding[]): Map<SourceName, number> {
  if (records.some(({ amount }) => amount === null)) return new Map();
  const given = SOURCES.map((source): [SourceName, number] => [
    source,
    records.reduce((total, one) => total + (one.source === source ? (one.amount ?? 0) : 0), 0),
  ]).filter(([, amount]) => amount !== 0);
  return new Map(given);
}

/** A decision is known by the first of its records. */
export const decisionKey = (records: readonly Funding[]) => `decision.${records[0]?.id ?? ''}`;

export function decisionTexts(records: readonly Funding[]): Texts {
  const amounts = [...decisionAmounts(records)];
  const total = amounts.reduce((all, [, amount]) => all + amount, 0);
  return {
    ...(amounts.length === 0 ? {} : { amount: formatDong(Math.abs(total)) }),
    ...Object.fromEntries(amounts.map(([source, amount]) => [source, formatDong(Math.abs(amount))])),
  };
}

function quantityText({ productQuantity, productUnit }: Activity): string {
  return productQuantity === 0 ? '' : `${formatQuantity(productQuantity)} ${productUnit}`.trim();
}

export function activityTexts(activity: Activity, amount: number): Texts {
  return {
    name: activity.name,
    lead: activity.lead,
    executing: activity.executing,
    coordinating: activity.coordinating,
    from: officialDate(activity.from),
    to: officialDate(activity.to),
    place: activity.place,
    product: activity.product,
    quantity: quantityText(activity),
    amount: formatDong(amount),
  };
}
