import { formatDong, formatQuantity, lineAmount } from '../../plan';
import type { Draft } from '../finding';
import type { LineRule, RuleAbout } from '../rule';
import type { LineView } from '../view';
import about from './b-04.json';
import { place } from './plan-place';

const { largest } = about.data;

/** What the finance officer allowed, against what was asked for. */
function appraised({ line, amount, frame }: LineView): Draft[] {
  if (line.appraisal === null || line.appraisal.reason !== '') return [];
  const allowed = lineAmount(line.appraisal, frame.plan.rounding);
  if (allowed === amount) return [];
  const where = place('lines', line.id, 'appraisal.reason');
  const said = { where, actual: allowed, limit: amount, lacks: ['reason'] };
  const words = { content: line.content, allowed: formatDong(allowed), proposed: formatDong(amount) };
  const by = formatDong(Math.abs(allowed - amount));
  return allowed > amount
    ? [
        {
          ...said,
          severity: 'warning',
          excess: allowed - amount,
          message: { key: 'raised', params: { ...words, by } },
        },
      ]
    : [{ ...said, severity: 'hint', message: { key: 'cut', params: { ...words, by } } }];
}

function check(view: LineView): Draft[] {
  const { line, amount } = view;
  const found = appraised(view);
  const nothing = amount === 0 && line.quantity > 0 && line.times > 0 && line.unitPrice > 0;
  if (!nothing && amount <= largest) return found;
  const where = place('lines', line.id, 'quantity');
  const given = {
    content: line.content,
    quantity: formatQuantity(line.quantity),
    times: formatQuantity(line.times),
    price: formatDong(line.unitPrice),
  };
  if (nothing) found.push({ where, actual: 0, message: { key: 'zero', params: given } });
  else {
    const params = { ...given, amount: formatDong(amount), largest: formatDong(largest) };
    found.push({
      where,
      severity: 'warning',
      actual: amount,
      limit: largest,
      message: { key: 'absurd', params },
    });
  }
  return found;
}

export const rule: LineRule = { kind: 'line', about: about as RuleAbout, check };
