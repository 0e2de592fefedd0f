import type { Plan } from '../../plan';
import { endWith, upper } from '../text';
import wording from '../wording/papers/common.json';

/** Who asks for the money, who looks at the figures, who decides; '' is what the plan does not say. */
export interface Chain {
  readonly maker: string;
  readonly appraiser: string;
  readonly decider: string;
  /** Who puts the estimate before the one who decides: after an appraisal it is the appraiser. */
  readonly proposer: string;
}

/** «Đề nghị Báo X» names Báo X. */
function nameOf(unit: string): string {
  const asked = unit.startsWith(wording.asked) ? unit.slice(wording.asked.length) : unit;
  return endWith(asked.trim(), '');
}

export const isAppraised = (plan: Plan) => plan.lines.some(({ appraisal }) => appraisal !== null);

export function chainOf(plan: Plan): Chain {
  const unit = (role: string) => nameOf(plan.responsibilities.find((duty) => duty.role === role)?.unit ?? '');
  const maker = unit('lead') || nameOf(plan.activities.find(({ lead }) => lead !== '')?.lead ?? '');
  const appraiser = unit('finance');
  const proposer = isAppraised(plan) && appraiser !== '' ? appraiser : maker;
  return { maker, appraiser, decider: plan.issuer.name, proposer };
}

/** Those who carry the plan out and answer for its money: not those who are only asked to help. */
export function dutiful(plan: Plan): string[] {
  const units = plan.responsibilities
    .filter(({ role, unit }) => wording.bound.includes(role) && !unit.startsWith(wording.asked))
    .map(({ unit }) => nameOf(unit));
  return [...new Set(units)];
}

/** «CHỦ TỊCH» of «KT. CHỦ TỊCH»: in whose name a deputy signs. */
function chiefOf({ signature }: Plan): string {
  return signature.deputyFor === '' ? signature.position : signature.deputyFor.replace(wording.deputy, '');
}

/** A decision says whose it is: the committee's when signed in its name, else its head's. */
export function competenceOf(plan: Plan): string {
  const issuer = upper(plan.issuer.name);
  return plan.signature.onBehalf === '' ? `${upper(chiefOf(plan))} ${issuer}` : issuer;
}
