import type { Plan } from '../../plan';
import type { Catalogue } from '../../norms';
import { draftBases } from './bases';
import { draftDuties } from './duties';
import { factsOf, type PartNames } from './facts';
import { draftRecipients } from './recipients';
import { draftReporting } from './reporting';
import { draftSections } from './sections';

/** What the law says that a draft needs. */
export interface DraftLaw {
  readonly catalogue: Catalogue;
  readonly programmes: PartNames;
}

/**
 * The plan with every section that nobody wrote saying what its facts bear out; what a person wrote stays. Drafting
 * again changes nothing.
 */
export function draft(plan: Plan, { catalogue, programmes }: DraftLaw): Plan {
  const facts = factsOf(plan, programmes);
  const orDrafted = <T>(given: T[], drafted: () => T[]) => (given.length > 0 ? given : drafted());
  return {
    ...plan,
    legalBases: draftBases(facts, catalogue),
    sections: draftSections(facts),
    responsibilities: orDrafted(plan.responsibilities, () => draftDuties(facts)),
    reporting: orDrafted(plan.reporting, () => draftReporting(facts)),
    recipients: orDrafted(plan.recipients, () => draftRecipients(facts)),
  };
}
