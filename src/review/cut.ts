import {
  type BudgetLine,
  dong,
  formatDong,
  formatQuantity,
  lineAmount,
  type Milli,
  type Plan,
} from '../plan';
import { type Appraisal, asAsked } from './appraise';
import words from './appraise.json';
import { fill } from './fill';
import type { Finding, Patch } from './finding';
import { fundedFully } from './funded';

type Figure = 'quantity' | 'times' | 'unitPrice';
const FIGURES: readonly Figure[] = ['unitPrice', 'quantity', 'times'];
/** Fields that a patch may set beside the figures without a decision on anything but money. */
const MONEY = /^(unitPrice|quantity|times|sources\..*|facts\.coefficient)$/;

/** A line as the appraisal cuts it, or the findings that no cut answers. */
export type Cut =
  | { readonly kind: 'allowed'; readonly appraisal: Appraisal }
  | { readonly kind: 'open'; readonly findings: readonly Finding[] };

const setsOf = (patch: readonly Patch[], id: string) =>
  patch.flatMap((one) => (one.op === 'set' && one.table === 'lines' && one.row === id ? [one] : []));

/** The figures that a finding allows: those of its way out, else its limit where it speaks of the price. */
function lowered(
  line: BudgetLine,
  { fix, where, limit }: Finding,
): Partial<Record<Figure, number>> | undefined {
  const sets = setsOf(fix?.patch ?? [], line.id);
  if (fix !== undefined && sets.length === fix.patch.length && sets.every(({ field }) => MONEY.test(field)))
    return Object.fromEntries(
      sets.flatMap(({ field, value }) =>
        FIGURES.some((figure) => figure === field) && typeof value === 'number' ? [[field, value]] : [],
      ),
    );
  if (where.field === 'unitPrice' && typeof limit === 'number' && limit < line.unitPrice)
    return { unitPrice: Math.floor(limit) };
  return undefined;
}

/** A way out that puts the line under another activity: here it is paid nothing. */
const movedBy = (line: BudgetLine, { fix }: Finding) =>
  setsOf(fix?.patch ?? [], line.id).some(({ field }) => field === 'activity');

function because(line: BudgetLine, figure: Figure, to: number, { article }: Finding): string {
  const what =
    figure === 'unitPrice'
      ? fill(words.price, { from: formatDong(line.unitPrice), to: formatDong(to) })
      : fill(words[figure], { from: formatQuantity(line[figure]), to: formatQuantity(to as Milli) });
  return article === undefined || article === null || article === ''
    ? what
    : fill(words.by, { what, article });
}

/** The purses of a line cut to an amount. */
function purses(line: BudgetLine, amount: number): Appraisal['sources'] {
  const sources = { ...line.sources };
  for (const patch of fundedFully(line, amount)) {
    const name = patch.op === 'set' ? patch.field.replace('sources.', '') : '';
    if (name in sources && patch.op === 'set')
      sources[name as keyof typeof sources] = dong(Number(patch.value));
  }
  return sources;
}

/**
 * What the appraisal can allow of a line that breaks something: its figures lowered to the limits, with the reason and
 * the rule; nothing, where it belongs to another activity; or it stays open, because only a person can decide.
 * `title` says a fix's own words.
 */
export function cutLine(
  plan: Plan,
  line: BudgetLine,
  findings: readonly Finding[],
  title: (finding: Finding) => string,
): Cut {
  const [moved] = findings.filter((finding) => movedBy(line, finding));
  if (moved !== undefined) {
    const none = { central: 0, province: 0, district: 0, commune: 0, other: 0 } as Appraisal['sources'];
    const nothing = { ...asAsked(line), quantity: 0 as Milli, sources: none };
    return { kind: 'allowed', appraisal: { ...nothing, reason: title(moved), rule: moved.rule } };
  }
  // Money that nobody assigned yet is told of at a line, and is no matter of its figures.
  const own = findings.filter(({ lacks }) => !(lacks ?? []).includes('funding'));
  const cuts = own.map((finding) => ({ finding, figures: lowered(line, finding) }));
  const open = cuts.flatMap(({ finding, figures }) => (figures === undefined ? [finding] : []));
  if (open.length > 0) return { kind: 'open', findings: open };
  const allowed = asAsked(line);
  const reasons = new Map<string, string>();
  for (const { finding, figures = {} } of cuts) {
    for (const figure of FIGURES) {
      const to = figures[figure];
      if (to === undefined || to >= allowed[figure]) continue;
      Object.assign(allowed, { [figure]: to });
      reasons.set(figure, because(line, figure, to, finding));
    }
  }
  const amount = lineAmount(allowed, plan.rounding);
  if (reasons.size === 0 && own.length > 0)
    reasons.set('sources', fill(words.sources, { amount: formatDong(amount) }));
  const rule = [...new Set(own.map((finding) => finding.rule))].join(', ');
  const appraisal = {
    ...allowed,
    sources: purses(line, amount),
    reason: [...reasons.values()].join('; '),
    rule,
  };
  return { kind: 'allowed', appraisal };
}
