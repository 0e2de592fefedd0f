import { citeNorm } from '../../norms';
import { formatDong, lineAmount } from '../../plan';
import type { Draft, Fix } from '../finding';
import { fundedFully } from '../funded';
import type { LineRule, RuleAbout } from '../rule';
import type { LineView } from '../view';
import about from './b-01.json';

/** The whole line at the ceiling, its sources cut to the new amount. */
function lower({ line, frame }: LineView, limit: number): Fix {
  const amount = lineAmount({ ...line, unitPrice: limit as typeof line.unitPrice }, frame.plan.rounding);
  return {
    title: { key: 'lower', params: { limit: formatDong(limit) } },
    safe: true,
    patch: [
      { op: 'set', table: 'lines', row: line.id, field: 'unitPrice', value: limit },
      ...fundedFully(line, amount),
    ],
  };
}

function check(view: LineView): Draft[] {
  const { line, price, amount, frame } = view;
  const { answer, limit, verdict } = price;
  // Nothing is too much that does not pass the lower figure.
  if (answer === undefined || answer.kind === 'day' || limit === null || line.unitPrice <= limit) return [];
  const [low, high] = answer.kind === 'same' ? [answer.answer, answer.answer] : [answer.low, answer.high];
  if (low.kind !== 'limit' || high.kind !== 'limit') return [];
  const where = { table: 'lines', row: line.id, field: 'unitPrice' };
  const article = citeNorm(low.norm);
  const said = {
    where,
    actual: line.unitPrice,
    limit,
    norm: line.norm,
    article,
    date: view.span?.[0] ?? null,
    steps: low.steps,
  };
  const words = { content: line.content, actual: formatDong(line.unitPrice), article, unit: low.unit };
  if (verdict === 'unknown') {
    const params = { ...words, low: formatDong(low.amount), high: formatDong(high.amount) };
    return [{ ...said, severity: 'warning', message: { key: 'between', params }, lacks: ['date'] }];
  }
  const params = { ...words, limit: formatDong(limit) };
  if (verdict === 'check') return [{ ...said, severity: 'warning', message: { key: 'recalled', params } }];
  if (verdict !== 'over') return [];
  const allowed = lineAmount({ ...line, unitPrice: limit as typeof line.unitPrice }, frame.plan.rounding);
  const excess = amount - allowed;
  const over = { over: formatDong(line.unitPrice - limit), excess: formatDong(excess) };
  return [
    { ...said, excess, message: { key: 'over', params: { ...params, ...over } }, fix: lower(view, limit) },
  ];
}

export const rule: LineRule = { kind: 'line', about: about as RuleAbout, check };
