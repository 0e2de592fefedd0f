import { formatDong, lineAmount, sourcesTotal, SOURCES } from '../../plan';
import type { BudgetLine, Plan } from '../../plan';
import type { Draft, Fix } from '../finding';
import type { PlanRule, RuleAbout } from '../rule';
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
function totalOf(plan: Plan, lines: readonly LineView[]): Draft[] {
  const stated = plan.sections.money.flatMap(({ text }, index) =>
    statedTotals(text).map((amount) => ({ amount, index })),
  );
  if (stated.length === 0 || lines.length === 0) return [];
  // Some lines appraised and some not may add up to more than any sum that a plan can hold.
  let [total, allowed] = [0, 0];
  for (const { line, amount } of lines) {
    total += amount;
    allowed += line.appraisal === null ? amount : lineAmount(line.appraisal, plan.rounding);
  }
  return stated
    .filter(({ amount }) => amount !== total && amount !== allowed)
    .map(({ amount, index }) => {
      const by = formatDong(Math.abs(amount - total));
      const params = { stated: formatDong(amount), total: formatDong(total), by };
      const where = nth('sections', index, 'money');
      return { where, actual: amount, limit: total, message: { key: 'total', params } };
    });
}

function check({ plan, lines }: PlanView): Draft[] {
  const found = totalOf(plan, lines);
  for (const view of lines) {
    const { appraisal, execution } = view.line;
    if (appraisal === null && execution === null) continue;
    const allowed = appraisal === null ? undefined : lineAmount(appraisal, plan.rounding);
    if (appraisal !== null && allowed !== undefined) found.push(...appraisalOf(view, appraisal, allowed));
    found.push(...executionOf(view, allowed));
  }
  return found;
}

export const rule: PlanRule = {
  kind: 'plan',
  about: about as RuleAbout,
  reads: ({ plan }) => [plan.lines, plan.sections, plan.rounding],
  check,
};
