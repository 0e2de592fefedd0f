import type { Draft, Fix } from '../finding';
import type { PlanRule, RuleAbout } from '../rule';
import type { PlanView } from '../view';
import { plain } from './plain-text';
import { onPlan } from './plan-place';
import about from './tt-09.json';

const { onBehalf, deputy, head } = about.data;
const ON_BEHALF = plain(onBehalf);
const DEPUTY = new RegExp(deputy, 'u');

const setTo = (field: string, value: string): Fix => ({
  title: { key: 'set', params: { value } },
  safe: true,
  patch: [{ op: 'set', table: '', row: '', field: `signature.${field}`, value }],
});

function check({ plan }: PlanView): Draft[] {
  const { signature, issuer } = plan;
  const found: Draft[] = [];
  const stated = plain(signature.onBehalf);
  const said = { where: onPlan('signature.onBehalf'), actual: signature.onBehalf };
  if (issuer.level === 'department') {
    if (stated !== '')
      found.push({
        ...said,
        severity: 'warning',
        message: { key: 'department', params: { onBehalf: signature.onBehalf } },
      });
  } else if (!stated.startsWith(ON_BEHALF)) {
    const message = { key: 'committee', params: { onBehalf } };
    found.push({ ...said, limit: onBehalf, message, fix: setTo('onBehalf', onBehalf) });
  }
  const isDeputy = DEPUTY.test(plain(signature.position));
  const where = onPlan('signature.deputyFor');
  const { position, deputyFor } = signature;
  if (isDeputy && deputyFor === '') {
    const value = `${head} ${position.replace(/^\S+\s+/u, '')}`;
    found.push({
      where,
      message: { key: 'deputy', params: { position, value } },
      fix: setTo('deputyFor', value),
    });
  } else if (!isDeputy && deputyFor !== '') {
    found.push({
      where,
      actual: deputyFor,
      message: { key: 'head', params: { position, deputyFor } },
    });
  }
  return found;
}

export const rule: PlanRule = {
  kind: 'plan',
  about: about as RuleAbout,
  reads: ({ plan }) => [plan.signature, plan.issuer],
  check,
};
