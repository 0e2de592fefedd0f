import type { Draft } from '../finding';
import type { PlanRule, RuleAbout } from '../rule';
import type { PlanView } from '../view';
import about from './ct-01.json';
import { onPlan } from './plan-place';

function check({ plan }: PlanView): Draft[] {
  const { sections, activities, responsibilities } = plan;
  const missing = [
    ...(sections.purpose.length + sections.requirements.length === 0 ? ['purpose'] : []),
    ...(sections.audience.length + sections.priority.length === 0 ? ['audience'] : []),
    ...(sections.contents.length + sections.forms.length + activities.length === 0 ? ['contents'] : []),
  ];
  const found: Draft[] = missing.map((name) => {
    return { where: onPlan(`sections.${name}`), lacks: [name], message: { key: name, params: {} } };
  });
  if (responsibilities.length > 0) return found;
  const lacks = ['responsibilities'];
  return [...found, { where: onPlan('responsibilities'), lacks, message: { key: 'duties', params: {} } }];
}

export const rule: PlanRule = {
  kind: 'plan',
  about: about as RuleAbout,
  reads: ({ plan }) => [plan.sections, plan.activities, plan.responsibilities],
  check,
};
