import { partOf, type Plan } from '../plan';

/** What sub-projects are called in print, by their codes. */
export type PartNames = ReadonlyMap<string, string>;

/** The names that a budget of several sub-projects prints; the catalogue is loaded for such a one only. */
export async function loadPartNames(plan: Plan): Promise<PartNames> {
  const codes = new Set(plan.activities.map((activity) => partOf(plan, activity)));
  if (codes.size < 2) return new Map();
  const { loadProgrammes, partTitle } = await import('../norms');
  const { parts } = await loadProgrammes();
  return new Map(
    [...codes].flatMap((code) => {
      const part = parts.get(code);
      return part === undefined ? [] : [[code, partTitle(part)]];
    }),
  );
}
