import {
  type Catalogue,
  type Classification,
  type Fact,
  loadCatalogue,
  loadClassification,
  loadFacts,
  loadProcurement,
  loadProgrammes,
  loadWholeCatalogue,
  type Procurement,
  type Programmes,
} from '../norms';
import type { Plan } from '../plan';

/** What a book needs to know of the law. */
export interface Law {
  readonly catalogue: Catalogue;
  readonly facts: Readonly<Record<string, Fact>>;
  readonly programmes: Programmes;
}

/** What a full review needs besides. */
export interface ReviewLaw extends Law {
  readonly classification: Classification;
  readonly procurement: Procurement;
}

/** A norm of the long tables, or a coefficient whose frame stands in them and not beside its norm. */
function beyond(main: Catalogue, { norm, facts }: Plan['lines'][number]): boolean {
  if (norm === '') return false;
  const named = main.norm(norm);
  if (named === undefined) return true;
  if (facts['coefficient'] === undefined || named.formula === undefined) return false;
  const beside = main.at({ ...named, document: named.document.number });
  return [...main.group(named), ...beside].every(({ role }) => role !== 'count');
}

/** The law as far as this plan needs it: the long tables of the arts only where a line names one of them. */
export async function loadLaw(plan?: Plan): Promise<Law> {
  const [main, facts, programmes] = await Promise.all([loadCatalogue(), loadFacts(), loadProgrammes()]);
  const stranger = plan?.lines.some((line) => beyond(main, line)) ?? false;
  return { catalogue: stranger ? await loadWholeCatalogue() : main, facts, programmes };
}

export async function loadReviewLaw(plan?: Plan): Promise<ReviewLaw> {
  const [law, classification, procurement] = await Promise.all([
    loadLaw(plan),
    loadClassification(),
    loadProcurement(),
  ]);
  return { ...law, classification, procurement };
}
