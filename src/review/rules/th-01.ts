import { formatDong, type Status } from '../../plan';
import type { Draft } from '../finding';
import type { LineRule, RuleAbout } from '../rule';
import type { LineView } from '../view';
import { place } from './plan-place';
import about from './th-01.json';

const PAYING: readonly Status[] = ['approved', 'adjusting'];

/** Money that is out before anybody approved it; B-05 holds what is spent against what was approved. */
function check({ line, frame }: LineView): Draft[] {
  const spent = (line.execution?.advanced ?? 0) + (line.execution?.paid ?? 0);
  // An adjustment that is on its way again was approved before.
  if (spent === 0 || PAYING.includes(frame.plan.status) || frame.plan.approved.length > 0) return [];
  const params = { content: line.content, spent: formatDong(spent) };
  return [
    {
      where: place('lines', line.id, 'execution.paid'),
      actual: spent,
      limit: 0,
      message: { key: 'early', params },
    },
  ];
}

export const rule: LineRule = { kind: 'line', about: about as RuleAbout, check };
