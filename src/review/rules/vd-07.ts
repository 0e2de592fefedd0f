import type { Draft } from '../finding';
import type { ManyLooks, RuleAbout, Share } from '../rule';
import type { LineView, PlanView } from '../view';
import { basesOf, numberKey } from './cited-documents';
import { inForce } from './norm-answers';
import { onPlan } from './plan-place';
import about from './vd-07.json';

const { groups, money } = about.data;
const PROGRAMMES: Readonly<Record<string, readonly string[] | undefined>> = about.data.programmes;
const REGIMES: Readonly<Record<string, string>> = about.data.regimes;

const where = onPlan('legalBases');

function ofGroups({ plan }: PlanView): Draft[] {
  const given = new Set<string>(plan.legalBases.map(({ group }) => group));
  const asked = plan.status === 'estimate' ? groups : [...groups, money];
  return asked
    .filter((group) => !given.has(group))
    .map((group) => ({ where, lacks: [group], message: { key: group, params: {} } }));
}

/** The document that the price of a line comes from; collections such as the base salary are none anybody cites. */
function documentOf({ norm, span, frame }: LineView): Share[] {
  if (norm === undefined || !/^\d/.test(norm.document.number)) return [];
  // Whoever names what has ended is told to name another, not to cite it.
  const stands = span === undefined || span.some((day) => inForce(norm, day, frame.plan.regime));
  return stands ? [{ key: norm.document.number, amount: 1 }] : [];
}

function check(used: ReadonlyMap<string, unknown>, view: PlanView): Draft[] {
  const { plan, frame } = view;
  const cited = new Set(basesOf(plan).map(({ citation }) => numberKey(citation.number)));
  const has = (number: string) => cited.has(numberKey(number));
  const found = ofGroups(view);
  const programme = PROGRAMMES[frame.programmeOf(plan.part)?.id ?? ''] ?? [];
  if (programme.length > 0 && !programme.some(has)) {
    const params = { numbers: programme.join(', ') };
    found.push({ where, lacks: ['programme'], message: { key: 'noProgramme', params } });
  }
  const needed = new Set([REGIMES[plan.regime] ?? '', ...used.keys()]);
  for (const number of [...needed].sort()) {
    if (number === '' || has(number)) continue;
    const kind = frame.law.catalogue.document(number)?.kind ?? '';
    found.push({ where, lacks: ['rates'], message: { key: 'noRates', params: { number, kind } } });
  }
  return found;
}

export const rule: ManyLooks = {
  about: about as RuleAbout,
  looks: [
    {
      kind: 'tally',
      reads: ({ plan }) => [plan.legalBases],
      sharesOf: documentOf,
      check,
    },
  ],
};
