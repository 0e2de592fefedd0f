import type { Draft } from '../finding';
import type { PlanRule, RuleAbout } from '../rule';
import type { PlanView } from '../view';
import { formerIn } from './former-units';
import about from './nd-08.json';
import { anyOf } from './plain-text';
import { nth } from './plan-place';
import { unitKey, unitName } from './unit-names';

/** «Như Mục V»: everybody named there receives it. */
const EVERYBODY = anyOf(about.data.everybody);

function check({ plan }: PlanView): Draft[] {
  const { recipients, responsibilities } = plan;
  if (recipients.some((recipient) => EVERYBODY.test(recipient))) return [];
  const known = recipients.map(unitKey);
  const seen = new Set<string>();
  return responsibilities.flatMap(({ unit }, index): Draft[] => {
    const key = unitKey(unit);
    // One recipient may name several units, and a short name stands in a long one.
    if (seen.has(key) || known.some((recipient) => recipient.includes(key) || key.includes(recipient)))
      return [];
    seen.add(key);
    // A unit that is no more receives nothing; it is told of where it is named.
    if (formerIn(unit, plan.date) !== undefined) return [];
    const params = { unit };
    const value = [...recipients, `${unitName(unit)} ${about.data.does}`];
    return [
      {
        where: nth('responsibilities', index, 'unit'),
        message: { key: 'missing', params },
        fix: {
          title: { key: 'add', params },
          safe: false,
          patch: [{ op: 'set', table: '', row: '', field: 'recipients', value }],
        },
      },
    ];
  });
}

export const rule: PlanRule = {
  kind: 'plan',
  about: about as RuleAbout,
  reads: ({ plan }) => [plan.recipients, plan.responsibilities, plan.date],
  check,
};
