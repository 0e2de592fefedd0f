import { formatDong, type Plan } from '../../plan';
import type { Draft, Fix } from '../finding';
import { fundedFully } from '../funded';
import { lineAmount } from '../../plan';
import type { LineView } from '../view';
import { citeRule, dutyOf, waysOn } from './buying-ways';

type Quotation = Plan['quotations'][number];

/** The highest rate of value added tax, in percent: what an offer without it costs at most. */
const MOST_TAX = 10;
/** How many offers one looks for where an amount passes the head's own decision. */
const CUSTOMARY = 3;
const PAPERS = ['tender', 'quotation', 'contract'];

/** A price that the law leaves to the market; for some (fares, stamps) the receipt is enough. */
export function isBought(view: LineView): 'market' | 'receipt' | undefined {
  const { answer } = view.price;
  const said = answer?.kind === 'same' ? answer.answer : undefined;
  if (said?.kind === 'open' && said.how !== 'decision')
    return said.how === 'tender' || said.basis.some((paper) => PAPERS.includes(paper)) ? 'market' : 'receipt';
  return view.quotations.length > 0 ? 'receipt' : undefined;
}

/** Bought on the market, and nobody was asked for a price. */
export function lacksOffer(view: LineView): boolean {
  return view.amount > 0 && view.quotations.length === 0 && isBought(view) === 'market';
}

const place = ({ line }: LineView, field: string) => ({ table: 'lines', row: line.id, field });

/** What an offer costs with tax, at most. */
const cost = ({ unitPrice, vat }: Quotation) =>
  vat === 'excluded' ? Math.floor((unitPrice * (100 + MOST_TAX)) / 100) : unitPrice;

function lower(view: LineView, price: number): Fix {
  const { line, frame } = view;
  const amount = lineAmount({ ...line, unitPrice: price as typeof line.unitPrice }, frame.plan.rounding);
  return {
    title: { key: 'lower', params: { lowest: formatDong(price) } },
    safe: false,
    patch: [
      { op: 'set', table: 'lines', row: line.id, field: 'unitPrice', value: price },
      ...fundedFully(line, amount),
    ],
  };
}

function aboveOffers(view: LineView): Draft[] {
  const { line, quotations } = view;
  const [first, ...others] = quotations;
  if (first === undefined) return [];
  const best = others.reduce((low, one) => (cost(one) < cost(low) ? one : low), first);
  const lowest = cost(best);
  if (line.unitPrice <= lowest) return [];
  const average = Math.round(quotations.reduce((sum, one) => sum + cost(one), 0) / quotations.length);
  const params = {
    content: line.content,
    actual: formatDong(line.unitPrice),
    lowest: formatDong(best.unitPrice),
    supplier: best.supplier,
    over: formatDong(line.unitPrice - lowest),
    average: formatDong(average),
  };
  const allowed = lineAmount(
    { ...line, unitPrice: lowest as typeof line.unitPrice },
    view.frame.plan.rounding,
  );
  return [
    {
      where: place(view, 'unitPrice'),
      actual: line.unitPrice,
      limit: lowest,
      excess: view.amount - allowed,
      norm: line.norm,
      message: { key: best.vat === 'excluded' ? 'aboveUntaxed' : 'above', params },
      fix: lower(view, lowest),
    },
  ];
}

function offers(view: LineView, threshold: number | null): Draft[] {
  const { line, quotations, amount, frame } = view;
  const lacking = lacksOffer(view);
  const few = quotations.length > 0 && quotations.length < CUSTOMARY;
  if (!lacking && (!few || threshold === null || amount <= threshold)) return [];
  const day = view.span?.[0];
  const duty = day === undefined ? undefined : dutyOf(frame.law.procurement, 'packagePrice', day);
  const article = duty === undefined ? '' : citeRule(duty);
  const params = { content: line.content, amount: formatDong(amount), article };
  if (lacking || threshold === null) {
    const key = duty === undefined ? 'noOffer' : 'noOfferLaw';
    return [
      {
        where: place(view, 'unitPrice'),
        norm: line.norm,
        article: article === '' ? null : article,
        lacks: ['quotation'],
        message: { key, params },
      },
    ];
  }
  return [
    {
      where: place(view, 'unitPrice'),
      severity: 'hint',
      norm: line.norm,
      message: {
        key: 'fewOffers',
        params: { ...params, count: quotations.length, threshold: formatDong(threshold) },
      },
    },
  ];
}

/** The way of choosing a contractor that is open at the amount of a line, and what the Treasury asks. */
function way(view: LineView): Draft[] {
  const { line, amount, frame } = view;
  const day = view.span?.[0];
  if (day === undefined || amount === 0) return [];
  const { self, appoint, compete, treasury } = waysOn(frame.law.procurement, day);
  const least = treasury?.amount ?? self?.amount ?? 50_000_000;
  if (amount <= Math.min(least, self?.amount ?? least)) return [];
  const toTreasury = treasury?.op === 'gt' && treasury.amount !== null && amount > treasury.amount;
  const base = { where: place(view, 'unitPrice'), norm: line.norm, actual: amount, date: day };
  const drafted = (key: string, rule: typeof self, severity: 'warning' | 'hint', missing = false): Draft => ({
    ...base,
    severity,
    limit: rule?.amount ?? null,
    article: rule === undefined ? null : citeRule(rule),
    ...(missing ? { lacks: ['threshold'] } : {}),
    message: {
      key: toTreasury ? `${key}Treasury` : key,
      params: {
        content: line.content,
        amount: formatDong(amount),
        limit: rule?.amount === null || rule === undefined ? '' : formatDong(rule.amount),
        article: rule === undefined ? '' : citeRule(rule),
        treasury: treasury === undefined ? '' : citeRule(treasury),
        treasuryLimit: formatDong(treasury?.amount ?? 0),
      },
    },
  });
  if (self?.amount === null || appoint?.amount === null)
    return [drafted('noFigure', self ?? appoint, 'hint', true)];
  if (self === undefined || appoint === undefined) return [drafted('noLaw', undefined, 'hint', true)];
  if (amount <= self.amount) return [];
  if (amount <= appoint.amount) return [drafted('appoint', appoint, 'hint')];
  if (compete !== undefined && compete.amount !== null && amount <= compete.amount)
    return [drafted('compete', compete, 'warning')];
  return [drafted('tender', appoint, 'warning')];
}

/** All that a line says of buying, by itself. */
export function ofLine(view: LineView): Draft[] {
  const bought = isBought(view);
  if (bought === undefined) return [];
  const day = view.span?.[0];
  const threshold = day === undefined ? null : (waysOn(view.frame.law.procurement, day).self?.amount ?? null);
  return [
    ...offers(view, threshold),
    ...aboveOffers(view),
    ...(bought === 'receipt' && view.quotations.length === 0 ? [] : way(view)),
  ];
}
