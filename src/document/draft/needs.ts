import { BASE_GROUPS, type Plan, SECTIONS } from '../../plan';

const TABLES = ['responsibilities', 'reporting', 'recipients'] as const;

/** Whether there is anything that nobody wrote: a finished plan needs no library and no law. */
export function needsDraft(plan: Plan): boolean {
  const given = new Set(plan.legalBases.map(({ group }) => group));
  return (
    SECTIONS.some((name) => {
      const items: readonly { readonly edited: boolean }[] = plan.sections[name];
      return items.length === 0 || items.some(({ edited }) => !edited);
    }) ||
    TABLES.some((table) => plan[table].length === 0) ||
    BASE_GROUPS.some((group) => group !== 'other' && !given.has(group))
  );
}
