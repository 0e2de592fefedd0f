import { formatDong, lineAmount } from '../../plan';
import type { Draft } from '../finding';
import type { LineRule, RuleAbout } from '../rule';
import type { LineView } from '../view';
import { place } from './plan-place';
import about from './td-01.json';

/** The proposed figures stay; what is allowed beside them says why it differs. Its sources are for B-05. */
function check({ line, amount, frame }: LineView): Draft[] {
  const { appraisal } = line;
  if (appraisal === null) return [];
  const allowed = lineAmount(appraisal, frame.plan.rounding);
  const params = {
    content: line.content,
    asked: formatDong(amount),
    allowed: formatDong(allowed),
    by: formatDong(Math.abs(allowed - amount)),
  };
  const said = (field: string, key: string, more: Partial<Draft> = {}): Draft => {
    return { where: place('lines', line.id, `appraisal.${field}`), message: { key, params }, ...more };
  };
  return [
    ...(allowed !== amount && appraisal.reason === '' ? [said('reason', 'reason')] : []),
    ...(allowed !== amount && appraisal.rule === ''
      ? [said('rule', 'rule', { severity: 'warning' as const })]
      : []),
    ...(allowed > amount
      ? [said('unitPrice', 'more', { severity: 'warning', actual: allowed, limit: amount })]
      : []),
  ];
}

export const rule: LineRule = { kind: 'line', about: about as RuleAbout, check };
