import { formatDong, type Status } from '../../plan';
import { approvedAmount } from '../execution';
import type { Draft } from '../finding';
import type { LineRule, RuleAbout } from '../rule';
import type { LineView } from '../view';
import { place } from './plan-place';
import about from './th-01.json';

/** Before these nothing may be paid. */
const PAYING: readonly Status[] = ['approved', 'adjusting'];

/** What was spent and what is to be carried over, against what was approved. */
function check({ line, frame }: LineView): Draft[] {
  const { execution } = line;
  if (execution === null) return [];
  const { advanced, paid, carried } = execution;
  const approved = approvedAmount(line, frame.plan.rounding);
  const spent = advanced + paid;
  const rest = Math.max(0, approved - paid);
  const drafts: Draft[] = [];
  const say = (field: string, key: string, actual: number, limit: number, more: Partial<Draft> = {}) => {
    const params = {
      content: line.content,
      approved: formatDong(approved),
      spent: formatDong(spent),
      paid: formatDong(paid),
      carried: formatDong(carried),
      rest: formatDong(rest),
      over: formatDong(Math.max(0, actual - limit)),
    };
    const where = place('lines', line.id, `execution.${field}`);
    drafts.push({ where, actual, limit, message: { key, params }, ...more });
  };
  if (spent > approved) say('paid', 'over', spent, approved, { excess: spent - approved });
  if (carried > rest) say('carried', 'carried', carried, rest);
  // An adjustment that is on its way again was approved before.
  const paying = PAYING.includes(frame.plan.status) || frame.plan.approved.length > 0;
  if (spent > 0 && !paying) say('paid', 'early', spent, 0, { severity: 'warning' });
  return drafts;
}

export const rule: LineRule = { kind: 'line', about: about as RuleAbout, check };
