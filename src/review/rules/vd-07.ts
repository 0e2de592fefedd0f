import type { Draft } from '../finding';
import type { PlanRule, RuleAbout } from '../rule';
import type { PlanView } from '../view';
import { basesOf, numberKey } from './cited-documents';
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

/** The documents that the prices of its lines come from. */
function documentsUsed({ lines }: PlanView): Set<string> {
  const used = new Set<string>();
  const seen = new Set<string>();
  for (const view of lines) {
    const { norm: code } = view.line;
    if (code === '' || seen.has(code)) continue;
    seen.add(code);
    const number = view.norm?.document.number;
    // Collections such as the base salary are no document anybody cites.
    if (number !== undefined && /^\d/.test(number)) used.add(number);
  }
  return used;
}

function check(view: PlanView): Draft[] {
  const { plan, frame } = view;
  const cited = new Set(basesOf(plan).map(({ citation }) => numberKey(citation.number)));
  const has = (number: string) => cited.has(numberKey(number));
  const found = ofGroups(view);
  const programme = PROGRAMMES[frame.programmeOf(plan.part)?.id ?? ''] ?? [];
  if (programme.length > 0 && !programme.some(has)) {
    const params = { numbers: programme.join(', ') };
    found.push({ where, lacks: ['programme'], message: { key: 'noProgramme', params } });
  }
  const needed = new Set([REGIMES[plan.regime] ?? '', ...documentsUsed(view)]);
  for (const number of [...needed].sort()) {
    if (number === '' || has(number)) continue;
    const kind = frame.law.catalogue.document(number)?.kind ?? '';
    found.push({ where, lacks: ['rates'], message: { key: 'noRates', params: { number, kind } } });
  }
  return found;
}

export const rule: PlanRule = {
  kind: 'plan',
  about: about as RuleAbout,
  reads: ({ plan }) => [plan.legalBases, plan.lines, plan.part, plan.regime, plan.status],
  check,
};
