import { formatDong, lineAmount, sourcesTotal, SOURCES } from '../../plan';
import type { BudgetLine } from '../../plan';
import type { Draft, Fix } from '../finding';
import type { ManyLooks, RuleAbout, Sum } from '../rule';
import type { LineView, PlanView } from '../view';
import about from './b-05.json';
import { statedTotals } from './money-words';
import { nth, place } from './plan-place';

type Appraisal = NonNullable<BudgetLine['appraisal']>;

/** With one purse there is nothing to choose: it pays what was allowed. */
function onePurse(line: BudgetLine, appraisal: Appraisal, allowed: number): Fix | undefined {
  const paying = SOURCES.filter((source) => appraisal.sources[source] > 0);
  const [only] = paying;
  if (only === undefined || paying.length > 1 || allowed === 0) return undefined;
  return {
    title: { key: 'purse', params: { amount: formatDong(allowed) } },
    safe: true,
    patch: [{ op: 'set', table: 'lines', row: line.id, field: `appraisal.sources.${only}`, value: allowed }],
  };
}

function appraisalOf({ line }: LineView, appraisal: Appraisal, allowed: number): Draft[] {
  const sources = sourcesTotal(appraisal.sources);
  if (sources === allowed) return [];
  const fix = onePurse(line, appraisal, allowed);
  const params = {
    content: line.content,
    sources: formatDong(sources),
    allowed: formatDong(allowed),
    by: formatDong(Math.abs(sources - allowed)),
  };
  return [
    {
      where: place('lines', line.id, 'appraisal.sources'),
      actual: sources,
      limit: allowed,
      ...(sources > allowed ? { excess: sources - allowed } : {}),
      message: { key: sources > allowed ? 'sourcesOver' : 'sourcesUnder', params },
      ...(fix === undefined ? {} : { fix }),
    },
  ];
}

function executionOf({ line, amount }: LineView, allowed: number | undefined): Draft[] {
  const { execution } = line;
  if (execution === null) return [];
  const approved = allowed ?? amount;
  const { paid, advanced, carried } = execution;
  const spent = paid + advanced;
  const words = { content: line.content, approved: formatDong(approved) };
  const said = { limit: approved, where: place('lines', line.id, 'execution.paid') };
  if (spent > approved) {
    const excess = spent - approved;
    const params = {
      ...words,
      paid: formatDong(paid),
      advanced: formatDong(advanced),
      by: formatDong(excess),
    };
    return [{ ...said, actual: spent, excess, message: { key: 'spent', params } }];
  }
  if (paid + carried <= approved) return [];
  const excess = paid + carried - approved;
  const params = { ...words, paid: formatDong(paid), carried: formatDong(carried), by: formatDong(excess) };
  const where = place('lines', line.id, 'execution.carried');
  return [{ ...said, where, actual: paid + carried, excess, message: { key: 'carried', params } }];
}

/** The total that the plan states in words beside the one that its lines add up to. */
function totalOf(sums: ReadonlyMap<string, Sum>, { plan }: PlanView): Draft[] {
  // Some lines appraised and some not may add up to more than any sum that a plan can hold.
  const [total, allowed] = [sums.get('asked')?.amount, sums.get('allowed')?.amount];
  if (total === undefined || allowed === undefined) return [];
  return plan.sections.money.flatMap(({ text }, index) =>
    statedTotals(text)
      .filter((amount) => amount !== total && amount !== allowed)
      .map((amount): Draft => {
        const by = formatDong(Math.abs(amount - total));
        const params = { stated: formatDong(amount), total: formatDong(total), by };
        const where = nth('sections', index, 'money');
        return { where, actual: amount, limit: total, message: { key: 'total', params } };
      }),
  );
}

const allowedOf = ({ line: { appraisal }, frame }: LineView) =>
  appraisal === null ? undefined : lineAmount(appraisal, frame.plan.rounding);

function ofLine(view: LineView): Draft[] {
  const { appraisal, execution } = view.line;
  if (appraisal === null && execution === null) return [];
  const allowed = allowedOf(view);
  return [
    ...(appraisal === null || allowed === undefined ? [] : appraisalOf(view, appraisal, allowed)),
    ...executionOf(view, allowed),
  ];
}

export const rule: ManyLooks = {
  about: about as RuleAbout,
  looks: [
    { kind: 'line', check: ofLine },
    {
      kind: 'tally',
      reads: ({ plan }) => [plan.sections],
      sharesOf: (view) => [
        { key: 'asked', amount: view.amount },
        { key: 'allowed', amount: allowedOf(view) ?? view.amount },
      ],
      check: totalOf,
    },
  ],
};
