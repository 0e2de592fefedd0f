import type { Draft } from '../finding';
import type { PlanRule, RuleAbout } from '../rule';
import type { PlanView } from '../view';
import { nth, onPlan } from './plan-place';
import about from './tt-10.json';

const FILED = new RegExp(about.data.filed, 'iu');
const MARKS = /^[-+•]\s*|\s*[;.,]+$/gu;
const OFFICE = new RegExp(about.data.office, 'u');

function check({ plan }: PlanView): Draft[] {
  const { recipients, filing } = plan;
  const found: Draft[] = [];
  if (recipients.length === 0)
    found.push({
      where: onPlan('recipients'),
      severity: 'error',
      lacks: ['recipients'],
      message: { key: 'none', params: {} },
    });
  recipients.forEach((recipient, index) => {
    const where = nth('recipients', index, '');
    const params = { recipient };
    if (FILED.test(recipient)) found.push({ where, message: { key: 'filed', params } });
    else if (recipient.replace(MARKS, '') !== recipient) {
      const value = recipients.map((one) => one.replace(MARKS, '')).filter((one) => one !== '');
      found.push({
        where,
        severity: 'hint',
        message: { key: 'marks', params },
        fix: {
          title: { key: 'strip', params: {} },
          safe: value.length === recipients.length,
          patch: [{ op: 'set', table: '', row: '', field: 'recipients', value }],
        },
      });
    }
  });
  if (!OFFICE.test(filing))
    found.push({ where: onPlan('filing'), actual: filing, message: { key: 'office', params: { filing } } });
  return found;
}

export const rule: PlanRule = {
  kind: 'plan',
  about: about as RuleAbout,
  reads: ({ plan }) => [plan.recipients, plan.filing],
  check,
};
