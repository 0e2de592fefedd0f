import { type LegalDocument, type Procurement, type ProcurementRule } from '../../norms';
import type { IsoDate } from '../../plan';
import { cite } from '../../norms';
import words from './buying-words.json';

const open = ({ from, to }: ProcurementRule, day: IsoDate) => from <= day && (to === null || day <= to);

/** Purchases of a budget estimate, not packages of an investment project. */
const ofEstimate = ({ scope = '' }: ProcurementRule) =>
  !scope.startsWith(words.project) && !scope.startsWith(words.planning);

/** The rule of one topic on a day: the one with an upper bound, or the one that says there is no figure. */
export function ruleOf(law: Procurement, topic: string, day: IsoDate): ProcurementRule | undefined {
  return law.rules.find(
    (rule) =>
      rule.topic === topic &&
      open(rule, day) &&
      (rule.op === 'lte' || rule.op === 'gt') &&
      ofEstimate(rule) &&
      !isFloor(rule),
  );
}

/** «Above 50 million» of direct appointment only says where the head's own decision ends. */
const isFloor = ({ topic, op }: ProcurementRule) => topic === 'directAppointment' && op === 'gt';

/** A topic that has no figure: a ban, a duty. */
export function dutyOf(law: Procurement, topic: string, day: IsoDate): ProcurementRule | undefined {
  return law.rules.find((rule) => rule.topic === topic && open(rule, day));
}

const kindOf = (number: string): Pick<LegalDocument, 'kind' | 'number' | 'title'> => {
  const kind = words.kinds.find(([mark]) => number.includes(mark ?? ''))?.[1] ?? '';
  return { kind, number, title: `${kind} ${number}`.trim() };
};

/** «khoản 4 Điều 80 Nghị định 214/2025/NĐ-CP» */
export function citeRule({ locator }: ProcurementRule): string {
  const [first] = locator;
  return first === undefined ? '' : cite(first, kindOf(first.document));
}

export interface Ways {
  readonly self: ProcurementRule | undefined;
  readonly appoint: ProcurementRule | undefined;
  readonly compete: ProcurementRule | undefined;
  readonly treasury: ProcurementRule | undefined;
}

const known = new WeakMap<Procurement, Map<IsoDate, Ways>>();

/** What the law says of buying on a day, found once. */
export function waysOn(law: Procurement, day: IsoDate): Ways {
  let days = known.get(law);
  if (days === undefined) known.set(law, (days = new Map<IsoDate, Ways>()));
  const found = days.get(day);
  if (found !== undefined) return found;
  const ways: Ways = {
    self: ruleOf(law, 'selfDecided', day),
    appoint: ruleOf(law, 'directAppointment', day),
    compete: ruleOf(law, 'competitiveQuotation', day),
    treasury: ruleOf(law, 'treasuryContract', day),
  };
  days.set(day, ways);
  return ways;
}
